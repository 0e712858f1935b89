/** Promises that stand beside one another: what comes in counts for one of them only. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PromiseEvent } from '../../src/ledger/agreements.js';
import { factsFor } from '../../src/triage/facts.js';
import { allPromises } from '../../src/triage/promises.js';
import { day, debtor, PORTFOLIO, type World } from './world.js';

let nextKey = 1;
const promise = (on: string, by: string, amount: number, more: Partial<PromiseEvent> = {}): PromiseEvent => ({
  ...{ key: nextKey++, side: 'theirs', event: 'made', kind: 'pay', on: day(on), by: day(by), amount, currency: 'EUR' },
  ...{ invoices: [], owner: null, note: null, sinceContact: 0, ...more },
});
const BESIDES = { besides: true };
const states = (world: World, asOf: string, ...promises: PromiseEvent[]) =>
  allPromises(factsFor({ ...world.account(), promises }, 'EUR', day(asOf), PORTFOLIO)).map(({ state, came }) => `${state} ${came / 100}`);
const owing = () => debtor().invoice('A1', 600, '2026-04-01', '2026-05-01').invoice('A2', 600, '2026-04-01', '2026-05-01');
const paid = (day: string, amount: number) => owing().paid('A1', day, amount);

test('both stand; without --besides the new one takes the place of the open one', () => {
  const first = promise('2026-06-01', '2026-06-10', 10_000);
  expect(states(owing(), '2026-06-05', first, promise('2026-06-02', '2026-06-20', 5_000))).toEqual(['replaced 0', 'open 0']);
  expect(states(owing(), '2026-06-05', first, promise('2026-06-02', '2026-06-20', 5_000, BESIDES))).toEqual(['open 0', 'open 0']);
  // One that is not made besides takes the place of both.
  const both = [first, promise('2026-06-02', '2026-06-20', 5_000, BESIDES)];
  expect(states(owing(), '2026-06-05', ...both, promise('2026-06-04', '2026-06-25', 20_000))).toEqual([
    'replaced 0',
    'replaced 0',
    'open 0',
  ]);
});

test('money counts once: for the one due first, and for one whose day has passed after the others', () => {
  const two = [promise('2026-06-01', '2026-06-10', 10_000), promise('2026-06-02', '2026-06-20', 5_000, BESIDES)];
  expect(states(paid('2026-06-08', 100), '2026-07-01', ...two)).toEqual(['kept 100', 'broken 0']);
  expect(states(paid('2026-06-08', 150), '2026-07-01', ...two)).toEqual(['kept 100', 'kept 50']);
  expect(states(paid('2026-06-08', 120), '2026-07-01', ...two)).toEqual(['kept 100', 'partial 20']);
  // Came when the first was broken already: the second is kept, and what is over is late for the first.
  expect(states(paid('2026-06-18', 150), '2026-07-01', ...two)).toEqual(['late 0', 'kept 50']);
});

test('money for the invoice a promise names counts for that promise; money before it was made never does', () => {
  const all = promise('2026-06-01', '2026-06-10', 10_000);
  const named = promise('2026-06-05', '2026-06-20', 5_000, { ...BESIDES, invoices: ['A2'] });
  expect(states(owing().paid('A2', '2026-06-08', 50), '2026-07-01', all, named)).toEqual(['broken 0', 'kept 50']);
  expect(states(owing().paid('A1', '2026-06-08', 100), '2026-07-01', all, named)).toEqual(['kept 100', 'broken 0']);
  expect(states(owing().paid('A1', '2026-06-03', 150), '2026-07-01', all, promise('2026-06-05', '2026-06-20', 5_000, BESIDES))).toEqual([
    'kept 100',
    'broken 0',
  ]);
});

test('whatever comes in whenever, the promises together count no more than that, and none more than its sum', () => {
  const when = fc.integer({ min: 1, max: 28 }).map((each) => `2026-06-${String(each).padStart(2, '0')}`);
  const one = fc.record({ on: when, by: when, amount: fc.integer({ min: 1, max: 30_000 }) });
  const money = fc.array(fc.record({ on: when, amount: fc.integer({ min: 1, max: 150 }), invoice: fc.constantFrom('A1', 'A2') }), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(one, fc.array(one, { minLength: 1, maxLength: 3 }), money, (first, others, payments) => {
      const world = payments.reduce((made, { on, amount, invoice }) => made.paid(invoice, on, amount), owing());
      const made = [first, ...others].map(({ on, by, amount }, at) => promise(on, by, amount, at === 0 ? {} : BESIDES));
      const found = allPromises(factsFor({ ...world.account(), promises: made }, 'EUR', day('2026-08-01'), PORTFOLIO));
      const total = payments.reduce((sum, { amount }) => sum + amount * 100, 0);
      expect(found.reduce((sum, { came }) => sum + came, 0)).toBeLessThanOrEqual(total);
      for (const { came, amount } of found) expect(came).toBeLessThanOrEqual(amount ?? 0);
    }),
  );
});
