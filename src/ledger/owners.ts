/** Whose money it is, where a payment names no debtor. Only what is certain counts; two possible owners are none. */
import { type Day, later } from './day.js';
import { citations, numberKey, rangeKeys } from './references.js';

/** By what a payment was given to a debtor, strongest first; the order decides where two agree on the day. */
export const OWNED_BY = [
  'debtor number',
  'invoice number',
  'number in reference',
  'debtor number in reference',
  'iban',
  'payer name',
] as const;
export type OwnedBy = (typeof OWNED_BY)[number];

export interface Owner {
  readonly debtor: number;
  /** First day on which it was certain. */
  readonly since: Day;
  readonly how: OwnedBy;
}

/** A debtor something points at, from a day on. */
export interface Pointer {
  readonly debtor: number;
  readonly since: Day;
}

/** What the whole ledger knows; each answers with every debtor it could be. */
export interface Directory {
  /** Invoices with this number key. */
  readonly invoicesNumbered: (key: string) => readonly Pointer[];
  readonly debtorNumbered: (id: string) => number | null;
  /** Debtors with this name, legal form included, or else without it. */
  readonly debtorsNamed: (name: string) => readonly number[];
}

export interface OwnerlessPayment {
  readonly date: Day;
  readonly invoiceNumber: string | null;
  readonly reference: string | null;
  readonly payerName: string | null;
}

/** `klant 12394`, `debiteurnr. 0042`, `Kd-Nr 77`. */
const DEBTOR_NUMBER =
  /\b(?:klant|debiteur|deb|relatie|customer|cust|client|kunde|kunden|kd|debitor)(?:en)?[\s.-]*(?:nummer|nr|no|number|id|code)?[\s.:#-]*([0-9A-Z][0-9A-Z./-]*\d[0-9A-Z]*|\d+)/i;

/** Long enough, or mixed enough, not to be found by chance among all invoices of all debtors. */
const tellingKey = (key: string): boolean => key.length >= 6 || (key.length >= 4 && /[A-Z]/.test(key));

/** The owner by numbers or by name; `null` where nothing points at exactly one debtor. */
export function ownerOf(payment: OwnerlessPayment, directory: Directory): Owner | null {
  const { date, invoiceNumber, reference, payerName } = payment;
  const found: Owner[] = [];
  const named = payerName === null ? [] : directory.debtorsNamed(payerName);
  const add = (pointers: readonly Pointer[], how: OwnedBy): void => {
    const owner = single(pointers) ?? single(pointers.filter(({ debtor }) => named.includes(debtor)));
    if (owner) found.push({ debtor: owner.debtor, since: later(owner.since, date), how });
  };
  if (invoiceNumber !== null)
    add(
      pointersIn(invoiceNumber, directory, () => true),
      'invoice number',
    );
  if (reference !== null) {
    add(pointersIn(reference, directory, tellingKey), 'number in reference');
    const id = DEBTOR_NUMBER.exec(reference)?.[1];
    const debtor = id === undefined ? null : directory.debtorNumbered(id);
    if (debtor !== null) found.push({ debtor, since: date, how: 'debtor number in reference' });
  }
  if (named.length === 1) found.push({ debtor: named[0] as number, since: date, how: 'payer name' });
  return earliest(found);
}

/** What came first was booked first; on the same day the stronger sign decides. */
export function earliest(owners: readonly Owner[]): Owner | null {
  let best: Owner | null = null;
  for (const owner of owners)
    if (!best || owner.since < best.since || (owner.since === best.since && OWNED_BY.indexOf(owner.how) < OWNED_BY.indexOf(best.how)))
      best = owner;
  return best;
}

/** The owner an account number points at: the only debtor known for it on the day of payment, or the first to become known. */
export function ownerByAccount(date: Day, links: readonly Pointer[]): Owner | null {
  const known = links.filter(({ since }) => since <= date);
  if (known.length > 1) return null;
  const first = known[0] ?? [...links].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))[0];
  if (!first || (known.length === 0 && links.filter(({ since }) => since === first.since).length > 1)) return null;
  return { debtor: first.debtor, since: later(first.since, date), how: 'iban' };
}

function pointersIn(text: string, directory: Directory, telling: (key: string) => boolean): Pointer[] {
  const whole = directory.invoicesNumbered(numberKey(text));
  if (whole.length > 0 && telling(numberKey(text))) return [...whole];
  const found: Pointer[] = [];
  for (const { key, until } of citations(text))
    if (telling(key)) for (const each of until === null ? [key] : rangeKeys(key, until)) found.push(...directory.invoicesNumbered(each));
  return found;
}

/** The one debtor all pointers agree on, from the first day any of them is dated; `null` where they do not agree. */
function single(pointers: readonly Pointer[]): Pointer | null {
  const first = pointers[0];
  if (!first || pointers.some(({ debtor }) => debtor !== first.debtor)) return null;
  return { debtor: first.debtor, since: pointers.reduce((day, { since }) => (since < day ? since : day), first.since) };
}
