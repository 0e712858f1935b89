/** Countries without a law of their own here: nothing is charged, and the user is told. */
import type { Claim, SettledCase, Step } from './claim.js';
import { claimOf } from './parts/build.js';
import { carriesNotice, plainTerm } from './parts/terms.js';

/** Member states whose law on late payment follows Directive 2011/7/EU. */
const EU = new Set([
  'AT',
  'BG',
  'CY',
  'CZ',
  'DK',
  'EE',
  'ES',
  'FI',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
]);

export function unlisted(case_: SettledCase, step: Step): Claim {
  const { country, party } = case_;
  const inEu = country !== null && EU.has(country);
  const why =
    country === null
      ? 'the country of the debtor is not known'
      : inEu && party === 'business'
        ? `the law of ${country} is not held here; Directive 2011/7/EU allows a fixed sum of 40.00 and interest, which a person may claim`
        : `the law of ${country} is not held here`;
  return claimOf(case_, inEu ? 'EU' : 'none', step, {
    chargesFrom: null,
    term: step === 'notice' && carriesNotice(case_.channel) ? plainTerm(case_, country ?? '') : null,
    warnings: [`${why}: no costs and no interest are charged`],
    sources: inEu && party === 'business' ? ['Directive 2011/7/EU'] : [],
  });
}
