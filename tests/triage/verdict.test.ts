import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/triage/index.js';
import type { Finding } from '../../src/triage/model.js';
import { PRIOR, priorFor, stageOf } from '../../src/triage/prior.js';
import { DEFAULTS, IN_FULL } from '../../src/triage/settings.js';
import { verdictFor } from '../../src/triage/verdict.js';
import { ago, debtor, PORTFOLIO, TODAY } from './world.js';

const GROUPS = ['returns', 'left_open', 'timing', 'amounts', 'delivery', 'disputes', 'promises', 'words', 'confirmed'] as const;

const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'made_up',
  group: 'left_open',
  says: 'said',
  cites: [],
  invoices: [],
  weight: { cant_pay: 0, wont_pay: 0 },
  age: 0,
  halfLife: null,
  ...more,
});
const cant = (weight: number, more: Partial<Finding> = {}): Finding => finding({ weight: { cant_pay: weight, wont_pay: 0 }, ...more });

/** A prior for round sums: 13, 18 and 69 in a hundred. */
const EVEN = { cant_pay: 0.13, wont_pay: 0.18, disorganized: 0.69 };
const STAGED = { fresh: EVEN, reminded: EVEN, stubborn: EVEN, old: EVEN };
const SETTINGS = { ...DEFAULTS, priors: { business: STAGED, consumer: STAGED } };
/** Odds after the one temperature of all evidence. */
const sharp = (odds: number): number => odds ** 1.4;
/** A share of what speaks for inability, where one case in fifty is as usual whatever was seen. */
const share = (odds: number): number => 0.98 * (odds / (odds + 0.87)) + 0.02 * 0.13;
const late = () => debtor().due('A', 20).facts(PORTFOLIO, SETTINGS);

describe('verdict', () => {
  it('is the prior of segment and stage where nothing was seen, and says so', () => {
    const verdict = verdictFor(debtor().due('A', 20).facts(), []);
    expect(verdict.probabilities).toEqual(PRIOR.business.reminded);
    expect(verdict.class).toBe('unknown');
    expect(verdict.likeliest).toBe('disorganized');
    expect(verdict.evidence).toBe(0);
    expect(verdict.unknownBecause).toMatch(/too little evidence/);
  });

  it('multiplies odds: a finding four to one on a prior of 13 to 69', () => {
    const { probabilities } = verdictFor(late(), [cant(Math.log(4))]);
    expect(probabilities.cant_pay).toBeCloseTo(share(0.13 * sharp(4)), 3);
  });

  it('counts one story once: a group is worth at most ten to one, a finding eight to one', () => {
    const one = verdictFor(late(), [cant(9)]).probabilities.cant_pay;
    expect(one).toBeCloseTo(share(0.13 * sharp(8)), 3);
    const many = verdictFor(
      late(),
      Array.from({ length: 6 }, () => cant(2)),
    ).probabilities.cant_pay;
    expect(many).toBeCloseTo(share(0.13 * sharp(Math.exp(2.3))), 3);
  });

  it('counts one story once, over groups: he stops paying, and so is later than ever', () => {
    const stops = cant(2, { rule: 'everything_stops', group: 'left_open' });
    const late_ = cant(1, { rule: 'out_of_character', group: 'timing' });
    const both = verdictFor(late(), [late_, stops]);
    expect(both.probabilities.cant_pay).toBeCloseTo(share(0.13 * sharp(Math.exp(2.25))), 3);
    expect(both.why.map(({ rule, push }) => [rule, push.cant_pay])).toEqual([
      ['everything_stops', 2],
      ['out_of_character', 0.25],
    ]);
    // Without the stronger the other tells the story.
    expect(both.why[0]?.shareWithout).toBe(verdictFor(late(), [late_]).probabilities.cant_pay);
    // Another story is news.
    const other = verdictFor(late(), [stops, cant(1, { group: 'returns' })]).probabilities.cant_pay;
    expect(other).toBeCloseTo(share(0.13 * sharp(Math.exp(3))), 3);
  });

  it('is never certain, whatever was seen', () => {
    const all = GROUPS.slice(0, 8).map((group) => cant(2, { group }));
    const { probabilities } = verdictFor(late(), all);
    // Capped, and the floors of the others beside it.
    expect(probabilities.cant_pay).toBeCloseTo(0.95 / (0.95 + 0.02 + 0.02), 3);
  });

  it('tells findings apart by the odds where the shares no longer differ', () => {
    const all = GROUPS.slice(0, 8).map((group, at) => cant(1 + at / 10, { group, rule: group }));
    const { why, probabilities } = verdictFor(late(), all);
    expect(why.map(({ shareWithout }) => Math.round(shareWithout * 100))).toEqual(why.map(() => Math.round(probabilities.cant_pay * 100)));
    expect(why.map(({ times }) => times)).toEqual([...why].map(({ times }) => times).sort((a, b) => b - a));
    expect(why[0]?.times).toBeCloseTo(sharp(Math.exp(1.7)), 6);
  });

  it('holds words alone at six to one, and more where another group agrees', () => {
    const words = [cant(2, { group: 'words' }), cant(2, { group: 'words' })];
    expect(verdictFor(late(), words).probabilities.cant_pay).toBeCloseTo(share(0.13 * sharp(6)), 3);
    const agreed = verdictFor(late(), [...words, cant(0.5, { group: 'returns' })]).probabilities.cant_pay;
    expect(agreed).toBeCloseTo(share(0.13 * sharp(Math.exp(2.8))), 3);
  });

  it('lets a clear statement outweigh habits: what speaks against it keeps two fifths', () => {
    const said = cant(Math.log(6), { group: 'words' });
    const habit = cant(-1, { group: 'timing' });
    const odds = 0.13 * sharp(6 * Math.exp(-0.4));
    expect(verdictFor(late(), [said, habit]).probabilities.cant_pay).toBeCloseTo(share(odds), 3);
    const alone = 0.13 * sharp(Math.exp(-1));
    expect(verdictFor(late(), [habit]).probabilities.cant_pay).toBeCloseTo(share(alone), 3);
  });

  it('lets a debit that came back for this invoice outweigh habits alike', () => {
    const back = cant(Math.log(6), { rule: 'returned_debit', group: 'returns' });
    const odds = 0.13 * sharp(6 * Math.exp(-0.4));
    expect(verdictFor(late(), [back, cant(-1, { group: 'timing' })]).probabilities.cant_pay).toBeCloseTo(share(odds), 3);
  });

  it('halves what is a half-life old', () => {
    const { probabilities } = verdictFor(late(), [cant(Math.log(4), { age: 90, halfLife: 90 })]);
    expect(probabilities.cant_pay).toBeCloseTo(share(0.13 * sharp(2)), 3);
  });

  it('weighs a finding about some invoices by their part of the money', () => {
    const facts = debtor().due('A', 20, 300).due('B', 20, 100).facts(PORTFOLIO, SETTINGS);
    const { probabilities } = verdictFor(facts, [cant(Math.log(8), { invoices: ['B'] })]);
    const push = sharp(8 ** 0.25);
    expect(probabilities.cant_pay).toBeCloseTo(share(0.13 * push), 3);
  });

  it('gives no class where two reasons are close, and names both', () => {
    const verdict = verdictFor(late(), [finding({ weight: { cant_pay: Math.log(5), wont_pay: 0 } })]);
    expect(verdict.class).toBe('unknown');
    expect(verdict.unknownBecause).toMatch(/divided between .*%.* and .*%/);
  });

  it('gives at most three reasons for and one against, strongest first, each with the share without it', () => {
    const findings = [
      cant(0.6, { rule: 'a' }),
      cant(1.2, { rule: 'b', group: 'returns' }),
      cant(1.8, { rule: 'c', group: 'timing' }),
      cant(0.3, { rule: 'd', group: 'amounts' }),
      cant(-0.5, { rule: 'e', group: 'promises' }),
    ];
    const verdict = verdictFor(late(), findings);
    expect(verdict.why.map((one) => one.rule)).toEqual(['c', 'b', 'a']);
    expect(verdict.against.map((one) => one.rule)).toEqual(['e']);
    const without = verdictFor(
      late(),
      findings.filter((one) => one.rule !== 'c'),
    ).probabilities.cant_pay;
    expect(verdict.why[0]?.shareWithout).toBe(without);
    const whole = debtor()
      .due('A', 20)
      .facts(PORTFOLIO, { ...SETTINGS, reasons: { for: Number.POSITIVE_INFINITY, against: 9 } });
    expect(verdictFor(whole, findings).why.map((one) => one.rule)).toEqual(['c', 'b', 'a', 'd']);
  });

  it("takes the user's own prior where the settings give one", () => {
    const prior = { cant_pay: 0.2, wont_pay: 0.3, disorganized: 0.5 };
    const [call] = judge(debtor().due('A', 20).account(), TODAY, PORTFOLIO, { ...DEFAULTS, priors: { business: { reminded: prior } } });
    expect(call?.verdict.probabilities).toEqual(prior);
  });

  it('makes room for disputes where a portfolio records many', () => {
    const usual = priorFor('business', 'reminded', { disputeRate: 0.02 }, DEFAULTS);
    const many = priorFor('business', 'reminded', { disputeRate: 0.2 }, DEFAULTS);
    expect(usual).toEqual(priorFor('business', 'reminded', { disputeRate: null }, DEFAULTS));
    expect(many.wont_pay).toBeGreaterThan(2 * usual.wont_pay);
    expect(many.cant_pay + many.wont_pay + many.disorganized).toBeCloseTo(1, 12);
  });

  it('knows four stages by age and reminders', () => {
    expect([stageOf(1, 0), stageOf(14, 0), stageOf(15, 0), stageOf(3, 1), stageOf(46, 0), stageOf(20, 3), stageOf(91, 0)]).toEqual([
      'fresh',
      'fresh',
      'reminded',
      'reminded',
      'stubborn',
      'stubborn',
      'old',
    ]);
  });

  const findings = fc.array(
    fc
      .record({
        group: fc.constantFrom(...GROUPS),
        rule: fc.constantFrom('a', 'b', 'c', 'd'),
        weight: fc.record({ cant_pay: fc.double({ min: -4, max: 4, noNaN: true }), wont_pay: fc.double({ min: -4, max: 4, noNaN: true }) }),
        age: fc.nat(400),
        halfLife: fc.constantFrom(null, 90, 180),
      })
      .map((one) => finding(one)),
    { maxLength: 8 },
  );

  it('always sums to exactly 1 in four decimals, never certain', () => {
    const facts = late();
    fc.assert(
      fc.property(findings, (list) => {
        const { probabilities: p } = verdictFor(facts, list);
        const parts = [p.cant_pay, p.wont_pay, p.disorganized].map((part) => Math.round(part * 10_000));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(10_000);
        for (const part of [p.cant_pay, p.wont_pay, p.disorganized]) {
          expect(part).toBeGreaterThan(0.015);
          expect(part).toBeLessThan(0.97);
          expect(Math.round(part * 10_000) / 10_000).toBe(part);
        }
      }),
    );
  });

  it('says the same for any order of the evidence', () => {
    const facts = late();
    fc.assert(
      fc.property(findings, fc.infiniteStream(fc.nat()), (list, random) => {
        const shuffled = list
          .map((one) => [random.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(verdictFor(facts, shuffled).probabilities).toEqual(verdictFor(facts, list).probabilities);
      }),
    );
  });
});

describe('why', () => {
  it('is named also where the probability can grow no further', () => {
    const world = debtor().habit(10, 3, { until: 210 });
    for (let i = 0; i < 6; i++) world.due(`A${i}`, 180 - 30 * i);
    const verdict = judge(world.note(ago(20), 'Cannot pay, no money').account(), TODAY, PORTFOLIO)[0]?.verdict;
    expect(verdict?.probabilities.cant_pay).toBeGreaterThan(0.94);
    expect(verdict?.why.length).toBeGreaterThan(1);
  });

  const small = [cant(0.05, { rule: 'a' }), cant(2, { rule: 'b', group: 'returns' }), cant(0, { rule: 'c', group: 'timing' })];

  it('leaves out what hardly matters', () => {
    const verdict = verdictFor(late(), small);
    expect(verdict.why.map((one) => one.rule)).toEqual(['b']);
  });

  it('in full, leaves out only what says nothing', () => {
    const facts = debtor()
      .due('A', 20)
      .facts(PORTFOLIO, { ...IN_FULL, priors: SETTINGS.priors });
    expect(verdictFor(facts, small).why.map((one) => one.rule)).toEqual(['b', 'a']);
  });

  it('says which reasons a finding speaks for', () => {
    const weights = [
      { cant_pay: 1, wont_pay: 0.9 },
      { cant_pay: -1, wont_pay: 1 },
      { cant_pay: -1, wont_pay: -1 },
    ];
    const facts = debtor().due('A', 20).facts(PORTFOLIO, IN_FULL);
    const verdict = verdictFor(
      facts,
      weights.map((weight, index) => finding({ rule: `${index}`, weight, group: GROUPS[index] ?? 'words' })),
    );
    const speaksFor = [...verdict.why, ...verdict.against].sort((a, b) => (a.rule < b.rule ? -1 : 1)).map((one) => one.speaksFor);
    expect(speaksFor).toEqual([['cant_pay', 'wont_pay'], ['wont_pay'], ['disorganized']]);
  });

  it('gives no class for which nothing speaks, however usual it is', () => {
    const prior = { cant_pay: 0.05, wont_pay: 0.05, disorganized: 0.9 };
    const facts = debtor()
      .due('A', 20)
      .facts(PORTFOLIO, { ...DEFAULTS, priors: { business: { reminded: prior } } });
    const verdict = verdictFor(facts, [cant(0.8)]);
    expect(verdict.likeliest).toBe('disorganized');
    expect(verdict.class).toBe('unknown');
    expect(verdict.unknownBecause).toMatch(/nothing speaks for it/);
  });
});

describe('stories', () => {
  const verdictOf = (world: ReturnType<typeof debtor>) => judge(world.account(), TODAY, PORTFOLIO)[0]?.verdict;

  it('a payer as late as always is disorganised', () => {
    const verdict = verdictOf(debtor().habit(8, [14, 16, 15, 20, 15, 18, 14, 16]).due('A', 14));
    expect(verdict).toMatchObject({ class: 'disorganized', subReason: 'theirs' });
  });

  const skipping = () =>
    debtor().habit(10, -2, { until: 110 }).due('A', 80).due('B', 50).paid('B', ago(52)).due('C', 20).paid('C', ago(22));

  it('a loyal payer who leaves one invoice and pays the next ones has lost it, as far as anybody knows', () => {
    const verdict = verdictOf(skipping());
    expect(verdict?.class).not.toBe('wont_pay');
    expect(verdict?.likeliest).toBe('disorganized');
  });

  it('the same payer, reminded of it and paying the next ones all the same, probably disputes it; nobody says so for a fact', () => {
    const [call] = judge(skipping().reminded(ago(70)).account(), TODAY, PORTFOLIO);
    expect(call?.verdict).toMatchObject({ class: 'wont_pay', subReason: null });
    expect(call?.verdict.why[0]?.rule).toBe('skipped_invoice');
    expect(call?.invoices).toMatchObject([{ number: 'A', suspected: 'unknown' }]);
    expect(call?.ask).toBe('Is something wrong with invoice A?');
    expect(call?.avoid).toMatch(/nobody has said/);
  });

  it('an objection in words makes the invoice suspected of a dispute', () => {
    const [call] = judge(skipping().note(ago(30), 'Goods arrived damaged, wants a credit note').account(), TODAY, PORTFOLIO);
    expect(call?.verdict).toMatchObject({ class: 'wont_pay', subReason: 'dispute' });
    expect(call?.invoices).toMatchObject([{ number: 'A', suspected: 'wont_pay' }]);
    expect(call?.nextStep).toMatch(/record the dispute/);
  });

  it('an invoice that lacks the order number is our mistake, however clearly others were paid', () => {
    const world = debtor()
      .habit(4, 2, { until: 110 }, { poNumber: '4500' })
      .due('A', 80)
      .due('B', 50, 100, { poNumber: '4501' })
      .paid('B', ago(49));
    const verdict = verdictOf(
      world.reminded(ago(70)).contact(ago(60), 'spoken', { direction: 'in', note: 'Rejected by their portal: no PO number' }),
    );
    expect(verdict).toMatchObject({ class: 'disorganized', subReason: 'ours' });
  });

  it('twice promised, never paid and out of reach: cannot pay', () => {
    const world = debtor().habit(1, 12, { until: 140 }).due('A', 120).due('B', 90);
    world.note(ago(80), 'Belooft te betalen voor 20 april').note(ago(60), 'Promises to pay by Friday');
    world.contact(ago(40), 'no_answer').contact(ago(20), 'no_answer');
    const [call] = judge(world.account(), TODAY, PORTFOLIO);
    expect(call?.verdict.class).toBe('cant_pay');
    expect(call).toMatchObject({ tier: 2, tierName: 'broken promise' });
  });

  it('a payer with whom everything stops cannot pay', () => {
    const world = debtor().habit(10, 3, { until: 150 }).due('A', 120).due('B', 90).due('C', 60).due('D', 30).bounced('D', ago(30), 'AM04');
    expect(verdictOf(world)).toMatchObject({ class: 'cant_pay' });
  });

  it('a note about an invoice settled long ago weighs little', () => {
    const old = debtor().habit(8, 15, { until: 60 }).due('A', 12).note(ago(400), 'Goods arrived damaged, wants a credit note');
    expect(verdictOf(old)).toMatchObject({ class: 'disorganized' });
  });
});
