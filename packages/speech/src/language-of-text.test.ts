import { languageOfText } from './language-of-text.js';

test.each([
  ['法律援助', 'en', 'zh-CN'], ['法律援助', 'zh-TW', 'zh-TW'], ['日本語', 'ja', 'ja'], ['Legal aid', 'zh-CN', 'en'],
  ['Aide', 'fr', 'fr'], ['12348', 'zh-CN', 'zh-CN'], ['12348', '', 'zh-CN'], ['Legal aid', '', 'en'],
])('%s on a page in "%s" is %s', (text, declared, expected) => {
  expect(languageOfText(text, declared)).toBe(expected);
});
