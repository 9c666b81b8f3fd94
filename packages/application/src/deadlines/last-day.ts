import { laterDay, laterMonth } from '../calendar-day.js';
import { isRestDay, type RestDays } from './rest-days.js';

/** Length of a period in calendar days, months or years. */
export type Length = { readonly days: number } | { readonly months: number } | { readonly years: number };

/**
 * Last day of a period: the day on which it starts does not count (民法典 第二百零一条), and where the last day
 * is a rest day, the day after the rest is the last (第二百零三条). That the civil law's way of counting holds for
 * 法律援助法 too is our reading: the law itself does not say so.
 * @throws {RangeError} where the start is no calendar day.
 */
export function lastDay(start: string, length: Length, restDays: RestDays): string {
  let day = 'days' in length ? laterDay(start, length.days) : laterMonth(start, 'months' in length ? length.months : length.years * 12);
  while (isRestDay(day, restDays)) day = laterDay(day, 1);
  return day;
}
