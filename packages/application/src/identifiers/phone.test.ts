import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hotlines } from './hotlines.js';
import { phoneFacts, phoneProblems } from './phone.js';
import { typed } from './testing/numbers.js';

describe('a number that reaches a person', () => {
  test.each([
    ['13800138000', 'mobile', '138 0013 8000', null, null],
    ['+86 138-0013-8000', 'mobile', '138 0013 8000', null, null],
    ['008613800138000', 'mobile', '138 0013 8000', null, null],
    ['１３８００１３８０００', 'mobile', '138 0013 8000', null, null],
    ['13800138000（请发短信）', 'mobile', '138 0013 8000', null, '请发短信'],
    ['19912345678，听不见，请发短信', 'mobile', '199 1234 5678', null, '听不见，请发短信'],
    ['010-12345678', 'landline', '010-12345678', null, null],
    ['(0571) 8888 8888', 'landline', '0571-88888888', null, null],
    ['+86-571-88888888', 'landline', '0571-88888888', null, null],
    ['+86 10 1234 5678', 'landline', '010-12345678', null, null],
    ['０５７１－８８８８８８８８', 'landline', '0571-88888888', null, null],
    ['0571-88888888-801', 'landline', '0571-88888888', '801', null],
    ['0571-88888888 转 801 找小王', 'landline', '0571-88888888', '801', '找小王'],
    ['0571-88888888 转 1234567', 'landline', '0571-88888888', null, '转 1234567'],
    ['04537654321 ext. 12', 'landline', '0453-7654321', '12', null],
  ])('%s', (text, kind, display, extension, note) => {
    expect(phoneFacts(text)).toMatchObject({ kind, display, extension, note });
    expect(phoneProblems(text)).toEqual([]);
  });

  test('every mobile number passes however it is spaced', () => {
    const numbers = fc.tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 0, max: 999_999_999 })).map(([start, rest]) => `${start}${String(rest).padStart(9, '0')}`);
    fc.assert(
      fc.property(numbers, fc.constantFrom('', ' ', '-', '　', '–'), (number, gap) => {
        const text = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap);
        expect(phoneProblems(text)).toEqual([]);
        expect(phoneFacts(text)?.digits).toBe(number);
      }),
    );
  });
});

describe('a number that is wrong', () => {
  test.each([
    ['', 'length', '0', '11'],
    ['1380013800', 'length', '10', '11'],
    ['138001380001', 'length', '12', '11'],
    ['12800138000', 'mobile-start', '12', '13–19'],
    ['1380013800O', 'lookalike', 'O', '0'],
    ['138l0138000', 'lookalike', 'L', '1'],
    ['88888888', 'area-code', '88888888', '0XX / 0XXX'],
    ['010-123', 'length', '6', '10–11'],
    ['0571-123', 'length', '7', '11–12'],
    ['+', 'length', '0', '11'],
    ['23800138000', 'phone-start', '2', '1 / 0'],
    ['打我手机', 'length', '0', '11'],
  ])('%s: %s %s, not %s', (text, code, found, expected) => {
    expect(phoneProblems(text)).toMatchObject([{ code, severity: 'error', values: { found, expected } }]);
    expect(phoneFacts(text)).toBeNull();
  });

  test('a number abroad is not judged', () => expect(phoneProblems('+852 2345 6789')).toMatchObject([{ code: 'foreign-number', severity: 'warning' }]));

  test.each([...hotlines, '4008001234', '95588'])('%s reaches a service, not a person', (number) => {
    expect(phoneProblems(number)).toMatchObject([{ code: 'service-number', severity: 'warning', values: { found: number } }]);
    expect(phoneFacts(number)?.kind).toBe('service');
  });

  test('whatever is typed, nothing throws, and every problem names what was found and what is right', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const problems = phoneProblems(text);
        if (problems.length === 0) expect(phoneFacts(text)).not.toBeNull();
        for (const { values } of problems) expect([values.found, values.expected]).not.toContain('');
      }),
      { numRuns: 2000 },
    );
  });
});
