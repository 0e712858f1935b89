/** Sums per currency, gathered while rows pass. */
import { type Currency, type Minor, readable } from '../ledger/money.js';

export class Totals {
  private readonly sums = new Map<Currency, Map<string, Minor>>();

  add(currency: Currency, amounts: Readonly<Record<string, Minor>>): void {
    const named = this.sums.get(currency) ?? new Map<string, Minor>();
    this.sums.set(currency, named);
    for (const [name, minor] of Object.entries(amounts)) {
      const total = (named.get(name) ?? 0) + minor;
      if (!Number.isSafeInteger(total)) throw new RangeError('Sum of money beyond exact integers');
      named.set(name, total);
    }
  }

  /** One line per currency, in order of code, zeros left out: `EUR: total 1,234.50, unallocated 20.00`. */
  lines(): string[] {
    return [...this.sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, named]) => {
        const shown = [...named].filter(([, minor], at) => at === 0 || minor !== 0);
        return `${currency}: ${shown.map(([name, minor]) => `${name} ${readable(minor, currency).slice(currency.length + 1)}`).join(', ')}`;
      });
  }
}
