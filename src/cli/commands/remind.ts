import type { Command } from 'commander';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

interface Flags {
  readonly all?: true;
}

/** `dunning remind`: what would go out today. */
export function registerRemind(program: Command, deps: Deps): void {
  program
    .command('remind')
    .summary('a preview of the friendly reminders that are due, and whom to call instead')
    .description(
      'Shows the friendly first reminders that are due, one for each debtor, and whom to call instead of writing again.\n' +
        'It is a preview: it sends and records nothing. The texts themselves are in --json and --csv.',
    )
    .option('--all', 'also those for whom nothing is due, with the reason')
    .addHelpText('after', '\nExamples:\n  dunning remind\n  dunning remind --all --as-of 2026-10-31\n  dunning remind --json')
    .action(async (flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      const config = await session.config();
      const [{ planReminders }, { stalePayments }, { reminders }] = await Promise.all([
        import('../../desk/plan-reminders.js'),
        import('../../desk/stale-payments.js'),
        import('../../reports/reminders.js'),
      ]);
      await session.withStore('read', async (store) => {
        const stale = stalePayments(store, session.asOf);
        if (stale !== null) session.say(stale);
        const plans = planReminders(store, config, session.asOf, await session.settings(store));
        if (config.company.name === null) session.say('No company is set in dunning.yaml: the texts end without a name.');
        const due = plans.filter(({ step }) => step !== 'none');
        await session.print(reminders(flags.all ? plans : due, session.asOf));
        if (!flags.all && due.length < plans.length)
          session.say(`Nothing is due for ${plans.length - due.length} more: dunning remind --all`);
      });
    });
}
