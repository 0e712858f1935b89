/**
 * The glossary. One word for one thing, everywhere in the code, in the help and in the output.
 *
 * | word | meaning |
 * |---|---|
 * | debtor | someone we send invoices to; `debtor_id` is the number the accounting package gave, always text |
 * | invoice | a claim on a debtor; a **credit note** is an invoice of kind `credit_note` with a negative amount |
 * | payment | money that came in; a **returned debit** or a refund is a payment with a negative amount |
 * | allocation | the booking of a payment (or credit note) on an invoice, on the day it could be made |
 * | open | what is left of an invoice after all allocations up to a day; negative for a credit note not used up |
 * | unallocated | money or credit of a debtor that is not booked on any invoice |
 * | overdue | open, with a due date before the day looked at |
 * | contact | a conversation, letter or reminder, in either direction, with its outcome |
 * | stated reason | what the debtor says keeps him, noted with the contact: a word of the closed list in `reasons.ts` |
 * | hold | a debtor or invoice that a person set aside, until a day or until it is lifted |
 * | waiver | costs and interest of an invoice that a caller lets off, until it is lifted; never the principal, which a credit note lowers |
 * | promise | theirs to pay by a day, or ours to do something by a day; see `agreements.ts` |
 * | mandate | what a caller may grant without asking |
 * | plan | a debt to be paid in instalments, each with its due day; `plan.ts` says when it is kept or broken |
 * | dispute | the debtor's objection to one invoice, open until it is closed |
 * | reason | why a debtor has not paid: `cant_pay`, `wont_pay`, `disorganized`, or `unknown` |
 * | next step | what is to be done about a debtor in one currency: a message, a call, money to look at, the hand-over, or nothing and why |
 * | playbook | the order of steps for each kind of debtor and the days between them; a file the house may change |
 * | message | what is written to a debtor in one currency, every invoice in it; a **reminder** asks kindly, a **notice** is the one of the law |
 * | claim | what the law lets a message ask or announce: principal, costs, interest and term |
 * | gate | what keeps a whole reminder batch back until a person has looked |
 * | batch | everything one writing command changed; listed and taken back as one |
 */
import type { PromiseEvent } from './agreements.js';
import type { Day } from './day.js';
import type { DisputeKind, Fault, Resolution } from './disputes.js';
import type { Currency, Minor } from './money.js';
import type { Plan } from './plan.js';
import type { StatedReason } from './reasons.js';
import type { Unclaimed } from './unclaimed.js';
import type { Waiver } from './waivers.js';

/** A consumer has protections a business lacks; `null` where no file said. */
export type Party = 'consumer' | 'business';
export type Channel = 'email' | 'sms' | 'whatsapp' | 'letter' | 'phone';

/** A debtor as the files described him last. */
export interface Debtor {
  /** Identity inside this database file; never shown. */
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly party: Party | null;
  /** ISO 3166 code where it was recognised, otherwise as it came. */
  readonly country: string | null;
  /** ISO 639 code. */
  readonly language: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly vatNumber: string | null;
  readonly iban: string | null;
  readonly preferredChannel: Channel | null;
  readonly customerSince: Day | null;
  readonly parentId: string | null;
  readonly contactPerson: string | null;
  /** The colleague who looks after him. */
  readonly handledBy?: string | null;
}

export type InvoiceKind = 'invoice' | 'credit_note';

/** An invoice or credit note as it was read. */
export interface Invoice {
  readonly key: number;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly date: Day;
  readonly due: Day;
  /** Minor units; negative for a credit note. */
  readonly amount: Minor;
  readonly currency: Currency;
  /** Number of the invoice this credit note credits. */
  readonly credits: string | null;
  readonly description: string | null;
  readonly poNumber: string | null;
  /** The `disputed` flag of the invoice row; `null` where the file had no such column. */
  readonly disputed: boolean | null;
  readonly disputeReason: string | null;
  /** The day from which the flag is known. */
  readonly flaggedOn?: Day | null;
}

export type PaymentMethod = 'bank' | 'direct_debit' | 'card' | 'cash' | 'other';

/** Money received (positive) or taken back (negative), as it was read. */
export interface Payment {
  readonly key: number;
  /** The number the file gave, or one made from the row's content. */
  readonly id: string;
  readonly date: Day;
  /** Minor units; negative for returned debits and refunds. */
  readonly amount: Minor;
  readonly currency: Currency;
  /** The invoice number field, one or several numbers, as it came. */
  readonly invoiceNumber: string | null;
  readonly reference: string | null;
  readonly method: PaymentMethod | null;
  /** ISO 20022 reason of a returned debit, such as `AM04`. */
  readonly returnCode: string | null;
  readonly payerName: string | null;
  readonly payerIban: string | null;
  /**
   * True where it was told and no money of its own was seen: an invoice row said it was paid (it yields to a payment that comes), or a
   * status report said that a collection was refused (below zero; it makes no debt).
   */
  readonly stated: boolean;
}

export type Direction = 'in' | 'out';

export interface Contact {
  readonly key: number;
  readonly date: Day;
  readonly channel: string | null;
  readonly direction: Direction | null;
  /** `spoken`, `no_answer`, `reminder_sent`, … as it came. */
  readonly outcome: string | null;
  readonly note: string | null;
  /** What he says keeps him from paying. */
  readonly reason: StatedReason | null;
  /** The day he promised to pay by, and how much. */
  readonly promiseDate: Day | null;
  readonly promiseAmount: Minor | null;
  readonly promiseCurrency: Currency | null;
  /** The day on which we are to call again. */
  readonly callBackOn: Day | null;
  /** How he wants to be reached next. */
  readonly channelNext: string | null;
  /** The colleague who spoke to him. */
  readonly handledBy: string | null;
  /** The language he wants to be spoken to from now on, ISO 639. */
  readonly languageNext?: string | null;
  /** Who is to call again; whoever spoke to him where absent. */
  readonly callBackBy?: string | null;
}

export interface Dispute {
  readonly key: number;
  readonly id: string | null;
  readonly invoiceNumber: string;
  readonly openedOn: Day;
  /** `null` while the dispute is open on the day looked at. */
  readonly closedOn: Day | null;
  readonly reason: string | null;
  /** What people noted about it; absent where nobody did. */
  readonly kind?: DisputeKind | null;
  readonly owner?: string | null;
  readonly fault?: Fault | null;
  readonly resolution?: Resolution | null;
}

/** How an allocation was found. Every booking says it. */
export type How =
  | 'by hand'
  | 'invoice number'
  | 'structured reference'
  | 'number in reference'
  | 'exact amount'
  | 'oldest of equal amounts'
  | 'sum of several'
  | 'part of the only open invoice'
  | 'instalments of one invoice'
  | 'amount less allowance'
  | 'cash discount'
  | 'bank fee'
  | 'credit note'
  | 'returned debit'
  | 'refund'
  | 'stated by invoice row'
  | 'stated open amount';

/** One booking on one invoice, on the day it could be made with what was dated up to then. */
export interface Allocation {
  /** The payment that is booked; `null` for a credit note, a stated open amount or what was allowed. */
  readonly payment: number | null;
  /** The credit note that is booked; `null` for a payment. */
  readonly credit: number | null;
  /** `null` where a return or refund uses up money that was never booked on an invoice. */
  readonly invoice: number | null;
  /** Minor units; negative where a returned debit takes back an earlier booking. */
  readonly amount: Minor;
  readonly day: Day;
  readonly how: How;
  /** The payment whose booking this row takes back. */
  readonly undoes: number | null;
}

/** An invoice with what is left of it on the day looked at. */
export interface StandingInvoice extends Invoice {
  /** Minor units, same sign as `amount`; 0 when settled. */
  readonly open: Minor;
  /** The day the last cent was booked; `null` while something is open. */
  readonly settledOn: Day | null;
  /** Payments booked on it, credit notes and reversed bookings left out, in order of day. */
  readonly receipts: readonly { readonly day: Day; readonly amount: Minor; readonly payment: number }[];
  /** What credit notes took off, minor units, zero or more. */
  readonly credited: Minor;
}

/** A payment with what is left of it on the day looked at. */
export interface StandingPayment extends Payment {
  /** Minor units booked on invoices and still standing. */
  readonly allocated: Minor;
  /** Minor units neither booked nor taken back: our question to the debtor, or his credit. */
  readonly unallocated: Minor;
  /** True for a payment that was returned, and for the return itself. */
  readonly reversed: boolean;
}

/** One debtor with everything that is dated up to and including a day. All lists are in order of day. */
export interface Account {
  readonly debtor: Debtor;
  readonly invoices: readonly StandingInvoice[];
  readonly payments: readonly StandingPayment[];
  readonly contacts: readonly Contact[];
  readonly disputes: readonly Dispute[];
  /** Holds and what lifted them, oldest first. */
  readonly holds: readonly Hold[];
  /** Promises noted by themselves, both ways, and what became of them, oldest first; those of contacts are with the contact. */
  readonly promises?: readonly PromiseEvent[];
  /** Payment plans, oldest first; none where absent. */
  readonly plans?: readonly Plan[];
  /** Costs and interest let off and taken up again, oldest first; none where absent. */
  readonly waivers?: readonly Waiver[];
}

/** A debtor or invoice set aside by a person, or taken up again. */
export interface Hold {
  readonly kind: 'hold' | 'lifted';
  /** Number of the invoice; `null` for the whole debtor. */
  readonly invoice: string | null;
  readonly on: Day;
  /** Last day; `null` until a person lifts it. */
  readonly until: Day | null;
  readonly because: string;
  readonly handledBy: string | null;
  /** It went to a collection agency. */
  readonly handedOver?: true;
}

/** What must be known of the whole portfolio before one debtor can be judged. */
export interface Portfolio {
  /** Share of invoices due so far that were ever disputed or credited, 0–1; `null` where no file records disputes. */
  readonly disputeRate: number | null;
  /** Days on which the mandates of three or more debtors were refused together: our file was wrong. */
  readonly mandateFaults?: ReadonlySet<Day>;
  /** Money nobody could be found for; none where absent. */
  readonly unclaimed?: Unclaimed;
}
