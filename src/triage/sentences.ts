/** What to ask, what not to say, what comes next: one sentence each, with the invoice in it. */
import { readable } from '../ledger/money.js';
import { numberKey } from '../ledger/references.js';
import { outOf } from './asked-for.js';
import type { Facts, Overdue } from './facts.js';
import type { Reason, Verdict } from './model.js';

/** The invoice the question is best asked about: one the verdict's evidence speaks of, otherwise the largest. */
function subject(facts: Facts, verdict: Verdict): string {
  const named = verdict.why.flatMap((one) => one.invoices);
  const pick = (list: readonly Overdue[]): string | undefined =>
    [...list].sort((a, b) => b.open - a.open || a.due - b.due)[0]?.invoice.number;
  const asked = facts.overdue.filter((one) => outOf(facts, one) !== 'on hold');
  return pick(asked.filter((one) => named.includes(one.invoice.number))) ?? pick(asked) ?? pick(facts.overdue) ?? '';
}

const SPLIT: Readonly<Record<string, (invoice: string) => string>> = {
  'cant_pay wont_pay': (invoice) => `Is something wrong with invoice ${invoice}, or does paying it not work out at the moment?`,
  'cant_pay disorganized': (invoice) => `Did invoice ${invoice} reach the right person, and would paying it this week be possible?`,
  'disorganized wont_pay': (invoice) => `Did invoice ${invoice} reach the right person, and do you agree with what is on it?`,
};

export function askOf(facts: Facts, verdict: Verdict): string {
  const invoice = subject(facts, verdict);
  if (verdict.class === 'unknown')
    return (SPLIT[[verdict.likeliest, verdict.second].sort().join(' ')] as (invoice: string) => string)(invoice);
  if (verdict.class === 'disorganized') return `Did invoice ${invoice} reach the right person, and in which payment run will it be?`;
  if (verdict.class === 'cant_pay') return 'Which amount, and on which date, is realistic for you? Is someone helping you?';
  const clear = facts.overdue.filter((one) => one.invoice.number !== invoice && outOf(facts, one) === null);
  const rest = clear.reduce((sum, one) => sum + one.open, 0);
  const asking = rest > 0 ? ` Can you pay the other ${readable(rest, facts.currency)} today?` : '';
  if (verdict.subReason === 'stretching') return `Which term do you keep to, and on which day will invoice ${invoice} be paid?`;
  if (verdict.subReason === null) return `Is something wrong with invoice ${invoice}?${asking}`;
  const settled = settledOf(facts, invoice);
  if (settled !== null) return `We settled invoice ${invoice} on ${settled}: does that answer it, and on which day can the rest come?`;
  return `What is wrong with invoice ${invoice}?${asking}`;
}

/** The day on which a person settled the dispute of an invoice; `null` while one is open, or none was settled. */
function settledOf({ account }: Facts, invoice: string): string | null {
  const last = account.disputes.findLast(({ invoiceNumber }) => numberKey(invoiceNumber) === numberKey(invoice));
  return last?.resolution ? last.closedOn : null;
}

export function avoidOf(facts: Facts, verdict: Verdict, loyal: boolean): string | null {
  if (loyal) return 'No costs, no threat: a loyal payer and a first slip';
  if (verdict.class === 'cant_pay') return 'No threat of further steps; do not press for the whole sum at once';
  if (verdict.class === 'wont_pay') {
    if (verdict.subReason === null) return 'Do not speak of a dispute: nobody has said that anything is wrong';
    if (settledOf(facts, subject(facts, verdict)) !== null) return 'Do not ask again what was wrong; do not argue who was right';
    return verdict.subReason === 'stretching' ? null : 'Do not press for what is disputed; do not argue who is right';
  }
  if (verdict.subReason === 'ours') return 'Do not speak of being late: the mistake may be ours';
  return facts.oldest <= 14 ? 'Do not speak of costs' : null;
}

const NEXT: Readonly<Record<Reason, string>> = {
  cant_pay: 'agree on a payment plan; stop the reminders',
  wont_pay: 'record the dispute with an owner; take the invoice out of the reminders',
  disorganized: 'send a copy over the preferred channel; agree on the day of payment',
};

export function nextStepOf(facts: Facts, verdict: Verdict): string {
  if (verdict.class === 'unknown') return 'call to find out, and log the reason';
  if (verdict.subReason === 'ours') return 'repair our own mistake first, then tell the debtor';
  if (verdict.class === 'wont_pay' && facts.overdue.some((one) => one.disputed))
    return 'the dispute is on record: see that its owner answers it';
  if (verdict.class === 'wont_pay' && verdict.subReason === null)
    return 'ask what keeps the invoice; if it is disputed, record that with an owner';
  if (verdict.subReason === 'stretching') return 'hold to the agreed term; agree on the day of payment';
  return NEXT[verdict.class];
}
