/** What a debtor said he would pay by a day he named, and what came in until then. */
import { type Day, workingDaysLater } from '../ledger/day.js';
import type { Contact } from '../ledger/model.js';
import type { Minor } from '../ledger/money.js';
import { num } from './daynumber.js';
import type { Facts } from './facts.js';
import type { Note } from './notes.js';
import { dayIn } from './words/when.js';

export interface Promised {
  /** The contact in which he said it. */
  readonly contact: Contact;
  /** Days since. */
  readonly age: number;
  /** Minor units; `null` for all that was overdue then. */
  readonly amount: Minor | null;
  /** What came in until the day it is held to. */
  readonly came: Minor;
  /** Serial day named. */
  readonly by: number;
  /** The day after which it is broken: three business days later, for the bank. */
  readonly until: number;
  /** `open` until then; `kept` where nine tenths of the sum promised came in; without a sum, of what was overdue, or any invoice of it whole. */
  readonly state: 'open' | 'kept' | 'broken';
}

/** Part of the overdue money that keeps a promise. */
const ENOUGH = 0.9;
/** Part of the overdue money a note must be about. */
const ABOUT = 0.3;

/** Promises about what is overdue now, newest first: noted as such, or in a note that names a day. */
export function promisesOf(facts: Facts): readonly Promised[] {
  const found = facts.contacts
    .filter(({ promiseDate, promiseCurrency }) => promiseDate !== null && (promiseCurrency ?? facts.currency) === facts.currency)
    .map((contact) => promised(facts, contact, num(contact.promiseDate as Day), contact.promiseAmount));
  for (const note of facts.notes) {
    const by = inWords(note);
    if (by !== null) found.push(promised(facts, note.contact, by, null));
  }
  return found.sort((a, b) => a.age - b.age || b.contact.key - a.contact.key);
}

/** The day a note promises to pay by; `null` where it does not, or the promise was noted as one. */
function inWords({ contact, covers, mentions, day }: Note): number | null {
  if (contact.promiseDate !== null || contact.note === null || covers < ABOUT) return null;
  return mentions.some(({ topic }) => topic === 'promise') ? dayIn(contact.note, day) : null;
}

function promised(facts: Facts, contact: Contact, by: number, amount: Minor | null): Promised {
  const from = num(contact.date);
  const until = workingDaysLater(by, 3);
  const came = cameIn(facts, from, until);
  const kept = amount === null ? isKept(facts, from, until, came) : came >= ENOUGH * amount;
  return { contact, age: facts.today - from, amount, came, by, until, state: kept ? 'kept' : until >= facts.today ? 'open' : 'broken' };
}

function cameIn({ payments }: Facts, from: number, until: number): Minor {
  let came = 0;
  for (const payment of payments) {
    const day = num(payment.date);
    if (payment.amount > 0 && !payment.reversed && day > from && day <= until) came += payment.amount;
  }
  return came;
}

function isKept(facts: Facts, from: number, until: number, came: Minor): boolean {
  let owed = 0;
  for (const invoice of facts.invoices) {
    if (invoice.kind !== 'invoice' || num(invoice.due) > from) continue;
    let open = invoice.amount - invoice.credited;
    for (const receipt of invoice.receipts) if (num(receipt.day) <= from) open -= receipt.amount;
    if (open <= 0) continue;
    owed += open;
    const on = invoice.settledOn === null ? null : num(invoice.settledOn);
    if (on !== null && on > from && on <= until) return true;
  }
  return owed > 0 && came >= ENOUGH * owed;
}
