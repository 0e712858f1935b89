/**
 * Cash application: which payment, credit note or returned debit belongs on which invoice.
 *
 * One debtor, or a head office with its branches, is replayed day by day. On each day the new invoices come first, then
 * credit notes, then money. A booking is made on the first day it can be made with what is dated up to then, and it stays;
 * so the balance of a past day never depends on what came later, nor on the order in which files were imported. What is not
 * certain stays unallocated. What a person decided about a payment comes before all other money of its day.
 */

import { Book, type Receipt, receiptOf } from './book.js';
import { type Allowances, type BookableInvoice, type BookablePayment, NO_ALLOWANCES } from './bookable.js';
import { bookByAmount, bookExact, bookMistyped, owesExactly, replaceStated } from './by-amount.js';
import { byText, type Claim, claimOf, oldestFirst } from './claims.js';
import { type Day, later } from './day.js';
import { bookDecided } from './decided.js';
import { bookLess, lessFor } from './less.js';
import type { Allocation, How, Payment } from './model.js';
import type { Currency, Minor } from './money.js';
import { bookNamedNet, bookNet } from './net-of-credits.js';
import { isSlipOf } from './references.js';
import { stateOpen, statePaid } from './stated.js';
import { subsetsSummingTo } from './subsets.js';
import { takeBack } from './taken-back.js';

export type { BookableInvoice, BookablePayment } from './bookable.js';

export interface Replaying {
  readonly allowances?: Allowances;
  /** The head office that may pay for the others in the replay. */
  readonly head?: number | null;
}

/**
 * Books everything of one debtor (or of a head office and its branches).
 *
 * @returns bookings in the order they were made; per invoice and per payment they never exceed its amount.
 */
export function allocate(
  invoices: readonly BookableInvoice[],
  payments: readonly BookablePayment[],
  { allowances = NO_ALLOWANCES, head = null }: Replaying = {},
): Allocation[] {
  if (payments.length === 0 && invoices.every((i) => i.kind === 'invoice' && i.statedOpen === null)) return [];
  const replay = new Replay(invoices, payments, allowances, head);
  replay.until(null);
  return replay.book.made;
}

enum Step {
  Invoice,
  CreditNote,
  Decided,
  Money,
  TakenBack,
  StatedPayment,
  StatedOpen,
  Presumed,
}

interface Entry {
  readonly day: Day;
  readonly step: Step;
  readonly tie: string;
  readonly claim: Claim | null;
  readonly money: Receipt | null;
}

/** One payment number may stand on several rows of one day: then what they say decides. */
export const byContent = (a: Payment, b: Payment): number => byText(contentOf(a), contentOf(b));
const contentOf = ({ invoiceNumber, amount, currency, reference, method, returnCode, payerName, payerIban }: Payment): string =>
  [invoiceNumber, amount, currency, reference, method, returnCode, payerName, payerIban].join(' ');

const inOrder = (a: Entry, b: Entry): number =>
  byText(a.day, b.day) ||
  a.step - b.step ||
  byText(a.tie, b.tie) ||
  (a.claim && b.claim ? byText(a.claim.invoice.debtorId, b.claim.invoice.debtorId) : 0) ||
  (a.money && b.money ? byContent(a.money.payment, b.money.payment) : 0);

function entryOf(payment: BookablePayment): Entry {
  const step = payment.stated
    ? payment.amount < 0
      ? Step.TakenBack
      : Step.StatedPayment
    : payment.decision
      ? Step.Decided
      : payment.amount < 0
        ? Step.TakenBack
        : payment.presumed
          ? Step.Presumed
          : Step.Money;
  return {
    day: later(payment.knownOn, payment.date),
    step,
    tie: `${payment.date} ${payment.id}`,
    claim: null,
    money: receiptOf(payment),
  };
}

/** One replay, which can be halted at a day to ask what is owed. */
export class Replay {
  readonly book: Book;
  private readonly entries: Entry[] = [];
  private at = 0;

  constructor(
    invoices: readonly BookableInvoice[],
    payments: readonly BookablePayment[],
    allowances: Allowances = NO_ALLOWANCES,
    head: number | null = null,
  ) {
    this.book = new Book(allowances, head);
    for (const invoice of invoices) {
      const claim = claimOf(invoice);
      const { number: tie, date, amount, statedOpen, statedOn } = invoice;
      this.entries.push({ day: date, step: amount < 0 ? Step.CreditNote : Step.Invoice, tie, claim, money: null });
      if (statedOpen !== null) this.entries.push({ day: later(statedOn ?? date, date), step: Step.StatedOpen, tie, claim, money: null });
    }
    for (const payment of payments) this.entries.push(entryOf(payment));
    this.entries.sort(inOrder);
  }

  /** Goes on to the end of a day, or to the end of all. */
  until(day: Day | null): void {
    for (; this.at < this.entries.length; this.at++) {
      const entry = this.entries[this.at] as Entry;
      if (day !== null && entry.day > day) return;
      this.take(entry);
    }
  }

  /** A payment that is found to be this debtor's at the end of the day the replay has come to. */
  add(payment: BookablePayment): void {
    this.take(entryOf(payment));
  }

  /** Whether a debtor owes exactly this at the point the replay has come to. */
  owes(debtor: number, currency: Currency, amount: Minor): boolean {
    return owesExactly(this.book, currency, debtor, amount);
  }

  /** Whether a payment, were it this debtor's, would name an open invoice of his. */
  isNamed(debtor: number, payment: Payment): boolean {
    return this.book.claims.cited({ ...payment, debtor }).claims.some(({ open, invoice }) => open > 0 && invoice.debtor === debtor);
  }

  private take({ day, step, claim, money }: Entry): void {
    const { book } = this;
    book.today = day;
    if (claim && step === Step.Invoice) invoiced(book, claim);
    else if (claim && step === Step.CreditNote) credited(book, claim);
    else if (claim) stateOpen(book, claim);
    else if (money) {
      book.receive(money);
      if (step === Step.StatedPayment) statePaid(book, money);
      else if (money.payment.decision) bookDecided(book, money);
      else if (step === Step.TakenBack) takeBack(book, money, bookWaiting);
      else received(book, money);
    }
  }
}

function invoiced(book: Book, claim: Claim): void {
  book.claims.add(claim);
  // Money that named this invoice before it was dated: a prepayment.
  bookWaiting(book, claim);
  for (const credit of book.claims.credits) if (credit.open < 0 && creditedBy(book, credit) === claim) book.credit(credit, claim);
  if (book.claims.credits.some(({ open }) => open < 0)) bookNamedNet(book, claim);
}

/** Free money that names an invoice which has just come, or is open again. */
function bookWaiting(book: Book, claim: Claim): void {
  for (const money of book.waiting(claim.invoice.currency)) {
    if (claim.open <= 0) return;
    if (money.payment.decision) bookDecided(book, money, claim);
    else if (money.free > 0) {
      const cited = book.claims.cited(money.payment);
      if (cited.claims.includes(claim)) book.book(money, claim, Math.min(money.free, claim.open), cited.how);
    }
  }
}

function credited(book: Book, credit: Claim): void {
  const { currency, credits, debtor, statedOpen } = credit.invoice;
  book.claims.add(credit);
  let target = creditedBy(book, credit);
  if (!target) bookNamedNet(book, credit);
  // An export that states what is left of a credit note knows whether it was used.
  if (!target && credit.open < 0 && credits === null && statedOpen === null) {
    const equal = book.claims.open(currency, debtor).filter((claim) => claim.open === -credit.open);
    if (equal.length === 1) target = equal[0] ?? null;
  }
  if (target) book.credit(credit, target);
}

/** The invoice a credit note names, in its own column or in its text. */
function creditedBy(book: Book, { invoice }: Claim): Claim | null {
  const text = invoice.credits ?? invoice.description;
  const named = text === null ? [] : book.claims.named(text, invoice);
  return named.length === 1 ? (named[0] ?? null) : null;
}

function received(book: Book, money: Receipt): void {
  const { payment } = money;
  const cited = book.claims.cited(payment);
  const { claims, how } = cited;
  const open = claims.filter((claim) => claim.open > 0 || claim.stated > 0);
  if (open.length > 0) {
    if (bookNet(book, money, cited)) return;
    bookSlip(book, money, open);
    if (money.free === 0) return;
    const freed = freeGuesses(book, money, open, how);
    bookCited(book, money, open, how);
    if (money.free > 0) bookExact(book, money, new Set(open));
    for (const other of freed) received(book, other);
    return;
  }
  // The invoice he names is paid already. The same amount once more is a double payment and waits for a person.
  if (claims.some((claim) => claim.invoice.amount === payment.amount)) return;
  if (claims.length > 0) {
    bookExact(book, money);
    return;
  }
  const strange = book.claims.strange(payment);
  if (strange.length > 0) bookMistyped(book, money, strange);
  else bookByAmount(book, money);
}

/** Who names invoices and pays all of them shows that money which named none, and went on a part of them, was meant otherwise. */
function freeGuesses(book: Book, money: Receipt, named: readonly Claim[], how: How): Receipt[] {
  const whole = named.reduce((sum, { invoice }) => sum + invoice.amount, 0);
  const open = named.reduce((sum, claim) => sum + claim.open, 0);
  if (money.free !== whole || open === whole) return [];
  const guesses = named.flatMap(({ bookings, invoice }) =>
    bookings.filter(
      ({ money: other, amount }) => amount > 0 && amount < invoice.amount && other && !other.payment.stated && book.isSilent(other),
    ),
  );
  for (const guess of guesses) book.release(guess, guess.amount, how);
  return [...new Set(guesses.flatMap((guess) => guess.money ?? []))];
}

/** One slip from the number he names stands an unpaid invoice of exactly this amount, and of the one he names, another amount was asked. */
function bookSlip(book: Book, money: Receipt, named: readonly Claim[]): void {
  const { debtor, currency, amount } = money.payment;
  const [only, other] = named;
  if (!only || other || only.open === amount || only.invoice.amount === amount) return;
  // A part of one that is paid in parts, or the rest of another, is found by chance.
  if (only.open < only.invoice.amount && amount < only.open) return;
  const [meant, another] = book.claims.open(currency, debtor).filter(({ open, invoice }) => open === amount && invoice.amount === amount);
  if (meant && !another && isSlipOf(only.key, meant.key)) book.book(money, meant, amount, 'exact amount');
}

function bookCited(book: Book, money: Receipt, claims: readonly Claim[], how: How): void {
  const total = claims.reduce((sum, claim) => sum + claim.open, 0);
  let chosen = claims;
  if (money.free < total) {
    const exact = subsetsSummingTo(
      claims.map((claim) => claim.open),
      money.free,
      claims.length,
    );
    if (exact.length === 1) chosen = (exact[0] as number[]).map((at) => claims[at] as Claim);
    else if (exact.length === 0 && !claims.some((claim) => claim.open === money.free)) {
      const less = lessFor(book, money, claims);
      if (less) {
        bookLess(book, money, less, how);
        return;
      }
    }
    // Too little for all he names, and no set of them fits: the oldest debt is paid off first.
    if (chosen === claims) chosen = [...claims].sort(oldestFirst);
  }
  for (const claim of chosen) {
    const replaces = claim.stated > 0 && (money.free === claim.stated || money.free > claim.open);
    if (replaces) replaceStated(book, claim, Math.min(claim.stated, money.free));
    book.book(money, claim, Math.min(money.free, claim.open), how);
  }
}
