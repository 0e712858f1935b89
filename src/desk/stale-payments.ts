/** Whether the payments are too old to say who has not paid. */
import { type Day, daysBetween } from '../ledger/day.js';
import { newestPayment } from '../store/lists.js';
import type { Store } from '../store/open.js';

/** Even a small firm is paid by somebody within two months. */
const STALE_DAYS = 60;

/** What to warn of; `null` where payments are fresh, or where there never were any. */
export function stalePayments(store: Store, asOf: Day): string | null {
  const newest = newestPayment(store, asOf);
  const age = newest === null ? 0 : daysBetween(newest, asOf);
  return age > STALE_DAYS ? `Warning: the newest payment is of ${newest}, ${age} days ago: import newer payments first.` : null;
}
