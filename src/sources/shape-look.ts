/** What a record looks like under a plan, before its values are read: a row, a total, page furniture, or a line of text. */
import { MEANINGS } from './columns.js';
import { parseDate } from './dates.js';
import type { Plan } from './plan.js';
import { countIn, isBalance, isBareTotal, isCarried, isPageLine, isTotal, plainLine } from './shape-words.js';
import { type Aside, repeats, type Shown, type Table } from './table.js';

const AMOUNT =
  /^[-+(]*\s*(?:[€$£]|[A-Z]{3})?\s*[-+]?\s*(?:\d{1,3}(?:[.,'’\s\u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+|[.,]-{1,2})?\)?\s*[-+]?\s*(?:[€$£]|[A-Z]{3}|CR|DR|[CD])?$/;

/** A line drawn between the parts of a printed list. */
const RULE = /^(?:[-_=]{2,}|[-+|]{3,})$/;

/** The longest text that is still an amount. */
const LONGEST = 40;

export function isAmount(text: string): boolean {
  const plain = text.trim();
  return plain.length <= LONGEST && AMOUNT.test(plain);
}

export function isDate(text: string): boolean {
  const plain = text.trim();
  if (plain === '' || plain.length > LONGEST) return false;
  return parseDate(plain, 'dmy').charCodeAt(0) < 58 || parseDate(plain, 'mdy').charCodeAt(0) < 58;
}

export class Look {
  /** Columns of amounts and of days, by their place. */
  readonly amounts: readonly number[];
  readonly dates: readonly number[];
  readonly number: number;
  /** Columns that tell whose a row is, of which document and of which day: what is filled there is no total. */
  private readonly keys: readonly number[];
  private readonly above: ReadonlySet<string>;

  constructor(
    readonly table: Table,
    readonly plan: Plan,
  ) {
    const reading = (kind: string): number[] =>
      [...plan.at].filter(([column]) => MEANINGS[plan.kind].columns[column]?.reading === kind).map(([, at]) => at);
    this.amounts = reading('amount');
    this.dates = reading('date');
    this.number = plan.at.get('invoice_number') ?? plan.at.get('payment_id') ?? -1;
    this.keys = [this.number, plan.at.get('debtor_id') ?? -1, plan.at.get('debtor_name') ?? -1, ...this.dates];
    this.above = new Set((table.above ?? []).map(({ fields }) => withoutDigits(fields)).filter((line) => line.length > 2));
  }

  filled({ fields }: Shown): { at: number; text: string }[] {
    const cells: { at: number; text: string }[] = [];
    for (const [at, field] of fields.entries()) {
      const text = field.trim();
      if (text !== '') cells.push({ at, text });
    }
    return cells;
  }

  dated({ fields }: Shown): boolean {
    return this.dates.some((at) => isDate(fields[at] ?? ''));
  }

  /** Amounts in their columns. */
  sums({ fields }: Shown): number[] {
    return this.amounts.filter((at) => isAmount(fields[at] ?? ''));
  }

  /** Whether a record has what a row has: a day with a number or an amount, or both of them with a day that cannot be read. */
  isRow(record: Shown): boolean {
    const { fields } = record;
    const numbered = (fields[this.number] ?? '').trim() !== '';
    const sums = this.sums(record).length > 0;
    if (this.dated(record)) return numbered || sums;
    return numbered && sums && this.dates.some((at) => /\d/.test(fields[at] ?? ''));
  }

  /**
   * Page furniture, a total or a count, by its words; `null` for all else.
   *
   * @param grouped true in a list of groups, where a total may name its debtor and no amount: elsewhere that is a firm called Total
   */
  furniture(record: Shown, grouped = false): Aside | null {
    if (repeats(this.table.header, record)) return { reason: 'header again', marks: 'page' };
    const cells = this.filled(record);
    const [first] = cells;
    if (!first) return { reason: 'empty', marks: null };
    if (cells.every(({ text }) => RULE.test(text))) return { reason: 'ruled line', marks: null };
    if (cells.length > 2 && cells.slice(1).every(({ text }) => /^-?[\d.,]+\s?%$/.test(text))) return { reason: 'percentages', marks: null };
    const whole = cells.map(({ text }) => text).join(' ');
    if (this.above.has(withoutDigits(record.fields)) && !this.isRow(record)) return { reason: 'page heading', marks: 'page' };
    const sums = this.sums(record);
    if ((isPageLine(whole) || cells.some(({ text }) => isPageLine(text))) && sums.length === 0 && !(this.dated(record) && cells.length > 3))
      return { reason: 'page heading', marks: 'page' };
    if (this.plan.statement && isBalance(first.text)) return { reason: 'balance', marks: null };
    const words = cells.filter(({ at, text }) => !isAmount(text) || !this.amounts.includes(at));
    const bare = sums.length > 0 && cells.every(({ at, text }) => isAmount(text) && !this.keys.includes(at));
    if (words.length === 0 || bare) return bare ? { reason: 'total', marks: 'total' } : null;
    if (countIn(whole) !== null || countIn(words.map(({ text }) => text).join(' ')) !== null) return { reason: 'total', marks: 'total' };
    // A total is dated only as a print is, and has no number of its own.
    const label = words.find(({ text }) => isTotal(text));
    if (!label || this.dated(record)) return null;
    if (!grouped && !cells.some(({ text }) => isAmount(text)) && !isBareTotal(label.text)) return null;
    const number = (record.fields[this.number] ?? '').trim();
    if (number !== '' && label.at !== this.number && words.indexOf(label) > 0 && !isAmount(number)) return null;
    if (label.at > (words[0]?.at ?? 0) && words.length > 3) return null;
    return { reason: isCarried(label.text) ? 'carried to the next page' : 'total', marks: 'total' };
  }
}

const withoutDigits = (fields: readonly string[]): string =>
  plainLine(fields.join(' '))
    .replace(/\d+/g, '#')
    .replace(/[;,|\s]+/g, ' ')
    .trim();
