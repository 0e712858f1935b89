/** States, not probabilities: they take a debtor off the reminders and the calls until the date given, or until a person clears them. */

import { addDays } from '../ledger/day.js';
import { num } from './daynumber.js';
import type { Facts } from './facts.js';
import { clearedOn, holdOn } from './holds.js';
import type { Skip } from './model.js';
import type { Note, Topic } from './notes.js';
import { isSumOf } from './stats.js';

/** Every state that holds today, most serious first. */
export function overridesOf(facts: Facts): readonly Skip[] {
  return [onHold(facts), deceased(facts), legal(facts), stopped(facts), probablyPaid(facts), allDisputed(facts)].filter(
    (skip) => skip !== null,
  );
}

function onHold(facts: Facts): Skip | null {
  const hold = holdOn(facts, null);
  return hold && { reason: `on hold since ${hold.on}: ${hold.because}`, until: hold.until && addDays(hold.until, 1) };
}

// What a person looked into and lifted does not come back; what is written later does.
function deceased(facts: Facts): Skip | null {
  const code = facts.returns.find((one) => one.code === 'MD07' && one.payment.date > clearedOn(facts));
  if (code !== undefined)
    return { reason: `deceased? direct debit returned with MD07 (payment ${code.payment.id}); a person must confirm`, until: null };
  const note = facts.notes.find((one) => speaksOf(one, 'deceased') && one.contact.date > clearedOn(facts));
  return note === undefined ? null : { reason: `deceased? see the note of ${note.contact.date}; a person must confirm`, until: null };
}

function legal(facts: Facts): Skip | null {
  const note = facts.notes.find((one) => speaksOf(one, 'legal') && one.contact.date > clearedOn(facts));
  return note === undefined
    ? null
    : { reason: `insolvency or a representative: see the note of ${note.contact.date}; a person must confirm`, until: null };
}

function stopped(facts: Facts): Skip | null {
  const stop = facts.contacts.findLast(
    (contact) => (contact.outcome === 'stop' || contact.outcome === 'do_not_contact') && contact.date > clearedOn(facts),
  );
  return stop === undefined ? null : { reason: `asked on ${stop.date} not to be contacted`, until: null };
}

// Money of this debtor that is booked on nothing and equals what is open: look there before asking him for it again.
function probablyPaid(facts: Facts): Skip | null {
  if (facts.unallocated === 0) return null;
  const open = facts.overdue.map((one) => one.open);
  for (const payment of facts.payments) {
    if (payment.unallocated <= 0 || payment.date <= clearedOn(facts)) continue;
    if (payment.unallocated >= facts.balance || open.includes(payment.unallocated) || isSumOf(payment.unallocated, open, 4)) {
      return {
        reason: `probably paid: payment ${payment.id} of ${payment.date} is not booked and equals open invoices; match it first`,
        until: null,
      };
    }
  }
  return facts.unallocated >= facts.balance
    ? { reason: 'unused credit covers everything that is overdue; net it first', until: null }
    : null;
}

function allDisputed(facts: Facts): Skip | null {
  if (facts.overdue.length === 0 || !facts.overdue.every((one) => one.disputed || holdOn(facts, one.invoice.number) !== null)) return null;
  const held = facts.overdue.filter((one) => !one.disputed).map((one) => one.invoice.number);
  if (held.length > 0) return { reason: `everything overdue is on hold or in dispute (on hold: ${held.join(', ')})`, until: null };
  const since = facts.account.disputes.filter((one) => one.closedOn === null).map((one) => num(one.openedOn));
  const age = since.length === 0 ? '' : `, ${facts.today - Math.min(...since)} days old`;
  return { reason: `everything overdue is in dispute${age}: for the dispute list`, until: null };
}

const speaksOf = ({ mentions }: Note, topic: Topic): boolean => mentions.some((mention) => mention.topic === topic);
