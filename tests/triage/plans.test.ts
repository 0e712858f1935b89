/** A payment plan on the call list and in the reminders: left alone while it runs, called and never written to when it halts. */
import { describe, expect, test } from 'vitest';
import { addDays, addWorkingDays } from '../../src/ledger/day.js';
import type { Account } from '../../src/ledger/model.js';
import type { Plan } from '../../src/ledger/plan.js';
import { nextStepFor } from '../../src/reminders/next-step.js';
import { judge } from '../../src/triage/index.js';
import type { Call } from '../../src/triage/model.js';
import { house } from '../reminders/house.js';
import { ago, debtor, PORTFOLIO, TODAY, type World } from './world.js';

const plan = (firstDueAgo: number, more: Partial<Plan> = {}): Plan => ({
  key: 1,
  currency: 'EUR',
  interval: 'month',
  invoices: ['A', 'B'],
  instalments: [
    { due: ago(firstDueAgo), amount: 12_000 },
    { due: addDays(ago(firstDueAgo), 40), amount: 8_000 },
  ],
  agreedOn: ago(firstDueAgo + 20),
  handledBy: null,
  approvedBy: null,
  ended: null,
  ...more,
});
const world = (): World => debtor('D1', { email: 'a@example.com' }).due('A', 80).due('B', 60);
const withPlan = (made: World, ...plans: Plan[]): Account => ({ ...made.account(), plans });
const callOf = (account: Account): Call => judge(account, TODAY, PORTFOLIO)[0] as Call;
const reminderOf = (account: Account) => {
  const { verdict, ...call } = callOf(account);
  const judged = { ...call, class: verdict.class, subReason: verdict.subReason };
  return nextStepFor({ account, judged, issued: [] }, house, TODAY);
};

describe('a plan that runs', () => {
  test('takes him off the calls and the reminders, until its next instalment is past its grace', () => {
    const account = withPlan(world(), plan(-10));
    const until = addDays(addWorkingDays(ago(-10), 5), 1);
    expect(callOf(account)).toMatchObject({
      nextStep: expect.stringContaining('runs'),
      skipped: [
        { reason: `payment plan of ${ago(10)} on schedule: 0 of 2 instalments paid, EUR 120.00 is due ${ago(-10)}`, until, silences: true },
      ],
    });
    expect(reminderOf(account).step).toBe('none');
    expect(callOf(withPlan(world())).skipped).toEqual([]);
  });

  test('in its grace he is still left alone', () => {
    const account = withPlan(world(), plan(3));
    expect(callOf(account).skipped[0]?.reason).toContain(`EUR 120.00 was due ${ago(3)} and has until`);
    expect(reminderOf(account).step).toBe('none');
  });

  test('a new invoice outside it is talked about, not written about; once it is in dispute or in its grace, not even that', () => {
    const account = withPlan(world().due('C', 20), plan(-10));
    expect(callOf(account)).toMatchObject({ tier: 5, skipped: [], ask: expect.stringContaining('Does paying C beside it work') });
    expect(reminderOf(account)).toMatchObject({ step: 'call', template: null });
    expect(callOf(withPlan(world().due('C', 20).disputed('C', ago(5)), plan(-10))).skipped).toHaveLength(1);
    expect(callOf(withPlan(world().due('C', 4), plan(-10))).skipped).toHaveLength(1);
  });
});

describe('a plan in one currency, and money owed in two', () => {
  const dollars = (made = world()) => made.due('U', 20, 100, { currency: 'USD' });
  const calls = (account: Account) => Object.fromEntries(judge(account, TODAY, PORTFOLIO).map((call) => [call.currency, call]));

  test('takes him off for its own currency; the other is talked about kindly, and not written about', () => {
    const account = withPlan(dollars(), plan(-10));
    const { EUR, USD } = calls(account);
    expect(EUR?.skipped).toMatchObject([{ list: 'plans' }]);
    expect(USD).toMatchObject({
      tier: 5,
      skipped: [],
      callInstead: `keeps to the payment plan of ${ago(10)} in EUR, but U in USD stays open`,
      ask: expect.stringContaining('Thank you for keeping to the plan in EUR'),
      avoid: expect.stringContaining('No threat'),
    });
    const { verdict, ...call } = USD as Call;
    const judged = { ...call, class: verdict.class, subReason: verdict.subReason };
    expect(nextStepFor({ account, judged, issued: [] }, house, TODAY)).toMatchObject({ step: 'call', template: null });
  });

  test('with a plan in each he is off both; one that came to a halt says nothing of the other currency', () => {
    const both = calls(withPlan(dollars(), plan(-10), plan(-10, { key: 2, currency: 'USD', invoices: ['U'] })));
    expect([both['EUR']?.skipped.length, both['USD']?.skipped.length]).toEqual([1, 1]);
    expect(calls(withPlan(dollars(), plan(10)))['USD']).toEqual(calls(dollars().account())['USD']);
  });
});

describe('a plan that came to a halt', () => {
  const broken = (made = world()) => withPlan(made, plan(10));

  test('puts him high on the list, kindly, and in no reminder', () => {
    const call = callOf(broken());
    expect(call).toMatchObject({ tier: 2, tierName: 'payment plan not kept', skipped: [] });
    expect(call.verdict.why[0]).toMatchObject({ rule: 'payment_plan', says: expect.stringContaining('nothing of the EUR 120.00 due') });
    expect(call.ask).toContain('What has changed');
    expect(call.nextStep).toContain('adjust the plan');
    expect(`${call.ask} ${call.nextStep}`).not.toMatch(/cost|fee|agency|court|last/i);
    expect(reminderOf(broken())).toMatchObject({ step: 'call', template: null, because: expect.stringContaining('do not write') });
  });

  test('a part is named; who was spoken to since does not come first again', () => {
    expect(callOf(broken(world().paid('A', ago(12), 50))).callInstead).toContain('only EUR 50.00 of the EUR 120.00');
    const since = (days: number) => callOf(withPlan(world().note(ago(days), 'will see'), plan(30)));
    expect(since(12)).toMatchObject({ tier: 5, skipped: [] });
    expect(since(28)).toMatchObject({ tier: 2 });
  });

  test('ended, kept, or in another currency it changes nothing', () => {
    const usual = callOf(world().account());
    const ended = plan(10, { ended: { on: ago(2), because: 'pays at once', handledBy: null } });
    expect(callOf(withPlan(world(), ended))).toEqual(usual);
    expect(callOf(withPlan(world(), plan(10, { currency: 'USD' })))).toEqual(usual);
    const paid = world().due('C', 20).paid('A', ago(5)).paid('B', ago(5));
    expect(callOf(withPlan(paid, plan(10)))).toEqual(callOf(paid.account()));
  });
});
