import { MonthEnds } from '../../ledger/dso.js';
import { dso } from '../../reports/dso.js';
import type { Sheet } from '../../reports/sheet.js';
import { eachAccount } from '../../store/accounts.js';
import type { Maker } from './maker.js';

/** All accounts, month by month. */
export const make: Maker = async (store, asOf) => {
  const months = new MonthEnds(asOf);
  for (const account of eachAccount(store, asOf)) months.add(account);
  return dso(months.rows(), asOf) as Sheet;
};
