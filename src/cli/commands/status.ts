import type { Command } from 'commander';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

/** `dunning status`: how fresh the data are. */
export function registerStatus(program: Command, deps: Deps): void {
  program
    .command('status')
    .summary('how fresh the data are, and what we promised for today')
    .description(
      'Shows where the ledger is, how many records it holds and how fresh they are, and what we promised debtors for today or before.',
    )
    .addHelpText('after', '\nExamples:\n  dunning status\n  dunning status --json')
    .action(async (_flags: object, command: Command) => {
      const session = new Session(command, deps);
      const [{ status }, { freshness }, { listBatches }, { dutiesOn }, { lastIssued }] = await Promise.all([
        import('../../reports/status.js'),
        import('../../store/lists.js'),
        import('../../store/batches.js'),
        import('../../desk/promises.js'),
        import('../../store/issued.js'),
      ]);
      await session.withStore('read', (store) => {
        const batches = listBatches(store).filter(({ undoneAt }) => undoneAt === null).length;
        return session.print(
          status({
            asOf: session.asOf,
            database: store.path,
            batches,
            data: freshness(store),
            today: dutiesOn(store, session.asOf),
            reminders: lastIssued(store, session.asOf),
          }),
        );
      });
    });
}
