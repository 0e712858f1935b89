import type { Command } from 'commander';
import type { Sheet } from '../../reports/sheet.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

/** `dunning history`: what was written, newest first. */
export function registerHistory(program: Command, deps: Deps): void {
  program
    .command('history')
    .summary('every batch that was written, newest first')
    .description('Lists every batch that was written, newest first, with its number for dunning undo.')
    .addHelpText('after', '\nExamples:\n  dunning history\n  dunning history --json')
    .action(async (_flags: object, command: Command) => {
      const session = new Session(command, deps);
      const [{ history }, { listBatches }] = await Promise.all([
        import('../../reports/screens/history.js'),
        import('../../store/batches.js'),
      ]);
      await session.withStore('read', (store) => {
        const rows = listBatches(store).map(({ id, at, command: what, summary, records, undoneAt }) => ({
          batch: id,
          at: at.replace(/\.\d+Z$/, 'Z'),
          command: what,
          what: summary,
          records,
          undone: undoneAt !== null,
        }));
        return session.print(history(rows) as Sheet);
      });
    });
}
