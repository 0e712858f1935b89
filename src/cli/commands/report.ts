import type { Command } from 'commander';
import { UserError } from '../../errors.js';
import type { Sheet } from '../../reports/sheet.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

interface Flags {
  readonly list?: true;
  readonly country?: string;
}

/** `dunning report`: lists for people and spreadsheets. */
export function registerReport(program: Command, deps: Deps): void {
  program
    .command('report [name]')
    .summary('ageing, causes, promises, disputes, forecast and other lists')
    .description('Prints a report: a table on a terminal, CSV in a pipe. Without a name: the ageing.')
    .option('--list', 'list the reports')
    .option('--country <code>', 'law: of one country only, such as NL')
    .addHelpText(
      'after',
      `
Examples:
  dunning report                                   who owes how much for how long
  dunning report --list                            all reports
  dunning report invoices > invoices.csv           for the spreadsheet
  dunning report causes                            why money is late, our own mistakes first
  dunning report law --country NL                  what may be charged in the Netherlands, and by which article
  dunning report ageing --as-of 2025-12-31 --json  the ageing of the year's end`,
    )
    .action(async (name: string | undefined, flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      const { REPORTS, reportList, reportNamed } = await import('../../reports/index.js');
      if (flags.list) return session.print(reportList() as Sheet);
      const report = reportNamed(name ?? 'ageing');
      if (!report) throw new UserError(`There is no report "${name}"`, `there are: ${REPORTS.map((each) => each.name).join(', ')}`);
      if (flags.country !== undefined && report.name !== 'law')
        throw new UserError(`--country says nothing about ${report.name}`, 'leave it out, or ask for: dunning report law --country NL');
      if (report.name === 'law') {
        const { lawReport } = await import('../../desk/law-report.js');
        return session.print(lawReport(flags.country ?? null, (await session.config()).law.terms.chargeUnverified));
      }
      const { MAKERS } = await import('../../desk/make-report.js');
      await session.withStore('read', async (store) =>
        session.print(await MAKERS[report.name](store, session.asOf, await session.settings(store), () => session.config())),
      );
    });
}
