/** Why money is late, in money times days: our own mistakes first, for those can be repaired at once. */
import type { Day } from '../ledger/day.js';
import { type Currency, type Minor, readable } from '../ledger/money.js';
import { count, currency, money, type Sheet, share, text } from './sheet.js';

/** One overdue invoice and its cause. */
export interface CausedRow {
  readonly debtorId: string;
  readonly invoice: string;
  readonly currency: Currency;
  readonly cause: string;
  /** `ours`, `theirs` or `unknown`. */
  readonly whose: string;
  readonly class: string;
  readonly open: Minor;
  /** Days past due. */
  readonly days: number;
  /** The same reason was given before. */
  readonly again: boolean;
}

export interface CauseRow {
  readonly currency: Currency;
  readonly whose: string;
  readonly cause: string;
  readonly class: string;
  readonly debtors: number;
  readonly invoices: number;
  readonly open: Minor;
  /** Sum of open amount × days past due, in minor units of the currency times days. */
  readonly moneyDays: Minor;
  /** Part of all such days in the currency, 0–1. */
  readonly share: number;
  /** Debtors with the cause on two invoices or more, or a second time in twelve months. */
  readonly repeated: number;
}

const ORDER: readonly string[] = ['ours', 'theirs', 'unknown'];

/** Sums per currency and cause; per currency ours first, then by what it costs. */
export function causeRows(rows: Iterable<CausedRow>): readonly CauseRow[] {
  const groups = new Map<string, { first: CausedRow; invoices: number; open: Minor; moneyDays: Minor; debtors: Map<string, number> }>();
  const totals = new Map<Currency, Minor>();
  for (const row of rows) {
    const key = [row.currency, row.whose, row.cause, row.class].join('\u0000');
    const group = groups.get(key) ?? { first: row, invoices: 0, open: 0, moneyDays: 0, debtors: new Map<string, number>() };
    groups.set(key, group);
    group.invoices++;
    group.open = exact(group.open + row.open);
    group.moneyDays = exact(group.moneyDays + row.open * row.days);
    group.debtors.set(row.debtorId, (group.debtors.get(row.debtorId) ?? 0) + (row.again ? 2 : 1));
    totals.set(row.currency, exact((totals.get(row.currency) ?? 0) + row.open * row.days));
  }
  return [...groups.values()]
    .map(({ first, debtors, ...sums }) => ({
      currency: first.currency,
      whose: first.whose,
      cause: first.cause,
      class: first.class,
      ...sums,
      debtors: debtors.size,
      share: sums.moneyDays / (totals.get(first.currency) as number),
      repeated: [...debtors.values()].filter((times) => times > 1).length,
    }))
    .sort(
      (a, b) =>
        compare(a.currency, b.currency) ||
        ORDER.indexOf(a.whose) - ORDER.indexOf(b.whose) ||
        b.moneyDays - a.moneyDays ||
        compare(a.cause, b.cause) ||
        compare(a.class, b.class),
    );
}

export function causes(lines: Iterable<CausedRow>, asOf: Day): Sheet<CauseRow> {
  const rows = causeRows(lines);
  return {
    title: `Causes of late payment on ${asOf}, ours first`,
    columns: [
      currency(),
      text('whose', (row) => row.whose),
      text('cause', (row) => row.cause),
      text('class', (row) => row.class),
      count('debtors', (row) => row.debtors),
      count('repeated', (row) => row.repeated),
      count('invoices', (row) => row.invoices),
      money('open', (row) => row.open),
      money('money_days', (row) => row.moneyDays, { label: 'open x days late' }),
      share('share', (row) => row.share),
    ],
    rows,
    notes: () => [...new Set(rows.map((row) => row.currency))].map((each) => noteOn(each, rows)),
  };
}

function noteOn(of: Currency, rows: readonly CauseRow[]): string {
  const own = rows.filter((row) => row.currency === of);
  const total = exact(own.reduce((sum, row) => sum + row.moneyDays, 0));
  const part = (whose: string): string => {
    const days = own.filter((row) => row.whose === whose).reduce((sum, row) => sum + row.moneyDays, 0);
    return `${Math.round((100 * days) / total)}% ${whose}`;
  };
  return `${readable(total, of)} x days late: ${ORDER.map(part).join(', ')}`;
}

function exact(sum: Minor): Minor {
  if (!Number.isSafeInteger(sum)) throw new RangeError('Sum of money beyond exact integers');
  return sum;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
