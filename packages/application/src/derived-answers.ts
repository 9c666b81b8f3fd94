import { ageOn, dayNumber, daysBetween } from './calendar-day.js';
import { type Answer, type Answers, holds, isPresent } from './condition.js';
import { exempt, inHurry, unlimited } from './law-conditions.js';
import { questions } from './questions/questions.js';

/** How the economic situation is looked at: not at all (第三十二条), without checking (第四十二条), or as declared (第四十一条). */
function hardshipMode(facts: Answers): Answer {
  if (holds(unlimited, facts)) return 'no-limit';
  if (holds(exempt, facts)) return 'exempt';
  // Before the grounds were asked nobody knows; where they were passed over or refused, declaring is what is left.
  return facts['exemptGround'] !== undefined || facts['consentSensitive'] === false ? 'declare' : null;
}

/** Questions that can have a sensitive answer: any, or one of some values. */
const delicate = questions.flatMap((question) => {
  const values = 'sensitiveValues' in question ? question.sensitiveValues : undefined;
  return !question.transient && (question.sensitivity === 'sensitive' || values) ? [{ key: question.key, values: question.sensitivity === 'sensitive' ? undefined : values }] : [];
});

/** Whether an answer is sensitive personal information (个人信息保护法 第二十八条), apart from the age of the applicant. */
function isSensitive(answers: Answers): boolean {
  return delicate.some(({ key, values }) => {
    const answer = answers[key];
    if (!isPresent(answer)) return false;
    const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    return values?.some((value) => chosen.includes(value)) ?? true;
  });
}

/** The day of the signature, else today. */
function signDate(answers: Answers, today: string): string {
  const signature = answers['signature'];
  const at = signature && typeof signature === 'object' && 'at' in signature ? signature.at : undefined;
  const day = typeof at === 'string' ? at.slice(0, 10) : today;
  return dayNumber(day) === undefined ? today : day;
}

/** What is worked out rather than asked, for conditions to look at. */
export const derivedKeys = ['age', 'daysToLimit', 'isUrgent', 'hasSensitive', 'hardshipMode', 'signDate'] as const;

type Derived = Readonly<Record<(typeof derivedKeys)[number], Answer | undefined>>;

/** How it is worked out; the facts hold the answers and what else was worked out. */
const derivations: Readonly<Record<keyof Derived, (facts: Answers, today: string) => Answer | undefined>> = {
  age: ({ birthDate }, today) => ageOn(birthDate, today),
  daysToLimit: ({ deadlineDate }, today) => daysBetween(today, deadlineDate),
  isUrgent: (facts) => holds(inHurry, facts),
  hasSensitive: isSensitive,
  hardshipMode,
  signDate,
};

/** Answers that are added one by one; what follows from them is worked out whenever something looks at it, as of then. */
export function growingFacts(today: string): Record<string, Answer | undefined> {
  const facts: Record<string, Answer | undefined> = {};
  for (const key of derivedKeys) Object.defineProperty(facts, key, { get: () => derivations[key](facts, today) });
  return facts;
}

/**
 * The answers and what follows from them on a day in China (`YYYY-MM-DD`): `age` in whole years, `daysToLimit` in calendar days,
 * `isUrgent` (法律援助法 第四十四条), `hasSensitive`, `hardshipMode`, `signDate`. What cannot be worked out stays unanswered.
 */
export function derivedAnswers(answers: Answers, today: string): Answers & Derived {
  const facts: Record<string, Answer | undefined> = { ...answers };
  // In this order: hurry looks at the days that are left.
  for (const key of derivedKeys) facts[key] = derivations[key](facts, today);
  return facts as Answers & Derived;
}
