import type { Answer, Answers } from './condition.js';
import { isPresent } from './condition.js';
import { mattersWithoutLimit } from './questions/matter-basis.js';
import { questions } from './questions/questions.js';

/** Days since 1970-01-01 of a date `YYYY-MM-DD`; `null` where it is no day of the calendar. */
export function dayNumber(date: unknown): number | null {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = Date.parse(`${date}T00:00:00Z`);
  // Some engines take 30 February for 1 March.
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(date) ? day / 86_400_000 : null;
}

/** Full years between two dates (`YYYY-MM-DD`); the birthday itself counts. `null` where either is no date. */
export function age(birthDate: unknown, today: string): number | null {
  if (dayNumber(birthDate) === null || dayNumber(today) === null) return null;
  const birth = birthDate as string;
  return +today.slice(0, 4) - +birth.slice(0, 4) - (today.slice(5) < birth.slice(5) ? 1 : 0);
}

/** How the economic situation is looked at: not at all (第三十二条), without checking (第四十二条), or as declared (第四十一条). */
function hardshipMode(answers: Answers, years: number | null): Answer {
  const { matter, exemptGround, hasFixedIncome, hasDisability } = answers;
  if ((mattersWithoutLimit as readonly unknown[]).includes(matter)) return 'no-limit';
  const named = Array.isArray(exemptGround) && exemptGround.some((ground) => ground !== 'none');
  const particular = hasDisability === 'yes' || (years !== null && (years < 18 || years >= 60));
  if (named || (hasFixedIncome === false && particular)) return 'exempt';
  // Before the grounds were asked nobody knows; where they were passed over or refused, declaring is what is left.
  return exemptGround !== undefined || answers['consentSensitive'] === false ? 'declare' : null;
}

/** Whether an answer is sensitive personal information (个人信息保护法 第二十八条), apart from the age of the applicant. */
function isSensitive(answers: Answers): boolean {
  return questions.some((question) => {
    const answer = answers[question.key];
    if (question.transient || !isPresent(answer)) return false;
    if (question.sensitivity === 'sensitive') return true;
    if (!('sensitiveValues' in question)) return false;
    const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    return question.sensitiveValues.some((value) => chosen.includes(value));
  });
}

/** The day of the signature, else today. */
function signDate(answers: Answers, today: string): string {
  const signature = answers['signature'];
  const at = signature && typeof signature === 'object' && 'at' in signature ? signature.at : undefined;
  const day = typeof at === 'string' ? at.slice(0, 10) : today;
  return dayNumber(day) === null ? today : day;
}

/**
 * The answers and what follows from them, for conditions to look at: `age` in years, `isUrgent` (less than seven days
 * to a limit, or preservation: 法律援助法 第四十四条), `hasSensitive`, `hardshipMode`, `signDate`. `today` is `YYYY-MM-DD`.
 */
export function derivedAnswers(answers: Answers, today: string): Answers {
  const years = age(answers['birthDate'], today);
  const limit = dayNumber(answers['deadlineDate']);
  const now = dayNumber(today);
  const soon = limit !== null && now !== null && limit >= now && limit - now < 7;
  return {
    ...answers,
    age: years,
    isUrgent: answers['urgent'] === true || answers['preservation'] === true || soon,
    hasSensitive: isSensitive(answers),
    hardshipMode: hardshipMode(answers, years),
    signDate: signDate(answers, today),
  };
}
