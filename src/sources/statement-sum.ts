/** Whether a bank statement adds up: opening balance and lines must come to its closing balance, or a part of it is missing. */
import type { DataProblems } from '../errors.js';
import { type Currency, type Minor, readable } from '../ledger/money.js';
import { refuse } from './refuse.js';

export class StatementSum {
  private opening: Minor | null = null;
  private sum = 0;
  /** A line that could not be read leaves the sum open; it is complained of by itself. */
  private known = true;
  private currency: Currency = '';

  constructor(
    private readonly file: string,
    /** What the balances are called in this kind of statement. */
    private readonly called: { readonly opening: string; readonly closing: string },
  ) {}

  /** A new statement begins; `null` where its opening balance is not known. */
  open(opening: Minor | null, currency: Currency): void {
    this.opening = opening;
    this.sum = 0;
    this.known = true;
    this.currency = currency;
  }

  /** A booked line, above zero where it came in; `null` where that is not known. */
  add(amount: Minor | null): void {
    if (amount === null) this.known = false;
    else this.sum += amount;
  }

  /** What is wrong with a statement that closes with this balance; `null` where all is well, or cannot be told. */
  complaint(closing: Minor | null, line: number): DataProblems | null {
    const { opening, sum, known, currency } = this;
    if (opening === null || closing === null || !known || opening + sum === closing) return null;
    const [from, lines, to, gap] = [opening, sum, closing, closing - opening - sum].map((amount) => readable(amount, currency));
    return refuse(
      this.file,
      `does not add up: it opens with ${from} (${this.called.opening}), its lines come to ${lines}, and it closes with ${to} (${this.called.closing}); ${gap} is missing`,
      'a part of it is missing or damaged: download it again from the bank',
      line,
    );
  }
}
