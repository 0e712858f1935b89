/** The files of one import looked at before any is read in: what each holds, and which cannot be read at all. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { DataProblems, type Problem, UserError } from '../errors.js';
import type { Kind } from '../sources/drafts.js';
import { type Input, inputAt } from '../sources/input.js';
import { type FileReading, readFile } from '../sources/read-file.js';
import { canReadAside, readFileAside } from '../sources/reading-thread.js';
import type { ImportOptions } from './import-files.js';
import { refusedWith } from './refused-import.js';
import { RejectedRows } from './rejected-rows.js';

/** A file on its way in. */
export interface Incoming {
  readonly reading: FileReading;
  readonly rejects: RejectedRows;
}

/** Complaints kept for the list; beyond that they are counted. */
export const MAX_PROBLEMS = 1000;

/** Looks at every file before any is read in; the complaints of all come together. */
export function recogniseFiles(inputs: readonly (string | Input)[], options: ImportOptions): Incoming[] {
  const problems: Problem[] = [];
  const missing: UserError[] = [];
  const incoming: Incoming[] = [];
  for (const input of inputs) {
    const { path, name, beside, typed, refused } = typeof input === 'string' ? inputAt(input) : input;
    try {
      if (refused) throw refused;
      const reading = readerFor(path)(path, {
        currency: options.currency,
        dateOrder: options.dateOrder,
        decimal: options.decimal,
        mappings: options.mappings,
        map: options.maps?.get(path) ?? options.map,
        kind: options.kinds?.get(path) ?? options.kind,
        encoding: options.encoding,
        name,
        typed,
        onBytes: (read) => options.onProgress?.(path, read),
      });
      incoming.push({ reading, rejects: new RejectedRows(beside, options.skipBadRows ? reading : null) });
    } catch (error) {
      const why = error instanceof DataProblems ? error : unreadable(error, path);
      if (why instanceof DataProblems) problems.push(...why.problems);
      else if (why instanceof UserError && why !== error) {
        missing.push(why);
        problems.push({ file: basename(path), line: null, column: null, value: null, message: why.message, remedy: why.remedy ?? null });
      } else throw why;
    }
  }
  if (problems.length > 0) {
    const refused = refusedWith(
      problems,
      incoming.map(({ reading }) => reading),
      MAX_PROBLEMS,
    );
    throw refused.problems.length > missing.length ? refused : together(missing);
  }
  // Debtors first, so that documents find them described.
  const order: readonly Kind[] = ['debtors', 'invoices', 'disputes', 'payments', 'contacts'];
  const place = ({ kind, needsInvoices }: FileReading): number => order.indexOf(kind) + (needsInvoices ? 0.5 : 0);
  return incoming.sort((a, b) => place(a.reading) - place(b.reading));
}

/** Names that are no files, where nothing else is wrong. */
function together(missing: readonly UserError[]): UserError {
  const [first, ...more] = missing as [UserError, ...UserError[]];
  return more.length === 0 ? first : new UserError(missing.map(({ message }) => message).join('; '), first.remedy);
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
      return new UserError(
        `There is no file ${path}`,
        /[*?[]/.test(path) ? 'no name fits this pattern; a folder is read whole: dunning import FOLDER' : 'check the name',
      );
    case 'EACCES':
    case 'EPERM':
      return new UserError(`${path} may not be read`, 'check its permissions');
    default:
      return error;
  }
}
