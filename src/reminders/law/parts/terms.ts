/** The days a notice sets: when it counts as delivered, and the last day to pay free of charge. */
import { addDays, type Day, weekday } from '../../../ledger/day.js';
import { isHoliday, workingDayFrom, workingDaysAfter } from '../../../ledger/holidays.js';
import type { Channel } from '../../../ledger/model.js';
import type { Notice, NoticeKind, SettledCase } from '../claim.js';

/** Only a letter or an e-mail can hold what a notice must say, and be kept. */
export const carriesNotice = (channel: Channel): boolean => channel === 'letter' || channel === 'email';

/** Postal days in the Netherlands: the aim for delivery by law is a day slower from the second date on. */
const NL_POST: readonly (readonly [from: string, days: number])[] = [
  ['2027-07-01', 3],
  ['0000-00-00', 2],
];

/** The day a Dutch letter counts as delivered: Sundays, Mondays and holidays are no days of delivery, neither between nor at the end. */
export function nlDelivered(posted: Day, allowance: number | null): Day {
  let left = allowance ?? NL_POST.find(([from]) => posted >= from)?.[1] ?? 2;
  let at = posted;
  while (left > 0) {
    at = addDays(at, 1);
    if (weekday(at) !== 7 && weekday(at) !== 1 && !isHoliday('NL', at)) left--;
  }
  return at;
}

interface Start {
  readonly kind: NoticeKind;
  readonly country: string;
  readonly delivered: Day;
  readonly firstDay: Day;
  /** Days left free after the last free day before anything is charged. */
  readonly margin?: number;
}

/** Fourteen calendar days from the first day on. */
function fortnight({ kind, country, delivered, firstDay, margin = 0 }: Start, rollForward: boolean): Notice {
  const strictLastDay = addDays(firstDay, 13);
  const lastFreeDay = rollForward ? workingDayFrom(country, strictLastDay) : strictLastDay;
  return { kind, presumedDelivered: delivered, firstDay, lastFreeDay, strictLastDay, chargesFrom: addDays(lastFreeDay, 1 + margin) };
}

/** NL, art. 6:96 lid 6 BW: fourteen days from the day after delivery. An e-mail is delivered the same day. */
export function nlTerm({ sendOn, channel, terms }: SettledCase): Notice {
  const delivered = channel === 'email' ? sendOn : nlDelivered(sendOn, terms.deliveryAllowanceDays);
  const margin = channel === 'email' ? terms.emailMarginDays : 0;
  return fortnight({ kind: 'nl_14_days', country: 'NL', delivered, firstDay: addDays(delivered, 1), margin }, terms.rollForward);
}

/**
 * BE, art. XIX.2 WER: fourteen calendar days from the third working day after posting, or from the day after an electronic sending. The law's
 * three days may be made longer, never shorter.
 */
export function beTerm({ sendOn, channel, terms }: SettledCase): Notice {
  const firstDay = channel === 'email' ? addDays(sendOn, 1) : workingDaysAfter('BE', sendOn, Math.max(3, terms.deliveryAllowanceDays ?? 3));
  return fortnight({ kind: 'be_first', country: 'BE', delivered: channel === 'email' ? sendOn : firstDay, firstDay }, terms.rollForward);
}

/** Elsewhere a reasonable term: fourteen days from the day after delivery, which a letter needs three working days for. */
export function plainTerm({ sendOn, channel, terms }: SettledCase, country: string, kind: NoticeKind = 'plain'): Notice {
  const delivered = channel === 'email' ? sendOn : workingDaysAfter(country, sendOn, terms.deliveryAllowanceDays ?? 3);
  return fortnight({ kind, country, delivered, firstDay: addDays(delivered, 1) }, terms.rollForward);
}
