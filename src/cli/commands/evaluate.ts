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
      '\nWithout a file: by what debtors told, each judged by the evidence there was the day before.\n\nExamples:\n  dunning evaluate\n  dunning evaluate --labels confirmed.csv\n  dunning evaluate --labels confirmed.csv --as-of 2026-10-31 --json',
    )
    .action(async (flags: Flags, command: Command) => {
      const session = new Session(command, deps);
      const [
        { evaluate, evaluateTold, readLabels },
        { evaluation },
        { confusion, coverageCurve, precisionAtTop, reliability },
        { REASONS },
      ] = await Promise.all([
        import('../../desk/evaluate.js'),
        import('../../reports/screens/evaluation.js'),
        import('../../triage/evaluation.js'),
        import('../../triage/index.js'),
      ]);
      const labels = flags.labels === undefined ? null : readLabels(flags.labels);
      await session.withStore('read', async (store) => {
        const settings = await session.settings(store);
        const { cases, ...rest } = labels ? evaluate(store, labels, session.asOf, settings) : evaluateTold(store, session.asOf, settings);
        if (labels === null && cases.length === 0)
          throw new UserError(
            'No debtor has told his reason yet',
            'log calls with --reason, or name a CSV file with the columns debtor_id and label (cant_pay, wont_pay or disorganized): dunning evaluate --labels FILE',
          );
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
