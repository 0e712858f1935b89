/** A text file as a table: separator, line end, and the line its header stands on. */
import { type Dialect, type RawRecord, records } from './records.js';
import { type Encoding, textBlocks } from './text.js';

export interface Table {
  readonly dialect: Dialect;
  /** The record that names the columns; of a header on two lines both, joined. */
  readonly header: RawRecord;
  /** Records below the header. */
  body(onBytes?: (read: number) => void): Generator<RawRecord>;
}

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** How far down a header may stand: titles and filters come first in many exports. */
const HEADER_WITHIN = 30;

/** Every table a file may be read as: each separator, each line near the top as its header. */
export function* tablesIn(path: string, encoding: Encoding): Generator<Table> {
  const first = textBlocks(path, encoding).next().value ?? '';
  const lineEnd = first.includes('\n') ? '\n' : first.includes('\r') ? '\r' : '\n';
  for (const separator of SEPARATORS) {
    const dialect: Dialect = { separator, lineEnd };
    let before: RawRecord | null = null;
    let seen = 0;
    for (const record of records([first], dialect)) {
      if (++seen > HEADER_WITHIN) break;
      const blank = record.fields.every((field) => field.trim() === '');
      if (record.fault !== null || blank) {
        before = null;
        continue;
      }
      yield tableWith(path, encoding, dialect, record, record.line);
      if (before && before.fields.length === record.fields.length)
        yield tableWith(path, encoding, dialect, joined(before, record), record.line);
      before = record;
    }
  }
}

function tableWith(path: string, encoding: Encoding, dialect: Dialect, header: RawRecord, lastHeaderLine: number): Table {
  return {
    dialect,
    header,
    *body(onBytes) {
      for (const record of records(textBlocks(path, encoding, onBytes), dialect)) if (record.line > lastHeaderLine) yield record;
    },
  };
}

/** A header written on two lines, `Invoice` above `number`. */
function joined(above: RawRecord, below: RawRecord): RawRecord {
  const fields = below.fields.map((name, at) => `${(above.fields[at] ?? '').trim()} ${name.trim()}`.trim());
  return { fields, line: above.line, raw: `${above.raw}\n${below.raw}`, fault: null };
}
