import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSerial } from '../../src/ledger/day.js';
import { dayOfMonth, num } from '../../src/triage/daynumber.js';
import { currenciesOverdue } from '../../src/triage/facts.js';
import { isSumOf, median, slope, spread } from '../../src/triage/stats.js';
import { ago, debtor, TODAY } from './world.js';

describe('facts', () => {
  it('counts as overdue what is open and was due before today, not on it', () => {
    const facts = debtor().due('A', 5, 100).due('B', 0, 70).due('C', 9, 50).paid('C', ago(2), 20).due('D', 20).paid('D', ago(1)).facts();
    expect(facts.overdue.map((one) => [one.invoice.number, one.days, one.open])).toEqual([
      ['C', 9, 3_000],
      ['A', 5, 10_000],
    ]);
    expect([facts.balance, facts.notYetDue, facts.oldest]).toEqual([13_000, 7_000, 9]);
    expect(currenciesOverdue(debtor().due('B', 0).account(), TODAY)).toEqual([]);
  });

  it('knows what is usual for this debtor, disputed invoices left out', () => {
    const facts = debtor().habit(6, [10, 12, 14, 10, 30, 12]).due('X', 200).credited('X', ago(40), 100).due('A', 11).facts();
    expect([...facts.delays].sort((a, b) => a - b)).toEqual([10, 10, 12, 12, 14, 30]);
    expect([facts.usualDelay, facts.delaySpread]).toEqual([12, 2]);
    expect(facts.overdue[0]?.asUsual).toBeCloseTo(4 / 6);
    expect(facts.pastDisputes.map((one) => one.number)).toEqual(['X']);
  });

  it('counts the later invoices that were paid while one lay open', () => {
    const facts = debtor().due('A', 90).due('B', 60).paid('B', ago(58)).due('C', 30).paid('C', ago(95)).due('D', 10).facts();
    expect(facts.overdue.map((one) => [one.invoice.number, one.passedOver])).toEqual([
      ['A', 1],
      ['D', 0],
    ]);
    expect(facts.tail.map((one) => one.invoice.number)).toEqual(['D']);
  });

  it('dates the debt by its middle euro, and forgets old remainders slowly', () => {
    const facts = debtor().due('A', 400, 300).paid('A', ago(390), 250).due('B', 20, 100).facts();
    expect([facts.oldest, facts.moneyAge, facts.stage]).toEqual([400, 20, 'reminded']);
    expect(facts.overdue.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1);
  });

  it('lets a note speak of the invoices it names, otherwise of those that existed', () => {
    const world = debtor().due('2026-A', 60, 300).due('2026-B', 2, 100);
    const covers = (note: string) => world.note(ago(40), note).facts().notes[0]?.covers;
    expect(covers('Forgot, will pay today')).toBeCloseTo(0.75);
    expect(debtor().due('2026-A', 60, 300).due('2026-B', 2, 100).note(ago(10), 'Never received 2026-B').facts().notes[0]).toMatchObject({
      covers: 0.25,
      names: ['2026-B'],
    });
  });

  it('finds the payment run and its next day', () => {
    const run = debtor().habit(8, 7, { every: 28, until: 70 }).due('A', 5).facts().run;
    expect(run).toMatchObject({ words: 'Tuesdays', hits: 8, of: 8, next: num(TODAY) });
  });
});

describe('small sums', () => {
  it('knows the day of the month as the calendar does', () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 80_000 }), (day) => dayOfMonth(day) === Number(fromSerial(day).slice(8))));
  });

  it('median, spread and slope are not bent by one odd value', () => {
    expect([median([]), median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([0, 2, 2.5]);
    expect(spread([1, 2, 3, 100])).toBe(1);
    expect(slope([0, 5, 10, 99, 20, 25])).toBe(5);
  });

  it('sees whether an amount is a sum of a few others', () => {
    expect([isSumOf(30, [10, 20, 7], 4), isSumOf(0, [10], 4), isSumOf(37, [10, 20, 7], 2), isSumOf(17, [10, 20, 7], 2)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
