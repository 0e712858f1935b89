/**
 * Lists as accounting packages print them, seen as plain tables: further columns behind a table's own hold what the list says
 * elsewhere (the debtor above his invoices, the sum of the age columns), and what is no row is set aside with a reason.
 */
import { layoutAs } from './layout.js';
import { type Plan, planByHeaders } from './plan.js';
import type { Recognised } from './recognise.js';
import { refuse } from './refuse.js';
import { inGroups } from './shape-groups.js';
import { asJournal, namesGeneralLedger } from './shape-journal.js';
import { asLedger, isLedger } from './shape-ledger.js';
import { ofLines } from './shape-lines.js';
import type { Mark, Shown, Table } from './table.js';
import { documentKindOf } from './words.js';

/** Looks at the first records of a list; another view of it where it has the shape, `null` where it has not. */
export type Shape = (seen: Recognised, sample: readonly Shown[]) => Recognised | null;

const SHAPES: readonly Shape[] = [asJournal, inGroups, asLedger, ofLines];
/** Records that tell the shape of a list. */
const SAMPLE = 200;

/**
 * A journal or a debtors' ledger, whose headers may just as well be those of payments: both have a debit and a credit column.
 * `null` for any other table.
 *
 * @throws DataProblems for a journal in which no account of receivables is known
 */
export function asBooks(file: string, table: Table): Recognised | null {
  const layout = layoutAs('invoices', table.header.fields);
  if (!layout) return null;
  const seen = { table, plan: planByHeaders(layout) };
  const sample = firstOf(table);
  const sided = layout.at.has('debit') && layout.at.has('credit');
  if (asJournal(seen, sample) || (sided && isLedger(seen, sample)) || saysInvoices(seen, sample)) return shaped(seen);
  if (sided && namesGeneralLedger(table.header.fields))
    throw refuse(
      file,
      'is a journal of all accounts, and none of them is known to hold what customers owe',
      'export the account of debtors only, or the names of the accounts with it; or name the account in a mapping file (dunning sources draft --help)',
      table.header.line,
    );
  return null;
}

/** Whether rows call themselves invoices, or offers of one: what looks like a list of money holds the documents too. */
function saysInvoices({ plan }: Recognised, sample: readonly Shown[]): boolean {
  const kind = plan.at.get('kind');
  return kind !== undefined && sample.some(({ fields }) => ['invoice', 'none'].includes(documentKindOf((fields[kind] ?? '').trim()) ?? ''));
}

/** A list of invoices through every shape it has. Settled once for the file: rows of a plain table pass untouched. */
export function shaped(seen: Recognised): Recognised {
  if (seen.plan.kind !== 'invoices') return seen;
  let view = seen;
  let sample = firstOf(view.table);
  for (const shape of SHAPES) {
    const other = shape(view, sample);
    if (!other) continue;
    view = other;
    sample = firstOf(view.table);
  }
  return view;
}

/** The records that tell the shape of a list. */
export function firstOf({ body }: Table): Shown[] {
  const first: Shown[] = [];
  for (const record of body()) {
    if (record.fault === null) first.push(record);
    if (first.length === SAMPLE) break;
  }
  return first;
}

/** A view of a table with further columns, made record by record. */
export function through(
  { table, plan }: Recognised,
  columns: readonly string[],
  see: (body: Iterable<Shown>) => Iterable<Shown>,
  change: Partial<Plan> = {},
): Recognised {
  const width = table.header.fields.length;
  const at = new Map(change.at ?? plan.at);
  for (const [nth, column] of columns.entries()) at.set(column, width + nth);
  return {
    plan: { ...plan, ...change, at },
    table: {
      ...table,
      header: { ...table.header, fields: [...table.header.fields, ...columns] },
      own: table.own ?? width,
      body: (onBytes) => see(table.body(onBytes)),
    },
  };
}

/** A record with further cells behind those of its table. */
export function extended(record: Shown, width: number, cells: readonly string[]): Shown {
  const { fields } = record;
  if (fields.length === width) return { ...record, fields: [...fields, ...cells] };
  if (fields.length > width && fields.slice(width).some((field) => field.trim() !== ''))
    return { ...record, fault: record.fault ?? `has ${fields.length} values where the header names ${width} columns` };
  const own = fields.slice(0, width);
  while (own.length < width) own.push('');
  return { ...record, fields: [...own, ...cells], came: record.came ?? fields.length };
}

/** A record set aside. */
export const aside = (record: Shown, reason: string, marks: Mark | null = null): Shown => ({
  ...record,
  aside: { reason, marks },
});
