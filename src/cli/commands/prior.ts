import type { Command } from 'commander';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

/** `dunning prior`: what is thought before looking. */
export function registerPrior(program: Command, deps: Deps): void {
  program
    .command('prior')
    .summary('how often each reason is taken to be behind a late debt, and where that comes from')
    .description(
      'Shows how often each reason is behind a late debt of each segment and stage, before anything is known of the debtor: built in, from\n' +
        'the key prior of the config file, or learned.',
    )
    .addHelpText(
      'after',
      `
Stages: fresh (up to 14 days), reminded (up to 45, or reminded), stubborn (up to 90, or reminded three times), old.

Examples:
  dunning prior
  dunning prior --json`,
    )
    .action(async (_flags: object, command: Command) => {
      const session = new Session(command, deps);
      const [{ priorsInForce }, { priors }] = await Promise.all([
        import('../../desk/priors.js'),
        import('../../reports/screens/learning.js'),
      ]);
      await session.withStore('read', async (store) =>
        session.print(priors(priorsInForce(store, session.asOf, await session.settings(store)), session.asOf)),
      );
    });
}
