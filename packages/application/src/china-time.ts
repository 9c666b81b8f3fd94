const hour = 3_600_000;

/** China keeps one time for the whole country, without summer time since 1992: UTC+8. */
const offset = 8 * hour;

/** The calendar day in China at an instant (milliseconds since 1970), `YYYY-MM-DD`. */
export const chinaDay = (instant: number): string => new Date(instant + offset).toISOString().slice(0, 10);

/** The calendar day that it is in China now. */
export const chinaToday = (): string => chinaDay(Date.now());

/** The wall clock in China at an instant (milliseconds since 1970): `2026-05-17T09:30:00+08:00`. */
export const chinaTime = (instant: number): string => `${new Date(instant + offset).toISOString().slice(0, 19)}+08:00`;

/** The instant so many hours later, in milliseconds: hours run on through nights and holidays. */
export const laterHour = (instant: number, hours: number): number => instant + hours * hour;

/** Full hours left until an instant; negative from the first moment after it. */
export const hoursLeft = (end: number, now: number): number => Math.floor((end - now) / hour);
