/** A file → drafts. The one door of this folder: recognise, settle what each column means, read. */
import { basename } from 'node:path';
import type { Day } from '../ledger/day.js';
import type { Currency } from '../ledger/money.js';
import type { Settled } from './cells.js';
import type { CodePage } from './code-pages.js';
import { unreadOf, withChannel } from './contact-channel.js';
import type { DateOrder } from './dates.js';
import { doubtsOf } from './doubts.js';
import type { Kind } from './drafts.js';
import { refuseWhatHoldsNoRows } from './input-refusals.js';
import { lettersOf } from './letters-of.js';
import type { Mapping } from './mapping.js';
import type { Plan } from './plan.js';
import { PROFILES } from './profiles/index.js';
import { recognise } from './recognise.js';
import type { Dialect } from './records.js';
import { type Row, rowsOf } from './rows.js';
import { latestDay, type Said, settle } from './settle.js';
import { dayAbove } from './stated-day.js';
import { statementIn } from './statement.js';
import type { Table } from './table.js';
import { survey } from './text.js';
import { untoldCredits } from './untold-credits.js';

export interface ReadOptions extends Said {
  /** Currency of amounts that carry none. */
  readonly currency: Currency;
  /** The user's own layouts, stronger than those we know. */
  readonly mappings?: readonly Mapping[] | undefined;
  /** The mapping the user named. */
  readonly map?: Mapping | null | undefined;
  /** What the file lists, where its headers fit two kinds equally well. */
  readonly kind?: Kind | null | undefined;
  /** What to call the file, where that is not its own name. */
  readonly name?: string;
  /** What to call it on a command line; `null` where it was piped in. */
  readonly typed?: string | null;
  /** The code page of files that are not Unicode, where the user named one. */
  readonly encoding?: CodePage | null | undefined;
  readonly onBytes?: (read: number) => void;
}

export interface FileReading {
  readonly file: string;
  readonly kind: Kind;
  /** Name of the layout it was read with. */
  readonly source: string;
  readonly header: string;
  /** Between two values of a row; `null` where rows are no lines of text, so that none can be written back as it came. */
  readonly separator: Dialect['separator'] | null;
  /** Only the invoices that are credited tell whose the rows are. */
  readonly needsInvoices: boolean;
  /** Several rows make one: none can be left out alone. */
  readonly joinsRows: boolean;
  readonly sha256: string;
  readonly bytes: number;
  /** Headers no meaning was found for; their values stay in the record. */
  readonly unknown: readonly string[];
  /** The day its title says, or the latest document day in the whole file, where invoice rows state open amounts or disputes; `null` otherwise. */
  readonly statedOn: Day | null;
  /** The day its title says the list was made for; `null` where none does. */
  readonly titleDay: Day | null;
  /** What the reader assumed, to be said aloud. */
  readonly notes: readonly string[];
  rows(): Generator<Row>;
}

const STATES = ['open_amount', 'status', 'payment_status', 'paid_amount', 'disputed'];

/** A list states what is open on the day its title says; one that names later documents was made later. */
const laterOf = (latest: Day | null, said: Day | null): Day | null => (latest === null || (said !== null && said > latest) ? said : latest);

const orderOf = ({ dateOrder }: Settled): DateOrder | null => dateOrder.get('invoice_date') ?? dateOrder.get('due_date') ?? null;

/** Whether amounts have decimals: cents have none, so what is usually written in cents is not so here. */
function hasDecimals({ at }: Plan, table: Table): boolean {
  const amount = at.get('amount');
  if (amount === undefined) return false;
  for (const { fields } of table.body()) if (/\d[.,]\d\d?\D*$/.test(fields[amount] ?? '')) return true;
  return false;
}

/**
 * Recognises a file and settles its columns; the rows are read when asked for.
 *
 * @throws DataProblems where the file is neither table nor bank statement, has no known header, or leaves dates or amounts open to two readings
 */
export function readFile(path: string, options: ReadOptions): FileReading {
  const file = options.name ?? basename(path);
  const seen = survey(path, options.encoding);
  refuseWhatHoldsNoRows(file, seen);
  const statement = statementIn(path, file, seen, options);
  if (statement) return statement;
  const { table, plan: found } = recognise(path, file, seen.encoding, PROFILES, options);
  const known = withChannel(found, table);
  const plan = known.inMinorUnits && hasDecimals(known, table) ? { ...known, inMinorUnits: false } : known;
  const { header } = table;
  const untold = plan.source === 'headers' ? untoldCredits(file, plan, header.line, () => table.body()) : null;
  if (untold) throw untold;
  const settled = settle(file, header.fields, plan, () => table.body(), options, table.above ?? []);
  const states = plan.kind === 'invoices' && STATES.some((column) => plan.at.has(column));
  const titleDay = plan.kind === 'invoices' ? dayAbove(table.above ?? [], orderOf(settled)) : null;
  const notes = [...lettersOf(seen), ...doubtsOf(plan, table), ...unreadOf(plan, table), ...(settled.notes ?? [])];
  const carries = plan.at.has('currency') || plan.currency !== null || !['invoices', 'payments'].includes(plan.kind);
  if (!carries) notes.push(`no currency column: ${settled.currency ?? options.currency} is taken where an amount carries none`);
  return {
    file,
    kind: plan.kind,
    source: plan.source,
    header: header.raw,
    separator: table.dialect.separator,
    needsInvoices: plan.credits !== undefined && !plan.at.has('debtor_id'),
    joinsRows: plan.lines === 'add up',
    sha256: seen.sha256,
    bytes: seen.bytes,
    unknown: plan.unknown.filter((name) => name.trim() !== ''),
    statedOn: states ? laterOf(latestDay(plan, settled, table.body()), titleDay) : null,
    titleDay,
    notes,
    rows: () => rowsOf({ file, table, plan, settled, currency: options.currency }, options.onBytes),
  };
}
