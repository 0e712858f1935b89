/** Who owes how much for how long: one row per debtor and currency. */
import type { Ageing } from '../ledger/balances.js';
import type { Day } from '../ledger/day.js';
import { type Currency, type Minor, readable } from '../ledger/money.js';
import { currency, money, type Sheet, text, watched } from './sheet.js';
import { Totals } from './totals.js';

export interface AgeingRow extends Ageing {
  readonly debtorId: string;
  readonly name: string;
  /** Computed or confirmed reason; `null` where nothing is overdue. */
  readonly class: string | null;
  /** The part of `unallocated` that is credit notes not used up, positive. */
  readonly creditNotes: Minor;
}

/** The buckets alone, for a debtor who is named elsewhere. */
export const BUCKETS = [
  currency<Ageing>(),
  money<Ageing>('not_due', (row) => row.notDue),
  money<Ageing>('d1_30', (row) => row.d1to30, { label: '1-30' }),
  money<Ageing>('d31_60', (row) => row.d31to60, { label: '31-60' }),
  money<Ageing>('d61_90', (row) => row.d61to90, { label: '61-90' }),
  money<Ageing>('d90_plus', (row) => row.d90plus, { label: '90+' }),
  money<Ageing>('unallocated', (row) => row.unallocated),
  money<Ageing>('total', (row) => row.total),
] as const;

export function ageing(rows: Iterable<AgeingRow>, asOf: Day): Sheet<AgeingRow> {
  const totals = new Totals();
  const credits = new Map<Currency, Minor>();
  return {
    title: `Ageing on ${asOf}`,
    columns: [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      text('class', (row) => row.class),
      ...BUCKETS,
    ],
    rows: watched(rows, (row) => {
      if (row.creditNotes > 0) credits.set(row.currency, (credits.get(row.currency) ?? 0) + row.creditNotes);
      totals.add(row.currency, {
        total: row.total,
        'not due': row.notDue,
        '1-30': row.d1to30,
        '31-60': row.d31to60,
        '61-90': row.d61to90,
        '90+': row.d90plus,
        unallocated: row.unallocated,
      });
    }),
    notes: () => [
      ...totals.lines(),
      ...creditsInWords(
        credits,
        (sum) => `Of what is unallocated, ${sum} is open credit notes; the rest is payments: dunning report unmatched`,
      ),
    ],
  };
}

/** A sentence per currency that has open credit notes, in order of code. */
export const creditsInWords = (credits: ReadonlyMap<Currency, Minor>, say: (sum: string) => string): string[] =>
  [...credits].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, sum]) => say(readable(sum, currency)));
