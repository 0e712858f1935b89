/** Rows ↔ values of the glossary: the one place that knows which column is which property. */
import type { BookableInvoice, BookablePayment } from '../ledger/bookable.js';
import type { Day } from '../ledger/day.js';
import type { Allocation, Contact, Debtor, Dispute, How, PaymentMethod } from '../ledger/model.js';
import { withOutcome } from '../ledger/talked.js';

export type Raw = readonly (string | number | null)[];

export const DEBTOR = `d.key, d.id, coalesce(d.name, d.id), d.party, d.country, d.language, d.email, d.phone, d.mobile, d.address, d.postcode, d.city,
  d.vat_number, d.iban, d.preferred_channel, d.customer_since, d.parent_id, d.contact_person, d.handled_by`;

export function debtorOf(row: Raw): Debtor {
  return {
    key: row[0],
    id: row[1],
    name: row[2],
    party: row[3],
    country: row[4],
    language: row[5],
    email: row[6],
    phone: row[7],
    mobile: row[8],
    address: row[9],
    postcode: row[10],
    city: row[11],
    vatNumber: row[12],
    iban: row[13],
    preferredChannel: row[14],
    customerSince: row[15],
    parentId: row[16],
    contactPerson: row[17],
    handledBy: row[18],
  } as Debtor;
}

/** Later than every day. */
const ALWAYS = '9999-12-31';

export const INVOICE =
  'key, number, kind, date, due, amount, currency, credits, description, po_number, disputed, dispute_reason, stated_open, stated_on, flagged_on';

/** An invoice and a payment as their rows have them; the account they are on is for the one who asked for it. */
export type InvoiceRead = Omit<BookableInvoice, 'debtor' | 'debtorId'>;
export type PaymentRead = Omit<BookablePayment, 'debtor' | 'presumed' | 'decision'>;

/** A flag that can only have been known later is not known on the day looked at. */
export function invoiceOf(row: Raw, asOf: string = ALWAYS): InvoiceRead {
  const known = row[10] !== null && (row[14] as string) <= asOf;
  return {
    key: row[0],
    number: row[1],
    kind: row[2],
    date: row[3],
    due: row[4],
    amount: row[5],
    currency: row[6],
    credits: row[7],
    description: row[8],
    poNumber: row[9],
    disputed: known ? row[10] === 1 : null,
    disputeReason: known ? row[11] : null,
    flaggedOn: known ? row[14] : null,
    statedOpen: row[12],
    statedOn: row[13],
  } as InvoiceRead;
}

export const PAYMENT =
  'key, id, date, amount, currency, invoice_number, reference, method, return_code, payer_name, payer_iban, stated, known_on';

export function paymentOf(row: Raw): PaymentRead {
  return {
    key: row[0] as number,
    id: row[1] as string,
    date: row[2] as Day,
    amount: row[3] as number,
    currency: row[4] as string,
    invoiceNumber: row[5] as string | null,
    reference: row[6] as string | null,
    method: row[7] as PaymentMethod | null,
    returnCode: row[8] as string | null,
    payerName: row[9] as string | null,
    payerIban: row[10] as string | null,
    stated: row[11] === 1,
    knownOn: (row[12] ?? row[2]) as Day,
  };
}

export const ALLOCATION = 'payment_key, credit_key, invoice_key, amount, day, how, undoes_key';

export function allocationOf(row: Raw): Allocation {
  return {
    payment: row[0] as number | null,
    credit: row[1] as number | null,
    invoice: row[2] as number | null,
    amount: row[3] as number,
    day: row[4] as Day,
    how: row[5] as How,
    undoes: row[6] as number | null,
  };
}

export const CONTACT =
  'key, date, channel, direction, outcome, note, reason, promise_date, promise_amount, currency, call_back_on, channel_next, handled_by, language_next, call_back_by';

export function contactOf(row: Raw): Contact {
  return withOutcome({
    key: row[0],
    date: row[1],
    channel: row[2],
    direction: row[3],
    outcome: row[4],
    note: row[5],
    reason: row[6],
    promiseDate: row[7],
    promiseAmount: row[8],
    promiseCurrency: row[9],
    callBackOn: row[10],
    channelNext: row[11],
    handledBy: row[12],
    languageNext: row[13],
    callBackBy: row[14],
  } as Contact);
}

/** The invoice is called as the ledger calls it, however the file wrote its number. */
export const DISPUTE = 'p.key, p.id, i.number, p.opened_on, p.closed_on, p.reason';

/** A dispute closed after the day looked at is still open on it. */
export function disputeOf(row: Raw, asOf: Day): Dispute {
  const closed = row[4] as Day | null;
  return {
    key: row[0],
    id: row[1],
    invoiceNumber: row[2],
    openedOn: row[3],
    closedOn: closed !== null && closed <= asOf ? closed : null,
    reason: row[5],
  } as Dispute;
}
