/**
 * Whether a message that was issued may still leave: money, a dispute or a stop that came after it takes it back. The law is silent on a
 * message that was right when it was issued; in the debtor's favour it then stays here.
 */
import type { Day } from '../ledger/day.js';
import { readable } from '../ledger/money.js';
import type { IssuedNotice } from '../reminders/law/claim.js';
import { unallocatedOf } from '../reminders/next-step.js';
import { letOffSince } from '../reminders/waived.js';
import { eachAccount, portfolioOn } from '../store/accounts.js';
import type { IssuedRow } from '../store/issued.js';
import type { Store } from '../store/open.js';
import { judge, type Settings } from '../triage/index.js';

/** Why a message is not right any more; `null` where it is. */
export function staleness(store: Store, asOf: Day, settings: Settings): (mail: IssuedRow) => string | null {
  const portfolio = portfolioOn(store, asOf);
  return ({ debtorId, currency, invoices, claim, on, overrides }) => {
    const notice = (claim as { notice?: IssuedNotice | null } | null)?.notice ?? null;
    if (notice?.kind === 'be_first' && on < asOf)
      return `it leaves until ${notice.lastFreeDay}, which is less than the law asks for by now`;
    const [account] = eachAccount(store, asOf, { id: debtorId });
    if (!account) return 'the debtor is gone';
    for (const { number, open } of invoices) {
      const now = account.invoices.find((one) => one.number === number && one.currency === currency && one.kind === 'invoice');
      if (now === undefined || now.open !== open)
        return `${number}: ${readable(now?.open ?? 0, currency)} is open now, it asks for ${readable(open, currency)}`;
    }
    const [waived] = letOffSince(
      claim,
      account.waivers ?? [],
      invoices.map(({ number }) => number),
    );
    if (waived !== undefined) return waived;
    const money = unallocatedOf(account, currency);
    if (money > 0 && !overrides.some(({ gate }) => gate === 'unallocated-money'))
      return `${readable(money, currency)} of his is booked on nothing`;
    const call = judge(account, asOf, portfolio, settings).find((one) => one.currency === currency);
    const stop = call?.skipped.find(({ silences, until }) => silences === true || (until !== null && until > asOf));
    if (stop !== undefined) return stop.reason;
    const aside = call?.invoices.find((one) => one.aside && invoices.some(({ number }) => number === one.number));
    return aside === undefined ? null : `${aside.number} is disputed or on hold`;
  };
}
