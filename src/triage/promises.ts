/** What a debtor said he would pay by a day he named, and what came in until then. Only notes that name a day are held to it. */
import { num } from './daynumber.js';
import type { Facts } from './facts.js';
import type { Note } from './notes.js';
import { dayIn } from './words/when.js';

export interface Promised {
  readonly note: Note;
  /** Serial day named. */
  readonly by: number;
  /** The day after which it is broken: three business days later, for the bank. */
  readonly until: number;
  /** `open` until then; `kept` where nine tenths of what was overdue, or any invoice of it whole, came in. */
  readonly state: 'open' | 'kept' | 'broken';
}

/** Part of the overdue money that keeps a promise. */
const ENOUGH = 0.9;
/** Part of the overdue money a note must be about. */
const ABOUT = 0.3;

/** Promises about what is overdue now, newest first. */
export function promisesOf(facts: Facts): readonly Promised[] {
  const found: Promised[] = [];
  for (const note of facts.notes) {
    if (note.covers < ABOUT || note.contact.note === null || !note.mentions.some((one) => one.topic === 'promise')) continue;
    const by = dayIn(note.contact.note, note.day);
    if (by === null) continue;
    const until = businessDaysLater(by, 3);
    found.push({ note, by, until, state: isKept(facts, note.day, until) ? 'kept' : until >= facts.today ? 'open' : 'broken' });
  }
  return found;
}

function isKept(facts: Facts, from: number, until: number): boolean {
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
  let came = 0;
  for (const payment of facts.payments) {
    const day = num(payment.date);
    if (payment.amount > 0 && !payment.reversed && day > from && day <= until) came += payment.amount;
  }
  return owed > 0 && came >= ENOUGH * owed;
}

/** Saturdays and Sundays are no business days. */
function businessDaysLater(day: number, days: number): number {
  let later = day;
  for (let left = days; left > 0; ) {
    later++;
    if ((((later + 3) % 7) + 7) % 7 < 5) left--;
  }
  return later;
}
