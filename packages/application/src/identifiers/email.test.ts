import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailProblems, emailText } from './email.js';
import { postcodeProblems } from './postcode.js';
import { typed } from './testing/numbers.js';

test.each(['a@qq.com', ' zhang.san+1@mail.example.cn ', 'zhang＠example．com'])('%s is an address', (text) => expect(emailProblems(text)).toEqual([]));

test.each([
  ['', 'email-at', '0', '1'],
  ['zhangsan', 'email-at', '0', '1'],
  ['a@b@qq.com', 'email-at', '2', '1'],
  ['@qq.com', 'email-name', '@qq.com', 'name@qq.com'],
  ['a@qq', 'email-domain', '@qq', '@example.com'],
  ['a@', 'email-domain', '@', '@example.com'],
  ['a@qq..com', 'email-domain', '@qq..com', '@example.com'],
  ['a@-qq.com', 'email-domain', '@-qq.com', '@example.com'],
  ['a@qq。com', 'character', '。', 'A–Z, a–z, 0–9, . _ + - @'],
  ['a b@qq.com', 'email-space', 'a b@qq.com', 'ab@qq.com'],
  [`${'a'.repeat(249)}@qq.com`, 'longest', '256', '254'],
])('%s: %s %s, not %s', (text, code, found, expected) => expect(emailProblems(text)).toMatchObject([{ code, severity: 'error', values: { found, expected } }]));

test('letters beyond ASCII are rare, not wrong', () => expect(emailProblems('张三@qq.com')).toMatchObject([{ code: 'character', severity: 'warning', values: { position: '1' } }]));

test('an address is kept without the spaces and in half width', () => expect(emailText(' a＠qq.com\n')).toBe('a@qq.com'));

test.each(['100020', '１０００２０', '100 020'])('%s is a postcode', (text) => expect(postcodeProblems(text)).toEqual([]));

test.each([
  ['10002', 'length', '5', '6'],
  ['1O0020', 'lookalike', 'O', '0'],
  ['10002A', 'character', 'A', '0–9'],
])('%s is none: %s %s, not %s', (text, code, found, expected) => expect(postcodeProblems(text)).toMatchObject([{ code, values: { found, expected } }]));

test('whatever is typed, nothing throws', () => {
  fc.assert(
    fc.property(typed, (text) => {
      for (const { values } of [...emailProblems(text), ...postcodeProblems(text)]) expect([values.found, values.expected]).not.toContain('');
    }),
    { numRuns: 1000 },
  );
});
