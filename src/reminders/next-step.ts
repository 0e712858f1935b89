/**
 * What is next for one debtor in one currency: a message, a call, money to be looked at, the agency, or nothing and why.
 * A next step is a value: the preview prints it and the commit carries it out, so the two cannot disagree.
 */

import { type Day, daysBetween } from '../ledger/day.js';
import type { Account, Channel, StandingInvoice } from '../ledger/model.js';
import { type Currency, digitsOf, type Minor, readable, sum } from '../ledger/money.js';
import { isStillToCome, withInterest } from './announce.js';
import { type Done, doneSince, type IssuedBefore, nextAction, runningTerm } from './history.js';
import type { Claim } from './law/claim.js';
import { isLoyal } from './loyal.js';
import type { Announced, Language, Step } from './message.js';
import { announcedOf, asNotice, asReminder } from './message-facts.js';
import type { Action, Kind, Playbook, Segment } from './playbook.js';
import { tongueOf, type Way, wayTo } from './reach.js';
import { reasonOf } from './reason.js';
import { unasked } from './unasked.js';
import { outDay, tooSoon } from './when.js';

/** What triage says of the debtor, as plain values. */
export interface Judged {
  readonly class: 'cant_pay' | 'wont_pay' | 'disorganized' | 'unknown';
  readonly subReason: string | null;
  /** Why he is to be called and not written to, where that was agreed or shown; a payment plan that came to a halt. */
  readonly callInstead: string | null;
  readonly currency: Currency;
  readonly invoices: readonly { readonly number: string; readonly suspected: string; readonly aside: boolean; readonly credit?: Minor }[];
  readonly skipped: readonly { readonly reason: string; readonly until: string | null; readonly silences?: true }[];
}

/** `reminder` where a free text goes out, `notice`, `claim` and `last` where one of the law does; `check` where money of his must be looked at first. */
export type StepName = 'reminder' | 'notice' | 'claim' | 'last' | 'call' | 'check' | 'hand_over' | 'none';

export interface NextStep {
  /** Of the message, should there be one: day, debtor and currency. */
  readonly id: string;
  readonly debtorId: string;
  readonly name: string;
  readonly step: StepName;
  /** Everything that led to the step, or keeps it back. */
  readonly because: string;
  /** First day on which the step may be taken; `null` where a person or the debtor must do something first. */
  readonly earliest: Day | null;
  readonly channel: Channel | null;
  /** Why it is not the channel he prefers. */
  readonly channelBecause: string | null;
  readonly language: Language;
  readonly languageBecause: string | null;
  readonly class: Judged['class'];
  /** The step of the playbook; `null` where no message goes out. */
  readonly action: Action | null;
  /** A loyal payer. */
  readonly loyal: boolean;
  /** His slip: no fee, no threat. */
  readonly shielded: boolean;
  readonly currency: Currency;
  /** Everything asked for, charges included. */
  readonly total: Minor;
  readonly lines: readonly StandingInvoice[];
  /** The text; `null` where none goes out. */
  readonly template: Step | null;
  /** What the law says of it, and of what is handed over; `null` where nothing goes out. */
  readonly claim: Claim | null;
  /** What a formal notice says will follow; `null` elsewhere. */
  readonly announced: Announced | null;
}

/** Plans in which a message goes out on their day. */
export const isMessage = ({ template }: Pick<NextStep, 'template'>): boolean => template !== null;

export interface Known {
  readonly account: Account;
  readonly judged: Judged;
  /** What was issued to him from here, oldest first. */
  readonly issued: readonly IssuedBefore[];
}

export interface House {
  readonly playbook: Playbook;
  /** Language of debtors who have none. */
  readonly language: string;
  /** Country of debtors who have none. */
  readonly country: string | null;
  /** Leaves debtors with money that is booked on nothing in the batch: a gate that was overridden. */
  readonly despiteMoney: boolean;
  /** What may be asked of him in this message. */
  readonly claim: (
    known: Known,
    lines: readonly StandingInvoice[],
    way: { readonly template: Step; readonly channel: Channel; readonly sendOn: Day },
  ) => Claim;
}

const SAYS: Readonly<Record<Action, string>> = {
  friendly: 'reminded',
  second: 'reminded again',
  call: 'called',
  notice: 'formal notice',
  after_notice: 'claimed with costs',
  last: 'last letter',
  hand_over: 'handed over',
};
const STEP: Readonly<Record<Exclude<Action, 'call' | 'hand_over'>, { readonly step: StepName; readonly template: Step }>> = {
  friendly: { step: 'reminder', template: 'friendly' },
  second: { step: 'reminder', template: 'second' },
  notice: { step: 'notice', template: 'notice' },
  after_notice: { step: 'claim', template: 'after_notice' },
  last: { step: 'last', template: 'last' },
};
const FORMAL: readonly Action[] = ['notice', 'after_notice', 'last'];
const HARD: readonly Action[] = [...FORMAL, 'hand_over'];

/** What is open and late, and what of it may be written about. */
interface Late {
  readonly overdue: readonly StandingInvoice[];
  /** In dispute or on hold. */
  readonly aside: ReadonlySet<string>;
  /** The day on which what is with the collection agency went there; `null` where nothing is. */
  readonly handedOn: Day | null;
  /** Neither aside, nor likely to be disputed, nor with the agency. */
  readonly lines: readonly StandingInvoice[];
  readonly oldest: Day;
}

type Make = (step: StepName, because: string, earliest: Day | null, more?: Partial<NextStep>) => NextStep;

export function nextStepFor(known: Known, house: House, asOf: Day): NextStep {
  const { account, judged } = known;
  const { debtor } = account;
  const { playbook } = house;
  const { currency } = judged;
  const late = lateOf(known, playbook, asOf);
  const { lines, oldest } = late;
  const loyal = isLoyal(account, currency, asOf, playbook);
  const shielded = loyal && daysBetween(oldest, asOf) <= playbook.loyal.days;
  const tongue = tongueOf(debtor, house.language);
  const base: Omit<NextStep, 'step' | 'because' | 'earliest'> = {
    id: `${asOf}_${debtor.id}_${currency}`,
    debtorId: debtor.id,
    name: debtor.name,
    channel: null,
    channelBecause: null,
    language: tongue.language,
    languageBecause: tongue.because,
    class: judged.class,
    action: null,
    loyal,
    shielded,
    currency,
    total: sum(lines.map(({ open }) => open)),
    lines,
    template: null,
    claim: null,
    announced: null,
  };
  const next: Make = (step, because, earliest, more = {}) => ({ ...base, step, because, earliest, ...more });
  const kept = keptBack(known, house, asOf, late, next);
  if (kept !== null) return kept;
  const step = stepOf(known, house, asOf, late, next, shielded);
  return { ...step, because: [step.because, ...unasked(judged, late.overdue, lines)].join('; ') };
}

function lateOf({ account, judged, issued }: Known, { wait }: Playbook, asOf: Day): Late {
  const handed = issued.filter(({ step, currency }) => step === 'hand_over' && currency === judged.currency);
  const away = new Set(handed.flatMap(({ invoices }) => invoices));
  const overdue = account.invoices.filter(
    (invoice) =>
      !away.has(invoice.number) &&
      invoice.kind === 'invoice' &&
      invoice.open > 0 &&
      invoice.currency === judged.currency &&
      daysBetween(invoice.due, asOf) >= wait.friendly,
  );
  // What we agreed to credit is not claimed: nothing is written about the invoice until the credit note is booked.
  const left = judged.invoices.filter((one) => (one.aside || (one.credit ?? 0) > 0) && !away.has(one.number));
  const aside = new Set(left.map(({ number }) => number));
  const suspect = new Set(
    judged.subReason === 'stretching' ? [] : judged.invoices.filter((one) => one.suspected === 'wont_pay').map(({ number }) => number),
  );
  const lines = overdue.filter(({ number }) => !aside.has(number) && !suspect.has(number));
  return { overdue, aside, handedOn: handed.at(-1)?.on ?? null, lines, oldest: lines.map(({ due }) => due).sort()[0] ?? asOf };
}

/** What stands before any step: money to look at, a person's word, a dispute, too small a sum. `null` where nothing does. */
function keptBack(
  { account, judged }: Known,
  { playbook, despiteMoney }: House,
  asOf: Day,
  { overdue, aside, handedOn, lines }: Late,
  next: Make,
): NextStep | null {
  const { currency } = judged;
  const money = unallocatedOf(account, currency);
  const stops = judged.skipped.filter(({ until, silences }) => silences || until !== null);
  const why = stops.map(({ reason, until }) => `${reason}${until === null ? '' : `, back on ${until}`}`).join('; ');
  const until = stops.some((stop) => stop.until === null)
    ? null
    : (stops
        .map((stop) => stop.until as Day)
        .sort()
        .at(-1) ?? null);
  if (overdue.length > 0 && money > 0 && !despiteMoney)
    return next(
      'check',
      [`${readable(money, currency)} of his is booked on nothing: look at it first`, why].filter(Boolean).join('; '),
      null,
    );
  if (stops.length > 0 && overdue.length > 0) return next('none', why, until);
  if (lines.length === 0) {
    const doubtful = overdue.filter(({ number }) => !aside.has(number));
    if (doubtful.length > 0)
      return next(
        'call',
        `${doubtful.map(({ number }) => number).join(', ')} may be disputed: call, and note the dispute or the reason`,
        asOf,
        {
          lines: doubtful,
          total: sum(doubtful.map(({ open }) => open)),
        },
      );
    if (overdue.length === 0 && handedOn !== null) return next('none', `handed over on ${handedOn}`, null);
    return next('none', overdue.length > 0 ? whyAside(judged) : `nothing is ${playbook.wait.friendly} days overdue yet`, null);
  }
  const total = sum(lines.map(({ open }) => open));
  return total < playbook.limits.tolerance * 10 ** digitsOf(currency)
    ? next(
        'none',
        [`${readable(total, currency)} is too little to write or call about`, ...unasked(judged, overdue, lines)].join('; '),
        null,
      )
    : null;
}

function whyAside({ invoices, currency }: Judged): string {
  const credits = invoices.flatMap(({ number, credit, aside }) => (credit === undefined || aside ? [] : [{ number, credit }]));
  const sent = credits.map(({ number, credit }) => `${readable(credit, currency)} for ${number}`).join(', ');
  const is = invoices.some(({ aside }) => aside) ? 'what is overdue is disputed or on hold' : null;
  return [is, sent && `a credit is agreed and not booked yet (${sent}): send the credit note first`].filter(Boolean).join('; ');
}

/** The next step of the playbook. */
function stepOf(known: Known, house: House, asOf: Day, { overdue, aside, lines, oldest }: Late, next: Make, shielded: boolean): NextStep {
  const { account, judged, issued } = known;
  const { debtor, contacts } = account;
  const { playbook } = house;
  const { currency } = judged;
  if (judged.callInstead !== null) return next('call', `${judged.callInstead}: call, do not write`, asOf);
  const reason = overdue.length > lines.length ? reasonOf(judged, lines) : judged.class;
  const kind: Kind = shielded && reason !== 'cant_pay' && reason !== 'wont_pay' ? 'loyal' : reason;
  const segment: Segment = debtor.party === 'business' ? 'business' : 'consumer';
  const canCall = (debtor.phone ?? debtor.mobile) !== null && !judged.skipped.some((skip) => skip.until === null && !skip.silences);
  const steps = fitted(playbook.steps[segment][kind], { canCall, byPhone: debtor.preferredChannel === 'phone' });
  const taken = doneSince(oldest, new Set(lines.map(({ number }) => number)), currency, contacts, issued);
  const noticed = new Set(taken.flatMap(({ notice }) => notice?.invoices ?? []));
  // What followed a notice of invoices that are paid by now, or a notice that never reached him, is no step towards these.
  const done = lines.some(({ number }) => noticed.has(number)) ? taken : taken.filter(({ action }) => !HARD.includes(action));
  const { action: inTurn, after, from } = nextAction(withoutNotice(steps, done, lines), done, playbook.wait);
  const action = inTurn !== null && isStillToCome(inTurn, known, house, lines, done, asOf) ? 'notice' : inTurn;
  const before = after === null ? '' : `${SAYS[after.action]} on ${after.on}`;
  if (action === null && kind !== 'loyal' && kind !== 'cant_pay')
    return next('none', `every step of the playbook was taken: ${before}`, null);
  if (from !== null && from > asOf) return next('none', before, from);
  if (action === 'call' || action === null || (shielded && HARD.includes(action))) {
    if (kind === 'cant_pay') return next('call', 'cannot pay: a conversation and a plan, no reminder', asOf);
    const term = runningTerm(done, asOf);
    if (term !== null) return next('call', `${before}, his term runs until ${term}: a kind call, nothing is pressed`, asOf);
    if (after !== null && after.action !== 'call') return next('call', `${before} without an answer: call, do not write again`, asOf);
    if (action === 'call' && reason === 'unknown') return next('call', 'the reason is not known: call to find out', asOf);
    return next('call', before === '' ? 'a call comes first' : `${before}: call again`, asOf);
  }
  if (action === 'hand_over') {
    const ripe = lines.filter(({ number }) => noticed.has(number));
    const objected = account.disputes.find(({ closedOn }) => closedOn === null)?.invoiceNumber ?? [...aside][0];
    if (objected !== undefined) return next('none', `${objected} is in dispute or on hold: nothing is handed over`, null);
    const claim = house.claim(known, ripe, { template: 'last', channel: 'email', sendOn: asOf });
    return next('hand_over', `${before}, every lawful step was taken`, asOf, { lines: ripe, total: claim.total, claim });
  }

  if (judged.subReason === 'ours') return next('call', 'it seems to be our own mistake: put it right and call', asOf);

  return messageFor(known, house, asOf, { lines, oldest, next, shielded, action, after });
}

/** The message of a step: over which channel, on which day, and what the law says of it; or why not yet. */
function messageFor(
  known: Known,
  house: House,
  asOf: Day,
  {
    lines,
    oldest,
    next,
    shielded,
    action,
    after,
  }: Pick<Late, 'lines' | 'oldest'> & {
    readonly next: Make;
    readonly shielded: boolean;
    readonly action: keyof typeof STEP;
    readonly after: Done | null;
  },
): NextStep {
  const { debtor } = known.account;
  const { playbook } = house;
  const isFormal = FORMAL.includes(action);
  const way = wayTo(
    debtor,
    isFormal,
    lines.flatMap(({ number, description }) => [number, description]),
  );
  if (way.channel === null) return next('call', noWay(way, isFormal), asOf);
  const held = tooSoon(known.account, { currency: known.judged.currency, issued: known.issued }, playbook, asOf);
  if (held !== null) return next('none', held.because, held.until);
  const sendOn = outDay(asOf, debtor.country ?? house.country, playbook);
  const { step: usualStep, template: usual } = STEP[action];
  const worded: Step = shielded && action === 'friendly' ? 'loyal' : usual;
  const lawful = house.claim(known, lines, { template: worded, channel: way.channel, sendOn });
  // Where the law has the first reminder announce what will follow (Belgium, with a damage clause), it does so or lets nothing follow.
  const isNotice = usual === 'notice' || (!shielded && usualStep === 'reminder' && lawful.announced.length > 0 && lawful.term !== null);
  const template = isNotice ? 'notice' : worded;
  const unnamed = isNotice && needsGoods(lawful) ? lines.filter(({ description }) => (description ?? '').trim() === '') : [];
  if (unnamed.length > 0)
    return next(
      'call',
      `${unnamed.map(({ number }) => number).join(', ')}: what was delivered is not said, and the formal notice must name it: import it, or call`,
      asOf,
    );
  const step = isNotice ? 'notice' : usualStep;
  const claim = isNotice ? asNotice(lawful) : step === 'reminder' ? asReminder(lawful) : lawful;
  const first =
    after === null
      ? `first reminder, ${daysBetween(oldest, sendOn)} days after the oldest due day`
      : `${SAYS[after.action]} on ${after.on}, ${paidSince(lines, after.on, known.judged.currency)}`;
  return next(step, first, sendOn, {
    channel: way.channel,
    channelBecause: way.because,
    template,
    claim,
    announced: isNotice ? announcedOf(withInterest(lawful, known, house, lines, way.channel)) : null,
    action,
    ...(step === 'claim' || step === 'last' ? { total: claim.total } : {}),
  });
}

const noWay = ({ unprintable }: Way, isFormal: boolean): string =>
  unprintable
    ? 'a letter cannot be printed in the script of his name, address or goods: import them in Latin letters, or an e-mail address'
    : `no e-mail${isFormal ? '' : ', mobile'} or postal address is known`;

function paidSince(lines: readonly StandingInvoice[], day: Day, currency: Currency): string {
  const paid = sum(lines.flatMap(({ receipts }) => receipts.filter((receipt) => receipt.day >= day).map(({ amount }) => amount)));
  return paid > 0 ? `${readable(paid, currency)} paid since` : 'no payment since';
}

/** Belgium: art. XIX.2 WER wants the goods or service in the first reminder. */
const needsGoods = ({ law, party }: Claim): boolean => law === 'BE' && party === 'consumer';

/** Without the notice, where a first reminder was one in law already for all that is open. */
function withoutNotice(steps: readonly Action[], done: readonly Done[], lines: readonly StandingInvoice[]): readonly Action[] {
  const early = new Set(done.flatMap(({ action, notice }) => (action === 'notice' ? [] : (notice?.invoices ?? []))));
  return lines.every(({ number }) => early.has(number)) ? steps.filter((action) => action !== 'notice') : steps;
}

/** The steps as they can be taken: without a telephone number a call is a letter, and who prefers the telephone is called where he would be reminded. */
function fitted(
  steps: readonly Action[],
  { canCall, byPhone }: { readonly canCall: boolean; readonly byPhone: boolean },
): readonly Action[] {
  if (!canCall) {
    const written = steps.flatMap((action, at): Action[] => (action !== 'call' ? [action] : at === 0 ? [] : ['second']));
    return written.length === 0 ? steps : written;
  }
  if (!byPhone) return steps;
  const called = steps.map((action): Action => (action === 'friendly' || action === 'second' ? 'call' : action));
  return called.filter((action, at) => action !== 'call' || called[at - 1] !== 'call');
}

/** Money of his, in the currency, that is booked on nothing: payments left over and credit notes not used up. */
export function unallocatedOf({ payments, invoices }: Account, currency: Currency): Minor {
  const left = payments.filter((payment) => payment.currency === currency && payment.unallocated > 0).map(({ unallocated }) => unallocated);
  const credit = invoices.filter((one) => one.currency === currency && one.kind === 'credit_note' && one.open < 0).map(({ open }) => -open);
  return sum([...left, ...credit]);
}
