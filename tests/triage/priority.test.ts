import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/ledger/model.js';
import { Unclaimed } from '../../src/ledger/unclaimed.js';
import { factsFor } from '../../src/triage/facts.js';
import { asideOf, DEFAULTS, judge, orderCalls } from '../../src/triage/index.js';
import type { Call } from '../../src/triage/model.js';
import { callFor } from '../../src/triage/priority.js';
import { verdictFor } from '../../src/triage/verdict.js';
import { ago, debtor, PORTFOLIO, TODAY, type World } from './world.js';

const callOf = (world: World): Call => {
  const [call] = judge(world.account(), TODAY, PORTFOLIO);
  if (call === undefined) throw new Error('nothing overdue');
  return call;
};
const reasons = (call: Call): string => call.skipped.map((skip) => skip.reason).join('; ');

describe('who is called', () => {
  it('nobody who has paid', () => {
    expect(judge(debtor().due('A', 20).paid('A', ago(1)).account(), TODAY, PORTFOLIO)).toEqual([]);
    expect(judge(debtor().due('A', 0).account(), TODAY, PORTFOLIO)).toEqual([]);
  });

  it('one row for each currency with overdue money', () => {
    const world = debtor()
      .due('A', 20)
      .invoice('B', 50, ago(60), ago(30), { currency: 'USD' })
      .invoice('C', 70, ago(60), ago(-5), { currency: 'GBP' });
    expect(judge(world.account(), TODAY, PORTFOLIO).map((call) => [call.currency, call.overdue])).toEqual([
      ['EUR', 10_000],
      ['USD', 5_000],
    ]);
  });

  it('a loyal payer at the first slip comes before money', () => {
    const loyal = callOf(debtor('L').habit(8, 0, { every: 31, until: 41 }).due('A', 5, 40));
    const rich = callOf(debtor('R').due('A', 50, 90_000));
    expect(loyal).toMatchObject({ tier: 4, avoid: 'No costs, no threat: a loyal payer and a first slip' });
    expect(orderCalls([rich, loyal]).map((call) => [call.rank, call.debtorId])).toEqual([
      [1, 'L'],
      [2, 'R'],
    ]);
  });

  it('a loyal payer slips only when he is later than ever, and nobody is called the day after the due date', () => {
    const late = (usual: number | readonly number[], now: number) =>
      callOf(debtor().habit(12, usual, { every: 31, until: 41 }).due('A', now));
    expect(late(2, 3), 'as he always is').toMatchObject({ tier: 5, avoid: 'No costs, no threat: a loyal payer' });
    expect(late([1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3], 3).tier).toBe(5);
    expect(late(2, 4)).toMatchObject({ tier: 4, avoid: 'No costs, no threat: a loyal payer and a first slip' });
    expect(late(0, 2).tier).toBe(4);
    expect(late(-5, 2).tier).toBe(4);
    expect(late(0, 1)).toMatchObject({
      tier: 5,
      skipped: [{ reason: 'due only yesterday: the money may be on its way', until: '2026-07-01' }],
    });
    const [said] = late(2, 4)
      .verdict.why.concat(late(2, 4).verdict.against)
      .filter(({ rule }) => rule === 'loyal_first_slip');
    expect(said?.says).toBe('paid 12 of 12 invoices on time or at most 2 days late, and is 4 days late now');
  });

  it('not within a week of a conversation, nor after three attempts', () => {
    const spoken = callOf(debtor().due('A', 20).note(ago(3), 'will look'));
    expect(spoken.skipped).toEqual([{ reason: expect.stringContaining('spoken to'), until: '2026-07-04' }]);
    const tried = callOf(debtor().due('A', 20).contact(ago(5), 'no_answer').contact(ago(3), 'no_answer').contact(ago(1), 'no_answer'));
    expect(tried.skipped).toEqual([{ reason: 'called 3 times in 7 days', until: '2026-07-02' }]);
    expect(callOf(debtor().due('A', 20).note(ago(7), 'will look')).skipped).toEqual([]);
  });

  it('a second payment of an older invoice is called what it is, and pays nothing sent after it', () => {
    const twice = (overdue: number) =>
      debtor().due('2026-001', 100, 90).paid('2026-001', ago(95)).loose(ago(92), 90, { invoiceNumber: '2026-001' }).due('NEW', 5, overdue);
    const credit = 'he has a credit of EUR 90.00 from a second payment of invoice 2026-001 on 2026-03-30';
    for (const overdue of [90, 65])
      expect(reasons(callOf(twice(overdue)))).toBe(`${credit}. It covers what is overdue: net it or pay it back`);
    expect(reasons(callOf(twice(200)))).toBe('');
    const paidAhead = debtor().due('NEW', 5, 90).loose(ago(40), 90);
    expect(reasons(callOf(paidAhead)), 'five days before the invoice').toBe(
      `probably paid: payment P2 of ${ago(40)} is not booked and equals NEW; match it first`,
    );
  });

  it('money of his that pays a part is said on the call as on the list of what to book first', () => {
    const world = () => debtor().due('A', 20, 80).loose(ago(30), 12);
    const said = 'EUR 12.00 of his is booked on nothing: payment P2 of 2026-05-31';
    const [aside] = asideOf('check-first', world().account(), TODAY, PORTFOLIO, DEFAULTS);
    expect(aside?.because).toContain(said);
    expect(callOf(world()).avoid).toContain(`Do not ask for the whole sum: ${said}; book it before he is asked`);
    const cleared = () => world().held(ago(9), 'whose is it').held(ago(8), null);
    expect(asideOf('check-first', cleared().account(), TODAY, PORTFOLIO, DEFAULTS)).toEqual([]);
    expect(callOf(cleared()).avoid ?? '').not.toContain(said);
    const covered = callOf(debtor().due('A', 20, 80).loose(ago(30), 90));
    expect([covered.skipped.length, covered.avoid?.includes('booked on nothing') ?? false]).toEqual([1, false]);
  });

  it('a consumer is asked as one: of no payment run and no right person, whatever the reason', () => {
    const saying = [
      'He forgot it',
      'He cannot pay',
      'It was the wrong amount, complaint',
      'Invoice not received',
      'He pays at 60 days as a rule',
      null,
    ];
    const asks = (party: 'consumer' | 'business') =>
      saying.flatMap((note) =>
        [20, 70, 200].map(
          (late) =>
            callOf(note === null ? debtor('D', { party }).due('A', late) : debtor('D', { party }).due('A', late).note(ago(8), note)).ask,
        ),
      );
    const ofCompanies = /payment run|right person|which term/i;
    expect(asks('consumer').filter((ask) => ofCompanies.test(ask))).toEqual([]);
    expect(asks('business').filter((ask) => ofCompanies.test(ask)).length).toBeGreaterThan(3);
  });

  it('without a phone number the next step is to get one', () => {
    const step = (more: object) => callOf(debtor('D', more).due('A', 20)).nextStep;
    expect(step({ phone: '+31 30 1234567' })).toBe('call to find out, and log the reason');
    expect(step({ mobile: '+31 6 12345678' })).toBe('call to find out, and log the reason');
    expect(step({ email: 'a@b.example' })).toBe(
      'no phone number: ask for it by e-mail, or look it up; then call to find out, and log the reason',
    );
    expect(step({ address: 'Laan 1', city: 'Ede' })).toBe(
      'no phone number: look it up, or ask for it by letter; then call to find out, and log the reason',
    );
    expect(step({})).toBe('no phone number, e-mail or postal address: look them up; then call to find out, and log the reason');
  });

  it('not when unmatched money equals what is open', () => {
    expect(reasons(callOf(debtor().due('A', 20, 80).due('B', 10, 45.5).loose(ago(2), 125.5)))).toMatch(/probably paid/);
    expect(reasons(callOf(debtor().due('A', 20, 80).loose(ago(2), 12)))).toBe('');
  });

  it.each([
    ['Bakkerij J. Jansen B.V.', 'Jansen Bakkerij', null, 80, 'equals A and'],
    ['Installatiebedrijf van Dam', 'INSTALLATIEBEDR DAM', null, 80, 'equals A and'],
    ['Van Dam', 'Dames Vandaag', null, 80, ''],
    ['Installatiebedrijf Dam', 'INSTALLATIEBEDR VAN DAM', null, 45.5, 'equals B and'],
    ['Jansen', null, 'overboeking jansen juni', 125.5, 'equals A and B and'],
    ['Bakkerij Jansen', 'Bakkerij Smit', null, 80, ''],
    ['Bakkerij Jansen', null, null, 80, ''],
    ['Bakkerij Jansen', 'Bakkerij Jansen', null, 79, ''],
  ])('%s: money of nobody, paid by %s (%s), %s', (name, payerName, reference, amount, says) => {
    const { payments } = debtor().due('A', 20, 80).loose(ago(2), amount).account();
    const unclaimed = new Unclaimed(payments.map((payment) => ({ ...payment, payerName, reference })));
    const account = debtor().due('A', 20, 80).due('B', 10, 45.5).account();
    const [call] = judge({ ...account, debtor: { ...account.debtor, name } }, TODAY, { ...PORTFOLIO, unclaimed });
    if (says === '') expect(call?.skipped).toEqual([]);
    else expect(call?.skipped[0]?.reason).toMatch(new RegExp(`${says}.*book it first: dunning allocate`));
  });

  it('not while a promise runs; first of all once it is broken', () => {
    const promise = () => debtor().due('A', 60).note(ago(10), 'Will pay by 29 June');
    expect(callOf(promise()).skipped).toEqual([{ reason: 'promised to pay by 2026-06-29', until: '2026-07-03' }]);
    const broken = () => debtor().due('A', 60).note(ago(20), 'Will pay by 12 June');
    expect(callOf(broken())).toMatchObject({ tier: 2, skipped: [] });
    expect(callOf(broken().contact(ago(9), 'spoken')).tier).toBe(5);
    expect(callOf(broken().due('B', 40).paid('B', ago(15))).tier).toBe(5);
  });

  it('by the last promise: one made while another ran takes its place', () => {
    const promised = (by: string, amount: number) => ({ promiseDate: by as never, promiseAmount: amount, promiseCurrency: 'EUR' }) as const;
    const world = () =>
      debtor()
        .due('A', 60, 400)
        .contact(ago(30), 'spoken', promised(ago(-1), 40_000))
        .contact(ago(20), 'spoken', promised(ago(15), 5_000));
    expect(reasons(callOf(world().loose(ago(16), 50)))).not.toContain('promised');
    expect(callOf(world())).toMatchObject({ tier: 2, skipped: [] });
  });

  it('not while a person holds it, and what he lifted does not come back', () => {
    const due = () => debtor().due('A', 20).due('B', 10);
    expect(callOf(due().held(ago(3), 'moves house', { until: TODAY })).skipped).toEqual([
      {
        reason: 'on hold since 2026-06-27 until and including 2026-06-30: moves house',
        until: '2026-07-01',
        silences: true,
        list: 'legal-stops',
      },
    ]);
    expect(reasons(callOf(due().held(ago(3), 'moves house', { until: ago(1) })))).toBe('');
    expect(reasons(callOf(due().held(ago(3), 'estate').held(ago(1), null)))).toBe('');
    expect(reasons(callOf(due().held(ago(3), 'credit note', { invoice: 'A' })))).toBe('');
    expect(reasons(callOf(due().held(ago(3), 'credit note', { invoice: 'A' }).held(ago(2), 'lost', { invoice: 'B' })))).toContain(
      'on hold: A, B',
    );
    const bankrupt = () => due().note(ago(900), 'He is bankrupt, the receiver writes');
    expect(reasons(callOf(bankrupt())), 'however long ago').toContain('insolvency');
    expect(reasons(callOf(bankrupt().held(ago(800), null)))).toBe('');
    expect(reasons(callOf(due().held(ago(800), null).note(ago(30), 'He is bankrupt, the receiver writes'))), 'written later').toContain(
      'insolvency',
    );
  });

  it('a promise with a sum is kept by nine tenths of it, and not by less', () => {
    const promised = { promiseDate: ago(10), promiseAmount: 5_000, promiseCurrency: 'EUR' } as const;
    const world = () => debtor().due('A', 60, 400).contact(ago(20), 'spoken', promised);
    expect(callOf(world())).toMatchObject({ tier: 2, skipped: [] });
    expect(callOf(world().loose(ago(12), 44)).tier).toBe(2);
    expect(callOf(world().loose(ago(12), 45)).tier).toBe(5);
    expect(
      callOf(
        debtor()
          .due('A', 60, 400)
          .contact(ago(8), 'spoken', { ...promised, promiseDate: ago(-1) }),
      ).skipped,
    ).toEqual([{ reason: 'promised to pay by 2026-07-01', until: '2026-07-07' }]);
  });

  it('who kept a promise in part is thanked, and asked for the rest', () => {
    const promised = { promiseDate: ago(10), promiseAmount: 500_000, promiseCurrency: 'EUR' } as const;
    const world = () => debtor().due('A', 60, 9000).contact(ago(20), 'spoken', promised);
    expect(callOf(world().paid('A', ago(12), 2000))).toMatchObject({
      tier: 2,
      tierName: 'promise kept in part',
      ask: 'Thank you for EUR 2,000.00 of the EUR 5,000.00 promised. On which day will the other EUR 3,000.00 come?',
    });
    expect(callOf(world().paid('A', ago(12), 2000).paid('A', ago(2), 500)).ask).toContain('the other EUR 2,500.00');
    expect(callOf(world())).toMatchObject({ tier: 2, tierName: 'broken promise' });
    expect(callOf(world()).ask).not.toContain('Thank you');
    const said = callOf(world().paid('A', ago(12), 2000)).verdict.why.find(({ rule }) => rule === 'broken_promise');
    expect(said?.says).toMatch(/2026-06-20, kept in part$/);
  });

  it('on the day we said we would call back, first of all and whatever else; not before', () => {
    const world = (on: string) =>
      debtor()
        .due('A', 60)
        .contact(ago(2), 'spoken', { callBackOn: on as never });
    expect(callOf(world(TODAY))).toMatchObject({ tier: 1, tierName: 'call-back promised', skipped: [] });
    expect(callOf(world(ago(1)))).toMatchObject({ tier: 1, skipped: [] });
    expect(reasons(callOf(world(ago(-1))))).toContain('call back agreed for 2026-07-01');
    expect(callOf(world(ago(1)).contact(ago(1), 'no_answer')).tier, 'tried on the day').toBe(5);
    expect(callOf(world(TODAY).contact(ago(1), 'no_answer')).tier, 'tried before, and not reached').toBe(1);
    expect(callOf(world(TODAY).contact(ago(1), 'spoken')).tier, 'reached before').toBe(5);
  });

  it('not while everything overdue is disputed; yes when only a part is', () => {
    const world = debtor().due('A', 20).disputed('A', ago(9));
    expect(callOf(world).skipped).toEqual([
      { reason: 'everything overdue is in dispute, 9 days old: for the dispute list', until: null, silences: true, list: 'disputes' },
    ]);
    expect(callOf(world.due('B', 10)).skipped).toEqual([]);
  });

  it('for what we promised, though all is disputed, paid or in a plan; not against a hold or his own wish', () => {
    const promised = (world: World): World => world.contact(ago(9), 'spoken', { callBackOn: TODAY });
    const disputed = callOf(promised(debtor().due('A', 20)).disputed('A', ago(9)));
    expect(disputed).toMatchObject({ tier: 1, skipped: [], quiet: [{ list: 'disputes', silences: true }] });
    const paid = callOf(promised(debtor().due('A', 20, 80)).loose(ago(2), 80));
    expect(paid).toMatchObject({ tier: 1, skipped: [], quiet: [{ list: 'check-first', silences: true }] });
    const stopped = callOf(promised(debtor().due('A', 20)).disputed('A', ago(9)).contact(ago(8), 'stop', { direction: 'in' }));
    expect(stopped.skipped).toMatchObject([{ reason: expect.stringContaining('not to be contacted'), list: 'legal-stops' }]);
  });

  it('not after a debit returned for a death, until a person confirms', () => {
    const call = callOf(debtor().due('A', 20).bounced('A', ago(20), 'MD07'));
    expect(call.skipped[0]).toMatchObject({ reason: expect.stringMatching(/^deceased\?/), until: null });
  });

  it("not for a trifle, and not just before the debtor's own payment day", () => {
    expect(reasons(callOf(debtor().due('A', 20, 4)))).toMatch(/too little for a call/);
    const runs = debtor().habit(8, 7, { every: 28, until: 70 }).due('A', 5);
    expect(reasons(callOf(runs))).toMatch(/wait for the next run/);
  });

  it('gives every reason, not only the first', () => {
    expect(callOf(debtor().due('A', 20, 4).note(ago(2), 'hm')).skipped).toHaveLength(2);
  });
});

describe('what is said', () => {
  it('asks an unknown debtor the question that splits the two likeliest reasons, about an invoice', () => {
    const call = callOf(debtor().due('2026-117', 20));
    expect(call.verdict.class).toBe('unknown');
    expect(call.ask).toMatch(/2026-117.*\?$/);
    expect(call.nextStep).toMatch(/find out/);
  });

  it('asks what is wrong with the disputed invoice, and for the rest', () => {
    const world = debtor().due('A', 40, 1000).disputed('A', ago(5)).due('B', 10, 50);
    expect(callOf(world)).toMatchObject({ ask: 'What is wrong with invoice A? Can you pay the other EUR 50.00 today?' });
    expect(callOf(world).invoices.map((one) => [one.number, one.suspected])).toContainEqual(['A', 'wont_pay']);
  });

  it('sends a dispute that is on record to its owner, and has none recorded twice', () => {
    expect(callOf(debtor().due('A', 20).disputed('A', ago(5))).nextStep).toMatch(/dispute is on record/);
    const words = callOf(debtor().due('A', 20).note(ago(9), 'Goods arrived damaged, wants a credit note'));
    expect(words.nextStep).toMatch(/record the dispute/);
  });

  it('shows the last conversation rather than the last reminder', () => {
    const call = callOf(debtor().due('A', 30).note(ago(12), 'hm').reminded(ago(2)));
    expect(call.lastContact).toEqual({ date: ago(12), channel: 'phone', outcome: 'spoken' });
  });
});

describe('order', () => {
  const worlds = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 999 }).map(String),
      days: fc.integer({ min: 1, max: 200 }),
      amount: fc.integer({ min: 1, max: 50_000 }),
      spoken: fc.boolean(),
    }),
    { maxLength: 12, selector: (one) => one.id },
  );
  const calls = worlds.map((list) =>
    list.map(({ id, days, amount, spoken }) => {
      const world = debtor(id).due('A', days, amount);
      return callOf(spoken ? world.contact(ago(2), 'spoken') : world);
    }),
  );

  it('is total and independent of the order of the input, to the byte', () => {
    fc.assert(
      fc.property(calls, (list) => {
        const once = JSON.stringify(orderCalls(list));
        expect(JSON.stringify(orderCalls([...list].reverse()))).toBe(once);
        const ranks = orderCalls(list)
          .map((call) => call.rank)
          .filter((rank) => rank !== null);
        expect(ranks).toEqual(ranks.map((_, index) => index + 1));
      }),
    );
  });

  it('never puts a debtor lower for owing more on any of his invoices', () => {
    const invoice = fc.record({ days: fc.integer({ min: 1, max: 250 }), amount: fc.integer({ min: 10, max: 90_000 }) });
    fc.assert(
      fc.property(
        fc.array(invoice, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 0, max: 10 }),
        (list, which, more, paid) => {
          const account = (raised: number): Account => {
            const world = paid === 0 ? debtor('D') : debtor('D').habit(paid, [2, 9, 31], { every: 25, until: 260 });
            for (const [at, { days, amount }] of list.entries())
              world.due(`A${at}`, days, amount + (at === which % list.length ? raised : 0));
            return world.account();
          };
          const facts = factsFor(account(0), 'EUR', TODAY, PORTFOLIO);
          const verdict = verdictFor(facts, []);
          const less = callFor(facts, verdict, []);
          const greater = callFor(factsFor(account(more), 'EUR', TODAY, PORTFOLIO), verdict, []);
          expect(greater.score).toBeGreaterThanOrEqual(less.score);
          const other = { ...less, debtorId: 'A' };
          const rankOf = (call: Call): number => orderCalls([other, call]).findIndex((one) => one.debtorId === 'D');
          expect(rankOf(greater)).toBeLessThanOrEqual(rankOf(less));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same bytes for the same account', () => {
    const world = () =>
      debtor().habit(9, [3, 8, 2, 30, 4, 5, 9, 1, 2]).due('A', 30).due('B', 10).note(ago(20), 'Forgot, will pay today').account();
    expect(JSON.stringify(judge(world(), TODAY, PORTFOLIO))).toBe(JSON.stringify(judge(world(), TODAY, PORTFOLIO)));
  });
});
