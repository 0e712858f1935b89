/** The root command: global flags, help, and the list of commands. */
import { type Command, Option } from 'commander';
import { COMMANDS } from './commands/index.js';
import type { Deps } from './deps.js';
import { UsageCommand } from './usage.js';

export function makeProgram(deps: Deps): Command {
  const program = new UsageCommand('dunning');
  program
    .description('Why each debtor has not paid: call lists and kind, lawful reminders from the exports of any accounting package.')
    .version(deps.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help of a command')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void deps.stdout.write(text), writeErr: (text) => void deps.stderr.write(text) })
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: true, helpWidth: 120 })
    .option('--db <file>', 'the ledger (else $DUNNING_DB, else dunning.db in this folder)')
    .option('--config <file>', 'the config file (else $DUNNING_CONFIG, else dunning.yaml beside the ledger)')
    .option('--as-of <day>', 'look at the ledger as it stood on this day, YYYY-MM-DD (else today)')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'csv', 'tsv', 'json']))
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV; the default where stdout is no terminal')
    .option('--tsv', 'print tab-separated values')
    .addOption(new Option('--excel <country>', 'CSV that the Excel of this country opens: ; and decimal comma').choices(['nl']))
    .option('--raw', 'do not guard text cells against spreadsheet formulas')
    .option('-o, --output <file>', 'write to a file instead of stdout; .csv, .tsv or .json chooses the format, - is stdout')
    .option('-n, --dry-run', 'show what a command would write, and write nothing')
    .option('--no-input', 'never ask; stop instead')
    .option('--no-color', 'no colour')
    .option('-q, --quiet', 'data and errors only: no counts, hints and progress')
    .addHelpText(
      'after',
      `
Examples:
  dunning import debtors.csv invoices.csv payments.csv   read this month's exports
  dunning triage                                         whom to call today, in which order, and why
  dunning explain 1003                                   one debtor on one screen
  dunning report ageing --as-of 2026-09-30 > ageing.csv  the ageing of a past day, for the spreadsheet

Exit codes: 0 done, 1 our bug, 2 usage or config, 3 data rejected (nothing written), 4 refused by a safety gate, 130 cancelled.`,
    );
  for (const register of COMMANDS) register(program, deps);
  return program;
}
