import type { Command } from 'commander';
import { decimal, readable } from '../../ledger/money.js';
import type { Waiver } from '../../ledger/waivers.js';
import { type Deed, type DeedFlags, deedCommand, nameOf, sayWritten, whoOf } from '../deed.js';
import type { Deps } from '../deps.js';
import { checkNote } from '../health-note.js';
import { Session } from '../session.js';

interface Flags extends DeedFlags {
  readonly approvedBy?: string;
}

/** `dunning waive`: who is let off costs and interest. */
export function registerWaive(program: Command, deps: Deps): void {
  const waive = program
    .command('waive')
    .summary('let a debtor off costs and interest, and take them up again')
    .description(
      'Lists whom costs and interest were let off. Reminders go on, and ask for the invoices alone. The invoices themselves are not\n' +
        'let off: that takes a credit note.',
    )
    .addHelpText(
      'after',
      `
Examples:
  dunning waive                                                                    what is let off
  dunning waive add 1003 --because "pays the invoices this week" --by Sanne        all that is open
  dunning waive add 1003 --invoice F17 --because "went to the old address"
  dunning waive lift 1003 --invoice F17 --because "did not pay as he said"         asked again for what comes later`,
    )
    .action(async (_flags: object, command: Command) => {
      const session = new Session(command, deps);
      const [{ waiversToday }, { waivers }] = await Promise.all([
        import('../../desk/waivers.js'),
        import('../../reports/screens/waivers.js'),
      ]);
      await session.withStore('read', (store) => session.print(waivers(waiversToday(store, session.asOf))));
    });
  const deed = (kind: Waiver['kind'], what: Deed): Command =>
    deedCommand(waive, what).action(async (debtor: string, { because, invoice = [], by, approvedBy }: Flags, own: Command) => {
      const session = new Session(own, deps);
      const { writeWaivers } = await import('../../desk/waivers.js');
      const config = await session.config();
      await checkNote(session, because);
      await session.withStore('write', async (store) => {
        const done = writeWaivers(
          store,
          debtor,
          { kind, invoices: invoice, because, handledBy: whoOf(session, by), approvedBy: nameOf(approvedBy) },
          { asOf: session.asOf, config, dryRun: session.dryRun, now: deps.now },
        );
        const worth = done.worth.map(({ minor, currency }) => ({ amount: decimal(minor, currency), currency }));
        if (session.asked)
          await session.printJson({
            batch: done.batch,
            debtor_id: done.debtor.id,
            invoices: done.invoices,
            worth,
            approved_by: nameOf(approvedBy),
          });
        const sums = done.worth.map(({ minor, currency }) => readable(minor, currency)).join(' and ');
        const how =
          kind === 'lifted'
            ? 'costs and interest are asked again for what comes later'
            : `costs and interest let off, ${sums === '' ? 'nothing may be asked yet' : `worth ${sums} today`}`;
        session.say(`${done.debtor.name} (${done.debtor.id}): ${done.invoices.join(', ')}: ${how}.`);
        sayWritten(session, done.batch);
      });
    });
  deed('waived', {
    name: 'add',
    summary: 'let a debtor off costs and interest',
    description:
      'Lets a debtor off all costs and interest on his open invoices, or on those that are named, from this day on. What they are worth today\n' +
      'is held against the mandate of the config file: more is refused, unless somebody approved it.',
    example: 'dunning waive add 1003 --because "agreed on the phone" --by Sanne --approved-by "Mia, finance"',
  }).option('--approved-by <name>', 'who approved more than the mandate allows');
  deed('lifted', {
    name: 'lift',
    summary: 'ask for costs and interest again',
    description:
      'Asks for costs and interest again, for what comes later: interest runs from this day, costs follow a notice sent from then on.\n' +
      'What had come up to this day stays let off. A mistake is taken back with dunning undo.',
    example: 'dunning waive lift 1003 --because "did not pay as he said"',
  });
}
