/**
 * United Kingdom. Between businesses a fixed sum by the size of the debt, and simple interest at 8 points over the Bank Rate that was in force
 * before interest starts: it stays so for the debt (SI 2002/1675). A consumer is charged nothing.
 */
import type { Day } from '../../ledger/day.js';
import type { Minor } from '../../ledger/money.js';
import type { Law, Sourced } from './claim.js';
import { claimOf } from './parts/build.js';
import { businessClaim } from './parts/business.js';
import { oneRate } from './parts/interest.js';
import { carriesNotice, plainTerm } from './parts/terms.js';
import { NOT_CHARGED, rateValues, value } from './parts/values.js';
import { GB_BUSINESS } from './rates/gb.js';
import { isStale, type RateTable, rowOn } from './rates/table.js';

const FIXED = 'Late Payment of Commercial Debts (Interest) Act 1998, s. 5A';

function fixedSum(debt: Minor): Sourced<Minor> {
  const amount = debt < 100_000 ? 4_000 : debt < 1_000_000 ? 7_000 : 10_000;
  return { value: amount, from: '2002-08-07' as Day, source: FIXED, check: 'V2' };
}

/** The rate of the first day, for good. */
function fixedRate(first: Day): RateTable {
  const row = rowOn(GB_BUSINESS, first);
  return row === null ? { ...GB_BUSINESS, rows: [] } : oneRate(row.value, row.source, row.check);
}

export const gb: Law = {
  country: 'GB',
  claim: (case_, step) =>
    case_.party === 'consumer'
      ? claimOf(case_, 'GB', step, {
          chargesFrom: null,
          term: step === 'notice' && carriesNotice(case_.channel) ? plainTerm(case_, 'GB') : null,
          warnings: step === 'demand' ? ['a consumer in the United Kingdom is charged no costs and no interest'] : [],
        })
      : businessClaim(case_, step, { law: 'GB', currency: 'GBP', fixed: fixedSum, rates: fixedRate, compounding: 'none' }),
  values: () => [
    value('GB', 'consumer', 'costs and interest', 'none', '2002-08-07', 'the Act covers businesses only', 'V2', NOT_CHARGED),
    value('GB', 'business', 'fixed sum', '40 below 1,000; 70 below 10,000; 100 from there', '2002-08-07', FIXED, 'V2'),
    ...rateValues('GB', 'business', GB_BUSINESS, 'interest a year, for debts that start to bear it from then'),
  ],
  ratesAreStale: (party, today) => party === 'business' && isStale(GB_BUSINESS, today),
};
