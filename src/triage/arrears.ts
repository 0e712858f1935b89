/** Episodes of arrears: from the day something is overdue until nothing is any more. */
import { addDays, type Day } from '../ledger/day.js';
import type { Account } from '../ledger/model.js';

export interface Arrears {
  /** First day on which something was overdue. */
  readonly from: Day;
  /** The day on which nothing was overdue any more; `null` while something is. */
  readonly until: Day | null;
}

/** Every episode in one currency up to the day the account stands on, oldest first. */
export function arrearsOf({ invoices }: Account, currency: string, asOf: Day): readonly Arrears[] {
  const spans: Arrears[] = [];
  for (const { kind, currency: own, due, open, settledOn } of invoices) {
    if (kind !== 'invoice' || own !== currency || due >= asOf || (open <= 0 && (settledOn === null || settledOn <= due))) continue;
    spans.push({ from: addDays(due, 1), until: open > 0 ? null : settledOn });
  }
  spans.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const found: Arrears[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last === undefined || (last.until !== null && last.until < span.from)) found.push(span);
    else if (last.until !== null && (span.until === null || span.until > last.until))
      found[found.length - 1] = { from: last.from, until: span.until };
  }
  return found;
}

/** Whether a day lies in an episode. */
export const within = ({ from, until }: Arrears, day: Day): boolean => day >= from && (until === null || day < until);
