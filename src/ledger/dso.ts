/** Days sales outstanding and collection effectiveness, from documents and bookings alone. */
import { addDays, addMonths, type Day, daysBetween, later } from './day.js';
import type { Account, StandingInvoice } from './model.js';
import type { Currency, Minor } from './money.js';

/** Receivables at the end of a month (or on the day looked at), and what was sold in it. */
export interface MonthEnd {
  readonly currency: Currency;
  /** First and last day of the month; the last one is cut to the day looked at. */
  readonly from: Day;
  readonly until: Day;
  /** Invoices less credit notes of the month. */
  readonly sales: Minor;
  readonly receivables: Minor;
  /** Of them, not yet due. */
  readonly current: Minor;
  /** Receivables × days ÷ sales of three months; `null` where nothing was sold. */
  readonly dso: number | null;
  /** The same if everybody paid on the due day. */
  readonly bestDso: number | null;
  /** Part of what could be collected in the month that was, 0–1; `null` where there was nothing. */
  readonly effectiveness: number | null;
}

const MONTHS = 12;
/** Months of sales the days are measured by: one alone swings too much. */
const SOLD = 3;

interface Sums {
  readonly sales: Minor[];
  readonly receivables: Minor[];
  readonly current: Minor[];
}

/** Gathers accounts one by one; memory holds sums only. */
export class MonthEnds {
  /** From the month before the first one shown, as many more as its sales are measured by. */
  private readonly months: readonly { readonly from: Day; readonly until: Day }[];
  private readonly sums = new Map<Currency, Sums>();

  constructor(asOf: Day) {
    const first = `${asOf.slice(0, 8)}01` as Day;
    this.months = Array.from({ length: MONTHS + SOLD }, (_, at) => addMonths(first, at - MONTHS - SOLD + 1)).map((from) => {
      const end = addDays(addMonths(from, 1), -1);
      return { from, until: end > asOf ? asOf : end };
    });
  }

  add({ invoices }: Account): void {
    for (const invoice of invoices) {
      const sums = this.of(invoice.currency);
      for (const [at, { from, until }] of this.months.entries()) {
        if (invoice.date > until) continue;
        if (invoice.date >= from) sums.sales[at] = (sums.sales[at] ?? 0) + invoice.amount;
        if (invoice.kind !== 'invoice') continue;
        const open = openOn(invoice, until);
        sums.receivables[at] = (sums.receivables[at] ?? 0) + open;
        if (invoice.due >= until) sums.current[at] = (sums.current[at] ?? 0) + open;
      }
    }
  }

  /** Twelve months per currency in order of code, oldest first; months before the first document are left out. */
  rows(): readonly MonthEnd[] {
    return [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([currency, sums]) => this.rowsIn(currency, sums));
  }

  private rowsIn(currency: Currency, { sales, receivables, current }: Sums): MonthEnd[] {
    const at = (list: readonly Minor[], month: number): Minor => list[month] ?? 0;
    return this.months.flatMap(({ from, until }, month) => {
      if (
        month < SOLD ||
        !sales
          .slice(0, month + 1)
          .concat(receivables.slice(0, month + 1))
          .some(Boolean)
      )
        return [];
      const start = this.months[month - SOLD + 1]?.from ?? from;
      const sold = [0, 1, 2].reduce((sum, back) => sum + at(sales, month - back), 0);
      const days = (of: Minor): number | null => (sold > 0 ? oneDecimal((of * (daysBetween(start, until) + 1)) / sold) : null);
      const before = at(receivables, month - 1) + at(sales, month);
      const could = before - at(current, month);
      return [
        {
          currency,
          from,
          until,
          sales: at(sales, month),
          receivables: at(receivables, month),
          current: at(current, month),
          dso: days(at(receivables, month)),
          bestDso: days(at(current, month)),
          effectiveness: could > 0 ? Math.max(0, Math.min(1, (before - at(receivables, month)) / could)) : null,
        },
      ];
    });
  }

  private of(currency: Currency): Sums {
    const known = this.sums.get(currency) ?? { sales: [], receivables: [], current: [] };
    this.sums.set(currency, known);
    return known;
  }
}

const oneDecimal = (value: number): number => Math.round(10 * value) / 10 + 0;

/**
 * What was open of an invoice at the end of an earlier day. What no money covered (credit notes, discounts) counts from the day
 * it was settled by them, or from the last receipt.
 */
export function openOn(invoice: StandingInvoice, on: Day): Minor {
  let received = 0;
  let receivedBy = 0;
  let last = invoice.date;
  for (const { day, amount } of invoice.receipts) {
    received += amount;
    last = later(last, day);
    if (day <= on) receivedBy += amount;
  }
  const otherwise = invoice.amount - invoice.open - received;
  return invoice.amount - receivedBy - ((invoice.settledOn ?? last) <= on ? otherwise : 0);
}
