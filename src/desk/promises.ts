/** Promises, theirs to pay and ours to do something: made, settled by a person, and how they stand on a day. */
import { UserError } from '../errors.js';
import { type OurKind, promiseEvents } from '../ledger/agreements.js';
import { type Day, daysBetween, fromSerial } from '../ledger/day.js';
import type { Account, Debtor } from '../ledger/model.js';
import { type Currency, decimal, type Minor, readable } from '../ledger/money.js';
import { debtorsAgreed, writePromise } from '../store/agreements.js';
import type { Store } from '../store/open.js';
import { allPromises, factsFor, type OurPromise, ourPromisesOf, ourWords, type Settings } from '../triage/index.js';
import { accountOf, accountsOf } from './agreed.js';
import { asBatch, type Writing } from './batch.js';
import { companiesAt, wholeAt } from './company.js';
import { findDebtor } from './find-debtor.js';
import { ownInvoice } from './holds.js';
import { checkBesides, checkPromise, currencyOwed, replacedBy } from './promise-checks.js';

/** A promise with its state on a day. */
export interface PromiseRow {
  readonly debtorId: string;
  readonly name: string;
  readonly side: 'theirs' | 'ours';
  /** `pay` for theirs. */
  readonly kind: OurKind | 'pay';
  readonly made: Day;
  readonly by: Day;
  /** Minor units; `null` for all that was overdue, and for ours. */
  readonly amount: Minor | null;
  readonly currency: Currency | null;
  /** What came in until it was to be kept; `null` for ours. */
  readonly came: Minor | null;
  readonly state: 'open' | 'due' | 'kept' | 'partial' | 'broken' | 'late' | 'withdrawn' | 'replaced';
  /** Days over the day promised, while it is not kept or where it was kept late. */
  readonly daysLate: number | null;
  readonly invoices: readonly string[];
  readonly owner: string | null;
  readonly note: string | null;
  /** `note` where it stands in the words of a note only; `null` where it was noted as a promise. */
  readonly source: 'note' | null;
}

/** States that ask for something still. */
const STANDING: readonly PromiseRow['state'][] = ['open', 'due', 'partial', 'broken'];

/** What stands on a day, ours before theirs and the earliest first; with `all` also what is kept or withdrawn. */
export function promisesOn(store: Store, asOf: Day, settings: Settings, all: boolean): PromiseRow[] {
  const { whole } = companiesAt(store, asOf, settings);
  const rows = [...accountsOf(store, asOf, debtorsAgreed(store, asOf, true))].flatMap((account) =>
    promisesOfAccount(whole(account), asOf, settings),
  );
  const side = ({ side }: PromiseRow): number => (side === 'ours' ? 0 : 1);
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return rows
    .filter(({ state }) => all || STANDING.includes(state))
    .sort((a, b) => side(a) - side(b) || text(a.by, b.by) || text(a.debtorId, b.debtorId) || text(a.made, b.made));
}

/** All promises of one debtor, ours first. */
export function promisesOfAccount(account: Account, asOf: Day, settings: Settings): PromiseRow[] {
  const { id: debtorId, name } = account.debtor;
  const ours = ourPromisesOf(account, asOf).map(
    (own): PromiseRow => ({
      ...own,
      debtorId,
      name,
      side: 'ours',
      amount: null,
      currency: null,
      came: null,
      daysLate: own.daysLate || null,
      source: null,
    }),
  );
  return [...ours, ...theirs(account, asOf, settings)];
}

function theirs(account: Account, asOf: Day, settings: Settings): PromiseRow[] {
  const { id: debtorId, name } = account.debtor;
  const named = [...promiseEvents(account).map(({ currency }) => currency), ...account.contacts.map((contact) => contact.promiseCurrency)];
  const currencies = [...new Set([...account.invoices, ...named.map((currency) => ({ currency }))].map(({ currency }) => currency))];
  const worlds = currencies.flatMap((currency) =>
    currency === null ? [] : [factsFor(account, currency, asOf, { disputeRate: null }, settings)],
  );
  // A promise without a currency is about the one he owes in.
  worlds.sort((a, b) => Number(b.balance > 0) - Number(a.balance > 0));
  const seen = new Set<string>();
  return worlds.flatMap((facts) =>
    allPromises(facts).flatMap((one): PromiseRow[] => {
      const ident = `${one.cite} ${one.key}`;
      if (seen.has(ident)) return [];
      seen.add(ident);
      const by = fromSerial(one.by);
      const state = one.withdrawn === null ? one.state : 'withdrawn';
      const late = state === 'partial' || state === 'broken' ? daysBetween(by, asOf) : null;
      const { made, amount, came, invoices, notedBy: owner } = one;
      const because = one.withdrawn?.because;
      const note = [one.note, because && `withdrawn on ${one.withdrawn?.on}: ${because}`].filter(Boolean).join('; ') || null;
      return [
        {
          debtorId,
          name,
          side: 'theirs',
          kind: 'pay',
          made,
          by,
          amount,
          currency: facts.currency,
          came,
          state,
          daysLate: late,
          invoices,
          owner,
          note,
          source: one.cite.startsWith('note') ? 'note' : null,
        },
      ];
    }),
  );
}

/** What we promised for a day or before it and have not done, the longest overdue first. */
export function dutiesOn(store: Store, asOf: Day): { due: Day; debtorId: string; name: string; what: string; owner: string | null }[] {
  const duties = [...accountsOf(store, asOf, debtorsAgreed(store, asOf))].flatMap((account) =>
    ourPromisesOf(account, asOf)
      .filter(({ state }) => state === 'due')
      .map((own: OurPromise) => ({
        due: own.by,
        debtorId: account.debtor.id,
        name: account.debtor.name,
        what: ourWords(own),
        owner: own.owner,
      })),
  );
  return duties.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.debtorId < b.debtorId ? -1 : 1));
}

export interface Promising {
  /** `pay` for theirs. */
  readonly kind: OurKind | 'pay';
  readonly by: Day;
  readonly amount: Minor | null;
  readonly currency: Currency | null;
  /** Invoice numbers as they were typed. */
  readonly invoices: readonly string[];
  readonly owner: string | null;
  readonly note: string | null;
}

export interface Written {
  /** `null` in a dry run. */
  readonly batch: number | null;
  readonly debtor: Debtor;
  readonly invoices: readonly string[];
}

/** A promise as it was typed. */
export interface Asked extends Omit<Promising, 'amount'> {
  /** The sum in a currency; `null` where none was named. */
  readonly amountIn: ((currency: Currency) => Minor) | null;
  /** It stands beside his open promises about the same money. */
  readonly besides?: boolean;
}

export interface Added extends Written, Pick<Promising, 'amount' | 'currency'> {
  /** Days of his open promises that it takes the place of. */
  readonly replaces: readonly Day[];
  /** Days of his open promises that it stands beside. */
  readonly beside: readonly Day[];
}

/** @throws UserError where the debtor or an invoice is not there, or the promise makes no sense; nothing is written then */
export function addPromise(
  store: Store,
  text: string,
  promising: Asked,
  { asOf, settings, ...writing }: Writing & { readonly asOf: Day; readonly settings: Settings },
): Added {
  const debtor = findDebtor(store, text);
  const { kind, by, owner } = promising;
  if (by < asOf) throw new UserError(`A promise made on ${asOf} cannot be for ${by}: that day has gone by`, `name ${asOf} or a later day`);
  const invoices = promising.invoices.map((invoice) => ownInvoice(store, debtor, invoice, asOf));
  const side = kind === 'pay' ? 'theirs' : 'ours';
  const { amount, currency, replaces, beside } =
    kind === 'pay' ? held(wholeAt(store, asOf)(accountOf(store, asOf, debtor)), { ...promising, invoices }, asOf, settings) : OURS;
  const batch = asBatch(store, 'promise', writing, (own) => {
    const { note } = promising;
    const besides = beside.length > 0;
    writePromise(store, own, debtor.id, { side, event: 'made', kind, on: asOf, by, amount, currency, invoices, owner, note, besides });
    return { what: `${debtor.id}, ${side}: ${kind.replaceAll('_', ' ')} by ${by}`, records: 1 };
  });
  return { batch, debtor, invoices, amount, currency, replaces, beside };
}

const OURS = { amount: null, currency: null, replaces: [], beside: [] } as const;

/** The sum he is held to, and the days of the promises it takes the place of. */
function held(
  account: Account,
  { by, currency: named, amountIn, invoices, besides = false }: Asked,
  asOf: Day,
  settings: Settings,
): Pick<Added, 'amount' | 'currency' | 'replaces' | 'beside'> {
  // Of all that is overdue it is in every currency he owes in.
  const currency = amountIn === null ? named : (named ?? currencyOwed(account, asOf, invoices));
  const amount = amountIn === null || currency === null ? null : amountIn(currency);
  if (amount !== null && amount <= 0)
    throw new UserError('A promise of nothing is none', 'leave the amount out where all of it was promised');
  checkPromise(account, { by, amount, currency, invoices }, asOf);
  if (besides) {
    const beside = checkBesides(account, { by, amount, currency, invoices }, asOf, settings);
    return { amount, currency, replaces: [], beside };
  }
  return { amount, currency, replaces: replacedBy(account, { invoices, currency }, asOf, settings), beside: [] };
}

export interface Settling {
  readonly kind: OurKind | 'pay';
  readonly how: 'kept' | 'withdrawn';
  /** The day it was done. */
  readonly on: Day;
  /** The day it was promised for, where there are several. */
  readonly by: Day | null;
  readonly note: string | null;
  readonly owner: string | null;
}

/** @throws UserError where nothing of the kind stands; nothing is written then */
export function settlePromise(
  store: Store,
  text: string,
  { kind, how, on, by, note, owner }: Settling,
  { asOf, settings, ...writing }: Writing & { readonly asOf: Day; readonly settings: Settings },
): Written & { readonly settled: readonly PromiseRow[] } {
  const debtor = findDebtor(store, text);
  if (on > asOf) throw new UserError(`${on} is still to come`, 'settle it when it is done');
  if (kind === 'pay' && how === 'kept')
    throw new UserError(
      'Whether he kept a promise to pay follows from the money that comes in',
      'import the payments, or withdraw it: --withdrawn',
    );
  const standing = promisesOfAccount(accountOf(store, on, debtor), on, settings).filter(
    (row) => row.kind === kind && (row.state === 'open' || row.state === 'due' || (by !== null && STANDING.includes(row.state))),
  );
  const meant = by === null ? standing : standing.filter((row) => row.by === by);
  // Of several of ours the first is meant: that is how the events are read back.
  const settled = kind === 'pay' ? meant : meant.slice(0, 1);
  if (kind === 'pay' && new Set(settled.map((row) => row.by)).size > 1)
    throw new UserError(
      `${debtor.name} (${debtor.id}) promised several times: by ${settled.map((row) => row.by).join(', ')}`,
      'say which one with --by DAY',
    );
  if (settled.length === 0)
    throw new UserError(
      kind === 'pay'
        ? `${debtor.name} (${debtor.id}) has no open promise to pay${by === null ? '' : ` by ${by}`} on ${on}`
        : `Nothing we promised ${debtor.name} (${debtor.id}) is open on ${on}: no "${kind.replaceAll('_', ' ')}"${by === null ? '' : ` by ${by}`}`,
      'list them with: dunning promise --all',
    );
  if (kind !== 'pay' && settled[0] !== standing[0])
    throw new UserError(`An earlier one, by ${standing[0]?.by}, still stands`, 'settle that one first');
  const batch = asBatch(store, 'promise settle', writing, (own) => {
    for (const row of settled)
      writePromise(store, own, debtor.id, {
        side: row.side,
        event: how,
        kind,
        on,
        by: row.by,
        amount: null,
        currency: row.currency,
        invoices: row.invoices,
        owner,
        note,
      });
    return {
      what: `${debtor.id}: ${kind.replaceAll('_', ' ')} by ${settled.map((row) => row.by).join(', ')} ${how}`,
      records: settled.length,
    };
  });
  return { batch, debtor, invoices: settled.flatMap((row) => row.invoices), settled };
}

/** A promise in words: `pays EUR 250.00 by 2026-11-27`. */
export const promiseWords = ({ kind, by, amount, currency, invoices, note }: Promising): string =>
  kind === 'pay'
    ? `he pays ${amount === null || currency === null ? 'all that is overdue' : readable(amount, currency)}${invoices.length === 0 ? '' : ` of ${invoices.join(', ')}`} by ${by}`
    : `we ${ourWords({ kind, invoices, note })} by ${by}`;

/** An amount for JSON. */
export const asText = (amount: Minor | null, currency: Currency | null): string | null =>
  amount === null || currency === null ? null : decimal(amount, currency);
