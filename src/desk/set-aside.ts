/** Who is set aside on a day, for whom it concerns. */
import type { Day } from '../ledger/day.js';
import { eachAccount, portfolioOn } from '../store/accounts.js';
import type { Store } from '../store/open.js';
import { type Aside, type AsideList, asideOf, type Settings } from '../triage/index.js';

/** Rows of one list, in order of debtor number. */
export function* setAside(store: Store, asOf: Day, settings: Settings, list: AsideList): Generator<Aside> {
  const portfolio = portfolioOn(store, asOf);
  for (const account of eachAccount(store, asOf, { openOnly: true })) yield* asideOf(list, account, asOf, portfolio, settings);
}
