/** Small books for cash application: invoices and payments in three words each, and the bookings in words. */
import { allocate, type BookableInvoice, type BookablePayment } from '../../src/ledger/allocation.js';
import { type Day, later } from '../../src/ledger/day.js';
import type { Allocation } from '../../src/ledger/model.js';
import { standing } from '../../src/ledger/standing.js';

let lastKey = 0;

export const day = (text: string): Day => text as Day;

export const invoice = (number: string, date: string, amount: number, with_: Partial<BookableInvoice> = {}): BookableInvoice => ({
  key: ++lastKey,
  number,
  kind: amount < 0 ? 'credit_note' : 'invoice',
  date: day(date),
  due: day(date),
  amount,
  currency: 'EUR',
  credits: null,
  description: null,
  poNumber: null,
  disputed: null,
  disputeReason: null,
  statedOpen: null,
  statedOn: null,
  debtor: 1,
  debtorId: '1',
  ...with_,
});

export const payment = (id: string, date: string, amount: number, with_: Partial<BookablePayment> = {}): BookablePayment => ({
  key: ++lastKey,
  id,
  date: day(date),
  amount,
  currency: 'EUR',
  invoiceNumber: null,
  reference: null,
  method: null,
  returnCode: null,
  payerName: null,
  payerIban: null,
  stated: false,
  knownOn: day(date),
  debtor: 1,
  presumed: false,
  decision: null,
  ...with_,
});

export type Row = BookableInvoice | BookablePayment;
const isInvoice = (row: Row): row is BookableInvoice => 'number' in row;

export const invoicesIn = (rows: readonly Row[]): BookableInvoice[] => rows.filter(isInvoice);
export const paymentsIn = (rows: readonly Row[]): BookablePayment[] => rows.filter((row): row is BookablePayment => !isInvoice(row));

/** A booking without keys: `2026-01-05 P1 > F1 100 (invoice number)`; `undoing P1` where it takes one back. */
export function inWords(rows: readonly Row[], allocations: readonly Allocation[]): string[] {
  const names = new Map(rows.map((row) => [row.key, isInvoice(row) ? row.number : row.id]));
  const name = (key: number | null): string => (key === null ? '-' : (names.get(key) ?? `#${key}`));
  return allocations.map(
    ({ payment: money, credit, invoice: claim, amount, day: on, how, undoes }) =>
      `${on} ${name(money ?? credit)} > ${name(claim)} ${amount} (${how})${undoes === null ? '' : ` undoing ${name(undoes)}`}`,
  );
}

/** What was booked, and what is left of each document. */
export function booked(...rows: readonly Row[]): { bookings: string[]; open: Record<string, number>; unallocated: Record<string, number> } {
  const allocations = allocate(invoicesIn(rows), paymentsIn(rows));
  const stands = standing(invoicesIn(rows), paymentsIn(rows), allocations);
  return {
    bookings: inWords(rows, allocations),
    open: Object.fromEntries(stands.invoices.map(({ number, open }) => [number, open])),
    unallocated: Object.fromEntries(stands.payments.map(({ id, unallocated }) => [id, unallocated])),
  };
}

/** The rows as they could be known on a day. */
export const upTo = (on: Day, rows: readonly Row[]): Row[] =>
  rows.flatMap((row): Row[] => {
    if (row.date > on) return [];
    if (!isInvoice(row)) return later(row.knownOn, row.date) > on ? [] : [row];
    const statedLater = row.statedOn !== null && row.statedOn > on;
    return [statedLater ? { ...row, statedOpen: null, statedOn: null } : row];
  });
