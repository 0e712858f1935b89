/** What comes to be written, value by value, in the glossary's words. */
import type { Day } from '../ledger/day.js';

/** Where a row stood. */
export interface Place {
  /** 1-based line its record starts on. */
  readonly line: number;
  /** The record as it came. */
  readonly raw: string;
}

/** Columns of a debtor that a debtor file may fill, in the order they are written. */
export const DEBTOR_COLUMNS = [
  'name',
  'party',
  'country',
  'language',
  'email',
  'phone',
  'mobile',
  'address',
  'postcode',
  'city',
  'vat_number',
  'iban',
  'preferred_channel',
  'customer_since',
  'parent_id',
  'contact_person',
  'handled_by',
] as const;

export type DebtorRow = { readonly id: string } & { readonly [column in (typeof DEBTOR_COLUMNS)[number]]: string | null };

export interface InvoiceRow extends Place {
  readonly debtorId: string;
  readonly debtorName: string | null;
  readonly number: string;
  readonly kind: string;
  readonly date: Day;
  readonly amount: number;
  readonly currency: string;
  readonly credits: string | null;
  readonly description: string | null;
  readonly poNumber: string | null;
  readonly disputed: boolean | null;
  readonly disputeReason: string | null;
  readonly statedOpen: number | null;
  /** The day the row says it was paid. */
  readonly paid: { readonly date: Day } | null;
}

export interface PaymentRow extends Place {
  readonly id: string | null;
  readonly debtorId: string | null;
  readonly date: Day;
  readonly amount: number;
  readonly currency: string;
  readonly invoiceNumber: string | null;
  readonly reference: string | null;
  readonly method: string | null;
  readonly returnCode: string | null;
  readonly payerName: string | null;
  readonly payerIban: string | null;
}

export interface ContactRow extends Place {
  readonly debtorId: string;
  readonly date: Day;
  readonly channel: string | null;
  readonly direction: string | null;
  readonly outcome: string | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly promiseDate: Day | null;
  readonly promiseAmount: number | null;
  readonly promiseCurrency: string | null;
  readonly callBackOn: Day | null;
  readonly channelNext: string | null;
  readonly handledBy: string | null;
  readonly languageNext?: string | null;
  readonly callBackBy?: string | null;
}

/** A contact from a call list, with what stands beside the number of the debtor. */
export interface ListedContactRow extends ContactRow {
  readonly listed: { readonly name: string | null; readonly currency: string | null };
}

/** A contact's columns. */
export const contactValues = (row: ContactRow) => ({
  date: row.date,
  channel: row.channel,
  direction: row.direction,
  outcome: row.outcome,
  note: row.note,
  reason: row.reason,
  promise_date: row.promiseDate,
  promise_amount: row.promiseAmount,
  currency: row.promiseCurrency,
  call_back_on: row.callBackOn,
  channel_next: row.channelNext,
  handled_by: row.handledBy,
  language_next: row.languageNext ?? null,
  call_back_by: row.callBackBy ?? null,
});

export interface DisputeRow extends Place {
  readonly id: string | null;
  readonly invoiceNumber: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly reason: string | null;
}
