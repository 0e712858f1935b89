/** Holidays against published calendars. */
import { expect, test } from 'vitest';
import type { Day } from '../../src/ledger/day.js';
import { easterOf, halfYearOf, holidaysOf, isWorkingDay, workingDayFrom, workingDaysAfter } from '../../src/ledger/holidays.js';

const on = (day: string): Day => day as Day;

test('Easter, at its earliest and latest too', () => {
  const known = [
    '1943-04-25',
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ];
  expect(known.map((day) => easterOf(Number(day.slice(0, 4))))).toEqual(known);
});

test('the holidays of 2026', () => {
  const days = (country: string, year = 2026) =>
    holidaysOf(country, year)
      .map((day) => day.slice(5))
      .join(' ');
  expect(days('NL')).toBe('01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26');
  expect(days('BE')).toBe('01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25');
  expect(days('DE')).toBe('01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26');
  expect(days('FR')).toBe('01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25');
  expect(days('LU')).toBe('');
  // King's Day of 2025 fell on a Sunday.
  expect(days('NL', 2025)).toContain('04-26');
  // Ascension on Labour Day is one holiday.
  expect(holidaysOf('DE', 2008).filter((day) => day === '2008-05-01')).toHaveLength(1);
});

test('working days', () => {
  expect(isWorkingDay('NL', on('2026-12-25'))).toBe(false);
  expect(isWorkingDay('GB', on('2026-12-25'))).toBe(true);
  expect(workingDayFrom('NL', on('2026-12-25'))).toBe('2026-12-28');
  expect(workingDayFrom('NL', on('2026-12-28'))).toBe('2026-12-28');
  expect(workingDaysAfter('BE', on('2026-12-23'), 3)).toBe('2026-12-29');
  expect([on('2026-06-30'), on('2026-07-01'), on('2026-01-01')].map(halfYearOf)).toEqual(['2026-01-01', '2026-07-01', '2026-01-01']);
});
