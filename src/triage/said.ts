/** What the debtor himself said keeps him: it beats what is computed, until he says otherwise or nothing is overdue any more. */
import type { Day } from '../ledger/day.js';
import type { Account, Contact } from '../ledger/model.js';
import { meaningOf, type ReasonClass, reasonWords, type StatedReason } from '../ledger/reasons.js';
import { isAnswered } from './answered.js';
import { arrearsOf, within } from './arrears.js';
import { type Finding, type Probabilities, REASONS, type Reason, type WeighedFinding } from './model.js';

export interface Said {
  readonly contact: Contact;
  readonly reason: StatedReason;
  readonly class: ReasonClass;
  readonly sub: string | null;
}

/** The last reason with a class that was stated since the arrears began, a complaint answered since left out; `null` where there is none. */
export function saidOf(account: Account, currency: string, asOf: Day): Said | null {
  // Most contacts carry no reason: the arrears are looked at for those that do.
  const last = account.contacts.findLast(
    (each) => each.reason !== null && meaningOf(each.reason).class !== null && !isOver(account, currency, asOf, each),
  );
  if (last === undefined || last.reason === null || last.date > asOf) return null;
  const now = arrearsOf(account, currency, asOf).at(-1);
  const { class: given, sub } = meaningOf(last.reason);
  if (now === undefined || now.until !== null || !within(now, last.date) || given === null) return null;
  return { contact: last, reason: last.reason, class: given, sub };
}

/** A complaint about invoices whose disputes were answered from that day on. */
function isOver(account: Account, currency: string, asOf: Day, { reason, date }: Contact): boolean {
  if (reason === null || meaningOf(reason).sub !== 'dispute' || account.disputes.length === 0) return false;
  const overdue = account.invoices.filter((one) => one.kind === 'invoice' && one.currency === currency && one.open > 0 && one.due < asOf);
  return isAnswered(account, overdue, date, []);
}

/** `said on 2026-10-03: forgot` */
export const saidInWords = ({ contact, reason }: Said): string => `said on ${contact.date}: ${reasonWords(reason)}`;

/** Of ten reasons that are stated, nine are taken to be so. */
const BELIEVED = 0.9;
/** No reason is less probable than this. */
const LEAST = 0.02;

/** The stated reason as probable as a person's word makes it; what is left goes to the others as computed. */
export function believed(p: Probabilities, said: Reason): Probabilities {
  if (p[said] >= BELIEVED) return p;
  const [one, other] = REASONS.filter((reason) => reason !== said) as [Reason, Reason];
  const rest = 1 - BELIEVED;
  const first = Math.round(Math.max(LEAST, Math.min(rest - LEAST, (rest * p[one]) / (p[one] + p[other]))) * 10_000);
  return { ...p, [said]: BELIEVED, [one]: first / 10_000, [other]: (Math.round(rest * 10_000) - first) / 10_000 };
}

/** The finding as a line of the verdict. */
export function asTold(stated: Finding, said: Reason, shareWithout: number): WeighedFinding {
  const times = oddsOf(Math.max(BELIEVED, shareWithout)) / oddsOf(shareWithout);
  return { ...stated, push: { ...stated.weight, disorganized: 0 }, speaksFor: [said], shareWithout, times };
}

const oddsOf = (share: number): number => share / (1 - share);
