import { SettingsCodeError, type AidStates } from '@mangdao/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptySettingsCode, parseSettingsCode, settingsCode } from './settings-code.js';

const states: fc.Arbitrary<AidStates> = fc.dictionary(
  fc.stringMatching(/^[a-z][a-z-]{0,20}$/),
  fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.boolean(), fc.integer(), fc.string({ unit: 'grapheme' }))),
);

test('a code brings back what it was made of', () => {
  fc.assert(
    fc.property(states, (aids) => {
      const code = settingsCode(aids);
      expect(code).toMatch(/^mangdao1\.[\w-]+$/);
      expect(parseSettingsCode(code)).toEqual(aids);
      expect(parseSettingsCode(`  ${code}\n`)).toEqual(aids);
    }),
  );
});

test('words of any script come through', () => {
  const aids = { 'read-aloud': { voice: '晓晓 😀' } };
  expect(parseSettingsCode(settingsCode(aids))).toEqual(aids);
});

test('the empty code is the code of nothing', () => {
  expect(settingsCode({})).toBe(emptySettingsCode);
  expect(parseSettingsCode(emptySettingsCode)).toEqual({});
});

const coded = (text: string): string => `mangdao1.${btoa(text)}`;

test.each([
  '',
  'mangdao1.',
  'mangdao1',
  'mangdao2.e30',
  'mangdao1.*',
  'mangdao1.e3',
  coded('[]'),
  coded('null'),
  coded('"text"'),
  coded('{'),
  'mangdao1._w',
])('%j is refused', (code) => expect(() => parseSettingsCode(code)).toThrow(SettingsCodeError));

test('any text is a code or is refused by name', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string().map((text) => `mangdao1.${text}`), fc.json().map((text) => `mangdao1.${btoa(encodeURIComponent(text))}`)), (text) => {
      try {
        expect(parseSettingsCode(text)).toBeTypeOf('object');
      } catch (error) {
        expect(error).toBeInstanceOf(SettingsCodeError);
      }
    }),
    { numRuns: 500 },
  );
});

test('ids that cannot be are dropped', () => {
  expect(parseSettingsCode(coded('{"__proto__":{"scale":2},"OK":{},"text-size":{"scale":2}}'))).toEqual({
    'text-size': { scale: 2 },
  });
});
