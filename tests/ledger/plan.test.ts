/** Instalments that sum to the cent, on days that exist, and what money makes of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/ledger/day.js';
import type { Account } from '../../src/ledger/model.js';
import {
  INTERVALS,
  monthsOf,
  PLAN_TERMS,
  type Plan,
  type PlanState,
  planInForce,
  planStanding,
  proposePlan,
  smallestInstalment,
  type Wish,
} from '../../src/ledger/plan.js';
import { debtor, type World } from '../triage/world.js';

const d = (text: string): Day => text as Day;
const wish = (more: Partial<Wish>): Wish => ({
  balance: 24_900,
  currency: 'EUR',
  firstDue: d('2026-01-31'),
  interval: 'month',
  instalment: null,
  months: null,
  mandateMonths: null,
  ...more,
});
const amounts = (more: Partial<Wish>): number[] => proposePlan(wish(more)).map(({ amount }) => amount);
const dues = (more: Partial<Wish>): string[] => proposePlan(wish(more)).map(({ due }) => due);

describe('a proposal', () => {
  test('takes as few instalments as he can bear, the remainder last', () => {
    expect(amounts({ instalment: 7_500 })).toEqual([7_500, 7_500, 7_500, 2_400]);
    expect(amounts({ instalment: 24_900 })).toEqual([24_900]);
    expect(amounts({ instalment: 50_000 })).toEqual([24_900]);
  });

  test('spread over months it is in whole units, as long as the mandate grants where nobody says how long', () => {
    expect(amounts({ months: 5 })).toEqual([5_000, 5_000, 5_000, 5_000, 4_900]);
    expect(amounts({ mandateMonths: 2 })).toEqual([12_500, 12_400]);
    expect(amounts({})).toHaveLength(6);
    expect(amounts({ currency: 'JPY', months: 2, balance: 101 })).toEqual([51, 50]);
  });

  test('keeps to the first day of the month, and to the last where there is no such day', () => {
    expect(dues({ months: 4 })).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(dues({ instalment: 10_000, interval: 'fortnight' })).toEqual(['2026-01-31', '2026-02-14', '2026-02-28']);
    // A Saturday is left as it is.
    expect(dues({ instalment: 15_000, interval: 'week', firstDue: d('2026-06-06') })).toEqual(['2026-06-06', '2026-06-13']);
  });

  test('sums to the balance, in order of days, and stays within what he can pay and how long it may take', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.constantFrom(...INTERVALS),
        fc.integer({ min: 0, max: 800 }),
        fc.oneof(fc.record({ months: fc.integer({ min: 1, max: 24 }) }), fc.record({ part: fc.integer({ min: 1, max: 100 }) })),
        (balance, interval, from, how) => {
          const firstDue = addDays(d('2026-01-01'), from);
          const instalment = 'part' in how ? Math.ceil(balance / how.part) : null;
          const found = proposePlan(wish({ balance, interval, firstDue, instalment, months: 'months' in how ? how.months : null }));
          expect(found.reduce((sum, { amount }) => sum + amount, 0)).toBe(balance);
          expect(found.every(({ amount }) => amount > 0)).toBe(true);
          const [first, last] = [found[0]?.amount ?? 0, found.at(-1)?.amount ?? 0];
          expect(last * 10).toBeGreaterThanOrEqual(first);
          expect(found.every(({ due }, at) => at === 0 || due > (found[at - 1]?.due ?? ''))).toBe(true);
          if (instalment !== null) expect(Math.max(...found.map(({ amount }) => amount))).toBeLessThan(instalment * 1.1);
          if ('months' in how) expect(monthsOf(found, addDays(firstDue, -1))).toBeLessThanOrEqual(how.months);
        },
      ),
    );
  });

  test('a last one below a tenth of the others is paid with the one before', () => {
    expect(amounts({ balance: 30_740, instalment: 7_500 })).toEqual([7_500, 7_500, 7_500, 8_240]);
    expect(amounts({ balance: 30_750, instalment: 7_500 })).toEqual([7_500, 7_500, 7_500, 7_500, 750]);
    expect(amounts({ balance: 30_749, instalment: 7_500 })).toHaveLength(4);
  });

  test('the smallest instalment within so many months: a unit less takes longer', () => {
    const within = (more: Partial<Wish>, months: number) => smallestInstalment(wish(more), d('2026-01-15'), months);
    expect(within({ firstDue: d('2026-02-15'), balance: 100_000 }, 12)).toBe(8_300);
    expect(within({ firstDue: d('2026-09-15') }, 3)).toBeNull();
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 5_000_000 }),
        fc.constantFrom(...INTERVALS),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 2, max: 24 }),
        (balance, interval, later, months) => {
          const firstDue = addDays(d('2026-01-15'), later);
          const each = within({ balance, interval, firstDue }, months) ?? 0;
          const takes = (instalment: number) => monthsOf(proposePlan(wish({ balance, interval, firstDue, instalment })), d('2026-01-15'));
          expect(takes(each)).toBeLessThanOrEqual(months);
          if (each > 500) expect(takes(each - 100)).toBeGreaterThan(months);
        },
      ),
    );
  });

  test('nothing, and thousands of crumbs, are refused', () => {
    expect(() => proposePlan(wish({ balance: 0 }))).toThrow('nothing to pay');
    expect(() => proposePlan(wish({ instalment: 0 }))).toThrow('pay nothing');
    expect(() => proposePlan(wish({ instalment: 1 }))).toThrow('24900 instalments');
  });

  test('one that begins late takes longer', () => {
    const plan = proposePlan(wish({ months: 3, firstDue: d('2026-03-01') }));
    expect(monthsOf(plan, d('2026-02-10'))).toBe(3);
    expect(monthsOf(plan, d('2026-01-01'))).toBe(4);
  });
});

const PLAN: Plan = {
  key: 1,
  currency: 'EUR',
  interval: 'month',
  invoices: ['A', 'B'],
  instalments: [
    { due: d('2026-03-02'), amount: 10_000 },
    { due: d('2026-04-02'), amount: 10_000 },
    { due: d('2026-05-02'), amount: 5_000 },
  ],
  agreedOn: d('2026-02-10'),
  handledBy: null,
  approvedBy: null,
  ended: null,
};
const world = (): World =>
  debtor()
    .invoice('A', 150, '2025-12-01', '2026-01-01')
    .invoice('B', 100, '2026-01-01', '2026-02-01')
    .invoice('C', 80, '2026-02-15', '2026-03-15');
const stand = (account: Account, asOf: string, plan = PLAN) => planStanding(plan, account, d(asOf), PLAN_TERMS);
const states = (account: Account, asOf: string): string[] => stand(account, asOf).instalments.map(({ state }) => state);

describe('a plan', () => {
  // 2026-03-02 is a Monday: five working days later it is the 9th.
  test.each([
    ['2026-03-01', 'running', 'open'],
    ['2026-03-02', 'running', 'due'],
    ['2026-03-03', 'behind', 'due'],
    ['2026-03-09', 'behind', 'due'],
    ['2026-03-10', 'broken', 'missed'],
  ])('without money on %s is %s', (asOf, state, first) => {
    const found = stand(world().account(), asOf);
    expect([found.state, found.instalments[0]?.state]).toEqual([state, first]);
    expect(found.instalments[0]?.graceEnds).toBe('2026-03-09');
  });

  test('what came fills the instalments in order; a part is a part until its grace is over; who catches up is on schedule again', () => {
    const part = world().paid('A', '2026-03-01', 130).account();
    expect(states(part, '2026-04-05')).toEqual(['paid', 'partial', 'open']);
    expect(states(part, '2026-04-10')).toEqual(['paid', 'missed', 'open']);
    expect(stand(part, '2026-04-10')).toMatchObject({ state: 'broken', paid: 13_000, instalmentsPaid: 1 });
    const caughtUp = world().paid('A', '2026-03-01', 130).paid('B', '2026-04-20', 70).account();
    expect(stand(caughtUp, '2026-04-20').state).toBe('running');
    expect(stand(world().paid('A', '2026-03-01').paid('B', '2026-03-02').account(), '2026-03-02')).toMatchObject({
      state: 'kept',
      next: null,
      instalmentsPaid: 3,
    });
  });

  test('money for an invoice outside it does not count, money and credit booked nowhere do', () => {
    expect(stand(world().paid('C', '2026-03-01').account(), '2026-03-02').paid).toBe(0);
    expect(stand(world().loose('2026-02-10', 60).account(), '2026-03-02').paid).toBe(6_000);
    expect(stand(world().loose('2026-02-09', 60).account(), '2026-03-02').paid).toBe(0);
    expect(stand(world().credited('A', '2026-02-20', 50).account(), '2026-03-02').paid).toBe(5_000);
  });

  test('a euro short is paid, and no more; of a crumb, a tenth', () => {
    expect(states(world().paid('A', '2026-03-01', 99).account(), '2026-03-10')[0]).toBe('paid');
    expect(states(world().paid('A', '2026-03-01', 98.99).account(), '2026-03-10')[0]).toBe('missed');
    const crumbs = {
      ...PLAN,
      instalments: [
        { due: d('2026-03-02'), amount: 24_950 },
        { due: d('2026-04-02'), amount: 50 },
      ],
    };
    const nearly = world().paid('A', '2026-03-01').paid('B', '2026-03-01', 99.5).account();
    expect(stand(nearly, '2026-03-10', crumbs)).toMatchObject({ state: 'running', instalmentsPaid: 1 });
  });

  test('one that was ended keeps what came until then', () => {
    const ended = { ...PLAN, ended: { on: d('2026-03-20'), because: 'another', handledBy: null } };
    const account = world().paid('A', '2026-03-01', 100).paid('B', '2026-04-01', 80).loose('2026-04-02', 10).account();
    expect(stand(account, '2026-04-03', ended)).toMatchObject({ state: 'ended', paid: 10_000 });
    expect(planInForce([ended], 'EUR', d('2026-03-19'))).toBe(ended);
    expect(planInForce([ended], 'EUR', d('2026-03-20'))).toBeNull();
    expect(planInForce([PLAN], 'USD', d('2026-03-20'))).toBeNull();
  });

  const ORDER: readonly PlanState[] = ['broken', 'behind', 'running', 'kept'];
  const money = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C', ''), fc.integer({ min: 0, max: 89 }), fc.integer({ min: 1, max: 60 })), {
    maxLength: 8,
  });
  const DAY_ONE = d('2026-02-10');
  const paying = (parts: readonly (readonly [string, number, number])[]): Account => {
    const left: Record<string, number> = { A: 150, B: 100, C: 80 };
    let paid = world();
    for (const [number, day, euros] of parts) {
      const on = addDays(DAY_ONE, day);
      const amount = number === '' ? euros : Math.min(euros, left[number] ?? 0);
      if (amount === 0) continue;
      paid = number === '' ? paid.loose(on, amount) : paid.paid(number, on, amount);
      left[number] = (left[number] ?? 0) - amount;
    }
    return paid.account();
  };

  test('more money never makes it worse', () => {
    fc.assert(
      fc.property(money, money, fc.integer({ min: 0, max: 90 }), (some, more, days) => {
        const asOf = addDays(DAY_ONE, days);
        const by = (parts: typeof some) => parts.filter(([, day]) => day <= days);
        const [before, after] = [stand(paying(by(some)), asOf), stand(paying([...by(some), ...by(more)]), asOf)];
        expect(ORDER.indexOf(after.state)).toBeGreaterThanOrEqual(ORDER.indexOf(before.state));
        expect(after.instalmentsPaid).toBeGreaterThanOrEqual(before.instalmentsPaid);
        expect(after.instalments.reduce((sum, { paid }) => sum + paid, 0)).toBe(after.paid);
      }),
    );
  });

  test('it does not matter in which order the money came', () => {
    fc.assert(
      fc.property(money, fc.integer({ min: 90, max: 120 }), (parts, days) => {
        const asOf = addDays(DAY_ONE, days);
        expect(stand(paying([...parts].reverse()), asOf)).toEqual(stand(paying(parts), asOf));
      }),
    );
  });
});
