import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newReceiptNumber, receiptNumber, receiptNumberGroups, receiptNumberProblems, spokenReceiptNumber } from './receipt-number.js';
import { misread, swapped, typed } from './testing/numbers.js';
import { identifierTexts as en } from './texts/en.js';
import { identifierTexts as zhHans } from './texts/zh-Hans.js';

const numbers = fc.uint8Array({ minLength: 8, maxLength: 16 }).map(newReceiptNumber);

describe('a receipt number', () => {
  test('is twelve digits without a zero in front, and passes its own check', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(number).toMatch(/^[1-9]\d{11}$/);
        expect(receiptNumber(number)).toBe(number);
      }),
      { numRuns: 1000 },
    );
  });

  test('covers its range from the first to the last', () => {
    expect(newReceiptNumber(new Uint8Array(8))).toMatch(/^10000000000\d$/);
    // 899 9999 9999 in bytes, after three zeros: the largest remainder there is.
    expect(newReceiptNumber(Uint8Array.of(0, 0, 0, 0x14, 0xf4, 0x6b, 0x03, 0xff))).toMatch(/^99999999999\d$/);
  });

  test('hangs on the last byte as on the first', () => {
    const made = Array.from({ length: 256 }, (_, value) => [Uint8Array.of(value, 0, 0, 0, 0, 0, 0, 0), Uint8Array.of(0, 0, 0, 0, 0, 0, 0, value)]).flat();
    expect(new Set(made.map(newReceiptNumber)).size).toBe(511);
  });

  test('takes eight random bytes or more', () => expect(() => newReceiptNumber(new Uint8Array(7))).toThrow(/8 random bytes or more, not 7/));

  test('every wrong digit is caught, and named', () => {
    fc.assert(
      fc.property(misread(numbers, 12), (number) => {
        expect(receiptNumber(number)).toBeNull();
        expect(receiptNumberProblems(number)).toHaveLength(1);
      }),
      { numRuns: 3000 },
    );
  });

  test('every swap of neighbours is caught, the pair 0 and 9 too', () => {
    fc.assert(fc.property(swapped(numbers, 12), (number) => { expect(receiptNumber(number)).toBeNull(); }), { numRuns: 3000 });
    const nines = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(newReceiptNumber).filter((number) => /09|90/.test(number.slice(1)));
    fc.assert(
      fc.property(nines, (number) => {
        expect(receiptNumber(number[0]! + number.slice(1).replace(/09|90/, (pair) => (pair === '09' ? '90' : '09')))).toBeNull();
      }),
    );
  });

  test('spaces, dashes and full-width digits are forgiven', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const wide = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const form of [receiptNumberGroups(number), number.replace(/(.{4})/g, '$1-'), wide, `  ${number}\n`]) expect(receiptNumber(form)).toBe(number);
      }),
    );
  });

  test.each([
    ['', 'length', '0', '12'],
    ['12345678901', 'length', '11', '12'],
    ['12345678901O', 'lookalike', 'O', '0'],
    ['000000000000', 'character', '0', '1–9'],
    ['一23456789012', 'character', '一', '0–9'],
  ])('%s: %s %s, not %s', (number, code, found, expected) => expect(receiptNumberProblems(number)).toMatchObject([{ code, values: { found, expected } }]));

  test('is printed in fours and read out digit by digit', () => {
    expect(receiptNumberGroups('312345678901')).toBe('3123 4567 8901');
    expect(spokenReceiptNumber('312345678901', zhHans.spokenDigits)).toBe('三幺二三，四五六七，八九零幺');
    expect(spokenReceiptNumber('312345678901', en.spokenDigits)).toBe('three one two three, four five six seven, eight nine zero one');
  });

  test('whatever is typed, nothing throws', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const { values } of receiptNumberProblems(text)) expect([values.found, values.expected]).not.toContain('');
      }),
      { numRuns: 1000 },
    );
  });
});
