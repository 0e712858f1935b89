/** Since when an invoice is in dispute: the first day on which anything said so. */
import type { Day } from '../ledger/day.js';
import type { Account, StandingInvoice } from '../ledger/model.js';
import { meaningOf } from '../ledger/reasons.js';
import { numberKey } from '../ledger/references.js';
import { readNote } from './words/index.js';

/**
 * @param openedOn what a record or the flag says; a flag that stood on the invoice from its first day says nothing of the day
 * @returns that day, or the first contact since the invoice (and since an earlier dispute of it) in which he objected
 */
export function disputedSince(account: Account, invoiceNumber: string, openedOn: Day | null): Day | null {
  const key = numberKey(invoiceNumber);
  const invoice = account.invoices.find(({ number, kind }) => kind === 'invoice' && numberKey(number) === key);
  if (invoice === undefined) return openedOn;
  const before = account.disputes
    .filter((one) => numberKey(one.invoiceNumber) === key && one.closedOn !== null && openedOn !== null && one.closedOn <= openedOn)
    .map(({ closedOn }) => closedOn as Day)
    .sort()
    .at(-1);
  const from = before ?? invoice.date;
  const told = account.contacts.find(
    ({ date, reason, note }) => date >= from && (before === undefined || date > before) && objects(account, invoice, date, reason, note),
  )?.date;
  if (told === undefined) return openedOn ?? invoice.date;
  return openedOn === null || openedOn === invoice.date || told < openedOn ? told : openedOn;
}

function objects(
  { debtor, invoices, disputes }: Account,
  { number }: StandingInvoice,
  date: Day,
  reason: Account['contacts'][number]['reason'],
  note: string | null,
): boolean {
  const named = note === null ? [] : invoices.filter((one) => one.number.length >= 3 && one.date <= date && note.includes(one.number));
  if (named.length > 0 && !named.some((one) => one.number === number)) return false;
  // What opened a dispute of another invoice was about that one.
  if (
    named.length === 0 &&
    disputes.some(({ openedOn, invoiceNumber }) => openedOn === date && numberKey(invoiceNumber) !== numberKey(number))
  )
    return false;
  if (reason !== null && meaningOf(reason).sub === 'dispute') return true;
  return note !== null && readNote(note, debtor.language ?? undefined).mentions.some(({ topic }) => topic === 'dispute');
}
