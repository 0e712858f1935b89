/** What each column's dates and amounts mean, settled from all its values; nothing is guessed. */
import { DataProblems, type Problem } from '../errors.js';
import type { Day } from '../ledger/day.js';
import { type DecimalSign, decimalSignOf } from './amounts.js';
import type { Settled } from './cells.js';
import { MEANINGS } from './columns.js';
import { ordersFromRest } from './date-orders.js';
import { type DateOrder, dateOrderOf, dateReader } from './dates.js';
import { holdsNumberedNames } from './numbered-names.js';
import { oneCurrency } from './one-currency.js';
import { paymentParts } from './payment-parts.js';
import type { Plan } from './plan.js';
import type { RawRecord } from './records.js';
import type { Shown } from './table.js';
import { documentKindOf, isCreditJournal, isPurchaseJournal, sideOf } from './words.js';

/** What the user said where a column does not tell. */
export interface Said {
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
}

interface Column {
  readonly name: string;
  readonly at: number;
  readonly reading: 'date' | 'amount';
  /** First value that can be read both ways. */
  either: string | null;
}

/**
 * Settles the columns of a file.
 *
 * @param body gives the records below the header; read only as far as needed
 * @param above records above the header, whose dates tell of those below
 * @throws DataProblems for each column that can be read both ways throughout, unless the user said how
 */
export function settle(
  file: string,
  header: readonly string[],
  plan: Plan,
  body: () => Iterable<Shown>,
  said: Said,
  above: readonly RawRecord[] = [],
): Settled {
  const dateOrder = new Map<string, DateOrder>();
  const decimal = new Map<string, DecimalSign>();
  const open = new Map<string, Column>();
  for (const [column, at] of plan.at) {
    const reading = MEANINGS[plan.kind].columns[column]?.reading;
    if (reading === 'date' && plan.dateOrder) dateOrder.set(column, plan.dateOrder);
    else if (reading === 'amount' && plan.decimal) decimal.set(column, plan.decimal);
    else if (reading === 'date' || reading === 'amount') open.set(column, { name: header[at] ?? column, at, reading, either: null });
  }
  const pending = lookThrough(open, body, dateOrder, decimal);
  // A file writes its decimals in one way.
  const signs = new Set(decimal.values());
  const sign = signs.size === 1 ? [...signs][0] : undefined;
  const dates = [...pending].flatMap((key) => {
    const column = open.get(key);
    return column?.reading === 'date' && column.either !== null ? [{ ...column, column: key, either: column.either }] : [];
  });
  const told =
    dates.length > 0 && said.dateOrder === null ? ordersFromRest(dates, { header, above, at: plan.at, settled: dateOrder, body }) : null;
  const problems: Problem[] = [];
  for (const key of pending) {
    const column = open.get(key);
    if (!column || column.either === null) continue;
    if (column.reading === 'date') {
      const order = said.dateOrder ?? told?.get(key)?.order;
      if (order) dateOrder.set(key, order);
      else problems.push(twoWays(file, column));
    } else if (said.decimal ?? sign) decimal.set(key, (said.decimal ?? sign) as DecimalSign);
    else problems.push(twoWays(file, column));
  }
  if (problems.length > 0) throw new DataProblems(problems);
  for (const [key, { reading }] of open)
    if (reading === 'amount' && !decimal.has(key)) decimal.set(key, said.decimal ?? sign ?? '.');
    else if (reading === 'date' && !dateOrder.has(key) && said.dateOrder) dateOrder.set(key, said.dateOrder);
  return {
    dateOrder,
    decimal,
    doubled: doubledNumbers(plan, body),
    perJournal: countsPerJournal(plan, body),
    minus: sideWithMinus(plan, body),
    minusBySide: minusSaysSide(plan, body),
    parts: paymentParts(plan, decimal, body),
    numberedNames: holdsNumberedNames(plan, body),
    currency: oneCurrency(plan, body),
    notes: dates.flatMap(({ column, name }) => {
      const says = told?.get(column);
      return says ? [`column ${name.trim()} is read ${says.order === 'dmy' ? 'day-month' : 'month-day'}, told by ${says.by}`] : [];
    }),
  };
}

/** Document numbers that stand for two documents, told apart by the file's own keys; every one of those is then named with its key. */
function doubledNumbers(plan: Plan, body: () => Iterable<Shown>): ReadonlySet<string> {
  const doubled = new Set<string>();
  const [number, key] = [plan.at.get('invoice_number'), plan.at.get('document_id')];
  if (number === undefined || key === undefined) return doubled;
  const keys = new Map<string, string>();
  for (const { fields } of body()) {
    const [its, own] = [(fields[number] ?? '').trim(), (fields[key] ?? '').trim()];
    if (its === '' || own === '') continue;
    if ((keys.get(its) ?? own) !== own) doubled.add(its);
    else keys.set(its, own);
  }
  return doubled;
}

/** Whether each journal counts its sales documents from one, so that a number alone names several. Books of both sides have journals for much else. */
function countsPerJournal({ kind, at, journal: books }: Plan, body: () => Iterable<Shown>): boolean {
  const [number, journal] = [at.get('invoice_number'), at.get('journal')];
  if (kind !== 'invoices' || number === undefined || journal === undefined || books || at.has('document_id') || at.has('debit'))
    return false;
  const [type, amount] = [at.get('kind') ?? -1, at.get('amount') ?? at.get('open_amount') ?? -1];
  const journals = new Map<string, string>();
  for (const { fields, aside } of body()) {
    const [its, own] = [(fields[number] ?? '').trim(), (fields[journal] ?? '').trim()];
    const says = documentKindOf(fields[type] ?? '');
    // What suppliers bill and money that came in have numbers of their own.
    if (aside || its === '' || own === '' || isPurchaseJournal(own) || says === 'purchase' || says === 'payment') continue;
    if (says === null && !isCreditJournal(own) && /^\s*[-(]|-\s*$/.test(fields[amount] ?? '')) continue;
    if ((journals.get(its) ?? own) !== own) return true;
    journals.set(its, own);
  }
  return false;
}

/** Whether all amounts of one side have a minus and those of the other have none, where a column says the side. */
function minusSaysSide({ at }: Plan, body: () => Iterable<Shown>): boolean {
  const [sign, amount] = [at.get('sign'), at.get('amount')];
  if (sign === undefined || amount === undefined) return false;
  const counts = { debit: { minus: 0, plus: 0 }, credit: { minus: 0, plus: 0 } };
  for (const { fields, fault, aside } of body()) {
    const side = sideOf(fields[sign] ?? '');
    const text = fields[amount] ?? '';
    if (fault !== null || aside || side === null || !/[1-9]/.test(text)) continue;
    counts[side][/^\s*[-(]|-\s*$/.test(text) ? 'minus' : 'plus']++;
    if (counts.debit.plus > 0 && counts.credit.plus > 0) return false;
  }
  const { debit, credit } = counts;
  return (debit.minus > 0 && debit.plus + credit.minus === 0) || (credit.minus > 0 && credit.plus + debit.minus === 0);
}

/** The side whose amounts all have a minus, where those of the other have none: the minus says no more than the column does. */
function sideWithMinus(plan: Plan, body: () => Iterable<Shown>): 'debit' | 'credit' | null {
  const places = [plan.at.get('debit'), plan.at.get('credit')];
  if (places.includes(undefined)) return null;
  const minus = [0, 0];
  const plus = [0, 0];
  for (const { fields, fault, aside } of body()) {
    if (fault !== null || aside) continue;
    for (const [side, at] of places.entries()) {
      const text = fields[at as number] ?? '';
      if (!/[1-9]/.test(text)) continue;
      const counts = /^\s*[-(]|-\s*$/.test(text) ? minus : plus;
      counts[side] = (counts[side] ?? 0) + 1;
    }
    if (plus.every((count) => count > 0)) return null;
  }
  if (plus[1] && minus[0] && !minus[1]) return 'debit';
  return plus[0] && minus[1] && !minus[0] ? 'credit' : null;
}

/** Reads until every column has told; returns those that did not. */
function lookThrough(
  open: ReadonlyMap<string, Column>,
  body: () => Iterable<Shown>,
  dateOrder: Map<string, DateOrder>,
  decimal: Map<string, DecimalSign>,
): ReadonlySet<string> {
  const pending = new Set(open.keys());
  if (pending.size === 0) return pending;
  for (const { fields, fault, aside } of body()) {
    if (pending.size === 0) break;
    if (fault !== null || aside) continue;
    for (const key of pending) {
      const column = open.get(key);
      const value = column && fields[column.at];
      if (!column || !value) continue;
      const says = column.reading === 'date' ? dateOrderOf(value) : decimalSignOf(value);
      if (says === 'either') column.either ??= value;
      else if (says !== 'silent') {
        if (column.reading === 'date') dateOrder.set(key, says as DateOrder);
        else decimal.set(key, says as DecimalSign);
        pending.delete(key);
      } else if (column.reading === 'date' && column.either === null && /^\s*\d{4}/.test(value)) {
        // Year first: nothing to settle, unless another form turns up, which is then a complaint of its own.
        pending.delete(key);
      }
    }
  }
  return pending;
}

function twoWays(file: string, { name, reading, either }: Column): Problem {
  const date = reading === 'date';
  return {
    file,
    line: null,
    column: name,
    value: either,
    message: date
      ? 'every date in this column can be read day-month or month-day'
      : 'every amount in this column can be read with a decimal sign or a thousands sign',
    remedy: date ? 'say which with --date-order dmy or --date-order mdy' : 'say which with --decimal comma or --decimal point',
    question: date ? 'date_order' : 'decimal',
  };
}

/** The latest day a document of the file is dated or paid on: what it states of open amounts, it states then. */
export function latestDay(plan: Plan, settled: Settled, body: Iterable<Shown>): Day | null {
  let latest: Day | null = null;
  const columns = ['invoice_date', 'paid_date'].flatMap((column) => {
    const at = plan.at.get(column);
    return at === undefined ? [] : [{ at, read: dateReader(settled.dateOrder.get(column) ?? null) }];
  });
  for (const { fields, aside } of body)
    for (const { at, read } of aside ? [] : columns) {
      const day = read((fields[at] ?? '').trim());
      if (day.charCodeAt(0) < 58 && (latest === null || day > latest)) latest = day as Day;
    }
  return latest;
}
