/** What is overdue and stays out of what is asked for, and why: a sum in a letter that is less than the debt is explained. */
import type { StandingInvoice } from '../ledger/model.js';
import { readable, sum } from '../ledger/money.js';
import type { Judged } from './next-step.js';

/** `EUR 888.26 is not asked for: looks disputed (F12, F17)`, one sentence for each reason; none where all is asked for. */
export function unasked(
  { invoices, currency }: Judged,
  overdue: readonly StandingInvoice[],
  asked: readonly StandingInvoice[],
): readonly string[] {
  const judged = new Map(invoices.map((one) => [one.number, one]));
  const reasons = new Map<string, StandingInvoice[]>();
  for (const invoice of overdue) {
    if (asked.includes(invoice)) continue;
    const { aside = false, credit = 0 } = judged.get(invoice.number) ?? {};
    const why = aside ? 'in dispute or on hold' : credit > 0 ? 'a credit is agreed and not booked yet' : 'looks disputed';
    reasons.set(why, [...(reasons.get(why) ?? []), invoice]);
  }
  return [...reasons].map(
    ([why, left]) =>
      `${readable(sum(left.map(({ open }) => open)), currency)} is not asked for: ${why} (${left.map(({ number }) => number).join(', ')})`,
  );
}
