/** The reminder batch as it would go out, or as it went. */
import type { Day } from '../../ledger/day.js';
import type { Currency, Minor } from '../../ledger/money.js';
import { count, currency, day, money, type Sheet, text, watched } from '../sheet.js';
import { Totals } from '../totals.js';

export interface ReminderRow {
  readonly debtorId: string;
  readonly name: string;
  readonly step: string;
  readonly because: string;
  readonly earliest: Day | null;
  readonly channel: string | null;
  readonly channelBecause: string | null;
  readonly language: string;
  readonly languageBecause: string | null;
  readonly class: string;
  readonly loyal: boolean;
  readonly shielded: boolean;
  readonly currency: Currency;
  readonly total: Minor;
  readonly lines: readonly { readonly number: string; readonly due: Day; readonly open: Minor }[];
  readonly template: string | null;
  readonly claim: { readonly term: { readonly lastFreeDay: Day } | null; readonly warnings: readonly string[] } | null;
  readonly message: {
    readonly subject: string;
    readonly text: string;
    readonly charges: readonly { readonly kind: string; readonly amount: Minor }[];
    readonly announced: { readonly costs: Minor } | null;
    readonly warnings: readonly string[];
  } | null;
}

const DATA = { only: ['cells', 'json'] } as const;

/** Names and lines shown below the table. */
const FEW = 12;

const few = (names: readonly string[], column: string): string =>
  names.length <= FEW ? names.join(', ') : `${names.slice(0, FEW).join(', ')} and ${names.length - FEW} more: column ${column} of --csv`;

/** What a person should know of the message: what was not charged and why, a text of his own that was not used. */
const warningsOf = (row: ReminderRow): readonly string[] =>
  row.message === null ? [] : [...(row.step === 'reminder' ? [] : (row.claim?.warnings ?? [])), ...row.message.warnings];

const charged = (row: ReminderRow, isInterest: boolean): Minor | null =>
  row.message === null
    ? null
    : row.message.charges.filter(({ kind }) => (kind === 'interest') === isInterest).reduce((sum, { amount }) => sum + amount, 0);

export function reminders(rows: Iterable<ReminderRow>, asOf: Day): Sheet<ReminderRow> {
  const totals = new Totals();
  const loyal: string[] = [];
  const shielded: string[] = [];
  const warnings = new Set<string>();
  return {
    title: `Reminders on ${asOf}: a preview, nothing is sent`,
    columns: [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      // A message is called by its text, here and in all that is made of it; the Belgian first reminder is the notice.
      text('step', (row) => row.template ?? row.step),
      text('because', (row) => row.because, { long: true }),
      day('earliest', (row) => row.earliest),
      text('channel', (row) => row.channel),
      text('channel_because', (row) => row.channelBecause, DATA),
      text('language', (row) => row.language),
      text('language_because', (row) => row.languageBecause, DATA),
      text('class', (row) => row.class, DATA),
      text('loyal', (row) => row.loyal, DATA),
      text('shielded', (row) => row.shielded, DATA),
      count('invoices', (row) => row.lines.length),
      text('invoice_numbers', (row) => row.lines.map(({ number }) => number).join(' | '), DATA),
      money('costs', (row) => charged(row, false), DATA),
      money('interest', (row) => charged(row, true), DATA),
      money('announced', (row) => row.message?.announced?.costs ?? null, DATA),
      day('free_until', (row) => row.claim?.term?.lastFreeDay ?? null, DATA),
      money('total', (row) => row.total),
      currency(),
      text('template', (row) => row.template, DATA),
      text('subject', (row) => row.message?.subject ?? null, DATA),
      text('body', (row) => row.message?.text ?? null, DATA),
      text('warnings', (row) => warningsOf(row).join(' | '), { ...DATA, json: warningsOf }),
    ],
    rows: watched(rows, (row) => {
      if (row.message === null) return;
      totals.add(row.currency, { reminded: row.total });
      const who = `${row.name} (${row.debtorId})`;
      if (row.shielded) shielded.push(who);
      else if (row.loyal) loyal.push(who);
      if (row.channelBecause !== null) warnings.add(`${who}: ${row.channelBecause}`);
      if (row.languageBecause !== null) warnings.add(`${who}: ${row.languageBecause}`);
      for (const warning of warningsOf(row)) warnings.add(`${who}: ${warning}`);
    }),
    notes: () => [
      ...totals.lines(),
      ...(shielded.length === 0 ? [] : [`Loyal, a slip, so no fee and no threat: ${few(shielded, 'shielded')}`]),
      ...(loyal.length === 0 ? [] : [`Good payers until now, late for longer than a slip: ${few(loyal, 'loyal')}`]),
      ...[...warnings].slice(0, FEW),
      ...(warnings.size > FEW
        ? [`… and ${warnings.size - FEW} such lines more: --csv has them in channel_because, language_because and warnings`]
        : []),
    ],
  };
}
