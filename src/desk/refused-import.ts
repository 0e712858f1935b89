/** An import that was refused, with what is known of its files all the same. */
import { DataProblems, type Problem } from '../errors.js';
import type { Kind } from '../sources/drafts.js';
import type { FileReading } from '../sources/read-file.js';

/** What was found out about a file before the import was refused. */
export interface KnownFile {
  readonly file: string;
  readonly kind: Kind;
  readonly source: string;
  /** `null` where not all of them were read. */
  readonly rows: number | null;
  readonly ignored: number;
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
  readonly rejected: number;
}

/** Nothing was written. */
export class RefusedImport extends DataProblems {
  constructor(
    problems: readonly Problem[],
    total: number,
    readonly known: readonly KnownFile[],
  ) {
    super(problems, total);
  }
}

/** A file that was recognised, its rows not read to the end. */
export const recognised = ({ file, kind, source }: FileReading): KnownFile => ({
  ...{ file, kind, source },
  ...{ rows: null, ignored: 0, leftOut: [], rejected: 0 },
});

/** An error of an import with what is known of the files, where it says nothing of them by itself. */
export const withKnown = (error: unknown, readings: readonly FileReading[]): unknown =>
  error instanceof DataProblems && !(error instanceof RefusedImport)
    ? new RefusedImport(error.problems, error.total, readings.map(recognised))
    : error;

/**
 * What is wrong with the rows of the other files is said in the same go, unless a person is asked first.
 *
 * @param most complaints that are listed; the others are counted
 */
export function refusedWith(problems: readonly Problem[], readings: readonly FileReading[], most: number): RefusedImport {
  if (problems.every(({ question }) => question !== undefined))
    return new RefusedImport(problems, problems.length, readings.map(recognised));
  const all = [...problems];
  let total = all.length;
  const known: KnownFile[] = [];
  for (const reading of readings) {
    const [before, listed] = [total, all.length];
    const reasons = new Map<string, number>();
    let rows: number | null = 0;
    try {
      for (const row of reading.rows()) {
        rows++;
        if (row.kind === 'ignored') reasons.set(row.reason, (reasons.get(row.reason) ?? 0) + 1);
        if (row.kind !== 'faulty') continue;
        total++;
        if (all.length < most) all.push(...row.problems);
      }
    } catch (error) {
      if (!(error instanceof DataProblems)) throw error;
      rows = null;
      total = before + error.total;
      all.splice(listed, all.length - listed, ...error.problems);
    }
    const leftOut = [...reasons].map(([reason, count]) => ({ reason, rows: count })).sort((a, b) => b.rows - a.rows);
    const ignored = leftOut.reduce((sum, each) => sum + each.rows, 0);
    known.push({ ...recognised(reading), rows, ignored, leftOut, rejected: total - before });
  }
  return new RefusedImport(all, Math.max(total, all.length), known);
}
