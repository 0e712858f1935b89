/** How far a debtor has come in the playbook: what was done since his arrears began, and what is next. */
import { addDays, type Day, later } from '../ledger/day.js';
import type { Contact } from '../ledger/model.js';
import type { IssuedNotice } from './law/claim.js';
import type { Action } from './playbook.js';

/** A message that was issued from here, as it was recorded. */
export interface IssuedBefore {
  readonly on: Day;
  readonly currency: string;
  /** `loyal` counts as the friendly reminder it stands for. */
  readonly step: string;
  /** Numbers of the invoices in it. */
  readonly invoices: readonly string[];
  /** Where it set a term of the law. */
  readonly notice: IssuedNotice | null;
}

/** Something that was done. */
export interface Done {
  readonly on: Day;
  readonly action: Action;
  readonly notice: IssuedNotice | null;
}

/**
 * What was done about these invoices, oldest first: messages that named one of them, reminders that other systems noted since the
 * oldest fell due, and calls since then.
 */
export function doneSince(
  oldest: Day,
  numbers: ReadonlySet<string>,
  currency: string,
  contacts: readonly Contact[],
  issued: readonly IssuedBefore[],
): readonly Done[] {
  const own = new Set(issued.map(({ on }) => on));
  const done: Done[] = issued
    .filter((message) => message.currency === currency && message.invoices.some((number) => numbers.has(number)))
    .map(({ on, step, notice }) => ({ on, action: (step === 'loyal' ? 'friendly' : step) as Action, notice }));
  for (const contact of contacts) {
    if (contact.date <= oldest) continue;
    if (contact.outcome === 'reminder_sent') {
      // What was issued from here is among the contacts too.
      if (contact.direction !== 'in' && !own.has(contact.date)) done.push({ on: contact.date, action: 'friendly', notice: null });
    } else if (isTalk(contact)) done.push({ on: contact.date, action: 'call', notice: null });
  }
  return done.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Someone spoke to him, or tried to. */
const isTalk = ({ outcome, direction, channel }: Contact): boolean => outcome === 'spoken' || (direction === 'out' && channel === 'phone');

export interface Next {
  /** `null` where every step was taken. */
  readonly action: Action | null;
  /** The step before it and its day; `null` where nothing was done yet. */
  readonly after: Done | null;
  /** First day on which it is due; `null` without a step before it, which the due day then settles. */
  readonly from: Day | null;
}

/**
 * The next step. A message moves him past its place in the order; a call counts only where a call is what is next, so that talking
 * to him early never brings the formal notice closer.
 */
export function nextAction(steps: readonly Action[], done: readonly Done[], wait: Readonly<Record<Action, number>>): Next {
  let at = 0;
  let after: Done | null = null;
  let notice: IssuedNotice | null = null;
  for (const one of done) {
    const found = one.action === 'call' ? (steps[at] === 'call' ? at : -1) : steps.indexOf(one.action, at);
    if (one.notice !== null) notice = one.notice;
    if (found < 0) {
      // A message out of its turn still asks to be left time.
      if (one.action !== 'call' && at > 0) after = one;
      continue;
    }
    at = found + 1;
    after = one;
  }
  const action = steps[at] ?? null;
  if (action === null || after === null) return { action, after, from: null };
  const patience = addDays(after.on, wait[action]);
  // Within a term of the law he is not pressed: a kind call alone may come before its end.
  const lawful = notice !== null && action !== 'call' ? notice.chargesFrom : patience;
  return { action, after, from: later(patience, lawful) };
}

/** The last free day of a term that a notice set and that is not over; `null` where none runs. */
export const runningTerm = (done: readonly Done[], asOf: Day): Day | null =>
  done
    .flatMap(({ notice }) => (notice !== null && notice.chargesFrom > asOf ? [notice.lastFreeDay] : []))
    .sort()
    .at(-1) ?? null;
