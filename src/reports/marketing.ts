/** Two lists for sales and marketing: whom to put back, and whom to leave alone. */
import type { Day } from '../ledger/day.js';
import { count, day, type Sheet, text } from './sheet.js';

export interface MarketingRow {
  readonly debtorId: string;
  readonly name: string;
  /** `hold` or `release`. */
  readonly action: string;
  readonly because: readonly string[];
  /** Held since, or released on. */
  readonly since: Day;
  readonly daysOnHold: number;
}

/** @param rows those to put back first */
export function marketing(rows: readonly MarketingRow[], asOf: Day): Sheet<MarketingRow> {
  return {
    title: `For sales and marketing on ${asOf}: whom to put back, whom to leave alone`,
    columns: [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      text('action', (row) => row.action),
      text('because', (row) => row.because.join('; '), { long: true, json: (row) => row.because }),
      day('since', (row) => row.since),
      count('days_on_hold', (row) => row.daysOnHold),
    ],
    rows,
    notes: () => {
      const held = rows.filter(({ action }) => action === 'hold');
      const longest = held.reduce((most, { daysOnHold }) => Math.max(most, daysOnHold), 0);
      return rows.length === 0
        ? []
        : [
            `${rows.length - held.length} to put back, ${held.length} to leave alone${held.length === 0 ? '' : `, the longest for ${longest} days`}`,
          ];
    },
  };
}
