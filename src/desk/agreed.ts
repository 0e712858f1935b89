/** Accounts of those with whom something was agreed: one by one while they are few, otherwise in one pass over all. */
import type { Day } from '../ledger/day.js';
import type { Account, Debtor } from '../ledger/model.js';
import { eachAccount } from '../store/accounts.js';
import type { Store } from '../store/open.js';

const FEW = 100;

export function* accountsOf(store: Store, asOf: Day, ids: readonly string[]): Generator<Account> {
  if (ids.length <= FEW) for (const id of ids) yield* eachAccount(store, asOf, { id });
  else {
    const wanted = new Set(ids);
    for (const account of eachAccount(store, asOf)) if (wanted.has(account.debtor.id)) yield account;
  }
}

/** One debtor's account; empty where nothing of him is dated up to the day. */
export function accountOf(store: Store, asOf: Day, debtor: Debtor): Account {
  const [account] = eachAccount(store, asOf, { id: debtor.id });
  return account ?? { debtor, invoices: [], payments: [], contacts: [], disputes: [], holds: [] };
}
