/** Loyal payers, and what is a slip of theirs: to pay as late as ever is none. */
import type { Facts } from './facts.js';

/** Invoices he must have paid in 24 months. */
const ENOUGH = 6;
/** Part of them that came on time. */
const NEARLY_ALL = 0.9;
/** Days late that a bank may take, and that many allow themselves. */
const ON_TIME = 3;
/** First day past due on which it is worth to call anybody. */
export const SLIP_FROM = 2;

/** Six or more invoices paid, nine in ten of them at most three days late. */
export function isLoyal({ delays }: Facts): boolean {
  return delays.length >= ENOUGH && delays.filter((delay) => delay <= ON_TIME).length >= NEARLY_ALL * delays.length;
}

/** Later now than he is by habit; who lets the days of the bank pass as a rule is late only after them. */
export function isSlip({ oldest, usualDelay, delaySpread }: Facts): boolean {
  if (oldest < SLIP_FROM) return false;
  return usualDelay <= 0 || oldest > Math.max(ON_TIME, usualDelay + delaySpread);
}
