export * from './form.js';
export { problems } from './problems.js';
export * from './numbers.js';
export * from './advice.js';
export type { Quote } from './advice/quotes-of.js';
export {
  countedIncome, HardshipLineError, hardshipLineFor, parsedHardshipLines, sampleHardshipLines, standingToLine, type CountedIncome, type HardshipLine,
} from './hardship-line.js';
export { urgentBelowDays } from './law-conditions.js';
export { deadlines, type Deadline, type DeadlineName, type Duration } from './deadlines/deadlines.js';
export { lastDay, type Length } from './deadlines/last-day.js';
export { isRestDay, plainWeekends, type RestDays } from './deadlines/rest-days.js';
export { ageOn, daysBetween, laterDay } from './calendar-day.js';
export { chinaTime, hoursLeft, laterHour } from './china-time.js';
export * from './service-package.js';
export * from './documents.js';
