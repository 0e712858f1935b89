/** The flags of a payment plan, and the file it may come from instead. */
import { readFileSync } from 'node:fs';
import { text as streamText } from 'node:stream/consumers';
import type { Command } from 'commander';
import type { PlanWish, Proposal } from '../desk/plans.js';
import { UserError } from '../errors.js';
import { INTERVALS, type Interval } from '../ledger/plan.js';
import type { Store } from '../store/open.js';
import { amountOf } from './amount-typed.js';
import { dayOf } from './day-typed.js';
import type { Deps } from './deps.js';
import type { Session } from './session.js';

export interface PlanFlags {
  readonly instalment?: string;
  readonly months?: string;
  readonly first?: string;
  readonly interval?: string;
  readonly invoice?: string[];
  readonly currency?: string;
  readonly from?: string;
}

export const withPlanFlags = (command: Command): Command =>
  command
    .option('--instalment <amount>', 'what he can pay each time; as few instalments as that allows')
    .option('--months <n>', 'over how many months instead; in whole units, the remainder last')
    .option('--first <day>', 'when the first is due: YYYY-MM-DD, or +14 (else one interval from today)')
    .option('--interval <interval>', `from one to the next: ${INTERVALS.join(', ')} (else as the config says, else month)`)
    .option('--invoice <invoice...>', 'only these invoices (else all that is overdue and in no dispute)')
    .option('--currency <code>', 'where he owes in several');

/** The plan the flags ask for, or the file holds. @throws UserError where they do not go together */
export async function planAsked(session: Session, deps: Deps, store: Store, debtor: string, flags: PlanFlags): Promise<Proposal> {
  const [{ planFor, planFrom }, { mandate, plans }] = await Promise.all([import('../desk/plans.js'), session.config()]);
  if (flags.from === undefined) return planFor(store, debtor, wished(flags, session, plans.interval), session.asOf, mandate);
  const { from, ...others } = flags;
  const [other] = (['instalment', 'months', 'first', 'interval', 'invoice', 'currency'] as const).filter(
    (key) => others[key] !== undefined,
  );
  if (other !== undefined) throw new UserError(`--from stands beside --${other}`, 'the file says it all: leave one of them out');
  const { readPlan } = await import('../desk/plan-file.js');
  const { debtorId, ...draft } = readPlan(await textOf(from, deps), from === '-' ? 'stdin' : from);
  const proposal = planFrom(store, debtor, draft, session.asOf, mandate);
  if (debtorId !== null && debtorId !== proposal.debtor.id)
    throw new UserError(`The plan is for debtor ${debtorId}, not for ${proposal.debtor.id}`, 'name him, or another file');
  return proposal;
}

function wished(flags: PlanFlags, { asOf }: Session, usual: Interval): PlanWish {
  const { instalment, months, first, invoice = [], currency } = flags;
  if (instalment !== undefined && months !== undefined)
    throw new UserError('--instalment stands beside --months', 'give what he can pay, or how long it may take');
  const interval = flags.interval === undefined ? usual : INTERVALS.find((each) => each === flags.interval);
  if (interval === undefined) throw new UserError(`--interval: "${flags.interval}" is not known`, `use one of ${INTERVALS.join(', ')}`);
  if (months !== undefined && !/^([1-9]\d?|1[01]\d|120)$/.test(months))
    throw new UserError(`--months: "${months}" is no number of months`, 'give a whole number, 1 to 120');
  return {
    instalment: instalment === undefined ? null : (own) => amountOf('--instalment', instalment, own),
    months: months === undefined ? null : Number(months),
    firstDue: first === undefined ? null : dayOf('--first', first, asOf),
    interval,
    invoices: invoice,
    currency: currency?.toUpperCase() ?? null,
  };
}

async function textOf(path: string, { stdin }: Deps): Promise<string> {
  if (path === '-') return streamText(stdin);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, 'check its name and permissions');
  }
}
