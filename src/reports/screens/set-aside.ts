/** Who is set aside, why, since when and with whom. */
import type { Day } from '../../ledger/day.js';
import type { Currency, Minor } from '../../ledger/money.js';
import { count, currency, money, type Sheet, sheet, text, watched } from '../sheet.js';
import { Totals } from '../totals.js';

export interface AsideRow {
  readonly debtorId: string;
  readonly name: string;
  readonly invoice: string | null;
  readonly amount: Minor;
  readonly currency: Currency;
  readonly because: string;
  readonly since: string | null;
  readonly days: number | null;
  readonly until: string | null;
  readonly owner: string | null;
}

const TITLES: Readonly<Record<string, string>> = {
  disputes: 'Invoices in dispute',
  'check-first': 'To be booked before anybody is asked',
  plans: 'Left alone while a payment plan runs',
  'legal-stops': 'Left alone until a person clears it',
};

export function setAside(list: string, rows: Iterable<AsideRow>, asOf: Day): Sheet<AsideRow> {
  const totals = new Totals();
  return sheet(
    `${TITLES[list] ?? list}, on ${asOf}`,
    [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      text('invoice_number', (row) => row.invoice, { label: 'invoice' }),
      money<AsideRow>('amount', (row) => row.amount),
      currency<AsideRow>(),
      text('since', (row) => row.since),
      count('days', (row) => row.days),
      text('until', (row) => row.until, { label: 'back on' }),
      text('owner', (row) => row.owner),
      text('because', (row) => row.because, { long: true }),
    ],
    watched(rows, (row) => totals.add(row.currency, { amount: row.amount })),
    () => totals.lines(),
  );
}
