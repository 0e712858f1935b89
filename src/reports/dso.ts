/** How long money is out, month by month. */
import type { Day } from '../ledger/day.js';
import type { MonthEnd } from '../ledger/dso.js';
import { count, currency, day, money, type Sheet, share, text } from './sheet.js';

export function dso(rows: readonly MonthEnd[], asOf: Day): Sheet<MonthEnd> {
  return {
    title: `Days sales outstanding, twelve months up to ${asOf}`,
    columns: [
      currency(),
      text('month', (row) => row.until.slice(0, 7)),
      day('until', (row) => row.until, { only: ['cells', 'json'] }),
      money('sales', (row) => row.sales),
      money('receivables', (row) => row.receivables),
      money('not_due', (row) => row.current),
      money('overdue', (row) => row.receivables - row.current),
      count('dso', (row) => row.dso),
      count('best_dso', (row) => row.bestDso, { label: 'best possible' }),
      share('effectiveness', (row) => row.effectiveness, { label: 'collected' }),
    ],
    rows,
    notes: () => [
      'Receivables x days / sales of three months; best possible: if all were paid on the due day',
      'Collected: what came in of what could, that is receivables at the start and sales, less what is not yet due',
    ],
  };
}
