import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkingDays,
  type Day,
  dayAt,
  dayOf,
  daysBetween,
  fromSerial,
  later,
  parseDay,
  serial,
  weekday,
} from '../../src/ledger/day.js';

const d = (text: string): Day => text as Day;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The day on which no clock stood in Kiritimati: it moved to the other side of the date line. */
const NEVER = '1994-12-31';

/** Every day of 1990–2100, counted by hand. */
const calendar: { day: Day; serial: number; weekday: number }[] = [];
for (let year = 1990, count = 7305, of = 1; year <= 2100; year++)
  for (let month = 1; month <= 12; month++)
    for (let date = 1; date <= (LENGTHS[month - 1] as number) + (month === 2 && isLeap(year) ? 1 : 0); date++) {
      calendar.push({ day: d(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`), serial: count++, weekday: of });
      of = (of % 7) + 1;
    }

test('every day of 1990 to 2100 is read, counted and written as the calendar has it', () => {
  expect(calendar).toHaveLength(40_542);
  const wrong = calendar.filter(
    (each) =>
      serial(each.day) !== each.serial ||
      fromSerial(each.serial) !== each.day ||
      weekday(each.day) !== each.weekday ||
      parseDay(each.day) !== each.day ||
      (each.day !== NEVER && dayAt(new Date(`${each.day}T12:00:00`)) !== each.day),
  );
  expect(wrong).toEqual([]);
});

test('each day is one after the day before, in text as in number', () => {
  const wrong = calendar.slice(1).filter(({ day }, at) => {
    const before = (calendar[at] as { day: Day }).day;
    return (
      addDays(before, 1) !== day ||
      addDays(day, -1) !== before ||
      daysBetween(before, day) !== 1 ||
      !(before < day) ||
      later(before, day) !== day
    );
  });
  expect(wrong).toEqual([]);
});

test('midnight and the last minute of a day belong to it, where the program runs', () => {
  for (const clock of ['00:00:00', '23:59:59'])
    for (const day of ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01']) expect(dayAt(new Date(`${day}T${clock}`))).toBe(day);
});

test.each([
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '1899-12-31',
  '2200-01-01',
  '2026-1-1',
  '20260101',
  '2026-01-01T00:00',
  '',
])('"%s" is no day', (text) => {
  expect(parseDay(text)).toBeNull();
});

test('February', () => {
  expect([dayOf(2000, 2, 29), dayOf(2100, 2, 29), dayOf(2024, 2, 29), dayOf(2024, 2, 30)]).toEqual([
    '2000-02-29',
    null,
    '2024-02-29',
    null,
  ]);
});

describe('months and working days', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-10-25', 5, '2027-03-25'],
  ])('%s and %i months: %s', (from, months, to) => {
    expect(addMonths(d(from), months)).toBe(to);
  });

  test.each([
    ['2026-10-30', 1, '2026-11-02'],
    ['2026-10-31', 1, '2026-11-02'],
    ['2026-11-02', 5, '2026-11-09'],
    ['2026-11-02', -1, '2026-10-30'],
    ['2026-03-27', 1, '2026-03-30'],
  ])('%s and %i working days: %s', (from, days, to) => {
    expect(addWorkingDays(d(from), days)).toBe(to);
  });

  test('working days are counted one by one', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20_000 }), fc.integer({ min: 1, max: 30 }), (at, days) => {
        let day = fromSerial(10_000 + at);
        const start = day;
        for (let left = days; left > 0; ) {
          day = addDays(day, 1);
          if (weekday(day) <= 5) left--;
        }
        expect(addWorkingDays(start, days)).toBe(day);
      }),
    );
  });
});
