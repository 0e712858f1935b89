/** A text file as a table: separator, line end, and the line its header stands on. */
import { type Dialect, type RawRecord, records } from './records.js';
import { type Encoding, textBlocks } from './text.js';

/** A record as a table shows it. */
export interface Shown extends RawRecord {
  /** Set where it is no row of the table: a heading, a total, a page number. */
  readonly aside?: Aside | undefined;
  /** Set on the last record of a file whose last line has no end. */
  readonly unended?: true | undefined;
  /** Fields it came with, where a shape has filled it up to the width of its table. */
  readonly came?: number | undefined;
}

/** Why a record is no row. */
export interface Aside {
  readonly reason: string;
  /** What it does to the sums; `null` for nothing. */
  readonly marks: Mark | null;
}

/** A total says a sum, of some rows or of the group; a heading starts a group, a page starts over; an amount that is no claim may stand in a total. */
export type Mark = 'total' | 'group total' | 'heading' | 'page' | 'amount' | 'brought forward';

export interface Table {
  readonly dialect: Dialect;
  /** The record that names the columns; of a header on two lines both, joined. */
  readonly header: RawRecord;
  /** Columns the file itself has, where a shape has put further ones behind them. */
  readonly own?: number | undefined;
  /** Records above the header. */
  readonly above?: readonly RawRecord[] | undefined;
  /** Records below the header. */
  body(onBytes?: (read: number) => void): Iterable<Shown>;
}

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** How far down a header may stand: titles and filters come first in many exports. */
const HEADER_WITHIN = 30;
const LONGEST_NAME = 200;

/** Every table a file may be read as: each separator, each line near the top as its header. */
export function* tablesIn(path: string, encoding: Encoding): Generator<Table> {
  const first = textBlocks(path, encoding).next().value ?? '';
  const lineEnd = first.includes('\n') ? '\n' : first.includes('\r') ? '\r' : '\n';
  for (const separator of SEPARATORS) {
    const dialect: Dialect = { separator, lineEnd };
    const top: RawRecord[] = [];
    let before: RawRecord | null = null;
    for (const record of records([first], dialect)) {
      if (top.length >= HEADER_WITHIN) break;
      const blank = record.fields.every((field) => field.trim() === '');
      if (record.fault === null && !blank) {
        yield tableWith(path, encoding, dialect, named(record), record.line, [...top]);
        if (before && before.fields.length === record.fields.length)
          for (const header of joined(named(before), named(record)))
            yield tableWith(path, encoding, dialect, header, record.line, top.slice(0, -1));
      }
      before = record.fault !== null || blank ? null : record;
      top.push(record);
    }
  }
}

/** A record as a header: a name is no story, and what comes first in a file may be long. */
function named(record: RawRecord): RawRecord {
  return record.fields.some(({ length }) => length > LONGEST_NAME)
    ? { ...record, fields: record.fields.map((field) => field.slice(0, LONGEST_NAME)) }
    : record;
}

function tableWith(
  path: string,
  encoding: Encoding,
  dialect: Dialect,
  header: RawRecord,
  lastHeaderLine: number,
  above: readonly RawRecord[],
): Table {
  return {
    dialect,
    header,
    above,
    *body(onBytes) {
      let atEnd = false;
      const blocks = function* (): Generator<string> {
        yield* textBlocks(path, encoding, onBytes);
        atEnd = true;
      };
      // A record that is given only when there is nothing more to read has no line end.
      for (const record of records(blocks(), dialect))
        if (record.line > lastHeaderLine) yield atEnd ? { ...record, unended: true } : record;
    },
  };
}

/** A header written on two lines: `Invoice` above `number`; or `Debtor` above `number` and `name`, in a cell as wide as both. */
function joined(above: RawRecord, below: RawRecord): RawRecord[] {
  const raw = `${above.raw}\n${below.raw}`;
  let group = '';
  const wide = above.fields.map((name, at) =>
    name.trim() !== '' || (below.fields[at] ?? '').trim() === '' ? (group = name.trim()) : group,
  );
  return [above.fields, wide].map((names) => ({
    fields: below.fields.map((name, at) => `${(names[at] ?? '').trim()} ${name.trim()}`.trim()),
    // Of two readings that know as many columns, the one without the line above counts.
    line: below.line,
    raw,
    fault: null,
  }));
}

/** Whether a record says the header again, as it does on every page of a printed list. */
export function repeats(header: RawRecord, { raw, fields }: RawRecord): boolean {
  if (raw === header.raw) return true;
  const first = header.fields.findIndex((name) => name.trim() !== '');
  if (fields[first]?.trim() !== header.fields[first]?.trim()) return false;
  return header.fields.every((name, at) => (fields[at] ?? '').trim() === name.trim());
}
