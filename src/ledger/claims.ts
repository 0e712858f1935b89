/** The claims on one debtor as a replay goes on: what is open, what a text names, what is booked on what. */
import type { BookableInvoice, BookablePayment } from './allocation.js';
import type { How, Payment } from './model.js';
import type { Minor } from './money.js';
import { citations, isEndOf, numberKey } from './references.js';

/** An invoice or credit note with what is left of it. */
export interface Claim {
  readonly invoice: BookableInvoice;
  readonly key: string;
  open: Minor;
  /** What only the export says was settled; yields to a real payment. */
  stated: Minor;
  readonly bookings: Booking[];
}

export interface Booking {
  readonly claim: Claim;
  /** `null` where only the export states it. */
  readonly money: Receipt | null;
  amount: Minor;
}

/** A payment with what is left of it. */
export interface Receipt {
  readonly payment: BookablePayment;
  free: Minor;
  reversed: boolean;
  readonly bookings: Booking[];
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest due first, then number: the order in which a debt is paid off (as in art. 6:43 BW) and the order of every tie. */
export const oldestFirst = (a: Claim, b: Claim): number =>
  byText(a.invoice.due, b.invoice.due) || byText(a.invoice.date, b.invoice.date) || byText(a.invoice.number, b.invoice.number);

const inOrder = (a: Claim, b: Claim): number => byText(a.invoice.date, b.invoice.date) || byText(a.invoice.number, b.invoice.number);

/** What a payment names, and by what. */
export interface Cited {
  readonly claims: Claim[];
  readonly how: How;
}

export class Claims {
  readonly all: Claim[] = [];
  private readonly byKey = new Map<string, Claim[]>();

  add(claim: Claim): void {
    this.all.push(claim);
    const same = this.byKey.get(claim.key);
    if (same) same.push(claim);
    else this.byKey.set(claim.key, [claim]);
  }

  /** Open invoices, oldest due first. */
  open(currency: string): Claim[] {
    return this.all.filter((claim) => claim.open > 0 && claim.invoice.currency === currency).sort(oldestFirst);
  }

  /** Invoices a payment names: in its number field first, else in its reference. */
  cited(payment: Payment): Cited {
    if (payment.invoiceNumber !== null) {
      const claims = this.named(payment.invoiceNumber, payment.currency);
      if (claims.length > 0) return { claims, how: 'invoice number' };
    }
    const claims = payment.reference === null ? [] : this.named(payment.reference, payment.currency, payment.amount);
    return { claims, how: 'number in reference' };
  }

  /** Invoices named in a text; shortened numbers only where they point at one open invoice. */
  named(text: string, currency: string, amount?: Minor): Claim[] {
    const found = new Set<Claim>();
    const exact = this.byKey.get(numberKey(text));
    if (exact) for (const claim of exact) if (claim.invoice.currency === currency) found.add(claim);
    if (found.size > 0) return [...found];
    const shortened: string[] = [];
    for (const { key, until } of citations(text)) {
      const hits = until === null ? this.numbered(key, currency) : this.range(key, until, currency);
      for (const claim of hits) found.add(claim);
      if (hits.length === 0) shortened.push(key);
    }
    if (found.size === 0 && amount !== undefined)
      for (const key of shortened) {
        const ends = this.all.filter((c) => c.invoice.amount > 0 && c.invoice.currency === currency && isEndOf(key, c.key));
        const open = ends.filter((claim) => claim.open > 0);
        const equal = open.filter((claim) => claim.open === amount);
        const chosen = equal.length > 0 ? equal : open.length > 0 ? open : ends;
        if (chosen.length === 1 && chosen[0]) found.add(chosen[0]);
      }
    return [...found];
  }

  private numbered(key: string, currency: string): Claim[] {
    return (this.byKey.get(key) ?? []).filter((claim) => claim.invoice.currency === currency);
  }

  /** The debtor's own invoices from the first number to the last, in order of day; the last may be shortened (`2590 t/m 2591`). */
  private range(from: string, until: string, currency: string): Claim[] {
    const own = this.all.filter((claim) => claim.invoice.amount > 0 && claim.invoice.currency === currency).sort(inOrder);
    const first = own.findIndex((claim) => claim.key === from);
    if (first < 0) return [];
    const exact = own.findIndex((claim) => claim.key === until);
    const last = exact >= first ? exact : own.findIndex((claim, at) => at > first && isEndOf(until.slice(-4), claim.key));
    return last < 0 ? own.slice(first, first + 1) : own.slice(first, last + 1);
  }
}
