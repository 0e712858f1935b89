/** How promises stand on the days around the one they were made for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PromiseEvent } from '../../src/ledger/agreements.js';
import { addDays, type Day } from '../../src/ledger/day.js';
import type { Account, Contact } from '../../src/ledger/model.js';
import { factsFor } from '../../src/triage/facts.js';
import { ourPromisesOf } from '../../src/triage/our-promises.js';
import { allPromises } from '../../src/triage/promises.js';
import { DEFAULTS, type Settings } from '../../src/triage/settings.js';
import { day, debtor, NOTHING_CAME, PORTFOLIO, type World } from './world.js';

let nextKey = 1;
const event = (more: Partial<PromiseEvent>): PromiseEvent => ({
  key: nextKey++,
  side: 'theirs',
  event: 'made',
  kind: 'pay',
  on: day('2026-06-01'),
  by: day('2026-06-10'),
  amount: 10_000,
  currency: 'EUR',
  invoices: [],
  owner: null,
  note: null,
  sinceContact: 0,
  ...more,
});
/** The account as of a day: the world's payments later than it are not known yet. */
const on = (world: World, asOf: Day, promises: readonly PromiseEvent[]): Account => {
  const account = world.account();
  const known = ({ date }: { readonly date: Day }): boolean => date <= asOf;
  return {
    ...account,
    invoices: account.invoices.filter(known).map((one) => ({
      ...one,
      receipts: one.receipts.filter((receipt) => receipt.day <= asOf),
      settledOn: one.settledOn && one.settledOn <= asOf ? one.settledOn : null,
    })),
    payments: account.payments.filter(known),
    contacts: account.contacts.filter(known),
    promises: promises.filter((each) => each.on <= asOf),
  };
};
const theirs = (world: World, asOf: string, promises: readonly PromiseEvent[], settings: Settings = DEFAULTS) =>
  allPromises(factsFor(on(world, day(asOf), promises), 'EUR', day(asOf), PORTFOLIO, settings)).map(({ state, withdrawn }) =>
    withdrawn ? 'withdrawn' : state,
  );
const owing = () => debtor().invoice('A1', 100, '2026-04-01', '2026-05-01').invoice('A2', 60, '2026-04-01', '2026-05-01');

describe('theirs', () => {
  // 10 June 2026 is a Wednesday: three working days later is Monday the 15th.
  test.each([
    ['2026-06-09', 'open'],
    ['2026-06-10', 'open'],
    ['2026-06-15', 'open'],
    ['2026-06-16', 'broken'],
  ])('without money on %s it is %s', (asOf, state) => {
    expect(theirs(owing(), asOf, [event({})])).toEqual([state]);
  });

  test.each([
    ['2026-06-15', 90, '2026-06-20', 'kept'],
    ['2026-06-15', 89.99, '2026-06-20', 'partial'],
    ['2026-06-12', 20, '2026-06-15', 'open'],
    ['2026-06-16', 100, '2026-06-20', 'late'],
    ['2026-06-01', 100, '2026-06-20', 'kept'],
  ])('money on %s of EUR %d: on %s it is %s', (paid, amount, asOf, state) => {
    expect(theirs(owing().paid('A1', paid, amount), asOf, [event({})])).toEqual([state]);
  });

  test('tolerance and grace are the user’s', () => {
    const world = owing().paid('A1', '2026-06-11', 90);
    expect(theirs(world, '2026-06-20', [event({})], { ...DEFAULTS, tolerancePercent: 0 })).toEqual(['partial']);
    expect(theirs(world, '2026-06-20', [event({})], { ...DEFAULTS, graceDays: 0 })).toEqual(['late']);
    expect(theirs(owing(), '2026-06-11', [event({})], { ...DEFAULTS, graceDays: 0 })).toEqual(['broken']);
  });

  test('of named invoices only what is booked on them counts', () => {
    const about = event({ amount: null, invoices: ['a1'] });
    expect(theirs(owing().paid('A2', '2026-06-11'), '2026-06-20', [about])).toEqual(['broken']);
    expect(theirs(owing().paid('A1', '2026-06-11'), '2026-06-20', [about])).toEqual(['kept']);
  });

  // A1 of EUR 100 and A2 of EUR 60 are overdue on the day; N1 was not.
  test.each<[string, World, Partial<PromiseEvent>, string]>([
    ['one invoice of two', owing().paid('A1', '2026-06-05'), {}, 'partial'],
    ['both', owing().paid('A1', '2026-06-05').paid('A2', '2026-06-15'), {}, 'kept'],
    ['both, but for a tenth', owing().paid('A1', '2026-06-05').paid('A2', '2026-06-15', 44), {}, 'kept'],
    ['both, but for more', owing().paid('A1', '2026-06-05').paid('A2', '2026-06-15', 43.99), {}, 'partial'],
    ['both, the second after the days of grace', owing().paid('A1', '2026-06-05').paid('A2', '2026-06-16'), {}, 'late'],
    ['money not booked yet', owing().loose('2026-06-10', 160), {}, 'kept'],
    ['only what was not overdue', owing().invoice('N1', 200, '2026-06-01', '2026-06-30').paid('N1', '2026-06-05'), {}, 'broken'],
    ['one of the two named', owing().paid('A1', '2026-06-05'), { invoices: ['A1', 'A2'] }, 'partial'],
    ['the rest credited', owing().paid('A1', '2026-06-05').credited('A2', '2026-06-08', 60), {}, 'kept'],
  ])('of all that is overdue, with %s settled', (_, world, more, state) => {
    const all = event({ amount: null, ...more });
    expect(theirs(world, '2026-06-20', [all])).toEqual([state]);
  });

  test('of all that is overdue: what falls due later is no part of it, and each day says what was known then', () => {
    const all = event({ amount: null });
    const world = owing().invoice('N1', 200, '2026-05-20', '2026-06-05').paid('A1', '2026-06-05').paid('A2', '2026-06-12');
    expect(['2026-06-04', '2026-06-08', '2026-06-12', '2026-06-30'].map((asOf) => theirs(world, asOf, [all])[0])).toEqual([
      'open',
      'open',
      'kept',
      'kept',
    ]);
    const later = owing().paid('A1', '2026-06-05').paid('A2', '2026-06-18');
    expect(['2026-06-15', '2026-06-16', '2026-06-18'].map((asOf) => theirs(later, asOf, [all])[0])).toEqual(['open', 'partial', 'late']);
  });

  test('of all that is overdue: money that came in time is in time, though it was booked later', () => {
    const world = owing().paid('A1', '2026-06-05').paid('A2', '2026-06-10');
    const account = on(world, day('2026-06-25'), [event({ amount: null })]);
    const invoices = account.invoices.map((one) => ({
      ...one,
      receipts: one.receipts.map((receipt) => ({ ...receipt, day: day('2026-06-22') })),
      settledOn: day('2026-06-22'),
    }));
    const facts = factsFor({ ...account, invoices }, 'EUR', day('2026-06-25'), PORTFOLIO);
    expect(allPromises(facts).map(({ state, came }) => [state, came])).toEqual([['kept', 16_000]]);
  });

  test('withdrawn from the day a person says so, and only the one meant', () => {
    const both = [
      event({ invoices: ['A1'] }),
      event({ by: day('2026-06-30'), invoices: ['A2'] }),
      event({ event: 'withdrawn', on: day('2026-06-05') }),
    ];
    expect(theirs(owing(), '2026-06-04', both)).toEqual(['open', 'open']);
    expect(theirs(owing(), '2026-06-20', both)).toEqual(['withdrawn', 'open']);
  });

  test('the order in which payments were read changes nothing', () => {
    const payment = fc.record({ date: fc.integer({ min: 0, max: 30 }), amount: fc.integer({ min: 1, max: 9_000 }) });
    fc.assert(
      fc.property(
        fc.array(payment, { maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 0, max: 40 }),
        (list, dice, after) => {
          const asOf = addDays(day('2026-06-01'), after);
          const account = on(owing(), asOf, [event({})]);
          const payments = list.map(({ date, amount }, at) => ({
            ...(owing().loose('2026-06-01', 1).account().payments[0] as Account['payments'][number]),
            key: at,
            date: addDays(day('2026-05-25'), date),
            amount,
          }));
          const [first = 0] = [...dice.take(1)];
          const shuffled = [...payments].sort((a, b) => ((a.key * 7 + first) % 11) - ((b.key * 7 + first) % 11));
          const states = [payments, shuffled].map((each) =>
            allPromises(factsFor({ ...account, payments: each }, 'EUR', asOf, PORTFOLIO)).map(({ state, came }) => [state, came]),
          );
          expect(states[0]).toEqual(states[1]);
        },
      ),
    );
  });
});

describe('ours', () => {
  const ours = (asOf: string, world: World, ...promises: PromiseEvent[]) =>
    ourPromisesOf(on(world, day(asOf), promises), day(asOf)).map(({ state, settledOn, daysLate }) => [state, settledOn, daysLate]);
  const made = (more: Partial<PromiseEvent>) => event({ side: 'ours', amount: null, currency: null, kind: 'look_into', ...more });
  const said = (date: string, outcome: string, key: number): Contact => ({
    key,
    date: day(date),
    channel: 'phone',
    direction: 'out',
    outcome,
    note: null,
    ...NOTHING_CAME,
  });
  const withCalls = (asOf: string, calls: readonly Contact[], ...promises: PromiseEvent[]) =>
    ourPromisesOf({ ...on(owing(), day(asOf), promises), contacts: calls.filter(({ date }) => date <= asOf) }, day(asOf)).map(
      ({ state, settledOn }) => [state, settledOn],
    );

  test('due on the day, and until a person settles it', () => {
    const kept = made({ event: 'kept', on: day('2026-06-12'), by: day('2026-06-10') });
    expect(ours('2026-06-09', owing(), made({}), kept)).toEqual([['open', null, 0]]);
    expect(ours('2026-06-10', owing(), made({}), kept)).toEqual([['due', null, 0]]);
    expect(ours('2026-06-11', owing(), made({}), kept)).toEqual([['due', null, 1]]);
    expect(ours('2026-06-12', owing(), made({}), kept)).toEqual([['late', '2026-06-12', 2]]);
    expect(ours('2026-06-12', owing(), made({}), { ...kept, on: day('2026-06-10') })).toEqual([['kept', '2026-06-10', 0]]);
    expect(ours('2026-06-12', owing(), made({}), { ...kept, event: 'withdrawn' })).toEqual([['withdrawn', '2026-06-12', 0]]);
  });

  test('of two of a kind the first due is settled', () => {
    const later = made({ by: day('2026-06-20') });
    expect(ours('2026-06-12', owing(), later, made({}), made({ event: 'kept', on: day('2026-06-09') }))).toEqual([
      ['kept', '2026-06-09', 0],
      ['open', null, 0],
    ]);
  });

  test('a credit note for the invoice keeps the promise of one, another does not', () => {
    const credited = (number: string, date: string) => owing().invoice('C1', -20, date, date, { kind: 'credit_note', credits: number });
    const credit = made({ kind: 'credit_note', invoices: ['A1'] });
    expect(ours('2026-06-20', credited('A1', '2026-06-08'), credit)).toEqual([['kept', '2026-06-08', 0]]);
    expect(ours('2026-06-07', credited('A1', '2026-06-08'), credit)).toEqual([['open', null, 0]]);
    expect(ours('2026-06-20', credited('A1', '2026-06-12'), credit)).toEqual([['late', '2026-06-12', 2]]);
    expect(ours('2026-06-12', credited('A2', '2026-06-08'), credit)).toEqual([['due', null, 2]]);
    expect(ours('2026-06-12', credited('A1', '2026-05-31'), credit)).toEqual([['due', null, 2]]);
    expect(ours('2026-06-20', credited('A2', '2026-06-08'), { ...credit, invoices: [] })).toEqual([['kept', '2026-06-08', 0]]);
  });

  test('a call keeps a promised call-back, the conversation it was promised in does not', () => {
    const call = made({ kind: 'call_back', sinceContact: 5 });
    expect(withCalls('2026-06-10', [said('2026-06-01', 'spoken', 5)], call)).toEqual([['due', null]]);
    expect(withCalls('2026-06-10', [said('2026-06-01', 'spoken', 6)], call)).toEqual([['kept', '2026-06-01']]);
    expect(withCalls('2026-06-10', [said('2026-06-10', 'no_answer', 6)], call)).toEqual([['kept', '2026-06-10']]);
    expect(withCalls('2026-06-12', [said('2026-06-09', 'no_answer', 6), said('2026-06-12', 'spoken', 7)], call)).toEqual([
      ['late', '2026-06-12'],
    ]);
  });

  test('a call-back agreed in a conversation is settled by a person too', () => {
    const agreed = { ...said('2026-06-01', 'spoken', 1), callBackOn: day('2026-06-10'), handledBy: 'Els' };
    expect(withCalls('2026-06-11', [agreed])).toEqual([['due', null]]);
    const off = made({ kind: 'call_back', event: 'withdrawn', on: day('2026-06-11') });
    expect(withCalls('2026-06-11', [agreed], off)).toEqual([['withdrawn', '2026-06-11']]);
  });
});
