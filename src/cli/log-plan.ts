/** The plan agreed on in a call: proposed from what he can pay each time, shown, and agreed on with the rest of the call. */
import type { LoggedPlan } from '../desk/log-contact.js';
import type { Proposal } from '../desk/plans.js';
import { UserError } from '../errors.js';
import type { Day } from '../ledger/day.js';
import type { Debtor } from '../ledger/model.js';
import type { Store } from '../store/open.js';
import { amountOf } from './amount-typed.js';
import { dayOf } from './day-typed.js';
import type { Session } from './session.js';

export interface PlanTold {
  readonly plan?: true | undefined;
  readonly instalment?: string | undefined;
  readonly first?: string | undefined;
  readonly replace?: true | undefined;
  readonly approvedBy?: string | undefined;
  readonly currency?: string | undefined;
}

/** A proposal with what must be known before it is agreed on. */
export interface Proposed {
  readonly proposal: Proposal;
  /** The schedule as lines for people. */
  readonly lines: readonly string[];
  /** The day of the plan it would take the place of. */
  readonly inPlaceOf: Day | null;
}

/** The day the flags name. */
export const dayToldIn = ({ on }: { readonly on?: string | undefined }, today: Day): Day =>
  on === undefined ? today : dayOf('--on', on, today);

/** The schedule of a proposal, line by line. */
export async function scheduleLines(proposal: Proposal): Promise<string[]> {
  const [{ planSchedule }, { table }] = await Promise.all([import('../reports/screens/plans.js'), import('../reports/render/table.js')]);
  return [...table(planSchedule({ ...proposal, aboveMandate: null }))].join('').trimEnd().split('\n');
}

/** What a plan by these flags comes to. @throws UserError where there is nothing to pay in instalments */
export async function proposedFor(session: Session, store: Store, { id }: Debtor, told: PlanTold, day: Day): Promise<Proposed> {
  const [{ planFor, unpaidPlan }, { mandate, plans }] = await Promise.all([import('../desk/plans.js'), session.config()]);
  const { instalment, first, currency } = told;
  if (instalment === undefined) throw new UserError('--plan stands without --instalment', 'say what he can pay each time: --instalment 75');
  const wish = {
    instalment: (own: string) => amountOf('--instalment', instalment, own),
    months: null,
    firstDue: first === undefined ? null : dayOf('--first', first, day),
    interval: plans.interval,
    invoices: [],
    currency: currency?.toUpperCase() ?? null,
  };
  const proposal = planFor(store, id, wish, day, mandate);
  return { proposal, lines: await scheduleLines(proposal), inPlaceOf: unpaidPlan(store, proposal, day, plans)?.agreedOn ?? null };
}

/** The plan of the flags, as it is written with the call; `null` where none was agreed on. */
export async function planToldBy(session: Session, store: Store, debtor: Debtor, told: PlanTold, day: Day): Promise<LoggedPlan | null> {
  if (!told.plan) {
    const [flag] = (['instalment', 'first', 'replace', 'approvedBy'] as const).filter((each) => told[each] !== undefined);
    if (flag !== undefined)
      throw new UserError(
        `--${flag === 'approvedBy' ? 'approved-by' : flag} stands without --plan`,
        'say that he pays in instalments: --plan',
      );
    return null;
  }
  const [{ proposal }, { mandate, plans: terms }] = await Promise.all([proposedFor(session, store, debtor, told, day), session.config()]);
  return { proposal, mandate, terms, approvedBy: told.approvedBy?.trim() || null, replace: told.replace === true };
}
