/** Records → drafts under a plan: what is no row is passed over and must add up, rows that do not count are counted, lines become invoices. */
import type { Problem } from '../errors.js';
import type { Currency } from '../ledger/money.js';
import { Cells, type Settled } from './cells.js';
import { MEANINGS } from './columns.js';
import { DRAFTING, type Ignored } from './drafting.js';
import type { Draft } from './drafts.js';
import type { Condition, Plan } from './plan.js';
import { invoicesOfLines } from './shape-lines.js';
import { isAmount, Look } from './shape-look.js';
import { Totals } from './shape-totals.js';
import type { Shown, Table } from './table.js';
import { plainWord } from './words.js';

/** A row that could not be read. */
export interface Faulty {
  readonly kind: 'faulty';
  readonly line: number;
  readonly raw: string;
  readonly problems: readonly Problem[];
}

export type Row = Draft | Faulty | Ignored;

/** A file that is known, and how it is read. */
export interface Known {
  readonly file: string;
  readonly table: Table;
  readonly plan: Plan;
  readonly settled: Settled;
  /** Currency of amounts that carry none. */
  readonly currency: Currency;
}

/** Reads every record below the header. */
export function rowsOf(known: Known, onBytes?: (read: number) => void): Generator<Row> {
  const rows = draftRows(known, known.table.body(onBytes));
  return known.plan.lines === null ? rows : invoicesOfLines(known, rows);
}

function* draftRows(known: Known, body: Iterable<Shown>): Generator<Row> {
  const { file, table, plan, settled, currency } = known;
  const { header } = table;
  const cells = new Cells(file, header.fields, plan, settled, currency);
  const draft = DRAFTING[plan.kind];
  const width = header.fields.length;
  const furniture = new Furniture(known);
  const own = table.own ?? width;
  const least = leastWidth(plan, own);
  let before: readonly string[] = [];
  for (const record of body) {
    const { line, raw, fields } = record;
    if (record.aside) {
      yield furniture.passed(record);
      continue;
    }
    const fault = record.fault ?? misfit(record, width, least);
    if (fault !== null) {
      if (record.fault === null && isBlank(fields)) continue;
      const passed = record.fault === null ? furniture.of(record) : null;
      yield passed ?? { kind: 'faulty', line, raw, problems: [brokenRecord(file, line, fault)] };
      continue;
    }
    if (isBlank(fields)) continue;
    if (raw === header.raw) {
      yield { kind: 'ignored', reason: 'header again' };
      continue;
    }
    const left = leftOut(plan, fields);
    if (left !== null) {
      yield { kind: 'ignored', reason: left };
      continue;
    }
    cells.turnTo(record);
    const made = draft(cells, record);
    const bad = cells.problems.length > 0;
    const passed = bad || (made.kind === 'debtor' && mayBeTotal(made.id)) ? furniture.of(record) : null;
    if (passed) {
      yield passed;
      continue;
    }
    if (bad) yield { kind: 'faulty', line, raw, problems: cells.problems };
    else if (record.unended && breaksOff(plan, own - 1, fields, before))
      yield { kind: 'faulty', line, raw, problems: [brokenRecord(file, line, BREAKS_OFF)] };
    else yield made;
    furniture.row(record);
    before = fields;
  }
  yield* furniture.end();
}

function isBlank(fields: readonly string[]): boolean {
  // The first field of most rows begins with a sign that is no blank.
  const first = fields[0]?.charCodeAt(0) ?? 0;
  return !(first > 32 && first < 127) && fields.every((field) => field.trim() === '');
}

const BREAKS_OFF = 'is the last row and breaks off: the file was not written to its end';

const brokenRecord = (file: string, line: number, message: string): Problem => ({
  file,
  line,
  column: null,
  value: null,
  message,
  remedy: 'save the export again without editing it by hand',
});

/** What is no row: set aside by the table, or recognised where a row cannot be read. Sums are kept from the first total on, in lists that have any. */
class Furniture {
  private readonly look: Look;
  private totals: Totals | null = null;

  constructor(private readonly known: Known) {
    this.look = new Look(known.table, known.plan);
    if (known.table.own !== undefined) this.totals = this.newTotals();
  }

  private newTotals(): Totals {
    const { file, settled, currency } = this.known;
    return new Totals(file, this.look, settled, currency);
  }

  row(record: Shown): void {
    this.totals?.add(record);
  }

  /** A record that is set aside. */
  passed(record: Shown): Row {
    const problems = this.totals?.pass(record) ?? [];
    if (problems.length > 0) return { kind: 'faulty', line: record.line, raw: record.raw, problems };
    return { kind: 'ignored', reason: record.aside?.reason ?? '' };
  }

  /** A record that cannot be read as a row: what it is instead, or `null`. */
  of(record: Shown): Row | null {
    const aside = this.look.furniture(record);
    if (aside === null || aside.reason === 'empty') return null;
    if (aside.marks === 'total') {
      this.totals ??= this.upTo(record.line);
      const labelled = this.look.filled(record).some(({ text }) => !isAmount(text));
      // An amount alone is a total only where it is the sum of something.
      if (!labelled && this.totals.differenceOf(record)) return null;
    }
    return this.passed({ ...record, aside });
  }

  /** The sums of all rows above a line. */
  private upTo(line: number): Totals {
    const totals = this.newTotals();
    for (const record of this.known.table.body()) {
      if (record.line >= line) break;
      if (record.fault === null && !record.aside && record.fields.some((field) => field.trim() !== '')) totals.add(record);
    }
    return totals;
  }

  *end(): Generator<Row> {
    for (const problem of this.totals?.end() ?? []) yield { kind: 'faulty', line: problem.line ?? 0, raw: '', problems: [problem] };
  }
}

/** Columns that tell a row from another: they may not be missing where a spreadsheet has cut empty cells off. */
const TELLING = ['currency', 'kind', 'sign', 'invoice_number', 'line_amount'];

/** How many fields a row has at least. */
function leastWidth(plan: Plan, own: number): number {
  const first = (columns: readonly string[]): string[] => columns.filter((column) => plan.at.has(column)).slice(0, 1);
  const groups = MEANINGS[plan.kind].needs.filter((group) => !first(group).includes('debit'));
  const needed = [...groups.flatMap(first), ...first(['debtor_id', 'debtor_name']), ...(plan.kind === 'invoices' ? TELLING : ['currency'])];
  return 1 + Math.max(0, ...needed.map((column) => plan.at.get(column) ?? 0).filter((at) => at < own));
}

function misfit({ fields, came, unended }: Shown, width: number, least: number): string | null {
  const given = came ?? fields.length;
  if (given === width || (came === undefined && given > width && fields.slice(width).every((field) => field.trim() === ''))) return null;
  if (given < width && unended) return BREAKS_OFF;
  if (given < width && given >= least && (fields[given - 1] ?? '').trim() !== '') return null;
  return `has ${given} values where the header names ${width} columns`;
}

/** Whether the last value of a file without a last line end is shorter than the ones above it can be. */
function breaksOff({ kind, at }: Plan, last: number, fields: readonly string[], before: readonly string[]): boolean {
  const [column] = [...at].find(([, place]) => place === last) ?? [];
  const reading = column === undefined ? null : MEANINGS[kind].columns[column]?.reading;
  const [own, other] = [(fields[last] ?? '').trim(), (before[last] ?? '').trim()];
  const decimals = (text: string): number => /[.,](\d{1,3})$/.exec(text)?.[1]?.length ?? 0;
  if (reading === 'amount') return /[.,]$/.test(own) || (own !== '' && decimals(other) === 2 && decimals(own) < 2);
  const padded = /^\d{4}-\d\d-\d$/.test(own) || (/\D\d{4}$/.test(other) && /^\d+\D\d+\D\d{1,3}$/.test(own));
  return reading === 'date' && padded;
}

/** A name that may be a word for total: debtors' rows have nothing else that a total has not. */
const mayBeTotal = (name: string): boolean =>
  /^\W*(?:tot|sum|som|gesamt|saldo|aantal|anzahl|number of|nombre|count|record|\d+ r|page|pag|seite|blad)/i.test(name);

/** Why a row does not count under the plan; `null` where it does. */
function leftOut({ only, never }: Plan, fields: readonly string[]): string | null {
  if (only.length === 0 && never.length === 0) return null;
  const holds = ({ at, says }: Condition): boolean => says.has(plainWord(fields[at] ?? ''));
  const missed = only.find((condition) => !holds(condition)) ?? never.find(holds);
  return missed ? `${missed.header}: ${fields[missed.at]?.trim() || 'empty'}` : null;
}
