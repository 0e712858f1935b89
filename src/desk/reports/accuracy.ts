import { type Day, daysBetween } from '../../ledger/day.js';
import { meaningOf } from '../../ledger/reasons.js';
import { accuracy, type LearnedOf } from '../../reports/accuracy.js';
import type { Sheet } from '../../reports/sheet.js';
import { eachAccount } from '../../store/accounts.js';
import type { Store } from '../../store/open.js';
import { arrearsOf, within } from '../../triage/arrears.js';
import { REASONS, verdictFor } from '../../triage/index.js';
import { knownReasons, teacherOf } from '../lessons.js';
import type { Maker } from './maker.js';

/** What debtors told, each judged by the evidence of the evening before. */
export const make: Maker = async (store, asOf, settings) => {
  const known = knownReasons(store, asOf).filter(({ source }) => source !== 'behaviour');
  const judged = teacherOf(store, settings)(known);
  const seen = new Set(judged.map(({ debtor, day }) => `${day} ${debtor}`));
  const told = judged.map(({ label, facts, findings }) => ({ confirmed: label, computed: verdictFor(facts, findings).class }));
  const notOverdue = known.filter(({ debtor, day }) => !seen.has(`${day} ${debtor}`)).length;
  return accuracy({ reasons: REASONS, told, notOverdue, ...reasonsGiven(store, asOf) }, asOf) as Sheet;
};

/** How long each reason took to be known. */
function reasonsGiven(store: Store, asOf: Day): { readonly learned: readonly LearnedOf[]; readonly unknown: number } {
  const learned: LearnedOf[] = [];
  let unknown = 0;
  for (const account of eachAccount(store, asOf)) {
    for (const currency of new Set(account.invoices.map((invoice) => invoice.currency)))
      for (const arrears of arrearsOf(account, currency, asOf)) {
        const first = account.contacts.find(
          ({ date, reason }) => reason !== null && meaningOf(reason).class !== null && within(arrears, date),
        );
        const confirmed = first?.reason ? meaningOf(first.reason).class : null;
        if (first !== undefined && confirmed !== null) learned.push({ confirmed, days: daysBetween(arrears.from, first.date) + 1 });
        else if (arrears.until === null) unknown++;
      }
  }
  return { learned, unknown };
}
