/** Rows of the list of values of the law. */
import type { Day } from '../../../ledger/day.js';
import type { Check, LawValue } from '../claim.js';
import { percent, type RateTable } from '../rates/table.js';

/** @param note why it is not charged, or what to know of it; a value marked `M` is not charged whatever it says */
export const value = (
  country: string,
  party: LawValue['party'],
  what: string,
  text: string,
  from: string,
  source: string,
  check: Check,
  note: string | null = null,
): LawValue => ({
  country,
  party,
  what,
  value: text,
  from: from as Day,
  source,
  check,
  charged: check !== 'M' && !(note ?? '').startsWith(NOT_CHARGED),
  note: note ?? (check === 'M' ? `${NOT_CHARGED}: not verified` : null),
});

/** The same for what is no amount. */
export const rule = (...given: Parameters<typeof value>): LawValue => ({ ...value(...given), charged: null, note: given[7] ?? null });

/** How the note of a value begins that charges nobody. */
export const NOT_CHARGED = 'not charged';

export const rateValues = (country: string, party: LawValue['party'], { rows }: RateTable, what = 'interest a year'): readonly LawValue[] =>
  rows.map(({ value: rate, from, source, check }) => value(country, party, what, percent(rate), from, source, check));
