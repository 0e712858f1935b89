/** What lies behind each overdue invoice, and whose matter it is: the debtor's own word first, then what was computed. */
import { addMonths, type Day } from '../ledger/day.js';
import type { Account, Portfolio } from '../ledger/model.js';
import type { Minor } from '../ledger/money.js';
import { reasonWords } from '../ledger/reasons.js';
import { num } from './daynumber.js';
import { findingsFor } from './evidence/index.js';
import { currenciesOverdue, type Facts, factsFor, type Overdue } from './facts.js';
import type { Class, Verdict } from './model.js';
import { type Said, saidOf } from './said.js';
import type { Settings } from './settings.js';
import { suspectedOf, verdictFor } from './verdict.js';

export type Whose = 'ours' | 'theirs' | 'unknown';

/** One overdue invoice and its cause. */
export interface Caused {
  readonly debtorId: string;
  readonly invoice: string;
  readonly currency: string;
  readonly cause: string;
  readonly whose: Whose;
  readonly class: Class;
  readonly open: Minor;
  /** Days past due, 1 or more. */
  readonly days: number;
  /** He gave the same reason on an earlier day of the last twelve months. */
  readonly again: boolean;
}

type Cause = Pick<Caused, 'cause' | 'whose' | 'class'>;

/** Rules that point at us: what we sent, where we sent it, and what we could not match. */
const OURS: Readonly<Record<string, string>> = {
  our_mistake: 'a mistake of ours',
  never_arrived: 'the invoice never arrived',
  po_missing: 'purchase order number missing',
  mandate_fault: 'direct debits refused: our file',
  wrong_reference: 'money came that we cannot match',
  overpaid: 'money of his that we have not booked',
};

/** Sub-reasons in the words of the desk. */
const THEIRS: Readonly<Record<string, string>> = {
  theirs: 'their administration',
  dispute: 'dispute',
  stretching: 'stretches the term',
  temporary: 'short of cash for now',
  structural: 'cannot pay for long',
};

const CLASS: Readonly<Record<Class, string>> = {
  cant_pay: 'cannot pay',
  wont_pay: 'will not pay',
  disorganized: 'their administration',
  unknown: 'not known yet',
};

/**
 * Every overdue invoice of an account with its cause.
 *
 * @param isOurs whether a dispute of the invoice was decided as our mistake
 */
export function causesOf(
  account: Account,
  asOf: Day,
  portfolio: Portfolio,
  settings: Settings,
  isOurs: (invoice: string) => boolean = () => false,
): readonly Caused[] {
  const inFull = { ...settings, reasons: { for: Number.POSITIVE_INFINITY, against: Number.POSITIVE_INFINITY } };
  return currenciesOverdue(account, asOf).flatMap((currency) => {
    const facts = factsFor(account, currency, asOf, portfolio, inFull);
    const findings = findingsFor(facts);
    const verdict = verdictFor(facts, findings);
    const suspected = suspectedOf(facts, findings, verdict);
    const said = saidOf(account, currency, asOf);
    const again = said !== null && saidBefore(facts, said);
    return facts.overdue.map((one, at): Caused => {
      const cause = isOurs(one.invoice.number)
        ? ({ cause: 'dispute decided as our mistake', whose: 'ours', class: 'wont_pay' } as const)
        : causeOf(one, said, verdict, suspected[at] ?? verdict.class);
      return {
        debtorId: account.debtor.id,
        invoice: one.invoice.number,
        currency,
        ...cause,
        open: one.open,
        days: one.days,
        again: again && said !== null && cause.cause === saidWords(said),
      };
    });
  });
}

function causeOf({ invoice, issued, disputed }: Overdue, said: Said | null, verdict: Verdict, suspected: Class): Cause {
  if (disputed) return { cause: 'dispute', whose: 'theirs', class: 'wont_pay' };
  if (said !== null && issued <= num(said.contact.date))
    return { cause: saidWords(said), whose: said.sub === 'ours' || said.reason === 'not_received' ? 'ours' : 'theirs', class: said.class };
  if (suspected === 'unknown') return { cause: CLASS.unknown, whose: 'unknown', class: suspected };
  const own = verdict.why.find(
    ({ rule, invoices, speaksFor }) =>
      OURS[rule] !== undefined && speaksFor.includes('disorganized') && (invoices.length === 0 || invoices.includes(invoice.number)),
  );
  if (suspected === 'disorganized' && own !== undefined) return { cause: OURS[own.rule] as string, whose: 'ours', class: suspected };
  const sub = suspected === verdict.class ? verdict.subReason : null;
  const named = sub === null ? undefined : THEIRS[sub];
  return { cause: named ?? CLASS[suspected], whose: 'theirs', class: suspected };
}

const saidWords = ({ reason }: Said): string => `said: ${reasonWords(reason)}`;

function saidBefore({ contacts, asOf }: Facts, { contact, reason }: Said): boolean {
  const from = addMonths(asOf, -12);
  return contacts.some((each) => each.reason === reason && each.date < contact.date && each.date > from);
}
