import type { Answers } from '../condition.js';
import { ageOn, daysBetween } from '../deadlines/calendar-day.js';

/** The keys that are computed rather than asked: whole years since birth, and calendar days to the nearest limit. */
export const derivedKeys = ['age', 'daysToLimit'] as const;

/** Key of a computed answer. */
export type DerivedKey = (typeof derivedKeys)[number];

/** Answers with what follows from them on a day (`YYYY-MM-DD`); what cannot be computed stays unanswered. */
export function adviceFacts(answers: Answers, today: string): Answers {
  return { ...answers, age: ageOn(answers['birthDate'], today), daysToLimit: daysBetween(today, answers['deadlineDate']) };
}
