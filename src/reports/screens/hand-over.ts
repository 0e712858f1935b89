/** The invoices that go to a collection agency, one row each. */
import type { Day } from '../../ledger/day.js';
import type { Debtor, StandingInvoice } from '../../ledger/model.js';
import type { Currency, Minor } from '../../ledger/money.js';
import { currency, day, money, type Sheet, sheet, text } from '../sheet.js';

export interface HandOverRow {
  readonly debtor: Debtor;
  readonly invoice: StandingInvoice;
  readonly currency: Currency;
  readonly steps: readonly { readonly step: string; readonly on: Day }[];
  /** The lawful notice that named the invoice, and the term it set. */
  readonly notice: { readonly on: Day; readonly channel: string; readonly notice: { readonly lastFreeDay: Day } | null } | null;
  /** Of the whole claim, on its first invoice; 0 on the others. */
  readonly costs: Minor;
  readonly interest: Minor;
}

export const handOver = (rows: Iterable<HandOverRow>, asOf: Day): Sheet<HandOverRow> =>
  sheet<HandOverRow>(
    `Handed over on ${asOf}`,
    [
      text('debtor_id', (row) => row.debtor.id),
      text('name', (row) => row.debtor.name),
      text('party', (row) => row.debtor.party),
      text('address', (row) => row.debtor.address),
      text('postcode', (row) => row.debtor.postcode),
      text('city', (row) => row.debtor.city),
      text('country', (row) => row.debtor.country),
      text('email', (row) => row.debtor.email),
      text('phone', (row) => row.debtor.phone ?? row.debtor.mobile),
      text('language', (row) => row.debtor.language),
      text('invoice_number', (row) => row.invoice.number),
      day('invoice_date', (row) => row.invoice.date),
      day('due_date', (row) => row.invoice.due),
      text('description', (row) => row.invoice.description),
      money('amount', (row) => row.invoice.amount),
      money('open', (row) => row.invoice.open),
      money('costs', (row) => row.costs),
      money('interest', (row) => row.interest),
      money('total', (row) => row.invoice.open + row.costs + row.interest),
      currency(),
      day('notice_date', (row) => row.notice?.on ?? null),
      text('notice_channel', (row) => row.notice?.channel ?? null),
      day('term_end', (row) => row.notice?.notice?.lastFreeDay ?? null),
      text('steps', (row) => row.steps.map(({ step, on }) => `${step} ${on}`).join(' | ')),
    ],
    rows,
  );
