import { packageTexts as packageEn } from '../service-package/texts/en.js';
import { packageTexts as packageHans } from '../service-package/texts/zh-Hans.js';
import { packageTexts as packageHant } from '../service-package/texts/zh-Hant.js';
import { rules } from './rules.js';
import { adviceTexts as en } from './texts/en.js';
import { adviceTexts as hans } from './texts/zh-Hans.js';
import { adviceTexts as hant } from './texts/zh-Hant.js';

const sentences = (texts: typeof hans) => Object.values(texts).flatMap(({ title, body }) => [title, ...body]);
const packageWords = (texts: typeof packageHans) => [...Object.values(texts.items), ...Object.values(texts.reasons)];

test('every outcome has a rule, and as many sentences in each language', () => {
  expect(Object.keys(hans).sort()).toEqual(rules.map(({ outcome }) => outcome).sort());
  for (const outcome of rules.map((rule) => rule.outcome)) {
    expect(hant[outcome].body, outcome).toHaveLength(hans[outcome].body.length);
    expect(en[outcome].body, outcome).toHaveLength(hans[outcome].body.length);
  }
});

test.each([...sentences(hans), ...sentences(hant), ...packageWords(packageHans), ...packageWords(packageHant)])('is short and refuses nothing: %s', (sentence) => {
  expect(sentence.replace(/[，。、]/gu, '').length).toBeLessThanOrEqual(25);
  expect(sentence).not.toMatch(/不符合|不能申请|不能申請|无权|無權|拒绝|拒絕|残废|殘廢|瞎|聋|聾|哑|啞/u);
});

test.each([...sentences(en), ...packageWords(packageEn)])('is English and refuses nothing: %s', (sentence) => {
  expect(sentence).not.toMatch(/\p{Script=Han}/u);
  expect(sentence).not.toMatch(/not eligible|cannot apply|refused|rejected/i);
  expect(sentence.split(' ').length).toBeLessThanOrEqual(21);
});

test('Traditional words are as long as the Simplified ones', () => {
  const lengths = (words: string[]) => words.map((word) => word.length);
  expect(lengths(sentences(hant))).toEqual(lengths(sentences(hans)));
  expect(lengths(packageWords(packageHant))).toEqual(lengths(packageWords(packageHans)));
});
