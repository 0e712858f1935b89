/** What the debtor said beats what is computed: how long, how surely, and how it is shown. */
import { describe, expect, test } from 'vitest';
import { STATED_REASONS, type StatedReason } from '../../src/ledger/reasons.js';
import { judge } from '../../src/triage/index.js';
import { ago, debtor, PORTFOLIO, TODAY, type World } from './world.js';

const callOf = (world: World) => {
  const [call] = judge(world.account(), TODAY, PORTFOLIO);
  if (call === undefined) throw new Error('nothing is overdue');
  return call;
};
const says = (world: World, on: string, reason: StatedReason): World => world.contact(on, 'spoken', { reason });
/** Everything about him looks like a dispute. */
const disputing = (): World =>
  debtor().habit(6, 0).due('A', 20, 100, { disputed: true }).note(ago(15), 'Goods arrived damaged, wants a credit note');

describe('a stated reason', () => {
  test('gives the class against all evidence, highly probable and not certain, and names the contact', () => {
    expect(callOf(disputing()).verdict.class).toBe('wont_pay');
    const { verdict, invoices } = callOf(says(disputing(), ago(5), 'forgot'));
    expect(verdict).toMatchObject({ class: 'disorganized', likeliest: 'disorganized', subReason: 'theirs', unknownBecause: null });
    expect(verdict.probabilities.disorganized).toBeGreaterThanOrEqual(0.9);
    expect(verdict.probabilities.disorganized).toBeLessThan(1);
    expect(Object.values(verdict.probabilities).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    expect(verdict.why[0]).toMatchObject({
      group: 'confirmed',
      says: `said on ${ago(5)}: forgot`,
      cites: [`contact of ${ago(5)}`],
      speaksFor: ['disorganized'],
    });
    expect(verdict.why[0]?.shareWithout).toBeLessThan(0.5);
    expect(invoices).toMatchObject([{ number: 'A', suspected: 'disorganized' }]);
  });

  test.each(Object.entries(STATED_REASONS))('%s has its class and sub-reason', (reason, meaning) => {
    const { verdict } = callOf(says(debtor().due('A', 20), ago(5), reason as StatedReason));
    if (meaning.class === null) expect(verdict.why.map(({ group }) => group)).not.toContain('confirmed');
    else expect(verdict.class).toBe(meaning.class);
    if (meaning.sub !== null) expect(verdict.subReason).toBe(meaning.sub);
  });

  test('holds until a later one contradicts it; an unclear answer does not', () => {
    const first = says(debtor().due('A', 40), ago(20), 'forgot');
    expect(callOf(says(first, ago(10), 'unclear')).verdict.class).toBe('disorganized');
    expect(callOf(says(first, ago(5), 'no_money_temporary')).verdict).toMatchObject({ class: 'cant_pay', subReason: 'temporary' });
  });

  test('holds as long as something is overdue, and no longer', () => {
    const overlapping = says(debtor().due('A', 60).due('B', 20), ago(50), 'stretching').paid('A', ago(10));
    expect(callOf(overlapping).verdict.class).toBe('wont_pay');
    const anew = says(debtor().due('A', 60).due('B', 20), ago(50), 'stretching').paid('A', ago(30));
    expect(callOf(anew).verdict.class).not.toBe('wont_pay');
    const early = says(debtor().due('A', 20), ago(25), 'stretching');
    expect(callOf(early).verdict.class).not.toBe('wont_pay');
  });

  test('of a refusal says nothing of invoices that came later', () => {
    const { invoices } = callOf(says(debtor().due('A', 60).due('B', 5), ago(50), 'complaint_price'));
    expect(invoices.map(({ suspected }) => suspected)).toEqual(['wont_pay', 'unknown']);
  });
});
