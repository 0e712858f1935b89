/** What may come in, week by week. */
import { addDays, type Day } from '../ledger/day.js';
import { type Currency, type Minor, readable } from '../ledger/money.js';
import { count, currency, day, money, type Sheet } from './sheet.js';

/** One currency; lists have one entry per week. */
export interface ForecastTotals {
  readonly currency: Currency;
  readonly open: Minor;
  readonly expected: readonly Minor[];
  readonly agreed: readonly Minor[];
  readonly low: readonly Minor[];
  readonly high: readonly Minor[];
  readonly disputed: Minor;
  readonly held: Minor;
  readonly disputers: number;
  /** Debtors on hold, insolvent or deceased. */
  readonly heldDebtors: number;
}

export interface ForecastRow {
  readonly currency: Currency;
  readonly week: number;
  readonly from: Day;
  readonly until: Day;
  readonly low: Minor;
  readonly expected: Minor;
  readonly high: Minor;
  readonly agreed: Minor;
}

export function forecast(totals: readonly ForecastTotals[], asOf: Day): Sheet<ForecastRow> {
  return {
    title: `Expected receipts from ${addDays(asOf, 1)} on`,
    columns: [
      currency(),
      count('week', (row) => row.week),
      day('from', (row) => row.from),
      day('until', (row) => row.until),
      money('low', (row) => row.low),
      money('expected', (row) => row.expected),
      money('high', (row) => row.high),
      money('agreed', (row) => row.agreed, { label: 'of it agreed' }),
    ],
    rows: totals.flatMap((each) => rowsOf(each, asOf)),
    notes: () => totals.flatMap(notesOn),
  };
}

const rowsOf = ({ currency: of, expected, agreed, low, high }: ForecastTotals, asOf: Day): ForecastRow[] =>
  expected.map((sum, at) => ({
    currency: of,
    week: at + 1,
    from: addDays(asOf, 7 * at + 1),
    until: addDays(asOf, 7 * at + 7),
    low: low[at] ?? 0,
    expected: sum,
    high: high[at] ?? 0,
    agreed: agreed[at] ?? 0,
  }));

function notesOn({ currency: of, open, expected, disputed, disputers, held, heldDebtors }: ForecastTotals): string[] {
  const weeks = expected.reduce((sum, each) => sum + each, 0);
  return [
    `${readable(weeks, of)} of ${readable(open, of)} expected in ${expected.length} weeks; low and high hold in eight cases of ten`,
    ...(disputed > 0 ? [`Left out as disputed: ${readable(disputed, of)} of ${people(disputers)}`] : []),
    ...(held > 0 ? [`Left out as on hold, insolvent or deceased: ${readable(held, of)} of ${people(heldDebtors)}`] : []),
  ];
}

const people = (number: number): string => (number === 1 ? '1 debtor' : `${number} debtors`);
