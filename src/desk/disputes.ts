/** Disputes: opened, given an owner, settled within the mandate, and what stands on a day. */
import { UserError } from '../errors.js';
import { type Day, daysBetween } from '../ledger/day.js';
import type { DisputeEvent, DisputeKind, Fault, Resolution } from '../ledger/disputes.js';
import { type Mandate, needMandate } from '../ledger/mandate.js';
import type { Account, Debtor, Dispute, StandingInvoice } from '../ledger/model.js';
import type { Currency, Minor } from '../ledger/money.js';
import { readable } from '../ledger/money.js';
import { numberKey } from '../ledger/references.js';
import { debtorsDisputing, writeDispute, writePromise } from '../store/agreements.js';
import type { Store } from '../store/open.js';
import { disputedSince } from '../triage/index.js';
import { accountOf, accountsOf } from './agreed.js';
import { asBatch, type Writing } from './batch.js';
import { findDebtor } from './find-debtor.js';

/** One dispute on a day. */
export interface DisputeRow {
  readonly debtorId: string;
  readonly name: string;
  readonly invoice: string;
  /** What is open of the invoice, minor units; `null` where we do not have it. */
  readonly open: Minor | null;
  readonly currency: Currency | null;
  readonly kind: DisputeKind | null;
  readonly owner: string | null;
  readonly fault: Fault | null;
  readonly since: Day;
  /** Days it stands, or stood. */
  readonly age: number;
  readonly settledOn: Day | null;
  readonly resolution: Resolution | null;
  readonly reason: string | null;
}

/** The oldest first; with `all` also those that are settled. */
export function disputesOn(store: Store, asOf: Day, all: boolean): DisputeRow[] {
  return [...accountsOf(store, asOf, debtorsDisputing(store, asOf))]
    .flatMap((account) => disputesOfAccount(account, asOf))
    .filter(({ settledOn }) => all || settledOn === null)
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.debtorId < b.debtorId ? -1 : a.debtorId > b.debtorId ? 1 : 0));
}

/** Disputes of a debtor, and flags of invoices no dispute tells of. */
export function disputesOfAccount(account: Account, asOf: Day): DisputeRow[] {
  const { debtor, disputes, invoices } = account;
  const of = (number: string): StandingInvoice | undefined => invoices.find((one) => numberKey(one.number) === numberKey(number));
  const row = (dispute: Dispute): DisputeRow => {
    const invoice = of(dispute.invoiceNumber);
    const since = disputedSince(account, dispute.invoiceNumber, dispute.openedOn) ?? dispute.openedOn;
    const { closedOn: settledOn, kind = null, owner = null, fault = null, resolution = null, reason } = dispute;
    const age = daysBetween(since, settledOn ?? asOf);
    return {
      debtorId: debtor.id,
      name: debtor.name,
      invoice: invoice?.number ?? dispute.invoiceNumber,
      open: invoice?.open ?? null,
      currency: invoice?.currency ?? null,
      ...{ kind, owner, fault, since, age, settledOn, resolution, reason },
    };
  };
  const told = new Set(disputes.map(({ invoiceNumber }) => numberKey(invoiceNumber)));
  const flagged = invoices.filter(({ disputed, open, number }) => disputed === true && open > 0 && !told.has(numberKey(number)));
  return [
    ...disputes.map(row),
    ...flagged.map(({ number, flaggedOn, date, disputeReason: reason }) =>
      row({ key: 0, id: null, invoiceNumber: number, openedOn: flaggedOn ?? date, closedOn: null, reason }),
    ),
  ];
}

export interface Disputed {
  /** `null` in a dry run. */
  readonly batch: number | null;
  readonly debtor: Debtor;
  readonly invoices: readonly string[];
}

export interface Opening {
  /** Invoice numbers as they were typed. */
  readonly invoices: readonly string[];
  readonly kind: DisputeKind;
  readonly owner: string;
  readonly fault: Fault | null;
  readonly note: string | null;
}

/** The credit note we promise with a settlement. */
interface Promised {
  readonly by: Day;
  readonly owner: string | null;
}

type Event = Omit<DisputeEvent, 'key'>;
const BLANK = { kind: null, owner: null, fault: null, how: null, amount: null, currency: null, note: null, approvedBy: null } as const;

/** The events that open disputes. @throws UserError where an invoice is not his, or is in dispute with an owner already */
export function openings(account: Account, { invoices, kind, owner, fault, note }: Opening, on: Day): readonly Event[] {
  return [...new Set(invoices.map((text) => unpaid(account, text, on)))].map((invoice) => {
    const open = openOf(account, invoice, on);
    if (open?.owner)
      throw new UserError(
        `Invoice ${invoice} is in dispute since ${open.since}; ${open.owner} sees to it`,
        'give it another owner with: dunning dispute own, or end it with: dunning dispute settle',
      );
    return { ...BLANK, invoice, event: 'opened', on, kind, owner, fault, note };
  });
}

export function addDispute(store: Store, text: string, opening: Opening, { asOf, ...writing }: Writing & { readonly asOf: Day }): Disputed {
  const debtor = findDebtor(store, text);
  return write(store, debtor, 'dispute', openings(accountOf(store, asOf, debtor), opening, asOf), writing);
}

export function ownDispute(
  store: Store,
  text: string,
  { invoices, owner }: Pick<Opening, 'invoices' | 'owner'>,
  { asOf, ...writing }: Writing & { readonly asOf: Day },
): Disputed {
  const debtor = findDebtor(store, text);
  const account = accountOf(store, asOf, debtor);
  const events = invoices.map((each): Event => ({ ...BLANK, invoice: standing(account, each, asOf), event: 'owned', on: asOf, owner }));
  return write(store, debtor, 'dispute own', events, writing);
}

export interface Ending {
  readonly invoice: string;
  readonly how: Resolution['how'];
  /** What was given, as it was typed and in the currency of the invoice; `null` where none was named. */
  readonly amountIn: (currency: Currency) => Minor | null;
  readonly fault: Fault | null;
  readonly because: string;
  readonly approvedBy: string | null;
  /** Who sends the credit note and by when; `null` where we promise none. */
  readonly promise: { readonly by: Day; readonly owner: string | null } | null;
}

/**
 * Ends a dispute, also one a file told of.
 *
 * @throws Refused where goodwill is above the mandate and nobody approved it; nothing is written then
 */
export function settleDispute(
  store: Store,
  text: string,
  { invoice: typed, how, amountIn, fault, because, approvedBy, promise }: Ending,
  { asOf, mandate, ...writing }: Writing & { readonly asOf: Day; readonly mandate: Mandate },
): Disputed & { readonly amount: Minor | null; readonly currency: Currency; readonly promised: Promised | null } {
  const debtor = findDebtor(store, text);
  const account = accountOf(store, asOf, debtor);
  const invoice = standing(account, typed, asOf);
  const { currency, amount: whole, credited } = invoiceOf(account, invoice);
  const amount = amountIn(currency);
  if (how === 'goodwill' && amount === null) throw new UserError('Goodwill of how much?', 'say it with --amount');
  if (how === 'rejected' && amount !== null)
    throw new UserError('With a rejected complaint nothing is given', 'leave --amount out, or say --how goodwill');
  if (amount !== null && (amount <= 0 || amount > whole))
    throw new UserError(
      `${readable(amount, currency)} is no part of invoice ${invoice} of ${readable(whole, currency)}`,
      'give an amount up to that',
    );
  if (how === 'goodwill' && amount !== null) needMandate(mandate, 'goodwill', { minor: amount, currency }, approvedBy);
  const event: Event = {
    ...BLANK,
    ...{ invoice, event: 'settled', on: asOf, fault, how, amount, note: because, approvedBy },
    currency: amount === null ? null : currency,
  };
  // What is given needs its credit note, unless that came already.
  const owner = promise?.owner ?? openOf(account, invoice, asOf)?.owner ?? null;
  const promised = promise === null || how === 'rejected' || credited >= (amount ?? 1) ? null : { by: promise.by, owner };
  if (promised !== null && promised.by < asOf)
    throw new UserError(`A credit note by ${promised.by} would be too late on ${asOf}`, 'name a day from then on');
  return { ...write(store, debtor, 'dispute settle', [event], writing, promised), amount, currency, promised };
}

function write(
  store: Store,
  debtor: Debtor,
  command: string,
  events: readonly Event[],
  writing: Writing,
  promised: Promised | null = null,
): Disputed {
  const invoices = events.map(({ invoice }) => invoice);
  const batch = asBatch(store, command, writing, (own) => {
    for (const event of events) writeDispute(store, own, debtor.id, event);
    if (promised !== null)
      for (const { on, note } of events)
        writePromise(store, own, debtor.id, {
          ...{ side: 'ours', event: 'made', kind: 'credit_note', on, ...promised, amount: null, currency: null, invoices, note },
        });
    return { what: [debtor.id, ...invoices].join(', '), records: events.length + (promised === null ? 0 : events.length) };
  });
  return { batch, debtor, invoices };
}

function invoiceOf({ debtor: { id, name }, invoices }: Account, text: string): StandingInvoice {
  const found = invoices.find(({ number }) => number === text || numberKey(number) === numberKey(text));
  if (!found) throw new UserError(`${name} (${id}) has no invoice ${text}`, `list them with: dunning explain ${id} --full`);
  return found;
}

/** The number of an invoice that something is open of. @throws UserError where nothing is */
function unpaid(account: Account, text: string, on: Day): string {
  const { number, open, settledOn } = invoiceOf(account, text);
  if (open <= 0)
    throw new UserError(
      `Invoice ${number} is ${settledOn === null ? `settled on ${on}` : `paid since ${settledOn}`}: there is nothing left to dispute`,
      'book what he is to get back as a credit note, or note what he said with: dunning log',
    );
  return number;
}

const openOf = (account: Account, invoice: string, asOf: Day): DisputeRow | undefined =>
  disputesOfAccount(account, asOf).find((row) => row.settledOn === null && numberKey(row.invoice) === numberKey(invoice));

/** The number of an invoice that is in dispute. */
function standing(account: Account, text: string, asOf: Day): string {
  const { number } = invoiceOf(account, text);
  if (!openOf(account, number, asOf))
    throw new UserError(`Invoice ${number} is not in dispute on ${asOf}`, 'list them with: dunning dispute');
  return number;
}
