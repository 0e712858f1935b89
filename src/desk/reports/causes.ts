import type { Day } from '../../ledger/day.js';
import type { Dispute } from '../../ledger/model.js';
import { numberKey } from '../../ledger/references.js';
import { causes } from '../../reports/causes.js';
import type { Sheet } from '../../reports/sheet.js';
import { eachAccount, portfolioOn } from '../../store/accounts.js';
import type { Store } from '../../store/open.js';
import { type Caused, causesOf } from '../../triage/causes.js';
import type { Settings } from '../../triage/index.js';
import type { Maker } from './maker.js';

/** What lies behind everything that is overdue. */
export const make: Maker = async (store, asOf, settings) => causes(causedRows(store, asOf, settings), asOf) as Sheet;

function* causedRows(store: Store, asOf: Day, settings: Settings): Generator<Caused> {
  const portfolio = portfolioOn(store, asOf);
  for (const account of eachAccount(store, asOf, { openOnly: true })) {
    const ours = new Set(account.disputes.filter(isOurs).map(({ invoiceNumber }) => numberKey(invoiceNumber)));
    yield* causesOf(account, asOf, portfolio, settings, (invoice) => ours.has(numberKey(invoice)));
  }
}

/** Decided by a person as our mistake. */
const isOurs = ({ fault }: Pick<Dispute, 'invoiceNumber'> & { readonly fault?: string | null }): boolean => fault === 'ours';
