/** The claims on a debtor, or on a head office and its branches, as a replay goes on: what is open, and what a payment names. */

import type { Allowance, Booking, Receipt } from './book.js';
import type { BookableInvoice, BookablePayment } from './bookable.js';
import { type Day, later } from './day.js';
import type { How, Payment } from './model.js';
import type { Minor } from './money.js';
import { citations, isEndOf, isSlipOf, numberKey, withRanges } from './references.js';
import { carriesNumber, type StructuredReference, structuredIn } from './structured-reference.js';

/** An invoice or credit note with what is left of it. */
export interface Claim {
  readonly invoice: BookableInvoice;
  readonly key: string;
  open: Minor;
  /** What only the export says was settled; yields to a real payment. */
  stated: Minor;
  readonly bookings: Booking[];
  readonly allowed: Allowance[];
}

export const claimOf = (invoice: BookableInvoice): Claim => ({
  invoice,
  key: numberKey(invoice.number),
  open: invoice.amount,
  stated: 0,
  bookings: [],
  allowed: [],
});

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest due first, then number: the order in which a debt is paid off (as in art. 6:43 BW) and the order of every tie. */
export const oldestFirst = (a: Claim, b: Claim): number =>
  byText(a.invoice.due, b.invoice.due) ||
  byText(a.invoice.date, b.invoice.date) ||
  byText(a.invoice.number, b.invoice.number) ||
  byText(a.invoice.debtorId, b.invoice.debtorId);

const inOrder = (a: Claim, b: Claim): number => byText(a.invoice.date, b.invoice.date) || byText(a.invoice.number, b.invoice.number);

/** `2026-10-31` without its signs. */
const ISO_DAY = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const formOf = (key: string): string => key.replace(/\d/g, '0');
/** Numbers of one series: as long, letters in the same places, and the first half the same. */
const isAlike = (key: string, other: string): boolean =>
  formOf(key) === formOf(other) && key.slice(0, key.length / 2) === other.slice(0, key.length / 2);

/** What a payment names, and by what. */
export interface Cited {
  readonly claims: Claim[];
  readonly how: How;
}

type Payer = Pick<BookablePayment, 'currency' | 'debtor' | 'amount' | 'date'> & Partial<Pick<BookablePayment, 'knownOn'>>;

export class Claims {
  readonly all: Claim[] = [];
  /** Credit notes. */
  readonly credits: Claim[] = [];
  private readonly byKey = new Map<string, Claim[]>();
  private readonly byReference = new Map<string, Claim[]>();
  /** By the reference of a message that asked for them. */
  private readonly byIssued = new Map<string, { readonly claim: Claim; readonly since: Day }[]>();
  private readonly byDebtor = new Map<number, Claim[]>();

  add(claim: Claim): void {
    const { number, description, poNumber, amount, debtor } = claim.invoice;
    this.all.push(claim);
    if (amount < 0) this.credits.push(claim);
    push(this.byKey, claim.key, claim);
    push(this.byDebtor, debtor, claim);
    for (const text of [number, description, poNumber])
      if (text !== null) for (const { reference } of structuredIn(text).references) push(this.byReference, reference, claim);
    for (const { reference, since } of claim.invoice.issued ?? []) push(this.byIssued, reference, { claim, since });
  }

  /** Open invoices of one debtor, or of all in the replay, oldest due first. */
  open(currency: string, debtor: number | null = null): Claim[] {
    const claims = debtor === null ? this.all : this.of(debtor);
    return claims.filter((claim) => claim.open > 0 && claim.invoice.currency === currency).sort(oldestFirst);
  }

  /** Credit notes with something left. */
  unused(currency: string, debtor: number | null = null): Claim[] {
    return this.credits.filter(
      ({ open, invoice }) => open < 0 && invoice.currency === currency && (debtor === null || invoice.debtor === debtor),
    );
  }

  of(debtor: number): readonly Claim[] {
    return this.byDebtor.get(debtor) ?? [];
  }

  /** Invoices a payment names: in its number field first, else in its reference; the payer's own before those of his branches. */
  cited(payment: Payment & Payer): Cited {
    const { invoiceNumber, reference, amount } = payment;
    if (invoiceNumber !== null) {
      const found = this.citedIn(invoiceNumber, payment, 'invoice number', amount);
      if (found.claims.length > 0) return found;
    }
    return reference === null
      ? { claims: [], how: 'number in reference' }
      : this.citedIn(reference, payment, 'number in reference', amount);
  }

  /** What a payment names in its number field, and what its reference names beside that. */
  withReference(payment: Payment & Payer, cited: Cited): Cited {
    const { claims, how } = cited;
    if (how !== 'invoice number' || payment.reference === null) return cited;
    return { claims: [...new Set([...claims, ...this.citedIn(payment.reference, payment, how, payment.amount).claims])], how };
  }

  private citedIn(text: string, payer: Payer, how: How, amount?: Minor): Cited {
    const { references, rest } = structuredIn(text);
    if (references.length === 0) return { claims: this.named(rest, payer, amount), how };
    const asked = new Set(references.flatMap((reference) => this.askedUnder(reference, payer)));
    const whole = asked.size > 0 ? [] : this.numbered(numberKey(text), payer);
    if (whole.length > 0) return { claims: whole, how };
    const found = asked.size > 0 ? asked : new Set(references.flatMap((reference) => this.referred(reference, payer)));
    if (found.size === 0) return { claims: this.named(rest, payer, amount), how };
    for (const claim of this.named(rest, payer)) found.add(claim);
    return { claims: [...found], how: 'structured reference' };
  }

  /** The invoices of the message that gave this reference to be paid under. */
  private askedUnder({ reference }: StructuredReference, payer: Payer): Claim[] {
    const day = later(payer.knownOn ?? payer.date, payer.date);
    const known = (this.byIssued.get(reference) ?? []).filter(({ since }) => since <= day);
    return this.nearest([...new Set(known.map(({ claim }) => claim))], payer);
  }

  /** The invoice a structured reference stands on, or whose number it carries. */
  private referred(reference: StructuredReference, payer: Payer): Claim[] {
    const same = this.nearest(this.byReference.get(reference.reference) ?? [], payer);
    if (same.length > 0) return same;
    const carried = this.numbered(reference.carries, payer);
    if (carried.length > 0 && carriesNumber(reference, reference.carries)) return carried;
    const ends = this.nearest(
      this.of(payer.debtor).filter((claim) => claim.invoice.amount > 0 && carriesNumber(reference, claim.key)),
      payer,
    );
    return ends.length === 1 ? ends : [];
  }

  /**
   * Invoices named in a text; shortened numbers only where they point at one open invoice of the payer himself. A line between two
   * numbers means all between them only where they are the amount, and the two alone are not.
   */
  named(text: string, payer: Payer, amount?: Minor): Claim[] {
    const found = this.namedIn(text, payer, amount);
    const isAmount = (claims: readonly Claim[]): boolean => claims.reduce((sum, { open }) => sum + open, 0) === amount;
    const ranged = amount === undefined || isAmount(found) ? null : withRanges(text);
    const all = ranged === null ? [] : this.namedIn(ranged, payer).filter(({ open }) => open > 0);
    return isAmount(all) ? all : found;
  }

  private namedIn(text: string, payer: Payer, amount?: Minor): Claim[] {
    const exact = this.numbered(numberKey(text), payer);
    if (exact.length > 0) return exact;
    const found = new Set<Claim>();
    const shortened: string[] = [];
    for (const { key, written, until } of citations(text)) {
      const hits = until === null ? this.numbered(key, payer) : this.range(key, until, payer);
      for (const claim of hits) found.add(claim);
      if (hits.length === 0) shortened.push(written);
    }
    if (amount === undefined || shortened.length === 0) return [...found];
    const ends = shortened.flatMap((key) => this.endingIn(key, payer) ?? []);
    if (found.size === 0) return [...new Set(ends)];
    // `F2024-001, 002`: a part of a number behind a whole one counts only where all together are the amount.
    const all = [...new Set([...found, ...ends])];
    return all.reduce((sum, { open }) => sum + open, 0) === amount ? all : [...found];
  }

  /** The invoice of the payer whose number ends so; of another branch only where it is the amount. */
  private endingIn(key: string, { debtor, currency, amount }: Payer): Claim | null {
    const of = (claims: readonly Claim[]): Claim[] =>
      claims.filter(({ invoice, key: full }) => invoice.amount > 0 && invoice.currency === currency && isEndOf(key, full));
    const ends = of(this.of(debtor));
    const open = ends.filter((claim) => claim.open > 0);
    const near = open.length > 0 ? open : ends;
    const equal = (near.length > 0 || this.byDebtor.size === 1 ? near : of(this.all)).filter((claim) => claim.open === amount);
    const chosen = equal.length > 0 ? equal : near;
    return chosen.length === 1 ? (chosen[0] as Claim) : null;
  }

  /** Numbers of the form of the payer's own, and structured references, that are none of his: mistyped, or of an invoice to come. */
  strange({ invoiceNumber, reference, debtor }: Payment & Payer): string[] {
    const texts = [invoiceNumber, reference].flatMap((text) => (text === null ? [] : structuredIn(text)));
    const marked = texts.flatMap(({ references }) => references.filter((each) => each.marked).map((each) => each.reference));
    const keys = texts.flatMap(({ rest }) => citations(rest).map(({ key }) => key));
    const own = this.of(debtor).map(({ key }) => key);
    const alike = keys.filter((key) => !ISO_DAY.test(key) && own.some((each) => isAlike(key, each)));
    if (this.byReference.size === 0) return alike;
    return [...marked, ...alike, ...this.nearReferences(texts.flatMap(({ mistyped }) => mistyped))];
  }

  /** Numbers of the invoices whose structured reference is a slip away from what was typed. */
  private nearReferences(mistyped: readonly string[]): string[] {
    if (mistyped.length === 0) return [];
    const near = [...this.byReference].filter(([reference]) => mistyped.some((typed) => isSlipOf(typed, reference)));
    return near.flatMap(([, claims]) => claims.map(({ key }) => key));
  }

  private numbered(key: string, payer: Payer): Claim[] {
    return this.nearest(this.byKey.get(key) ?? [], payer);
  }

  /** Of claims with one number, the only one that is the amount; else the payer's own; else those of one of his branches. */
  private nearest(claims: readonly Claim[], { currency, debtor, amount }: Payer): Claim[] {
    const same = claims.filter(({ invoice }) => invoice.currency === currency);
    if (same.every(({ invoice }) => invoice.debtor === same[0]?.invoice.debtor)) return same;
    const own = same.filter(({ invoice }) => invoice.debtor === debtor);
    const equal = same.filter(({ open }) => open === amount);
    return equal.length === 1 && !own.some(({ open }) => open === amount) ? equal : own;
  }

  /** Invoices of one debtor from the first number to the last, in order of day; the last may be shortened (`2590 t/m 2591`). */
  private range(from: string, until: string, payer: Payer): Claim[] {
    const start = this.numbered(from, payer).find(({ invoice }) => invoice.amount > 0);
    if (!start) return [];
    const own = this.of(start.invoice.debtor)
      .filter(({ invoice }) => invoice.amount > 0 && invoice.currency === payer.currency)
      .sort(inOrder);
    const first = own.findIndex((claim) => claim.key === from);
    const exact = own.findIndex((claim) => claim.key === until);
    const last = exact >= first ? exact : own.findIndex((claim, at) => at > first && isEndOf(until.slice(-4), claim.key));
    return last < 0 ? own.slice(first, first + 1) : own.slice(first, last + 1);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, claim: V): void {
  const same = map.get(key);
  if (same) same.push(claim);
  else map.set(key, [claim]);
}

export type { Booking, Receipt };
