/** Costs and interest let off within the mandate, and taken up again. Each is a batch. */
import { UserError } from '../errors.js';
import type { Day } from '../ledger/day.js';
import { needMandate } from '../ledger/mandate.js';
import type { Account, Debtor, StandingInvoice } from '../ledger/model.js';
import { type Money, readable } from '../ledger/money.js';
import { numberKey } from '../ledger/references.js';
import { inForce, lastOf, type Waiver } from '../ledger/waivers.js';
import { caseOf } from '../reminders/message-facts.js';
import { claimWaiving } from '../reminders/waived.js';
import { issuedTo, leavingDays } from '../store/issued.js';
import type { Store } from '../store/open.js';
import { debtorsWaived, writeWaiver } from '../store/waivers.js';
import { accountOf, accountsOf } from './agreed.js';
import { asBatch, type Writing } from './batch.js';
import type { Config } from './config.js';
import { termsFor } from './config-law.js';
import { findDebtor } from './find-debtor.js';
import { issuedBefore } from './plan-reminders.js';

export interface Waiving {
  readonly kind: Waiver['kind'];
  /** Invoice numbers as they were typed; none for all that is open, or all that was let off. */
  readonly invoices: readonly string[];
  readonly because: string;
  readonly handledBy: string | null;
  readonly approvedBy: string | null;
}

export interface Waived {
  /** `null` in a dry run. */
  readonly batch: number | null;
  readonly debtor: Debtor;
  readonly invoices: readonly string[];
  /** What might have been asked on the day and is not now, one per currency; none where nothing might. */
  readonly worth: readonly Money[];
}

/**
 * @throws UserError where an invoice is not his, or there is nothing to let off or to lift; nothing is written then
 * @throws Refused where it is worth more than the mandate and nobody approved it
 */
export function writeWaivers(
  store: Store,
  text: string,
  { kind, invoices, because, handledBy, approvedBy }: Waiving,
  { asOf, config, ...writing }: Writing & { readonly asOf: Day; readonly config: Config },
): Waived {
  if (because.trim() === '') throw new UserError('Why is it so?', 'say it with --because');
  const debtor = findDebtor(store, text);
  const account = accountOf(store, asOf, debtor);
  const numbers = kind === 'waived' ? toWaive(account, invoices) : toLift(account, invoices);
  const events = numbers.map((invoice): Waiver => ({ kind, invoice, on: asOf, because, handledBy, approvedBy }));
  const worth = kind === 'waived' ? worthOf(store, account, events, asOf, config) : [];
  for (const money of worth) needMandate(config.mandate, 'waive', money, approvedBy);
  const batch = asBatch(store, kind === 'waived' ? 'waive' : 'waive lift', writing, (own) => {
    for (const event of events) writeWaiver(store, own, debtor.id, event);
    const sums = worth.map(({ minor, currency }) => readable(minor, currency));
    return { what: [debtor.id, ...numbers, ...sums].join(', '), records: events.length };
  });
  return { batch, debtor, invoices: numbers, worth };
}

/** Numbers of what is open and not let off yet. */
function toWaive(account: Account, typed: readonly string[]): readonly string[] {
  const { debtor, invoices, waivers = [] } = account;
  const isOff = (number: string): boolean => lastOf(waivers, number)?.kind === 'waived';
  if (typed.length === 0) {
    const open = invoices.filter(({ kind, open, number }) => kind === 'invoice' && open > 0 && !isOff(number)).map(({ number }) => number);
    if (open.length > 0) return open;
    throw new UserError(
      `${debtor.name} (${debtor.id}) has nothing open that is not let off already`,
      `see what is with: dunning explain ${debtor.id}`,
    );
  }
  return [...new Set(typed.map((text) => open(ownOf(account, text)).number))];

  function open(invoice: StandingInvoice): StandingInvoice {
    const { number, kind, open: left } = invoice;
    if (kind !== 'invoice' || left <= 0)
      throw new UserError(`Nothing is open on ${number}: there are no costs or interest to let off`, 'name an invoice that is open');
    const since = lastOf(waivers, number);
    if (since?.kind === 'waived')
      throw new UserError(`Costs and interest on ${number} are let off since ${since.on}`, 'list them with: dunning waive');
    return invoice;
  }
}

/** Numbers of what was let off. */
function toLift(account: Account, typed: readonly string[]): readonly string[] {
  const { debtor, waivers = [] } = account;
  const off = inForce(waivers).map(({ invoice }) => invoice);
  const none = (what: string): never => {
    throw new UserError(`${debtor.name} (${debtor.id}) was let off nothing${what}`, 'list what was with: dunning waive');
  };
  if (typed.length === 0) return off.length > 0 ? off : none('');
  return [...new Set(typed.map((text) => off.find((number) => numberKey(number) === numberKey(text)) ?? none(` on ${text}`)))];
}

function ownOf({ debtor: { id, name }, invoices }: Account, text: string): StandingInvoice {
  const found = invoices.find(({ number }) => number === text || numberKey(number) === numberKey(text));
  if (!found) throw new UserError(`${name} (${id}) has no invoice ${text}`, `list them with: dunning explain ${id} --full`);
  return found;
}

/** What a letter of this day might ask in costs and interest, less what it might still ask afterwards. */
function worthOf(store: Store, account: Account, events: readonly Waiver[], asOf: Day, config: Config): readonly Money[] {
  const { debtor, invoices, waivers = [] } = account;
  const leftOn = leavingDays(store, asOf);
  const issued = (issuedTo(store, asOf)?.(debtor.id) ?? []).map((row) => issuedBefore(row, leftOn(row)));
  const late = invoices.filter(({ kind, open, due }) => kind === 'invoice' && open > 0 && due < asOf);
  return [...new Set(late.map(({ currency }) => currency))].sort().flatMap((currency): Money[] => {
    const case_ = caseOf(
      { account, issued, judged: { currency } },
      late.filter((invoice) => invoice.currency === currency),
      {
        channel: 'letter',
        sendOn: asOf,
        today: asOf,
        country: config.company.country,
        terms: termsFor(config.law, debtor.party),
      },
    );
    const minor = claimWaiving(case_, 'demand', waivers).total - claimWaiving(case_, 'demand', [...waivers, ...events]).total;
    return minor > 0 ? [{ minor, currency }] : [];
  });
}

export interface WaiverRow extends Waiver {
  readonly debtorId: string;
  readonly name: string;
}

/** Waivers in force, in order of debtor. */
export const waiversToday = (store: Store, asOf: Day): WaiverRow[] =>
  [...accountsOf(store, asOf, debtorsWaived(store))].flatMap(waiversOfAccount);

/** Waivers in force of one debtor. */
export const waiversOfAccount = ({ debtor, waivers = [] }: Account): WaiverRow[] =>
  inForce(waivers).map((waiver) => ({ ...waiver, debtorId: debtor.id, name: debtor.name }));
