/** One record under its layout: each value read as its column says, every complaint kept with line, column and value. */
import type { Problem } from '../errors.js';
import type { Day } from '../ledger/day.js';
import { type Currency, digitsOf, type Minor } from '../ledger/money.js';
import { currencyIn, type DecimalSign, isCurrency, parseAmount, sidedAmount } from './amounts.js';
import { MEANINGS } from './columns.js';
import { amountDamage, DAMAGE_REMEDY, dateDamage, isNoDay, numberDamage } from './damage.js';
import type { DateOrder } from './dates.js';
import { dateReader } from './dates.js';
import { numberedName } from './numbered-names.js';
import type { PaymentParts } from './payment-parts.js';
import { dayInPeriod } from './period.js';
import { nameParts, wholeOf } from './person-names.js';
import type { Plan } from './plan.js';
import type { RawRecord } from './records.js';
import { sideOf } from './words.js';

/** What was settled for each column from all its values. */
export interface Settled {
  readonly dateOrder: ReadonlyMap<string, DateOrder>;
  readonly decimal: ReadonlyMap<string, DecimalSign>;
  /** Document numbers that the file has given more than once, where it has a key of its own beside them. */
  readonly doubled?: ReadonlySet<string>;
  /** Each journal counts its documents by itself: a number is one with its journal only. */
  readonly perJournal?: boolean;
  /** The column of debits or credits that are all written with a minus. */
  readonly minus?: 'debit' | 'credit' | null;
  /** Amounts of one side have a minus, beside a column that says the side: it says no more than that. */
  readonly minusBySide?: boolean;
  /** The one currency that amounts carry, where no column names it. */
  readonly currency?: Currency | null;
  /** The one column that tells whose a row is holds his number and his name. */
  readonly numberedNames?: boolean;
  /** Payments that stand on several rows, each with the whole amount and its own part. */
  readonly parts?: PaymentParts | undefined;
  /** What was settled by something else than the column's own values, to be said aloud. */
  readonly notes?: readonly string[];
}

/** Columns of which all headers are put together; of others the first that is filled counts. */
const PROSE = new Set(['reference', 'description', 'note', 'address', 'contact_person']);
/** A name is put together of its parts where there is no whole one. */
const NAMES = new Set(['name', 'debtor_name', 'payer_name']);

/** Shows the ends of a personal value only. */
export function masked(value: string): string {
  return value.length < 3 ? '…' : `${value[0]}…${value.at(-1)}`;
}

/** Shows a value in a message: shortened, control characters made visible. */
function shown(value: string): string {
  const plain = value.replace(/[\u0000-\u001f\u007f]/g, '\u00b7');
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}

const APOSTROPHE = 39;
/** A text that a spreadsheet would run is written with an apostrophe in front, by us too; it is no part of it. */
const unguarded = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);

export class Cells {
  private record: RawRecord = { fields: [], line: 0, raw: '', fault: null };
  private readonly readers = new Map<string, (text: string) => Day | string>();
  private lastCurrency: { text: string; code: Currency | null } = { text: '', code: null };
  private lastWord: { column: string; text: string; value: unknown } = { column: '', text: '', value: null };
  /** Further places of columns, where there are any: asked for every value. */
  private readonly also: Plan['also'];
  private readonly always: Plan['always'];
  /** Places of the parts of a debtor's name. */
  private readonly parts: readonly number[];
  problems: Problem[] = [];

  constructor(
    private readonly file: string,
    private readonly header: readonly string[],
    private readonly layout: Plan,
    private readonly settled: Settled,
    private readonly currency: Currency,
  ) {
    this.parts = nameParts(layout.at);
    this.also = layout.also?.size ? layout.also : undefined;
    this.always = layout.always && Object.keys(layout.always).length > 0 ? layout.always : undefined;
    for (const [column, { reading }] of Object.entries(MEANINGS[layout.kind].columns))
      if (reading === 'date')
        this.readers.set(column, layout.period ? dayInPeriod(layout.period) : dateReader(settled.dateOrder.get(column) ?? null));
  }

  /** Turns to the next record; complaints about the last one are dropped. */
  turnTo(record: RawRecord): void {
    this.record = record;
    this.problems = [];
  }

  has(column: string): boolean {
    return this.layout.at.has(column) || this.always?.[column] !== undefined;
  }

  /** The value without blanks around it; `null` for an empty one and for a column the file does not have. */
  text(column: string): string | null {
    if (this.settled.numberedNames && (column === 'debtor_id' || column === 'debtor_name')) return this.apart(column);
    if (this.parts.length === 0 || (column !== 'name' && column !== 'debtor_name')) return this.own(column);
    const at = this.layout.at.get(column);
    const whole = at !== undefined && this.parts.includes(at) ? null : this.own(column);
    if (whole !== null) return whole;
    const parts = this.parts.map((place) => this.valueAt(place)).filter((part) => part !== null);
    return wholeOf(parts) || null;
  }

  /** The number or the name of a cell that holds both. */
  private apart(column: 'debtor_id' | 'debtor_name'): string | null {
    const whole = this.own('debtor_id') ?? this.own('debtor_name');
    const both = whole === null ? null : numberedName(whole);
    return both === null ? whole : column === 'debtor_id' ? both.id : both.name;
  }

  private own(column: string): string | null {
    const at = this.layout.at.get(column);
    if (at === undefined) return this.always?.[column] ?? null;
    const more = this.also?.get(column);
    return more === undefined ? this.valueAt(at) : this.together(column, [at, ...more]);
  }

  private together(column: string, places: readonly number[]): string | null {
    const values = [...new Set(places)].map((at) => this.valueAt(at)).filter((value) => value !== null);
    const parts = NAMES.has(column) && this.valueAt(places[0] as number) === null;
    if (parts || PROSE.has(column)) return [...new Set(values)].join(' ') || null;
    if (this.layout.agreeing && !NAMES.has(column)) this.compare(column, places);
    return values[0] ?? null;
  }

  /** Two columns to which a person gave one meaning: one of them means something else where they differ. */
  private compare(column: string, places: readonly number[]): void {
    const first = places.find((at) => this.valueAt(at) !== null);
    const other = places.find((at) => this.valueAt(at) !== null && this.valueAt(at) !== this.valueAt(first as number));
    if (first === undefined || other === undefined) return;
    const [one, two] = [first, other].map((at) => (this.header[at] ?? '').trim() || `column ${at + 1}`);
    const message = `${one} and ${two} are both ${column} in the mapping file, and say different things`;
    if (!this.problems.some((problem) => problem.message === message))
      this.complain(column, message, `correct the mapping file: give one of the two another meaning, or leave it without one`);
  }

  private valueAt(at: number): string | null {
    const value = this.record.fields[at];
    if (value === undefined || value === '') return null;
    const first = value.charCodeAt(0);
    const last = value.charCodeAt(value.length - 1);
    // Only where a blank can be: most values are as they should be.
    if (first > 32 && first < 127 && last > 32 && last < 127) return first === APOSTROPHE ? unguarded(value) : value;
    const trimmed = value.trim();
    return trimmed === '' ? null : trimmed;
  }

  /** A number of a debtor or a document; one that a spreadsheet has spoilt is a complaint. */
  number(column: string): string | null {
    const value = this.text(column);
    const damage = value === null ? null : numberDamage(value);
    if (damage !== null) this.complain(column, damage, DAMAGE_REMEDY);
    return value;
  }

  /** The number of a document, told apart from others of the same number by the key the file has for it. */
  documentNumber(): string {
    const number = this.number('invoice_number');
    const key = this.text('document_id');
    if (number === null) return key ?? this.required('invoice_number');
    if (this.settled.perJournal) return `${this.text('journal') ?? ''} ${number}`.trim();
    return key !== null && this.settled.doubled?.has(number) ? `${number} (${key})` : number;
  }

  required(column: string): string {
    const value = this.number(column);
    if (value === null) this.complain(column, 'is empty', `every row needs ${this.name(column)}`);
    return value ?? '';
  }

  day(column: string): Day | null {
    const text = this.text(column);
    return text === null || isNoDay(text) ? null : this.dayIn(column, text);
  }

  private dayIn(column: string, text: string): Day | null {
    const day = (this.readers.get(column) as (text: string) => Day | string)(text);
    // Days come back as texts that start with a digit, reasons as texts that do not.
    const plain = day.charCodeAt(0) < 58;
    const damage = plain && (day.charCodeAt(1) !== 57 || day >= '1901') ? null : dateDamage(text);
    if (damage !== null) {
      this.complain(column, damage, DAMAGE_REMEDY);
      return null;
    }
    if (plain) return day as Day;
    const remedy = day.startsWith('may be')
      ? 'say which with --date-order dmy or --date-order mdy'
      : 'correct it in the export; 2026-03-31 and 31-03-2026 are read';
    this.complain(column, day, remedy);
    return null;
  }

  requiredDay(column: string): Day {
    const text = this.text(column);
    const empty = text === null || isNoDay(text);
    if (empty) this.complain(column, 'is empty', `every row needs ${this.name(column)}`);
    return (empty ? null : this.dayIn(column, text)) ?? ('1900-01-01' as Day);
  }

  money(column: string, currency: Currency): Minor | null {
    const text = this.text(column);
    return text === null ? null : this.moneyIn(column, text, currency);
  }

  private moneyIn(column: string, text: string, currency: Currency): Minor | null {
    const decimal = this.settled.decimal.get(column) ?? '.';
    const amount = this.layout.inMinorUnits ? parseAmount(text, decimal, currency, 0) : parseAmount(text, decimal, currency);
    if (typeof amount === 'number') return amount;
    const sided = column === 'debit' || column === 'credit' ? null : sidedAmount(text);
    const plain = sided && parseAmount(sided.amount, decimal, currency);
    // What a debtor owes is debit, what he paid is credit; an amount has one sign, not two.
    if (sided && typeof plain === 'number' && plain >= 0)
      return sided.side === (this.layout.kind === 'invoices' ? 'debit' : 'credit') ? plain : -plain || 0;
    const damage = amountDamage(text);
    if (damage !== null) this.complain(column, damage, DAMAGE_REMEDY);
    else this.complain(column, amount, 'correct it in the export; 1234.50, 1.234,50 and -12,00 are read');
    return null;
  }

  requiredMoney(column: string, currency: Currency): Minor {
    const text = this.text(column);
    if (text === null) this.complain(column, 'is empty', `every row needs ${this.name(column)}`);
    return (text === null ? null : this.moneyIn(column, text, currency)) ?? 0;
  }

  /**
   * The row's amount: in one column, with a debit/credit or `Af/Bij` sign beside it, or in a debit and a credit column.
   *
   * @param plus which side counts as positive: what the debtor owes is debit, what the bank received is credit
   */
  signedMoney(currency: Currency, plus: 'debit' | 'credit'): Minor {
    // Banks that have all three fill either the amount or one of the sides.
    const sided = (this.has('debit') || this.has('credit')) && (!this.has('amount') || this.text('amount') === null);
    if (!sided) {
      const amount =
        this.requiredMoney(this.amountColumn, currency) +
        (this.amountColumn === 'net_amount' ? (this.money('vat_amount', currency) ?? 0) : 0);
      const side = this.has('sign') ? this.word('sign', sideOf, 'debit or credit (Af or Bij, D or C, S or H)') : null;
      if (side === null) return amount;
      const size = this.settled.minusBySide ? Math.abs(amount) : amount;
      return side === plus ? size : -size || 0;
    }
    const { minus } = this.settled;
    const debit = (this.money('debit', currency) ?? 0) * (minus === 'debit' ? -1 : 1);
    const credit = (this.money('credit', currency) ?? 0) * (minus === 'credit' ? -1 : 1);
    if (this.text('debit') === null && this.text('credit') === null)
      this.complain(this.has('debit') ? 'debit' : 'credit', 'is empty', 'every row needs a debit or a credit amount');
    return plus === 'debit' ? debit - credit : credit - debit;
  }

  /** What of its payment a row is, where the payment stands on several rows; `null` where the row is all of it. */
  partOfPayment(currency: Currency): Minor | null {
    const number = this.text('payment_id');
    const part = number === null ? undefined : this.settled.parts?.get(number);
    if (!part) return null;
    // Parts were added up in thousandths.
    const rest = part.keptBy === this.record.line ? Math.round((part.rest * 10 ** digitsOf(currency)) / 1000) : 0;
    return (this.money('applied_amount', currency) ?? 0) + rest;
  }

  /** The column of what a document comes to; the amount without VAT where the VAT stands beside it. */
  get amountColumn(): string {
    if (this.has('amount')) return 'amount';
    if (this.has('line_amount')) return 'line_amount';
    return this.has('net_amount') && (this.has('vat_amount') || !this.has('open_amount')) ? 'net_amount' : 'open_amount';
  }

  /** What the plan says of the rows. */
  get plan(): Plan {
    return this.layout;
  }

  /** The row's own currency column, else the one in its amount, else the header's, else the given one. */
  currencyOf(amountColumn: string): Currency {
    const stated = this.text('currency');
    if (stated !== null) {
      const code = this.currencyOfText(stated);
      if (code !== null) return code;
      this.complain('currency', 'is no currency', 'use the three letters of ISO 4217, such as EUR');
      return this.currency;
    }
    if (this.layout.currency !== null) return this.layout.currency;
    const amount = this.text(amountColumn);
    return (amount !== null && /[^\d.,\-+\s]/.test(amount) ? currencyIn(amount) : null) ?? this.settled.currency ?? this.currency;
  }

  private currencyOfText(text: string): Currency | null {
    if (this.lastCurrency.text !== text) {
      const code = text.length === 3 ? text.toUpperCase() : (currencyIn(text) ?? text);
      this.lastCurrency = { text, code: isCurrency(code) ? code : null };
    }
    return this.lastCurrency.code;
  }

  /** A closed word; an unknown one is a complaint, for it may change the meaning of the row. */
  word<T>(column: string, read: (text: string) => T | null, allowed: string): T | null {
    const text = this.text(column);
    if (text === null) return null;
    // A column of closed words says the same few again and again.
    if (this.lastWord.text !== text || this.lastWord.column !== column) this.lastWord = { column, text, value: read(text) };
    if (this.lastWord.value === null) this.complain(column, 'is not understood', this.allowedIn(column) ?? `use ${allowed}`);
    return this.lastWord.value as T | null;
  }

  /** Where the words of a column are listed by the user, rather than to be changed in the export. */
  private allowedIn(column: string): string | null {
    const { typesIn } = this.layout;
    return column === 'kind' && typesIn !== undefined
      ? `list it below type in ${typesIn}, as what such a row is: invoice, credit_note, payment, opening or none`
      : null;
  }

  iban(column: string): string | null {
    const text = this.text(column);
    return text === null || /^[0-9A-Z]+$/.test(text) ? text : text.replace(/\s+/g, '').toUpperCase();
  }

  complain(column: string, message: string, remedy: string | null): void {
    const at = this.layout.at.get(column);
    const value = at === undefined ? null : (this.record.fields[at] ?? null);
    const personal = MEANINGS[this.layout.kind].columns[column]?.personal ?? false;
    this.problems.push({
      file: this.file,
      line: this.record.line,
      column: this.name(column),
      value: value === null || value === '' ? null : personal ? masked(value) : shown(value),
      message,
      remedy,
    });
  }

  /** The header as the file has it. */
  private name(column: string): string {
    const at = this.layout.at.get(column);
    return at === undefined ? column : (this.header[at] as string).trim() || `column ${at + 1}`;
  }
}
