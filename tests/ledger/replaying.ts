/** What every replay keeps to, whatever it replays: for properties of one debtor and of groups alike. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { addDays, type Day } from '../../src/ledger/day.js';
import type { Allocation } from '../../src/ledger/model.js';
import { type Row, upTo } from './books.js';

export interface Replayed {
  readonly ledgers: fc.Arbitrary<Row[]>;
  readonly book: (rows: readonly Row[]) => Allocation[];
  /** Bookings without keys. */
  readonly told: (rows: readonly Row[], allocations: readonly Allocation[]) => string[];
  readonly runs: { readonly numRuns: number };
}

export function orderChangesNothing({ ledgers, book, told, runs }: Replayed): void {
  const shuffled = ledgers.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })));
  fc.assert(
    fc.property(shuffled, ([rows, otherwise]) => {
      expect(told(rows, book(otherwise))).toEqual(told(rows, book(rows)));
    }),
    runs,
  );
}

/** @param last days after `start` until which rows are dated */
export function laterChangesNothing({ ledgers, book, told, runs }: Replayed, start: Day, last: number): void {
  fc.assert(
    fc.property(ledgers, (rows) => {
      const all = book(rows);
      for (let days = 0; days <= last; days += 4) {
        const on = addDays(start, days);
        const known = all.filter((each) => each.day <= on);
        expect(told(rows, book(upTo(on, rows)))).toEqual(told(rows, known));
      }
    }),
    runs,
  );
}
