import type { Command } from 'commander';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

/** `dunning explain`: one debtor on one screen. */
export function registerExplain(program: Command, deps: Deps): void {
  program
    .command('explain <debtor>')
    .summary('one debtor on one screen: open items, history, verdict with its evidence')
    .description(
      'Shows one debtor on one screen: what is open, what happened, why he has not paid with the evidence for and against, and what comes next.',
    )
    .option('--full', 'everything on a terminal too: all evidence, invoices and history, on as many screens as it takes')
    .addHelpText(
      'after',
      `
DEBTOR is a debtor number, or a part of a number or name that fits one debtor only.

Examples:
  dunning explain 1003
  dunning explain jansen --as-of 2026-06-30
  dunning explain 1003 --full
  dunning explain 1003 --json`,
    )
    .action(async (debtor: string, flags: { readonly full?: true }, command: Command) => {
      const session = new Session(command, deps);
      const [{ explainDebtor }, { explain }] = await Promise.all([
        import('../../desk/explain-debtor.js'),
        import('../../reports/screens/explain.js'),
      ]);
      await session.withStore('read', async (store) =>
        session.print(explain(explainDebtor(store, debtor, session.asOf, await session.settings(store)), flags)),
      );
    });
}
