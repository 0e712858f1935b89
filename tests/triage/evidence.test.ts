import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/triage/evidence/index.js';
import { ago, debtor, type World } from './world.js';

/** One world in which the rule fires and one in which it looks and stays silent. */
const CASES: Readonly<Record<string, { readonly fires: () => World; readonly silent: () => World }>> = {
  admin_words: {
    fires: () => debtor().due('A', 20).note(ago(3), 'Forgot, will pay today'),
    silent: () => debtor().due('A', 20).note(ago(3), 'The goods arrived damaged'),
  },
  already_paid: {
    fires: () => debtor().due('A', 20).note(ago(3), 'Says the invoice is already paid'),
    silent: () => debtor().due('A', 20).note(ago(3), 'Cannot pay at the moment'),
  },
  as_usual: {
    fires: () => debtor().habit(6, 15).due('A', 12),
    silent: () => debtor().habit(6, 2).due('A', 12),
  },
  bill_shock: {
    fires: () => debtor().habit(5, 0).due('A', 10, 300),
    silent: () => debtor().habit(5, 0).due('A', 10, 120),
  },
  breadth: {
    fires: () => debtor().due('A', 70).due('B', 40).due('C', 10),
    silent: () => debtor().due('A', 70).due('B', 40).paid('B', ago(35)).due('C', 10).due('D', 5),
  },
  broken_promise: {
    fires: () => debtor().due('A', 60).note(ago(40), 'Belooft te betalen voor 28 mei'),
    silent: () => debtor().due('A', 60).due('B', 50).note(ago(40), 'Belooft te betalen voor 28 mei').paid('A', ago(30)),
  },
  calls_us: {
    fires: () => debtor().due('A', 20).contact(ago(5), 'spoken', { direction: 'in' }),
    silent: () => debtor().due('A', 20).contact(ago(5), 'spoken', { direction: 'in', note: 'Forgot, will pay' }).contact(ago(4), 'spoken'),
  },
  credit_note: {
    fires: () => debtor().due('A', 20).credited('A', ago(5), 40),
    silent: () => debtor().due('B', 300).credited('B', ago(200), 100).due('A', 20),
  },
  dispute_words: {
    fires: () => debtor().due('A', 20).note(ago(3), 'Goods arrived damaged, wants a credit note'),
    silent: () => debtor().due('A', 20).note(ago(3), 'Forgot, will pay today'),
  },
  equal_instalments: {
    fires: () => debtor().due('A', 150, 1000).paid('A', ago(90), 110).paid('A', ago(60), 110).paid('A', ago(30), 110),
    silent: () => debtor().due('A', 150, 1000).paid('A', ago(90), 110).paid('A', ago(60), 200).paid('A', ago(30), 90),
  },
  everything_stops: {
    fires: () => debtor().habit(6, 2, { until: 150 }).due('A', 90).due('B', 60).due('C', 30),
    silent: () => debtor().habit(6, 2, { until: 40 }).due('A', 10),
  },
  growing_delay: {
    fires: () => debtor().habit(6, [0, 5, 10, 15, 20, 25]).due('A', 10),
    silent: () => debtor().habit(6, [5, 5, 6, 5, 4, 6]).due('A', 10),
  },
  held_back: {
    fires: () => debtor().due('A', 50).disputed('A', ago(20)).due('B', 30).due('C', 10),
    silent: () => debtor().due('A', 50).disputed('A', ago(20)).due('B', 30),
  },
  inability_words: {
    fires: () => debtor().due('A', 20).note(ago(3), 'Cannot pay, no money'),
    silent: () => debtor().due('A', 20).note(ago(3), 'Forgot, will pay today'),
  },
  life_event: {
    fires: () => debtor().due('A', 20).note(ago(3), 'Lost his job'),
    silent: () => debtor().due('A', 20).note(ago(3), 'Forgot, will pay today'),
  },
  loyal_first_slip: {
    fires: () => debtor().habit(7, 0).due('A', 8),
    silent: () => debtor().habit(7, 12).due('A', 8),
  },
  mandate_fault: {
    fires: () => debtor().due('A', 20).bounced('A', ago(20), 'MD01').mandatesFailed(ago(20)),
    silent: () => debtor().due('A', 20).bounced('A', ago(20), 'MD01'),
  },
  most_paid: {
    fires: () => debtor().habit(5, 0).due('A', 20, 412.3).paid('A', ago(10), 350),
    silent: () => debtor().habit(5, 0).due('A', 20, 412.3).paid('A', ago(10), 100),
  },
  never_arrived: {
    fires: () => debtor().due('A', 20).contact(ago(10), 'bounced', { channel: 'email' }),
    silent: () => debtor().due('A', 20).contact(ago(200), 'bounced', { channel: 'email' }).reminded(ago(10)),
  },
  open_dispute: {
    fires: () => debtor().due('A', 20).disputed('A', ago(5)),
    silent: () => debtor().due('A', 20).disputed('A', ago(25), ago(5)),
  },
  our_mistake: {
    fires: () => debtor().due('A', 20).note(ago(3), 'Our mistake, we sent it to the wrong address'),
    silent: () => debtor().due('A', 20).note(ago(3), 'Cannot pay, no money'),
  },
  out_of_character: {
    fires: () => debtor().habit(6, 3).due('A', 20),
    silent: () => debtor().habit(6, 25).due('A', 20),
  },
  overpaid: {
    fires: () => debtor().due('A', 20).loose(ago(30), 155),
    silent: () => debtor().habit(3, 0).due('A', 20).loose(ago(30), 55),
  },
  paid_for: {
    fires: () => debtor().due('A', 90).due('B', 60).paid('B', ago(30), undefined, { payerName: 'Stichting Bewindvoering Noord' }),
    silent: () => debtor().due('A', 90).due('B', 60).paid('B', ago(30), undefined, { payerName: 'Bakkerij Smit' }),
  },
  past_disputes: {
    fires: () => debtor().habit(4, 5).due('B', 200).credited('B', ago(180), 100).due('A', 20),
    silent: () => debtor().habit(2, 0).due('A', 20),
  },
  payment_run: {
    fires: () => debtor().habit(8, 7, { every: 28, until: 70 }).due('A', 20),
    silent: () => debtor().habit(8, [1, 14, 3, 22, 9, 30, 5, 12], { every: 31, until: 70 }).due('A', 20),
  },
  pays_after_reminder: {
    fires: () => {
      const world = debtor().habit(5, 12, { until: 70 }).due('A', 20);
      for (let i = 0; i < 5; i++) world.reminded(ago(70 + 30 * i - 7));
      return world;
    },
    silent: () => debtor().habit(5, 0).reminded(ago(10)).due('A', 20),
  },
  plan_words: {
    fires: () => debtor().due('A', 20).note(ago(3), 'Requests a payment plan'),
    silent: () => debtor().due('A', 20).note(ago(3), 'Forgot, will pay today'),
  },
  po_missing: {
    fires: () => debtor().habit(3, 0, {}, { poNumber: '45' }).due('A', 20),
    silent: () => debtor().habit(3, 0, {}, { poNumber: '45' }).due('B', 300).paid('B', ago(290)).due('A', 20),
  },
  returned_debit: {
    fires: () => debtor().due('A', 20).bounced('A', ago(20), 'AM04'),
    silent: () => debtor().due('B', 50).paid('B', ago(50), undefined, { method: 'direct_debit' }).due('A', 20),
  },
  round_part_payments: {
    fires: () => debtor().due('A', 50, 412.3).paid('A', ago(40), 100).paid('A', ago(10), 50),
    silent: () => debtor().due('A', 50, 412.3).paid('A', ago(40), 291.17),
  },
  seeks_help: {
    fires: () => debtor().due('A', 20).note(ago(3), 'Works with a debt adviser'),
    silent: () => debtor().due('A', 20).note(ago(3), 'Forgot, will pay today'),
  },
  short_paid: {
    fires: () => debtor().due('A', 20, 121).paid('A', ago(18), 101.13),
    silent: () => debtor().due('A', 20, 121).paid('A', ago(18), 50),
  },
  silent: {
    fires: () => debtor().due('A', 90).note(ago(60), 'hm').contact(ago(30), 'no_answer').contact(ago(10), 'no_answer'),
    silent: () => debtor().due('A', 90).note(ago(60), 'hm').contact(ago(30), 'no_answer').contact(ago(10), 'spoken'),
  },
  skipped_invoice: {
    fires: () => debtor().habit(6, 1, { until: 100 }).due('A', 70).due('B', 40).paid('B', ago(39)).due('C', 10).paid('C', ago(9)),
    silent: () => debtor().habit(6, 1, { until: 100 }).due('A', 70).due('B', 40),
  },
  stated_reason: {
    fires: () => debtor().due('A', 20).contact(ago(5), 'spoken', { reason: 'forgot' }),
    silent: () => debtor().due('A', 20).contact(ago(5), 'spoken', { reason: 'unclear' }),
  },
  steady_late: {
    fires: () => debtor().habit(6, [14, 16, 15, 15, 18, 13]).due('A', 10),
    silent: () => debtor().habit(6, [0, 1, 0, 2, 0, 1]).due('A', 10),
  },
  stretching_words: {
    fires: () => debtor().due('A', 20).note(ago(3), 'We always pay after 90 days, that is our policy'),
    silent: () => debtor().due('A', 20).note(ago(3), 'Forgot, will pay today'),
  },
  trifle: {
    fires: () => debtor().due('A', 20, 121).paid('A', ago(18), 120),
    silent: () => debtor().due('A', 20, 121).paid('A', ago(18), 101.13),
  },
  wrong_reference: {
    fires: () => {
      const world = debtor();
      for (let i = 0; i < 6; i++)
        world
          .due(`2026-10${i}`, 60 + 30 * i)
          .paid(`2026-10${i}`, ago(60 + 30 * i), undefined, i < 3 ? { invoiceNumber: null, reference: 'order 77' } : {});
      return world.due('A', 20);
    },
    silent: () => debtor().habit(6, 0).due('A', 20),
  },
};

describe('evidence', () => {
  it('has a file, a place in the list and two cases for each rule', () => {
    const files = readdirSync(new URL('../../src/triage/evidence/', import.meta.url))
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index' && name !== 'rule');
    expect(RULES.map((rule) => rule.id)).toEqual(files.sort());
    expect(Object.keys(CASES).sort()).toEqual(files);
  });

  for (const rule of RULES) {
    it(`${rule.id} fires`, () => {
      const seen = rule.look((CASES[rule.id] as { fires: () => World }).fires().facts());
      expect(seen?.length ?? 0).toBeGreaterThan(0);
      for (const one of seen ?? []) {
        expect(one.says).toMatch(/\S+ \S+/);
        expect(one.says).not.toMatch(/undefined|NaN/);
        for (const cite of one.cites) expect(cite).toMatch(/^(invoice|payment|note of|dispute|credit note|contact of) \S+$/);
      }
    });

    it(`${rule.id} stays silent`, () => {
      expect(rule.look((CASES[rule.id] as { silent: () => World }).silent().facts()) ?? []).toEqual([]);
    });

    it(`${rule.id} says where its weight comes from and when it is wrong`, () => {
      expect(rule.title && rule.looksAt && rule.caveat).toBeTruthy();
    });
  }

  const look = (id: string, world: World) => RULES.find((rule) => rule.id === id)?.look(world.facts()) ?? [];

  it('a skipped invoice says less of a loyal payer never reminded, and nothing of a dispute where it was explained', () => {
    const world = (late: number) =>
      debtor()
        .habit(8, late, { until: 100 })
        .due('A', 70)
        .due('B', 40)
        .paid('B', ago(40 - late));
    const wont = (of: World) => Math.exp(look('skipped_invoice', of)[0]?.weight.wont_pay ?? 9);
    expect(wont(world(-2))).toBeCloseTo(1, 6);
    expect(wont(world(12))).toBeCloseTo(2.5, 6);
    expect(wont(world(-2).reminded(ago(50)))).toBeCloseTo(3, 6);
    expect(wont(world(-2).reminded(ago(5)))).toBeCloseTo(1, 6);
    expect(wont(world(12).note(ago(20), 'Forgot the invoice, will look for it'))).toBeCloseTo(1, 6);
  });

  it('round part payments count also where they could not be booked, and are not paid too much', () => {
    const world = debtor().due('A', 60, 149.5).due('B', 30, 149.5).loose(ago(50), 50).loose(ago(20), 50);
    expect(look('round_part_payments', world)[0]?.says).toMatch(/^2 round part payments/);
    expect(look('overpaid', world)).toEqual([]);
    expect(look('overpaid', world.loose(ago(10), 149.5))[0]?.says).toMatch(/EUR 149.50/);
  });

  it('a little money left over explains no large debt', () => {
    const owing = (invoices: number) => {
      let world = debtor();
      for (let n = 0; n < invoices; n++) world = world.due(`A${n}`, 250 - n, 100);
      return look('overpaid', world.loose(ago(30), 155));
    };
    expect(owing(16)).toEqual([]);
    expect(owing(15)[0]?.says).toMatch(/EUR 155/);
  });

  it('tens and twenty-fives are part payments, what is left of a computed amount is a deduction, a few cents are neither', () => {
    const fired = (paid: number): readonly string[] => {
      const world = debtor().due('A', 50, 412.3).paid('A', ago(10), paid);
      return ['round_part_payments', 'short_paid', 'trifle'].filter((id) => look(id, world).length > 0);
    };
    expect(fired(130)).toEqual(['round_part_payments']);
    expect(fired(275)).toEqual(['round_part_payments']);
    expect(fired(371.07)).toEqual(['short_paid']);
    expect(fired(412)).toEqual(['trifle']);
    expect(fired(412.03)).toEqual(['trifle']);
  });

  it('a mandate refused with those of others is our mistake, and no sign against the debtor', () => {
    const world = debtor().due('A', 20).bounced('A', ago(20), 'MD01');
    expect(look('returned_debit', world)).toHaveLength(1);
    expect(look('returned_debit', world.mandatesFailed(ago(20)))).toEqual([]);
    expect(look('mandate_fault', world)).toHaveLength(1);
  });

  it('money that came in is money, booked or not', () => {
    const world = () => debtor().habit(6, 2, { until: 150 }).due('A', 90).due('B', 60).due('C', 30);
    expect(look('everything_stops', world())[0]?.says).toMatch(/no money for 148 days/);
    const some = look('everything_stops', world().loose(ago(40), 25));
    expect(some[0]?.says).toMatch(/only EUR 25.00 came in/);
    const much = look('everything_stops', world().loose(ago(40), 160));
    expect(much[0]?.weight.cant_pay).toBeLessThan(some[0]?.weight.cant_pay ?? 0);
  });

  it('who pays ever later is not as late as usual', () => {
    const slower = debtor().habit(6, [2, 6, 13, 22, 36, 51]).due('A', 20);
    expect(look('as_usual', slower)).toEqual([]);
    expect(look('growing_delay', slower)).toHaveLength(1);
  });

  it('a steady habit says nothing of an invoice far later than that', () => {
    const habit = () => debtor().habit(6, [14, 16, 15, 15, 18, 13], { until: 100 });
    expect(look('steady_late', habit().due('A', 60))).toEqual([]);
    expect(look('steady_late', habit().due('A', 60).due('B', 15))[0]?.invoices).toEqual(['B']);
  });

  it('counts days as people do', () => {
    const late = (delay: number) => look('out_of_character', debtor().habit(6, delay, { until: 100 }).due('A', 20))[0]?.says;
    expect(late(-3)).toMatch(/\(never late\)/);
    expect(late(1)).toMatch(/at most 1 day\)/);
    expect(late(4)).toMatch(/at most 4 days\)/);
  });

  it('never copies a note', () => {
    const text = 'Goods arrived damaged, wants a credit note';
    const findings = debtor().due('A', 20).note(ago(3), text).findings();
    expect(JSON.stringify(findings)).not.toContain('damaged');
  });

  it('takes no word for the verdict of a rule that cannot look', () => {
    const facts = debtor().due('A', 20).facts({ disputeRate: null });
    const past = RULES.find((rule) => rule.id === 'past_disputes');
    expect(past?.look(facts)).toBeNull();
  });
});
