import fc from 'fast-check';
import type { Answers } from '../condition.js';
import { needs } from '../service-package/needs.js';
import { advice } from './advice.js';
import { derivedKeys } from '../derived-answers.js';
import { questions } from '../questions/questions.js';
import { keysRead } from './testing/keys-read.js';
import { quotes } from './quotes.js';
import { quotesOf } from './quotes-of.js';
import { rules } from './rules.js';

const today = '2026-05-17';
const question = (wanted: string) => questions.find(({ key }) => key === wanted);
const conditions = [...rules, ...needs].map(({ when }) => when);
/** Read by functions: ages and limits, places, incomes. */
const readByFunctions = ['birthDate', 'deadlineDate', 'handlingOrg', 'eventPlace', 'householdSize', 'family', 'monthlyIncomePerCapita'];
const outcomes = (answers: Answers) => advice(answers, { today }).map(({ rule, main }) => (main ? `${rule}!` : rule));

/** Answers that are read, each given or not, dates sometimes nonsense. */
const someAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    questions.filter(({ key, derived }) => !derived && (keysRead(conditions).has(key) || readByFunctions.includes(key))).map((one): [string, fc.Arbitrary<Answers[string]>] => {
      switch (one.kind) {
        case 'one':
          return [one.key, fc.constantFrom(...one.values)];
        case 'many':
          return [one.key, fc.subarray([...one.values])];
        case 'yes-no':
          return [one.key, fc.boolean()];
        case 'date':
          return [one.key, fc.oneof(fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') }).map((day) => day.toISOString().slice(0, 10)), fc.string())];
        case 'number':
        case 'money':
          return [one.key, fc.double()];
        case 'address':
          return [one.key, fc.record({ region: fc.string() })];
        case 'rows':
          return [one.key, fc.constant([])];
        default:
          return [one.key, fc.constantFrom('CN', 'HK', 'FR', '140500', '140502001')];
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

test('what rules and needs read is asked or worked out, values too', () => {
  const read = keysRead(conditions);
  expect(read.size).toBeGreaterThan(20);
  for (const [key, values] of read) {
    if ((derivedKeys as readonly string[]).includes(key)) continue;
    const one = question(key);
    expect(one && !one.derived, key).toBe(true);
    for (const value of values) {
      if (one!.kind === 'one' || one!.kind === 'many') expect(one!.values, key).toContain(value);
      else if (one!.kind === 'yes-no') expect(value, key).toBeTypeOf('boolean');
      else expect(one!.kind, key).toBe('text');
    }
  }
  for (const key of readByFunctions) expect(question(key), key).toBeDefined();
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
