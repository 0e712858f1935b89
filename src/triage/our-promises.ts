/** What we promised a debtor: ours to keep, and before all else when due. */
import { type OurKind, type PromiseEvent, promiseEvents } from '../ledger/agreements.js';
import { type Day, daysBetween, fromSerial, serial } from '../ledger/day.js';
import type { Account } from '../ledger/model.js';
import { numberKey } from '../ledger/references.js';
import { callBacksOf, isTry } from './call-backs.js';
import type { Call } from './model.js';

export interface OurPromise {
  readonly kind: OurKind;
  readonly made: Day;
  readonly by: Day;
  /** `open` until the day, `due` on it and after until it is done; then `kept` where it was done by the day, `late` where after. */
  readonly state: 'open' | 'due' | 'kept' | 'late' | 'withdrawn';
  /** The day it was done or withdrawn. */
  readonly settledOn: Day | null;
  readonly invoices: readonly string[];
  /** Who keeps it. */
  readonly owner: string | null;
  readonly note: string | null;
  /** Days over the day promised; 0 where it is not. */
  readonly daysLate: number;
}

interface Draft extends Omit<OurPromise, 'state' | 'settledOn' | 'daysLate'> {
  /** The day it was kept without anyone saying so: the credit note came, the call was made. */
  readonly done: Day | null;
  settled?: { readonly on: Day; readonly how: 'kept' | 'withdrawn' };
}

/** Our promises up to a day, the one due first before the others. */
export function ourPromisesOf(account: Account, asOf: Day): readonly OurPromise[] {
  const drafts: Draft[] = [...agreedCalls(account, asOf)];
  const events = promiseEvents(account).filter(({ side }) => side === 'ours');
  for (const event of events) {
    if (event.event === 'made') drafts.push(made(account, event));
    else {
      const own = drafts.filter((each) => each.kind === event.kind && isOpenOn(each, event.on));
      const [first] = own.sort(byDay);
      if (first) first.settled = { on: event.on, how: event.event };
    }
  }
  return drafts.sort(byDay).map(({ done, settled, ...draft }) => {
    const on = settled?.on ?? done;
    const state =
      settled?.how === 'withdrawn' ? 'withdrawn' : on !== null ? (on <= draft.by ? 'kept' : 'late') : draft.by > asOf ? 'open' : 'due';
    const late = state === 'withdrawn' ? 0 : Math.max(0, daysBetween(draft.by, on ?? asOf));
    return { ...draft, state, settledOn: on, daysLate: late };
  });
}

const byDay = (a: Draft, b: Draft): number => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.made < b.made ? -1 : a.made > b.made ? 1 : 0);

const isOpenOn = ({ made, settled, done }: Draft, day: Day): boolean =>
  made <= day && settled === undefined && (done === null || done > day);

/** Calls agreed in a conversation; one agreed later takes the place of one not made. */
function agreedCalls(account: Account, asOf: Day): Draft[] {
  return callBacksOf({ contacts: account.contacts, today: serial(asOf) })
    .filter(({ triedOn }, at) => at === 0 || triedOn !== null)
    .map(({ contact, on, triedOn }) => ({
      kind: 'call_back',
      made: contact.date,
      by: fromSerial(on),
      done: triedOn,
      invoices: [],
      owner: contact.callBackBy ?? contact.handledBy,
      note: contact.note,
    }));
}

function made(account: Account, event: PromiseEvent): Draft {
  const { kind, on, by, invoices, owner, note } = event;
  const done = kind === 'credit_note' ? creditedOn(account, event) : kind === 'call_back' ? calledOn(account, event) : null;
  return { kind: kind as OurKind, made: on, by: by ?? on, done, invoices, owner, note };
}

/** The first credit note from that day on, for the invoices where any are named. */
function creditedOn({ invoices }: Account, { on, invoices: about }: PromiseEvent): Day | null {
  const keys = new Set(about.map(numberKey));
  const credit = invoices.find(
    ({ kind, date, credits }) =>
      kind === 'credit_note' && date >= on && (keys.size === 0 || (credits !== null && keys.has(numberKey(credits)))),
  );
  return credit?.date ?? null;
}

/** The first try after it was promised: whom we reached before the day was called back, whom we did not still waits for the day. */
function calledOn({ contacts }: Account, { on, by, sinceContact }: PromiseEvent): Day | null {
  const call = contacts.find(
    (contact) =>
      (contact.date > on || (contact.date === on && contact.key > sinceContact)) &&
      isTry(contact) &&
      (contact.outcome === 'spoken' || contact.date >= (by ?? on)),
  );
  return call?.date ?? null;
}

const WORDS: Readonly<Record<OurKind, string>> = {
  call_back: 'call back',
  credit_note: 'send a credit note',
  look_into: 'look into it',
  copy_invoice: 'send a copy of the invoice',
  other: 'do what we said',
};

/** What it is: `send a credit note for F2`. */
export function ourWords({ kind, invoices, note }: Pick<OurPromise, 'kind' | 'invoices' | 'note'>): string {
  const what = kind === 'other' && note !== null ? note : WORDS[kind];
  return invoices.length === 0 ? what : `${what} for ${invoices.join(', ')}`;
}

/** The first of our promises that is due, on the day or after it. */
export const dueOf = (ours: readonly OurPromise[]): OurPromise | null => ours.find(({ state }) => state === 'due') ?? null;

/**
 * What our promises make of a call: why now, what to say first, what not to ask for.
 *
 * @param answered invoices whose dispute was answered
 */
export function withOurs<Said extends Pick<Call, 'tierName' | 'ask' | 'avoid' | 'nextStep' | 'debtorId'>>(
  call: Said,
  ours: readonly OurPromise[],
  answered: ReadonlySet<string> = new Set(),
): Said {
  const owed = ours.filter(({ kind, state }) => (state === 'due' || state === 'open') && kind !== 'call_back');
  // Once a dispute was answered, the rest may be asked for before the credit note is there.
  const [first] = owed.filter(
    ({ kind, invoices }) => kind !== 'credit_note' || invoices.length === 0 || invoices.some((one) => !answered.has(one)),
  );
  const wait =
    first === undefined
      ? null
      : first.invoices.length === 0
        ? `Do not ask for money before saying where it stands: we promised to ${ourWords(first)} by ${first.by}`
        : `Do not ask for ${first.invoices.join(', ')} before we ${ourWords({ ...first, invoices: [] })}: we promised it by ${first.by}`;
  const said = { ...call, avoid: [wait, call.avoid].filter(Boolean).join('; ') || null };
  const due = dueOf(ours);
  if (due === null) return said;
  if (due.kind === 'call_back')
    return due.daysLate === 0 ? said : { ...said, ask: `Say first that we were to call on ${due.by}, and that we are late. ${call.ask}` };
  return {
    ...said,
    tierName: `we promised to ${ourWords(due)} by ${due.by}`,
    ask: `Say first where it stands: we were to ${ourWords(due)} by ${due.by}. ${call.ask}`,
    nextStep: `${ourWords(due)}${due.owner === null ? '' : ` (${due.owner})`}, then: dunning promise settle ${call.debtorId} --ours ${due.kind} --kept`,
  };
}
