/** Money that came in, booked or not. */
import type { StandingPayment } from '../ledger/model.js';
import type { Minor } from '../ledger/money.js';
import { num } from './daynumber.js';
import type { Facts } from './facts.js';

const cameIn = (payment: StandingPayment): boolean => payment.amount > 0 && !payment.reversed;

/** Sum of what came in after a serial day. */
export function receivedSince(facts: Facts, day: number): Minor {
  let sum = 0;
  for (const payment of facts.payments) if (cameIn(payment) && num(payment.date) > day) sum += payment.amount;
  return sum;
}

/** Serial day of the last money; `null` where none ever came. */
export function lastReceived(facts: Facts): number | null {
  let last: number | null = null;
  for (const payment of facts.payments) if (cameIn(payment)) last = Math.max(last ?? Number.NEGATIVE_INFINITY, num(payment.date));
  return last;
}

/**
 * Payments that are booked on nothing and look like part of an invoice that was open then: smaller than it, and the amount of none.
 * They are not paid too much; they could not be placed.
 */
export function looseParts(facts: Facts): readonly StandingPayment[] {
  const parts: StandingPayment[] = [];
  for (const payment of facts.payments) {
    if (payment.unallocated <= 0 || payment.allocated > 0 || !cameIn(payment)) continue;
    const fits = facts.overdue.some((one) => one.invoice.date <= payment.date && payment.amount <= 0.8 * one.open);
    if (fits && !facts.invoices.some((one) => one.amount === payment.amount)) parts.push(payment);
  }
  return parts;
}
