/** The debtors and where they stand: one row per debtor and currency. */
import type { Standing } from '../ledger/balances.js';
import type { Day } from '../ledger/day.js';
import type { Debtor } from '../ledger/model.js';
import { count, currency, day, money, type Sheet, text, watched } from './sheet.js';
import { Totals } from './totals.js';

export interface DebtorRow {
  readonly debtor: Debtor;
  /** `null` for a debtor without invoices or payments. */
  readonly standing: Standing | null;
}

type Row = DebtorRow & { readonly currency: string | null };

export function debtors(rows: Iterable<DebtorRow>, asOf: Day): Sheet<Row> {
  const totals = new Totals();
  return {
    title: `Debtors on ${asOf}`,
    columns: [
      text('debtor_id', ({ debtor }) => debtor.id, { label: 'debtor' }),
      text('name', ({ debtor }) => debtor.name),
      text('party', ({ debtor }) => debtor.party, DATA),
      text('country', ({ debtor }) => debtor.country, DATA),
      text('language', ({ debtor }) => debtor.language, DATA),
      text('email', ({ debtor }) => debtor.email, DATA),
      text('phone', ({ debtor }) => debtor.phone ?? debtor.mobile, { only: ['table'] }),
      text('phone', ({ debtor }) => debtor.phone, DATA),
      text('mobile', ({ debtor }) => debtor.mobile, DATA),
      text('preferred_channel', ({ debtor }) => debtor.preferredChannel, DATA),
      day('customer_since', ({ debtor }) => debtor.customerSince, DATA),
      currency(),
      money('open', ({ standing }) => standing?.open ?? null),
      money('overdue', ({ standing }) => standing?.overdue ?? null),
      count('oldest_days_overdue', ({ standing }) => standing?.oldestDaysOverdue ?? null, { label: 'days' }),
      money('unallocated', ({ standing }) => standing?.unallocated ?? null),
      count('invoices', ({ standing }) => standing?.invoices ?? 0, DATA),
      count('open_invoices', ({ standing }) => standing?.openInvoices ?? 0, DATA),
      count('overdue_invoices', ({ standing }) => standing?.overdueInvoices ?? 0, DATA),
      count('average_days_late', ({ standing }) => standing?.averageDaysLate ?? null, { label: 'usually late' }),
      text('handled_by', ({ debtor }) => debtor.handledBy ?? null, DATA),
    ],
    rows: watched(withCurrency(rows), ({ standing }) => {
      if (standing) totals.add(standing.currency, { open: standing.open, overdue: standing.overdue, unallocated: standing.unallocated });
    }),
    notes: () => totals.lines(),
  };
}

const DATA = { only: ['cells', 'json'] } as const;

function* withCurrency(rows: Iterable<DebtorRow>): Generator<Row> {
  for (const row of rows) yield { ...row, currency: row.standing?.currency ?? null };
}
