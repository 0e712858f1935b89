import type { Command } from 'commander';
import type { Writing } from '../../desk/batch.js';
import type { Identified } from '../../desk/debtors.js';
import type { Sheet } from '../../reports/sheet.js';
import type { Store } from '../../store/open.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

type Deed = (store: Store, a: string, b: string, how: Writing) => Identified;

/** `dunning debtors`: who is who. */
export function registerDebtors(program: Command, deps: Deps): void {
  const debtors = program
    .command('debtors')
    .summary('who is who: likely duplicates, debtors who are one, payers who are known')
    .description(
      'Lists what was decided about who is who: debtors who are one or are kept apart, and payers who were named.\n' +
        'Numbers that differ in leading zeros only, under the same name, are one without being asked. So is a debtor whom a\n' +
        'list gives by name only with the only one who is called so, however the name is spelled.',
    )
    .addHelpText(
      'after',
      `
Examples:
  dunning debtors                  what was decided
  dunning debtors duplicates       who is likely one, and why
  dunning debtors merge 1003 1090  1090 becomes 1003
  dunning debtors apart 1003 1090  these are two: never propose it again

dunning undo takes a decision back. All debtors are in: dunning report debtors`,
    )
    .action(async (_flags: object, command: Command) => {
      const session = new Session(command, deps);
      const [{ decisionRows }, { decided }] = await Promise.all([
        import('../../desk/decided-rows.js'),
        import('../../reports/screens/decisions.js'),
      ]);
      await session.withStore('read', (store) =>
        session.print(decided('Who is who', decisionRows(store, ['merge', 'apart', 'payer'])) as Sheet),
      );
    });
  debtors
    .command('duplicates')
    .summary('debtors who are likely one, with the evidence')
    .description('Lists debtors who are likely one: same VAT number, IBAN, e-mail and postcode, name, or a number with lost zeros.')
    .addHelpText('after', '\nExamples:\n  dunning debtors duplicates\n  dunning debtors duplicates --csv > duplicates.csv')
    .action(async (_flags: object, command: Command) => {
      const session = new Session(command, deps);
      const [{ duplicates }, sheets] = await Promise.all([import('../../desk/debtors.js'), import('../../reports/screens/decisions.js')]);
      await session.withStore('read', (store) => session.print(sheets.duplicates(duplicates(store)) as Sheet));
    });
  const deed = (
    name: string,
    summary: string,
    description: string,
    examples: string,
    of: () => Promise<Deed>,
    says: (done: Identified) => string,
  ) =>
    debtors
      .command(`${name} <debtor> <other>`)
      .summary(summary)
      .description(description)
      .addHelpText('after', `\nExamples:\n${examples}`)
      .action(async (debtor: string, other: string, _flags: object, command: Command) => {
        const session = new Session(command, deps);
        const work = await of();
        await session.withStore('write', async (store) => {
          const done = work(store, debtor, other, { dryRun: session.dryRun, now: deps.now });
          if (session.asked) await session.printJson({ batch: done.batch, debtor_id: done.kept.id, other_id: done.other.id });
          session.say(says(done));
          session.say(done.batch === null ? 'Dry run: nothing was written.' : `Batch ${done.batch} written. dunning undo takes it back.`);
        });
      });
  deed(
    'merge',
    'make two debtors one',
    'Makes the second debtor one with the first: documents of both, those of later imports too, are on the account of the first.',
    '  dunning debtors merge 1003 1090            1090 becomes 1003\n  dunning debtors merge 1003 1090 --dry-run  only look whether it can be',
    async () => (await import('../../desk/debtors.js')).merge,
    ({ kept, other }) => `${other.id} ${other.name} is ${kept.id} ${kept.name} from now on.`,
  );
  deed(
    'apart',
    'keep two debtors apart',
    'Notes that two debtors are two: they are never proposed as one again, nor taken for one because of lost zeros.',
    '  dunning debtors apart 1003 1090',
    async () => (await import('../../desk/debtors.js')).keepApart,
    ({ kept, other }) => `${kept.id} ${kept.name} and ${other.id} ${other.name} are two.`,
  );
}
