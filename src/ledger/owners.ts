/** Whose money it is, where a payment names no debtor. Only what is certain counts; two possible owners are none. */
import { type Day, later } from './day.js';
import type { Minor } from './money.js';
import { citations, numberKey } from './references.js';
import { type StructuredReference, structuredIn } from './structured-reference.js';

/** By what a payment was given to a debtor, strongest first; the order decides where two agree on the day. */
const OWNED_BY = [
  'decision',
  'debtor number',
  'invoice number',
  'structured reference',
  'number in reference',
  'debtor number in reference',
  'known payer',
  'iban',
  'payer name',
  'payer and amount',
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
  /** Of an invoice: its amount. */
  readonly amount?: Minor | undefined;
}

/** What the whole ledger knows; each answers with every debtor it could be. */
export interface Directory {
  /** Invoices with this number key. */
  readonly invoicesNumbered: (key: string) => readonly Pointer[];
  readonly debtorNumbered: (id: string) => Pointer | null;
  /** Debtors with this name, legal form included, or else without it; those known on the day before those who come later. */
  readonly debtorsNamed: (name: string, on: Day) => readonly Pointer[];
  /** Invoices that bear this structured reference, or whose number it carries. */
  readonly invoicesReferred?: (reference: StructuredReference) => readonly Pointer[];
  /** Debtors of whom a person said that they pay from this account, or under this name. */
  readonly payersKnown?: (iban: string | null, name: string | null) => readonly Pointer[];
  /** The one who pays for a debtor and others: their head office; himself where he has none. */
  readonly headOf?: (debtor: number) => number;
}

export interface OwnerlessPayment {
  readonly date: Day;
  readonly amount: Minor;
  readonly invoiceNumber: string | null;
  readonly reference: string | null;
  readonly payerName: string | null;
  readonly payerIban?: string | null;
}

/** `klant 12394`, `debiteurnr. 0042`, `Kd-Nr 77`. */
const DEBTOR_NUMBER =
  /\b(?:klant|debiteur|deb|relatie|customer|cust|client|kunde|kunden|kd|debitor)(?:en)?[\s.-]*(?:nummer|nr|no|number|id|code)?[\s.:#-]*([0-9A-Z][0-9A-Z./-]*\d[0-9A-Z]*|\d+)/i;

/** Long enough, or mixed enough, not to be found by chance among all invoices of all debtors. */
const tellingKey = (key: string): boolean => key.length >= 6 || (key.length >= 4 && /[A-Z]/.test(key));

/** The owner by numbers or by name; `null` where nothing points at exactly one debtor. */
export function ownerOf(payment: OwnerlessPayment, directory: Directory): Owner | null {
  const { date, amount, invoiceNumber, reference, payerName, payerIban = null } = payment;
  const found: Owner[] = [];
  // Looked up only where numbers leave a question.
  let known: readonly Pointer[] | null = null;
  const named = (): readonly Pointer[] => (known ??= payerName === null ? [] : directory.debtorsNamed(payerName, date));
  const add = (pointers: readonly Pointer[], how: OwnedBy): void => {
    const owner = narrowed(pointers, named, date, directory, amount);
    if (owner && !isMistyped(owner, pointers, named, payment, directory)) found.push({ debtor: owner.debtor, since: owner.since, how });
  };
  for (const text of [invoiceNumber, reference])
    if (text !== null && directory.invoicesReferred) {
      const referred = structuredIn(text).references.flatMap((each) => directory.invoicesReferred?.(each) ?? []);
      add(referred, 'structured reference');
    }
  if (invoiceNumber !== null)
    add(
      pointersIn(invoiceNumber, directory, () => true),
      'invoice number',
    );
  if (reference !== null) {
    add(pointersIn(reference, directory, tellingKey), 'number in reference');
    const id = DEBTOR_NUMBER.exec(reference)?.[1];
    const bearer = id === undefined ? null : directory.debtorNumbered(id);
    if (bearer) add([bearer], 'debtor number in reference');
  }
  const numbered = earliest(found);
  if (numbered && numbered.since === date) return numbered;
  add(directory.payersKnown?.(payerIban, payerName) ?? [], 'known payer');
  add(named(), 'payer name');
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

/** The owner an account number points at; where several pay from it, the one who is called as the payer is. */
export function ownerByAccount(
  date: Day,
  links: readonly Pointer[],
  named: readonly Pointer[] = [],
  directory: Pick<Directory, 'headOf'> = {},
): Owner | null {
  const owner = narrowed(links, () => named, date, directory);
  return owner && { debtor: owner.debtor, since: owner.since, how: 'iban' };
}

/** Debtors a payment may be from, by name or account number, on its day: those among whom only the amount can tell. */
export function suspects(date: Day, named: readonly Pointer[], links: readonly Pointer[]): number[] {
  const known = (pointers: readonly Pointer[]): number[] => pointers.filter(({ since }) => since <= date).map(({ debtor }) => debtor);
  const called = known(named);
  const linked = known(links);
  const both = linked.filter((debtor) => called.includes(debtor));
  return [...new Set(both.length > 0 ? both : linked.length > 0 ? linked : called)];
}

/** A number of somebody else's invoice, which is not the amount: the payer is another debtor who mistyped his own. */
function isMistyped(
  owner: Pointer,
  pointers: readonly Pointer[],
  named: () => readonly Pointer[],
  { date, amount }: OwnerlessPayment,
  { headOf = (debtor) => debtor }: Pick<Directory, 'headOf'>,
): boolean {
  const head = headOf(owner.debtor);
  const amounts = pointers.flatMap((each) => (each.amount !== undefined && headOf(each.debtor) === head ? [each.amount] : []));
  if (amounts.length === 0 || amounts.includes(Math.abs(amount)) || amounts.reduce((sum, each) => sum + each, 0) === amount) return false;
  const called = named().filter(({ since }) => since <= date);
  return called.length > 0 && called.every(({ debtor }) => headOf(debtor) !== head);
}

/** The only debtor pointed at, else the only one among those who are called so or whose invoice is the amount, else the head office of all. */
function narrowed(
  pointers: readonly Pointer[],
  named: () => readonly Pointer[],
  date: Day,
  { headOf }: Pick<Directory, 'headOf'>,
  amount: Minor | null = null,
): Pointer | null {
  if (pointers.length === 0) return null;
  let own = single(pointers, date);
  if (!own && pointers.length > 1) {
    const called = new Set(
      named()
        .filter(({ since }) => since <= date)
        .map(({ debtor }) => debtor),
    );
    own = single(
      pointers.filter(({ debtor }) => called.has(debtor)),
      date,
    );
  }
  if (!own && amount !== null)
    own = single(
      pointers.filter((each) => each.amount === amount),
      date,
    );
  if (own || !headOf) return own;
  return single(
    pointers.map(({ debtor, since }) => ({ debtor: headOf(debtor), since })),
    date,
  );
}

function pointersIn(text: string, directory: Directory, telling: (key: string) => boolean): Pointer[] {
  const whole = directory.invoicesNumbered(numberKey(text));
  if (whole.length > 0 && telling(numberKey(text))) return [...whole];
  const found: Pointer[] = [];
  // What lies between the ends of a range may be of others: a debtor gets every tenth number.
  for (const { key, until } of citations(structuredIn(text).rest))
    if (telling(key)) for (const each of until === null ? [key] : [key, until]) found.push(...directory.invoicesNumbered(each));
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
