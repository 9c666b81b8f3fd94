import { describe, expect, test } from 'vitest';
import { disabilityCertificateProblems } from './disability-certificate.js';
import { identityDocuments } from './identity-document.js';
import { identityNumberProblems } from './identity-number.js';
import { phoneProblems } from './phone.js';
import { problemCodes } from './problem.js';
import { problemText } from './problem-text.js';
import { identifierTexts as en } from './texts/en.js';
import { identifierTexts as zhHans } from './texts/zh-Hans.js';
import { identifierTexts as zhHant } from './texts/zh-Hant.js';

const languages = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
const braces = (text: string) => [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name))].sort();

describe.each(Object.entries(languages))('%s', (_language, texts) => {
  test('every problem says what is wrong and what is right', () => {
    expect(Object.keys(texts.problems).sort()).toEqual([...problemCodes].sort());
    for (const text of Object.values(texts.problems)) expect(braces(text)).toEqual(expect.arrayContaining(['expected', 'found']));
  });

  test('the same values are named as in simplified Chinese', () => {
    for (const code of problemCodes) expect(braces(texts.problems[code]), code).toEqual(braces(zhHans.problems[code]));
  });

  test('no brace is left open in a sentence that was filled', () => {
    const problems = [
      ...identityDocuments.flatMap((document) => ['', '1', '110105194902300021', '11O105194912310021', '810000199408230021', '123456789012345'].flatMap((number) => identityNumberProblems(number, document, '2026-11-23'))),
      ...disabilityCertificateProblems('36012119701121001300C1', '11010519491231002X', '2026-11-23'),
      ...['1280013800', '1280013800O', '88888888', '+1 23', '12348'].flatMap(phoneProblems),
    ];
    expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThan(10);
    for (const problem of problems) expect(problemText(problem, texts)).not.toMatch(/[{}]|undefined|-card|-permit|-document/);
  });

  test('words are respectful', () => expect(JSON.stringify(texts)).not.toMatch(/残废|殘廢|瞎|聋哑|聾啞|handicap|suffer/i));
});

test('sentences of the Chinese texts are short', () => {
  for (const { problems, hotlines } of [zhHans, zhHant])
    for (const text of [...Object.values(problems), ...Object.values(hotlines).map(({ purpose }) => purpose)])
      for (const sentence of text.split(/[。？]/)) expect(Array.from(sentence.replace(/\{\w+\}/g, '')).length, sentence).toBeLessThanOrEqual(25);
});

test('a document is named in words', () => {
  const [problem] = identityNumberProblems('810000199408230021', 'resident-id', '2026-11-23');
  expect(problemText(problem!, zhHans)).toBe('您选的是居民身份证，这个号码像是港澳居民居住证的。');
  expect(problemText(identityNumberProblems('K1', 'passport')[0]!, en)).toBe('A passport number usually has 5 to 17 letters and digits. You gave K1: please look again. If it is right, go on.');
});
