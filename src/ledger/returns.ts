/**
 * One return may be told twice: by a status report of the bank, which moves no money, and by the money that leaves the account.
 * It takes a collection back once. A collection refused before it was received takes nothing back, and makes no debt.
 */
import type { Receipt } from './book.js';
import type { Claim } from './claims.js';
import { daysBetween } from './day.js';

/** How far apart the two accounts of one return may be dated. */
const TOLD_WITHIN = 14;
/** How far from the day it was asked for a collection may be booked. */
const BOOKED_WITHIN = 5;

const apart = (a: Receipt, b: Receipt): number => Math.abs(daysBetween(a.payment.date, b.payment.date));
const sharesOne = (a: readonly Claim[], b: readonly Claim[]): boolean => a.some((claim) => b.includes(claim));

export class Returns {
  private readonly waiting: { readonly back: Receipt; readonly cited: readonly Claim[] }[] = [];

  /** The other account of this return, where it came before; else this one waits for the other. */
  toldBefore(back: Receipt, cited: readonly Claim[]): Receipt | null {
    const { stated, amount, currency, debtor } = back.payment;
    const at = this.waiting.findIndex(
      ({ back: other, cited: others }) =>
        other.payment.stated !== stated &&
        other.payment.amount === amount &&
        other.payment.currency === currency &&
        other.payment.debtor === debtor &&
        apart(back, other) <= TOLD_WITHIN &&
        (cited.length === 0 || others.length === 0 || sharesOne(cited, others)),
    );
    if (at >= 0) return (this.waiting.splice(at, 1)[0] as { back: Receipt }).back;
    if (back.payment.returnCode !== null || back.payment.method === 'direct_debit') this.waiting.push({ back, cited });
    return null;
  }
}

/** The collection a report refuses, where it was booked as received: on one of the invoices named, or about the day it was asked for. */
export function refusedCollection(back: Receipt, equal: readonly Receipt[], cited: readonly Claim[]): Receipt | undefined {
  const collections = equal.filter(({ payment }) => payment.method === 'direct_debit');
  const naming = collections.findLast(({ bookings }) => bookings.some(({ claim }) => cited.includes(claim)));
  return naming ?? collections.findLast((money) => apart(back, money) <= BOOKED_WITHIN);
}
