/** Cases that were brought to an end: a dispute solved, arrears paid after we spoke. Whoever had one is asked how it went. */
import { addMonths, type Day } from '../ledger/day.js';
import type { Account } from '../ledger/model.js';
import { meaningOf, reasonWords } from '../ledger/reasons.js';
import { arrearsOf, within } from './arrears.js';

/** A case that ended on a day. */
export interface Solved {
  readonly on: Day;
  /** `dispute`, or what he said kept him. */
  readonly cause: string;
  /** What it was, in a few words. */
  readonly about: string;
}

/** Cases of the last twelve months, oldest first. */
export function solvedOf(account: Account, asOf: Day): readonly Solved[] {
  const since = addMonths(asOf, -12);
  const disputes = account.disputes.flatMap(({ closedOn, invoiceNumber }): Solved[] =>
    closedOn === null ? [] : [{ on: closedOn, cause: 'dispute', about: `dispute of ${invoiceNumber} solved` }],
  );
  const currencies = [...new Set(account.invoices.map(({ currency }) => currency))].sort();
  const paid = currencies.flatMap((currency) =>
    arrearsOf(account, currency, asOf).flatMap((arrears): Solved[] => {
      if (arrears.until === null) return [];
      // Who paid on a reminder alone was not in touch with anybody.
      const spoken = account.contacts.filter(
        ({ date, outcome, direction }) => within(arrears, date) && (outcome === 'spoken' || direction === 'in'),
      );
      const last = spoken.at(-1);
      if (last === undefined) return [];
      const told = spoken.findLast(({ reason }) => reason !== null && meaningOf(reason).class !== null)?.reason ?? null;
      const cause = told === null ? 'reason not noted' : reasonWords(told);
      return [{ on: arrears.until, cause, about: `paid up after we were in touch on ${last.date}` }];
    }),
  );
  return [...disputes, ...paid].filter(({ on }) => on > since && on <= asOf).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
