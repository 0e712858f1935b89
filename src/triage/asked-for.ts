/** What of the overdue money nobody is to ask for today: in dispute, on hold, or to be credited by us. */
import { type Minor, readable, sum } from '../ledger/money.js';
import type { Facts, Overdue } from './facts.js';
import { holdOn } from './holds.js';

export interface SetAside {
  readonly why: 'in dispute' | 'on hold' | 'to be credited';
  /** Minor units. */
  readonly amount: Minor;
  /** Numbers, the oldest due first. */
  readonly invoices: readonly string[];
}

/** Why an invoice is left out as a whole; `null` where it is not. */
export const outOf = (facts: Facts, { disputed, invoice }: Overdue): 'in dispute' | 'on hold' | null =>
  disputed ? 'in dispute' : holdOn(facts, invoice.number) !== null ? 'on hold' : null;

/** What of an invoice may be asked for; minor units. */
export const askedOf = (facts: Facts, one: Overdue): Minor =>
  outOf(facts, one) === null ? one.open - (facts.answeredWithin(one.invoice)?.awaited ?? 0) : 0;

/** Every part that is set aside, in the order of the list above; none where all may be asked for. */
export function setAsideOf(facts: Facts): readonly SetAside[] {
  const parts = facts.overdue.flatMap((one): { why: SetAside['why']; amount: Minor; number: string }[] => {
    const { number } = one.invoice;
    const out = outOf(facts, one);
    if (out !== null) return [{ why: out, amount: one.open, number }];
    const credit = facts.answeredWithin(one.invoice)?.awaited ?? 0;
    return credit > 0 ? [{ why: 'to be credited', amount: credit, number }] : [];
  });
  return (['in dispute', 'on hold', 'to be credited'] as const).flatMap((why): SetAside[] => {
    const own = parts.filter((part) => part.why === why);
    return own.length === 0 ? [] : [{ why, amount: sum(own.map(({ amount }) => amount)), invoices: own.map(({ number }) => number) }];
  });
}

/** `of which EUR 7,760.00 on hold: 2026-0048`; `null` where nothing is set aside. */
export const asideWords = (parts: readonly SetAside[], currency: string): string | null =>
  parts.length === 0
    ? null
    : `of which ${parts.map(({ why, amount, invoices }) => `${readable(amount, currency)} ${why}: ${invoices.join(', ')}`).join('; ')}`;
