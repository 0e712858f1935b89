/** The call list of a day: read → judge → order. */
import type { Day } from '../ledger/day.js';
import { eachAccount, portfolioOn } from '../store/accounts.js';
import type { Store } from '../store/open.js';
import { type Call, judge, orderCalls, type Settings } from '../triage/index.js';

/** Everyone with overdue money, in calling order; those not to be called today come last, with every reason. */
export function callList(store: Store, asOf: Day, settings: Settings): readonly Call[] {
  const portfolio = portfolioOn(store, asOf);
  const calls: Call[] = [];
  for (const account of eachAccount(store, asOf, { openOnly: true })) calls.push(...judge(account, asOf, portfolio, settings));
  return orderCalls(calls);
}
