/** What a replay takes: documents with the account they are on, and what a person decided about a payment. */
import type { Day } from './day.js';
import type { Invoice, Payment } from './model.js';
import type { Minor } from './money.js';

/** An invoice with what its own row stated about settlement. */
export interface BookableInvoice extends Invoice {
  /** The account it is on. */
  readonly debtor: number;
  /** Its number: the order of ties between branches. */
  readonly debtorId: string;
  /** Open amount the export stated on `statedOn`; believed over our own sum. `null` where it stated none. */
  readonly statedOpen: Minor | null;
  readonly statedOn: Day | null;
  /** References with check digits that we asked to pay it under, from the day the message went out. */
  readonly issued?: readonly IssuedReference[];
}

export interface IssuedReference {
  /** Without signs and blanks. */
  readonly reference: string;
  readonly since: Day;
}

/** A payment whose debtor is known from `knownOn`: the day it came, or the later day that showed whose it is. */
export interface BookablePayment extends Payment {
  /** The account it is on. */
  readonly debtor: number;
  readonly knownOn: Day;
  /** True where only its amount told which of several debtors it is from: it is booked last on its day. */
  readonly presumed: boolean;
  readonly decision: PaymentDecision | null;
}

/** What a person said of a payment: it pays these invoices, or stays as credit. */
export interface PaymentDecision {
  readonly kind: 'to' | 'credit';
  readonly lines: readonly DecidedLine[];
}

export interface DecidedLine {
  /** In the form in which numbers are compared. */
  readonly invoice: string;
  /** The account it is on. */
  readonly debtor: number | null;
  /** As much as there is where `null`. */
  readonly amount: Minor | null;
}

/** What may be left unpaid, as the config file allows. */
export interface Allowances {
  /** Discount for paying early, per cent; 0 where there is none. */
  readonly discountPercent: number;
  /** Days from the invoice date within which it may be taken. */
  readonly discountDays: number;
  /** Bank costs a payer may pass on, in whole units of the currency. */
  readonly feeTolerance: number;
}

export const NO_ALLOWANCES: Allowances = { discountPercent: 0, discountDays: 0, feeTolerance: 0 };
