/** The reminder batch as it would go out. */
import type { Day } from '../ledger/day.js';
import type { Currency, Minor } from '../ledger/money.js';
import { count, currency, money, type Sheet, text, watched } from './sheet.js';
import { Totals } from './totals.js';

export interface ReminderRow {
  readonly debtorId: string;
  readonly name: string;
  readonly step: string;
  readonly because: string;
  readonly channel: string | null;
  readonly language: string;
  readonly currency: Currency;
  readonly total: Minor;
  readonly lines: readonly { readonly number: string; readonly due: Day; readonly open: Minor }[];
  readonly text: { readonly subject: string; readonly body: string } | null;
}

export function reminders(rows: Iterable<ReminderRow>, asOf: Day): Sheet<ReminderRow> {
  const totals = new Totals();
  return {
    title: `Reminders on ${asOf}: a preview, nothing is sent`,
    columns: [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      text('step', (row) => row.step),
      text('because', (row) => row.because, { long: true }),
      text('channel', (row) => row.channel),
      text('language', (row) => row.language),
      count('invoices', (row) => row.lines.length),
      text('invoice_numbers', (row) => row.lines.map(({ number }) => number).join(' | '), { only: ['cells', 'json'] }),
      money('total', (row) => row.total),
      currency(),
      text('subject', (row) => row.text?.subject ?? null, { only: ['cells', 'json'] }),
      text('body', (row) => row.text?.body ?? null, { only: ['cells', 'json'] }),
    ],
    rows: watched(rows, (row) => {
      if (row.step === 'reminder') totals.add(row.currency, { reminded: row.total });
    }),
    notes: () => totals.lines(),
  };
}
