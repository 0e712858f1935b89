/** States, not probabilities: they take a debtor off the reminders and the calls until the date given, or until a person clears them. */

import { addDays } from '../ledger/day.js';
import type { Payment } from '../ledger/model.js';
import { creditOf, mayHavePaid } from './credit.js';
import { num } from './daynumber.js';
import type { Facts } from './facts.js';
import { clearedOn, holdOn } from './holds.js';
import type { Skip } from './model.js';
import type { Note, Topic } from './notes.js';
import { planActive } from './plans.js';

/** Every state that holds today, most serious first. */
export function overridesOf(facts: Facts): readonly Skip[] {
  return [onHold(facts), deceased(facts), legal(facts), stopped(facts), planActive(facts), probablyPaid(facts), allDisputed(facts)].filter(
    (skip) => skip !== null,
  );
}

function onHold(facts: Facts): Skip | null {
  const hold = holdOn(facts, null);
  return (
    hold && {
      reason: `on hold since ${hold.on}${hold.until === null ? '' : ` until and including ${hold.until}`}: ${hold.because}`,
      until: hold.until && addDays(hold.until, 1),
      list: 'legal-stops',
    }
  );
}

// What a person looked into and lifted does not come back; what is written later does.
function deceased(facts: Facts): Skip | null {
  const code = facts.returns.find((one) => one.code === 'MD07' && one.payment.date > clearedOn(facts));
  if (code !== undefined)
    return {
      reason: `deceased? direct debit returned with MD07 (payment ${code.payment.id}); a person must confirm`,
      until: null,
      list: 'legal-stops',
    };
  const note = facts.notes.find((one) => speaksOf(one, 'deceased') && one.contact.date > clearedOn(facts));
  return note === undefined
    ? null
    : { reason: `deceased? see the note of ${note.contact.date}; a person must confirm`, until: null, list: 'legal-stops' };
}

function legal(facts: Facts): Skip | null {
  const note = facts.notes.find((one) => speaksOf(one, 'legal') && one.contact.date > clearedOn(facts));
  return note === undefined
    ? null
    : {
        reason: `insolvency or a representative: see the note of ${note.contact.date}; a person must confirm`,
        until: null,
        list: 'legal-stops',
      };
}

function stopped(facts: Facts): Skip | null {
  const stop = facts.contacts.findLast(
    (contact) => (contact.outcome === 'stop' || contact.outcome === 'do_not_contact') && contact.date > clearedOn(facts),
  );
  return stop === undefined ? null : { reason: `asked on ${stop.date} not to be contacted`, until: null, list: 'legal-stops' };
}

// Money of this debtor that is booked on nothing and equals what is open: look there before asking him for it again.
function probablyPaid(facts: Facts): Skip | null {
  const unclaimed = unclaimedFor(facts);
  if (unclaimed !== null) {
    const { payment, numbers } = unclaimed;
    const command = `dunning allocate ${payment.id} --to ${numbers.join(' ')} --debtor ${facts.debtor.id}`;
    return {
      reason: `probably paid: payment ${payment.id} of ${payment.date} seems to be his, equals ${numbers.join(' and ')} and is not booked; book it first: ${command}`,
      until: null,
      list: 'check-first',
    };
  }
  if (facts.unallocated === 0) return null;
  const cleared = clearedOn(facts);
  for (const payment of facts.payments) {
    if (payment.unallocated <= 0 || payment.date <= cleared) continue;
    const paid = mayHavePaid(facts, payment, payment.unallocated);
    if (paid.length === 0) continue;
    const numbers = paid.map(({ invoice }) => invoice.number).join(' and ');
    return {
      reason: `probably paid: payment ${payment.id} of ${payment.date} is not booked and equals ${numbers}; match it first`,
      until: null,
      list: 'check-first',
    };
  }
  const credit = creditOf(facts, cleared);
  return credit !== null && credit.amount >= facts.balance
    ? { reason: `${credit.words}. It covers what is overdue: net it or pay it back`, until: null, list: 'check-first' }
    : null;
}

/** Money nobody could be found for, from his account or a name like his, that is to the cent what is overdue: one invoice, or up to four. */
function unclaimedFor(facts: Facts): { payment: Payment; numbers: string[] } | null {
  const { portfolio, overdue, currency, debtor, payments } = facts;
  const { unclaimed } = portfolio;
  if (!unclaimed || unclaimed.none) return null;
  const [only] = overdue;
  if (only && overdue.length === 1 && !unclaimed.has(only.open, currency)) return null;
  const accounts = new Set(payments.flatMap(({ payerIban }) => payerIban ?? []));
  for (const payment of unclaimed.mayBeFrom(debtor, accounts)) {
    if (payment.currency !== currency) continue;
    const paid = mayHavePaid(facts, payment, payment.amount);
    if (paid.length > 0) return { payment, numbers: paid.map(({ invoice }) => invoice.number) };
  }
  return null;
}

function allDisputed(facts: Facts): Skip | null {
  if (facts.overdue.length === 0 || facts.asked > 0) return null;
  const handed = facts.overdue.map((one) => holdOn(facts, one.invoice.number)).filter((hold) => hold?.handedOver);
  if (handed.length === facts.overdue.length)
    return { reason: `handed over on ${handed.at(-1)?.on}: the agency asks for it now`, until: null, list: 'legal-stops' };
  const credits = facts.aside.filter(({ why }) => why === 'to be credited').flatMap(({ invoices }) => invoices);
  if (credits.length > 0)
    return { reason: `nothing overdue may be asked for: the credit note for ${credits.join(', ')} is ours to send`, until: null };
  const held = facts.overdue.filter((one) => !one.disputed).map((one) => one.invoice.number);
  if (held.length > 0)
    return { reason: `everything overdue is on hold or in dispute (on hold: ${held.join(', ')})`, until: null, list: 'disputes' };
  const since = facts.account.disputes.filter((one) => one.closedOn === null).map((one) => num(one.openedOn));
  const age = since.length === 0 ? '' : `, ${facts.today - Math.min(...since)} days old`;
  return { reason: `everything overdue is in dispute${age}: for the dispute list`, until: null, list: 'disputes' };
}

const speaksOf = ({ mentions }: Note, topic: Topic): boolean => mentions.some((mention) => mention.topic === topic);
