import type { Command } from 'commander';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

/** `dunning status`: how fresh the data are. */
export function registerStatus(program: Command, deps: Deps): void {
  program
    .command('status')
    .summary('how fresh the data are, and what we promised for today')
    .description(
      'Shows where the ledger is, how many records it holds (of disputes those that are open) and how fresh they are, and what we promised debtors for today or before.',
    )
    .addHelpText('after', '\nExamples:\n  dunning status\n  dunning status --json')
    .action(async (_flags: object, command: Command) => {
      const session = new Session(command, deps);
      const [{ status }, { freshness }, { listBatches }, { dutiesOn }, { lastIssued }, { disputesOn }] = await Promise.all([
        import('../../reports/screens/status.js'),
        import('../../store/lists.js'),
        import('../../store/batches.js'),
        import('../../desk/promises.js'),
        import('../../store/issued.js'),
        import('../../desk/disputes.js'),
      ]);
      await session.withStore('read', (store) => {
        const batches = listBatches(store).filter(({ undoneAt }) => undoneAt === null).length;
        // Open ones of every source: a file of disputes, the flag of an invoice, a call.
        const open = disputesOn(store, session.asOf, false);
        const data = freshness(store).map((row) =>
          row.kind === 'disputes' ? { ...row, records: open.length, newest: open.at(-1)?.since ?? null } : row,
        );
        return session.print(
          status({
            asOf: session.asOf,
            database: store.path,
            batches,
            data,
            today: dutiesOn(store, session.asOf),
            reminders: lastIssued(store, session.asOf),
          }),
        );
      });
    });
}
