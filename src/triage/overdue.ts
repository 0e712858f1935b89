/** The invoices that are open past their due date, seen beside what the same debtor did with others. */
import type { StandingInvoice } from '../ledger/model.js';
import type { Minor } from '../ledger/money.js';
import { num } from './daynumber.js';

/** An invoice that is open past its due date. */
export interface Overdue {
  readonly invoice: StandingInvoice;
  readonly open: Minor;
  readonly issued: number;
  readonly due: number;
  /** Days from due date to the day looked at; 1 or more. */
  readonly days: number;
  /** What payments covered so far, minor units. */
  readonly paid: Minor;
  /** Invoices issued and due later that were paid in full after this one had fallen due. */
  readonly passedOver: number;
  /** Share (0–1) of this debtor's own past delays that were at least as long as this one is now; `null` below 4 settled invoices. */
  readonly asUsual: number | null;
  /** Part of the overdue money that this invoice stands for, 0–1; remainders nobody pursued for a year count for less. */
  readonly share: number;
  /** True where the debtor objects to it: an open dispute record, the invoice row's flag. */
  readonly disputed: boolean;
}

/** An invoice settled in the last 24 months, never disputed and by payments alone: what it took is the debtor's own habit. */
export interface Settled {
  readonly invoice: StandingInvoice;
  readonly due: number;
  readonly on: number;
  /** Days from due date to last payment; negative when early. */
  readonly delay: number;
}

/** Oldest due date first. */
export function overdueOf(
  open: readonly StandingInvoice[],
  settled: readonly Settled[],
  today: number,
  disputed: ReadonlySet<string>,
): readonly Overdue[] {
  const weights = open.map((invoice) => weightOf(invoice, today));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const list = open.map((invoice, index): Overdue => {
    const due = num(invoice.due);
    const issued = num(invoice.date);
    const days = today - due;
    let passedOver = 0;
    let atLeast = 0;
    for (const one of settled) {
      if (one.delay >= days) atLeast++;
      if (one.due > due && one.on > due && one.invoice.date > invoice.date) passedOver++;
    }
    return {
      invoice,
      open: invoice.open,
      issued,
      due,
      days,
      paid: invoice.receipts.reduce((sum, receipt) => sum + receipt.amount, 0),
      passedOver,
      asUsual: settled.length < 4 ? null : atLeast / settled.length,
      share: total === 0 ? 0 : (weights[index] ?? 0) / total,
      disputed: disputed.has(invoice.number),
    };
  });
  return list.sort((a, b) => a.due - b.due || (a.invoice.number < b.invoice.number ? -1 : 1));
}

// A remainder left after a part payment a year ago is an old story, often settled in words and never booked.
function weightOf(invoice: StandingInvoice, today: number): number {
  const days = today - num(invoice.due);
  return invoice.receipts.length > 0 && days > 120 ? invoice.open * 0.5 ** ((days - 120) / 90) : invoice.open;
}

/** Age in days of the middle euro. */
export function middleAge(overdue: readonly Overdue[]): number {
  let share = 0;
  for (const one of overdue) {
    share += one.share;
    if (share >= 0.5) return one.days;
  }
  return 0;
}
