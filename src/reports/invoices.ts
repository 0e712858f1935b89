/** The invoices and credit notes as they were read, one row each, with what is open. */
import type { Day } from '../ledger/day.js';
import type { StandingInvoice } from '../ledger/model.js';
import { currency, day, money, type Sheet, text, watched } from './sheet.js';
import { Totals } from './totals.js';

export interface InvoiceRow extends Pick<StandingInvoice, 'number' | 'kind' | 'date' | 'due' | 'amount' | 'currency' | 'open'> {
  readonly debtorId: string;
  readonly debtorName: string;
}

export function invoices(rows: Iterable<InvoiceRow>, asOf: Day): Sheet<InvoiceRow> {
  const totals = new Totals();
  return {
    title: `Invoices on ${asOf}`,
    columns: [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('debtor_name', (row) => row.debtorName, { label: 'name' }),
      text('invoice_number', (row) => row.number, { label: 'invoice' }),
      text('kind', (row) => row.kind),
      day('invoice_date', (row) => row.date, { label: 'date' }),
      day('due_date', (row) => row.due, { label: 'due' }),
      money('amount', (row) => row.amount),
      currency(),
      money('open', (row) => row.open),
    ],
    rows: watched(rows, ({ currency, amount, open }) => totals.add(currency, { invoiced: amount, open })),
    notes: () => totals.lines(),
  };
}
