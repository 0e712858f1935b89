/** Payments that are a little less than what they pay, as far as the config file allows: a discount for paying early, bank costs. */

import type { Book, Receipt } from './book.js';
import type { Allowances } from './bookable.js';
import { type Claim, oldestFirst } from './claims.js';
import { daysBetween } from './day.js';
import type { How } from './model.js';
import { digitsOf, type Minor } from './money.js';

/** Invoices and what may be left off each. */
export interface Less {
  readonly how: How;
  readonly parts: readonly { readonly claim: Claim; readonly off: Minor }[];
}

export const allowsLess = ({ discountPercent, feeTolerance }: Allowances): boolean => discountPercent > 0 || feeTolerance > 0;

/** How these invoices together are paid by the money with an allowance; `null` where they are not. */
export function lessFor(book: Book, money: Receipt, claims: readonly Claim[]): Less | null {
  const { discountPercent, discountDays, feeTolerance } = book.allowances;
  const short = claims.reduce((sum, claim) => sum + claim.open, 0) - money.free;
  if (short <= 0 || claims.some(({ stated }) => stated > 0)) return null;
  const ordered = [...claims].sort(oldestFirst);
  if (discountPercent > 0) {
    const parts = ordered.map((claim) => {
      const early = claim.open === claim.invoice.amount && daysBetween(claim.invoice.date, money.payment.date) <= discountDays;
      return { claim, off: early ? Math.round((claim.open * discountPercent) / 100) : 0 };
    });
    const off = parts.reduce((sum, part) => sum + part.off, 0);
    const last = parts.findLast((part) => part.off > 0);
    // Each amount may have been rounded the other way.
    if (last && Math.abs(off - short) <= parts.length && last.off + short - off >= 0) {
      last.off += short - off;
      return { how: 'cash discount', parts };
    }
  }
  const largest = ordered.reduce<Claim | null>((most, claim) => (most && most.open >= claim.open ? most : claim), null);
  if (!largest || short > Math.round(feeTolerance * 10 ** digitsOf(money.payment.currency)) || short >= largest.open) return null;
  return { how: 'bank fee', parts: ordered.map((claim) => ({ claim, off: claim === largest ? short : 0 })) };
}

/** The only open invoice that is paid with an allowance, a discount before bank costs. */
export function fitsLess(book: Book, money: Receipt, open: readonly Claim[]): Less | null {
  const fits = open.flatMap((claim) => lessFor(book, money, [claim]) ?? []);
  for (const how of ['cash discount', 'bank fee']) {
    const [one, another] = fits.filter((each) => each.how === how);
    if (one) return another ? null : one;
  }
  return null;
}

export function bookLess(book: Book, money: Receipt, less: Less | null, how: How): void {
  if (!less) return;
  for (const { claim, off } of less.parts) {
    book.book(money, claim, Math.min(money.free, claim.open - off), how, false);
    book.allow(money, claim, Math.min(off, claim.open), less.how);
  }
}
