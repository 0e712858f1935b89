/** A payment plan in the reports: its instalments are expected on their days, and while it runs nobody is held back from offers. */
import { expect, test } from 'vitest';
import { instalmentsToCome, planSpans } from '../../src/desk/reports/plans.js';
import type { Day } from '../../src/ledger/day.js';
import { PLAN_TERMS, type Plan } from '../../src/ledger/plan.js';
import { outlookOf } from '../../src/triage/forecast.js';
import { marketingFor } from '../../src/triage/marketing.js';
import { account, d, invoice } from '../reports/worlds.js';
import { NOTHING_CAME } from '../triage/world.js';

const plan: Plan = {
  key: 1,
  currency: 'EUR',
  interval: 'month',
  invoices: ['F1'],
  instalments: ['2026-03-09', '2026-04-09', '2026-05-09'].map((due) => ({ due: d(due), amount: 10_000 })),
  agreedOn: d('2026-03-02'),
  handledBy: null,
  approvedBy: null,
  ended: null,
};
const call = { ...NOTHING_CAME, key: 1, date: d('2026-03-01'), channel: 'phone', direction: 'out', outcome: 'spoken', note: null } as const;
const family = account({
  invoices: [invoice('F1', '2026-01-20', 30_000)],
  contacts: [{ ...call, reason: 'no_money_temporary' }],
  plans: [plan],
});
const marketing = (asOf: Day) => marketingFor(family, asOf, () => null, planSpans(family, asOf, PLAN_TERMS));

test('instalments count in their weeks, and nothing else of the money they are about', () => {
  const asOf = d('2026-03-03');
  const [outlook] = outlookOf(family, asOf, instalmentsToCome(family, asOf, PLAN_TERMS));
  // The third falls on 9 May, after the eight weeks.
  expect(outlook?.expected).toEqual([8_000, 0, 0, 0, 0, 8_000, 0, 0]);
  expect(outlook?.agreed).toEqual(outlook?.expected);
});

test('a broken plan promises nothing, and holds him again from the day after its grace', () => {
  expect(marketing(d('2026-03-03'))).toMatchObject({ action: 'release', because: ['a plan runs on schedule'], since: '2026-03-02' });
  expect(instalmentsToCome(family, d('2026-03-20'), PLAN_TERMS)).toEqual([]);
  expect(marketing(d('2026-03-20'))).toMatchObject({ action: 'hold', because: ['cannot pay: no money temporary'], since: '2026-03-17' });
});
