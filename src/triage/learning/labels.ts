/** Reasons that are known: stated in a contact, shown true by what happened after, or read from later behaviour alone. */
import { addDays, type Day } from '../../ledger/day.js';
import type { Account, Contact } from '../../ledger/model.js';
import { meaningOf } from '../../ledger/reasons.js';
import { type Arrears, arrearsOf, within } from '../arrears.js';
import type { Reason } from '../model.js';

export const SOURCES = ['file', 'verified', 'stated', 'behaviour'] as const;
export type LabelSource = (typeof SOURCES)[number];

/** How far each is trusted. */
export const TRUST: Readonly<Record<LabelSource, number>> = { file: 1, verified: 1, stated: 0.6, behaviour: 0.3 };

export interface Label {
  readonly debtor: string;
  /** The day it became known: what was there the evening before is its evidence. */
  readonly day: Day;
  readonly reason: Reason;
  readonly source: LabelSource;
  /** `null` where it is meant for all. */
  readonly currency: string | null;
}

/**
 * One label at most for each episode of arrears.
 *
 * @param confirmed days of labels that people gave in a file: their episodes need no other
 */
export function labelsOf(account: Account, asOf: Day, confirmed: readonly Day[]): readonly Label[] {
  const currencies = [...new Set(account.invoices.map(({ currency }) => currency))].sort();
  return currencies.flatMap((currency) =>
    arrearsOf(account, currency, asOf)
      .filter((arrears) => !confirmed.some((day) => within(arrears, day)))
      .flatMap((arrears) => {
        const label = statedIn(account, currency, arrears) ?? shownIn(account, currency, arrears);
        return label === null ? [] : [{ debtor: account.debtor.id, currency, ...label }];
      }),
  );
}

type Found = Pick<Label, 'day' | 'reason' | 'source'>;

/** What was stated last. */
function statedIn(account: Account, currency: string, arrears: Arrears): Found | null {
  const last = account.contacts.findLast(
    ({ date, reason }) => reason !== null && meaningOf(reason).class !== null && within(arrears, date),
  );
  const reason = last?.reason ? meaningOf(last.reason).class : null;
  if (last === undefined || reason === null) return null;
  return { day: last.date, reason, source: isVerified(account, currency, arrears, last) ? 'verified' : 'stated' };
}

/** Days in which money that was said to be paid must have been found. */
const FOUND = 7;

function isVerified(account: Account, currency: string, arrears: Arrears, { date, reason }: Contact): boolean {
  if (reason === null) return false;
  if (reason === 'already_paid')
    return account.invoices.some(
      ({ kind, currency: own, due, settledOn }) =>
        kind === 'invoice' &&
        own === currency &&
        due < date &&
        settledOn !== null &&
        settledOn >= date &&
        settledOn <= addDays(date, FOUND),
    );
  if (meaningOf(reason).sub !== 'dispute') return false;
  const credited = creditedLate(account, currency, arrears);
  return credited !== null && credited >= date;
}

/** What he did: credited after all, or paid on the first reminder without a word. */
function shownIn(account: Account, currency: string, arrears: Arrears): Found | null {
  const credited = creditedLate(account, currency, arrears);
  if (credited !== null) return { day: credited, reason: 'wont_pay', source: 'behaviour' };
  const during = account.contacts.filter(({ date }) => date >= arrears.from && (arrears.until === null || date <= arrears.until));
  const reminded = during.find(({ outcome }) => outcome === 'reminder_sent')?.date;
  if (reminded === undefined || arrears.until === null || arrears.until > addDays(reminded, 7) || arrears.until <= reminded) return null;
  if (during.some(({ outcome }) => outcome !== 'reminder_sent')) return null;
  return { day: reminded, reason: 'disorganized', source: 'behaviour' };
}

/** The day of the last credit note on an invoice that was overdue by then. */
function creditedLate({ invoices }: Account, currency: string, arrears: Arrears): Day | null {
  const late = new Map(
    invoices.filter((one) => one.kind === 'invoice' && one.currency === currency).map(({ number, due }) => [number, due]),
  );
  const note = invoices.findLast(({ kind, currency: own, credits, date }) => {
    const due = credits === null ? undefined : late.get(credits);
    const inTime = date >= arrears.from && (arrears.until === null || date <= arrears.until);
    return kind === 'credit_note' && own === currency && due !== undefined && due < date && inTime;
  });
  return note?.date ?? null;
}
