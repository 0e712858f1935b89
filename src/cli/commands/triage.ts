import type { Command } from 'commander';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

interface Flags {
  readonly all?: true;
  readonly why?: true;
}

/** `dunning triage`: the call list. */
export function registerTriage(program: Command, deps: Deps): void {
  program
    .command('triage')
    .summary('the call list: whom to call, in which order, why, and what to ask')
    .description('Prints the call list of the day: whom to call, in which order, why each has not paid, and what to ask.')
    .option('--all', 'also those who are not to be called today, after the others, with every reason')
    .option('--why', 'in short: the reason, what speaks for and against it, and what to ask')
    .addHelpText(
      'after',
      `
Examples:
  dunning triage                       this morning's list
  dunning triage --why                 the reasons, with the invoices, payments and notes they rest on
  dunning triage --all --json          everyone with overdue money, for a program
  dunning triage --csv > monday.csv    for the spreadsheet
  dunning triage --as-of 2026-06-30    the list of a past day`,
    )
    .action(async (flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      const [{ callList }, { stalePayments }, sheet] = await Promise.all([
        import('../../desk/call-list.js'),
        import('../../desk/stale-payments.js'),
        flags.why ? whySheet() : callSheet(),
      ]);
      await session.withStore('read', async (store) => {
        const stale = stalePayments(store, session.asOf);
        if (stale !== null) session.say(stale);
        const { calls, notToday } = callList(store, session.asOf, await session.settings(store), { todayOnly: flags.all === undefined });
        await session.print(sheet(calls, session.asOf));
        if (!flags.all && notToday > 0)
          session.say(`${notToday} more ${notToday === 1 ? 'is' : 'are'} overdue and not to be called today: dunning triage --all`);
      });
    });
}

const callSheet = async () => (await import('../../reports/call-list.js')).callList;
const whySheet = async () => (await import('../../reports/why.js')).why;
