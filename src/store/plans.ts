/** Payment plans and what ended them: rows of batches, taken back with them. */
import type { Day } from '../ledger/day.js';
import type { Instalment, Plan, PlanDraft, PlanEnd } from '../ledger/plan.js';
import { accountIdOf } from './kin.js';
import type { Store } from './open.js';

interface Row {
  readonly key: number;
  readonly currency: string;
  readonly agreedOn: Day;
  readonly every: Plan['interval'];
  readonly invoices: string;
  readonly handledBy: string | null;
  readonly approvedBy: string | null;
}

/**
 * Plans of a debtor, and of those who are one with him, agreed up to a day, oldest first, with the end known by then;
 * `null` where nobody ever had one.
 */
export function plansOf({ db }: Store, asOf: Day): ((family: readonly number[]) => Plan[]) | null {
  if (db.prepare('SELECT 1 FROM plan LIMIT 1').get() === undefined) return null;
  const plans = db.prepare(
    `SELECT p.key, p.currency, p.agreed_on AS agreedOn, p.every, p.invoices, p.handled_by AS handledBy, p.approved_by AS approvedBy
     FROM debtor d JOIN plan p ON p.debtor_id = d.id WHERE d.key = ? AND p.agreed_on <= ? ORDER BY p.agreed_on, p.key`,
  );
  const instalments = db.prepare('SELECT due, amount FROM plan_instalment WHERE plan_key = ? ORDER BY due, key');
  const ends = db.prepare(
    'SELECT on_day AS "on", because, handled_by AS handledBy FROM plan_end WHERE plan_key = ? AND on_day <= ? ORDER BY on_day, key LIMIT 1',
  );
  const order = (a: Plan, b: Plan): number => (a.agreedOn < b.agreedOn ? -1 : a.agreedOn > b.agreedOn ? 1 : a.key - b.key);
  const own = (debtorKey: number): Plan[] =>
    (plans.all(debtorKey, asOf) as Row[]).map(({ every, invoices, ...plan }) => ({
      ...plan,
      interval: every,
      invoices: JSON.parse(invoices) as string[],
      instalments: instalments.all(plan.key) as Instalment[],
      ended: (ends.get(plan.key, asOf) as PlanEnd | undefined) ?? null,
    }));
  return (family) => family.flatMap(own).sort(order);
}

/** Numbers of accounts with which a plan was ever agreed. */
export function debtorsWithPlans({ db }: Store): string[] {
  return db
    .prepare(`SELECT DISTINCT ${accountIdOf('debtor_id')} FROM plan ORDER BY 1`)
    .pluck()
    .all() as string[];
}

export interface Agreed extends PlanDraft, Pick<Plan, 'agreedOn' | 'handledBy' | 'approvedBy'> {}

export function writePlan({ db }: Store, batch: number, debtorId: string, plan: Agreed): void {
  const key = db
    .prepare(
      'INSERT INTO plan (debtor_id, currency, agreed_on, every, invoices, handled_by, approved_by, batch_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      debtorId,
      plan.currency,
      plan.agreedOn,
      plan.interval,
      JSON.stringify(plan.invoices),
      plan.handledBy,
      plan.approvedBy,
      batch,
    ).lastInsertRowid;
  const write = db.prepare('INSERT INTO plan_instalment (plan_key, due, amount, batch_id) VALUES (?, ?, ?, ?)');
  for (const { due, amount } of plan.instalments) write.run(key, due, amount, batch);
}

export function writePlanEnd({ db }: Store, batch: number, planKey: number, { on, because, handledBy }: PlanEnd): void {
  db.prepare('INSERT INTO plan_end (plan_key, on_day, because, handled_by, batch_id) VALUES (?, ?, ?, ?, ?)').run(
    planKey,
    on,
    because,
    handledBy,
    batch,
  );
}
