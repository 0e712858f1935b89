/** The reports of the call desk, on a small ledger of stories, each on a day that shows it. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_CONFIG } from '../../src/desk/config.js';
import { addFeedback } from '../../src/desk/feedback.js';
import { MAKERS } from '../../src/desk/make-report.js';
import { settingsFor } from '../../src/desk/settings.js';
import { undo } from '../../src/desk/undo.js';
import { addDays, type Day } from '../../src/ledger/day.js';
import { MonthEnds, openOn } from '../../src/ledger/dso.js';
import { causeRows } from '../../src/reports/causes.js';
import { REPORTS, type ReportName } from '../../src/reports/index.js';
import { keptRate } from '../../src/reports/promises.js';
import { notesOf, render } from '../../src/reports/render/index.js';
import { outlookOf, weeklyChances } from '../../src/triage/forecast.js';
import { marketingFor } from '../../src/triage/marketing.js';
import { solvedOf } from '../../src/triage/solved.js';
import { account, invoice } from '../reports/worlds.js';
import { NOTHING_CAME } from '../triage/world.js';
import { Ledger, NOW } from './ledger.js';

const NEW: readonly Exclude<ReportName, 'law'>[] = [
  ...(['causes', 'promises', 'disputes', 'accuracy', 'marketing', 'keep-or-part', 'feedback', 'forecast', 'dso'] as const),
];
const d = (text: string): Day => text as Day;

async function made(ledger: Ledger, name: Exclude<ReportName, 'law'>, asOf: string, config = NO_CONFIG) {
  const result = await MAKERS[name](ledger.store, d(asOf), settingsFor(ledger.store, { priors: {} }), async () => config);
  const rows = JSON.parse([...(await render(result, 'json'))].join('')) as Record<string, unknown>[];
  const csv = [...(await render(result, 'csv'))].join('');
  return { rows, csv, notes: notesOf(result) };
}

const INVOICES = `debtor_id,debtor_name,invoice_number,kind,invoice_date,due_date,amount,currency,credits_invoice
1,=Bakker,B1,invoice,2026-07-01,2026-07-31,1000.00,EUR,
1,=Bakker,B2,invoice,2026-08-01,2026-08-31,500.00,EUR,
2,Smit,S1,invoice,2026-08-01,2026-08-31,400.00,EUR,
3,Jansen,J1,invoice,2026-06-01,2026-06-30,300.00,USD,
4,Maes,M1,invoice,2026-08-01,2026-08-31,800.00,EUR,
5,Dam,D1,invoice,2026-09-01,2026-10-01,250.00,EUR,
5,Dam,D2,invoice,2026-10-01,2026-11-20,90.00,EUR,
`;
const PAYMENTS = `payment_id,debtor_id,payment_date,amount,currency,invoice_number
P1,4,2026-10-20,800.00,EUR,M1
P2,2,2026-10-12,100.00,EUR,S1
`;
const CONTACTS = `debtor_id,date,channel,direction,outcome,note,reason,promise_date,promise_amount,call_back_on,handled_by
1,2026-09-10,phone,out,spoken,,our_error,,,2026-09-14,Sanne
2,2026-10-05,phone,out,spoken,,no_money_temporary,2026-10-12,300.00,,Sanne
2,2026-10-28,phone,out,spoken,,no_money_temporary,2026-11-09,300.00,2026-11-01,Rob
4,2026-10-10,phone,out,spoken,,forgot,2026-10-21,800.00,2026-10-12,Rob
4,2026-10-12,phone,out,no_answer,,,,,,Rob
`;
const DISPUTES = `dispute_id,debtor_id,invoice_number,opened_on,closed_on,reason
X1,5,D1,2026-10-05,,price
X2,4,M1,2026-09-20,2026-10-15,damaged
`;
const TODAY = '2026-11-02';

let ledger: Ledger;
beforeAll(() => {
  ledger = new Ledger();
  ledger.import(INVOICES, PAYMENTS, CONTACTS, DISPUTES);
});
afterAll(() => ledger.close());

test('an empty ledger gives headers, and every report is known by name', async () => {
  const empty = new Ledger();
  for (const name of NEW) {
    const { rows, csv } = await made(empty, name, TODAY);
    expect(rows, name).toEqual([]);
    expect(csv.trimEnd().split('\n'), name).toHaveLength(1);
  }
  expect(REPORTS.map(({ name }) => name)).toEqual(expect.arrayContaining([...NEW]));
  empty.close();
});

test('what is dated later changes nothing on a past day, and names are no formulas', async () => {
  const then = new Ledger();
  const upTo = (text: string, column: number): string =>
    text
      .split('\n')
      .filter((line, at) => at === 0 || (line.split(',')[column] ?? '') <= '2026-10-08')
      .join('\n');
  then.import(upTo(INVOICES, 4), upTo(CONTACTS, 1), DISPUTES.replace('2026-10-15', ''));
  for (const name of NEW) {
    const now = await made(ledger, name, '2026-10-08');
    expect(now, name).toEqual(await made(then, name, '2026-10-08'));
    expect(now.csv, name).not.toContain(',=Bakker');
  }
  then.close();
});

describe('causes', () => {
  test('ours come first, a dispute is his, and currencies stay apart', async () => {
    const { rows, notes } = await made(ledger, 'causes', TODAY);
    expect(rows.map(({ currency, whose, cause, open, money_days }) => [currency, whose, cause, open, money_days])).toEqual([
      // 1,000 for 94 days and 500 for 63; what he said is about both.
      ['EUR', 'ours', 'said: our error', '1500.00', '125500.00'],
      ['EUR', 'theirs', 'said: no money temporary', '300.00', '18900.00'],
      ['EUR', 'theirs', 'dispute', '250.00', '8000.00'],
      ['USD', 'unknown', 'not known yet', '300.00', '37500.00'],
    ]);
    expect(rows.map(({ debtors, repeated }) => [debtors, repeated])).toEqual([
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 0],
    ]);
    expect(notes[0]).toBe('EUR 152,400.00 x days late: 82% ours, 18% theirs, 0% unknown');
  });

  const line = fc.record({
    debtorId: fc.constantFrom('1', '2', '3'),
    invoice: fc.string(),
    currency: fc.constantFrom('EUR', 'USD'),
    cause: fc.constantFrom('dispute', 'forgot', 'ours'),
    whose: fc.constantFrom('ours', 'theirs', 'unknown'),
    class: fc.constant('wont_pay'),
    open: fc.integer({ min: 1, max: 10_000_000 }),
    days: fc.integer({ min: 1, max: 2000 }),
    again: fc.boolean(),
  });

  test('sums add up to the total, whatever the order of the lines', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const rows = causeRows(lines);
        for (const currency of ['EUR', 'USD']) {
          const own = rows.filter((row) => row.currency === currency);
          const total = lines.reduce((sum, each) => sum + (each.currency === currency ? each.open * each.days : 0), 0);
          expect(own.reduce((sum, row) => sum + row.moneyDays, 0)).toBe(total);
          if (own.length > 0) expect(own.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1);
        }
        expect(causeRows([...lines].reverse())).toEqual(rows);
      }),
    );
  });
});

describe('promises', () => {
  test('both ways: ours that are due come first, and each side has its rate', async () => {
    const { rows, notes } = await made(ledger, 'promises', TODAY);
    expect(
      rows.map(({ side, debtor_id, due_on, amount, came, state, days_over }) => [side, debtor_id, due_on, amount, came, state, days_over]),
    ).toEqual([
      ['ours', '1', '2026-09-14', null, null, 'due', 49],
      ['ours', '2', '2026-11-01', null, null, 'due', 1],
      ['ours', '4', '2026-10-12', null, null, 'kept', 0],
      ['theirs', '2', '2026-10-12', '300.00', '100.00', 'partial', 21],
      ['theirs', '2', '2026-11-09', '300.00', '0.00', 'open', 0],
      ['theirs', '4', '2026-10-21', '800.00', '800.00', 'kept', 0],
    ]);
    expect(notes).toEqual(['We kept 1 of 3 (33%), 2 due and not kept yet', 'They kept 1 of 2 (50%), 1 still open']);
    expect(keptRate([{ state: 'open' }])).toBeNull();
  });
});

test('disputes: open ones first, and a thank-you for those solved lately', async () => {
  const shown = async (asOf: string) =>
    (await made(ledger, 'disputes', asOf)).rows.map(({ invoice_number, state, age, open, owner }) => [
      invoice_number,
      state,
      age,
      open,
      owner,
    ]);
  expect(await shown(TODAY)).toEqual([
    ['D1', 'open', 28, '250.00', null],
    ['M1', 'thank-you', 25, '0.00', null],
  ]);
  expect(await shown('2026-10-10')).toEqual([
    ['M1', 'open', 20, '800.00', null],
    ['D1', 'open', 5, '250.00', null],
  ]);
  expect(await shown('2026-12-31')).toEqual([['D1', 'open', 87, '250.00', null]]);
  expect((await made(ledger, 'disputes', TODAY)).notes).toContain('1 without an owner: nobody answers them');
});

test('accuracy: what was computed the evening before, and the days it took to know', async () => {
  const { rows, notes } = await made(ledger, 'accuracy', TODAY);
  const of = (reason: string) => rows.find(({ confirmed }) => confirmed === reason);
  expect(of('cant_pay')).toMatchObject({ cases: 1, reasons_given: 1, median_days_to_reason: 35 });
  expect(of('disorganized')).toMatchObject({ cases: 2, reasons_given: 2, median_days_to_reason: 40.5, longest_days_to_reason: 41 });
  expect(of('wont_pay')).toMatchObject({ cases: 0, right: null, median_days_to_reason: null });
  const seen = rows.reduce(
    (sum, row) => sum + ['cant_pay', 'wont_pay', 'disorganized', 'unknown'].reduce((n, given) => n + Number(row[`computed_${given}`]), 0),
    0,
  );
  expect(seen).toBe(3);
  expect(notes).toContain('2 debts are overdue and nobody has been told why');
});

describe('marketing', () => {
  const shown = async (asOf: string) =>
    (await made(ledger, 'marketing', asOf)).rows.map(({ debtor_id, action, because, since, days_on_hold }) => [
      debtor_id,
      action,
      (because as string[]).join('; '),
      since,
      days_on_hold,
    ]);

  test('a debt is held until its reason is known, a dispute until it is solved, a pinched purse until it pays', async () => {
    expect(await shown(TODAY)).toEqual([
      ['4', 'release', 'dispute of M1 solved', '2026-10-15', 25],
      ['3', 'hold', 'reason not known, more than 30 days overdue', '2026-07-31', 94],
      ['2', 'hold', 'cannot pay: no money temporary', '2026-10-01', 32],
      ['5', 'hold', 'open dispute of D1', '2026-10-05', 28],
    ]);
  });

  test('who gave a friendly reason is put back on that day', async () => {
    expect((await shown('2026-09-09')).find(([debtor]) => debtor === '1')).toEqual([
      '1',
      'hold',
      'reason not known, more than 30 days overdue',
      '2026-08-31',
      9,
    ]);
    expect((await shown('2026-09-10')).find(([debtor]) => debtor === '1')).toEqual([
      '1',
      'release',
      'reason known: our error',
      '2026-09-10',
      10,
    ]);
  });

  test('who objects is held until his dispute is solved, or he has paid', () => {
    const call = {
      ...NOTHING_CAME,
      key: 1,
      date: d('2026-09-10'),
      channel: 'phone',
      direction: 'out',
      outcome: 'spoken',
      note: null,
    } as const;
    const said = { invoices: [invoice('F1', '2026-08-31', 40_000)], contacts: [{ ...call, reason: 'complaint_price' as const }] };
    const on = (asOf: string, more = {}) => marketingFor(account({ ...said, ...more }), d(asOf), () => null);
    const dispute = { key: 1, id: null, invoiceNumber: 'F1', openedOn: d('2026-09-12'), closedOn: d('2026-10-20'), reason: null };
    expect(on('2026-10-19')).toMatchObject({ action: 'hold', because: ['objects: complaint price'], since: '2026-09-10' });
    expect(on('2026-10-21', { disputes: [dispute] })).toMatchObject({
      action: 'release',
      because: ['dispute solved', 'dispute of F1 solved'],
      since: '2026-10-20',
      daysOnHold: 40,
    });
    const paid = invoice('F1', '2026-08-31', 0, { amount: 40_000, settledOn: d('2026-10-20') });
    expect(on('2026-10-21', { invoices: [paid] })).toMatchObject({ action: 'release', because: ['paid up'] });
    expect(on('2026-12-21', { invoices: [paid] })).toBeNull();
  });
});

describe('keep or part', () => {
  test('counts touches, waiting and turnover, and says why', async () => {
    const { rows, notes } = await made(ledger, 'keep-or-part', TODAY);
    const smit = rows.find(({ debtor_id }) => debtor_id === '2');
    // Two calls at 6.00; 100 for 42 days and 300 for 63 at 8 % a year.
    expect(smit).toMatchObject({ touches: 2, chase_cost: '12.00', capital_cost: '5.06', days_late: 57.8, turnover: '400.00' });
    expect(rows.find(({ debtor_id }) => debtor_id === '5')).toMatchObject({
      suggestion: 'keep',
      because: ['his dispute comes first', '32 days late on average'],
    });
    expect(notes[0]).toMatch(/^Assumed: call 6, .* \(config: costs\)$/);
  });

  test('who costs more than the margin on what he buys is to be parted from', async () => {
    const dear = await made(ledger, 'keep-or-part', TODAY, { ...NO_CONFIG, costs: { call: 60 } });
    expect(dear.rows[0]).toMatchObject({ debtor_id: '2', suggestion: 'part', chase_cost: '120.00' });
    expect(dear.rows[0]?.['because']).toContain('chasing and waiting cost 31.3% of turnover, against 20% margin');
  });

  test('who pays some late is offered direct debit, unless he is short of money; nobody is said to have forgotten', async () => {
    const forgetful = new Ledger();
    const month = (at: number): string => String(at + 1).padStart(2, '0');
    const rows = [0, 1, 2, 3, 4, 5, 6, 7];
    forgetful.import(
      `debtor_id,invoice_number,invoice_date,due_date,amount,currency\n${rows.map((at) => `7,F${at},2026-${month(at)}-01,2026-${month(at)}-15,100.00,EUR\n`).join('')}`,
      `payment_id,debtor_id,payment_date,amount,currency,invoice_number\n${rows.map((at) => `Q${at},7,2026-${month(at)}-${at % 3 === 0 ? '28' : '14'},100.00,EUR,F${at}\n`).join('')}`,
    );
    const { rows: shown } = await made(forgetful, 'keep-or-part', TODAY);
    expect(shown).toMatchObject([
      { suggestion: 'keep with direct debit', because: ['pays, but 3 of 8 invoices late', '4.9 days late on average'] },
    ]);
    forgetful.import(
      'debtor_id,invoice_number,invoice_date,due_date,amount,currency\n7,F9,2026-10-01,2026-10-20,100.00,EUR\n',
      'debtor_id,date,channel,direction,outcome,reason\n7,2026-10-28,phone,out,spoken,no_money_temporary\n',
    );
    const { rows: short } = await made(forgetful, 'keep-or-part', TODAY);
    expect(short).toMatchObject([{ suggestion: 'keep' }]);
    expect(short[0]?.['because']).toContain('paid 3 of 8 invoices late, and is short of money now: agree on a plan');
    forgetful.close();
  });
});

describe('feedback', () => {
  test('who had a case is asked, unpleasant answers come first, and an answer can be taken back', async () => {
    const before = await made(ledger, 'feedback', TODAY);
    expect(before.rows).toMatchObject([{ state: 'to ask', debtor_id: '4', on: '2026-10-20', cause: 'forgot', score: null }]);
    expect(before.rows[0]?.['question']).toContain('van 1 (onprettig) tot 5');
    const how = { today: d(TODAY), dryRun: false, now: NOW };
    expect(addFeedback(ledger.store, '4', { on: d('2026-10-21'), score: '5', text: null }, { ...how, dryRun: true }).batch).toBeNull();
    expect(await made(ledger, 'feedback', TODAY)).toEqual(before);
    for (const [score, on, text] of [
      ['5', '2026-10-21', null],
      ['2', '2026-10-30', ' =had to call three times '],
    ] as const)
      addFeedback(ledger.store, '4', { on: d(on), score, text }, how);
    const after = await made(ledger, 'feedback', TODAY);
    expect(after.rows).toMatchObject([
      { state: 'answered', score: 2, answer: '=had to call three times', cause: 'forgot' },
      { state: 'answered', score: 5, answer: null },
    ]);
    expect(after.csv).toContain("'=had to call");
    expect(after.notes).toEqual(['By cause: forgot 3.5 (2)', 'By quarter: 2026 Q4 3.5 (2)']);
    expect((await made(ledger, 'feedback', '2026-10-20')).rows).toHaveLength(1);
    undo(ledger.store, { batch: 3, cascade: false, dryRun: false, now: NOW });
    undo(ledger.store, { batch: 2, cascade: false, dryRun: false, now: NOW });
    expect(await made(ledger, 'feedback', TODAY)).toEqual(before);
  });

  test('who paid on his own, or on a reminder alone, is not asked', () => {
    const paid = invoice('F1', '2026-08-31', 0, { amount: 40_000, settledOn: d('2026-10-20') });
    const reminder = {
      ...NOTHING_CAME,
      key: 1,
      date: d('2026-09-10'),
      channel: 'email',
      direction: 'out',
      outcome: 'reminder_sent',
      note: null,
    } as const;
    expect(solvedOf(account({ invoices: [paid], contacts: [reminder] }), d(TODAY))).toEqual([]);
    const spoken = { ...reminder, outcome: 'spoken' };
    expect(solvedOf(account({ invoices: [paid], contacts: [spoken] }), d(TODAY))).toMatchObject([
      { on: '2026-10-20', cause: 'reason not noted' },
    ]);
  });

  test.each([
    ['6', TODAY, /no score/],
    ['4', '2026-11-03', /still to come/],
  ])('score %s on %s is refused', (score, on, message) => {
    expect(() => addFeedback(ledger.store, '4', { on: d(on), score, text: null }, { today: d(TODAY), dryRun: false, now: NOW })).toThrow(
      message,
    );
  });
});

describe('forecast', () => {
  test('what is promised counts on its day, what is disputed is left out and named', async () => {
    const { rows, notes } = await made(ledger, 'forecast', TODAY);
    expect(rows.filter(({ currency }) => currency === 'EUR').map(({ week, from, agreed }) => [week, from, agreed])).toEqual([
      // Of 300.00 promised, by one who kept none of one.
      [1, '2026-11-03', '156.00'],
      ...[2, 3, 4, 5, 6, 7, 8].map((week) => [week, addDays(d('2026-11-03'), 7 * (week - 1)), '0.00']),
    ]);
    expect(notes).toContain('Left out as disputed: EUR 250.00 of 1 debtor');
  });

  test('chances of all weeks together are at most one, and a punctual payer is expected on time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 300 }), { maxLength: 30 }), fc.integer({ min: -120, max: 900 }), (delays, age) => {
        const chances = weeklyChances(delays, age);
        expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
        expect(chances.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
    expect(weeklyChances(Array(40).fill(2), -10)[1]).toBeGreaterThan(0.9);
  });

  test('nothing is expected of who is insolvent, until a person looked into it', () => {
    const note = 'is failliet verklaard, curator aangesteld';
    const call = { ...NOTHING_CAME, key: 1, date: d('2026-10-10'), channel: 'phone', direction: 'in', outcome: 'spoken', note } as const;
    const bankrupt = account({ invoices: [invoice('F1', '2026-08-31', 40_000)], contacts: [call] });
    expect(outlookOf(bankrupt, d(TODAY))).toMatchObject([{ open: 0, held: 40_000, expected: Array(8).fill(0) }]);
    const lifted = { kind: 'lifted', invoice: null, on: d('2026-10-12'), until: null, because: 'namesake', handledBy: null } as const;
    expect(outlookOf({ ...bankrupt, holds: [lifted] }, d(TODAY))).toMatchObject([{ open: 40_000, held: 0 }]);
  });

  test('what no agreement is about is expected by its chances, to the cent', () => {
    const age = fc.integer({ min: -100, max: 400 });
    fc.assert(
      fc.property(age, fc.integer({ min: 1, max: 99_999_999 }), (days, open) => {
        const [outlook] = outlookOf(account({ invoices: [invoice('F1', addDays(d(TODAY), -days), open)] }), d(TODAY));
        const sure = weeklyChances([], days).reduce((sum, one) => sum + one, 0);
        expect(outlook?.expected.reduce((sum, one) => sum + one, 0)).toBe(Math.floor(open * sure));
      }),
    );
  });

  test('never more than is open', () => {
    const one = fc.record({ due: fc.integer({ min: -400, max: 100 }), open: fc.integer({ min: 1, max: 99_999_999 }) });
    const plan = fc.record({
      on: fc.integer({ min: 0, max: 90 }),
      amount: fc.option(fc.integer({ min: 1, max: 99_999_999 })),
      chance: fc.float({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.array(plan, { maxLength: 5 }), (invoices, plans) => {
        const whole = account({
          invoices: invoices.map(({ due, open }, at) => invoice(`F${at}`, addDays(d(TODAY), due), open, { key: at })),
        });
        const agreed = plans.map(({ on, ...more }) => ({ currency: 'EUR', on: addDays(d(TODAY), on), ...more }));
        for (const { open, expected, agreed: ofIt } of outlookOf(whole, d(TODAY), agreed)) {
          expect(expected.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(open);
          for (const [week, sum] of expected.entries()) expect(ofIt[week]).toBeLessThanOrEqual(sum);
          expect(expected.every(Number.isSafeInteger)).toBe(true);
        }
      }),
    );
  });
});

describe('days sales outstanding', () => {
  test('months end where the ledger stood, and the last one on the day looked at', async () => {
    const { rows } = await made(ledger, 'dso', TODAY);
    const eur = rows.filter(({ currency }) => currency === 'EUR');
    expect(eur.map(({ month, sales, receivables, overdue }) => [month, sales, receivables, overdue])).toEqual([
      ['2026-07', '1000.00', '1000.00', '0.00'],
      ['2026-08', '1700.00', '2700.00', '1000.00'],
      ['2026-09', '250.00', '2950.00', '2700.00'],
      ['2026-10', '90.00', '2140.00', '2050.00'],
      ['2026-11', '0.00', '2140.00', '2050.00'],
    ]);
    // 2,140.00 × 92 days ÷ 2,040.00 sold in August, September and October.
    expect(eur[3]).toMatchObject({ dso: 96.5, best_dso: 4.1 });
    // 3,040.00 could have come less 90.00 not yet due; 900.00 did.
    expect(eur[3]?.['effectiveness']).toBeCloseTo(900 / 2950, 4);
  });

  test('on the day looked at, what was open is what is open', () => {
    const ends = new MonthEnds(d(TODAY));
    for (const id of ['1', '2', '4', '5']) {
      const one = ledger.account(id, TODAY);
      for (const each of one.invoices) expect(openOn(each, d(TODAY))).toBe(each.open);
      ends.add(one);
    }
    expect(ends.rows().at(-1)?.receivables).toBe(214_000);
  });
});
