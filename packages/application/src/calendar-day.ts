const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;

/** The days from 1970-01-01 to a calendar day `YYYY-MM-DD`, or `undefined` where there is no such day. */
export function dayNumber(day: unknown): number | undefined {
  const match = typeof day === 'string' ? pattern.exec(day) : null;
  if (!match) return undefined;
  const time = Date.parse(`${match[0]}T00:00:00Z`);
  // Some engines read 30 February as a day of March.
  return Number.isNaN(time) || calendarDay(time / dayLength) !== match[0] ? undefined : time / dayLength;
}

/** The calendar day `YYYY-MM-DD` that many days after 1970-01-01. */
export const calendarDay = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/**
 * The number of a day that must exist.
 * @throws {RangeError} naming the day and what is right.
 */
export function checkedDayNumber(day: string): number {
  const number = dayNumber(day);
  if (number === undefined) throw new RangeError(`"${day}" is no calendar day; write one as 2026-05-17.`);
  return number;
}

/** The day so many days later; earlier where `days` is negative. */
export const laterDay = (day: string, days: number): string => calendarDay(checkedDayNumber(day) + days);

/** The number of days of a month; those beyond 12 are of years after. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day of the same number so many months later; where that month is too short, its last day. */
export function laterMonth(day: string, months: number): string {
  const start = new Date(checkedDayNumber(day) * dayLength);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + 1 + months];
  return calendarDay(Date.UTC(year, month - 1, Math.min(start.getUTCDate(), daysIn(year, month))) / dayLength);
}

/** Days from one calendar day to another; negative where the other has passed. `undefined` where one is no day. */
export function daysBetween(from: unknown, to: unknown): number | undefined {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return start === undefined || end === undefined ? undefined : end - start;
}

/** Whole years since birth on a day, or `undefined` where one is no day or birth lies ahead. Born on 29 February: one year older on 1 March. */
export function ageOn(birthDate: unknown, day: unknown): number | undefined {
  if (dayNumber(birthDate) === undefined || dayNumber(day) === undefined) return undefined;
  const [birth, today] = [birthDate as string, day as string];
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (today.slice(5) < birth.slice(5) ? 1 : 0);
  return years < 0 ? undefined : years;
}
