/** France. A consumer is asked for no recovery costs at all (CPCE L111-8). Businesses owe a fixed sum and penalties from the day after the due day. */
import type { Law, SettledCase } from './claim.js';
import { claimOf } from './parts/build.js';
import { businessClaim, FIXED_SUM } from './parts/business.js';
import { carriesNotice, plainTerm } from './parts/terms.js';
import { NOT_CHARGED, rateValues, value } from './parts/values.js';
import { FR_BUSINESS, FR_LEGAL } from './rates/fr.js';
import { isStale, percent, rowOn } from './rates/table.js';

const NO_COSTS = 'CPCE, art. L111-8';
const PENALTY = 'Code de commerce, art. L441-10';

/** Agreed penalties are at least three times the legal rate; we may ask less, and say so. */
function tooLow({ terms: { agreedRate }, sendOn }: SettledCase): readonly string[] {
  const legal = rowOn(FR_LEGAL, sendOn);
  return agreedRate === null || legal === null || agreedRate >= 3 * legal.value
    ? []
    : [
        `the agreed rate of ${percent(agreedRate)} is below three times the legal rate (${percent(3 * legal.value)}): agree a higher one, or none`,
      ];
}

export const fr: Law = {
  country: 'FR',
  claim: (case_, step) =>
    case_.party === 'consumer'
      ? claimOf(case_, 'FR', step, {
          chargesFrom: null,
          term: step === 'notice' && carriesNotice(case_.channel) ? plainTerm(case_, 'FR') : null,
          warnings: step === 'demand' ? ['a French consumer is charged no costs and no interest without an enforceable title'] : [],
          sources: [NO_COSTS],
        })
      : businessClaim(case_, step, {
          law: 'FR',
          currency: 'EUR',
          fixed: () => FIXED_SUM(PENALTY),
          rates: () => FR_BUSINESS,
          compounding: 'none',
          warnings: tooLow(case_),
        }),
  values: () => [
    value('FR', 'consumer', 'recovery costs', 'none', '2012-06-01', NO_COSTS, 'V2', `${NOT_CHARGED}: asking is an offence`),
    value('FR', 'business', 'fixed sum', '40.00', '2013-01-01', PENALTY, 'V2'),
    ...rateValues('FR', 'business', FR_BUSINESS),
    ...rateValues('FR', 'business', FR_LEGAL, 'legal rate: an agreed one is at least three times this').map((row) => ({
      ...row,
      charged: false,
      note: `${NOT_CHARGED}: a bound`,
    })),
  ],
  ratesAreStale: (party, today) => party === 'business' && isStale(FR_BUSINESS, today),
};
