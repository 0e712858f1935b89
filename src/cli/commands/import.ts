import type { Command } from 'commander';
import { Option } from 'commander';
import type { ImportOptions } from '../../desk/import-files.js';
import { UserError } from '../../errors.js';
import type { Sheet } from '../../reports/sheet.js';
import { CODE_PAGES, type CodePage } from '../../sources/code-pages.js';
import { KINDS, type Kind } from '../../sources/drafts.js';
import { withAnswers } from '../answers.js';
import type { Deps } from '../deps.js';
import { asJson, isDataProblems, refusedAsJson, tell } from '../imported.js';
import { progressOf } from '../progress.js';
import { day, Session } from '../session.js';

interface Flags {
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly decimal?: 'comma' | 'point';
  readonly encoding?: CodePage;
  readonly map?: string;
  readonly kind?: Kind;
  readonly skipBadRows?: true;
  readonly full?: true;
  readonly listDay?: string;
  readonly all?: true;
}

/** `dunning import`: exports in. */
export function registerImport(program: Command, deps: Deps): void {
  program
    .command('import <file...>')
    .summary("read an accounting package's exports into the ledger")
    .description(
      'Reads exports into the ledger: debtors, invoices, payments, contacts, disputes. Kind and layout are recognised from the header.\n' +
        'Reads CSV in any dialect, bank statements (camt.053, camt.054, pain.002, MT940) and zip files of these;\n' +
        'of a folder every such file. - is standard input.\n' +
        'All files of one call are one batch: every row of every file is read, or nothing is written.',
    )
    .addOption(new Option('--date-order <order>', 'what stands first in dates that can be read both ways').choices(['dmy', 'mdy']))
    .addOption(new Option('--decimal <sign>', 'the decimal sign of amounts that can be read both ways').choices(['comma', 'point']))
    .addOption(
      new Option('--encoding <page>', 'the letters of files that are not Unicode, where they are recognised wrongly').choices(CODE_PAGES),
    )
    .addOption(new Option('--kind <kind>', 'what files list whose headers fit two kinds equally well').choices(KINDS))
    .option('--map <file>', 'read the files by this mapping file; those in layouts/ beside the ledger are used by themselves')
    .option('--skip-bad-rows', 'import the rest, and write rows that cannot be read to FILE.rejected.csv with the reason')
    .option('--full', 'the invoice lists are complete: invoices still open here and absent from them are closed on their day')
    .option('--list-day <day>', 'with --full: the day of lists whose title names none (as in "per 31-10-2026"), YYYY-MM-DD; else today')
    .option('--all', 'with --dry-run: name every row, also beyond the first 1,000 of a file')
    .addHelpText(
      'after',
      `
Examples:
  dunning import exports/*.csv                   everything of this month in one batch
  dunning import exports                         every export in a folder
  dunning import --dry-run invoices.csv          what would change, row by row
  dunning import --date-order dmy payments.csv   03/04/2026 is 3 April
  dunning import --kind payments list.csv        its headers fit invoices just as well
  dunning import --map layouts/erp.yaml list.txt a layout of your own, also one without a header
  dunning import --skip-bad-rows invoices.csv    bad rows to invoices.csv.rejected.csv, the others in
  dunning import --full open-items.csv           what is no longer on the list of today is settled
  dunning import --full --list-day 2026-09-30 september.csv
  dunning import export.zip statement.xml        what is in the zip file, and a bank statement
  unzip -p export.zip sales.csv | dunning import -
  dunning import --json *.csv                    counts and problems for a script

Importing a file again changes nothing that has not changed. dunning undo takes an import back.
A layout nobody knows is described once, in a mapping file: dunning sources draft --help.`,
    )
    .action(async (files: string[], flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      const { termsDays, currency, allocation } = await session.config();
      const [{ importFiles }, { openInputs, STDIN }, { layoutsBeside, mappingAt, mappingsIn }] = await Promise.all([
        import('../../desk/import-files.js'),
        import('../../sources/input.js'),
        import('../../desk/draft-mapping.js'),
      ]);
      const progress = progressOf(session);
      const options: ImportOptions = {
        currency,
        termsDays,
        allowances: allocation,
        dateOrder: flags.dateOrder ?? null,
        decimal: flags.decimal === undefined ? null : flags.decimal === 'comma' ? ',' : '.',
        encoding: flags.encoding ?? null,
        mappings: mappingsIn(layoutsBeside(session.databasePath)),
        map: flags.map === undefined ? null : mappingAt(flags.map),
        kind: flags.kind ?? null,
        skipBadRows: flags.skipBadRows === true,
        full: flags.full === true,
        listDay: flags.listDay === undefined ? null : day('--list-day', flags.listDay),
        dryRun: session.dryRun,
        all: flags.all === true,
        now: deps.now,
        onProgress: progress.show,
      };
      if (files.some((file) => file === '')) throw new UserError('A file name is empty', 'name the files to import');
      if (options.full && options.skipBadRows)
        throw new UserError('--full and --skip-bad-rows exclude each other: a list with rows left out is not complete', 'use one of them');
      if (options.listDay && !options.full) throw new UserError('--list-day belongs to --full', 'add --full, or leave --list-day out');
      if (options.all && !options.dryRun) throw new UserError('--all belongs to --dry-run', 'add --dry-run, or leave --all out');
      if (files.includes(STDIN)) sayWhoIsWaitedFor(session);
      const inputs = await openInputs(files, deps);
      const sayNotes = (): void => {
        for (const note of inputs.notes) session.say(`Note: ${note}`);
      };
      try {
        const imported = await withAnswers(session, inputs.files, options, (asked) =>
          session.withStore('make', (store) => importFiles(store, inputs.files, asked)),
        );
        progress.done();
        if (session.asked === 'json') await session.printJson(asJson(imported, options));
        else if (imported.changes) {
          const { importChanges } = await import('../../reports/screens/import-changes.js');
          await session.print(importChanges(imported.changes.rows, imported.changes.notes) as Sheet);
        }
        sayNotes();
        tell(session, imported, options);
      } catch (error) {
        progress.done();
        sayNotes();
        if (session.asked === 'json' && isDataProblems(error)) await session.printJson(refusedAsJson(error));
        throw error;
      } finally {
        inputs.close();
      }
    });
}

/** Nobody sits before a program that silently waits for them. */
function sayWhoIsWaitedFor({ deps, mayAsk }: Session): void {
  if (!deps.stdin.isTTY) return;
  if (!mayAsk)
    throw new UserError('Standard input (-) is a terminal, and nothing is to be asked', 'pipe the file in: dunning import - < FILE');
  deps.stderr.write('Reading from this terminal; end with Ctrl-D on a line of its own.\n');
}
