import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/ledger/day.js';
import { type DateOrder, dateOrderOf, dateReader, parseDate } from '../../src/sources/dates.js';

describe('forms', () => {
  test.each<[string, DateOrder | null, string]>([
    ['2026-03-31', null, '2026-03-31'],
    ['2026/3/1', null, '2026-03-01'],
    ['2026.03.01', null, '2026-03-01'],
    ['20260301', null, '2026-03-01'],
    ['2026-03-31T23:59:59Z', null, '2026-03-31'],
    ['2026-03-31T00:00:00+02:00', null, '2026-03-31'],
    ['2026-03-31 14:05:00.123', null, '2026-03-31'],
    ['31-03-2026', null, '2026-03-31'],
    ['31/03/2026', null, '2026-03-31'],
    ['31.3.26', null, '2026-03-31'],
    ['01.02.2026', null, '2026-02-01'],
    ['3/31/2026', null, '2026-03-31'],
    ['4/6/2013', 'mdy', '2013-04-06'],
    ['4/6/2013', 'dmy', '2013-06-04'],
    ['5/5/2013', null, '2013-05-05'],
    ['4/6/2013 9:05 AM', 'mdy', '2013-04-06'],
    ['31-12-99', null, '1999-12-31'],
    ['Jan 28 2021', null, '2021-01-28'],
    ['Jan 28, 2021', null, '2021-01-28'],
    ['January 28th, 2021', null, '2021-01-28'],
    ['28 jan 2021', null, '2021-01-28'],
    ['28-okt-26', null, '2026-10-28'],
    ['1er février 2026', null, '2026-02-01'],
    ['3. März 2026', null, '2026-03-03'],
    ['di 3 maart 2026', null, '2026-03-03'],
    ['29-02-2028', null, '2028-02-29'],
    [' 2026-03-31 ', null, '2026-03-31'],
  ])('%s (%s) is %s', (text, order, day) => {
    expect(parseDate(text, order)).toBe(day);
  });

  test.each<[string, DateOrder | null, string]>([
    ['2026-02-30', null, 'is no day of the calendar'],
    ['2026-13-01', null, 'is no day of the calendar'],
    ['30-02-2026', 'dmy', 'is no day of the calendar'],
    ['29-02-2027', null, 'is no day of the calendar'],
    ['29-02-2027', 'dmy', 'is no day of the calendar'],
    ['20260230', null, 'is no day of the calendar'],
    ['31/31/2026', null, 'is no day of the calendar'],
    ['31/30/2026', null, 'is no day of the calendar'],
    ['03/04/2026', null, 'may be day-month or month-day'],
    ['3/31/2026', 'dmy', 'is no day where the day stands first, as in the rest of the column'],
    ['31/3/2026', 'mdy', 'is no day where the month stands first, as in the rest of the column'],
    ['tomorrow', null, 'is not a date'],
    ['45000', null, 'is not a date'],
    ['31-03/2026', null, 'is not a date'],
    ['30 foo 2026', null, 'is not a date'],
    ['', null, 'is not a date'],
  ])('%s (%s) %s', (text, order, why) => {
    expect(parseDate(text, order)).toBe(why);
  });
});

describe('what a value says of its column', () => {
  test.each([
    ['13/01/2026', 'dmy'],
    ['01/13/2026', 'mdy'],
    ['03/04/2026', 'either'],
    ['03-04-26 12:00', 'either'],
    ['03.04.2026', 'dmy'],
    ['04/04/2026', 'silent'],
    ['2026-03-04', 'silent'],
    ['31/31/2026', 'silent'],
    ['3 apr 2026', 'silent'],
  ])('%s: %s', (text, says) => {
    expect(dateOrderOf(text)).toBe(says);
  });
});

const STYLES: Readonly<Record<string, (y: string, m: string, d: string) => string>> = {
  iso: (y, m, d) => `${y}-${m}-${d}`,
  isoClock: (y, m, d) => `${y}-${m}-${d}T12:34:56Z`,
  compact: (y, m, d) => `${y}${m}${d}`,
  'dmy dash': (y, m, d) => `${d}-${m}-${y}`,
  'dmy slash short': (y, m, d) => `${+d}/${+m}/${y}`,
  'dmy point two-digit year': (y, m, d) => `${d}.${m}.${y.slice(2)}`,
  'mdy slash': (y, m, d) => `${+m}/${+d}/${y}`,
  'mdy clock': (y, m, d) => `${m}/${d}/${y} 01:02 PM`,
  english: (y, m, d) =>
    `${new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, +m - 1, 15))} ${+d}, ${y}`,
  dutch: (y, m, d) => `${+d} ${new Intl.DateTimeFormat('nl', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, +m - 1, 15))} ${y}`,
  french: (y, m, d) => `${+d} ${new Intl.DateTimeFormat('fr', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, +m - 1, 15))} ${y}`,
  german: (y, m, d) =>
    `${+d}. ${new Intl.DateTimeFormat('de', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, +m - 1, 15))} ${y}`,
};

test.each(Object.entries(STYLES))('every day written as %s is read as the same day', (name, write) => {
  const order = name.startsWith('mdy') ? 'mdy' : 'dmy';
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 18_000 }), (days) => {
      const day = addDays('2000-01-01' as Day, days);
      const [y = '', m = '', d = ''] = day.split('-');
      expect(parseDate(write(y, m, d), order)).toBe(day);
      expect(dateReader(order)(write(y, m, d))).toBe(day);
      const says = dateOrderOf(write(y, m, d));
      if (says === 'dmy' || says === 'mdy') expect(says).toBe(order);
    }),
    { numRuns: 400 },
  );
});

test('the reader of a column tells what reading each date alone tells', () => {
  const part = (most: number, digits: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(digits, '0'));
  const nearly = fc
    .tuple(part(2300, 4), fc.constantFrom('-', '-', '-', '/', '.'), part(14, 2), fc.constantFrom('-', '-', '-', 'x'), part(33, 2))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(nearly, (text) => {
      expect(dateReader(null)(text)).toBe(parseDate(text, null));
    }),
    { numRuns: 2000 },
  );
});
