/** One row a message, for a word processor: who, where to, what is open, and the words. */
import { decimal } from '../ledger/money.js';
import type { Message } from '../reminders/message.js';
import { ibanGroups } from '../reminders/texts/wording.js';
import type { Output } from './output.js';
import { csvOf } from './rows.js';

const ADDRESS_LINES = 4;

const COLUMNS: readonly (readonly [name: string, value: (message: Message) => string])[] = [
  ['debtor_id', ({ debtorId }) => debtorId],
  ['name', ({ name }) => name],
  ['contact_person', ({ contactPerson }) => contactPerson ?? ''],
  ...Array.from({ length: ADDRESS_LINES }, (_, at) => [`address_${at + 1}`, ({ address }: Message) => address[at] ?? ''] as const),
  ['country', ({ country }) => country],
  ['language', ({ language }) => language],
  ['channel', ({ channel }) => channel],
  ['email', ({ email }) => email ?? ''],
  ['mobile', ({ mobile }) => mobile ?? ''],
  ['step', ({ step }) => step],
  ['date', ({ issuedOn }) => issuedOn],
  ['invoice_numbers', ({ lines }) => lines.map(({ number }) => number).join(', ')],
  ['oldest_due', ({ lines }) => lines.map(({ due }) => due).sort()[0] ?? ''],
  [
    'principal',
    ({ lines, currency }) =>
      decimal(
        lines.reduce((sum, { open }) => sum + open, 0),
        currency,
      ),
  ],
  [
    'charges',
    ({ charges, currency }) =>
      decimal(
        charges.reduce((sum, { amount }) => sum + amount, 0),
        currency,
      ),
  ],
  ['total', ({ total, currency }) => decimal(total, currency)],
  ['currency', ({ currency }) => currency],
  ['pay_to', ({ payTo }) => payTo.name],
  ['iban', ({ payTo }) => (payTo.iban === null ? '' : ibanGroups(payTo.iban))],
  ['reference', ({ payTo }) => payTo.reference],
  ['subject', ({ subject }) => subject],
  ['text', ({ text }) => text],
];

export const mailMerge: Output = {
  id: 'mail-merge',
  title: 'a table for a word processor',
  takes: ({ channel }) => channel === 'letter',
  async *files(messages, { excel }) {
    if (messages.length === 0) return;
    const rows = messages.map((message) => COLUMNS.map(([, value]) => value(message)));
    yield {
      path: 'mail-merge.csv',
      bytes: csvOf(
        COLUMNS.map(([name]) => name),
        rows,
        excel,
      ),
    };
  },
};
