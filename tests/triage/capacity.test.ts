import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/ledger/day.js';
import { lotOf, type Timed, withinCapacity } from '../../src/triage/capacity.js';
import { orderCalls } from '../../src/triage/order.js';
import { median } from '../../src/triage/stats.js';

const MONDAY = '2026-06-29' as Day;
const place = (debtorId: string, with_: Partial<Timed> = {}): Timed => ({
  tier: 5,
  score: 100,
  overdue: 10_000,
  debtorId,
  currency: 'EUR',
  skipped: [],
  minutes: 4,
  head: null,
  ...with_,
});
/** The dearest first: V001 owes most. */
const valued = (n: number, with_: Partial<Timed> = {}): Timed[] =>
  Array.from({ length: n }, (_, at) =>
    place(`V${String(at + 1).padStart(3, '0')}`, { score: 1000 - at, overdue: (n - at) * 1000, ...with_ }),
  );
const calls = (count: number) => ({ calls: count, minutes: null });
const ids = (list: readonly { readonly debtorId: string }[]): string[] => list.map(({ debtorId }) => debtorId);
const called = <T extends { readonly rank: number | null }>(list: readonly T[]): T[] => list.filter(({ rank }) => rank !== null);

const places = fc
  .uniqueArray(
    fc.record({
      debtorId: fc.integer({ min: 1, max: 9999 }).map(String),
      tier: fc.constantFrom(1, 2, 3, 4, 5, 5, 5, 5, 5, 5),
      score: fc.integer({ min: 0, max: 5000 }),
      overdue: fc.integer({ min: 1, max: 1_000_000 }),
      minutes: fc.integer({ min: 20, max: 90 }).map((tenths) => tenths / 10),
      head: fc.constantFrom(null, null, null, null, 'H1', 'H2'),
      skipped: fc.constantFrom([], [], [], [{}]),
    }),
    { maxLength: 60, selector: (one) => one.debtorId },
  )
  .map((list) => list.map((one) => place(one.debtorId, one)));
const capacities = fc.record({
  minutes: fc.option(fc.integer({ min: 1, max: 200 }), { nil: null }),
  calls: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
});

describe('what fits in a day', () => {
  it('is never more than there is room for, holds everybody once, and does not depend on the order of the ledger', () => {
    fc.assert(
      fc.property(places, capacities, (list, capacity) => {
        const chosen = withinCapacity(list, capacity, MONDAY);
        expect(ids(chosen).sort()).toEqual(ids(list).sort());
        const today = called(chosen);
        expect(today.map(({ rank }) => rank)).toEqual(today.map((_, at) => at + 1));
        expect(today.map(({ tier }) => tier)).toEqual(today.map(({ tier }) => tier).sort());
        if (capacity.calls !== null) expect(today.length).toBeLessThanOrEqual(capacity.calls);
        if (capacity.minutes !== null)
          expect(today.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(capacity.minutes + 1e-9);
        for (const one of chosen) expect(one.rank === null, one.debtorId).toBe(one.skipped.length > 0 || one.beyond !== undefined);
        if (capacity.calls !== null || capacity.minutes !== null)
          for (const head of ['H1', 'H2']) expect(today.filter((one) => one.head === head).length).toBeLessThanOrEqual(3);
        expect(JSON.stringify(withinCapacity([...list].reverse(), capacity, MONDAY))).toBe(JSON.stringify(chosen));
      }),
      { numRuns: 300 },
    );
  });

  it('is everybody, and nobody is drawn, where no limit is given', () => {
    expect(withinCapacity(valued(40), { minutes: null, calls: null }, MONDAY)).toEqual(orderCalls(valued(40)));
    expect(called(withinCapacity(valued(9), calls(9), MONDAY)).map(({ tier }) => tier)).toEqual(Array(9).fill(5));
  });

  it('keeps promises first, however little a call is worth', () => {
    const promised = Array.from({ length: 6 }, (_, at) => place(`P${at}`, { tier: 1, score: 0 }));
    const chosen = withinCapacity([...valued(50), ...promised], calls(10), MONDAY);
    expect(ids(called(chosen)).slice(0, 6)).toEqual(ids(promised));
    expect(chosen.find(({ beyond }) => beyond)?.beyond).toEqual({ reason: "beyond today's capacity of 10 calls", until: '2026-06-30' });
  });

  it('gives one of each five calls chosen by value to balances below the median, and none of fewer', () => {
    for (const capacity of [calls(2), calls(4), { minutes: 10, calls: null }]) {
      const chosen = called(withinCapacity(valued(100), capacity, MONDAY));
      expect(ids(chosen)).toEqual(ids(valued(100)).slice(0, chosen.length));
      expect(chosen.length).toBeGreaterThan(1);
    }
  });

  it('passes over who does not fit, for the next who does', () => {
    const list = [
      place('LONG', { score: 900, minutes: 8 }),
      place('A', { score: 800, minutes: 3.1 }),
      place('B', { score: 700, minutes: 3.1 }),
    ];
    const within = (minutes: number) => ids(called(withinCapacity(list, { minutes, calls: null }, MONDAY)));
    expect([within(3), within(5), within(7), within(8), within(12)]).toEqual([[], ['A'], ['A', 'B'], ['LONG'], ['LONG', 'A']]);
  });

  it('gives one call in five of those chosen by value to balances below the median', () => {
    for (const count of [5, 10, 25, 40]) {
      const list = valued(100);
      const middle = median(list.map(({ overdue }) => overdue));
      const byValue = called(withinCapacity(list, calls(count), MONDAY)).filter(({ tier }) => tier === 5);
      const small = byValue.filter(({ overdue }) => overdue < middle);
      expect(small.length, `${count} calls`).toBe(Math.floor(0.2 * byValue.length));
      expect(ids(small), 'those worth most').toEqual(ids(list.filter(({ overdue }) => overdue < middle).slice(0, small.length)));
    }
  });

  it('holds three rows of a company at most, and says why the others wait', () => {
    const company = valued(6, { head: 'V006' });
    const chosen = withinCapacity([...company, ...valued(20).slice(6)], calls(15), MONDAY);
    const rows = called(chosen).filter(({ head }) => head !== null);
    expect(ids(rows), 'the head office first').toEqual(['V006', 'V001', 'V002']);
    expect(chosen.find(({ debtorId }) => debtorId === 'V003')?.beyond?.reason).toBe("3 rows of head office V006 are on today's list");
  });
});

describe('the slice drawn by lot', () => {
  const drawnOn = (day: Day, count = 20): string[] =>
    called(withinCapacity(valued(200), calls(count), day)).flatMap(({ tier, debtorId }) => (tier === 6 ? [debtorId] : []));

  it('is one call in ten, at the end of the list, from those who would be left', () => {
    const chosen = called(withinCapacity(valued(200), calls(20), MONDAY));
    expect(chosen.map(({ tier }) => tier)).toEqual([...Array(18).fill(5), 6, 6]);
    for (const count of [10, 25, 30, 100]) {
      const share = drawnOn(MONDAY, count).length / count;
      expect(share).toBeGreaterThanOrEqual(0.05);
      expect(share).toBeLessThanOrEqual(0.1);
    }
    const minutes = called(withinCapacity(valued(200), { minutes: 120, calls: null }, MONDAY));
    const lot = minutes.filter(({ tier }) => tier === 6).reduce((sum, one) => sum + one.minutes, 0);
    expect(lot).toBeGreaterThanOrEqual(6);
    expect(lot).toBeLessThanOrEqual(12);
  });

  it('is the same all day and another the next day', () => {
    expect(drawnOn(MONDAY)).toEqual(drawnOn(MONDAY));
    const days = Array.from({ length: 30 }, (_, at) => drawnOn(addDays(MONDAY, at)).join(' '));
    expect(new Set(days).size).toBeGreaterThan(28);
  });

  it('is as likely to fall on one as on another', () => {
    const times = new Map<string, number>();
    for (let at = 0; at < 900; at++) for (const id of drawnOn(addDays(MONDAY, at))) times.set(id, (times.get(id) ?? 0) + 1);
    const [least = 0, most = 0] = [Math.min(...times.values()), Math.max(...times.values())];
    expect(times.size).toBeGreaterThan(175);
    expect(least, 'about ten each').toBeGreaterThanOrEqual(1);
    expect(most).toBeLessThan(28);
    expect(lotOf('2026-06-29 1 EUR')).not.toBe(lotOf('2026-06-29 2 EUR'));
  });
});
