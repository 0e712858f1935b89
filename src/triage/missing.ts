/** What nobody knows yet and what would settle the reason: said only where the ledger is silent about it. */
import { readable } from '../ledger/money.js';
import { num } from './daynumber.js';
import type { Facts } from './facts.js';
import type { Reason, Verdict } from './model.js';

/** Paid invoices from which a habit can be told. */
const HABIT = 4;

/** What would tell the likeliest reason from the second, the most telling first. */
export function missingFor(facts: Facts, { likeliest, second }: Verdict): readonly string[] {
  const missing: string[] = [];
  const between = (reason: Reason): boolean => likeliest === reason || second === reason;
  const since = facts.overdue[0]?.issued ?? facts.today;
  const isSpokenTo = facts.contacts.some(
    ({ outcome, direction, date }) => (outcome === 'spoken' || direction === 'in') && num(date) >= since,
  );
  if (!isSpokenTo) missing.push('a conversation: not spoken to since the oldest was sent');
  else if (facts.notes.every(({ day }) => day < since)) missing.push('his own words: no note since then says why he does not pay');
  if (between('wont_pay') && facts.disputedNow.size === 0 && facts.answered.length === 0)
    missing.push('whether he objects to anything: no dispute is recorded');
  if (between('cant_pay') && facts.payments.length === 0) missing.push('how he paid before: there is no payment of his');
  else if (facts.settled.length < HABIT) missing.push(`a habit: fewer than ${HABIT} of his invoices are paid`);
  if (facts.unallocated > 0) missing.push(`where ${readable(facts.unallocated, facts.currency)} of his that is booked nowhere belongs`);
  return missing;
}
