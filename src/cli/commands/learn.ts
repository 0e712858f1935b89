import type { Command } from 'commander';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

interface Flags {
  readonly labels?: string;
}

/** `dunning learn`: from known reasons to better ones. */
export function registerLearn(program: Command, deps: Deps): void {
  program
    .command('learn')
    .summary('learn from reasons that are known by now, where that makes the computed ones better')
    .description(
      'Learns how often each reason occurs among your debtors, and how much each rule tells about them, from reasons noted with contacts,\n' +
        'from a file of confirmed ones, and from what debtors did later. Each is held against what was known the evening before.\n' +
        'What does not predict debtors left out better is not learned.',
    )
    .option('--labels <file>', 'a CSV file with the columns debtor_id and label, confirmed on the day of --as-of')
    .addHelpText(
      'after',
      `
A label is cant_pay, wont_pay or disorganized.

Examples:
  dunning learn --dry-run                 what would be learned, and whether it helps
  dunning learn                           learn from the contacts in the ledger
  dunning learn --labels confirmed.csv --as-of 2026-10-31
  dunning undo                            forget it again`,
    )
    .action(async (flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      const [{ learn }, { learning }] = await Promise.all([import('../../desk/learn.js'), import('../../reports/screens/learning.js')]);
      const labels = flags.labels === undefined ? null : (await import('../../desk/evaluate.js')).readLabels(flags.labels);
      await session.withStore('read', async (store) => {
        const settings = await session.settings(store);
        const result = learn(store, { asOf: session.asOf, labels, settings, dryRun: session.dryRun, now: deps.now });
        await session.print(learning(result));
        if (result.batch !== null) session.say(`Batch ${result.batch}. Take it back with: dunning undo`);
        else session.say(session.dryRun ? 'A dry run: nothing was written' : 'Nothing new: nothing was written');
      });
    });
}
