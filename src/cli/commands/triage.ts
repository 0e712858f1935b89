import type { Command } from 'commander';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

interface Flags {
  readonly all?: true;
}

/** `dunning triage`: the call list. */
export function registerTriage(program: Command, deps: Deps): void {
  program
    .command('triage')
    .summary('the call list: whom to call, in which order, why, and what to ask')
    .description('Prints the call list of the day: whom to call, in which order, why each has not paid, and what to ask.')
    .option('--all', 'also those who are not to be called today, after the others, with every reason')
    .addHelpText(
      'after',
      `
Examples:
  dunning triage                       this morning's list
  dunning triage --all --json          everyone with overdue money, for a program
  dunning triage --csv > monday.csv    for the spreadsheet
  dunning triage --as-of 2026-06-30    the list of a past day`,
    )
    .action(async (flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      const [{ callList }, { stalePayments }, { callList: sheet }] = await Promise.all([
        import('../../desk/call-list.js'),
        import('../../desk/stale-payments.js'),
        import('../../reports/call-list.js'),
      ]);
      await session.withStore('read', async (store) => {
        const stale = stalePayments(store, session.asOf);
        if (stale !== null) session.say(stale);
        const calls = callList(store, session.asOf);
        const today = calls.filter(({ rank }) => rank !== null);
        await session.print(sheet(flags.all ? calls : today, session.asOf));
        if (!flags.all && today.length < calls.length)
          session.say(
            `${calls.length - today.length} more ${calls.length - today.length === 1 ? 'is' : 'are'} overdue and not to be called today: dunning triage --all`,
          );
      });
    });
}
