/** One debtor, whole: the account, the verdict with its evidence, and his place on today's list. */
import type { Day } from '../ledger/day.js';
import type { Explained } from '../reports/explain.js';
import { eachAccount, portfolioOn } from '../store/accounts.js';
import type { Store } from '../store/open.js';
import { IN_FULL, judge, type Settings } from '../triage/index.js';
import { callList } from './call-list.js';
import { findDebtor } from './find-debtor.js';

/** @throws UserError where `text` fits no debtor, or more than one */
export function explainDebtor(store: Store, text: string, asOf: Day, settings: Settings): Explained {
  const debtor = findDebtor(store, text);
  const account = [...eachAccount(store, asOf, { id: debtor.id })][0] ?? { debtor, invoices: [], payments: [], contacts: [], disputes: [] };
  // Rank and skips come from the whole list: where he stands depends on the others.
  const calls = callList(store, asOf, settings).filter(({ debtorId }) => debtorId === debtor.id);
  const whole = judge(account, asOf, portfolioOn(store, asOf), { ...settings, reasons: IN_FULL.reasons });
  return {
    asOf,
    account,
    verdict: whole.find(({ currency }) => currency === calls[0]?.currency)?.verdict ?? null,
    calls,
    agreements: account.disputes.map(({ openedOn, closedOn, invoiceNumber, reason }) => ({
      kind: `dispute of ${invoiceNumber}`,
      made: openedOn,
      until: closedOn,
      amount: null,
      currency: null,
      state: closedOn === null ? 'open' : 'closed',
      owner: null,
      note: reason,
    })),
  };
}
