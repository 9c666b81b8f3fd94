import { problemCodes } from '../problem.js';
import { questions } from './questions.js';
import { formTexts as en } from './texts/en.js';
import { problemText } from '../texts/texts.js';
import { en as allEn } from '../texts/en.js';
import { zhHans as all } from '../texts/zh-Hans.js';
import type { FormTexts } from './form-texts.js';
import { formTexts as zhHans } from './texts/zh-Hans.js';
import { formTexts as zhHant } from './texts/zh-Hant.js';

const languages: [string, FormTexts][] = [['zh-Hans', zhHans], ['zh-Hant', zhHant], ['en', en]];
const chinese = languages.slice(0, 2);

/** All texts by their path. */
function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
}

const braces = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const sentences = (text: string): string[] => text.split(/[。！？；!?]/).filter(Boolean);

test.each(languages)('%s has words for every question, value, column and problem', (_, texts) => {
  for (const question of questions) {
    const words = texts.questions[question.key] as { label: string; help: string; why: string; options?: object; columns?: object; cells?: Record<string, object> };
    expect([words.label, words.help, words.why].every((text) => text.trim().length > 1), question.key).toBe(true);
    expect(Object.keys(words.options ?? {}).sort(), question.key).toEqual([...('values' in question ? question.values : [])].sort());
    const columns = 'columns' in question ? question.columns : [];
    expect(Object.keys(words.columns ?? {}), question.key).toEqual(columns.map(({ key }) => key));
    for (const { key, values } of columns) expect(Object.keys(words.cells?.[key] ?? {}).sort(), `${question.key} ${key}`).toEqual([...(values ?? [])].sort());
  }
  expect(Object.keys(texts.questions)).toHaveLength(questions.length);
  expect(Object.keys(texts.problems).sort()).toEqual([...problemCodes].sort());
  expect(leaves(texts).filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
});

test('braces are the same in all languages', () => {
  for (const code of problemCodes)
    for (const part of ['wrong', 'right'] as const)
      for (const [name, texts] of languages) expect(braces(texts.problems[code][part]), `${name} ${code}`).toEqual(braces(zhHans.problems[code][part]));
  for (const [, texts] of languages) expect(leaves([texts.questions, texts.steps, texts.answers]).filter(([, text]) => /[{}]/.test(text))).toEqual([]);
});

// What the law wants said in one breath.
const longer: readonly string[] = ['离最后期限不到七天，或者要马上查封、冻结财产，就是紧急'];

test('sentences are of 25 characters at most', () => {
  const long = leaves(zhHans).flatMap(([, text]) => sentences(text)).filter((sentence) => Array.from(sentence.replace(/\{\w+\}/g, '字')).length > 25);
  expect(long).toEqual(longer);
});

test.each(chinese)('%s has no words that hurt', (_, texts) => {
  const hurting = /残废|殘廢|瞎|聋哑|聾啞|弱智|智障|白痴|傻|疯|瘋|瘸|跛|哑巴|啞巴|聋子|聾子|精神病|神经病|正常人|缺陷|低能/;
  expect(leaves(texts).filter(([, text]) => hurting.test(text))).toEqual([]);
});

test('English has no words that hurt', () => {
  expect(leaves(en).filter(([, text]) => /handicap|crippl|retard|suffer|invalid|normal people|deaf-mute|mentally ill|insane/i.test(text))).toEqual([]);
});

test('traditional texts hold no simplified characters, simplified ones no traditional', () => {
  expect(leaves(zhHant).filter(([, text]) => /[这说请选类过时让给还证书写办员关应实]/.test(text))).toEqual([]);
  expect(leaves(zhHans).filter(([, text]) => /[這說請選類過時讓給還證書寫辦員關應實]/.test(text))).toEqual([]);
});

test('values go into their braces, what is missing stays visible', () => {
  expect(problemText(all, { code: 'too-short', values: { limit: 20, found: 4 } })).toEqual({ wrong: '写得太短，现在有4个字。', right: '请至少写20个字。' });
  expect(problemText(allEn, { code: 'file-too-large', values: {} }).right).toContain('{limit}');
});
