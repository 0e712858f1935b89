/** The balances of camt.053 statements against their entries. */
import type { Currency, Minor } from '../ledger/money.js';
import { isCurrency, parseAmount } from './amounts.js';
import { StatementSum } from './statement-sum.js';
import { at, type Element, textAt } from './xml.js';

interface Balance {
  readonly code: string;
  readonly amount: Minor | null;
  readonly currency: Currency;
  readonly line: number;
}

/** Told of each account, balance and entry in the order of the file: one account to a statement. */
export class Balances {
  private opening: Balance[] = [];
  private closing: Balance[] = [];
  /** What the entries come to by currency; `null` where one cannot be told. */
  private entries: Map<Currency, Minor> | null = new Map();

  constructor(private readonly file: string) {}

  /** @throws DataProblems where the statement that ends here does not add up */
  see(element: Element): void {
    if (element.name === 'Acct') this.end();
    else if (element.name === 'Ntry') {
      const amount = bookedIn(element);
      const currency = currencyOf(element);
      if (amount === null) this.entries = null;
      this.entries?.set(currency, (this.entries.get(currency) ?? 0) + (amount ?? 0));
    } else {
      const code = textAt(element, 'Tp/CdOrPrtry/Cd') ?? '';
      const balance = { code, amount: signedIn(element), currency: currencyOf(element), line: element.line };
      if (code === 'OPBD' || code === 'PRCD') this.opening.push(balance);
      else if (code === 'CLBD') this.closing.push(balance);
    }
  }

  /** @throws DataProblems where the last statement does not add up */
  end(): void {
    const { entries } = this;
    const booked = this.opening.filter(({ code }) => code === 'OPBD');
    const [opening, further] = booked.length > 0 ? booked : this.opening;
    const [closing, another] = this.closing;
    this.opening = [];
    this.closing = [];
    this.entries = new Map();
    // Some give a pair for each day: then no one of them is of the whole statement.
    if (!opening || further || !closing || another || opening.currency !== closing.currency) return;
    const sum = new StatementSum(this.file, { opening: opening.code, closing: closing.code });
    sum.open(opening.amount, opening.currency);
    if (entries === null) sum.add(null);
    for (const [currency, amount] of entries ?? []) sum.add(currency === opening.currency ? amount : null);
    const wrong = sum.complaint(closing.amount, closing.line);
    if (wrong) throw wrong;
  }
}

const currencyOf = (element: Element): Currency => (at(element, 'Amt')?.attributes['Ccy'] ?? '').toUpperCase();

/** `null` where an entry is not booked yet: whether the balance holds it cannot be told. */
function bookedIn(entry: Element): Minor | null {
  const status = textAt(entry, 'Sts/Cd', 'Sts');
  return status === null || status === 'BOOK' ? signedIn(entry) : null;
}

function signedIn(element: Element): Minor | null {
  const currency = currencyOf(element);
  const side = textAt(element, 'CdtDbtInd');
  const amount = isCurrency(currency) ? parseAmount(textAt(element, 'Amt') ?? '', '.', currency) : null;
  if (typeof amount !== 'number' || (side !== 'CRDT' && side !== 'DBIT')) return null;
  return side === 'CRDT' ? amount : -amount || 0;
}
