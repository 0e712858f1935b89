/** The rate tables against the European main refinancing rate they follow by law. */
import { expect, test } from 'vitest';
import { lawValues } from '../../../src/reminders/law/index.js';
import { BE_BUSINESS } from '../../../src/reminders/law/rates/be.js';
import { DE_BUSINESS, DE_CONSUMER } from '../../../src/reminders/law/rates/de.js';
import { FR_BUSINESS } from '../../../src/reminders/law/rates/fr.js';
import { NL_BUSINESS, NL_CONSUMER } from '../../../src/reminders/law/rates/nl.js';
import { type RateTable, rateTable, rowOn } from '../../../src/reminders/law/rates/table.js';
import { on } from './cases.js';

/** ECB main refinancing operations: first day, hundredths of a per cent. */
const ECB: readonly (readonly [string, number])[] = [
  ['2009-05-13', 100],
  ['2011-04-13', 125],
  ['2011-07-13', 150],
  ['2011-11-09', 125],
  ['2011-12-14', 100],
  ['2012-07-11', 75],
  ['2013-05-08', 50],
  ['2013-11-13', 25],
  ['2014-06-11', 15],
  ['2014-09-10', 5],
  ['2016-03-16', 0],
  ['2022-07-27', 50],
  ['2022-09-14', 125],
  ['2022-11-02', 200],
  ['2022-12-21', 250],
  ['2023-02-08', 300],
  ['2023-03-22', 350],
  ['2023-05-10', 375],
  ['2023-06-21', 400],
  ['2023-08-02', 425],
  ['2023-09-20', 450],
  ['2024-06-12', 425],
  ['2024-09-18', 365],
  ['2024-10-23', 340],
  ['2024-12-18', 315],
  ['2025-02-05', 290],
  ['2025-03-12', 265],
  ['2025-04-23', 240],
  ['2025-06-11', 215],
  ['2026-06-17', 240],
];
const halves = Array.from({ length: 34 }, (_, at) => on(`${2010 + Math.floor(at / 2)}-${at % 2 === 0 ? '01' : '07'}-01`)).filter(
  (day) => day <= '2026-07-01',
);
const ecbBefore = (day: string): number => ECB.findLast(([from]) => from < day)?.[1] ?? Number.NaN;
const rates = (table: RateTable) => halves.map((day) => [day, rowOn(table, day)?.value]);
const derived = (rule: (ecb: number, day: string) => number) => halves.map((day) => [day, rule(ecbBefore(day), day)]);

test('Dutch business rates are 8 points above it, 7 until 2013', () => {
  expect(rates(NL_BUSINESS)).toEqual(derived((ecb, day) => ecb + (day < '2013-03-16' ? 700 : 800)));
  expect(rowOn(NL_BUSINESS, on('2013-03-16'))?.value).toBe(875);
});

test('Belgian business rates are 8 points above it, up to the next half point, 7 before 2013', () => {
  expect(rates(BE_BUSINESS)).toEqual(derived((ecb, day) => Math.ceil((ecb + (day < '2013-01-01' ? 700 : 800)) / 50) * 50));
});

test('French penalties are 10 points above it', () => {
  expect(rates(FR_BUSINESS)).toEqual(derived((ecb) => ecb + 1_000));
});

test('German rates are 5 and 9 points above the base rate, which lies 0.88 below it', () => {
  expect(rates(DE_CONSUMER)).toEqual(derived((ecb) => ecb - 88 + 500));
  expect(rates(DE_BUSINESS)).toEqual(derived((ecb, day) => ecb - 88 + (day < '2014-07-29' ? 800 : 900)));
});

test('Dutch consumer rates as decreed, with no step on 2025-07-01', () => {
  const of = (day: string) => rowOn(NL_CONSUMER, on(day))?.value;
  expect(
    ['2010-01-01', '2014-12-31', '2022-12-31', '2023-06-30', '2023-07-01', '2024-12-31', '2025-07-01', '2025-12-31', '2026-11-21'].map(of),
  ).toEqual([300, 300, 200, 400, 600, 700, 600, 600, 400]);
  expect(of('2009-12-31')).toBeUndefined();
});

test('a table that cannot be read is our mistake, and said', () => {
  expect(() => rateTable('x', '2026-07-01', '2026-07-01 4 V2')).toThrow('Rate table x: 2026-07-01 4 V2');
});

test('every value names its source, what is not verified is charged to nobody, and each country has a list', () => {
  const values = lawValues();
  expect(new Set(values.map(({ country }) => country))).toEqual(new Set(['NL', 'BE', 'DE', 'FR', 'GB']));
  for (const each of values) {
    expect(each.source.length).toBeGreaterThan(3);
    if (each.check === 'M') expect(each.charged).not.toBe(true);
    if (each.charged === false) expect(each.note).not.toBeNull();
  }
  expect(lawValues('uk')).toEqual(lawValues('GB'));
  expect(lawValues('GB').filter(({ check }) => check === 'M')).toHaveLength(4);
});
