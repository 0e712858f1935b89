/** Money that came in, booked or not. */
import type { StandingPayment } from '../ledger/model.js';
import { digitsOf, type Minor } from '../ledger/money.js';
import { num } from './daynumber.js';
import type { Facts, Overdue } from './facts.js';

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

/** Amounts people choose, not compute: fives below a hundred whole units, tens and twenty-fives below five hundred, then fifties. */
export function isRound(facts: Facts, amount: Minor): boolean {
  const unit = 10 ** digitsOf(facts.currency);
  const steps = amount < 100 * unit ? [5] : amount < 500 * unit ? [10, 25] : [50];
  return steps.some((step) => amount % (step * unit) === 0);
}

/** Whole units of the currency that nobody withholds on purpose, unless they are more than a fiftieth of the invoice. */
const TRIFLE = 5;
const SMALL = 1 / 50;

/** Paid but for a trifle, a hundredth, or two digits that changed places. */
export function isTrifle(facts: Facts, one: Overdue): boolean {
  if (one.paid <= 0) return false;
  const unit = 10 ** digitsOf(facts.currency);
  const share = one.open / one.invoice.amount;
  return share <= SMALL / 2 || (one.open <= TRIFLE * unit && share <= SMALL) || isSwap(one.paid, one.invoice.amount);
}

function isSwap(paid: Minor, amount: Minor): boolean {
  const [a, b] = [String(paid), String(amount)];
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, place) => digit !== b[place]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
