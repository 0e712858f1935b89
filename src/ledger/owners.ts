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
  readonly debtorNumbered: (id: string) => Pointer | null;
  /** Debtors with this name, legal form included, or else without it; those known on the day before those who come later. */
  readonly debtorsNamed: (name: string, on: Day) => readonly Pointer[];
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
  const named = payerName === null ? [] : directory.debtorsNamed(payerName, date);
  const called = new Set(named.filter(({ since }) => since <= date).map(({ debtor }) => debtor));
  const add = (pointers: readonly Pointer[], how: OwnedBy): void => {
    const owner =
      single(pointers, date) ??
      single(
        pointers.filter(({ debtor }) => called.has(debtor)),
        date,
      );
    if (owner) found.push({ ...owner, how });
  };
  if (invoiceNumber !== null)
    add(
      pointersIn(invoiceNumber, directory, () => true),
      'invoice number',
    );
  if (reference !== null) {
    add(pointersIn(reference, directory, tellingKey), 'number in reference');
    const id = DEBTOR_NUMBER.exec(reference)?.[1];
    const numbered = id === undefined ? null : directory.debtorNumbered(id);
    if (numbered) add([numbered], 'debtor number in reference');
  }
  add(named, 'payer name');
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

/** The owner an account number points at. */
export function ownerByAccount(date: Day, links: readonly Pointer[]): Owner | null {
  const owner = single(links, date);
  return owner && { ...owner, how: 'iban' };
}

function pointersIn(text: string, directory: Directory, telling: (key: string) => boolean): Pointer[] {
  const whole = directory.invoicesNumbered(numberKey(text));
  if (whole.length > 0 && telling(numberKey(text))) return [...whole];
  const found: Pointer[] = [];
  for (const { key, until } of citations(text))
    if (telling(key)) for (const each of until === null ? [key] : rangeKeys(key, until)) found.push(...directory.invoicesNumbered(each));
  return found;
}

/** The only debtor pointed at on the day of payment, or else the first to become known; who comes later changes nothing. */
function single(pointers: readonly Pointer[], date: Day): Pointer | null {
  const first = pointers.reduce<Day | null>((day, { since }) => (day === null || since < day ? since : day), null);
  if (first === null) return null;
  const since = later(first, date);
  const debtors = new Set(pointers.filter((pointer) => pointer.since <= since).map(({ debtor }) => debtor));
  const [debtor] = debtors;
  return debtor !== undefined && debtors.size === 1 ? { debtor, since } : null;
}
