/** What a debtor may be held to: in a currency he owes in, of no more than is open, on a day near enough to count on. */
import { UserError } from '../errors.js';
import { addDays, type Day, fromSerial } from '../ledger/day.js';
import type { Account, StandingInvoice } from '../ledger/model.js';
import { type Currency, type Minor, readable, sum } from '../ledger/money.js';
import { allPromises, factsFor, type Settings } from '../triage/index.js';

/** Days ahead after which a promise is a payment plan. */
const FARTHEST = 90;

/**
 * The currency of a sum he promises: the one he is overdue in, otherwise the one he owes in.
 *
 * @param invoices numbers of the invoices it is about, as the ledger has them; none for all
 * @throws UserError where he owes nothing, or in several and none is named
 */
export function currencyOwed(account: Account, asOf: Day, invoices: readonly string[] = []): Currency {
  const open = openOf(account, invoices);
  const late = open.filter(({ due }) => due < asOf);
  const own = [...new Set((late.length > 0 ? late : open).map(({ currency }) => currency))].sort();
  const [only, second] = own;
  if (only === undefined) throw owesNothing(account, invoices, asOf);
  if (second !== undefined)
    throw new UserError(
      `${account.debtor.name} (${account.debtor.id}) owes in ${own.join(' and ')}: in which does he pay?`,
      'say it with --currency',
    );
  return only;
}

export interface Promised {
  readonly by: Day;
  readonly amount: Minor | null;
  readonly currency: Currency | null;
  readonly invoices: readonly string[];
}

/** @throws UserError where he cannot be held to it */
export function checkPromise(account: Account, { by, amount, currency, invoices }: Promised, asOf: Day): void {
  const { id, name } = account.debtor;
  const all = openOf(account, invoices);
  if (all.length === 0) throw owesNothing(account, invoices, asOf);
  const own = currency === null ? all : all.filter((one) => one.currency === currency);
  if (own.length === 0)
    throw new UserError(
      `${name} (${id}) owes nothing in ${currency}, but in ${[...new Set(all.map((one) => one.currency))].sort().join(' and ')}`,
      'say the currency he owes in with --currency',
    );
  if (currency !== null && amount !== null) {
    const open = sum(own.map((one) => one.open));
    if (amount > open)
      throw new UserError(
        `${readable(amount, currency)} is more than what is open${invoices.length === 0 ? '' : ` of ${invoices.join(', ')}`}: ${readable(open, currency)}`,
        'name an amount up to that, or leave --amount out where he pays all that is overdue',
      );
  }
  if (by > addDays(asOf, FARTHEST))
    throw new UserError(
      `${by} is more than ${FARTHEST} days away: nobody can count on such a promise`,
      `agree on instalments: dunning plan propose ${id}`,
    );
}

/** Days of his open promises that one made on a day takes the place of. */
export function replacedBy(account: Account, about: Pick<Promised, 'invoices' | 'currency'>, asOf: Day, settings: Settings): Day[] {
  return [...new Set(sameMoney(account, about, asOf, settings).map((one) => fromSerial(one.by)))].sort();
}

/**
 * A promise may stand beside the open ones about the same money where each is of a sum, and together they are no more than what is open.
 *
 * @returns days of the open promises it stands beside
 * @throws UserError where it cannot, or there is none
 */
export function checkBesides(account: Account, promised: Promised, asOf: Day, settings: Settings): Day[] {
  const { id, name } = account.debtor;
  const { amount, currency } = promised;
  const beside = sameMoney(account, promised, asOf, settings);
  const days = [...new Set(beside.map((one) => fromSerial(one.by)))].sort();
  if (beside.length === 0)
    throw new UserError(`${name} (${id}) has no open promise that this one could stand beside`, 'leave --besides out');
  if (amount === null || currency === null)
    throw new UserError('A promise beside another is of a part: of how much?', 'say it with --amount');
  if (beside.some((one) => one.amount === null))
    throw new UserError(
      `By ${days.join(' and ')} he promised all that is overdue: beside that nothing is left to promise`,
      'leave --besides out: the new promise then takes its place',
    );
  const promisedAlready = sum(beside.map((one) => Math.max(0, (one.amount ?? 0) - one.came)));
  const numbers = [...new Set([...promised.invoices, ...beside.flatMap(({ invoices }) => invoices)])];
  const isOfAll = promised.invoices.length === 0 || beside.some(({ invoices }) => invoices.length === 0);
  const open = sum(openOf(account, isOfAll ? [] : numbers).flatMap((one) => (one.currency === currency ? [one.open] : [])));
  if (amount + promisedAlready > open)
    throw new UserError(
      `With ${readable(promisedAlready, currency)} promised by ${days.join(' and ')}, ${readable(amount, currency)} more is above what is open: ${readable(open, currency)}`,
      'name a smaller amount, or leave --besides out: the new promise then takes their place',
    );
  return days;
}

/** Days of his open promises that one of a sum could stand beside; none where one of them is of all that is overdue. */
export function mayStandBeside(account: Account, asOf: Day, settings: Settings): Day[] {
  const open = sameMoney(account, { invoices: [], currency: null }, asOf, settings);
  return open.some(({ amount }) => amount === null) ? [] : [...new Set(open.map(({ by }) => fromSerial(by)))].sort();
}

/** His open promises about the same money. */
function sameMoney(
  account: Account,
  { invoices, currency }: Pick<Promised, 'invoices' | 'currency'>,
  asOf: Day,
  settings: Settings,
): ReturnType<typeof allPromises> {
  const currencies = [...new Set(openOf(account, []).map((one) => one.currency))].filter((own) => currency === null || own === currency);
  return currencies
    .flatMap((own) => allPromises(factsFor(account, own, asOf, { disputeRate: null }, settings)))
    .filter(
      (one) =>
        one.state === 'open' &&
        one.withdrawn === null &&
        (one.invoices.length === 0 || invoices.length === 0 || one.invoices.some((number) => invoices.includes(number))),
    );
}

/** `; it takes the place of the promise by 2026-11-05` */
export const replacedWords = (days: readonly Day[]): string =>
  days.length === 0 ? '' : `; it takes the place of the ${days.length === 1 ? 'promise' : 'promises'} by ${days.join(' and ')}`;

/** `; it stands beside the promise by 2026-11-05` */
export const besidesWords = (days: readonly Day[]): string =>
  days.length === 0 ? '' : `; it stands beside the ${days.length === 1 ? 'promise' : 'promises'} by ${days.join(' and ')}`;

const openOf = ({ invoices }: Account, numbers: readonly string[]): StandingInvoice[] =>
  invoices.filter(({ kind, open, number }) => kind === 'invoice' && open > 0 && (numbers.length === 0 || numbers.includes(number)));

const owesNothing = ({ debtor: { id, name } }: Account, invoices: readonly string[], asOf: Day): UserError =>
  new UserError(
    `${name} (${id}) owes nothing${invoices.length === 0 ? '' : ` on ${invoices.join(', ')}`} on ${asOf}: there is nothing he could promise to pay`,
    'look at his account with: dunning explain',
  );
