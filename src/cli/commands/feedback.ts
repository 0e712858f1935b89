import type { Command } from 'commander';
import { dayOf } from '../day-typed.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

interface Flags {
  readonly score: string;
  readonly text?: string;
  readonly on?: string;
}

/** `dunning feedback`: how debtors found it. */
export function registerFeedback(program: Command, deps: Deps): void {
  const feedback = program
    .command('feedback')
    .summary('how debtors found it: whom to ask, and what they answered')
    .description('Lists the answers, unpleasant ones first, and the debtors to be asked, with the question in their language.')
    .addHelpText(
      'after',
      `
Examples:
  dunning feedback                                                    answers, and whom to ask
  dunning feedback add 1003 --score 2 --text "had to call three times"`,
    )
    .action(async (_flags: object, command: Command) => {
      const session = new Session(command, deps);
      const { MAKERS } = await import('../../desk/make-report.js');
      await session.withStore('read', async (store) =>
        session.print(await MAKERS.feedback(store, session.asOf, await session.settings(store), () => session.config())),
      );
    });
  feedback
    .command('add <debtor>')
    .summary('write down what a debtor answered')
    .description('Writes down how a debtor found the way his case was handled, from 1 (unpleasant) to 5 (very pleasant).')
    .requiredOption('--score <1-5>', '1 unpleasant … 5 very pleasant')
    .option('--text <text>', 'in his own words; nothing about health')
    .option('--on <day>', 'the day he answered; today where it is left out')
    .addHelpText('after', '\nExample:\n  dunning feedback add 1003 --score 5 --text "quick and kind" --on 2026-10-30')
    .action(async (debtor: string, { score, text, on }: Flags, own: Command) => {
      const session = new Session(own, deps);
      const { addFeedback } = await import('../../desk/feedback.js');
      await session.withStore('write', async (store) => {
        const day = on === undefined ? session.asOf : dayOf('--on', on, session.asOf);
        const done = addFeedback(
          store,
          debtor,
          { on: day, score, text: text ?? null },
          { today: session.asOf, dryRun: session.dryRun, now: deps.now },
        );
        if (session.asked) await session.printJson({ batch: done.batch, debtor_id: done.debtor.id, on: day, score: done.score });
        session.say(`${done.debtor.name} (${done.debtor.id}) on ${day}: ${done.score} of 5.`);
        session.say(done.batch === null ? 'Dry run: nothing was written.' : `Batch ${done.batch} written. dunning undo takes it back.`);
      });
    });
}
