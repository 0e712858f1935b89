import { type ForecastTotals, forecast } from '../../reports/forecast.js';
import type { Sheet } from '../../reports/sheet.js';
import { eachAccount } from '../../store/accounts.js';
import { type Outlook, outlookOf, spreadOf } from '../../triage/forecast.js';
import type { Maker } from './maker.js';
import { instalmentsToCome } from './plans.js';

/** What is open of all debtors, and when it may come. */
export const make: Maker = async (store, asOf, { plans }) => {
  const sums = new Map<string, Sums>();
  for (const account of eachAccount(store, asOf, { openOnly: true }))
    for (const outlook of outlookOf(account, asOf, instalmentsToCome(account, asOf, plans))) {
      const sum = sums.get(outlook.currency) ?? new Sums(outlook.currency);
      sums.set(outlook.currency, sum);
      sum.add(outlook);
    }
  const totals = [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1)).map((sum) => sum.totals());
  return forecast(totals, asOf) as Sheet;
};

/** Sums over debtors, who pay independently of one another. */
export class Sums {
  private open = 0;
  private disputed = 0;
  private held = 0;
  private disputers = 0;
  private heldDebtors = 0;
  private readonly expected: number[] = [];
  private readonly agreed: number[] = [];
  private readonly variance: number[] = [];

  constructor(readonly currency: string) {}

  add({ open, expected, agreed, deviation, disputed, held }: Outlook): void {
    this.open += open;
    this.disputed += disputed;
    this.held += held;
    if (disputed > 0) this.disputers++;
    if (held > 0) this.heldDebtors++;
    for (const [week, sum] of expected.entries()) {
      this.expected[week] = (this.expected[week] ?? 0) + sum;
      this.agreed[week] = (this.agreed[week] ?? 0) + (agreed[week] ?? 0);
      this.variance[week] = (this.variance[week] ?? 0) + (deviation[week] ?? 0) ** 2;
    }
  }

  totals(): ForecastTotals {
    const { currency, open, expected, agreed, disputed, held, disputers, heldDebtors } = this;
    const off = expected.map((_, week) => spreadOf(this.variance[week] ?? 0));
    const low = expected.map((sum, week) => Math.max(0, sum - (off[week] ?? 0)));
    const high = expected.map((sum, week) => Math.min(open, sum + (off[week] ?? 0)));
    return { currency, open, expected, agreed, low, high, disputed, held, disputers, heldDebtors };
  }
}
