import type { Command } from 'commander';
import type { Holding } from '../../desk/holds.js';
import { dayOf } from '../day-typed.js';
import { type Deed, type DeedFlags, deedCommand, sayWritten, whoOf } from '../deed.js';
import type { Deps } from '../deps.js';
import { checkNote } from '../health-note.js';
import { Session } from '../session.js';

interface Flags extends DeedFlags {
  readonly until?: string;
}

/** `dunning hold`: who is left alone, and until when. */
export function registerHold(program: Command, deps: Deps): void {
  const hold = program
    .command('hold')
    .summary('set a debtor or single invoices aside, and take them up again')
    .description('Lists the holds that are on. A debtor on hold is not called and not reminded; an invoice on hold is left out.')
    .addHelpText(
      'after',
      `
Examples:
  dunning hold                                                        what is on hold
  dunning hold add 1003 --because "moves house" --until +14           the whole debtor, for two weeks
  dunning hold add 1003 --invoice F17 --because "waits for the credit note"
  dunning hold lift 1003 --because "the namesake died, not he"        also clears what was computed from notes`,
    )
    .action(async (_flags: object, command: Command) => {
      const session = new Session(command, deps);
      const [{ holdsToday }, { holds }] = await Promise.all([import('../../desk/holds.js'), import('../../reports/screens/holds.js')]);
      await session.withStore('read', (store) => session.print(holds(holdsToday(store, session.asOf))));
    });
  const deed = (kind: Holding['kind'], what: Deed): Command =>
    deedCommand(hold, what).action(async (debtor: string, { because, until, invoice = [], by }: Flags, own: Command) => {
      const session = new Session(own, deps);
      const { writeHolds } = await import('../../desk/holds.js');
      await checkNote(session, because);
      await session.withStore('write', async (store) => {
        const last = until === undefined ? null : dayOf('--until', until, session.asOf);
        const done = writeHolds(
          store,
          debtor,
          { kind, invoices: invoice, until: last, because, handledBy: whoOf(session, by) },
          { asOf: session.asOf, dryRun: session.dryRun, now: deps.now },
        );
        if (session.asked)
          await session.printJson({
            ...{ batch: done.batch, debtor_id: done.debtor.id, invoices: done.invoices, until: last, cleared: done.cleared },
          });
        const what = done.invoices.length === 0 ? '' : `: ${done.invoices.join(', ')}`;
        const how =
          kind === 'lifted' ? 'no longer on hold' : last === null ? 'on hold until it is lifted' : `on hold until and including ${last}`;
        session.say(`${done.debtor.name} (${done.debtor.id})${what} ${how}.`);
        for (const { on, because: old, until: end } of done.replaced)
          session.say(`It takes the place of the hold since ${on}${end === null ? '' : ` until and including ${end}`}: ${old}.`);
        for (const reason of done.cleared) session.say(`Cleared: ${reason}.`);
        sayWritten(session, done.batch);
      });
    });
  deed('hold', {
    name: 'add',
    summary: 'leave a debtor, or some of his invoices, alone',
    description: 'Leaves a debtor alone: no calls and no reminders, until a day or until it is lifted.',
    example: 'dunning hold add 1003 --because "estate, notary writes" --until 2026-12-31',
  }).option('--until <day>', 'last day: YYYY-MM-DD, or +14; until it is lifted where it is left out');
  deed('lifted', {
    name: 'lift',
    summary: 'take a debtor, or some of his invoices, up again',
    description:
      'Takes a debtor up again. It also clears what was computed up to this day and needs a person: signs of insolvency or death, a wish not\nto be contacted, money that may be his. What is written later counts again.',
    example: 'dunning hold lift 1003 --because "looked into: his customer went bankrupt, not he"',
  });
}
