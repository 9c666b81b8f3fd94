import fc from 'fast-check';
import type { Answers } from '../condition.js';
import { needs } from '../service-package/needs.js';
import { advice } from './advice.js';
import { derivedKeys } from './advice-facts.js';
import { keysRead } from './keys-read.js';
import { quotes } from './quotes.js';
import { quotesOf } from './quotes-of.js';
import { rules } from './rules.js';
import { vocabulary, type Vocabulary } from './vocabulary.js';

const today = '2026-05-17';
const words: Readonly<Record<string, Vocabulary>> = vocabulary;
const outcomes = (answers: Answers) => advice(answers, { today }).map(({ rule, main }) => (main ? `${rule}!` : rule));

/** Answers of the vocabulary, each given or not, dates sometimes nonsense. */
const someAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    Object.entries(words).map(([key, word]): [string, fc.Arbitrary<Answers[string]>] => {
      switch (word.kind) {
        case 'one':
          return [key, fc.constantFrom(...word.values)];
        case 'many':
          return [key, fc.subarray([...word.values])];
        case 'yes-no':
          return [key, fc.boolean()];
        case 'date':
          return [key, fc.oneof(fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') }).map((day) => day.toISOString().slice(0, 10)), fc.string())];
        case 'number':
        case 'money':
          return [key, fc.double()];
        case 'text':
          return [key, fc.constantFrom('CN', 'HK', 'FR')];
        case 'region':
          return [key, fc.oneof(fc.constantFrom('140500', '140502001'), fc.string())];
        case 'address':
          return [key, fc.record({ region: fc.string() })];
        case 'rows':
          return [key, fc.constant([])];
      }
    }),
  ),
  { requiredKeys: [] },
);

test('whoever may apply gets one main advice, in the order of the rules', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const items = advice(answers, { today });
      const numbers = items.map(({ rule }) => Number(rule.slice(1)));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      const aboutAid = answers['need'] !== 'progress' && answers['need'] !== 'complaint';
      expect(items.filter(({ main }) => main)).toHaveLength(aboutAid || items.some(({ rule }) => rule === 'R26') ? 1 : 0);
    }),
    { numRuns: 500 },
  );
});

test('the hardship step is either skipped, exempt, to be stated, or not needed: never two of them', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const hardship = advice(answers, { today }).filter(({ rule }) => ['R12', 'R13', 'R15'].includes(rule));
      expect(hardship.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});

test.each<[string, Answers, string[]]>([
  ['wages of a blind man with a job', { need: 'apply', caseType: 'civil', matter: 'wages', hasDisability: 'yes', hasFixedIncome: true, stage: 'none' }, ['R8!', 'R14', 'R15', 'R21', 'R24']],
  ['violence at this moment', { safety: true, need: 'apply', caseType: 'civil', matter: 'abuse' }, ['R0', 'R7!', 'R12']],
  ['a deaf suspect in detention', { need: 'apply', caseType: 'criminal', role: 'suspect', disabilityKinds: ['hearing'], hasDisability: 'yes', detained: true }, ['R2!', 'R6', 'R20', 'R24']],
  ['a question about something that could be applied for', { need: 'advice', matter: 'maintenance' }, ['R1!', 'R8', 'R15']],
  ['has a lawyer already', { need: 'apply', matter: 'other', hasCounsel: true }, ['R19!']],
  ['a refusal', { need: 'complaint', complaintAbout: 'refusal', matter: 'wages' }, ['R26!']],
  ['arbitration of wages', { caseType: 'labour', matter: 'wages', stage: 'arbitration' }, ['R8!', 'R11', 'R15', 'R21']],
  ['wants to know how far it is', { need: 'progress' }, []],
])('%s', (_, answers, expected) => expect(outcomes(answers)).toEqual(expected));

test('what conditions read is in the vocabulary, values too', () => {
  for (const [key, values] of keysRead([...rules, ...needs].map(({ when }) => when))) {
    if ((derivedKeys as readonly string[]).includes(key)) continue;
    const word = words[key];
    expect(word, key).toBeDefined();
    for (const value of values) {
      if (word!.kind === 'one' || word!.kind === 'many') expect(word!.values, key).toContain(value);
      else if (word!.kind === 'yes-no') expect(value, key).toBeTypeOf('boolean');
      else expect(word!.kind, key).toBe('text');
    }
  }
});

test('the vocabulary has no key that nothing reads', () => {
  const read = new Set(keysRead([...rules, ...needs].map(({ when }) => when)).keys());
  // Read by functions: ages and limits, places, incomes.
  for (const key of ['birthDate', 'deadlineDate', 'handlingOrg', 'eventPlace', 'householdSize', 'family', 'monthlyIncomePerCapita']) read.add(key);
  expect(Object.keys(vocabulary).filter((key) => !read.has(key))).toEqual([]);
});

test('every article that is shown as law is quoted', () => {
  for (const { id, basis, standing } of rules)
    for (const { article, text } of quotesOf(basis)) expect(text === undefined, `${id} ${article}`).toBe(standing === 'digest');
});

test('quotes are whole sentences of the law, and articles without a quote give their number only', () => {
  for (const articles of Object.values(quotes)) for (const text of Object.values(articles)) expect(text).toMatch(/。$|等法律服务$/u);
  expect(quotesOf([{ source: '法律援助法', articles: ['第二十八条', '第一条'] }])).toEqual([
    { source: '法律援助法', article: '第二十八条', text: '强制医疗案件的被申请人或者被告人没有委托诉讼代理人的，人民法院应当通知法律援助机构指派律师为其提供法律援助。' },
    { source: '法律援助法', article: '第一条' },
  ]);
});
