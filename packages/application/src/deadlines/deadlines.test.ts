import fc from 'fast-check';
import { ageOn, calendarDay, dayNumber, daysBetween, laterDay, laterMonth } from '../calendar-day.js';
import { chinaDay, chinaTime, hoursLeft, laterHour } from '../china-time.js';
import { deadlines } from './deadlines.js';
import { lastDay } from './last-day.js';
import { isRestDay, plainWeekends, type RestDays } from './rest-days.js';

const none: RestDays = { holidays: [], weekends: false };
const someDay = fc.integer({ min: -20_000, max: 60_000 }).map(calendarDay);

describe('calendar days', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '', 'today', null, undefined, 20260517, '2026-05-17T00:00'])('%s is none', (day) =>
    expect(dayNumber(day)).toBeUndefined(),
  );
  test('numbers and days are each other’s reverse', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => dayNumber(calendarDay(number)) === number));
    expect(dayNumber('2024-02-29')).toBe(19_782);
  });
  test('days add up', () => {
    fc.assert(fc.property(someDay, fc.integer({ min: -400, max: 400 }), (day, days) => daysBetween(day, laterDay(day, days)) === days));
    expect(daysBetween('2026-05-17', '2026-02-30')).toBeUndefined();
  });
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-05-17', 6, '2026-11-17'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (day, months, end) => expect(laterMonth(day, months)).toBe(end));
  test.each([
    ['1966-05-17', '2026-05-17', 60],
    ['1966-05-18', '2026-05-17', 59],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-05-18', '2026-05-17', undefined],
    ['1966-02-30', '2026-05-17', undefined],
  ])('born on %s, on %s: %s', (birth, day, age) => expect(ageOn(birth, day)).toBe(age));
  test('a day that is none is named', () => expect(() => laterDay('2026-02-30', 1)).toThrow(new RangeError('"2026-02-30" is no calendar day; write one as 2026-05-17.')));
});

describe('rest days', () => {
  const year: RestDays = { holidays: ['2026-10-01', '2026-10-02'], weekends: true, workdays: ['2026-10-10'] };
  test.each([
    ['2026-10-01', true],
    ['2026-10-03', true],
    ['2026-10-10', false],
    ['2026-10-11', true],
    ['2026-10-12', false],
  ])('%s: %s', (day, rest) => expect(isRestDay(day, year)).toBe(rest));
  test('weekends work where they are not asked for', () => expect(isRestDay('2026-10-03', none)).toBe(false));
  test('days before 1970 have weekdays too', () => expect([isRestDay('1969-12-27', plainWeekends), isRestDay('1969-12-29', plainWeekends)]).toEqual([true, false]));
});

describe('last day', () => {
  test('the day it starts does not count', () => expect(lastDay('2026-05-18', { days: 7 }, none)).toBe('2026-05-25'));
  test('seven days are calendar days, not working days', () => expect(lastDay('2026-05-20', deadlines.review.duration, plainWeekends)).toBe('2026-05-27'));
  test('a last day on a Saturday goes to Monday', () => expect(lastDay('2026-05-20', { days: 3 }, plainWeekends)).toBe('2026-05-25'));
  test('a holiday that runs into a weekend is waited out', () =>
    expect(lastDay('2026-09-24', { days: 7 }, { holidays: ['2026-10-01', '2026-10-02'], weekends: true })).toBe('2026-10-05'));
  test('months and years', () => {
    expect(lastDay('2026-08-31', deadlines.lawsuit.duration, none)).toBe('2027-02-28');
    expect(lastDay('2016-02-29', { years: 10 }, none)).toBe('2026-02-28');
  });
  test('it is the first working day from the day it falls on, and never earlier', () => {
    const rest = fc.record({ holidays: fc.uniqueArray(someDay, { maxLength: 3 }), weekends: fc.boolean() });
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 90 }), rest, (start, days, calendar) => {
        // A holiday right on the day it falls on, or days that have nothing to do with it.
        const holidays = [...calendar.holidays, laterDay(start, days)];
        const end = lastDay(start, { days }, { ...calendar, holidays });
        const over = daysBetween(laterDay(start, days), end)!;
        expect(over).toBeGreaterThan(0);
        for (let passed = 0; passed < over; passed += 1) {
          const day = laterDay(laterDay(start, days), passed);
          expect(holidays.includes(day) || (calendar.weekends && [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))).toBe(true);
        }
        expect(holidays).not.toContain(end);
      }),
    );
  });
});

describe('time in China', () => {
  const evening = Date.parse('2026-05-17T16:30:00Z');
  test('its day begins at 16:00 UTC', () => {
    expect(chinaDay(evening)).toBe('2026-05-18');
    expect(chinaDay(Date.parse('2026-05-17T15:59:59Z'))).toBe('2026-05-17');
  });
  test('24 hours later it is the same time on the next day, whatever the year', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (instant) => {
        const end = laterHour(instant, deadlines['detained-transfer'].duration.hours);
        expect(chinaTime(end).slice(10)).toBe(chinaTime(instant).slice(10));
        expect(chinaDay(end)).toBe(laterDay(chinaDay(instant), 1));
        expect(Math.floor(Date.parse(chinaTime(instant)) / 1000)).toBe(Math.floor(instant / 1000));
      }),
    ));
  test('the last hour is hour 0, and the first moment after it is late', () => {
    const end = laterHour(evening, 24);
    expect([hoursLeft(end, evening), hoursLeft(end, end - 1), hoursLeft(end, end), hoursLeft(end, end + 1)]).toEqual([24, 0, 0, -1]);
  });
});
