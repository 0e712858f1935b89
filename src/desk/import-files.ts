/** Exports in: every file of one call is read, checked and written as one batch, or not at all. */
import { statSync } from 'node:fs';
import { DataProblems, type Problem, UserError } from '../errors.js';
import { addDays, type Day } from '../ledger/day.js';
import type { Currency } from '../ledger/money.js';
import type { DecimalSign } from '../sources/amounts.js';
import type { DateOrder } from '../sources/dates.js';
import type { Draft, Kind } from '../sources/drafts.js';
import { type FileReading, readFile } from '../sources/read-file.js';
import { canReadAside, readFileAside } from '../sources/reading-thread.js';
import { closeBatch, openBatch } from '../store/batches.js';
import { SetAside } from '../store/indexes.js';
import { type Conflict, LedgerWriter } from '../store/ledger-writer.js';
import { hasMoney, lastPaymentKey } from '../store/lists.js';
import { changing, type Store } from '../store/open.js';
import type { Outcome } from '../store/row-writer.js';
import { Booked, settle } from './settle.js';

export interface ImportOptions {
  readonly currency: Currency;
  /** Days until an invoice without a due date is due. */
  readonly termsDays: number;
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
  readonly dryRun: boolean;
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
  /** Rows that are no claim and no money, such as drafts and void invoices. */
  readonly ignored: number;
  readonly rejected: number;
  readonly problems: readonly Problem[];
}

export interface Imported {
  /** `null` where nothing was new, or nothing was written. */
  readonly batch: number | null;
  readonly files: readonly ImportedFile[];
  /** What became of the payments that were new. */
  readonly booked: Booked;
  readonly notes: readonly string[];
}

/** Complaints kept for the list; beyond that they are counted. */
const MAX_PROBLEMS = 1000;

class DryRun extends Error {}

/**
 * Imports files into the ledger.
 *
 * @throws DataProblems with all complaints of all files, where any row cannot be read; nothing is written then
 */
export function importFiles(store: Store, paths: readonly string[], options: ImportOptions): Imported {
  const readings = recognise(paths, options);
  let result: Imported | null = null;
  try {
    changing(
      store,
      () => {
        result = write(store, readings, options);
        if (options.dryRun || result.batch === null) throw new DryRun();
      },
      'keys are our own',
    );
  } catch (error) {
    if (!(error instanceof DryRun) || !result) throw error;
  }
  const imported = result as unknown as Imported;
  return options.dryRun ? { ...imported, batch: null } : imported;
}

/** Looks at every file before any is read in; the complaints of all come together. */
function recognise(paths: readonly string[], options: ImportOptions): FileReading[] {
  const problems: Problem[] = [];
  const readings: FileReading[] = [];
  for (const path of paths) {
    try {
      readings.push(
        readerFor(path)(path, {
          currency: options.currency,
          dateOrder: options.dateOrder,
          decimal: options.decimal,
          onBytes: (read) => options.onProgress?.(path, read),
        }),
      );
    } catch (error) {
      if (error instanceof DataProblems) problems.push(...error.problems);
      else throw unreadable(error, path);
    }
  }
  if (problems.length > 0) throw new DataProblems(problems);
  // Debtors first, so that documents find them described.
  const order: readonly Kind[] = ['debtors', 'invoices', 'disputes', 'payments', 'contacts'];
  return readings.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Above this many bytes a file is read in a thread of its own, beside the writing. */
const LARGE_FILE = 8 << 20;

function readerFor(path: string): typeof readFile {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size > LARGE_FILE && canReadAside() ? readFileAside : readFile;
}

function unreadable(error: unknown, path: string): unknown {
  switch ((error as { code?: string }).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new UserError(`There is no file ${path}`, 'check the name');
    case 'EACCES':
    case 'EPERM':
      return new UserError(`${path} may not be read`, 'check its permissions');
    case 'EISDIR':
      return new UserError(`${path} is a folder`, `name the files in it: ${path}/*.csv`);
    default:
      return error;
  }
}

function write(store: Store, readings: readonly FileReading[], options: ImportOptions): Imported {
  const lastPayment = lastPaymentKey(store);
  const hadMoney = hasMoney(store);
  const bytes = readings.reduce((sum, reading) => sum + reading.bytes, 0);
  const indexes = new SetAside(store, bytes);
  const batch = openBatch(store.db, options.now, 'import');
  const writer = new LedgerWriter(store, batch);
  const problems: Problem[] = [];
  let total = 0;
  const files = readings.map((reading) => {
    const { imported, faults } = writeFile(writer, reading, options);
    total += imported.rejected;
    for (const problem of faults) if (problems.length < MAX_PROBLEMS) problems.push(problem);
    return imported;
  });
  if (total > 0) throw new DataProblems(problems, Math.max(total, problems.length));
  const toName = writer.end();
  indexes.putBack();
  const records = files.reduce((sum, file) => sum + file.new + file.changed, 0);
  const booked =
    records > 0 || !writer.touched.empty
      ? settle(store, { debtors: writer.touched, toBook: writer.toBook, toName, hadMoney }, lastPayment)
      : new Booked();
  closeBatch(
    store.db,
    batch,
    files
      .filter((file) => file.new + file.changed > 0)
      .map(({ file }) => file)
      .join(', '),
    records,
  );
  return {
    batch: records > 0 ? batch : null,
    files,
    booked,
    notes: readings.flatMap(({ file, notes }) => notes.map((note) => `${file}: ${note}`)),
  };
}

function writeFile(writer: LedgerWriter, reading: FileReading, options: ImportOptions): { imported: ImportedFile; faults: Problem[] } {
  const { file, kind, source, header, sha256 } = reading;
  writer.startFile({ name: file, sha256, kind, source, header });
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const faults: Problem[] = [];
  let rows = 0;
  let ignored = 0;
  let rejected = 0;
  let latest: Day | null = null;
  for (const row of reading.rows()) {
    rows++;
    if (row.kind === 'ignored') {
      ignored++;
      continue;
    }
    if (row.kind === 'faulty') {
      rejected++;
      if (faults.length < MAX_PROBLEMS) faults.push(...row.problems);
      continue;
    }
    const day = dayOfDraft(row);
    if (day !== null && (latest === null || day > latest)) latest = day;
    // Once anything is wrong nothing will be written: the rest is only checked.
    if (rejected > 0 && !(row.kind === 'invoice' || row.kind === 'payment')) continue;
    const outcome = put(writer, row, reading, options);
    if (typeof outcome === 'string') counts[outcome]++;
    else {
      rejected++;
      if (faults.length < MAX_PROBLEMS) faults.push({ file, line: row.line, ...outcome });
    }
  }
  writer.endFile(latest);
  return { imported: { file, kind, source, rows, ...counts, ignored, rejected, problems: faults }, faults };
}

function dayOfDraft(draft: Draft): Day | null {
  switch (draft.kind) {
    case 'debtor':
      return null;
    case 'dispute':
      return draft.openedOn;
    default:
      return draft.date;
  }
}

function put(writer: LedgerWriter, draft: Draft, reading: FileReading, options: ImportOptions): Outcome | Conflict {
  switch (draft.kind) {
    case 'debtor':
      return writer.debtor(
        {
          id: draft.id,
          name: draft.name,
          party: draft.party,
          country: draft.country,
          language: draft.language,
          email: draft.email,
          phone: draft.phone,
          mobile: draft.mobile,
          address: draft.address,
          postcode: draft.postcode,
          city: draft.city,
          vat_number: draft.vatNumber,
          iban: draft.iban,
          preferred_channel: draft.preferredChannel,
          customer_since: draft.customerSince,
          parent_id: draft.parentId,
          contact_person: draft.contactPerson,
        },
        draft,
      );
    case 'invoice':
    case 'credit_note': {
      const due = draft.due ?? (draft.kind === 'credit_note' ? draft.date : addDays(draft.date, options.termsDays));
      const outcome = writer.invoice(draft, due, reading.statedOn);
      if (typeof outcome !== 'string' || !draft.paid) return outcome;
      // The row says it was paid: that is a payment on that day, until a payment row of its own comes.
      const paid = writer.payment(
        {
          id: `paid ${draft.number}`,
          debtorId: draft.debtorId,
          date: draft.paid.date,
          amount: draft.paid.amount,
          currency: draft.currency,
          invoiceNumber: draft.number,
          reference: null,
          method: null,
          returnCode: null,
          payerName: null,
          payerIban: null,
          line: draft.line,
          raw: draft.raw,
        },
        true,
      );
      return typeof paid !== 'string' ? paid : outcome === 'unchanged' && paid !== 'unchanged' ? 'changed' : outcome;
    }
    case 'payment':
      return writer.payment(draft, false);
    case 'contact':
      return writer.contact(draft);
    case 'dispute':
      return writer.dispute({ ...draft, closedOn: draft.closedOn ?? (draft.closed ? draft.openedOn : null) });
  }
}
