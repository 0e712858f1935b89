/** Money of the debtor that is booked on nothing: what it may have paid, where it came from, and that it is looked at before he is asked. */
import { addDays } from '../ledger/day.js';
import type { StandingPayment } from '../ledger/model.js';
import { type Minor, readable } from '../ledger/money.js';
import { paidTwice } from '../ledger/proposals.js';
import { subsetsSummingTo } from '../ledger/subsets.js';
import type { Facts, Overdue } from './facts.js';

/** Days before its invoice that money may come, for an order or a pro forma. */
const AHEAD = 7;
/** Invoices that one payment is looked for in. */
const TOGETHER = 4;

/** Overdue invoices that were there when the payment came and come to what is left of it, to the cent; none where there are none. */
export function mayHavePaid({ overdue }: Facts, payment: Pick<StandingPayment, 'date'>, left: Minor): readonly Overdue[] {
  const billed = overdue.filter(({ invoice }) => invoice.date <= addDays(payment.date, AHEAD));
  const one = billed.find(({ open }) => Math.abs(open - left) <= 1);
  if (one) return [one];
  const amounts = billed.map(({ open }) => open);
  return (subsetsSummingTo(amounts, left, TOGETHER)[0] ?? []).map((at) => billed[at] as Overdue);
}

/** Credit that came in after a day: payments left over, and credit notes not used up. */
export interface Credit {
  readonly amount: Minor;
  /** What it is: `he has a credit of EUR 2,299.00 from a second payment of invoice 117 on 2026-07-31`. */
  readonly words: string;
}

/** What to do with it. */
export const BOOK_FIRST = 'book it before he is asked (dunning report unmatched)';
/** Sums that are named. */
const NAMED = 3;

/** @param after the day up to which a person has looked into everything */
export function creditOf(facts: Facts, after: string): Credit | null {
  if (facts.unallocated === 0) return null;
  const parts: { readonly amount: Minor; readonly from: string; readonly twice?: true }[] = [];
  for (const payment of facts.payments) {
    const { id, date, unallocated: amount, allocated } = payment;
    if (amount <= 0 || date <= after) continue;
    const twice = paidTwice(payment, facts.account);
    if (twice !== null) parts.push({ amount, from: `a second payment of invoice ${twice.number} on ${date}`, twice: true });
    else parts.push({ amount, from: `${allocated > 0 ? 'the rest of ' : ''}payment ${id} of ${date}` });
  }
  for (const { kind, open, date, number } of facts.invoices)
    if (kind === 'credit_note' && open < 0 && date > after) parts.push({ amount: -open, from: `credit note ${number} of ${date}` });
  if (parts.length === 0) return null;
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  const named = parts.slice(-NAMED).map(({ from }) => from);
  const from = [...named, ...(parts.length > NAMED ? [`${parts.length - NAMED} more`] : [])].join(' and ');
  const sum = readable(amount, facts.currency);
  const isTwice = parts.every(({ twice }) => twice);
  return { amount, words: isTwice ? `he has a credit of ${sum} from ${from}` : `${sum} of his is booked on nothing: ${from}` };
}
