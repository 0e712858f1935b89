/** The pen of a replay: every booking goes through it, so that documents and what is left of them always agree. */
import type { Allowances, BookablePayment } from './bookable.js';
import { type Claim, Claims } from './claims.js';
import type { Day } from './day.js';
import type { Allocation, How } from './model.js';
import type { Minor } from './money.js';
import { Naming } from './naming.js';
import { Returns } from './returns.js';

export interface Booking {
  readonly claim: Claim;
  /** `null` where only the export states it. */
  readonly money: Receipt | null;
  amount: Minor;
}

/** What was left unpaid with a payment, and allowed. */
export interface Allowance {
  readonly claim: Claim;
  readonly money: Receipt;
  amount: Minor;
  readonly how: How;
}

/** A payment with what is left of it. */
export interface Receipt {
  readonly payment: BookablePayment;
  free: Minor;
  reversed: boolean;
  readonly bookings: Booking[];
  readonly allowed: Allowance[];
  /** Place in the order of arrival. */
  place: number;
}

export const receiptOf = (payment: BookablePayment): Receipt => ({
  payment,
  free: payment.amount,
  reversed: false,
  bookings: [],
  allowed: [],
  place: 0,
});

export class Book {
  readonly made: Allocation[] = [];
  readonly claims = new Claims();
  readonly receipts: Receipt[] = [];
  readonly returns = new Returns();
  private unspent: Receipt[] = [];
  private readonly naming = new Naming();
  today = '' as Day;

  constructor(
    readonly allowances: Allowances,
    /** The head office, which may pay for its branches. */
    readonly head: number | null,
  ) {}

  receive(money: Receipt): void {
    money.place = this.receipts.push(money);
    this.unspent.push(money);
  }

  /** Money that is still free, in the order it came. */
  waiting(currency: string): Receipt[] {
    if (this.unspent.some(({ free }) => free <= 0)) this.unspent = this.unspent.filter(({ free }) => free > 0);
    return this.unspent.filter(({ reversed, payment }) => !reversed && !payment.stated && payment.currency === currency);
  }

  /** Whether a payment names nothing we know, and nobody has decided about it. */
  isSilent({ payment }: Receipt): boolean {
    return payment.decision === null && this.claims.cited(payment).claims.length === 0;
  }

  /** Money that came in and has this number in its text, in the order it came. */
  thatNames(key: string): readonly Receipt[] {
    return this.naming.of(key, this.receipts);
  }

  book(money: Receipt, claim: Claim, amount: Minor, how: How, thenRest = true): void {
    if (amount <= 0) return;
    money.free -= amount;
    claim.open -= amount;
    const booking = { claim, money, amount };
    money.bookings.push(booking);
    claim.bookings.push(booking);
    this.note(money.payment.key, null, claim, amount, how, null);
    if (thenRest) this.bookRest(claim);
  }

  credit(credit: Claim, claim: Claim, thenRest = true): void {
    const amount = Math.min(-credit.open, claim.open);
    if (amount <= 0) return;
    credit.open += amount;
    claim.open -= amount;
    this.note(null, credit.invoice.key, claim, amount, 'credit note', null);
    if (thenRest) this.bookRest(claim);
  }

  /** What the payer left off and may: discount, bank costs. */
  allow(money: Receipt, claim: Claim, amount: Minor, how: How): void {
    if (amount <= 0) return;
    claim.open -= amount;
    const allowance = { claim, money, amount, how };
    money.allowed.push(allowance);
    claim.allowed.push(allowance);
    this.note(null, null, claim, amount, how, null);
  }

  disallow(allowance: Allowance): void {
    if (allowance.amount <= 0) return;
    allowance.claim.open += allowance.amount;
    this.note(null, null, allowance.claim, -allowance.amount, allowance.how, null);
    allowance.amount = 0;
  }

  /** Takes a booking off its invoice; the money is free again. */
  release(booking: Booking, amount: Minor, how: How): void {
    if (amount <= 0 || !booking.money) return;
    booking.amount -= amount;
    if (booking.money.free <= 0)
      this.unspent = [...this.unspent.filter((money) => money !== booking.money), booking.money].sort((a, b) => a.place - b.place);
    booking.money.free += amount;
    booking.claim.open += amount;
    this.note(null, null, booking.claim, -amount, how, booking.money.payment.key);
  }

  /** Takes a booking off its invoice because its money went back. */
  takeBack(back: Receipt, booking: Booking, amount: Minor, how: How): void {
    if (amount <= 0 || !booking.money) return;
    booking.amount -= amount;
    booking.claim.open += amount;
    back.free += amount;
    this.note(back.payment.key, null, booking.claim, -amount, how, booking.money.payment.key);
  }

  /** Money that was never booked went back. */
  takeBackFree(back: Receipt, money: Receipt, amount: Minor, how: How): void {
    if (amount <= 0) return;
    money.free -= amount;
    back.free += amount;
    this.note(back.payment.key, null, null, -amount, how, money.payment.key);
  }

  /** What is left of an invoice after a part of it came may be just what waits unbooked. */
  bookRest(claim: Claim): void {
    if (claim.open <= 0) return;
    const { debtor, currency } = claim.invoice;
    const [first, second] = this.waiting(currency).filter(
      (money) => money.free === claim.open && money.payment.debtor === debtor && this.isSilent(money),
    );
    if (first && !second) this.book(first, claim, claim.open, 'exact amount');
  }

  note(payment: number | null, credit: number | null, claim: Claim | null, amount: Minor, how: How, undoes: number | null): void {
    this.made.push({ payment, credit, invoice: claim?.invoice.key ?? null, amount, day: this.today, how, undoes });
  }
}
