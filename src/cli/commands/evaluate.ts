import type { Command } from 'commander';
import { UserError } from '../../errors.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

interface Flags {
  readonly labels?: string;
}

/** `dunning evaluate`: how good the computed reasons are. */
export function registerEvaluate(program: Command, deps: Deps): void {
  program
    .command('evaluate')
    .summary('how often computed and confirmed reasons agree')
    .description(
      'Compares the computed reasons with confirmed ones: accuracy, macro-F1, log loss, Brier score, calibration, confusion with an unknown\n' +
        'column, coverage against accuracy, and the same for always the majority, the prior, words only and history only.',
    )
    .option('--labels <file>', 'a CSV file with the columns debtor_id and label (cant_pay, wont_pay, disorganized)')
    .addHelpText(
      'after',
      '\nExamples:\n  dunning evaluate --labels confirmed.csv\n  dunning evaluate --labels confirmed.csv --as-of 2026-10-31 --json',
    )
    .action(async (flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      if (flags.labels === undefined)
        throw new UserError(
          'No confirmed reasons are given',
          'name a CSV file with the columns debtor_id and label, one row for each debtor whose reason you know (cant_pay, wont_pay or disorganized): dunning evaluate --labels FILE',
        );
      const [{ evaluate, readLabels }, { evaluation }, { confusion, coverageCurve, precisionAtTop, reliability }, { REASONS }] =
        await Promise.all([
          import('../../desk/evaluate.js'),
          import('../../reports/evaluation.js'),
          import('../../triage/evaluation.js'),
          import('../../triage/index.js'),
        ]);
      const labels = readLabels(flags.labels);
      await session.withStore('read', async (store) => {
        const { cases, ...rest } = evaluate(store, labels, session.asOf, await session.settings(store));
        const confused = confusion(cases);
        return session.print(
          evaluation({
            ...rest,
            confusion: REASONS.map((confirmed) => ({ confirmed, ...confused[confirmed] })),
            reliability: reliability(cases),
            curve: coverageCurve(cases),
            top: REASONS.map((reason) => ({ reason, ...precisionAtTop(cases, reason) })),
          }),
        );
      });
    });
}
