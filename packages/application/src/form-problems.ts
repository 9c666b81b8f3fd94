import * as v from 'valibot';
import { answerSchema, characters, largestFile } from './answer-schema.js';
import { asked, type Circumstances } from './asked.js';
import { type Answers, holds, isPresent } from './condition.js';
import { contradictions } from './contradictions.js';
import { derivedAnswers } from './derived-answers.js';
import type { IdentifierCheck, NumberRules, Problem, ProblemCode } from './problem.js';
import type { Column } from './question.js';
import type { KnownQuestion, QuestionKey } from './questions/questions.js';

/** What is looked at, and how strictly. */
export interface Review extends Circumstances {
  /** Also what is still missing for sending; a draft may be as incomplete as it likes. */
  readonly toSubmit?: boolean;
  /** One question only: what is said there does not wait for a look at all others. */
  readonly about?: QuestionKey;
}

type Values = Problem['values'];

/** Worth a look, but the law does not make it a reason to stop. */
const warningCodes: readonly ProblemCode[] = ['past-date'];

const found = (input: unknown): Values => (typeof input === 'string' ? { found: characters(input) } : Array.isArray(input) ? { found: input.length } : {});

/** What the text of a problem needs to say: the limit that was crossed and what is there. */
function valuesOf(code: ProblemCode, part: KnownQuestion | Column, input: unknown, today: string): Values {
  const { min = 0, max } = part.limits ?? {};
  switch (code) {
    case 'too-short':
      return { limit: min, ...found(input) };
    case 'too-long':
      return { limit: max ?? (part.kind === 'address' || part.kind === 'files' ? 200 : 2000), ...found(input) };
    case 'too-many':
      return { limit: max ?? 100, ...found(input) };
    case 'too-small':
      return { limit: min };
    case 'too-large':
      return { limit: max ?? 1e12 };
    case 'future-date':
    case 'past-date':
      return { limit: today };
    case 'file-too-large':
      return { limit: largestFile / 1024 / 1024 };
    default:
      return {};
  }
}

/** Problems of one answer, the first of each place in it. */
function answerProblems(question: KnownQuestion, answer: unknown, answers: Answers, today: string, rules?: NumberRules): readonly Problem[] {
  const { issues = [] } = v.safeParse(answerSchema(question, today), answer);
  const places = new Map<string, Problem>();
  for (const { message, path = [], input } of issues) {
    const row = path.find(({ key }) => typeof key === 'number')?.key as number | undefined;
    const column = path.find(({ key }) => typeof key === 'string')?.key as string | undefined;
    const place = `${row} ${column}`;
    if (places.has(place)) continue;
    const part = ('columns' in question && question.columns.find(({ key }) => key === column)) || question;
    const absent = path.at(-1)?.origin === 'key' && (question.kind === 'rows' || question.kind === 'address');
    const code = absent ? 'missing' : (message as ProblemCode);
    places.set(place, {
      question: question.key,
      code,
      severity: warningCodes.includes(code) ? 'warning' : 'error',
      values: valuesOf(code, part, input, today),
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
    });
  }
  if (places.size > 0 || !rules) return [...places.values()];
  return numberProblems(question, answer, (part, typed) => rules.check(part, typed, answers, today));
}

/** What the rules of numbers and addresses say of an answer of the right shape, or of the cells of its rows. */
function numberProblems(
  question: KnownQuestion,
  answer: unknown,
  checked: (part: KnownQuestion | Column, typed: string) => IdentifierCheck | undefined,
): readonly Problem[] {
  const of = (part: KnownQuestion | Column, typed: unknown, place: Pick<Problem, 'row' | 'column'>): readonly Problem[] => {
    const check = typeof typed === 'string' && typed !== '' ? checked(part, typed) : undefined;
    if (!check) return [];
    return check.details.map((detail) => ({ question: question.key, code: check.code, severity: detail.severity, values: detail.values, ...place, detail }));
  };
  if (question.kind !== 'rows') return of(question, answer, {});
  const rows = answer as readonly Readonly<Record<string, unknown>>[];
  return rows.flatMap((cells, row) => question.columns.flatMap((column) => of(column, cells[column.key], { row, column: column.key })));
}

/** What a consent or an empty answer still wants before sending; nothing where the law lets one pass it over. */
function missing(question: KnownQuestion, facts: Answers): Problem | undefined {
  const answer = facts[question.key];
  const wanted = question.required === true || (question.required !== undefined && holds(question.required, facts));
  const declined = question.kind === 'consent' && answer !== true;
  if (!wanted || (isPresent(answer) && !declined)) return undefined;
  if ((question.skippable && answer === null) || (question.declinable && answer === false)) return undefined;
  const choice = question.kind === 'one' || question.kind === 'many' || question.kind === 'yes-no';
  const code = question.key === 'consentSensitive' ? 'no-consent' : declined ? 'must-agree' : choice ? 'missing-choice' : 'missing';
  // Aid may come first and papers later (法律援助法 第四十四条).
  const later = facts['isUrgent'] === true && !question.essential;
  return { question: question.key, code, severity: later ? 'warning' : 'error', values: {} };
}

const contacts = ['phone', 'email', 'agentPhone', 'guardianPhone'];

/** Without any way to reach the applicant nothing can be told; a visit at a known address is one. */
function noContact(answers: Answers): readonly Problem[] {
  const { contactPref, residence } = answers;
  const visited = Array.isArray(contactPref) && contactPref.includes('visit') && isPresent(residence);
  if (visited || contacts.some((key) => isPresent(answers[key]))) return [];
  return [{ question: 'phone', code: 'no-contact', severity: 'error', values: {} }];
}

/**
 * What is wrong with the answers to the questions that are asked, in their order; answers to others are not looked at.
 * Never throws, whatever the answers hold. Without `rules` numbers and addresses are taken as they were typed: whoever
 * receives an application calls `problems`, which has them.
 */
export function formProblems(answers: Answers, review: Review, rules?: NumberRules): readonly Problem[] {
  const now = asked(answers, review);
  const kept = Object.fromEntries(now.map(({ key }) => [key, answers[key]]));
  const facts = derivedAnswers(kept, review.today);
  const looked = review.about === undefined ? now : now.filter(({ key }) => key === review.about);
  const keys = new Set<string>(looked.map(({ key }) => key));
  const wrong = looked.flatMap((question) => {
    const answer = answers[question.key];
    const lacking = review.toSubmit ? missing(question, facts) : undefined;
    if (lacking) return [lacking];
    return isPresent(answer) ? answerProblems(question, answer, kept, review.today, rules) : [];
  });
  const contact = review.toSubmit && keys.has('phone') ? noContact(kept) : [];
  const doubtful = [...(rules?.contradictions(facts, review.today) ?? []), ...contradictions(facts, review.today)].filter(({ question }) => keys.has(question));
  const order = new Map<string, number>(looked.map(({ key }, place) => [key, place]));
  return [...wrong, ...contact, ...doubtful].sort((one, other) => order.get(one.question)! - order.get(other.question)!);
}
