/** Everything in one file, for other programs: money as decimal text with the currency's own digits. */
import { decimal, type Minor } from '../ledger/money.js';
import type { Message } from '../reminders/message.js';
import type { Output } from './output.js';

export const batchJson: Output = {
  id: 'json',
  title: 'everything, for other programs',
  takes: () => true,
  async *files(messages, { id, at }) {
    const said = messages.map((message) => JSON.stringify(plain(message), null, 1));
    const text = `{"batch": ${JSON.stringify(id)}, "issued_at": ${JSON.stringify(at.toISOString())}, "messages": [${said.join(',\n')}]}\n`;
    yield { path: 'batch.json', bytes: Buffer.from(text) };
  },
};

function plain(message: Message): Readonly<Record<string, unknown>> {
  const { currency, lines, charges, announced, term, sender, payTo } = message;
  const money = (minor: Minor): string => decimal(minor, currency);
  return {
    debtor_id: message.debtorId,
    name: message.name,
    contact_person: message.contactPerson,
    address: message.address,
    email: message.email,
    mobile: message.mobile,
    country: message.country,
    party: message.party,
    language: message.language,
    formality: message.formality,
    channel: message.channel,
    step: message.step,
    class: message.class,
    shielded: message.shielded,
    issued_on: message.issuedOn,
    currency,
    invoices: lines.map(({ number, date, due, description, amount, paid, open, daysLate }) => ({
      ...{ invoice_number: number, invoice_date: date, due_date: due, description },
      ...{ amount: money(amount), paid: money(paid), open: money(open), days_late: daysLate },
    })),
    charges: charges.map(({ kind, amount, source, parts }) => ({
      ...{ kind, amount: money(amount), source },
      parts: parts.map((part) => ({ ...part, base: money(part.base), amount: money(part.amount) })),
    })),
    total: money(message.total),
    announced: announced === null ? null : { ...announced, costs: money(announced.costs) },
    term: term === null ? null : { days: term.days, starts: term.starts, last_free_day: term.lastFreeDay },
    pay_to: payTo,
    sender: { ...sender, enterprise_number: sender.enterpriseNumber, enterpriseNumber: undefined },
    subject: message.subject,
    text: message.text,
    html: message.html,
    short: message.short,
    warnings: message.warnings,
  };
}
