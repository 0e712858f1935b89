/** A file → drafts. The one door of this folder: recognise, settle what each column means, read. */
import { basename } from 'node:path';
import { DataProblems, type Problem } from '../errors.js';
import type { Day } from '../ledger/day.js';
import type { Currency } from '../ledger/money.js';
import { type DecimalSign, decimalSignOf } from './amounts.js';
import { Cells, type Settled } from './cells.js';
import { MEANINGS } from './columns.js';
import { type DateOrder, dateOrderOf, dateReader } from './dates.js';
import { DRAFTING } from './drafting.js';
import type { Draft, Kind } from './drafts.js';
import { type Layout, layoutsOf } from './layout.js';
import { type Dialect, type RawRecord, records } from './records.js';
import { type Encoding, type Survey, survey, textBlocks } from './text.js';

export interface ReadOptions {
  /** Currency of amounts that carry none. */
  readonly currency: Currency;
  /** What the user said stands first in dates whose column does not tell. */
  readonly dateOrder: DateOrder | null;
  /** What the user said the decimal sign is in columns that do not tell. */
  readonly decimal: DecimalSign | null;
  readonly onBytes?: (read: number) => void;
}

/** A row that could not be read. */
export interface Faulty {
  readonly kind: 'faulty';
  readonly line: number;
  readonly raw: string;
  readonly problems: readonly Problem[];
}

export type Row = Draft | Faulty | { readonly kind: 'ignored'; readonly reason: string };

export interface FileReading {
  readonly file: string;
  readonly kind: Kind;
  /** Name of the layout it was read with. */
  readonly source: string;
  readonly header: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Headers no meaning was found for; their values stay in the record. */
  readonly unknown: readonly string[];
  /** Latest document day in the whole file, where invoice rows state open amounts; `null` otherwise. */
  readonly statedOn: Day | null;
  /** What the reader assumed, to be said aloud. */
  readonly notes: readonly string[];
  rows(): Generator<Row>;
}

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** How far down a header may stand: titles and filters come first in many exports. */
const HEADER_WITHIN = 30;

function refuse(file: string, message: string, remedy: string | null, line: number | null = null): DataProblems {
  return new DataProblems([{ file, line, column: null, value: null, message, remedy }]);
}

/**
 * Recognises a file and settles its columns; the rows are read when asked for.
 *
 * @throws DataProblems where the file is no table, has no known header, or leaves dates or amounts open to two readings
 */
export function readFile(path: string, options: ReadOptions): FileReading {
  const file = basename(path);
  const seen = survey(path);
  refuseWhatIsNoTable(file, seen);
  const found = findHeader(path, file, seen.encoding);
  const { dialect, header, layout } = found;
  const data = function* (onBytes?: (read: number) => void): Generator<RawRecord> {
    for (const record of records(textBlocks(path, seen.encoding, onBytes), dialect)) if (record.line > header.line) yield record;
  };
  const statesOpen = layout.kind === 'invoices' && ['open_amount', 'status', 'paid_amount'].some((column) => layout.at.has(column));
  const { settled, latest } = settle(file, header.fields, layout, data, options, statesOpen);
  const notes: string[] = [];
  const carries = layout.at.has('currency') || layout.currency !== null || !['invoices', 'payments'].includes(layout.kind);
  if (!carries) notes.push(`no currency column: ${options.currency} is taken where an amount carries none`);
  return {
    file,
    kind: layout.kind,
    source: 'headers',
    header: header.raw,
    sha256: seen.sha256,
    bytes: seen.bytes,
    unknown: layout.unknown.filter((name) => name.trim() !== ''),
    statedOn: latest,
    notes,
    rows: () => draftRows(file, header, layout, settled, options, data(options.onBytes)),
  };
}

function* draftRows(
  file: string,
  header: RawRecord,
  layout: Layout,
  settled: Settled,
  options: ReadOptions,
  data: Iterable<RawRecord>,
): Generator<Row> {
  const cells = new Cells(file, header.fields, layout, settled, options.currency);
  const draft = DRAFTING[layout.kind];
  const width = header.fields.length;
  for (const record of data) {
    const { line, raw, fields } = record;
    const fault = record.fault ?? wrongWidth(fields, width);
    if (fault !== null) {
      yield {
        kind: 'faulty',
        line,
        raw,
        problems: [{ file, line, column: null, value: null, message: fault, remedy: 'save the export again without editing it by hand' }],
      };
      continue;
    }
    if (fields.every((field) => field.trim() === '')) continue;
    cells.turnTo(record);
    const row = draft(cells, { line, raw });
    if (cells.problems.length > 0) yield { kind: 'faulty', line, raw, problems: cells.problems };
    else yield row;
  }
}

function wrongWidth(fields: readonly string[], width: number): string | null {
  if (fields.length === width) return null;
  if (fields.length > width && fields.slice(width).every((field) => field.trim() === '')) return null;
  return `has ${fields.length} values where the header names ${width} columns`;
}

function refuseWhatIsNoTable(file: string, seen: Survey): void {
  if (seen.bytes === 0) throw refuse(file, 'is empty', 'export it again');
  const head = seen.head.toString('latin1');
  if (head.startsWith('PK\u0003\u0004'))
    throw refuse(file, 'is a zip or Excel workbook under another name', 'save it as CSV from the spreadsheet');
  if (head.startsWith('%PDF')) throw refuse(file, 'is a PDF', 'export it as CSV');
  if (head.startsWith('SQLite format 3')) throw refuse(file, 'is a SQLite database', 'give it with --db, or export it as CSV');
  if (/^\s*<(?:!doctype html|html)/i.test(head)) throw refuse(file, 'is a web page, perhaps a login page', 'log in and export it again');
  if (seen.nulAt !== null) throw refuse(file, `is no text file: NUL byte at byte ${seen.nulAt}`, 'export it again as CSV');
}

interface Found {
  readonly dialect: Dialect;
  readonly header: RawRecord;
  readonly layout: Layout;
}

/** The separator and line under which the top of the file reads as a header we know. */
function findHeader(path: string, file: string, encoding: Encoding): Found {
  const first = textBlocks(path, encoding).next().value ?? '';
  const lineEnd = first.includes('\n') ? '\n' : first.includes('\r') ? '\r' : '\n';
  const found: (Found & { readonly columns: number })[] = [];
  let widest: readonly string[] = [];
  for (const separator of SEPARATORS) {
    const dialect: Dialect = { separator, lineEnd };
    let seen = 0;
    for (const record of records([first], dialect)) {
      if (++seen > HEADER_WITHIN) break;
      if (record.fault !== null) continue;
      if (record.fields.length > widest.length) widest = record.fields;
      const layout = layoutsOf(record.fields)[0];
      if (layout) found.push({ dialect, header: record, layout, columns: layout.at.size });
    }
  }
  found.sort((a, b) => b.columns - a.columns || a.header.line - b.header.line);
  const best = found[0];
  if (best) return best;
  const columns = widest
    .slice(0, 12)
    .map((name) => name.trim().slice(0, 30))
    .filter((name) => name !== '');
  throw refuse(
    file,
    columns.length > 1
      ? `has no header that is known; its first line reads: ${columns.join(', ')}`
      : 'has no header and no columns that are known',
    'give the columns the names listed by "dunning sources", or leave out lines above the header',
    1,
  );
}

/** Settles, from all values of each column, whether day or month stands first and what the decimal sign is. */
function settle(
  file: string,
  header: readonly string[],
  layout: Layout,
  data: () => Iterable<RawRecord>,
  options: ReadOptions,
  wantLatest: boolean,
): { settled: Settled; latest: Day | null } {
  const dateOrder = new Map<string, DateOrder>();
  const decimal = new Map<string, DecimalSign>();
  const open = new Map<string, { at: number; reading: 'date' | 'amount'; either: string | null; told: boolean }>();
  for (const [column, at] of layout.at) {
    const reading = MEANINGS[layout.kind].columns[column]?.reading;
    if (reading === 'date' || reading === 'amount') open.set(column, { at, reading, either: null, told: false });
  }
  const pending = new Set(open.keys());
  for (const { fields, fault } of data()) {
    if (pending.size === 0) break;
    if (fault !== null || fields.length < 2) continue;
    for (const column of pending) {
      const state = open.get(column);
      const value = state && fields[state.at];
      if (!state || !value) continue;
      const says = state.reading === 'date' ? dateOrderOf(value) : decimalSignOf(value);
      if (says === 'either') state.either ??= value;
      else if (says !== 'silent') {
        if (state.reading === 'date') dateOrder.set(column, says as DateOrder);
        else decimal.set(column, says as DecimalSign);
        pending.delete(column);
      } else if (state.reading === 'date' && !state.told && /^\s*\d{4}/.test(value)) {
        // Year first: nothing to settle, unless another form turns up, which is then a complaint of its own.
        state.told = true;
        if (state.either === null) pending.delete(column);
      }
    }
  }
  const problems: Problem[] = [];
  for (const column of pending) {
    const state = open.get(column);
    if (!state || state.either === null) continue;
    const name = header[state.at] ?? column;
    if (state.reading === 'date') {
      if (options.dateOrder) dateOrder.set(column, options.dateOrder);
      else
        problems.push({
          file,
          line: null,
          column: name,
          value: state.either,
          message: 'every date in this column can be read day-month or month-day',
          remedy: 'say which with --date-order dmy or --date-order mdy',
          question: 'date_order',
        });
    } else if (options.decimal) decimal.set(column, options.decimal);
    else
      problems.push({
        file,
        line: null,
        column: name,
        value: state.either,
        message: 'every amount in this column can be read with a decimal sign or a thousands sign',
        remedy: 'say which with --decimal comma or --decimal point',
        question: 'decimal',
      });
  }
  if (problems.length > 0) throw new DataProblems(problems);
  for (const [column, { reading }] of open)
    if (reading === 'amount' && !decimal.has(column)) decimal.set(column, options.decimal ?? [...decimal.values()][0] ?? '.');
  const settled = { dateOrder, decimal };
  return { settled, latest: wantLatest ? latestDay(layout, settled, data()) : null };
}

/** The latest day a document of the file is dated or paid on: what it states of open amounts, it states then. */
function latestDay(layout: Layout, settled: Settled, data: Iterable<RawRecord>): Day | null {
  let latest: Day | null = null;
  const columns = ['invoice_date', 'paid_date'].flatMap((column) => {
    const at = layout.at.get(column);
    return at === undefined ? [] : [{ at, read: dateReader(settled.dateOrder.get(column) ?? null) }];
  });
  for (const { fields } of data)
    for (const { at, read } of columns) {
      const day = read((fields[at] ?? '').trim());
      if (day.charCodeAt(0) < 58 && (latest === null || day > latest)) latest = day as Day;
    }
  return latest;
}
