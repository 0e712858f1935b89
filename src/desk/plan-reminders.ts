/** The reminder batch of a day, as a value: read → judge → find the next step → put into words → look at the gates. Nothing is sent. */
import { createHash } from 'node:crypto';
import { addDays, type Day, daysBetween } from '../ledger/day.js';
import type { Account, Payment } from '../ledger/model.js';
import { type Compose, composer } from '../reminders/compose.js';
import { type Checked, type Gate, gatesFor, type Stopped, unlawfulTexts, type Worded } from '../reminders/gates.js';
import type { IssuedBefore } from '../reminders/history.js';
import { lacks, wantedOf } from '../reminders/lacks.js';
import type { IssuedNotice } from '../reminders/law/claim.js';
import { LAW_STATE, ratesAreStale } from '../reminders/law/index.js';
import type { Message, MessageSender, OwnTexts } from '../reminders/message.js';
import { caseOf, factsOf, LAWFUL } from '../reminders/message-facts.js';
import { type House, isMessage, type Known, type NextStep, nextStepFor } from '../reminders/next-step.js';
import type { Playbook } from '../reminders/playbook.js';
import { claimWaiving, letOff } from '../reminders/waived.js';
import { eachAccount, ownerlessPayments, portfolioOn } from '../store/accounts.js';
import { type IssuedRow, issuedTo, leavingDays } from '../store/issued.js';
import { newestStatement } from '../store/lists.js';
import type { Store } from '../store/open.js';
import { type Call, judge, type Settings, type Verdict } from '../triage/index.js';
import { companiesAt } from './company.js';
import type { Config } from './config.js';
import { termsFor } from './config-law.js';
import { type ReferenceFor, referencesFor } from './payment-reference.js';

export interface Planning {
  readonly config: Config;
  readonly playbook: Playbook;
  readonly texts: OwnTexts;
  readonly settings: Settings;
  /** Gates that a person overrides. */
  readonly overridden: ReadonlySet<Gate>;
}

/** A message with its words, and what triage said that day. */
export interface PlannedMessage extends Worded {
  readonly verdict: Verdict;
}

export interface PlannedBatch {
  /** Made from everything that would go out: the same messages have the same id. */
  readonly id: string;
  readonly asOf: Day;
  /** One entry per debtor and currency with overdue money, in order of debtor number. */
  readonly nextSteps: readonly NextStep[];
  /** What goes out today, in the same order. */
  readonly messages: readonly PlannedMessage[];
  /** Messages that are due and wait for a working day. */
  readonly waiting: readonly PlannedMessage[];
  readonly gates: readonly Stopped[];
  readonly lawVersion: string;
}

export function planReminders(store: Store, asOf: Day, planning: Planning): PlannedBatch {
  const { config, playbook, settings, overridden } = planning;
  const portfolio = portfolioOn(store, asOf);
  const issued = issuedTo(store, asOf);
  const { spokenFor } = companiesAt(store, asOf, settings);
  const leftOn = leavingDays(store, asOf);
  const house: House = {
    playbook,
    language: config.language,
    country: config.company.country,
    despiteMoney: overridden.has('unallocated-money'),
    claim: (known, lines, { template, channel, sendOn }) => {
      const { debtor } = known.account;
      const { country } = config.company;
      const terms = termsFor(config.law, debtor.party);
      const claim = claimWaiving(
        caseOf(known, lines, { channel, sendOn, today: sendOn, country, terms }),
        LAWFUL[template],
        known.account.waivers ?? [],
      );
      return debtor.country !== null || country === null
        ? claim
        : { ...claim, warnings: [`his country is not known: taken as ${country}, with the law of it`, ...claim.warnings] };
    },
  };
  const found: NextStep[] = [];
  const toWord = new Map<string, { readonly account: Account; readonly verdict: Verdict }>();
  for (const account of eachAccount(store, asOf, { openOnly: true })) {
    const before = (issued?.(account.debtor.id) ?? []).map((row) => issuedBefore(row, leftOn(row)));
    for (const call of judge(spokenFor(account), asOf, portfolio, settings)) {
      const known = { account, judged: judgedOf(call), issued: before };
      const next = sayingWaived(nextStepFor(known, house, asOf), account);
      found.push(next);
      if (isMessage(next)) toWord.set(next.id, { account: isKept(account), verdict: call.verdict });
    }
  }
  const planned = withinOneRun(found, playbook, asOf);
  const sender = senderOf(config);
  const compose = composer(planning.texts);
  const reference = referencesFor(store, config.company.country ?? '');
  const allWorded = planned.flatMap((next): PlannedMessage[] => {
    const one = toWord.get(next.id);
    return one && isMessage(next)
      ? [{ next, message: wordsFor(next, one.account, sender, planning, compose, reference), verdict: one.verdict }]
      : [];
  });
  const checked: Checked = {
    asOf,
    nextSteps: planned,
    worded: allWorded,
    sender,
    iban: config.company.iban,
    newest: newestStatement(store, asOf),
    paymentsDays: playbook.paymentsDays,
    country: config.company.country,
    overridden,
    ownerless: moneyOf(ownerlessPayments(store, asOf)),
    ratesAreOld: ({ country, party }) => ratesAreStale(country, party, asOf, termsFor(config.law, party).agreedRate),
    missing: ({ required }, message) => lacks(message, [...required, ...wantedOf(message)], message),
  };
  const gates = gatesFor(checked);
  const faults = unlawfulTexts(checked);
  const nextSteps = planned.map((next) => leftOut(next, faults.get(next.id)));
  const worded = allWorded.filter(({ next }) => !faults.has(next.id));
  const messages = worded.filter(({ next }) => next.earliest === asOf);
  return {
    id: createHash('sha256')
      .update(JSON.stringify([asOf, messages.map(({ message }) => message)]))
      .digest('hex')
      .slice(0, 12),
    asOf,
    nextSteps,
    messages,
    waiting: worded.filter(({ next }) => next.earliest !== asOf),
    gates,
    lawVersion: LAW_STATE,
  };
}

/** A message whose text is not lawful stays here; all others go out. */
const leftOut = (next: NextStep, fault: Stopped | undefined): NextStep =>
  fault === undefined
    ? next
    : { ...next, step: 'check', template: null, claim: null, announced: null, because: `${fault.says}; ${fault.remedy}`, earliest: null };

/** Where costs might have been asked or announced, and with what goes to an agency: what he was let off. */
function sayingWaived(next: NextStep, { waivers = [] }: Account): NextStep {
  if (waivers.length === 0 || !['notice', 'claim', 'last', 'hand_over'].includes(next.step)) return next;
  const numbers = next.lines.map(({ number }) => number);
  return { ...next, because: [next.because, ...letOff(waivers, numbers)].join('; ') };
}

const judgedOf = ({ verdict, currency, invoices, skipped, quiet = [], callInstead }: Call): Known['judged'] => ({
  class: verdict.class,
  subReason: verdict.subReason,
  callInstead,
  currency,
  invoices,
  // What keeps letters back though he is called keeps them back here.
  skipped: [...quiet, ...skipped],
});

/** What the words need of the account: a large ledger has more of them than fit in memory whole. */
const isKept = (account: Account): Account => ({ ...account, payments: [], contacts: [], invoices: [] });

function* moneyOf(payments: Iterable<Payment>): Generator<Payment> {
  for (const payment of payments) if (payment.amount > 0 && !payment.stated) yield payment;
}

/** No more than one run may send, today or on the day it waits for; the oldest debts go first. */
function withinOneRun(nextSteps: readonly NextStep[], { limits }: Playbook, asOf: Day): readonly NextStep[] {
  const runs = new Map<Day, NextStep[]>();
  for (const next of nextSteps)
    if (isMessage(next)) {
      const run = runs.get(next.earliest ?? asOf);
      if (run) run.push(next);
      else runs.set(next.earliest ?? asOf, [next]);
    }
  const oldest = (next: NextStep): string => next.lines.map(({ due }) => due).sort()[0] ?? asOf;
  const late = [...runs.values()].flatMap((run) =>
    run.length <= limits.mostARun
      ? []
      : run
          .map((next) => ({ id: next.id, due: oldest(next) }))
          .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1))
          .slice(limits.mostARun),
  );
  if (late.length === 0) return nextSteps;
  const waiting = new Set(late.map(({ id }) => id));
  return nextSteps.map((next) =>
    waiting.has(next.id)
      ? {
          ...next,
          step: 'none',
          template: null,
          claim: null,
          because: `${next.because}; this batch is full (${limits.mostARun} messages)`,
          earliest: addDays(next.earliest ?? asOf, 1),
        }
      : next,
  );
}

function wordsFor(
  next: NextStep,
  { debtor }: Account,
  sender: MessageSender,
  { config, playbook }: Planning,
  compose: Compose,
  reference: ReferenceFor,
): Message {
  const facts = factsOf(next, debtor, next.earliest as Day, {
    sender,
    payTo: { name: sender.company, iban: config.company.iban, ...reference(next) },
    formality: playbook.formality,
    country: config.company.country,
    language: config.language,
  });
  return { ...facts, ...compose(facts) };
}

/** A message that was issued, as the planner looks back on it. @param leftOn the day it left; `null` where it did not */
export function issuedBefore({ on, currency, step, invoices, claim }: IssuedRow, leftOn: Day | null): IssuedBefore {
  const notice = ((claim as { notice?: IssuedNotice } | null)?.notice ?? null) as IssuedNotice | null;
  return {
    on,
    currency,
    step,
    invoices: invoices.map(({ number }) => number),
    notice: notice === null || leftOn === null ? null : asItLeft(notice, daysBetween(on, leftOn)),
  };
}

/**
 * A notice that left days after it was issued sets its term from then. The Belgian one prints its last day, which is too soon then: it has no
 * effect. The law says nothing of notices that were not sent: one that our server did not take counts as none, in the debtor's favour.
 */
function asItLeft(notice: IssuedNotice, late: number): IssuedNotice | null {
  if (late <= 0) return notice;
  if (notice.kind === 'be_first') return null;
  const moved = (day: Day): Day => addDays(day, late);
  return { ...notice, sentOn: moved(notice.sentOn), lastFreeDay: moved(notice.lastFreeDay), chargesFrom: moved(notice.chargesFrom) };
}

function senderOf({ company }: Config): MessageSender {
  return {
    company: company.name ?? '',
    contact: company.contact,
    phone: company.phone,
    email: company.email,
    address: (company.address ?? '')
      .split(/,|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    enterpriseNumber: company.enterpriseNumber,
    country: company.country,
  };
}
