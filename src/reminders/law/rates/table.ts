/** Tables of yearly rates. */
import type { Day } from '../../../ledger/day.js';
import { halfYearOf } from '../../../ledger/holidays.js';
import type { Check, Sourced } from '../claim.js';

/** Yearly rates in hundredths of a per cent, oldest first; each holds until the next. */
export interface RateTable {
  readonly rows: readonly Sourced<number>[];
  /** First day of the newest half-year for which the last row is known to hold. */
  readonly knownFor: Day;
}

/** A table from lines `from rate check`, the rate in per cent. @throws RangeError for a line that is none: a mistake in our data */
export function rateTable(source: string, knownFor: string, lines: string): RateTable {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, from, whole, hundredths, check] = /^\s*(\d{4}-\d\d-\d\d) (\d+)\.(\d\d) (V2|V|D|M)$/.exec(line) ?? [];
      if (from === undefined) throw new RangeError(`Rate table ${source}: ${line}`);
      return { value: Number(whole) * 100 + Number(hundredths), from: from as Day, source, check: check as Check };
    });
  return { rows, knownFor: knownFor as Day };
}

/** The row in force on a day; `null` before the first. */
export const rowOn = (table: RateTable, day: Day): Sourced<number> | null => table.rows.findLast(({ from }) => from <= day) ?? null;

/** True where the newest rate is not known to hold in the half-year of `today`. */
export const isStale = (table: RateTable, today: Day): boolean => halfYearOf(today) > table.knownFor;

/** `10.40 %`. */
export const percent = (rate: number): string => `${Math.floor(rate / 100)}.${String(rate % 100).padStart(2, '0')} %`;
