/** The values of the law that reminders go by, each with its source and how well it was checked. */
import type { Day } from '../ledger/day.js';
import { day, type Sheet, text, watched } from './sheet.js';

export interface LawRow {
  readonly country: string;
  readonly party: string;
  readonly what: string;
  readonly value: string;
  readonly from: Day;
  readonly source: string;
  readonly check: string;
  /** `null` for what is no amount. */
  readonly charged: boolean | null;
  readonly note: string | null;
}

export function law(rows: Iterable<LawRow>, state: Day): Sheet<LawRow> {
  let left = 0;
  return {
    title: `The law as looked up until ${state}`,
    columns: [
      text('country', (row) => row.country),
      text('party', (row) => row.party),
      text('what', (row) => row.what),
      text('value', (row) => row.value),
      day('from', (row) => row.from),
      text('check', (row) => row.check),
      text('charged', (row) => (row.charged === null ? null : row.charged ? 'yes' : 'no'), { json: (row) => row.charged }),
      text('source', (row) => row.source, { long: true }),
      text('note', (row) => row.note, { long: true }),
    ],
    rows: watched(rows, ({ check, charged }) => {
      if (check === 'M' && charged === false) left++;
    }),
    notes: () => [
      'check: V2 seen twice, or once and equal to the formula in the law; V seen once; D by the formula only; M not verified',
      ...(left > 0
        ? [
            `${left} ${left === 1 ? 'value is' : 'values are'} not verified and not charged; law: charge_unverified in the config file charges rates all the same`,
          ]
        : []),
    ],
  };
}
