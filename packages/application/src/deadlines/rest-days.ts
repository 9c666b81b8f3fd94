import { checkedDayNumber } from '../calendar-day.js';

/** On which days a period does not end; the State Council announces them for each year, a deployment lists them. */
export interface RestDays {
  /** Legal holidays, each as `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  /** Whether Saturdays and Sundays are rest days too. */
  readonly weekends: boolean;
  /** Saturdays and Sundays that are worked instead of another day. */
  readonly workdays?: readonly string[];
}

/** No holidays known, weekends rest: what holds where a deployment has listed nothing. */
export const plainWeekends: RestDays = { holidays: [], weekends: true };

/**
 * Whether a period does not end on a day.
 * @throws {RangeError} where it is no calendar day.
 */
export function isRestDay(day: string, { holidays, weekends, workdays = [] }: RestDays): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (((checkedDayNumber(day) + 4) % 7) + 7) % 7;
  if (holidays.includes(day)) return true;
  return weekends && (weekday === 0 || weekday === 6) && !workdays.includes(day);
}
