/** What to ask, what not to say, what comes next: one sentence each, with the invoice in it. */
import { fromSerial } from '../ledger/day.js';
import { readable } from '../ledger/money.js';
import { numberKey } from '../ledger/references.js';
import { outOf } from './asked-for.js';
import type { Facts, Overdue } from './facts.js';
import { isLoyal } from './loyal.js';
import type { Reason, Verdict } from './model.js';
import type { Segment } from './prior.js';
import { leftOf, type Promised } from './promises.js';
import { receivedSince } from './receipts.js';

/** The invoice the question is best asked about: one the verdict's evidence speaks of, otherwise the largest. */
function subject(facts: Facts, verdict: Verdict): string {
  const named = verdict.why.flatMap((one) => one.invoices);
  const pick = (list: readonly Overdue[]): string | undefined =>
    [...list].sort((a, b) => b.open - a.open || a.due - b.due)[0]?.invoice.number;
  const asked = facts.overdue.filter((one) => outOf(facts, one) !== 'on hold');
  return pick(asked.filter((one) => named.includes(one.invoice.number))) ?? pick(asked) ?? pick(facts.overdue) ?? '';
}

/** Questions that differ with who is asked: a company has people and payment runs, a household has neither. */
interface Words {
  readonly arrived: (invoice: string) => string;
  readonly when: string;
  readonly run: string;
  readonly term: (invoice: string) => string;
}

const WORDS: Readonly<Record<Segment, Words>> = {
  business: {
    arrived: (invoice) => `Did invoice ${invoice} reach the right person`,
    when: 'would paying it this week be possible',
    run: 'in which payment run will it be',
    term: (invoice) => `Which term do you keep to, and on which day will invoice ${invoice} be paid?`,
  },
  consumer: {
    arrived: (invoice) => `Did you get invoice ${invoice}`,
    when: 'can you pay it this week',
    run: 'on which day can you pay it',
    term: (invoice) => `On which day will you pay invoice ${invoice}?`,
  },
};

const SPLIT: Readonly<Record<string, (invoice: string, words: Words) => string>> = {
  'cant_pay wont_pay': (invoice) => `Is something wrong with invoice ${invoice}, or does paying it not work out at the moment?`,
  'cant_pay disorganized': (invoice, { arrived, when }) => `${arrived(invoice)}, and ${when}?`,
  'disorganized wont_pay': (invoice, { arrived }) => `${arrived(invoice)}, and do you agree with what is on it?`,
};

export function askOf(facts: Facts, verdict: Verdict): string {
  const invoice = subject(facts, verdict);
  const words = WORDS[facts.segment];
  if (verdict.class === 'unknown')
    return (SPLIT[[verdict.likeliest, verdict.second].sort().join(' ')] as (invoice: string, words: Words) => string)(invoice, words);
  if (verdict.class === 'disorganized') return `${words.arrived(invoice)}, and ${words.run}?`;
  if (verdict.class === 'cant_pay') return 'Which amount, and on which date, is realistic for you? Is someone helping you?';
  const clear = facts.overdue.filter((one) => one.invoice.number !== invoice && outOf(facts, one) === null);
  const rest = clear.reduce((sum, one) => sum + one.open, 0);
  const asking = rest > 0 ? ` Can you pay the other ${readable(rest, facts.currency)} today?` : '';
  if (verdict.subReason === 'stretching') return words.term(invoice);
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

/** The question to who kept his last promise in part; `null` where it was not so. */
export function askForRest(facts: Facts, last: Promised): string | null {
  if (last.state !== 'partial') return null;
  if (last.amount === null) return 'Thank you for what you paid. On which day will the rest of what you promised come?';
  // What came after the days of grace is part of it too.
  const came =
    last.invoices.length > 0 || facts.promises.some(({ besides }) => besides) ? last.came : receivedSince(facts, facts.today - last.age);
  const money = (minor: number): string => readable(minor, facts.currency);
  const rest = Math.min(last.amount - came, leftOf(facts, last));
  return `Thank you for ${money(came)} of the ${money(last.amount)} promised. On which day will the other ${money(rest)} come?`;
}

/** The question to who did not keep his last promise at all; `null` where something else is to be asked first: what troubles him, or us. */
export function askForPromised(facts: Facts, last: Promised, { class: given, subReason }: Verdict): string | null {
  if (last.state !== 'broken' || given === 'cant_pay' || subReason === 'ours') return null;
  if (given === 'wont_pay' && subReason !== 'stretching') return null;
  const what = last.amount === null ? 'What was overdue' : readable(Math.min(last.amount, leftOf(facts, last)), facts.currency);
  const of = last.invoices.length === 0 ? '' : ` of ${last.invoices.join(', ')}`;
  return `${what}${of} was promised by ${fromSerial(last.by)} and has not come: was it sent? If not, on which day will it be?`;
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
  if (facts.oldest > 14) return null;
  return isLoyal(facts) ? 'No costs, no threat: a loyal payer' : 'Do not speak of costs';
}

/** What comes before the call where there is no number to call; the step as it is where there is one. */
export function withNumber({ debtor: { phone, mobile, email, address, city } }: Facts, step: string): string {
  if (phone !== null || mobile !== null) return step;
  if (email === null && (address === null || city === null)) return `no phone number, e-mail or postal address: look them up; then ${step}`;
  return `no phone number: ${email === null ? 'look it up, or ask for it by letter' : 'ask for it by e-mail, or look it up'}; then ${step}`;
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
