import { type MarketingRow, marketing } from '../../reports/marketing.js';
import type { Sheet } from '../../reports/sheet.js';
import { eachAccount, portfolioOn } from '../../store/accounts.js';
import { judge } from '../../triage/index.js';
import { marketingFor } from '../../triage/marketing.js';
import type { Maker } from './maker.js';
import { planSpans } from './plans.js';

/** Those to put back first, the latest before the others; then those to leave alone, the longest first. */
export const make: Maker = async (store, asOf, settings) => {
  const portfolio = portfolioOn(store, asOf);
  const released: MarketingRow[] = [];
  const held: MarketingRow[] = [];
  for (const account of eachAccount(store, asOf)) {
    const { id, name } = account.debtor;
    const verdictIn = (currency: string) =>
      judge(account, asOf, portfolio, settings).find((call) => call.currency === currency)?.verdict ?? null;
    const state = marketingFor(account, asOf, verdictIn, planSpans(account, asOf, settings.plans));
    if (state !== null) (state.action === 'hold' ? held : released).push({ debtorId: id, name, ...state });
  }
  released.sort((a, b) => (a.since > b.since ? -1 : a.since < b.since ? 1 : 0));
  held.sort((a, b) => b.daysOnHold - a.daysOnHold);
  return marketing([...released, ...held], asOf) as Sheet;
};
