/** Payment plans from the proposal to the end, in batches that can be taken back. */
import { expect, test } from 'vitest';
import { atDesk, type Desk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
1003,Familie Jansen,F1,2026-07-01,2026-07-31,200.00,EUR
1003,Familie Jansen,F2,2026-08-01,2026-08-31,100.00,EUR
1003,Familie Jansen,F3,2026-10-20,2026-11-20,50.00,EUR
1004,Smit,S1,2026-09-01,2026-09-30,900.00,EUR
1004,Smit,S2,2026-09-01,2026-09-30,900.00,USD
`;
const CONFIG = 'mandate: { plan_months: 6, plan_amount: 500 }\nplans: { grace_days: 2, tolerance: 0 }\n';

const ledger = async (desk: Desk): Promise<void> => {
  desk.write('list.csv', LIST);
  desk.write('dunning.yaml', CONFIG);
  await desk.must('import', 'list.csv');
};
const plan = (desk: Desk, ...args: string[]) => desk.dunning(['plan', ...args]);
const made = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const list = async (desk: Desk, ...more: string[]) => JSON.parse((await desk.must('plan', '--json', ...more)).stdout) as unknown[];

test('a proposal goes into add as it came out, and the schedule is the same', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    const asked = await plan(desk, 'propose', 'jansen', '--instalment', '125', '--interval', 'fortnight', '--first', '+14', '--json');
    expect(made(asked.stdout)).toMatchObject({ debtor_id: '1003', invoices: ['F1', 'F2'], total: '300.00', above_mandate: null });
    expect(desk.dump()['plan']).toEqual([]);
    const args = ['plan', 'add', '1003', '--from', '-', '--by', 'Sanne', '--json'];
    const tried = await desk.dunning([...args, '--dry-run'], { input: asked.stdout });
    expect([made(tried.stdout)['batch'], desk.dump()['plan']]).toEqual([null, []]);
    const added = made((await desk.dunning(args, { input: asked.stdout })).stdout);
    expect(added).toMatchObject({ batch: 2, agreed_on: '2026-11-02' });
    const { months: _, above_mandate: __, ...same } = made(asked.stdout);
    expect(added).toMatchObject(same);
    const shown = made((await desk.must('plan', 'show', '1003', '--json')).stdout);
    expect(shown['instalments']).toMatchObject([
      { due: '2026-11-16', amount: '125.00', state: 'open' },
      { due: '2026-11-30', amount: '125.00' },
      { due: '2026-12-14', amount: '50.00' },
    ]);
    const { stderr, code } = await desk.dunning(['plan', 'add', '1004', '--from', '-'], { input: asked.stdout });
    expect([code, stderr]).toEqual([2, expect.stringContaining('Smit (1004) has no invoice F1')]);
  });
});

test.each([
  ['{', 'this is no JSON'],
  ['[]', 'this is no plan'],
  ['{"currency":"EUR","invoices":["F1"],"instalments":[{"due":"2026-13-01","amount":"200.00"}]}', 'instalment 1: due is "2026-13-01"'],
  ['{"currency":"EUR","invoices":["F1"],"instalments":[{"due":"2026-12-01","amount":200}]}', 'instalment 1: amount is 200'],
  [
    '{"currency":"EUR","invoices":["F1"],"instalments":[{"due":"2026-12-01","amount":"199.99"}]}',
    'sum to EUR 199.99, but EUR 200.00 is open',
  ],
  ['{"currency":"EUR","invoices":["F1"],"instalments":[{"due":"2026-10-01","amount":"200.00"}]}', 'was due 2026-10-01, before 2026-11-02'],
  [
    '{"currency":"EUR","invoices":["F1"],"instalments":[{"due":"2026-12-01","amount":"100.00"},{"due":"2026-12-01","amount":"100.00"}]}',
    'instalment 2',
  ],
])('a plan written by hand is read with care: %s', async (text, says) => {
  await atDesk(async (desk) => {
    await ledger(desk);
    const { code, stderr } = await desk.dunning(['plan', 'add', '1003', '--from', '-'], { input: text });
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
    expect(desk.dump()['plan']).toEqual([]);
  });
});

test('above the mandate nothing is agreed until someone approves it', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    const long = await plan(desk, 'add', '1003', '--months', '8');
    expect([long.code, long.stderr]).toEqual([4, expect.stringContaining('ends at 6 months; this is 8 months')]);
    expect(long.stderr).toContain('agree on EUR 50.00 each time or more, or ask who may decide it');
    const large = await plan(desk, 'add', 'smit', '--months', '2', '--currency', 'eur');
    expect([large.code, large.stderr]).toEqual([4, expect.stringContaining('ends at EUR 500.00; this is EUR 900.00')]);
    expect(desk.dump()['plan']).toEqual([]);
    const asked = await plan(desk, 'propose', '1003', '--months', '8');
    expect([asked.code, asked.stderr]).toEqual([0, expect.stringContaining('Above the mandate, which ends at 6 months')]);
    expect(asked.stderr).toContain('Within the mandate from EUR 50.00 each time');
    expect((await plan(desk, 'add', '1003', '--instalment', '50', '--dry-run')).code).toBe(0);
    expect((await plan(desk, 'add', '1003', '--instalment', '49', '--dry-run')).code).toBe(4);
    expect((await plan(desk, 'add', '1003', '--months', '8', '--approved-by', 'Mia')).code).toBe(0);
    expect(made((await desk.must('plan', 'show', '1003', '--json')).stdout)['plan']).toMatchObject({
      approved_by: 'Mia',
      state: 'running',
    });
  });
});

test('it stands on any day as it stood then; what ended it, and it, are taken back', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    await desk.must('plan', 'add', '1003', '--months', '3', '--first', '2026-11-16', '--by', 'Sanne');
    const state = async (...more: string[]) => (await list(desk, ...more)).map((row) => (row as { state: string }).state);
    expect(await state()).toEqual(['running']);
    expect(await state('--as-of', '2026-11-01')).toEqual([]);
    // Grace is two working days here: until Wednesday.
    expect(await state('--as-of', '2026-11-18')).toEqual(['behind']);
    expect(await state('--as-of', '2026-11-19')).toEqual(['broken']);
    const before = desk.dump();
    await desk.must('plan', 'end', '1003', '--because', 'pays at once', '--as-of', '2026-11-10');
    expect(await state('--as-of', '2026-11-09')).toEqual(['running']);
    expect([await state('--as-of', '2026-11-10'), await state('--as-of', '2026-11-10', '--all')]).toEqual([[], ['ended']]);
    expect((await plan(desk, 'end', '1003', '--because', 'again', '--as-of', '2026-11-10')).stderr).toContain('is ended already');
    const alone = await desk.dunning(['undo', '2']);
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('cannot go alone: batch 3 built on it')]);
    await desk.must('undo');
    for (const table of ['plan', 'plan_instalment', 'plan_end']) expect(desk.dump()[table]).toEqual(before[table]);
    await desk.must('undo');
    for (const table of ['plan', 'plan_instalment', 'plan_end']) expect(desk.dump()[table]).toEqual([]);
  });
});

test('one plan at a time: another takes its place only when told to', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    await desk.must('plan', 'add', '1003', '--months', '3');
    expect((await plan(desk, 'add', '1003', '--months', '2')).stderr).toContain('has a plan of 2026-11-02 already');
    await desk.must('plan', 'add', '1003', '--months', '2', '--replace', '--invoice', 'F3', 'f1');
    expect(await list(desk, '--all')).toMatchObject([
      { state: 'ended', total: '300.00' },
      { state: 'running', total: '250.00', instalments: 2, next_due: '2026-12-02', next_amount: '125.00' },
    ]);
    const early = await plan(desk, 'add', '1003', '--months', '2', '--as-of', '2026-11-01');
    expect([early.code, early.stderr]).toEqual([2, expect.stringContaining('has a plan of 2026-11-02')]);
  });
});

test.each([
  [['1004'], 'owes in EUR and USD'],
  [['1003', '--instalment', '50', '--months', '3'], '--instalment stands beside --months'],
  [['1003', '--instalment', '-5'], 'is no amount in EUR'],
  [['1003', '--months', '0'], 'is no number of months'],
  [['1003', '--interval', 'year'], 'use one of month, fortnight, week'],
  [['1003', '--first', '2026-10-01'], 'lies before 2026-11-02'],
  [['1003', '--invoice', 'S1'], 'has no invoice S1'],
  [['1003', '--as-of', '2026-07-15'], 'Nothing of Familie Jansen (1003) is overdue'],
])('%j is refused with what to do', async (args, says) => {
  await atDesk(async (desk) => {
    await ledger(desk);
    const { code, stderr } = await plan(desk, 'propose', ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  });
});

test('the config says how strict a plan is, and is read with care', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    for (const [text, says] of [
      ['plans: { grace_days: -1 }', 'plans: grace_days is -1'],
      ['plans: { interval: year }', 'plans: interval is "year"'],
      ['plans: { grace: 3 }', 'plans: grace is not known'],
    ] as const) {
      desk.write('dunning.yaml', text);
      expect((await desk.dunning(['plan'])).stderr).toContain(says);
    }
    desk.write('dunning.yaml', 'plans: { interval: week }');
    const { stdout } = await desk.must('plan', 'propose', '1003', '--instalment', '150', '--json');
    expect(made(stdout)).toMatchObject({ interval: 'week', instalments: [{ due: '2026-11-09' }, { due: '2026-11-16' }] });
  });
});
