import type { Command } from 'commander';
import { UserError } from '../../errors.js';
import type { Capacity } from '../../triage/index.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

interface Flags {
  readonly all?: true;
  readonly skipped?: true;
  readonly why?: true;
  readonly minutes?: string;
  readonly limit?: string;
  readonly for?: string;
  readonly unassigned?: true;
  readonly list?: string;
}

/** `dunning triage`: the call list. */
export function registerTriage(program: Command, deps: Deps): void {
  program
    .command('triage')
    .summary('the call list: whom to call, in which order, why, and what to ask')
    .description('Prints the call list of the day: whom to call, in which order, why each has not paid, and what to ask.')
    .option('--all', 'also those who are not to be called today, after the others, with every reason')
    .option('--skipped', 'only those who are not to be called today, with every reason and the earliest day')
    .option('--why', 'in short: the reason, what speaks for and against it, and what to ask')
    .option('--minutes <n>', 'as many calls as fit in so many minutes (else minutes_per_day of the config file)')
    .option('--limit <n>', 'so many calls')
    .option('--for <name>', 'only debtors of this colleague: by the config file, else the debtor file, else who spoke to them last')
    .option('--unassigned', 'only debtors of no colleague')
    .option('--list <name>', 'who is set aside, in place of the call list: disputes, check-first, plans, legal-stops')
    .addHelpText(
      'after',
      `
In this order come 1. calls we promised, 2. promises that were broken, 3. claims about to lapse, 4. loyal payers with a first slip,
5. what a call is worth, in extra money per minute. With --minutes or --limit the day ends somewhere: who does not fit is passed over
for the next who does. Then of each five calls chosen by worth one goes to a balance below the median, at most three rows to one company, and about one call in ten is drawn by lot from those who
would be left (the same ones all day, marked R, tier 6), so that it can be measured what calling brings in. Without either the whole
list is printed and nothing is drawn.

Whose a debtor is, the config file says first (calls: assigned), then the column handled_by of the debtor file (of the head office where
a branch has none), then who spoke to him last.

Examples:
  dunning triage                       this morning's list
  dunning triage --why                 the reasons, with the invoices, payments and notes they rest on
  dunning triage --minutes 120         what fits in two hours
  dunning triage --for Sanne           the list of a colleague
  dunning triage --skipped             who is left alone today, why, and until when
  dunning triage --list disputes       invoices in dispute, with their age
  dunning triage --all --json          everyone with overdue money, for a program
  dunning triage --csv > monday.csv    for the spreadsheet
  dunning triage --as-of 2026-06-30    the list of a past day`,
    )
    .action(async (flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      agree(flags);
      if (flags.list !== undefined) return listSetAside(session, flags.list);
      const minutes = positive('--minutes', flags.minutes);
      const limit = positive('--limit', flags.limit);
      const [{ callList }, { stalePayments }] = await Promise.all([
        import('../../desk/call-list.js'),
        import('../../desk/stale-payments.js'),
      ]);
      await session.withStore('read', async (store) => {
        const stale = stalePayments(store, session.asOf);
        if (stale !== null) session.say(stale);
        const { settings, perDay, hours } = await session.callSettings(store);
        const capacity: Capacity = { minutes: minutes ?? (limit === null ? perDay : null), calls: limit };
        const which = flags.skipped ? 'skipped' : flags.all ? 'all' : 'today';
        const owner = flags.unassigned ? null : flags.for;
        const { calls, notToday, beyond, owners } = callList(store, session.asOf, settings, {
          which,
          capacity,
          ...(owner !== undefined && { owner }),
        });
        if (flags.why) await session.print((await import('../../reports/screens/why.js')).why(calls, session.asOf));
        else {
          const sheet = (await import('../../reports/screens/call-list.js')).callList;
          await session.print(sheet(calls, session.asOf, { skippedOnly: which === 'skipped', hours }));
        }
        if (flags.for !== undefined && !hasName(owners, flags.for)) session.say(nobodyOf(flags.for, owners));
        if (which !== 'today') return;
        if (beyond > 0) session.say(`${beyond} more would be called, had the day more room: dunning triage --all`);
        if (notToday > 0)
          session.say(`${notToday} more ${notToday === 1 ? 'is' : 'are'} overdue and not to be called today: dunning triage --all`);
      });
    });
}

/** @throws UserError where two flags ask for different things */
function agree(flags: Flags): void {
  const both = (a: keyof Flags, b: keyof Flags): void => {
    if (flags[a] !== undefined && flags[b] !== undefined) throw new UserError(`--${a} and --${b} ask for different things`, 'name one');
  };
  both('all', 'skipped');
  both('for', 'unassigned');
  for (const other of ['all', 'skipped', 'why', 'minutes', 'limit', 'for', 'unassigned'] as const) both('list', other);
}

function positive(flag: string, given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new UserError(`${flag} is ${given}`, 'give a whole number above zero');
  return Number(given);
}

async function listSetAside(session: Session, name: string): Promise<void> {
  const [{ setAside }, { setAside: sheet }, { ASIDE }] = await Promise.all([
    import('../../desk/set-aside.js'),
    import('../../reports/screens/set-aside.js'),
    import('../../triage/index.js'),
  ]);
  const list = ASIDE.find((one) => one === name);
  if (list === undefined) throw new UserError(`There is no list "${name}"`, `known are ${ASIDE.join(', ')}`);
  await session.withStore('read', async (store) => {
    const { settings } = await session.callSettings(store);
    await session.print(sheet(list, setAside(store, session.asOf, settings, list), session.asOf));
  });
}

const hasName = (owners: ReadonlySet<string>, name: string): boolean =>
  [...owners].some((owner) => owner.trim().toLowerCase() === name.trim().toLowerCase());

function nobodyOf(name: string, owners: ReadonlySet<string>): string {
  const known = owners.size === 0 ? 'nobody is assigned anyone' : `known are ${[...owners].sort().join(', ')}`;
  return `No debtor with overdue money is ${name}'s: ${known}. Assign them in the config file, calls: { assigned: { ${name}: ["1003"] } }, or in a column handled_by of the debtor file`;
}
