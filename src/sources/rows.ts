/** Records → drafts under a plan: rows that are no data are passed over, rows that do not count are counted, lines become invoices. */
import type { Problem } from '../errors.js';
import type { Currency } from '../ledger/money.js';
import { Cells, type Settled } from './cells.js';
import { DRAFTING, type Ignored } from './drafting.js';
import type { Draft, InvoiceDraft } from './drafts.js';
import type { Condition, Plan } from './plan.js';
import type { RawRecord } from './records.js';
import { plainWord } from './words.js';

/** A row that could not be read. */
export interface Faulty {
  readonly kind: 'faulty';
  readonly line: number;
  readonly raw: string;
  readonly problems: readonly Problem[];
}

export type Row = Draft | Faulty | Ignored;

/** Reads every record below the header. */
export function* rowsOf(
  file: string,
  header: RawRecord,
  plan: Plan,
  settled: Settled,
  currency: Currency,
  body: Iterable<RawRecord>,
): Generator<Row> {
  const rows = draftRows(file, header, plan, settled, currency, body);
  if (plan.lines === null) yield* rows;
  else yield* invoicesOfLines(rows, plan.lines);
}

function* draftRows(
  file: string,
  header: RawRecord,
  plan: Plan,
  settled: Settled,
  currency: Currency,
  body: Iterable<RawRecord>,
): Generator<Row> {
  const cells = new Cells(file, header.fields, plan, settled, currency);
  const draft = DRAFTING[plan.kind];
  const width = header.fields.length;
  for (const record of body) {
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
    if (fields.every((field) => field.trim() === '') || raw === header.raw) continue;
    const left = leftOut(plan, fields);
    if (left !== null) {
      yield { kind: 'ignored', reason: left };
      continue;
    }
    cells.turnTo(record);
    const made = draft(cells, record);
    if (cells.problems.length > 0) yield { kind: 'faulty', line, raw, problems: cells.problems };
    else yield made;
  }
}

function wrongWidth(fields: readonly string[], width: number): string | null {
  if (fields.length === width) return null;
  if (fields.length > width && fields.slice(width).every((field) => field.trim() === '')) return null;
  return `has ${fields.length} values where the header names ${width} columns`;
}

/** Why a row does not count under the plan; `null` where it does. */
function leftOut({ only, never }: Plan, fields: readonly string[]): string | null {
  const holds = ({ at, says }: Condition): boolean => says.has(plainWord(fields[at] ?? ''));
  const missed = only.find((condition) => !holds(condition)) ?? never.find(holds);
  return missed ? `${missed.header}: ${fields[missed.at]?.trim() || 'empty'}` : null;
}

/** One invoice of all its lines. Lines of one invoice may stand apart, so all are read before the first is given. */
function* invoicesOfLines(rows: Iterable<Row>, lines: 'repeat the total' | 'add up'): Generator<Row> {
  const invoices = new Map<string, InvoiceDraft>();
  for (const row of rows) {
    if (row.kind !== 'invoice' && row.kind !== 'credit_note') {
      yield row;
      continue;
    }
    const key = `${row.debtorId}\u001f${row.number}`;
    const before = invoices.get(key);
    if (!before) invoices.set(key, row);
    else if (lines === 'add up') invoices.set(key, { ...before, amount: before.amount + row.amount });
  }
  for (const invoice of invoices.values()) yield { ...invoice, kind: invoice.amount < 0 ? 'credit_note' : invoice.kind };
}
