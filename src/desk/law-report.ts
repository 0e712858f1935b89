/** The values of the law, as the report shows them. */
import { UserError } from '../errors.js';
import { LAW_STATE, LAWS, type LawValue, lawValues } from '../reminders/law/index.js';
import { law } from '../reports/law.js';
import type { Sheet } from '../reports/sheet.js';

/** @throws UserError for a country whose law is not held */
export function lawReport(country: string | null, chargeUnverified: boolean): Sheet {
  const values = lawValues(country);
  if (values.length === 0)
    throw new UserError(
      `The law of "${country}" is not held`,
      `there are: ${LAWS.map((each) => each.country).join(', ')}; elsewhere nothing is charged`,
    );
  return law(chargeUnverified ? values.map(optedIn) : values, LAW_STATE) as Sheet;
}

/** Rates are what the config's opt-in is for; the rest that is not verified is never an amount that is asked. */
const optedIn = (value: LawValue): LawValue =>
  value.check === 'M' && value.what.startsWith('interest')
    ? { ...value, charged: true, note: 'not verified; charged by the config file' }
    : value;
