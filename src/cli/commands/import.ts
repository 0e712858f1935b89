import type { Command } from 'commander';
import { Option } from 'commander';
import type { Imported, ImportOptions } from '../../desk/import-files.js';
import type { Booked, MoneyCount } from '../../desk/settle.js';
import { type DataProblems, UserError } from '../../errors.js';
import { decimal, readable } from '../../ledger/money.js';
import type { Deps } from '../deps.js';
import { progressOf } from '../progress.js';
import { Session } from '../session.js';

interface Flags {
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly decimal?: 'comma' | 'point';
}

/** `dunning import`: exports in. */
export function registerImport(program: Command, deps: Deps): void {
  program
    .command('import <file...>')
    .summary("read an accounting package's exports into the ledger")
    .description(
      'Reads exports into the ledger: debtors, invoices, payments, contacts, disputes. Kind and layout are recognised from the header.\n' +
        'All files of one call are one batch: every row of every file is read, or nothing is written.',
    )
    .addOption(new Option('--date-order <order>', 'what stands first in dates that can be read both ways').choices(['dmy', 'mdy']))
    .addOption(new Option('--decimal <sign>', 'the decimal sign of amounts that can be read both ways').choices(['comma', 'point']))
    .addHelpText(
      'after',
      `
Examples:
  dunning import exports/*.csv                  everything of this month in one batch
  dunning import --dry-run invoices.csv         what would change
  dunning import --date-order dmy payments.csv  03/04/2026 is 3 April
  dunning import --json *.csv                   counts and problems for a script

Importing a file again changes nothing that has not changed. dunning undo takes an import back.`,
    )
    .action(async (files: string[], flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      const { termsDays, currency } = await session.config();
      const { importFiles } = await import('../../desk/import-files.js');
      const progress = progressOf(session);
      const options: ImportOptions = {
        currency,
        termsDays,
        dateOrder: flags.dateOrder ?? null,
        decimal: flags.decimal === undefined ? null : flags.decimal === 'comma' ? ',' : '.',
        dryRun: session.dryRun,
        now: deps.now,
        onProgress: progress.show,
      };
      for (const file of files) if (file === '') throw new UserError('A file name is empty', 'name the files to import');
      try {
        const imported = await withAnswers(session, options, (asked) =>
          session.withStore('write', (store) => importFiles(store, files, asked)),
        );
        progress.done();
        if (session.asked === 'json') await session.printJson(asJson(imported));
        tell(session, imported);
      } catch (error) {
        progress.done();
        if (session.asked === 'json' && isDataProblems(error)) await session.printJson(refusedAsJson(error));
        throw error;
      }
    });
}

function isDataProblems(error: unknown): error is DataProblems {
  return error instanceof Error && error.name === 'DataProblems';
}

/** Runs an import; on a terminal, what only a person can settle is asked once. */
async function withAnswers(
  session: Session,
  options: ImportOptions,
  run: (options: ImportOptions) => Promise<Imported>,
): Promise<Imported> {
  try {
    return await run(options);
  } catch (error) {
    if (!session.mayAsk || !isDataProblems(error) || !error.problems.every(({ question }) => question !== undefined)) throw error;
    const { ask } = await import('../prompt.js');
    let { dateOrder, decimal: sign } = options;
    for (const { file, column, value, question } of error.problems)
      if (question === 'date_order')
        dateOrder ??= await ask(`${file}, column ${column}: what stands first in ${value}?`, [
          { name: 'the day', value: 'dmy' as const },
          { name: 'the month', value: 'mdy' as const },
        ]);
      else
        sign ??= await ask(`${file}, column ${column}: what is the last sign in ${value}?`, [
          { name: 'a decimal sign', value: value?.includes(',') ? (',' as const) : ('.' as const) },
          { name: 'a thousands sign', value: value?.includes(',') ? ('.' as const) : (',' as const) },
        ]);
    return run({ ...options, dateOrder, decimal: sign });
  }
}

/** The published shape of `import --json`. */
function asJson({ batch, files, booked }: Imported): object {
  return {
    batch,
    files: files.map(({ problems, ...file }) => ({
      ...file,
      problems: problems.map(({ line, column, value, message }) => ({ line, column, value, message })),
    })),
    allocated: money(booked.allocated),
    unallocated: money(booked.unallocated),
  };
}

/** The same shape where the data were refused: nothing was written, and each file with its problems. */
function refusedAsJson({ problems }: DataProblems): object {
  const names = [...new Set(problems.map(({ file }) => file))];
  const none = { payments: 0, amount: '0.00', currency: null };
  const files = names.map((file) => {
    const own = problems
      .filter((problem) => problem.file === file)
      .map(({ line, column, value, message }) => ({ line, column, value, message }));
    const rejected = new Set(own.map(({ line }) => line)).size;
    return { file, kind: null, source: null, rows: null, new: 0, changed: 0, unchanged: 0, ignored: 0, rejected, problems: own };
  });
  return { batch: null, files, allocated: none, unallocated: none };
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

function tell(session: Session, { batch, files, booked, notes }: Imported): void {
  for (const file of files) {
    const counts = [
      `${file.new} new`,
      `${file.changed} changed`,
      `${file.unchanged} unchanged`,
      ...(file.ignored > 0 ? [`${file.ignored} left out`] : []),
    ];
    session.say(
      `${file.file}: ${file.kind}, ${file.rows === 0 ? 'no rows' : `${file.rows} row${file.rows === 1 ? '' : 's'}: ${counts.join(', ')}`}`,
    );
  }
  for (const note of notes) session.say(`Note: ${note}`);
  for (const [word, sums] of [
    ['Booked', booked.allocated],
    ['Not booked', booked.unallocated],
  ] as const)
    for (const [currency, sum] of sums) session.say(`${word}: ${inWords(sum, currency)}`);
  if (booked.unallocated.size > 0) session.say('What is not booked: dunning report unmatched');
  if (session.dryRun) session.say('Dry run: nothing was written.');
  else session.say(batch === null ? 'Nothing was new.' : `Batch ${batch} written. dunning undo takes it back.`);
}

const inWords = ({ payments, amount }: MoneyCount, currency: string): string =>
  `${payments} payment${payments === 1 ? '' : 's'}, ${readable(amount, currency)}`;
