import { type KeepRow, keepOrPart } from '../../reports/keep-or-part.js';
import type { Sheet } from '../../reports/sheet.js';
import { eachAccount, portfolioOn } from '../../store/accounts.js';
import { judge } from '../../triage/index.js';
import { keepOrPart as judged, SUGGESTIONS, USUAL_COSTS } from '../../triage/keep-or-part.js';
import { costsInForce } from '../config-costs.js';
import type { Maker } from './maker.js';

/** Everyone who was late or approached in twelve months, the hardest suggestions first, then by cost. */
export const make: Maker = async (store, asOf, settings, config) => {
  const given = await config();
  const costs = costsInForce(given);
  const rows: KeepRow[] = [];
  const portfolio = portfolioOn(store, asOf);
  for (const account of eachAccount(store, asOf)) {
    const isShort = (currency: string): boolean =>
      judge(account, asOf, portfolio, settings).some((call) => call.currency === currency && call.verdict.class === 'cant_pay');
    for (const kept of judged(account, asOf, costs, isShort))
      rows.push({ debtorId: account.debtor.id, name: account.debtor.name, ...kept });
  }
  const place = ({ suggestion }: KeepRow): number => (SUGGESTIONS as readonly string[]).indexOf(suggestion);
  // Debtors came in order of number, which is kept among equals.
  rows.sort((a, b) => place(a) - place(b) || (b.costShare ?? 0) - (a.costShare ?? 0));
  const assumed = Object.keys(USUAL_COSTS).some((key) => !(key in given.costs));
  return keepOrPart(rows, asOf, costs, assumed) as Sheet;
};
