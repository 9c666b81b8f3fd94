import { daysIn } from '../calendar-day.js';
import { error, type IdentifierProblem } from './problem.js';

/** No certificate is issued to anyone born earlier: the centuries in use are 19 and 20. */
const earliestYear = 1900;

/** `19491231` as `1949-12-31`. */
export const isoDate = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;

/** What is wrong with eight digits of a birth date; `today` is `YYYY-MM-DD`. */
export function birthDateProblems(digits: string, today: string): IdentifierProblem[] {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  const thisYear = Number(today.slice(0, 4));
  const problems: IdentifierProblem[] = [];
  if (Number(year) < earliestYear || Number(year) > thisYear) problems.push(error('birth-year', year, `${earliestYear}–${thisYear}`));
  if (Number(month) < 1 || Number(month) > 12) return [...problems, error('birth-month', month, '01–12')];
  const days = daysIn(Number(year), Number(month));
  if (Number(day) < 1 || Number(day) > days) problems.push(error('birth-day', day, `01–${days}`, { year, month }));
  const date = isoDate(digits);
  if (problems.length === 0 && date > today) problems.push(error('birth-future', date, today));
  return problems;
}
