import type { Command } from 'commander';
import { UserError } from '../../errors.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

interface Flags {
  readonly cascade?: true;
  readonly force?: true;
}

/** Files named on one line. */
const FEW = 5;

const few = (names: readonly string[]): string =>
  names.length <= FEW ? names.join(', ') : `${names.slice(0, FEW).join(', ')} and ${names.length - FEW} more`;

/** `dunning undo`: takes a batch back. */
export function registerUndo(program: Command, deps: Deps): void {
  program
    .command('undo [batch]')
    .summary('take back the last batch, or the one named')
    .description(
      'Takes back the last batch, or the one named: everything is as it was before it. The batch stays in the history, marked as undone.\n' +
        'Files that a batch of reminders wrote go with it, except those that were changed since.',
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
      const [{ undo }, { issuedFiles, removeFiles }] = await Promise.all([
        import('../../desk/undo.js'),
        import('../../desk/issued-files.js'),
      ]);
      await session.withStore('write', async (store) => {
        const options = {
          batch: text === undefined ? null : Number(text),
          cascade: flags.cascade === true,
          force: flags.force === true,
          dryRun: session.dryRun,
          now: deps.now,
        };
        const folders = await issuedFiles(
          store,
          undo(store, { ...options, dryRun: true }).map(({ id }) => id),
        );
        const gone = undo(store, options);
        // What was sent stays as proof of what was said.
        const goes = !options.force;
        if (goes && !session.dryRun) for (const each of folders) removeFiles(each);
        if (session.asked)
          await session.printJson(
            gone.map(({ id, command: what, summary, records }) => ({ batch: id, command: what, what: summary, records })),
          );
        if (gone.length === 0) session.say('There is nothing to take back.');
        for (const { id, command: what, summary, records } of gone)
          session.say(
            `${session.dryRun ? 'Would take' : 'Took'} back batch ${id}: ${what} ${summary} (${records} record${records === 1 ? '' : 's'})`,
          );
        for (const { folder, untouched, others } of folders) {
          const many = `${untouched.length} ${untouched.length === 1 ? 'file' : 'files'}`;
          if (untouched.length > 0 && goes)
            session.say(`${session.dryRun ? 'Would remove' : 'Removed'} ${many} from ${folder}, as they were written.`);
          const left = goes ? others : [...untouched, ...others];
          if (left.length > 0)
            session.say(`Left in ${folder}: ${few(left)}. Throw them away yourself: a letter that still goes out would not be known here.`);
        }
      });
    });
}
