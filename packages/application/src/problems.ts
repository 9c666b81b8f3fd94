import * as v from 'valibot';
import { answerSchema, characters, largestFile, plainNumber } from './answer-schema.js';
import { asked, type Circumstances } from './asked.js';
import { type Answers, holds, isPresent } from './condition.js';
import { contradictions } from './contradictions.js';
import { derivedAnswers } from './derived-answers.js';
import type { Checks, Problem, ProblemCode } from './problem.js';
import type { Column } from './question.js';
import type { KnownQuestion } from './questions/questions.js';

/** What is looked at, and how strictly. */
export interface Review extends Circumstances {
  /** Also what is still missing for sending; a draft may be as incomplete as it likes. */
  readonly toSubmit?: boolean;
  readonly checks?: Checks;
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
function answerProblems(question: KnownQuestion, answer: unknown, { today, checks }: Review, idType: unknown): readonly Problem[] {
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
  if (places.size > 0 || !checks || typeof answer !== 'string') return [...places.values()];
  return checked(question, plainNumber(answer), checks, idType);
}

/** What the checks of identity and certificate numbers say. */
function checked({ key, kind }: KnownQuestion, number: string, checks: Checks, idType: unknown): readonly Problem[] {
  const all = (code: ProblemCode, results: ReturnType<Checks['disabilityCertificateProblems']>): readonly Problem[] =>
    results.map((detail) => ({ question: key, code, severity: 'error', values: detail.values, detail }));
  if (kind === 'certificate-number') return all('bad-certificate-number', checks.disabilityCertificateProblems(number));
  if (kind !== 'identity-number') return [];
  const type = key === 'idNumber' && typeof idType === 'string' ? idType : 'resident-id';
  return all('bad-identity-number', checks.identityNumberProblems(number, type));
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
 * Never throws, whatever the answers hold.
 */
export function problems(answers: Answers, review: Review): readonly Problem[] {
  const now = asked(answers, review);
  const kept = Object.fromEntries(now.map(({ key }) => [key, answers[key]]));
  const facts = derivedAnswers(kept, review.today);
  const keys = new Set<string>(now.map(({ key }) => key));
  const wrong = now.flatMap((question) => {
    const answer = answers[question.key];
    const lacking = review.toSubmit ? missing(question, facts) : undefined;
    if (lacking) return [lacking];
    return isPresent(answer) ? answerProblems(question, answer, review, kept['idType']) : [];
  });
  const contact = review.toSubmit && keys.has('phone') ? noContact(kept) : [];
  const doubtful = contradictions(facts, review.today).filter(({ question }) => keys.has(question));
  const order = new Map<string, number>(now.map(({ key }, place) => [key, place]));
  return [...wrong, ...contact, ...doubtful].sort((one, other) => order.get(one.question)! - order.get(other.question)!);
}
