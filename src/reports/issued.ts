/** What was issued: every message as it stood on its day, and what became of it. */
import type { Day } from '../ledger/day.js';
import { type Currency, type Minor, readable } from '../ledger/money.js';
import { count, currency, day, money, type Sheet, sheet, text } from './sheet.js';

export interface IssuedLine {
  readonly id: string;
  readonly batch: number;
  readonly on: Day;
  readonly debtorId: string;
  readonly name: string;
  readonly step: string;
  readonly channel: string;
  readonly currency: Currency;
  readonly total: Minor;
  readonly because: string;
  readonly invoices: readonly { readonly number: string; readonly due: Day; readonly open: Minor }[];
  readonly lawVersion: string | null;
  readonly verdict: unknown;
  readonly claim: unknown;
  readonly message: unknown;
  readonly folder: string;
  readonly files: readonly string[];
  readonly overrides: readonly { readonly gate: string; readonly because: string }[];
  /** `null` for what is not sent from here. */
  readonly sent: { readonly state: string; readonly at: string; readonly detail: string | null } | null;
}

const JSON_ONLY = { only: ['json'] } as const;
const DATA = { only: ['cells', 'json'] } as const;

const SENT: Readonly<Record<string, string>> = {
  sent: 'sent',
  sending: 'doubtful: stopped while it was sent',
  refused: 'refused by the server',
  again: 'not sent yet',
};

export const issued = (rows: Iterable<IssuedLine>, asOf: Day): Sheet<IssuedLine> =>
  sheet<IssuedLine>(
    `Issued up to ${asOf}`,
    [
      count('batch', (row) => row.batch),
      day('date', (row) => row.on),
      text('message_id', (row) => row.id, DATA),
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      text('step', stepOf),
      text('channel', (row) => row.channel),
      text('invoice_numbers', (row) => row.invoices.map(({ number }) => number).join(' | '), { label: 'invoices' }),
      money('total', (row) => row.total),
      currency(),
      text('because', (row) => row.because, { long: true }),
      text('sent', (row) =>
        row.sent === null ? null : `${SENT[row.sent.state] ?? row.sent.state}${row.sent.detail === null ? '' : `: ${row.sent.detail}`}`,
      ),
      text('law_version', (row) => row.lawVersion, DATA),
      text('files', (row) => row.files.join(' | '), { ...DATA, json: (row) => row.files }),
      text('folder', (row) => row.folder, DATA),
      text('overrides', (row) => row.overrides.map(({ gate, because }) => `${gate}: ${because}`).join(' | '), {
        ...DATA,
        json: (row) => row.overrides,
      }),
      text('subject', (row) => said(row)?.subject ?? null, DATA),
      text('body', (row) => said(row)?.text ?? null, DATA),
      text('verdict', () => null, { ...JSON_ONLY, json: (row) => row.verdict }),
      text('claim', () => null, { ...JSON_ONLY, json: (row) => row.claim }),
    ],
    rows,
  );

const STEPS: Readonly<Record<string, string>> = {
  friendly: 'friendly reminder',
  loyal: 'kind reminder',
  second: 'second reminder',
  notice: 'formal notice',
  after_notice: 'claim after the notice',
  last: 'last letter',
  hand_over: 'handed over',
};

const LINE = text<string>('line', (line) => line);

/** The messages in full, for reading: a heading and the text as it stood. */
export const issuedTexts = (rows: readonly IssuedLine[]): readonly Sheet[] =>
  rows.flatMap((row): Sheet[] => {
    const words = said(row);
    if (words === null) return [];
    const lines = words.text.trimEnd().split('\n');
    return [{ ...(sheet(`${messageInWords(row)}: ${words.subject}`, [LINE], lines) as Sheet), layout: 'text' }];
  });

/** `formal notice by letter on 2026-12-23 of EUR 600.00 (batch 7)`. */
export const messageInWords = ({ step, message, channel, on, total, currency: own, batch, sent }: IssuedLine): string =>
  `${STEPS[stepOf({ step, message })] ?? step}${channel === 'file' ? '' : ` by ${channel}`} on ${on} of ${readable(total, own)} (batch ${batch}${sent === null ? '' : `, ${SENT[sent.state] ?? sent.state}`})`;

/** A message is called by its text. */
const stepOf = ({ step, message }: Pick<IssuedLine, 'step' | 'message'>): string => (message as { step?: string } | null)?.step ?? step;

const said = ({ message }: IssuedLine): { readonly subject: string; readonly text: string } | null =>
  message as { subject: string; text: string } | null;
