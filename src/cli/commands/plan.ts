import type { Command } from 'commander';
import type { Proposal } from '../../desk/plans.js';
import { Cancelled, UserError } from '../../errors.js';
import { whoOf } from '../deed.js';
import type { Deps } from '../deps.js';
import { type PlanFlags, planAsked, withPlanFlags } from '../plan-flags.js';
import { Session } from '../session.js';

interface AddFlags extends PlanFlags {
  readonly by?: string;
  readonly approvedBy?: string;
  readonly replace?: true;
}

interface OneFlags {
  readonly currency?: string;
}

/** `dunning plan`: payment in instalments, from the proposal to the last one. */
export function registerPlan(program: Command, deps: Deps): void {
  const plan = program
    .command('plan')
    .summary('payment plans: propose, agree, and see which instalments came')
    .description(
      'Lists the payment plans in force. A debtor on schedule is not called and not reminded; where an instalment stays away, he is called,\n' +
        'and asked what changed. What came is worked out from his payments: money for invoices outside the plan does not count.',
    )
    .option('--all', 'also plans that are kept or ended')
    .addHelpText(
      'after',
      `
Examples:
  dunning plan                                        who has a plan, what is due next, and where it stands
  dunning plan propose 1003 --instalment 75           a schedule; nothing is written
  dunning plan add 1003 --months 6 --first 2026-12-01 --by Sanne
  dunning plan show 1003                              the instalments, paid and to come
  dunning plan letter 1003 --csv > plan.csv           for the mail merge`,
    )
    .action(async ({ all }: { readonly all?: true }, command: Command) => {
      const session = new Session(command, deps);
      const [{ plansOn }, { planList }, { plans }] = await Promise.all([desk(), sheets(), session.config()]);
      await session.withStore('read', (store) => session.print(planList(plansOn(store, session.asOf, plans, all === true), session.asOf)));
    });

  withPlanFlags(
    plan
      .command('propose <debtor>')
      .summary('a schedule for what is overdue; nothing is written')
      .description('Proposes instalments for what a debtor owes, and says what of it is above the mandate. Nothing is written.')
      .addHelpText(
        'after',
        '\nExamples:\n  dunning plan propose 1003 --instalment 75\n  dunning plan propose 1003 --json | dunning plan add 1003 --from -',
      ),
  ).action(async (debtor: string, flags: PlanFlags, command: Command) => {
    const session = new Session(command, deps);
    await session.withStore('read', async (store) => show(session, await planAsked(session, deps, store, debtor, flags)));
  });

  withPlanFlags(
    plan
      .command('add <debtor>')
      .summary('agree on a plan')
      .description('Agrees on a plan. Above the mandate it is refused (exit 4) unless someone who may decide it is named.')
      .option('--from <file>', 'as plan propose --json printed it; - is stdin')
      .option('--replace', 'in place of the plan in force')
      .option('--by <name>', 'who agreed on it with him; $DUNNING_USER where it is left out')
      .option('--approved-by <name>', 'who approved what is above the mandate')
      .addHelpText('after', '\nExamples:\n  dunning plan add 1003 --instalment 75 --by Sanne\n  dunning plan add 1003 --from plan.json'),
  ).action(async (debtor: string, flags: AddFlags, command: Command) => {
    const session = new Session(command, deps);
    const [{ agreePlan }, { mandate, plans }, { planAsJson }] = await Promise.all([desk(), session.config(), sheets()]);
    const { by, approvedBy, replace, ...asked } = flags;
    const bare = asked.instalment === undefined && asked.months === undefined && asked.from === undefined;
    if (bare && !session.mayAsk)
      throw new UserError(
        'A plan on which terms?',
        `say --instalment, --months or --from; what it comes to: dunning plan propose ${debtor}`,
      );
    await session.withStore('write', async (store) => {
      const proposal = await planAsked(session, deps, store, debtor, asked);
      if (bare) await agreedTo(session, proposal);
      const batch = agreePlan(store, proposal, {
        asOf: session.asOf,
        mandate,
        terms: plans,
        handledBy: whoOf(session, by),
        approvedBy: approvedBy?.trim() || null,
        replace: replace === true,
        dryRun: session.dryRun,
        now: deps.now,
      });
      if (session.asked === 'json') await session.printJson({ batch, agreed_on: session.asOf, ...planAsJson(proposal) });
      else await show(session, { ...proposal, aboveMandate: null });
      said(session, batch);
    });
  });

  plan
    .command('show <debtor>')
    .summary('one plan: its instalments, paid and to come')
    .description('Shows the plan in force, or else the last one, with its instalments.')
    .option('--currency <code>', 'where he has plans in several')
    .addHelpText('after', '\nExample:\n  dunning plan show 1003 --as-of 2026-10-31')
    .action(async (debtor: string, { currency }: OneFlags, command: Command) => {
      const session = new Session(command, deps);
      const [{ planOf }, { planPage }, { plans }] = await Promise.all([desk(), sheets(), session.config()]);
      await session.withStore('read', (store) => session.print(planPage(planOf(store, debtor, code(currency), session.asOf, plans))));
    });

  plan
    .command('letter <debtor>')
    .summary('what a letter about the plan names, for a mail merge')
    .description('Prints names, schedule, reference and our IBAN as one row, for a mail merge; each instalment in columns of its own.')
    .option('--currency <code>', 'where he has plans in several')
    .addHelpText('after', '\nExample:\n  dunning plan letter 1003 --csv > plan.csv')
    .action(async (debtor: string, { currency }: OneFlags, command: Command) => {
      const session = new Session(command, deps);
      const [{ planToWriteAbout }, { planLetter }, { plans, company }] = await Promise.all([desk(), sheets(), session.config()]);
      if (company.iban === null) session.say('No IBAN is set in dunning.yaml: the letter cannot say where to pay.');
      await session.withStore('read', (store) =>
        session.print(planLetter(planToWriteAbout(store, debtor, code(currency), session.asOf, plans), company)),
      );
    });

  plan
    .command('end <debtor>')
    .summary('end a plan: he is called and reminded again as before')
    .description('Ends the plan in force. What was paid stays paid; what is open is chased as before.')
    .requiredOption('--because <text>', 'why; nothing about health')
    .option('--by <name>', 'who decided it; $DUNNING_USER where it is left out')
    .option('--currency <code>', 'where he has plans in several')
    .addHelpText('after', '\nExample:\n  dunning plan end 1003 --because "pays all of it next week, see the note"')
    .action(async (debtor: string, flags: OneFlags & { readonly because: string; readonly by?: string }, command: Command) => {
      const session = new Session(command, deps);
      const [{ endPlan }, { plans }] = await Promise.all([desk(), session.config()]);
      const { because, by, currency } = flags;
      await session.withStore('write', async (store) => {
        const { batch, row } = endPlan(
          store,
          debtor,
          { because, handledBy: whoOf(session, by), currency: code(currency) },
          { asOf: session.asOf, terms: plans, dryRun: session.dryRun, now: deps.now },
        );
        if (session.asked)
          await session.printJson({ batch, debtor_id: row.debtor.id, agreed_on: row.plan.agreedOn, ended_on: session.asOf });
        session.say(`${row.debtor.name} (${row.debtor.id}): the plan of ${row.plan.agreedOn} ended on ${session.asOf}.`);
        said(session, batch);
      });
    });
}

const desk = () => import('../../desk/plans.js');
const sheets = () => import('../../reports/screens/plans.js');
const code = (text: string | undefined): string | null => text?.toUpperCase() ?? null;

async function show(session: Session, proposal: Proposal): Promise<void> {
  const { planAsJson, planSchedule } = await sheets();
  if (session.format !== 'json') return session.print(planSchedule(proposal));
  for (const note of planSchedule(proposal).notes()) session.say(note);
  await session.printJson({ ...planAsJson(proposal), months: proposal.months, above_mandate: proposal.aboveMandate });
}

/** Shows what nobody named the terms of, and asks. @throws Cancelled where it is not agreed to */
async function agreedTo(session: Session, proposal: Proposal): Promise<void> {
  const [{ scheduleLines }, { confirm }] = await Promise.all([import('../log-plan.js'), import('../prompt.js')]);
  for (const line of await scheduleLines(proposal)) session.say(line);
  if (!(await confirm(session.deps, 'Agree on this plan?', false))) throw new Cancelled('Cancelled');
}

const said = (session: Session, batch: number | null): void =>
  session.say(batch === null ? 'Dry run: nothing was written.' : `Batch ${batch} written. dunning undo takes it back.`);
