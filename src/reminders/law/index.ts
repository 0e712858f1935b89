/** What may lawfully be asked, by country. A country is a file here and a line in this list. */
import type { Day } from '../../ledger/day.js';
import type { Party } from '../../ledger/model.js';
import { be } from './be.js';
import type { Case, Claim, Law, LawValue, SettledCase, Step } from './claim.js';
import { de } from './de.js';
import { unlisted } from './directive.js';
import { fr } from './fr.js';
import { gb } from './gb.js';
import { nl } from './nl.js';

export type * from './claim.js';
export { DEFAULT_TERMS } from './claim.js';

export const LAWS: readonly Law[] = [nl, be, de, fr, gb];

/** The day the values were last looked up; kept with what was issued, so that it can be explained later. */
export const LAW_STATE = '2026-11-21' as Day;

/** What may be asked of a debtor, what has to be announced, and what the message must hold. Charges nothing that is in doubt. */
export function claimFor(given: Case, step: Step): Claim {
  const case_: SettledCase = { ...given, country: codeOf(given.country), party: given.party ?? 'consumer' };
  const law = lawOf(case_.country);
  const claim = law ? law.claim(case_, step) : unlisted(case_, step);
  const warnings = [
    ...(given.party === null ? ['whether he is a consumer is not known: he is treated as one'] : []),
    ...claim.warnings,
    ...(claim.interest.length > 0 && ratesAreStale(case_.country, case_.party, given.today, given.terms.agreedRate)
      ? ['the newest interest rate is older than this half-year: look it up before anything goes out']
      : []),
  ];
  return { ...claim, warnings };
}

/**
 * True where interest of such a debtor would be worked out by a table whose newest rate is not known to hold in the half-year of `today`. A rate
 * agreed with a business needs no table; one agreed with a consumer is held against it.
 */
export const ratesAreStale = (country: string | null, party: Party | null, today: Day, agreedRate: number | null = null): boolean =>
  !(party === 'business' && agreedRate !== null) && (lawOf(codeOf(country))?.ratesAreStale(party ?? 'consumer', today) ?? false);

/** Every value of the law, of one country or of all, in the order of the list. */
export const lawValues = (country: string | null = null): readonly LawValue[] =>
  LAWS.filter((law) => country === null || law.country === codeOf(country)).flatMap((law) => law.values());

const lawOf = (country: string | null): Law | undefined => LAWS.find((law) => law.country === country);

/** ISO 3166, with the code in common use for the United Kingdom. */
const codeOf = (country: string | null): string | null => (country?.toUpperCase() === 'UK' ? 'GB' : (country?.toUpperCase() ?? null));
