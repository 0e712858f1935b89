/** What each late payer costs and brings, and what to do: a suggestion, with its reasons. */
import type { Day } from '../ledger/day.js';
import type { Currency, Minor } from '../ledger/money.js';
import { count, currency, money, type Sheet, share, text } from './sheet.js';

export interface KeepRow {
  readonly debtorId: string;
  readonly name: string;
  readonly currency: Currency;
  readonly touches: number;
  /** In the currency of the costs; `null` where it is on another row of his. */
  readonly chaseCost: Minor | null;
  readonly capitalCost: Minor;
  readonly daysLate: number | null;
  readonly turnover: Minor;
  readonly returnedDebits: number;
  readonly disputes: number;
  readonly disputesLost: number;
  readonly costShare: number | null;
  readonly suggestion: string;
  readonly because: readonly string[];
}

export interface CostsRow {
  readonly currency: Currency;
  readonly call: number;
  readonly letter: number;
  readonly email: number;
  readonly sms: number;
  readonly capitalPercent: number;
  readonly marginPercent: number;
}

/** @param assumed whether some of the costs are not the user's own */
export function keepOrPart(rows: Iterable<KeepRow>, asOf: Day, costs: CostsRow, assumed: boolean): Sheet<KeepRow> {
  return {
    title: `Keep or part, twelve months up to ${asOf}`,
    columns: [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      text('suggestion', (row) => row.suggestion),
      currency(),
      money('turnover', (row) => row.turnover),
      count('days_late', (row) => row.daysLate),
      count('touches', (row) => row.touches),
      {
        key: 'chase_cost',
        kind: 'money',
        value: (row) => (row.chaseCost === null ? null : { minor: row.chaseCost, currency: costs.currency }),
      },
      text('cost_currency', (row) => (row.chaseCost === null ? null : costs.currency), { only: ['cells', 'json'] }),
      money('capital_cost', (row) => row.capitalCost),
      share('cost_share', (row) => row.costShare, { label: 'cost' }),
      count('returned_debits', (row) => row.returnedDebits, { label: 'returns' }),
      count('disputes', (row) => row.disputes, { only: ['cells', 'json'] }),
      count('disputes_lost', (row) => row.disputesLost, { label: 'disputes lost' }),
      text('because', (row) => row.because.join('; '), { long: true, json: (row) => row.because }),
    ],
    rows,
    notes: () => [
      `${assumed ? 'Assumed' : 'Reckoned with'}: call ${costs.call}, letter ${costs.letter}, e-mail ${costs.email}, text message ${costs.sms} ${costs.currency} each; money ${costs.capitalPercent}% a year, margin ${costs.marginPercent}%${assumed ? ' (config: costs)' : ''}`,
      'A suggestion: who is short of money or in dispute is talked with first, and a person decides',
    ],
  };
}
