import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importTypeScript } from './import-typescript.mjs';
import { conditionWords } from './legal-aid-rules/condition-words.mjs';
import { guideData, legalAidGuide } from './legal-aid-rules.mjs';
import { simplifiedOnly } from './registry/simplified-only.mjs';

const source = (path) => fileURLToPath(new URL(`../packages/application/src/${path}`, import.meta.url));

test.each(['rules', 'questions'])('the guide to the %s says what the data say', async (name) => expect((await legalAidGuide(name)).fresh, 'run node scripts/legal-aid-rules.mjs').toBe(true));

test('a guide that says something else is stale, and so is one that is missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'legal-aid-rules-'));
  try {
    const file = join(folder, 'guide.md');
    expect((await legalAidGuide('rules', file)).fresh).toBe(false);
    const { text } = await legalAidGuide('rules');
    await writeFile(file, text.replace('| 7 日 |', '| 8 日 |'));
    expect((await legalAidGuide('rules', file)).fresh).toBe(false);
    await writeFile(file, text);
    expect((await legalAidGuide('rules', file)).fresh).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('every rule, deadline and need has its row, without holes', async () => {
  const [{ text }, { rules, deadlines, needs }] = await Promise.all([legalAidGuide('rules'), guideData()]);
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  expect(rows).toHaveLength(rules.length + Object.keys(deadlines).length + needs.length + 3);
  for (const row of rows) expect(row).not.toMatch(/undefined|\[object|\| {2,}\|/u);
});

test('every question and every check has its row, without holes', async () => {
  const [{ text }, { questions, formTexts, identifierTexts }] = await Promise.all([legalAidGuide('questions'), guideData()]);
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toHaveLength(questions.length + Object.keys(formTexts.problems).length + Object.keys(identifierTexts.problems).length);
  for (const line of rows) expect(line).not.toMatch(/undefined|\[object|\| {2,}\|/u);
});

test.each([
  [{ eq: ['detained', true] }, '被羁押、服刑或者强制隔离戒毒'],
  [{ not: { eq: ['hasFixedIncome', true] } }, '“有固定生活来源”没有答是'],
  [{ eq: ['hasFixedIncome', false] }, '“有固定生活来源”答否'],
  [{ and: [] }, '总是'],
  [{ not: { present: 'phone' } }, '没有填写联系电话'],
  [{ or: [{ has: ['disabilityKinds', 'vision'] }, { lt: ['age', 18] }, { has: ['disabilityKinds', 'hearing'] }] }, '残疾类别有视力／听力；或年龄小于18'],
  [{ and: [{ eq: ['need', 'document'] }, { or: [{ gt: ['age', 59] }, { present: 'accessNeeds' }] }] }, '需求是代写文书，且（年龄大于59；或填写了无障碍需要）'],
  [{ not: { in: ['need', ['progress', 'complaint']] } }, '需求不是查询进度／投诉'],
  [{ not: { and: [{ lt: ['age', 18] }, { eq: ['matter', 'other'] }] } }, '不属于（年龄小于18，且事项是其他）'],
])('%j reads well', (condition, words) => expect(conditionWords(condition)).toBe(words));

test('a value without a word is named', () => {
  expect(() => conditionWords({ eq: ['need', 'nonsense'] })).toThrow('no word for "nonsense" of "need"');
  expect(() => conditionWords({ present: 'nothing' })).toThrow('no word for "nothing"');
});

test.each(['advice', 'service-package'])('the Traditional words of %s have no Simplified characters', async (folder) => {
  const words = JSON.stringify(await importTypeScript(source(`${folder}/texts/zh-Hant.ts`)));
  expect(words.length).toBeGreaterThan(300);
  expect(simplifiedOnly(words)).toEqual([]);
});
