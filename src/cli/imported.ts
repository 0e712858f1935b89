/** What came of an import, in words and as JSON. */
import type { Imported, ImportedFile } from '../desk/import-files.js';
import { RefusedImport } from '../desk/refused-import.js';
import type { Booked, MoneyCount } from '../desk/settle.js';
import type { DataProblems, Problem } from '../errors.js';
import { decimal, readable } from '../ledger/money.js';
import { oneProblem } from './messages.js';
import type { Session } from './session.js';

/** Complaints shown of a file whose other rows were read; the file of rejected rows holds all. */
const SHOWN = 20;
/** Reasons for leaving rows out that are said. */
const REASONS = 4;
/** Fewer open invoices than this may be missing from a list for many reasons. */
const MANY = 10;

interface Told {
  readonly dryRun: boolean;
  readonly full?: boolean | undefined;
}

export function isDataProblems(error: unknown): error is DataProblems {
  return error instanceof Error && error.name === 'DataProblems';
}

const problemAsJson = ({ line, column, value, message }: Problem): object => ({ line, column, value, message });

/** The published shape of `import --json`; a dry run adds what would change, `--full` what has vanished. */
export function asJson({ batch, files, booked, vanished, leftOpen, changes }: Imported, { full }: Told): object {
  return {
    batch,
    files: files.map(({ problems, rejectedTo, leftOut, notes: _, ...file }) => ({
      ...file,
      left_out: leftOut,
      rejected_to: rejectedTo,
      problems: problems.map(problemAsJson),
    })),
    allocated: money(booked.allocated),
    unallocated: money(booked.unallocated),
    returned: { payments: booked.returned },
    ...(full && {
      vanished: vanished.map(({ file, debtorId, number, kind, open, currency, day }) => ({
        ...{ file, debtor_id: debtorId, invoice_number: number, kind, open: decimal(open, currency), currency, closed_on: day },
      })),
      left_open: leftOpen.map(({ file, debtorId, number, kind, open, currency, reason }) => ({
        ...{ file, debtor_id: debtorId, invoice_number: number, kind, open: decimal(open, currency), currency, reason },
      })),
    }),
    ...(changes && {
      changes: changes.rows.map(({ debtorId, before, after, ...row }) => ({
        ...{ file: row.file, line: row.line, kind: row.kind, debtor_id: debtorId, number: row.number, what: row.what },
        ...{ field: row.field, old: before, new: after },
      })),
    }),
  };
}

/** The same shape where the data were refused: nothing was written; what is known of each file, and its problems. */
export function refusedAsJson(error: DataProblems): object {
  const { problems } = error;
  const known = error instanceof RefusedImport ? error.known : [];
  const names = [...new Set([...problems.map(({ file }) => file), ...known.map(({ file }) => file)])];
  const none = { payments: 0, amount: '0.00', currency: null };
  const files = names.map((file) => {
    const found = known.find((each) => each.file === file);
    const own = problems.filter((problem) => problem.file === file).map(problemAsJson) as { line: number | null }[];
    const rejected = Math.max(found?.rejected ?? 0, new Set(own.map(({ line }) => line)).size);
    return {
      file,
      kind: found?.kind ?? null,
      source: found?.source ?? null,
      rows: found?.rows ?? null,
      new: 0,
      changed: 0,
      unchanged: 0,
      ignored: found?.ignored ?? 0,
      left_out: found?.leftOut ?? [],
      rejected,
      problems: own,
    };
  });
  return { batch: null, files, allocated: none, unallocated: none, returned: { payments: 0 } };
}

/** One sum where there is one currency; where there are more, a sum for each and none over all. */
function money(sums: Booked['allocated']): object {
  const each = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { payments, amount }]) => ({ payments, amount: decimal(amount, currency), currency }));
  const [only] = each;
  if (each.length === 1 && only) return only;
  return {
    payments: each.reduce((sum, { payments }) => sum + payments, 0),
    amount: each.length === 0 ? '0.00' : null,
    currency: null,
    ...(each.length > 1 ? { by_currency: each } : {}),
  };
}

export function tell(
  session: Session,
  { batch, files, booked, vanished, leftOpen, changes, notes }: Imported,
  { dryRun, full }: Told,
): void {
  for (const file of files) {
    session.say(`${file.file}: ${file.kind}, ${file.rows === 0 ? 'no rows' : `${many(file.rows, 'row')}: ${countsOf(file).join(', ')}`}`);
    tellRejected(session, file, dryRun);
  }
  for (const note of notes) session.say(`Note: ${note}`);
  if (session.asked === 'json') for (const note of changes?.notes ?? []) session.say(`Note: ${note}`);
  if (full && !files.some(({ kind }) => kind === 'invoices')) session.say('Note: --full had nothing to compare: no file lists invoices');
  tellVanished(session, vanished, { dryRun, full });
  for (const { file, number, debtorId, open, currency, reason } of leftOpen.slice(0, SHOWN))
    session.say(`${file}: ${number} of debtor ${debtorId} is not listed, but ${reason}; ${readable(open, currency)} stays open`);
  if (leftOpen.length > SHOWN) session.say(`… and ${leftOpen.length - SHOWN} more stay open; --json lists all`);
  for (const [word, sums] of [
    ['Booked', booked.allocated],
    ['Not booked', booked.unallocated],
  ] as const)
    for (const [currency, sum] of sums) session.say(`${word}: ${inWords(sum, currency)}`);
  if (booked.inPart > 0) session.say(`In both: ${many(booked.inPart, 'payment')}, booked in part`);
  if (booked.returned > 0) session.say(`Neither: ${many(booked.returned, 'payment')}, returned or the return of one`);
  if (booked.unallocated.size > 0) session.say('What is not booked: dunning report unmatched');
  if (dryRun) session.say('Dry run: nothing was written.');
  else session.say(batch === null ? 'Nothing was new.' : `Batch ${batch} written. dunning undo takes it back.`);
}

const countsOf = (file: ImportedFile): string[] => [
  `${file.new} new`,
  `${file.changed} changed`,
  `${file.unchanged} unchanged`,
  ...(file.ignored > 0 ? [`${file.ignored} left out (${reasonsOf(file)})`] : []),
  ...(file.rejected > 0 ? [`${file.rejected} rejected`] : []),
];

/** The commonest reasons; a script finds all of them in `left_out`. */
function reasonsOf({ leftOut }: ImportedFile): string {
  const [only] = leftOut;
  if (leftOut.length === 1 && only) return only.reason;
  const said = leftOut.slice(0, REASONS).map(({ reason, rows }) => `${rows} ${reason}`);
  return [...said, ...(leftOut.length > REASONS ? ['…'] : [])].join(', ');
}

function tellRejected(session: Session, { file, rejected, rejectedTo, problems }: ImportedFile, dryRun: boolean): void {
  if (rejected === 0) return;
  for (const problem of problems.slice(0, SHOWN)) session.say(oneProblem(problem));
  if (problems.length > SHOWN) session.say(`${file}: … and ${problems.length - SHOWN} more problems`);
  if (rejectedTo === null) session.say(`${file}: rejected rows are no lines of text, so they are listed only`);
  else session.say(`${file}: ${many(rejected, 'rejected row')} ${dryRun ? 'would be' : rejected === 1 ? 'is' : 'are'} in ${rejectedTo}`);
}

function tellVanished(session: Session, vanished: Imported['vanished'], { dryRun, full }: Told): void {
  if (!full) {
    if (vanished.length >= MANY)
      session.say(
        `Note: ${vanished.length} open invoices are no longer in ${[...new Set(vanished.map(({ file }) => file))].join(', ')}; if the list is complete, --full closes them`,
      );
    return;
  }
  for (const { file, number, debtorId, open, currency, day } of vanished.slice(0, SHOWN))
    session.say(
      `${file}: ${number} of debtor ${debtorId} is no longer listed; ${readable(open, currency)} ${dryRun ? 'would be' : 'is'} closed on ${day}`,
    );
  if (vanished.length > SHOWN) session.say(`… and ${vanished.length - SHOWN} more; --json lists all`);
}

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const inWords = ({ payments, amount }: MoneyCount, currency: string): string =>
  `${many(payments, 'payment')}, ${readable(amount, currency)}`;
