import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageFor, languages } from './language.js';

test.each([
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['ZH-cn', 'zh-Hans'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh-Hant', 'zh-Hant'],
  ['zh-hant-tw', 'zh-Hant'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['', undefined],
  ['fr', undefined],
  ['enm', undefined],
  ['zhx', undefined],
  ['中文', undefined],
])('%j is read in %s', (tag, language) => expect(languageFor(tag)).toBe(language));

test('any text gets a language that exists, or none', () => {
  fc.assert(
    fc.property(fc.string(), (tag) => {
      expect([...languages, undefined]).toContain(languageFor(tag));
    }),
  );
});
