import { addMonths, type Day } from '../../ledger/day.js';
import type { Account } from '../../ledger/model.js';
import { type PromiseRow, promises } from '../../reports/promises.js';
import type { Sheet } from '../../reports/sheet.js';
import { eachAccount } from '../../store/accounts.js';
import { ourWords, type Settings } from '../../triage/index.js';
import { companiesAt } from '../company.js';
import { promisesOfAccount } from '../promises.js';
import type { Maker } from './maker.js';

/** Promises of the last twelve months, and older ones of which we still owe what we said. */
export const make: Maker = async (store, asOf, settings) => {
  const { whole } = companiesAt(store, asOf, settings);
  const rows: PromiseRow[] = [];
  for (const account of eachAccount(store, asOf)) if (isPromised(account)) rows.push(...promisesIn(whole(account), asOf, settings));
  return promises(rows, asOf) as Sheet;
};

/** Most were promised nothing and promised nothing, and need no look at their money. */
const isPromised = ({ contacts, invoices, promises: noted = [] }: Account): boolean =>
  noted.length > 0 ||
  contacts.some(({ promiseDate, callBackOn }) => promiseDate !== null || callBackOn !== null) ||
  // The words of a note count while something is open.
  (contacts.some(({ note }) => note !== null) && invoices.some(({ open }) => open > 0));

function promisesIn(account: Account, asOf: Day, settings: Settings): PromiseRow[] {
  const since = addMonths(asOf, -12);
  return promisesOfAccount(account, asOf, settings)
    .filter(({ made, state }) => made > since || state === 'due')
    .map(({ made: madeOn, by: dueOn, kind, daysLate, ...one }) => ({
      ...one,
      what: kind === 'pay' ? 'pay' : ourWords({ ...one, kind }),
      madeOn,
      dueOn,
      daysOver: daysLate ?? 0,
    }));
}
