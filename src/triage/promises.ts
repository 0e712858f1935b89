/** What a debtor said he would pay by a day he named, and what came in until then. */
import { type PromiseEvent, promiseEvents } from '../ledger/agreements.js';
import { type Day, workingDaysLater } from '../ledger/day.js';
import type { StandingInvoice } from '../ledger/model.js';
import type { Minor } from '../ledger/money.js';
import { numberKey } from '../ledger/references.js';
import { num } from './daynumber.js';
import type { Facts } from './facts.js';
import type { Note } from './notes.js';
import { type Share, sharesOf } from './promise-shares.js';
import { dayIn } from './words/when.js';

export interface Promised {
  /** The day he said it. */
  readonly made: Day;
  /** Where it stands: `contact of 2026-03-04`, `note of …`, `promise of …`. */
  readonly cite: string;
  /** Days since. */
  readonly age: number;
  /** Minor units; `null` for all that was overdue then. */
  readonly amount: Minor | null;
  /** What came in until the day it is held to. */
  readonly came: Minor;
  /** Serial day named. */
  readonly by: number;
  /** The day after which it is broken: some business days later, for the bank. */
  readonly until: number;
  /**
   * `open` until then. `kept` where the sum promised came in, less what may be missing; without a sum, where what was overdue as he made
   * it is settled, less as much; in the words of a note, where any invoice of that is. After that day `partial` where some of it had come, `broken` where none had, `late` where it all came since.
   * `replaced` where he named another day for it while it was open and not yet kept.
   */
  readonly state: 'open' | 'kept' | 'partial' | 'broken' | 'late' | 'replaced';
  /** Numbers of the invoices it is about; none for all of them. */
  readonly invoices: readonly string[];
  /** Who noted it. */
  readonly notedBy: string | null;
  readonly note: string | null;
  /** Order among those made on one day. */
  readonly key: number;
  /** It was made beside those open then, and takes the place of none. */
  readonly besides: boolean;
  /** He named another day for the same money since, in time or not. */
  readonly followed: boolean;
}

/** A promise as it was made, before the money is looked at. */
interface Made extends Pick<Promised, 'made' | 'cite' | 'amount' | 'by' | 'invoices' | 'notedBy' | 'note' | 'key' | 'besides'> {
  /** The day he was let off, or we no longer counted on it, and why. */
  readonly withdrawn: Withdrawn | null;
  /** The day of a later promise about the same money. */
  readonly followed: Day | null;
  /** It stands in the words of a note only, which tell of no sum: any invoice of what was overdue may have been meant. */
  readonly inWords: boolean;
  /** Order among those of one day: the contact it was made in, or the last one before it and its own key. */
  readonly order: readonly [contact: number, own: number];
}

export interface Withdrawn {
  readonly on: Day;
  readonly because: string | null;
}

/** Not kept in time, whatever came of it. */
export const isBroken = ({ state }: Promised): boolean => state === 'broken' || state === 'partial' || state === 'late';

/** Part of the overdue money a note must be about. */
const ABOUT = 0.3;

/** Promises about what is overdue now, newest first, those withdrawn left out: noted as such, or in a note that names a day. */
export function promisesOf(facts: Facts): readonly Promised[] {
  return allPromises(facts)
    .filter(({ withdrawn, state }) => withdrawn === null && state !== 'replaced')
    .sort((a, b) => a.age - b.age || b.key - a.key);
}

/** Also those withdrawn or replaced, oldest first. */
export function allPromises(facts: Facts): readonly (Promised & Pick<Made, 'withdrawn'>)[] {
  const all = [...noted(facts), ...told(facts)].sort(
    (a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0) || a.order[0] - b.order[0] || a.order[1] - b.order[1],
  );
  const followed = all.map((made, at): Made => {
    const next = all.slice(at + 1).find((later) => !later.besides && isAboutTheSame(made, later));
    return { ...made, followed: next?.made ?? null };
  });
  const shares = sharesBeside(facts, followed);
  return followed.map((made) => ({ ...promised(facts, made, shares.get(made) ?? null), withdrawn: made.withdrawn }));
}

/** Those that stand, newest first: he named no other day for the same money since. */
export const standingPromises = ({ promises }: Facts): readonly Promised[] => promises.filter(({ followed }) => !followed);

/** What is open of the invoices a promise names, or of all where it names none: nothing is left of it where a credit note has settled them. */
export function leftOf(facts: Facts, { invoices }: Promised): Minor {
  const about = aboutOf(facts, invoices);
  return about === null ? facts.balance : about.reduce((left, { open }) => left + Math.max(0, open), 0);
}

/** What comes in for promises made beside others, and for those others: counted once. */
function sharesBeside(facts: Facts, all: readonly Made[]): ReadonlyMap<Made, Share> {
  const sharing = all.filter(
    (made) =>
      made.amount !== null &&
      all.some((other) => other !== made && (made.besides || other.besides) && other.amount !== null && isAboutTheSame(made, other)),
  );
  const shares = sharesOf(
    sharing.map(({ made, by, amount, invoices, withdrawn, followed }) => {
      const over = [withdrawn?.on, followed].flatMap((day) => (day ? [num(day)] : []));
      return {
        from: num(made),
        by,
        until: workingDaysLater(by, facts.settings.graceDays),
        over: over.length === 0 ? null : Math.min(...over),
        amount: amount ?? 0,
        invoices,
      };
    }),
    facts,
  );
  return new Map(sharing.map((made, at) => [made, shares[at] ?? []]));
}

/** A promise that names no invoice is about all of them. */
const isAboutTheSame = (one: Pick<Made, 'invoices'>, other: Pick<Made, 'invoices'>): boolean =>
  one.invoices.length === 0 ||
  other.invoices.length === 0 ||
  one.invoices.some((number) => other.invoices.some((each) => numberKey(each) === numberKey(number)));

/** Promises that stand in the words of a note only. */
function told(facts: Facts): Made[] {
  // What was noted beside other promises in the same call is what its note tells of.
  const beside = new Set(promiseEvents(facts.account).flatMap((event) => (event.besides ? [`${event.on} ${event.sinceContact}`] : [])));
  return facts.notes.flatMap((note): Made[] => {
    const by = dayPromised(note);
    if (by === null || beside.has(`${note.contact.date} ${note.contact.key}`)) return [];
    const { date: made, key, handledBy: notedBy, note: text } = note.contact;
    return [
      {
        made,
        cite: `note of ${made}`,
        amount: null,
        by,
        invoices: [],
        notedBy,
        note: text,
        key,
        besides: false,
        withdrawn: null,
        followed: null,
        inWords: true,
        order: [key, 0],
      },
    ];
  });
}

function noted(facts: Facts): readonly Made[] {
  const mine = (currency: string | null): boolean => (currency ?? facts.currency) === facts.currency;
  const events = promiseEvents(facts.account).filter(
    ({ side, event, currency }) => side === 'theirs' && (event !== 'made' || mine(currency)),
  );
  const withdrawals = events.filter(({ event }) => event === 'withdrawn');
  const withdrawnOn = (by: Day, isBefore: (event: PromiseEvent) => boolean): Withdrawn | null => {
    const found = withdrawals.find((event) => event.by === by && isBefore(event));
    return found === undefined ? null : { on: found.on, because: found.note };
  };
  const made: Made[] = [];
  for (const { promiseDate: by, promiseCurrency, date, promiseAmount, handledBy, note, key } of facts.contacts) {
    if (by === null || !mine(promiseCurrency)) continue;
    const withdrawn = withdrawnOn(by, ({ on, sinceContact }) => on > date || (on === date && key <= sinceContact));
    const cite = `contact of ${date}`;
    made.push({
      ...{
        made: date,
        cite,
        amount: promiseAmount,
        by: num(by),
        invoices: [],
        notedBy: handledBy,
        note,
        key,
        besides: false,
        withdrawn,
        followed: null,
        inWords: false,
        order: [key, 0],
      },
    });
  }
  for (const { event, on: date, by, amount, invoices, owner, note, key, sinceContact, besides = false } of events) {
    if (event !== 'made' || by === null) continue;
    const withdrawn = withdrawnOn(by, (each) => each.on > date || (each.on === date && each.key > key));
    made.push({
      made: date,
      cite: `promise of ${date}`,
      amount,
      by: num(by),
      invoices,
      notedBy: owner,
      note,
      key,
      besides,
      withdrawn,
      followed: null,
      inWords: false,
      order: [sinceContact, key],
    });
  }
  return made;
}

/** The day a note promises to pay by; `null` where it does not, or the promise was noted as one. */
function dayPromised({ contact, covers, mentions, day }: Note): number | null {
  if (contact.promiseDate !== null || contact.note === null || covers < ABOUT) return null;
  return mentions.some(({ topic }) => topic === 'promise') ? dayIn(contact.note, day) : null;
}

/** @param share what of the money is its own; `null` where all of it is */
function promised(facts: Facts, { withdrawn: _, order: __, followed, inWords, ...made }: Made, share: Share | null): Promised {
  const { settings, today } = facts;
  const from = num(made.made);
  const until = workingDaysLater(made.by, settings.graceDays);
  const about = aboutOf(facts, made.invoices);
  const owed = made.amount === null ? owing(facts, about, from) : [];
  const cameBy = (last: number): Minor =>
    share !== null
      ? upTo(share, last)
      : made.amount === null && about === null
        ? cameIn(facts, owed, from, last) + unbooked(facts, from, last)
        : cameIn(facts, about, from, last);
  const came = cameBy(until);
  const enough = (last: number, sum: Minor): boolean => {
    const needed = (1 - settings.tolerancePercent / 100) * (made.amount ?? owedOn(facts, owed, from));
    if (inWords && owed.some((invoice) => settledBy([invoice], from, last))) return true;
    return sum >= needed && (made.amount !== null || needed > 0 || settledBy(owed, from, last));
  };
  const moved = followed === null ? null : num(followed);
  const state =
    moved !== null && moved <= until && !enough(moved, cameBy(moved))
      ? 'replaced'
      : enough(until, came)
        ? 'kept'
        : until >= today
          ? 'open'
          : enough(today, cameBy(today))
            ? 'late'
            : came > 0
              ? 'partial'
              : 'broken';
  return { ...made, age: today - from, came, until, state, followed: followed !== null };
}

const upTo = (share: Share, last: number): Minor => share.reduce((sum, { day, amount }) => (day <= last ? sum + amount : sum), 0);

/** The invoices a promise names; `null` where it names none, and is about all. */
function aboutOf({ invoices }: Facts, numbers: readonly string[]): readonly StandingInvoice[] | null {
  if (numbers.length === 0) return null;
  const keys = new Set(numbers.map(numberKey));
  return invoices.filter(({ number }) => keys.has(numberKey(number)));
}

type About = readonly StandingInvoice[] | null;

/** Money from one day up to another; of named invoices, what was booked on them. What he pays the day he promises it, he pays as promised. */
function cameIn(facts: Facts, about: About, from: number, until: number): Minor {
  let came = 0;
  const count = (day: number, amount: Minor): void => {
    if (day >= from && day <= until) came += amount;
  };
  if (about === null) for (const { date, amount, reversed } of facts.payments) if (amount > 0 && !reversed) count(num(date), amount);
  for (const invoice of about ?? []) for (const { day, amount } of receivedOn(facts, invoice)) count(day, amount);
  return came;
}

/** What was booked on an invoice, by the day the money came: he kept his word then, whenever we booked it. */
const receivedOn = ({ payments }: Facts, { receipts }: StandingInvoice): readonly { readonly day: number; readonly amount: Minor }[] =>
  receipts.map(({ day, amount, payment }) => ({ day: num(payments.find(({ key }) => key === payment)?.date ?? day), amount }));

/** Money of those days that was booked on no invoice. */
const unbooked = ({ payments }: Facts, from: number, until: number): Minor =>
  payments.reduce((sum, { date, unallocated }) => (num(date) >= from && num(date) <= until ? sum + Math.max(0, unallocated) : sum), 0);

/** Invoices not settled as that day began: of those named all, otherwise those that were overdue. */
const owing = (facts: Facts, about: About, day: number): readonly StandingInvoice[] =>
  (about ?? facts.invoices).filter(
    ({ kind, due, settledOn }) =>
      kind === 'invoice' && (about !== null || num(due) <= day) && (settledOn === null || num(settledOn) >= day),
  );

/** What was to be paid of invoices as that day began; what credit notes took off, whenever, is not. */
const owedOn = (facts: Facts, owed: readonly StandingInvoice[], day: number): Minor =>
  owed.reduce((sum, invoice) => {
    const before = receivedOn(facts, invoice).reduce((paid, receipt) => (receipt.day < day ? paid + receipt.amount : paid), 0);
    return sum + Math.max(0, invoice.amount - invoice.credited - before);
  }, 0);

/** Whether each was settled in the time: nothing need have been paid where a credit note did it. */
const settledBy = (owed: readonly StandingInvoice[], from: number, until: number): boolean =>
  owed.length > 0 && owed.every(({ settledOn }) => settledOn !== null && num(settledOn) >= from && num(settledOn) <= until);
