/** The planner over many small worlds: what must hold whatever the debtor did. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, weekday } from '../../src/ledger/day.js';
import type { Account, Contact, StandingInvoice } from '../../src/ledger/model.js';
import { claimFor, DEFAULT_TERMS } from '../../src/reminders/law/index.js';
import { caseOf, LAWFUL } from '../../src/reminders/message-facts.js';
import { type House, isMessage, type Judged, type Known, nextStepFor } from '../../src/reminders/next-step.js';
import { house, playbook } from './house.js';

const TODAY = '2026-11-02' as Day;
const invoice = (number: string, due: Day, open: number, settledOn: Day | null = null): StandingInvoice => ({
  key: 1,
  number,
  kind: 'invoice',
  date: addDays(due, -30),
  due,
  amount: 10_000,
  currency: 'EUR',
  credits: null,
  description: 'goods',
  poNumber: null,
  disputed: null,
  disputeReason: null,
  open,
  settledOn,
  receipts: [],
  credited: 0,
});

const contact = (date: Day, outcome: string, channel: string): Contact => ({
  key: 1,
  date,
  channel,
  direction: 'out',
  outcome,
  note: null,
  reason: null,
  promiseDate: null,
  promiseAmount: null,
  promiseCurrency: null,
  callBackOn: null,
  channelNext: null,
  handledBy: null,
});

const known = (more: Partial<Account>, judged: Partial<Judged> = {}, debtor: Partial<Account['debtor']> = {}): Known => {
  const account: Account = {
    debtor: {
      ...{ key: 1, id: '1', name: 'Familie Jansen', party: 'consumer', country: 'NL', language: 'nl', email: 'a@b.example' },
      ...{ phone: '+31 6 1', mobile: null, address: 'Laan 1', postcode: '1234 AB', city: 'Ede', vatNumber: null, iban: null },
      ...{ preferredChannel: 'email', customerSince: null, parentId: null, contactPerson: null },
      ...debtor,
    },
    ...{ invoices: [], payments: [], contacts: [], disputes: [], holds: [] },
    ...more,
  };
  return {
    account,
    judged: {
      ...{ class: 'disorganized', subReason: null, callInstead: null, currency: 'EUR', skipped: [] },
      invoices: account.invoices.map(({ number }) => ({ number, suspected: 'disorganized', aside: false })),
      ...judged,
    },
    issued: [],
  };
};

const late = (days: number): Day => addDays(TODAY, -days);
const paidOnTime = Array.from({ length: 8 }, (_, at) => invoice(`P${at}`, late(400 - 30 * at), 0, late(401 - 30 * at)));

describe('one debtor', () => {
  test('a first reminder goes out two days after the due day, and not before', () => {
    expect(nextStepFor(known({ invoices: [invoice('A', late(2), 10_000)] }), house, TODAY)).toMatchObject({
      step: 'reminder',
      template: 'friendly',
      earliest: TODAY,
    });
    expect(nextStepFor(known({ invoices: [invoice('A', late(1), 10_000)] }), house, TODAY).step).toBe('none');
  });

  test('after a reminder without an answer a person calls; then comes the notice, and costs only after its term', () => {
    const invoices = [invoice('A', late(40), 10_000)];
    const reminded = contact(late(30), 'reminder_sent', 'email');
    expect(nextStepFor(known({ invoices, contacts: [reminded] }), house, TODAY)).toMatchObject({ step: 'call', template: null });
    const called = contact(late(20), 'no_answer', 'phone');
    const notice = nextStepFor(known({ invoices, contacts: [reminded, called] }), house, TODAY);
    expect(notice).toMatchObject({ step: 'notice', total: 10_000, announced: { costs: 4_000 } });
    expect(notice.claim).toMatchObject({ costs: [], interest: [] });
    expect(notice.because).toBe(`called on ${late(20)}, no payment since`);
    const partly = { ...invoices[0], open: 4_000, receipts: [{ day: late(3), amount: 6_000, payment: 1 }] } as StandingInvoice;
    expect(nextStepFor(known({ invoices: [partly], contacts: [reminded, called] }), house, TODAY).because).toBe(
      `called on ${late(20)}, EUR 60.00 paid since`,
    );
  });

  test('a call before any reminder does not bring the notice closer', () => {
    const next = nextStepFor(
      known({ invoices: [invoice('A', late(40), 10_000)], contacts: [contact(late(30), 'no_answer', 'phone')] }),
      house,
      TODAY,
    );
    expect(next.step).toBe('reminder');
  });

  test('who cannot pay is called and never written to', () => {
    const invoices = [invoice('A', late(90), 10_000)];
    const contacts = [contact(late(60), 'reminder_sent', 'email'), contact(late(40), 'spoken', 'phone')];
    expect(nextStepFor(known({ invoices, contacts }, { class: 'cant_pay' }), house, TODAY).step).toBe('call');
  });

  test('a disputed invoice is left out, and the rest goes on', () => {
    const invoices = [invoice('A', late(10), 10_000), invoice('B', late(10), 5_000)];
    const judged = {
      invoices: [
        { number: 'A', suspected: 'wont_pay', aside: true },
        { number: 'B', suspected: 'disorganized', aside: false },
      ],
    };
    const next = nextStepFor(known({ invoices }, judged), house, TODAY);
    expect(next).toMatchObject({ step: 'reminder', total: 5_000 });
    expect(next.lines.map(({ number }) => number)).toEqual(['B']);
    expect(next.because).toMatch(/; EUR 100\.00 is not asked for: in dispute or on hold \(A\)$/);
  });

  test('what only looks disputed is not asked for, and the row says so: how much, which, and why', () => {
    const invoices = [invoice('A', late(10), 2_000), invoice('B', late(10), 5_000), invoice('C', late(10), 3_050)];
    const given = (suspected: string, open = 5_000) =>
      nextStepFor(
        known(
          { invoices: invoices.map((one) => (one.number === 'B' ? { ...one, open } : one)) },
          { invoices: invoices.map(({ number }) => ({ number, suspected: number === 'B' ? 'disorganized' : suspected, aside: false })) },
        ),
        house,
        TODAY,
      );
    expect(given('wont_pay')).toMatchObject({ step: 'reminder', total: 5_000 });
    expect(given('wont_pay').because).toMatch(/; EUR 50\.50 is not asked for: looks disputed \(A, C\)$/);
    expect(given('wont_pay', 1)).toMatchObject({ step: 'none', because: expect.stringContaining('EUR 50.50 is not asked for') });
    expect(given('disorganized')).toMatchObject({ total: 10_050, because: expect.not.stringContaining('not asked for') });
  });

  test('money of his that is booked on nothing is looked at first', () => {
    const payment = {
      key: 1,
      id: 'P',
      date: late(1),
      amount: 100,
      currency: 'EUR',
      unallocated: 100,
      allocated: 0,
      reversed: false,
      stated: false,
    };
    const paid = { ...payment, invoiceNumber: null, reference: null, method: null, returnCode: null, payerName: null, payerIban: null };
    const with100 = known({ invoices: [invoice('A', late(10), 10_000)], payments: [paid] });
    expect(nextStepFor(with100, house, TODAY)).toMatchObject({ step: 'check', template: null });
    expect(nextStepFor(with100, { ...house, despiteMoney: true }, TODAY).step).toBe('reminder');
  });

  test('on a weekend and a public holiday the message waits for the next working day', () => {
    const saturday = '2026-10-31' as Day;
    const invoices = [invoice('A', addDays(saturday, -10), 10_000)];
    expect(nextStepFor(known({ invoices }), house, saturday)).toMatchObject({ step: 'reminder', earliest: '2026-11-02' });
    const christmas = '2026-12-25' as Day;
    expect(nextStepFor(known({ invoices: [invoice('A', addDays(christmas, -10), 10_000)] }), house, christmas).earliest).toBe('2026-12-28');
  });

  test('who is written in a script that paper does not know gets an e-mail, or a call that says why', () => {
    const invoices = [invoice('A', late(10), 10_000)];
    const paper = { preferredChannel: 'letter', email: null } as const;
    for (const name of ['Łukasz Žižek', 'Ωνάσης', 'Жуков', "O'Brien-Müller 2º"])
      expect(nextStepFor(known({ invoices }, {}, { ...paper, name }), house, TODAY)).toMatchObject({ step: 'reminder', channel: 'letter' });
    for (const foreign of [{ name: '田中商店' }, { contactPerson: 'דוד כהן' }, { city: '台北' }] as const) {
      expect(nextStepFor(known({ invoices }, {}, { ...paper, ...foreign }), house, TODAY)).toMatchObject({
        step: 'call',
        template: null,
        because: expect.stringMatching(/^a letter cannot be printed .*Latin letters, or an e-mail address$/),
      });
      expect(nextStepFor(known({ invoices }, {}, { ...paper, ...foreign, email: 'a@b.example' }), house, TODAY)).toMatchObject({
        channel: 'email',
        channelBecause: 'prefers letter, which cannot be printed in his script: e-mail',
      });
    }
  });

  test('a missing address is said, and the next best channel is used', () => {
    const invoices = [invoice('A', late(10), 10_000)];
    expect(nextStepFor(known({ invoices }, {}, { email: null }), house, TODAY)).toMatchObject({
      channel: 'letter',
      channelBecause: expect.stringContaining('no e-mail address'),
    });
    expect(nextStepFor(known({ invoices }, {}, { email: null, address: null }), house, TODAY).step).toBe('call');
    expect(nextStepFor(known({ invoices }, {}, { preferredChannel: 'phone' }), house, TODAY).step).toBe('call');
  });

  const belgian: House = {
    ...house,
    claim: (known, lines, { template, channel, sendOn }) =>
      claimFor(
        caseOf(known, lines, { channel, sendOn, today: sendOn, country: 'BE', terms: { ...DEFAULT_TERMS, clauseAgreed: true } }),
        LAWFUL[template],
      ),
  };

  test('a loyal Belgian consumer with a slip gets a kind word that sets no term and announces nothing, then a call', () => {
    const invoices = [...paidOnTime, invoice('A', late(20), 20_000)];
    const first = nextStepFor(known({ invoices }, {}, { country: 'BE' }), belgian, TODAY);
    expect(first).toMatchObject({ step: 'reminder', template: 'loyal', shielded: true, announced: null, claim: { term: null } });
    const issued = [{ on: late(10), currency: 'EUR', step: 'loyal', invoices: ['A'], notice: null }];
    expect(nextStepFor({ ...known({ invoices }, {}, { country: 'BE' }), issued }, belgian, TODAY).step).toBe('call');
    const contacts = [contact(late(10), 'no_answer', 'phone')];
    for (const judged of [{ class: 'wont_pay', subReason: 'stretching' }, { class: 'unknown' }] as const)
      expect(nextStepFor(known({ invoices, contacts }, judged, { country: 'BE' }), belgian, TODAY).template).not.toBe('notice');
  });

  test('where the first reminder is the notice of the law, it announces what follows, a call comes after it, and no second notice', () => {
    const invoices = [invoice('A', late(40), 20_000)];
    const first = nextStepFor(known({ invoices }, {}, { country: 'BE' }), belgian, TODAY);
    expect(first).toMatchObject({ action: 'friendly', template: 'notice', total: 20_000, announced: { kind: 'clause', costs: 3_500 } });
    // Without a clause nothing follows, and a friendly word is enough.
    expect(nextStepFor(known({ invoices }, {}, { country: 'BE' }), house, TODAY)).toMatchObject({ template: 'friendly', announced: null });
    // Without the goods it would have no effect: the others go out, he is called.
    const bare = invoices.map((one) => ({ ...one, description: null }));
    expect(nextStepFor(known({ invoices: bare }, {}, { country: 'BE' }), belgian, TODAY)).toMatchObject({
      step: 'reminder',
      template: 'friendly',
    });
    const contacts = [contact(late(30), 'reminder_sent', 'email'), contact(late(20), 'no_answer', 'phone')];
    expect(nextStepFor(known({ invoices: bare, contacts }, {}, { country: 'BE' }), belgian, TODAY)).toMatchObject({
      ...{ step: 'call', template: null, because: expect.stringContaining('A: what was delivered is not said') },
    });
    const notice = {
      ...{ kind: 'be_first' as const, sentOn: late(35), channel: 'email' as const, invoices: ['A'] },
      ...{ lastFreeDay: late(21), chargesFrom: late(20), announced: 3_500 },
    };
    const issued = [{ on: late(35), currency: 'EUR', step: 'friendly', invoices: ['A'], notice }];
    expect(nextStepFor({ ...known({ invoices }, {}, { country: 'BE' }), issued }, belgian, TODAY).step).toBe('call');
    const called = { ...known({ invoices, contacts: [contact(late(20), 'no_answer', 'phone')] }, {}, { country: 'BE' }), issued };
    expect(nextStepFor(called, belgian, TODAY)).toMatchObject({ step: 'claim', total: 23_500 });
  });

  test('an impatient playbook is held back by the gap between two messages, and by the most there may be in a month', () => {
    const wait = { ...playbook.wait, call: 0, notice: 0 };
    const hasty: House = { ...house, playbook: { ...playbook, wait } };
    const invoices = [invoice('A', late(40), 10_000)];
    const contacts = [contact(late(3), 'reminder_sent', 'email'), contact(late(2), 'no_answer', 'phone')];
    expect(nextStepFor(known({ invoices, contacts }), hasty, TODAY)).toMatchObject({ step: 'none', earliest: addDays(TODAY, 4) });
    const four = [29, 22, 15, 8].map((back) => contact(late(back), 'reminder_sent', 'email'));
    const full = nextStepFor(known({ invoices, contacts: [...four, contact(late(2), 'no_answer', 'phone')] }), hasty, TODAY);
    expect(full).toMatchObject({ step: 'none', earliest: addDays(TODAY, 1), because: '4 messages in 30 days' });
  });

  test('a loyal payer with a slip gets no notice, whatever his class and whatever the playbook says', () => {
    const invoices = [...paidOnTime, invoice('A', late(20), 10_000)];
    const contacts = [contact(late(10), 'no_answer', 'phone')];
    const stretching = { class: 'wont_pay' as const, subReason: 'stretching' };
    expect(nextStepFor(known({ invoices, contacts }, stretching), house, TODAY)).toMatchObject({
      step: 'call',
      shielded: true,
      template: null,
    });
    expect(nextStepFor(known({ invoices: invoices.slice(8), contacts }, stretching), house, TODAY).step).toBe('notice');
  });

  test('invoices that no notice named are never claimed with costs, threatened or handed over; what the agency has is left to it', () => {
    const message = (step: string, back: number, invoices: readonly string[], noticed: readonly string[] = []) => ({
      ...{ on: late(back), currency: 'EUR', step, invoices },
      notice:
        noticed.length === 0
          ? null
          : {
              ...{ kind: 'nl_14_days' as const, sentOn: late(back), channel: 'email' as const, invoices: noticed },
              ...{ lastFreeDay: late(back - 14), chargesFrom: late(back - 17), announced: 4_000 },
            },
    });
    const notice = message('notice', 60, ['A'], ['A']);
    const after = message('after_notice', 40, ['A', 'B']);
    const last = message('last', 25, ['A', 'B']);
    const contacts = [contact(late(70), 'reminder_sent', 'email'), contact(late(65), 'no_answer', 'phone')];
    const b = [invoice('B', late(80), 10_000)];
    // A was paid after the costs were claimed: B had no letter yet.
    expect(nextStepFor({ ...known({ invoices: b, contacts }), issued: [notice, after] }, house, TODAY)).toMatchObject({ step: 'notice' });
    expect(nextStepFor({ ...known({ invoices: b, contacts }), issued: [notice, after, last] }, house, TODAY)).toMatchObject({
      step: 'notice',
      announced: { costs: 4_000 },
    });
    const both = [invoice('A', late(90), 10_000), ...b];
    const ripe = nextStepFor({ ...known({ invoices: both, contacts }), issued: [notice, after, last] }, house, TODAY);
    expect([ripe.step, ripe.lines.map(({ number }) => number)]).toEqual(['hand_over', ['A']]);
    const gone = { ...message('hand_over', 8, ['A']) };
    const rest = nextStepFor({ ...known({ invoices: both, contacts }), issued: [notice, after, last, gone] }, house, TODAY);
    expect([rest.step, rest.lines.map(({ number }) => number), rest.total]).toEqual(['notice', ['B'], 10_000]);
    const none = nextStepFor({ ...known({ invoices: both.slice(0, 1), contacts }), issued: [notice, after, last, gone] }, house, TODAY);
    expect(none).toMatchObject({ step: 'none', because: `handed over on ${late(8)}` });
  });

  test('within a running term of the law nothing is written, whatever the playbook says; a call is a kind one', () => {
    const invoices = [invoice('A', late(40), 20_000)];
    const notice = {
      ...{ kind: 'be_first' as const, sentOn: late(10), channel: 'email' as const, invoices: ['A'] },
      ...{ lastFreeDay: addDays(TODAY, 4), chargesFrom: addDays(TODAY, 5), announced: 3_500 },
    };
    const issued = [{ on: late(10), currency: 'EUR', step: 'friendly', invoices: ['A'], notice }];
    const unheard = { ...known({ invoices }, {}, { country: 'BE', phone: null }), issued };
    expect(nextStepFor(unheard, belgian, TODAY)).toMatchObject({ step: 'none', earliest: addDays(TODAY, 5) });
    expect(nextStepFor(unheard, belgian, addDays(TODAY, 7))).toMatchObject({ step: 'reminder', template: 'second' });
    const called = nextStepFor({ ...known({ invoices }, {}, { country: 'BE' }), issued }, belgian, TODAY);
    expect([called.step, called.because]).toEqual([
      'call',
      `reminded on ${late(10)}, his term runs until ${addDays(TODAY, 4)}: a kind call, nothing is pressed`,
    ]);
  });

  test('who disputes one invoice is reminded of the others by their own reason', () => {
    const invoices = [invoice('A', late(40), 10_000), invoice('B', late(10), 5_000)];
    const rest = (suspected: string): string => {
      const given = [
        { number: 'A', suspected: 'wont_pay', aside: true },
        { number: 'B', suspected, aside: false },
      ];
      return nextStepFor(known({ invoices }, { class: 'wont_pay', subReason: 'dispute', invoices: given }), house, TODAY).because;
    };
    expect(rest('disorganized')).toContain('first reminder');
    expect(rest('unknown')).toContain('the reason is not known: call to find out');
    expect(rest('cant_pay')).toContain('cannot pay');
  });

  test('a debt of cents is left alone', () => {
    expect(nextStepFor(known({ invoices: [invoice('A', late(50), 499)] }), house, TODAY).step).toBe('none');
  });
});

const day = fc.integer({ min: 0, max: 200 }).map((back) => late(back));
const world = fc.record({
  invoices: fc.array(fc.tuple(day, fc.integer({ min: 1, max: 90_000 })), { minLength: 1, maxLength: 4 }),
  contacts: fc.array(fc.tuple(day, fc.constantFrom('reminder_sent', 'spoken', 'no_answer'), fc.constantFrom('email', 'phone', 'letter')), {
    maxLength: 6,
  }),
  class: fc.constantFrom('cant_pay', 'wont_pay', 'disorganized', 'unknown'),
  skip: fc.constantFrom(
    null,
    { reason: 'a plan runs', until: null, silences: true as const },
    { reason: 'spoken to', until: '2026-11-05' },
  ),
  loyal: fc.boolean(),
  aside: fc.boolean(),
  party: fc.constantFrom('consumer' as const, 'business' as const, null),
  country: fc.constantFrom('NL', 'BE', 'DE', 'FR', null),
  on: fc.integer({ min: 0, max: 13 }).map((ahead) => addDays(TODAY, ahead)),
});

test('whatever happened: nobody is written to who must not be, nor on a closed day, nor for more than he may be asked', () => {
  fc.assert(
    fc.property(world, (given) => {
      const open = given.invoices.map(([due, left], at) => invoice(`A${at}`, due, left));
      const contacts = given.contacts
        .map(([date, outcome, channel]) => contact(date, outcome, channel))
        .sort((a, b) => (a.date < b.date ? -1 : 1));
      const judged: Partial<Judged> = {
        class: given.class as Judged['class'],
        skipped: given.skip === null ? [] : [given.skip],
        invoices: open.map(({ number }, at) => ({ number, suspected: given.class, aside: given.aside && at === 0 })),
      };
      const debtor = { party: given.party, country: given.country };
      const next = nextStepFor(
        known({ invoices: [...(given.loyal ? paidOnTime : []), ...open], contacts }, judged, debtor),
        house,
        given.on,
      );
      const lastSent = contacts.filter(({ outcome, date }) => outcome === 'reminder_sent' && date <= given.on).at(-1);
      if (given.aside) expect(next.lines.map(({ number }) => number)).not.toContain('A0');
      if (!isMessage(next)) return;
      expect(given.class).not.toBe('cant_pay');
      expect(given.skip).toBeNull();
      expect(weekday(next.earliest as Day)).toBeLessThanOrEqual(5);
      expect((next.earliest as Day) >= given.on).toBe(true);
      if (lastSent) expect(addDays(lastSent.date, playbook.limits.gapDays) <= given.on).toBe(true);
      if (next.shielded) {
        expect(['friendly', 'loyal', 'second']).toContain(next.template);
        expect(next.announced).toBeNull();
      }
      // Nothing was ever announced to him, so nothing but the invoices is asked.
      expect(next.total).toBe(next.lines.reduce((sum, line) => sum + line.open, 0));
      expect(next.step === 'claim' || next.step === 'last' || next.step === 'hand_over').toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('the second missed month of one contract costs no more than the law lets repeated instalments cost', () => {
  const rent = (number: string, due: Day, month: string, settledOn: Day | null = null): StandingInvoice => ({
    ...invoice(number, due, settledOn === null ? 50_000 : 0, settledOn),
    amount: 50_000,
    description: `Huur berging ${month} 2026`,
  });
  const contacts = [contact(late(30), 'reminder_sent', 'email'), contact(late(20), 'no_answer', 'phone')];
  const two = nextStepFor(known({ invoices: [rent('A', late(70), 'juli'), rent('B', late(40), 'augustus')], contacts }), house, TODAY);
  // 15 % of 1,000 together; of the readings the lowest is one of them alone.
  expect(two).toMatchObject({ step: 'notice', total: 100_000, announced: { costs: 7_500 } });
  expect(two.claim?.warnings.join()).toContain('instalments of one contract');
  const small = { ...rent('B', late(40), 'augustus'), amount: 10_000, open: 10_000 };
  const once = rent('A', late(70), 'juli', late(60));
  expect(nextStepFor(known({ invoices: [once, small], contacts }), house, TODAY)).toMatchObject({
    step: 'notice',
    announced: { costs: 2_000 },
  });
  const other = { ...small, description: 'Fiets' };
  expect(nextStepFor(known({ invoices: [once, other], contacts }), house, TODAY)).toMatchObject({
    step: 'notice',
    announced: { costs: 4_000 },
  });
});

test('a Belgian fourth month announces one sum within the cap, and calls it what was agreed', () => {
  const terms = { ...DEFAULT_TERMS, clauseAgreed: true, periodicSupply: true };
  const belgian: House = {
    ...house,
    claim: (known, lines, { template, channel, sendOn }) =>
      claimFor(caseOf(known, lines, { channel, sendOn, today: sendOn, country: 'BE', terms }), LAWFUL[template]),
  };
  const month = (at: number): StandingInvoice => ({
    ...invoice(`G${at}`, addDays(late(130), 30 * at), 5_000),
    description: `Gas ${at}/2026`,
  });
  const plan = nextStepFor(known({ invoices: [0, 1, 2, 3].map(month) }, {}, { country: 'BE' }), belgian, TODAY);
  // The cap on 200: 30, and 10 % of the 50 above 150; 7.50 of it is the cost of the reminder.
  expect(plan.claim?.announced.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['reminder', 750],
    ['clause', 2_750],
  ]);
  expect(plan.announced).toMatchObject({ kind: 'clause', costs: 3_500 });
});

test('four months of a subscription cost what one of them does; where the supply is periodic, whatever the goods are called', () => {
  const months = (goods: readonly string[]): StandingInvoice[] =>
    goods.map((description, at) => ({ ...invoice(`S${at}`, addDays(late(130), 30 * at), 30_000), amount: 30_000, description }));
  const contacts = [contact(late(30), 'reminder_sent', 'email'), contact(late(20), 'no_answer', 'phone')];
  const announced = (goods: readonly string[], given: House): unknown => {
    const plan = nextStepFor(known({ invoices: months(goods), contacts }), given, TODAY);
    expect(plan.claim?.warnings.join()).toContain('the lowest is taken');
    return plan.announced?.costs;
  };
  expect(announced(['Abonnement', 'Abonnement', 'Abonnement', 'Abonnement'], house)).toBe(4_500);
  const periodic: House = {
    ...house,
    claim: (known, lines, { template, channel, sendOn }) =>
      claimFor(
        caseOf(known, lines, { channel, sendOn, today: sendOn, country: 'NL', terms: { ...DEFAULT_TERMS, periodicSupply: true } }),
        LAWFUL[template],
      ),
  };
  expect(announced(['Stroom', 'Gas', 'Water', 'Warmte'], periodic)).toBe(4_500);
});

test('a consumer is told of the interest that follows, and is asked for none that he was not told of', () => {
  const contacts = [contact(late(30), 'reminder_sent', 'email'), contact(late(20), 'no_answer', 'phone')];
  const invoices = [invoice('A', late(70), 100_000)];
  const notice = (country: string, party: 'consumer' | 'business' = 'consumer') =>
    nextStepFor(known({ invoices, contacts }, {}, { country, party }), house, TODAY);
  expect(notice('NL').announced).toMatchObject({ interest: true, rate: '4.00' });
  expect(notice('NL')).toMatchObject({ total: 100_000, claim: { interest: [] } });
  expect(notice('DE').announced).toMatchObject({ costs: 0, interest: true });
  expect(notice('FR').announced).toBeNull();
  expect(notice('NL', 'business').announced).toMatchObject({ costs: 4_000, interest: true });
  const asked = (interest: boolean) => {
    const said = { ...{ kind: 'nl_14_days' as const, sentOn: late(50), channel: 'email' as const, invoices: ['A'] }, interest };
    const issued = [
      {
        ...{ on: late(50), currency: 'EUR', step: 'notice', invoices: ['A'] },
        notice: { ...said, lastFreeDay: late(36), chargesFrom: late(33), announced: 15_000 },
      },
    ];
    const { claim, step } = nextStepFor({ ...known({ invoices, contacts }), issued }, house, TODAY);
    return [step, claim?.costs.length, (claim?.interest.length ?? 0) > 0];
  };
  expect([asked(true), asked(false)]).toEqual([
    ['claim', 1, true],
    ['claim', 1, false],
  ]);
});

test('where due dates were not agreed, a plain notice comes first, then the 14-day letter, then the claim', () => {
  const printed: House = {
    ...house,
    claim: (known, lines, { template, channel, sendOn }) =>
      claimFor(
        caseOf(known, lines, { channel, sendOn, today: sendOn, country: 'NL', terms: { ...DEFAULT_TERMS, dueDateAgreed: false } }),
        LAWFUL[template],
      ),
  };
  const contacts = [contact(late(80), 'reminder_sent', 'email'), contact(late(70), 'no_answer', 'phone')];
  const given = known({ invoices: [invoice('A', late(90), 10_000)], contacts });
  const told = (kind: 'plain' | 'nl_14_days', back: number, announced: number) => ({
    ...{ on: late(back), currency: 'EUR', step: 'notice', invoices: ['A'] },
    notice: {
      ...{ kind, sentOn: late(back), channel: 'email' as const, invoices: ['A'], announced },
      ...{ lastFreeDay: late(back - 14), chargesFrom: late(back - 17) },
    },
  });
  expect(nextStepFor(given, printed, TODAY)).toMatchObject({ step: 'notice', claim: { term: { kind: 'plain' }, announced: [] } });
  const plain = told('plain', 50, 0);
  expect(nextStepFor({ ...given, issued: [plain] }, printed, TODAY)).toMatchObject({
    ...{ step: 'notice', action: 'notice', announced: { costs: 4_000 }, claim: { term: { kind: 'nl_14_days' } } },
  });
  expect(nextStepFor({ ...given, issued: [plain, told('nl_14_days', 25, 4_000)] }, printed, TODAY)).toMatchObject({
    ...{ step: 'claim', claim: { costs: [{ amount: 4_000 }] } },
  });
});
