/** Costs and interest let off: gone from claim and letter, within the mandate, on any day, and never more than that. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Config, NO_CONFIG } from '../../src/desk/config.js';
import { issueReminders } from '../../src/desk/issue-reminders.js';
import { type PlannedBatch, planReminders } from '../../src/desk/plan-reminders.js';
import { defaultPlaybook } from '../../src/desk/read-playbook.js';
import { staleness } from '../../src/desk/still-right.js';
import { undo } from '../../src/desk/undo.js';
import { type Waiving, waiversToday, writeWaivers } from '../../src/desk/waivers.js';
import { Refused } from '../../src/errors.js';
import { addDays, type Day } from '../../src/ledger/day.js';
import { NO_MANDATE } from '../../src/ledger/mandate.js';
import type { Waiver } from '../../src/ledger/waivers.js';
import { type Case, type CaseInvoice, claimFor, DEFAULT_TERMS } from '../../src/reminders/law/index.js';
import type { Action, Playbook } from '../../src/reminders/playbook.js';
import { claimWaiving } from '../../src/reminders/waived.js';
import { issuedMessages } from '../../src/store/issued.js';
import { DEFAULTS } from '../../src/triage/index.js';
import { Ledger, NOW } from './ledger.js';

const TODAY = '2026-11-02' as Day;
const COMPANY = { ...NO_CONFIG.company, name: 'Voorbeeld B.V.', country: 'NL', enterpriseNumber: '12345678', iban: 'NL91ABNA0417164300' };
const CONFIG: Config = { ...NO_CONFIG, company: { ...COMPANY, email: 'debiteuren@voorbeeld.example', contact: 'Sanne de Vries' } };
const LIMITED: Config = { ...CONFIG, mandate: { ...NO_MANDATE, waive: 4_000 } };
const FILES = [
  `debtor_id,name,party,country,language,email,address,postcode,city
7,Smit Techniek,business,NL,en,smit@debtor.example.com,Laan 7,3511 AB,Utrecht
8,Overseas Ltd,business,NL,en,over@debtor.example.com,Laan 8,3511 AB,Utrecht
9,A. Visser,consumer,NL,nl,visser@debtor.example.com,Laan 10,3511 AB,Utrecht
900,Payer,business,NL,en,payer@debtor.example.com,Laan 9,3511 AB,Utrecht
`,
  `debtor_id,invoice_number,invoice_date,due_date,amount,currency,description
7,A1,2026-06-01,2026-07-01,1000.00,EUR,steel
7,A2,2026-06-02,2026-07-02,500.00,EUR,steel
8,E1,2026-06-01,2026-07-01,1000.00,EUR,pipes
8,U1,2026-06-01,2026-07-01,1000.00,USD,pipes
9,C1,2026-06-01,2026-07-01,200.00,EUR,chairs
9,C2,2026-06-01,2026-07-01,150.00,EUR,a table
900,P1,2026-06-01,2026-07-01,100.00,EUR,pipes
`,
  'payment_id,debtor_id,payment_date,amount,currency,invoice_number\nX1,900,2026-10-30,100.00,EUR,P1\n',
  'debtor_id,date,channel,direction,outcome,reason\n7,2026-10-01,email,in,note,forgot\n',
];

let ledger: Ledger;
/** Everyone is at this step of the playbook. */
const at = (action: Action): Playbook => {
  const usual = defaultPlaybook();
  const kinds = { loyal: [action], cant_pay: [action], wont_pay: [action], disorganized: [action], unknown: [action] };
  return { ...usual, steps: { consumer: kinds, business: kinds } };
};
const plan = (action: Action = 'after_notice', asOf = TODAY, config = CONFIG): PlannedBatch =>
  planReminders(ledger.store, asOf, { config, playbook: at(action), texts: new Map(), settings: DEFAULTS, overridden: new Set() });
const stepOf = (planned: PlannedBatch, id = '7', currency = 'EUR') => {
  const found = planned.messages.find(({ next }) => next.debtorId === id && next.currency === currency);
  if (!found) throw new Error(`no message to ${id} in ${currency}`);
  return { ...found.next, text: found.message.text };
};
const waive = (more: Partial<Waiving> = {}, on = TODAY, { config = CONFIG, dryRun = false, who = '7' } = {}) =>
  writeWaivers(
    ledger.store,
    who,
    { kind: 'waived', invoices: [], because: 'pays this week', handledBy: 'Sanne', approvedBy: null, ...more },
    { asOf: on, config, dryRun, now: NOW },
  );
const rows = (): number => ledger.store.db.prepare('SELECT count(*) FROM waiver').pluck().get() as number;

beforeEach(() => {
  ledger = new Ledger();
  ledger.import(...FILES);
});
afterEach(() => ledger.close());

test('what is let off is gone from claim and letter, with the reason; the principal and the steps stay', () => {
  const before = stepOf(plan());
  expect(before).toMatchObject({ step: 'claim', claim: { principal: 150_000, costs: [{ kind: 'fixed', amount: 4_000 }] } });
  expect(new Set(before.claim?.interest.map(({ invoice }) => invoice))).toEqual(new Set(['A1', 'A2']));
  expect(before.text).toContain('40.00');

  waive({ invoices: ['a1'] });
  const part = stepOf(plan());
  expect(part.claim).toMatchObject({ principal: 150_000, costs: [{ amount: 4_000 }] });
  expect(part.claim?.interest).toEqual(before.claim?.interest.filter(({ invoice }) => invoice === 'A2'));
  expect(part.total).toBe(150_000 + 4_000 + (part.claim?.interest ?? []).reduce((sum, { amount }) => sum + amount, 0));

  waive();
  const all = stepOf(plan());
  expect(all).toMatchObject({ step: 'claim', total: 150_000, claim: { principal: 150_000, total: 150_000, costs: [], interest: [] } });
  const says = 'A1, A2: costs and interest let off on 2026-11-02 by Sanne: pays this week';
  expect(all.because).toContain(says);
  expect(all.claim?.warnings).toEqual([says]);
  expect(all.text).not.toMatch(/40\.00|interest/i);
  expect(plan().gates).toEqual([]);
  // Others, and invoices that come later, are asked as before.
  expect(stepOf(plan(), '8').claim?.costs).toHaveLength(1);
});

test('a notice announces nothing for them, and of the others as much as they would alone', () => {
  expect(stepOf(plan('notice'), '9')).toMatchObject({ step: 'notice', announced: { costs: 5_250 } });
  waive({ invoices: ['C1'] }, TODAY, { who: '9' });
  const part = stepOf(plan('notice'), '9');
  expect(part).toMatchObject({ announced: { costs: 4_000 }, total: 35_000, claim: { term: { kind: 'nl_14_days' } } });
  expect(part.text).toContain('C1');
  waive({}, TODAY, { who: '9' });
  const all = stepOf(plan('notice'), '9');
  expect(all).toMatchObject({ step: 'notice', announced: null, total: 35_000, claim: { announced: [], term: { kind: 'plain' } } });
  expect(all.text).not.toMatch(/incassokosten|rente|40,00/);
  expect(plan('notice').gates).toEqual([]);
});

test('above the mandate it is refused and nothing is written, unless somebody approved it; each currency apart', () => {
  const refused = () => waive({}, TODAY, { config: LIMITED });
  expect(refused).toThrow(Refused);
  expect(refused).toThrow(/The mandate for letting off costs and interest ends at EUR 40\.00; this is EUR 92\.85/);
  expect(rows()).toBe(0);
  // One of two: the fixed sum is owed all the same, and only its interest is given.
  const [part, ...more] = waive({ invoices: ['A2'] }, TODAY, { config: LIMITED, dryRun: true }).worth;
  const own = stepOf(plan()).claim?.interest.filter(({ invoice }) => invoice === 'A2') ?? [];
  expect([part, more]).toEqual([{ currency: 'EUR', minor: own.reduce((sum, { amount }) => sum + amount, 0) }, []]);
  const agreed = { ...LIMITED, law: { ...LIMITED.law, agreedRate: { consumer: null, business: 1_000 } } };
  const two = waive({ approvedBy: 'Mia' }, TODAY, { who: '8', config: agreed, dryRun: true });
  expect(two.worth.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
  // Another currency than that of the mandate is within no limit.
  expect(() => waive({ invoices: ['U1'] }, TODAY, { who: '8', config: agreed })).toThrow(/ends at EUR 40\.00; this is USD/);
  // Nothing may be asked of a consumer before the notice: it is worth nothing, and within every mandate.
  expect(waive({}, TODAY, { who: '9', config: { ...LIMITED, mandate: { ...LIMITED.mandate, waive: 0 } } }).worth).toEqual([]);
  waive({ approvedBy: 'Mia' }, TODAY, { config: LIMITED });
  expect(waiversToday(ledger.store, TODAY).map(({ debtorId, invoice, approvedBy }) => [debtorId, invoice, approvedBy])).toEqual([
    ['7', 'A1', 'Mia'],
    ['7', 'A2', 'Mia'],
    ['9', 'C1', null],
    ['9', 'C2', null],
  ]);
});

test('on the day before it is not there; a dry run writes nothing; undo takes it back', () => {
  const before = plan();
  waive({}, TODAY, { dryRun: true });
  expect(rows()).toBe(0);
  waive();
  expect(stepOf(plan('after_notice', addDays(TODAY, -4))).claim?.costs).toHaveLength(1);
  expect(waiversToday(ledger.store, addDays(TODAY, -1))).toEqual([]);
  undo(ledger.store, { batch: null, cascade: false, dryRun: false, now: NOW });
  expect(plan()).toEqual(before);
});

test('lifted, interest runs from that day and no other; what was given stays given', () => {
  waive({}, '2026-10-05' as Day);
  waive({ kind: 'lifted', invoices: ['A1'], because: 'did not pay' }, '2026-10-24' as Day);
  const { claim, total } = stepOf(plan());
  // 1,000.00 at 10.40 % over the ten days 24 October to 2 November.
  expect(claim?.interest.map(({ invoice, from, to, days, amount }) => [invoice, from, to, days, amount])).toEqual([
    ['A1', '2026-10-24', TODAY, 10, 285],
  ]);
  expect([claim?.costs, total]).toEqual([[], 150_285]);
  expect(claim?.warnings[1]).toBe('A1: costs and interest were let off until 2026-10-24, and are not asked for what came before');
  // On a day between the two nothing is asked; and it can be let off again.
  expect(stepOf(plan('after_notice', '2026-10-23' as Day)).total).toBe(150_000);
  waive({ invoices: ['A1'] });
  expect(stepOf(plan()).total).toBe(150_000);
});

test('what was let off is not taken back without what lifted it', () => {
  const [off, lifted] = [waive({ invoices: ['A1'] }), waive({ kind: 'lifted' })].map(({ batch }) => batch as number);
  const back = (batch: number | undefined, cascade: boolean) =>
    undo(ledger.store, { batch: batch as number, cascade, dryRun: false, now: NOW });
  expect(() => back(off, false)).toThrow(new RegExp(`\\b${lifted}\\b`));
  back(off, true);
  expect(rows()).toBe(0);
});

test('what was let off goes with the import that brought the debtor', () => {
  const { batch } = waive({ invoices: ['A1'] });
  expect(() => undo(ledger.store, { batch: 1, cascade: false, dryRun: false, now: NOW })).toThrow(
    new RegExp(`\\b${batch}\\b.* built on it`),
  );
  undo(ledger.store, { batch: 1, cascade: true, dryRun: false, now: NOW });
  expect(rows()).toBe(0);
});

test('what cannot be let off or lifted is said', () => {
  expect(() => waive({ invoices: ['F99'] })).toThrow('Smit Techniek (7) has no invoice F99');
  expect(() => waive({}, TODAY, { who: '900' })).toThrow('has nothing open');
  expect(() => waive({ invoices: ['P1'] }, TODAY, { who: '900' })).toThrow('Nothing is open on P1');
  expect(() => waive({ kind: 'lifted' })).toThrow('was let off nothing');
  expect(() => waive({ because: ' ' })).toThrow('Why');
  waive();
  expect(() => waive({ invoices: ['A1'] })).toThrow('let off since 2026-11-02');
  expect(() => waive({ kind: 'lifted', invoices: ['A3'] })).toThrow('was let off nothing on A3');
  expect(rows()).toBe(2);
});

test('an issued message that asks for what was let off since does not leave; one that knew of it does', async () => {
  const stale = async (): Promise<(string | null)[]> => {
    const { batch } = await issueReminders(ledger.store, plan(), {
      out: `${ledger.folder}/out${rows()}`,
      overrides: [],
      dryRun: false,
      now: NOW,
    });
    const late = () =>
      [...issuedMessages(ledger.store, TODAY, batch as number)]
        .filter(({ debtorId }) => debtorId === '7')
        .map(staleness(ledger.store, TODAY, DEFAULTS));
    const before = late();
    if (before[0] === null && rows() === 0) waive();
    return [...before, ...late()];
  };
  expect(await stale()).toEqual([null, 'A1, A2: costs and interest let off on 2026-11-02 by Sanne: pays this week']);
  undo(ledger.store, { batch: null, cascade: false, dryRun: false, now: NOW });
  undo(ledger.store, { batch: null, cascade: false, dryRun: false, now: NOW });
  waive();
  expect(await stale()).toEqual([null, null]);
});

test('after lifting a consumer owes costs of a later notice only, and a business those of invoices that fall due later', () => {
  const invoice = (number: string, due: string): CaseInvoice => ({
    ...{ number, date: '2026-06-01' as Day, due: due as Day, amount: 100_000, open: 100_000, description: 'goods', receipts: [] },
  });
  const notice = (sentOn: string) => ({
    ...({ kind: 'nl_14_days', channel: 'letter', invoices: ['F1', 'F2'], announced: 30_000 } as const),
    ...{ sentOn: sentOn as Day, lastFreeDay: addDays(sentOn as Day, 15), chargesFrom: addDays(sentOn as Day, 16) },
  });
  const event = (kind: Waiver['kind'], on: string): Waiver => ({
    ...{ kind, invoice: 'F1', on: on as Day, because: 'x', handledBy: null, approvedBy: null },
  });
  const waivers = [event('waived', '2026-09-10'), event('lifted', '2026-10-01')];
  const costs = (party: 'consumer' | 'business', sentOn: string, invoices: CaseInvoice[]): number[] =>
    claimWaiving(
      {
        ...{ country: 'NL', party, currency: 'EUR', today: TODAY, sendOn: TODAY, channel: 'letter', invoices },
        ...{ notices: [notice(sentOn)], terms: { ...DEFAULT_TERMS, fixedSumPer: 'invoice' } },
      },
      'demand',
      waivers,
    ).costs.map(({ amount }) => amount);
  const [early, other] = [invoice('F1', '2026-07-01'), invoice('F2', '2026-07-01')];
  // 15 % of 1,000.00, and of 2,000.00.
  expect([costs('consumer', '2026-08-03', [early]), costs('consumer', '2026-08-03', [early, other])]).toEqual([[], [15_000]]);
  expect([costs('consumer', '2026-10-05', [early]), costs('consumer', '2026-10-05', [early, other])]).toEqual([[15_000], [30_000]]);
  expect([costs('business', '2026-10-05', [early]), costs('business', '2026-10-05', [early, other])]).toEqual([[], [4_000]]);
  expect(costs('business', '2026-10-05', [invoice('F1', '2026-10-20'), other])).toEqual([8_000]);
});

test('never more than without it, and never below the principal, whatever the law, the party and what was let off', () => {
  const day = (least: number, most: number) => fc.integer({ min: least, max: most }).map((days) => addDays(TODAY, -days));
  const invoice = fc.record({ amount: fc.integer({ min: 1, max: 900_000 }), due: day(1, 900) });
  const event = fc.record({ of: fc.nat(3), kind: fc.constantFrom('waived' as const, 'lifted' as const), on: day(0, 400) });
  fc.assert(
    fc.property(
      fc.constantFrom('NL', 'BE', 'DE', 'FR', 'GB', 'ES'),
      fc.constantFrom('consumer' as const, 'business' as const, null),
      fc.array(invoice, { minLength: 1, maxLength: 4 }),
      fc.array(event, { maxLength: 5 }),
      fc.constantFrom('reminder' as const, 'notice' as const, 'demand' as const),
      (country, party, made, noted, step) => {
        const invoices = made.map(
          ({ amount, due }, at): CaseInvoice => ({
            number: `F${at}`,
            date: addDays(due, -30),
            due,
            amount,
            open: amount,
            description: 'goods',
            receipts: [],
          }),
        );
        const sentOn = addDays(TODAY, -60);
        const kind = country === 'NL' ? 'nl_14_days' : country === 'BE' ? 'be_first' : country === 'DE' ? 'de_mahnung' : 'plain';
        const notice = { kind, sentOn, channel: 'letter', invoices: invoices.map(({ number }) => number), announced: 10_000 } as const;
        const notices = [{ ...notice, lastFreeDay: addDays(sentOn, 20), chargesFrom: addDays(sentOn, 21) }];
        const case_: Case = {
          country,
          party,
          currency: 'EUR',
          today: TODAY,
          sendOn: TODAY,
          channel: 'letter',
          invoices,
          notices,
          terms: { ...DEFAULT_TERMS, clauseAgreed: true },
        };
        const waivers = noted
          .map(({ of, ...rest }): Waiver => ({ ...rest, invoice: `F${of}`, because: 'x', handledBy: null, approvedBy: null }))
          .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
        const [less, usual] = [claimWaiving(case_, step, waivers), claimFor(case_, step)];
        expect(less.principal).toBe(usual.principal);
        expect(less.total).toBeGreaterThanOrEqual(less.principal);
        expect(less.total).toBeLessThanOrEqual(usual.total);
        expect(less.total - less.principal).toBe([...less.costs, ...less.interest].reduce((sum, { amount }) => sum + amount, 0));
        const off = new Set(
          waivers.filter(({ invoice: of }) => waivers.findLast((one) => one.invoice === of)?.kind === 'waived').map((one) => one.invoice),
        );
        expect(less.interest.filter((segment) => off.has(segment.invoice))).toEqual([]);
        if (invoices.every(({ number }) => off.has(number))) expect([less.total, less.announced]).toEqual([usual.principal, []]);
      },
    ),
    { numRuns: 300 },
  );
});
