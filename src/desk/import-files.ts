/** Exports in: every file of one call is read, checked and written as one batch, or not at all. */
import type { Problem } from '../errors.js';
import type { Allowances } from '../ledger/bookable.js';
import { type Day, dayAt, later } from '../ledger/day.js';
import type { Currency } from '../ledger/money.js';
import type { DecimalSign } from '../sources/amounts.js';
import type { CodePage } from '../sources/code-pages.js';
import type { DateOrder } from '../sources/dates.js';
import { OF_A_SUPPLIER } from '../sources/drafting.js';
import type { Kind } from '../sources/drafts.js';
import type { Input } from '../sources/input.js';
import { ofSuppliers } from '../sources/layout.js';
import type { Mapping } from '../sources/mapping.js';
import { closeBatch, openBatch } from '../store/batches.js';
import { SetAside } from '../store/indexes.js';
import { LedgerWriter } from '../store/ledger-writer.js';
import { hasMoney, lastPaymentKey } from '../store/lists.js';
import { changing, type Store } from '../store/open.js';
import { dayOfDraft, put } from './put-draft.js';
import { type Incoming, MAX_PROBLEMS, recogniseFiles } from './recognise-files.js';
import { RefusedImport, withKnown } from './refused-import.js';
import { differenceNotes, Remarks } from './remarks.js';
import { RowChanges } from './row-changes.js';
import { Booked, settle } from './settle.js';
import { SheetRemarks } from './sheet-remarks.js';
import { InvoiceLists, type LeftOpen, type VanishedInvoice } from './vanished.js';

export interface ImportOptions {
  readonly currency: Currency;
  /** Days until an invoice without a due date is due. */
  readonly termsDays: number;
  /** What payers may leave off; as before where absent. */
  readonly allowances?: Allowances;
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
  /** The code page of files that are not Unicode; found out where absent. */
  readonly encoding?: CodePage | null;
  /** The user's own layouts. */
  readonly mappings?: readonly Mapping[];
  /** The one the user named for all files. */
  readonly map?: Mapping | null;
  /** Those settled for single files, by path. */
  readonly maps?: ReadonlyMap<string, Mapping>;
  /** What files list whose headers fit two kinds equally well: all of them, or single ones by path. */
  readonly kind?: Kind | null;
  readonly kinds?: ReadonlyMap<string, Kind>;
  /** Rows that cannot be read are set aside, and the others are written. */
  readonly skipBadRows?: boolean;
  /** The invoice lists are complete: what is open and not in them is closed. */
  readonly full?: boolean;
  /** The day of complete lists whose title names none; that of the import where absent. */
  readonly listDay?: Day | null;
  readonly dryRun: boolean;
  /** A dry run names every row, however many there are. */
  readonly all?: boolean;
  readonly now: Date;
  /** Told how far the reading is, 0–1. */
  readonly onProgress?: (file: string, done: number) => void;
}

/** What came of one file. */
export interface ImportedFile {
  readonly file: string;
  readonly kind: Kind;
  readonly source: string;
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that are no claim and no money, such as drafts, void invoices, totals and headings. */
  readonly ignored: number;
  /** The same by reason, most rows first. */
  readonly leftOut: readonly LeftOut[];
  readonly rejected: number;
  /** File the rejected rows were written to; `null` where none were. */
  readonly rejectedTo: string | null;
  readonly problems: readonly Problem[];
  /** What was assumed, and what is odd. */
  readonly notes: readonly string[];
}

export interface LeftOut {
  readonly reason: string;
  readonly rows: number;
}

export interface Imported {
  /** `null` where nothing was new, or nothing was written. */
  readonly batch: number | null;
  readonly files: readonly ImportedFile[];
  /** What became of the payments that were new. */
  readonly booked: Booked;
  /** Open invoices that lists of this import no longer hold; closed where the user said the lists are complete. */
  readonly vanished: readonly VanishedInvoice[];
  /** Open invoices that complete lists do not hold and that stay open all the same. */
  readonly leftOpen: readonly LeftOpen[];
  /** What would change, row by row; of a dry run only. */
  readonly changes: RowChanges | null;
  readonly notes: readonly string[];
}

/** Reasons kept apart; a journal has as many as accounts. */
const MAX_REASONS = 50;

function inOrder(reasons: ReadonlyMap<string, number>): LeftOut[] {
  return [...reasons].map(([reason, rows]) => ({ reason, rows })).sort((a, b) => b.rows - a.rows || (a.reason < b.reason ? -1 : 1));
}

class DryRun extends Error {}

/**
 * Imports files into the ledger.
 *
 * @throws DataProblems with all complaints of all files, where any row cannot be read; nothing is written then
 */
export function importFiles(store: Store, inputs: readonly (string | Input)[], options: ImportOptions): Imported {
  const incoming = recogniseFiles(inputs, options);
  let result: Imported | null = null;
  try {
    changing(
      store,
      () => {
        result = write(store, incoming, options);
        if (options.dryRun || result.batch === null) throw new DryRun();
      },
      'keys are our own',
    );
  } catch (error) {
    if (!(error instanceof DryRun) || !result) {
      for (const { rejects } of incoming) rejects.drop();
      throw withKnown(
        error,
        incoming.map(({ reading }) => reading),
      );
    }
  }
  const imported = result as unknown as Imported;
  for (const { rejects } of incoming) options.dryRun ? rejects.drop() : rejects.keep();
  return options.dryRun ? { ...imported, batch: null } : imported;
}

function write(store: Store, incoming: readonly Incoming[], options: ImportOptions): Imported {
  const lastPayment = lastPaymentKey(store);
  const hadMoney = hasMoney(store);
  const bytes = incoming.reduce((sum, { reading }) => sum + reading.bytes, 0);
  const indexes = new SetAside(store, bytes);
  const batch = openBatch(store.db, options.now, 'import');
  const writer = new LedgerWriter(store, batch);
  const changes = options.dryRun ? new RowChanges(writer, options.all === true) : null;
  const lists = new InvoiceLists(store, batch, options.full ? { said: options.listDay ?? null, today: dayAt(options.now) } : null);
  const problems: Problem[] = [];
  let total = 0;
  const sheets = new SheetRemarks();
  const files = incoming.map((each) => {
    const imported = writeFile(writer, each, lists, changes, sheets, options);
    const together = options.skipBadRows === true && each.reading.joinsRows && imported.rejected > 0;
    if (!options.skipBadRows || together) {
      total += imported.rejected;
      const told = together ? [...imported.problems, inseparable(each.reading.file)] : imported.problems;
      for (const problem of told) if (problems.length < MAX_PROBLEMS) problems.push(problem);
    }
    if (isOfSuppliers(imported)) {
      total++;
      problems.push(ofSuppliersOnly(imported.file));
    }
    return imported;
  });
  if (total > 0) throw new RefusedImport(problems, Math.max(total, problems.length), files);
  const reopened = lists.day === null ? [] : writer.reopen(lists.day);
  const toName = writer.end();
  indexes.putBack();
  const records = files.reduce((sum, file) => sum + file.new + file.changed, 0);
  const booked =
    records > 0 || !writer.touched.empty
      ? settle(
          store,
          {
            debtors: writer.touched,
            toBook: writer.toBook,
            toName,
            hadMoney,
            allowances: options.allowances,
            currency: writer.currencyPaid,
          },
          lastPayment,
        )
      : new Booked();
  const vanished = lists.vanished(writer.met);
  const leftOpen = lists.leftOpen(writer.met);
  if (options.full && vanished.length > 0) {
    const debtors = vanished.map((invoice) => writer.close(invoice.key, invoice.day));
    settle(store, { debtors, toBook: debtors, toName: [], hadMoney: true });
    changes?.closed(vanished);
  }
  const written = records + reopened.length + (options.full ? vanished.length : 0);
  // Nothing is compared where nothing was paid, and no list says what is open.
  const compared = incoming.some(({ reading }) => reading.kind === 'payments' || reading.statedOn !== null);
  const differing = compared && records > 0 ? differenceNotes(store, writer.touched) : [];
  const names = files.filter((file) => file.new + file.changed > 0).map(({ file }) => file);
  closeBatch(store.db, batch, (names.length > 0 ? names : options.full ? files.map(({ file }) => file) : []).join(', '), written);
  return {
    batch: written > 0 ? batch : null,
    files,
    booked,
    vanished,
    leftOpen,
    changes,
    notes: [...files.flatMap(({ notes }) => notes), ...differing, ...sheets.notes(store, dayAt(options.now)), ...lists.notes(vanished)],
  };
}

/** A line left out would make the invoice smaller without a word. */
const inseparable = (file: string): Problem => ({
  ...{ file, line: null, column: null, value: null },
  message: 'has rows that add up to invoices, so none of them can be left out',
  remedy: 'correct the rows named above, or import the file without these invoices',
});

/** Every row was left out as a purchase: the wrong list was exported. */
const isOfSuppliers = ({ rows, leftOut: [first, more] }: ImportedFile): boolean =>
  more === undefined && first !== undefined && first.reason === OF_A_SUPPLIER.reason && first.rows === rows;

const ofSuppliersOnly = (file: string): Problem => ({ ...{ file, line: null, column: null, value: null }, ...ofSuppliers(null) });

function writeFile(
  writer: LedgerWriter,
  { reading, rejects }: Incoming,
  lists: InvoiceLists,
  changes: RowChanges | null,
  sheets: SheetRemarks,
  options: ImportOptions,
): ImportedFile {
  const { file, kind, source, header, sha256, titleDay } = reading;
  const statedOn = reading.statedOn && options.listDay && titleDay === null ? later(reading.statedOn, options.listDay) : reading.statedOn;
  const keepsRecords = reading.unknown.length > 0 || reading.separator === null;
  writer.startFile({ name: file, sha256, kind, source, header, keepsRecords });
  const remarks = new Remarks(file, dayAt(options.now));
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const problems: Problem[] = [];
  let rows = 0;
  let ignored = 0;
  const leftOut = new Map<string, number>();
  let rejected = 0;
  let earliest: Day | null = null;
  let latest: Day | null = null;
  const reject = (raw: string, why: readonly Problem[]): void => {
    rejected++;
    for (const problem of why) if (problems.length < MAX_PROBLEMS) problems.push(problem);
    rejects.add(raw, why);
  };
  for (const row of reading.rows()) {
    rows++;
    if (row.kind === 'ignored') {
      ignored++;
      const reason = leftOut.has(row.reason) || leftOut.size < MAX_REASONS ? row.reason : 'other reasons';
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
      continue;
    }
    if (row.kind === 'faulty') {
      reject(row.raw, row.problems);
      continue;
    }
    const day = dayOfDraft(row);
    if (day !== null && (latest === null || day > latest)) latest = day;
    if (day !== null && (earliest === null || day < earliest)) earliest = day;
    // Once anything is wrong nothing will be written: the rest is only checked.
    if (rejected > 0 && !options.skipBadRows && !(row.kind === 'invoice' || row.kind === 'payment')) continue;
    remarks.add(row);
    const outcome = put(writer, row, { termsDays: options.termsDays, statedOn });
    if (typeof outcome === 'string') {
      counts[outcome]++;
      changes?.add(file, row, outcome);
      if (outcome !== 'unchanged') sheets.add(file, row);
    } else reject(row.raw, [{ file, line: row.line, ...outcome }]);
  }
  writer.endFile(latest);
  if (kind === 'invoices')
    lists.add({
      file,
      sha256,
      source,
      header,
      from: earliest,
      newest: latest,
      statedOn,
      titleDay,
      known: counts.changed + counts.unchanged,
    });
  return {
    file,
    kind,
    source,
    rows,
    ...counts,
    ignored,
    leftOut: inOrder(leftOut),
    rejected,
    rejectedTo: rejected > 0 ? rejects.path : null,
    problems,
    notes: [...reading.notes.map((note) => `${file}: ${note}`), ...remarks.notes()],
  };
}
