/** The day a call list was made for, told by each of its rows: as many days after the oldest due day as it says. */
import { addDays, type Day } from '../ledger/day.js';

/** The oldest due day among the invoices a row names; `null` where they are no longer as they were printed. */
export const oldestDueIn = (invoices: string): Day | null =>
  [...invoices.matchAll(/ due (\d{4}-\d\d-\d\d) /g)].map(([, day]) => day as Day).sort()[0] ?? null;

/** The days overdue a row states; `null` where it is no longer a number. */
const ageIn = (text: string): number | null => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null);

/** `null` where the row does not tell. */
export function listDayOf(invoices: string, age: string): Day | null {
  const [due, days] = [oldestDueIn(invoices), ageIn(age)];
  return due === null || days === null ? null : addDays(due, days);
}
