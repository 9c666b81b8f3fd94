import * as v from 'valibot';
import { answerSchema } from './answer-schema.js';
import type { Answer } from './condition.js';
import { numberRules } from './number-rules.js';
import type { Question } from './question.js';
import { questions } from './questions/questions.js';

const today = '2026-03-01';
const signature = { method: 'typed', at: '2026-03-01T08:00:00Z' };
const file = { name: 'a.png', type: 'image/png', size: 1 };

/** For each kind of question an answer it takes and one it does not. */
function samples(question: Question): readonly [right: Answer, wrong: Answer, code: string] {
  switch (question.kind) {
    case 'one':
      return [question.values[0]!, 'nonsense', 'bad-choice'];
    case 'many':
      return [[...question.values], [question.values[0]!, 'nonsense'], 'bad-choice'];
    case 'yes-no':
    case 'consent':
      return [true, 'yes', 'wrong-kind'];
    case 'number':
    case 'money':
      return [1, '1', 'wrong-kind'];
    case 'date':
      return [today, '2026-02-29', 'bad-date'];
    case 'region':
      return ['110105', 'Beijing', 'bad-region'];
    case 'address':
      return [{ region: '110105', detail: '1号' }, { region: '1', detail: '' }, 'bad-region'];
    case 'files':
      return [[file], [{ ...file, type: 'text/html' }], 'bad-file-type'];
    case 'rows':
      return [[], [{}], question.columns.some(({ required }) => required) ? 'missing' : 'none'];
    case 'signature':
      return [{ ...signature, method: question.values[0]! }, { ...signature, method: 'stamp' }, 'bad-signature'];
    case 'text':
    case 'long-text':
      return [question.limits?.pattern === 'country' ? 'CN' : '王'.repeat(question.limits?.min ?? 2), '王'.repeat(5000), question.limits?.pattern === 'country' ? 'bad-country' : 'too-long'];
    case 'phone':
    case 'email':
    case 'identity-number':
    case 'certificate-number':
      return ['1', 1, 'wrong-kind'];
  }
}

test.each(questions.map((question) => [question.key, question] as const))('%s takes what it asks for and nothing else', (_, question) => {
  const [right, wrong, code] = samples(question);
  const codes = (answer: Answer) => (v.safeParse(answerSchema(question, today), answer).issues ?? []).map(({ message, path }) => (path?.at(-1)?.origin === 'key' ? 'missing' : message));
  expect(codes(right)).toEqual([]);
  if (code !== 'none') expect(codes(wrong)).toContain(code);
});

test.each(questions.filter(({ kind }) => /phone|email|number$/.test(kind) && kind !== 'number').map((question) => [question.key, question] as const))(
  '%s is looked at by the rules of numbers',
  (_, question) => expect(numberRules.check(question, '1', {}, today)!.details.length).toBeGreaterThan(0),
);
