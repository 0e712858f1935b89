/**
 * Promises that stand beside one another: what comes in counts once, for those that name the invoice it is booked on first, then for
 * the one due first; one whose day has passed comes after those whose day is still to come.
 */
import type { Day } from '../ledger/day.js';
import type { StandingInvoice, StandingPayment } from '../ledger/model.js';
import type { Minor } from '../ledger/money.js';
import { numberKey } from '../ledger/references.js';
import { num } from './daynumber.js';

/** A promise of a sum, as money is shared out to it; days are serial. */
export interface Claimed {
  readonly from: number;
  /** Order among several: the day it is promised for. */
  readonly by: number;
  /** The day after which it is broken. */
  readonly until: number;
  /** The day from which nobody counts on it any more; `null` where it stands. */
  readonly over: number | null;
  readonly amount: Minor;
  readonly invoices: readonly string[];
}

interface Coin {
  readonly day: number;
  readonly amount: Minor;
  /** Number of the invoice it is booked on, as numbers are compared; `null` for money booked on none. */
  readonly invoice: string | null;
}

export type Share = readonly { readonly day: number; readonly amount: Minor }[];

/** What of the money each promise may count as its own, in the order of the promises. */
export function sharesOf(
  claims: readonly Claimed[],
  { invoices, payments }: { readonly invoices: readonly StandingInvoice[]; readonly payments: readonly StandingPayment[] },
): readonly Share[] {
  const shares = claims.map(() => [] as { day: number; amount: Minor }[]);
  const left = claims.map(({ amount }) => amount);
  const named = claims.map(({ invoices: numbers }) => new Set(numbers.map(numberKey)));
  for (const coin of coinsOf(invoices, payments)) {
    let rest = coin.amount;
    const takers = claims
      .map((claim, at) => ({ ...claim, at, late: claim.until < coin.day }))
      .filter(({ at, from, over }) => coin.day >= from && (over === null || coin.day <= over) && mayTake(named[at], coin))
      .sort(
        (a, b) =>
          Number(a.late) - Number(b.late) || Number(b.invoices.length > 0) - Number(a.invoices.length > 0) || a.by - b.by || a.at - b.at,
      );
    for (const { at } of takers) {
      const amount = Math.min(rest, left[at] ?? 0);
      if (amount <= 0) continue;
      shares[at]?.push({ day: coin.day, amount });
      left[at] = (left[at] ?? 0) - amount;
      rest -= amount;
    }
  }
  return shares;
}

const mayTake = (named: ReadonlySet<string> | undefined, { invoice }: Coin): boolean =>
  named === undefined || named.size === 0 || (invoice !== null && named.has(invoice));

/** Money that came in and was not taken back, in order of day, by the invoice it is booked on; a credit note is none. */
function coinsOf(invoices: readonly StandingInvoice[], payments: readonly StandingPayment[]): readonly Coin[] {
  const dayOf = new Map<number, Day>();
  const unbooked = new Map<number, Minor>();
  for (const { key, date, amount, reversed } of payments)
    if (amount > 0 && !reversed) {
      dayOf.set(key, date);
      unbooked.set(key, amount);
    }
  const coins: Coin[] = [];
  for (const { number, receipts } of invoices)
    for (const { day, amount, payment } of receipts) {
      coins.push({ day: num(dayOf.get(payment) ?? day), amount, invoice: numberKey(number) });
      unbooked.set(payment, (unbooked.get(payment) ?? 0) - amount);
    }
  for (const [key, amount] of unbooked) {
    const date = dayOf.get(key);
    if (amount > 0 && date !== undefined) coins.push({ day: num(date), amount, invoice: null });
  }
  return coins.sort((a, b) => a.day - b.day);
}
