/** A contact and what came of it, as one batch. */
import { UserError } from '../errors.js';
import type { Day } from '../ledger/day.js';
import type { Channel, Debtor } from '../ledger/model.js';
import type { Currency, Minor } from '../ledger/money.js';
import type { CallOutcome, StatedReason } from '../ledger/reasons.js';
import { writeDispute, writePromise } from '../store/agreements.js';
import { LedgerWriter } from '../store/ledger-writer.js';
import type { Store } from '../store/open.js';
import type { Settings } from '../triage/index.js';
import { accountOf } from './agreed.js';
import { asBatch, type Writing } from './batch.js';
import { wholeAt } from './company.js';
import { disputesOfAccount, type Opening, openings } from './disputes.js';
import { ownInvoice } from './holds.js';
import { type Agreeing, type Proposal, planAgreed } from './plans.js';
import { checkBesides, checkPromise, currencyOwed, mayStandBeside, replacedBy } from './promise-checks.js';
import type { Promising } from './promises.js';
import { undisputed } from './undisputed.js';

export interface Contacted {
  readonly date: Day;
  /** `null` where nobody was contacted. */
  readonly channel: Channel | null;
  /** `note` for what was noted without a call: no contact, and no try. */
  readonly outcome: CallOutcome | 'note';
  readonly reason: StatedReason | null;
  readonly promise: { readonly by: Day; readonly amount: Minor | null; readonly currency: Currency } | null;
  readonly callBackOn: Day | null;
  readonly channelNext: string | null;
  readonly handledBy: string | null;
  readonly note: string | null;
  /** ISO 639 code of the language he wants from now on. */
  readonly languageNext: string | null;
  /** Who calls again; who spoke to him where `null`. */
  readonly callBackBy: string | null;
  /** What he objects to. */
  readonly dispute: Opening | null;
  /** What we promised him. */
  readonly ours: Promising | null;
}

export interface Logging extends Writing {
  /** The day of today: nothing is logged before it happens. */
  readonly today: Day;
  /** The payment plan he agreed on; `null` or absent for none. */
  readonly plan?: LoggedPlan | null;
  /** By which the promise is checked that stands beside his open ones; `null` or absent where it takes their place. */
  readonly besides?: Settings | null;
}

/** A plan as it was proposed, and what it is agreed under. */
export interface LoggedPlan extends Omit<Agreeing, 'asOf' | 'handledBy'> {
  readonly proposal: Proposal;
}

/**
 * Writes down a contact.
 *
 * @returns the batch; `null` in a dry run
 * @throws UserError where what is said does not go together; nothing is written then
 */
export function logContact(
  store: Store,
  debtor: Debtor,
  contacted: Contacted,
  { today, plan = null, besides = null, ...writing }: Logging,
): number | null {
  checked(contacted, today);
  if (plan !== null) checkedPlan(contacted);
  const { promise, dispute, ours, ...said } = contacted;
  const account = accountOf(store, said.date, debtor);
  if (promise !== null) {
    const whole = wholeAt(store, said.date)(account);
    checkPromise(whole, { ...promise, invoices: [] }, said.date);
    if (besides !== null) checkBesides(whole, { ...promise, invoices: [] }, said.date, besides);
  }
  // A contact knows of no other promise: one beside others stands by itself.
  const beside = besides === null ? null : promise;
  const own = beside === null ? promise : null;
  const opened = dispute === null ? [] : openings(account, dispute, said.date);
  const invoices = ours?.invoices.map((invoice) => ownInvoice(store, debtor, invoice, said.date)) ?? [];
  const agreed = plan && planAgreed(store, plan.proposal, { ...plan, asOf: said.date, handledBy: said.handledBy });
  return asBatch(store, 'log', writing, (batch) => {
    const writer = new LedgerWriter(store, batch);
    writer.startFile({ name: 'dunning log', sha256: '', kind: 'contacts', source: 'dunning log', header: '', keepsRecords: false });
    writer.logged(
      {
        ...said,
        debtorId: debtor.id,
        direction: said.outcome === 'note' ? null : 'out',
        promiseDate: own?.by ?? null,
        promiseAmount: own?.amount ?? null,
        promiseCurrency: own?.currency ?? null,
        line: 1,
        raw: '',
      },
      batch,
    );
    writer.endFile(said.date);
    for (const event of opened) writeDispute(store, batch, debtor.id, event);
    if (ours) writePromise(store, batch, debtor.id, { ...ours, side: 'ours', event: 'made', on: said.date, invoices });
    if (beside !== null) {
      const { date: on, handledBy: owner } = said;
      const made = { side: 'theirs', event: 'made', kind: 'pay', note: null, invoices: [], besides: true } as const;
      writePromise(store, batch, debtor.id, { ...made, ...beside, on, owner });
    }
    agreed?.write(batch);
    return {
      what: `${said.outcome} ${debtor.id} on ${said.date}`,
      records: 1 + opened.length + [ours, agreed, beside].filter(Boolean).length,
    };
  });
}

function checked({ date, outcome, reason, promise, callBackOn, callBackBy, dispute, ours }: Contacted, today: Day): void {
  if (date > today) throw new UserError(`${date} is still to come`, 'log what has happened; a call to come is --call-back DAY');
  if (promise && promise.by < date)
    throw new UserError(`A promise made on ${date} cannot be for ${promise.by}: that day has gone by`, `name ${date} or a later day`);
  if (promise && promise.amount !== null && promise.amount <= 0)
    throw new UserError('A promise of nothing is none', 'leave the amount out where all of it was promised');
  if (callBackOn !== null && callBackOn < date)
    throw new UserError(`A call-back on ${callBackOn} lies before ${date}`, 'name a day from then on');
  if (callBackOn === null && callBackBy !== null)
    throw new UserError(`${callBackBy} is to call back, but when?`, 'say it with --call-back DAY');
  if (ours && ours.by < date)
    throw new UserError(`What we promised on ${date} cannot be for ${ours.by}: that day has gone by`, `name ${date} or a later day`);
  if (outcome !== 'spoken' && dispute !== null)
    throw new UserError(`With ${outcome} nobody disputed anything`, 'leave --dispute out, or say --outcome spoken');
  if (outcome !== 'spoken' && (reason !== null || promise !== null))
    throw new UserError(`With ${outcome} nobody gave a reason or a promise`, 'leave --reason and --promise out, or say --outcome spoken');
}

function checkedPlan({ outcome, promise, dispute }: Contacted): void {
  if (outcome !== 'spoken') throw new UserError(`With ${outcome} nobody agreed on a plan`, 'leave --plan out, or say --outcome spoken');
  if (promise !== null) throw new UserError('--plan stands beside --promise', 'the plan says what he pays by when: leave the promise out');
  if (dispute !== null)
    throw new UserError('--plan stands beside --dispute', 'note the dispute first, then the plan: it leaves out what is in dispute');
}

/** The currency of a sum he promises on a day. @throws UserError where he owes nothing, or in several */
export const owedBy = (store: Store, debtor: Debtor, asOf: Day): Currency =>
  currencyOwed(wholeAt(store, asOf)(accountOf(store, asOf, debtor)), asOf);

/** Days of his open promises that one made on a day takes the place of. */
export const promiseTakes = (
  store: Store,
  debtor: Debtor,
  { currency }: NonNullable<Contacted['promise']>,
  on: Day,
  settings: Settings,
): readonly Day[] => replacedBy(wholeAt(store, on)(accountOf(store, on, debtor)), { invoices: [], currency }, on, settings);

/** Days of his open promises that one of a sum could stand beside. */
export const promisesBeside = (store: Store, debtor: Debtor, on: Day, settings: Settings): readonly Day[] =>
  mayStandBeside(wholeAt(store, on)(accountOf(store, on, debtor)), on, settings);

/** A complaint of the call that is noted as no dispute, in words. */
export const complaintLeft = (store: Store, debtor: Debtor, { date, reason, dispute }: Contacted): string | null =>
  dispute === null ? undisputed(accountOf(store, date, debtor), reason) : null;

export interface OpenInvoice {
  readonly number: string;
  readonly due: Day;
  readonly open: Minor;
  readonly currency: Currency;
}

/** His invoices that are open and not in dispute, the oldest due first. */
export function openInvoices(store: Store, debtor: Debtor, asOf: Day): OpenInvoice[] {
  const account = accountOf(store, asOf, debtor);
  const disputed = new Set(disputesOfAccount(account, asOf).flatMap(({ settledOn, invoice }) => (settledOn === null ? [invoice] : [])));
  return account.invoices
    .filter(({ kind, open, number }) => kind === 'invoice' && open > 0 && !disputed.has(number))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map(({ number, due, open, currency }) => ({ number, due, open, currency }));
}
