/** What happened with one debtor, as one story. */
import type { Day } from '../../ledger/day.js';
import type { Account, Contact } from '../../ledger/model.js';
import { type Currency, type Minor, readable, sum } from '../../ledger/money.js';
import { reasonWords } from '../../ledger/reasons.js';
import { type Column, currency, day, money, type Sheet, sheet, text } from '../sheet.js';

/** Something that happened on a day. */
interface Event {
  readonly date: Day;
  readonly what: string;
  readonly amount: Minor | null;
  readonly currency: Currency | null;
  readonly details: string | null;
}

const EVENT: readonly Column<Event>[] = [
  day('date', (event) => event.date),
  text('what', (event) => event.what),
  money<Event>('amount', (event) => event.amount),
  currency<Event>(),
  text('details', (event) => event.details, { long: true }),
];

/** Events shown on a terminal. */
const RECENT = 15;

export const historyOf = (account: Account): Sheet => ({
  ...sheet('History, newest first', EVENT, eventsOf(account)),
  onScreen: RECENT,
});

const listed = (between: string, parts: readonly (string | false | null | undefined)[]): string | null =>
  parts.filter(Boolean).join(between) || null;
const words = (...parts: (string | null)[]): string | null => listed(', ', parts);
const plain = (date: Day, what: string, details: string | null): Event => ({ date, what, amount: null, currency: null, details });

/** Invoices, payments, contacts, disputes, plans, holds and waivers as one story, newest first; on one day in the order of that list. */
function eventsOf({ invoices, payments, contacts, disputes, plans = [], holds, waivers = [] }: Account): Event[] {
  return [
    ...invoices.map(({ kind, number, date, amount, currency, settledOn, description }) => ({
      date,
      what: `${kind === 'invoice' ? 'invoice' : 'credit note'} ${number}`,
      amount,
      currency,
      details: words(settledOn && `settled ${settledOn}`, description),
    })),
    ...payments.map(({ id, date, amount, currency, method, returnCode, reference }) => ({
      date,
      what: `${amount < 0 ? 'taken back' : 'payment'} ${id}`,
      amount,
      currency,
      details: words(returnCode, method, reference),
    })),
    ...contacts.map((contact) =>
      plain(contact.date, words(contact.outcome ?? 'contact', contact.channel, contact.direction) ?? 'contact', cameOf(contact)),
    ),
    ...disputes.map(({ openedOn, closedOn, invoiceNumber, reason, owner = null }) =>
      plain(openedOn, `dispute of ${invoiceNumber}`, words(reason, owner && `${owner} sees to it`, closedOn && `closed ${closedOn}`)),
    ),
    ...plans.flatMap(({ agreedOn, instalments, currency, handledBy, approvedBy, ended }) => [
      {
        date: agreedOn,
        what: `plan in ${instalments.length} instalments`,
        amount: sum(instalments.map(({ amount }) => amount)),
        currency,
        details: words(handledBy && `by ${handledBy}`, approvedBy && `approved by ${approvedBy}`),
      },
      ...(ended ? [plain(ended.on, 'plan ended', words(ended.because, ended.handledBy && `by ${ended.handledBy}`))] : []),
    ]),
    ...holds.map(({ on, kind, invoice, until, because, handledBy }) =>
      plain(
        on,
        `${kind === 'hold' ? 'on hold' : 'hold lifted'}${invoice === null ? '' : `: ${invoice}`}`,
        words(because, until && `until ${until}`, handledBy && `by ${handledBy}`),
      ),
    ),
    ...waivers.map(({ on, kind, invoice, because, handledBy, approvedBy }) =>
      plain(
        on,
        `costs and interest ${kind === 'waived' ? 'let off' : 'asked again'}: ${invoice}`,
        words(because, handledBy && `by ${handledBy}`, approvedBy && `approved by ${approvedBy}`),
      ),
    ),
  ].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** What came of a contact: what he says keeps him, what was agreed, what was noted, and who spoke to him. */
function cameOf(contact: Contact): string | null {
  const { reason, promiseDate, promiseAmount, promiseCurrency, callBackOn, callBackBy, channelNext, languageNext, note, handledBy } =
    contact;
  const amount = promiseAmount !== null && promiseCurrency !== null ? readable(promiseAmount, promiseCurrency) : 'all that is overdue';
  return listed('; ', [
    reason && `says: ${reasonWords(reason)}`,
    promiseDate && `pays ${amount} by ${promiseDate}`,
    callBackOn && `${callBackBy ?? 'we'} ${callBackBy ? 'calls' : 'call'} back on ${callBackOn}`,
    channelNext && `next time by ${channelNext}`,
    languageNext && `next time in ${languageNext}`,
    note,
    handledBy && `handled by ${handledBy}`,
  ]);
}
