/** Printed totals must be the sums of their rows: what does not add up was lost, in the list or in the reading. */
import type { Problem } from '../errors.js';
import { type Currency, decimal, type Minor } from '../ledger/money.js';
import { type DecimalSign, parseAmount } from './amounts.js';
import type { Settled } from './cells.js';
import type { Look } from './shape-look.js';
import { countIn } from './shape-words.js';
import type { Shown } from './table.js';
import { documentKindOf } from './words.js';

/**
 * Sums over some rows, one for each column of amounts, in every way a list may count: credit notes as they stand, taken off or added;
 * what was brought forward counted in or not.
 */
class Sums {
  rows = 0;
  private readonly ways: Minor[][];

  constructor(columns: number) {
    this.ways = Array.from({ length: 4 }, () => new Array(columns).fill(0));
  }

  add(amounts: readonly Minor[], row: 'claim' | 'credit' | 'brought forward'): void {
    this.rows++;
    for (const [column, amount] of amounts.entries()) {
      const credit = row === 'credit';
      this.put(0, column, amount);
      this.put(1, column, credit ? -Math.abs(amount) : amount);
      this.put(2, column, credit ? Math.abs(amount) : amount);
      this.put(3, column, row === 'brought forward' ? 0 : amount);
    }
  }

  private put(way: number, column: number, amount: Minor): void {
    const sums = this.ways[way] as Minor[];
    sums[column] = (sums[column] ?? 0) + amount;
  }

  /** As the amounts stand. */
  get of(): readonly Minor[] {
    return this.ways[0] as Minor[];
  }

  /** Whether the sums, counted in one of the ways, are right. */
  some(right: (of: readonly Minor[]) => boolean): boolean {
    return this.ways.some(right);
  }
}

const GRAND = /algemeen|generaal|general|g.n.ral|grand|eind|end|gesamt|report|lijst|liste/i;

/** What a total says against its rows. */
export interface Difference {
  readonly at: number;
  readonly says: string;
  readonly rows: Minor;
}

export class Totals {
  private readonly sign: DecimalSign;
  private readonly currencies = new Set<string>();
  private all: Sums;
  private group: Sums;
  private page: Sums;
  private sinceTotal: Sums;
  /** A heading that said the sum of the rows below it. */
  private announced: Shown | null = null;

  constructor(
    private readonly file: string,
    private readonly look: Look,
    settled: Settled,
    private readonly currency: Currency,
  ) {
    const signs = look.plan.decimal ? [look.plan.decimal] : [...settled.decimal.values()];
    this.sign = signs[0] ?? '.';
    [this.all, this.group, this.page, this.sinceTotal] = [this.none(), this.none(), this.none(), this.none()];
  }

  private none(): Sums {
    return new Sums(this.look.amounts.length);
  }

  /** A row of the table. */
  add({ fields }: Shown, broughtForward = false): void {
    const kind = documentKindOf(fields[this.look.plan.at.get('kind') ?? -1] ?? '');
    const row = broughtForward ? 'brought forward' : kind === 'credit_note' || kind === 'payment' ? 'credit' : 'claim';
    const amounts = this.look.amounts.map((at) => this.amount(fields[at]) ?? 0);
    const stated = this.look.plan.at.get('currency');
    if (stated !== undefined && this.currencies.size < 2) this.currencies.add((fields[stated] ?? '').trim().toUpperCase());
    for (const sums of [this.all, this.group, this.page, this.sinceTotal]) sums.add(amounts, row);
  }

  private amount(text: string | undefined): Minor | null {
    const plain = text?.trim();
    if (!plain) return null;
    const amount = this.look.plan.inMinorUnits
      ? parseAmount(plain, this.sign, this.currency, 0)
      : parseAmount(plain, this.sign, this.currency);
    return typeof amount === 'number' ? amount : null;
  }

  /** A record that is no row; a complaint where it says a sum that its rows do not come to. */
  pass(record: Shown): Problem[] {
    const marks = record.aside?.marks;
    if (marks === 'heading') {
      const problems = this.endOfGroup();
      this.group = this.none();
      // A whole number may be a telephone's.
      this.announced = this.look.sums(record).some((at) => /[.,]\d\d\D*$/.test(record.fields[at] ?? '')) ? record : null;
      return problems;
    }
    if (marks === 'amount' || marks === 'brought forward') this.add(record, marks === 'brought forward');
    if (marks === 'page') this.page = this.none();
    if (marks !== 'total' && marks !== 'group total') return [];
    const difference = this.differenceOf(record);
    if (difference) return [this.problem(record, difference)];
    if (!/carried/.test(record.aside?.reason ?? '')) this.sinceTotal = this.none();
    return [];
  }

  /** The end of the list: a sum said above its rows is checked now. */
  end(): Problem[] {
    return this.endOfGroup();
  }

  private endOfGroup(): Problem[] {
    const heading = this.announced;
    this.announced = null;
    if (!heading) return [];
    const difference = this.differenceOf(heading);
    return difference ? [this.problem(heading, difference)] : [];
  }

  /** Where a total stands against its rows; `null` where it is the sum of its group, its page, the list, or the rows since the last one. */
  differenceOf(record: Shown): Difference | null {
    const { amounts, plan } = this.look;
    const words = record.fields.filter((field) => field.trim() !== '').join(' ');
    const count = countIn(words);
    const ofGroup = record.aside?.marks === 'group total';
    const scopes = ofGroup ? [this.group] : [this.sinceTotal, this.group, this.page, this.all];
    if (count !== null) return scopes.some(({ rows }) => rows === count) ? null : { at: -1, says: `${count} rows`, rows: this.all.rows };
    if (this.currencies.size > 1) return null;
    const grand = GRAND.test(words) || this.sinceTotal.rows === 0;
    const own = ofGroup ? this.group : grand ? this.all : this.sinceTotal;
    const debit = amounts.indexOf(plan.at.get('debit') ?? -1);
    const credit = amounts.indexOf(plan.at.get('credit') ?? -1);
    for (const [at, field] of record.fields.entries()) {
      const says = this.amount(field);
      if (says === null || (!amounts.includes(at) && !/[.,]\d\d\b/.test(field))) continue;
      const column = amounts.indexOf(at);
      const held = scopes.some((sums) =>
        sums.some((of) => {
          const balance = (of[debit] ?? 0) - (of[credit] ?? 0);
          if (debit >= 0 && credit >= 0 && Math.abs(balance) === Math.abs(says)) return true;
          // A column of its own, or else one of those whose sums are known; columns nobody understands are not summed.
          return column >= 0 ? of[column] === says : of.includes(says) || sums.rows === says;
        }),
      );
      if (!held && (column >= 0 || !this.inKnownColumn(record))) return { at, says: field.trim(), rows: own.of[Math.max(0, column)] ?? 0 };
    }
    return null;
  }

  private inKnownColumn({ fields }: Shown): boolean {
    return this.look.amounts.some((at) => this.amount(fields[at]) !== null);
  }

  private problem(record: Shown, { at, says, rows }: Difference): Problem {
    const name = this.look.table.header.fields[at]?.trim();
    return {
      file: this.file,
      line: record.line,
      column: name || null,
      value: says,
      message:
        at < 0 ? `says ${says} where there are ${rows}` : `is a total of ${says} where its rows come to ${decimal(rows, this.currency)}`,
      remedy: 'export the list again; where its rows are right, leave the total out',
    };
  }
}
