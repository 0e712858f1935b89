/** What a file says, value by value, before it meets the ledger. */
import type { Day } from '../ledger/day.js';
import type { Channel, Direction, InvoiceKind, Party, PaymentMethod } from '../ledger/model.js';
import type { Currency, Minor } from '../ledger/money.js';
import type { StatedReason } from '../ledger/reasons.js';

export const KINDS = ['debtors', 'invoices', 'payments', 'contacts', 'disputes'] as const;
export type Kind = (typeof KINDS)[number];

/** Where a draft stood. */
export interface Origin {
  /** 1-based line its record starts on. */
  readonly line: number;
  /** The record as it came, without its line end. */
  readonly raw: string;
}

export interface DebtorDraft extends Origin {
  readonly kind: 'debtor';
  readonly id: string;
  readonly name: string | null;
  readonly party: Party | null;
  readonly country: string | null;
  readonly language: string | null;
  /** What the row says of it, where that is none we know. */
  readonly unknownLanguage?: string;
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
  readonly handledBy: string | null;
}

export interface InvoiceDraft extends Origin {
  readonly kind: InvoiceKind;
  /** Empty where only the invoice that is credited tells whose the credit note is. */
  readonly debtorId: string;
  readonly debtorName: string | null;
  readonly number: string;
  readonly date: Day;
  /** `null` where the file has none: the terms of the config apply. */
  readonly due: Day | null;
  /** Minor units, negative for a credit note. */
  readonly amount: Minor;
  readonly currency: Currency;
  readonly credits: string | null;
  readonly description: string | null;
  readonly poNumber: string | null;
  readonly disputed: boolean | null;
  readonly disputeReason: string | null;
  readonly statedOpen: Minor | null;
  /** The day the row says it was paid, with the amount that was. */
  readonly paid: { readonly date: Day; readonly amount: Minor } | null;
}

export interface PaymentDraft extends Origin {
  readonly kind: 'payment';
  readonly id: string | null;
  readonly debtorId: string | null;
  readonly date: Day;
  readonly amount: Minor;
  readonly currency: Currency;
  readonly invoiceNumber: string | null;
  readonly reference: string | null;
  readonly method: PaymentMethod | null;
  readonly returnCode: string | null;
  readonly payerName: string | null;
  readonly payerIban: string | null;
  /** True where a status report tells of a refused collection: no money moved on an account. */
  readonly told?: true;
}

export interface ContactDraft extends Origin {
  readonly kind: 'contact';
  readonly debtorId: string;
  readonly date: Day;
  readonly channel: string | null;
  readonly direction: Direction | null;
  readonly outcome: string | null;
  readonly note: string | null;
  readonly reason: StatedReason | null;
  readonly promiseDate: Day | null;
  readonly promiseAmount: Minor | null;
  readonly promiseCurrency: Currency | null;
  readonly callBackOn: Day | null;
  readonly channelNext: string | null;
  readonly handledBy: string | null;
  /** Of a row of our own call list: the name and currency that stand beside the number; `null` for any other contact. */
  readonly listed: { readonly name: string | null; readonly currency: Currency | null } | null;
}

export interface DisputeDraft extends Origin {
  readonly kind: 'dispute';
  readonly id: string | null;
  readonly invoiceNumber: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  /** True where a status says it is closed though no day is given. */
  readonly closed: boolean;
  readonly reason: string | null;
}

export type Draft = DebtorDraft | InvoiceDraft | PaymentDraft | ContactDraft | DisputeDraft;
