import type { Command } from 'commander';
import { UserError } from '../../errors.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

interface Flags {
  readonly cascade?: true;
  readonly force?: true;
}

/** `dunning undo`: takes a batch back. */
export function registerUndo(program: Command, deps: Deps): void {
  program
    .command('undo [batch]')
    .summary('take back the last batch, or the one named')
    .description(
      'Takes back the last batch, or the one named: everything is as it was before it. The batch stays in the history, marked as undone.',
    )
    .option('--force', 'also where messages were sent: forgets that they were')
    .option('--cascade', 'take back the batches that built on it too')
    .addHelpText(
      'after',
      `
Examples:
  dunning undo              the last batch
  dunning undo 4 --dry-run  what would go
  dunning undo 4 --cascade  batch 4 and what was built on it`,
    )
    .action(async (text: string | undefined, flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      if (text !== undefined && !/^\d+$/.test(text)) throw new UserError(`"${text}" is no batch number`, 'list them with: dunning history');
      const { issuedFolders, undo } = await import('../../desk/undo.js');
      await session.withStore('write', async (store) => {
        const options = {
          batch: text === undefined ? null : Number(text),
          cascade: flags.cascade === true,
          force: flags.force === true,
          dryRun: session.dryRun,
          now: deps.now,
        };
        const folders = new Map(issuedFolders(store).map(({ batch, folder }) => [batch, folder]));
        const gone = undo(store, options);
        if (session.asked)
          await session.printJson(
            gone.map(({ id, command: what, summary, records }) => ({ batch: id, command: what, what: summary, records })),
          );
        if (gone.length === 0) session.say('There is nothing to take back.');
        for (const { id, command: what, summary, records } of gone)
          session.say(
            `${session.dryRun ? 'Would take' : 'Took'} back batch ${id}: ${what} ${summary} (${records} record${records === 1 ? '' : 's'})`,
          );
        for (const { id } of gone)
          if (folders.has(id))
            session.say(
              `${session.dryRun ? 'Its files are' : 'Throw away its files'} in ${folders.get(id)}: a letter that still goes out would not be known here.`,
            );
      });
    });
}
