/** A second promise about the same money: in place of the open one, or beside it. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
1001,Smit,S1,2026-08-01,2026-08-31,600.00,EUR
1001,Smit,S2,2026-08-01,2026-08-31,300.00,EUR
`;

test('promises that stand beside one another: what is refused, what is listed, and the one broken brings the call', async () => {
  await atDesk(async (desk) => {
    const on = async (day: string, ...args: string[]) =>
      await desk.dunning(args, { env: { ...desk.env, DUNNING_CLOCK: `${day}T09:00:00Z` } });
    const rows = async (day: string, ...args: string[]) =>
      JSON.parse((await on(day, ...args, '--json')).stdout) as Record<string, unknown>[];
    desk.write('list.csv', LIST);
    await desk.must('import', 'list.csv');
    const add = (...args: string[]) => on('2026-11-02', 'promise', 'add', '1001', ...args);

    const before = desk.dump();
    expect(await add('--by', '2026-11-06', '--amount', '100', '--besides')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no open promise'),
    });
    expect(await add('--by', '+1', '--ours', 'look_into', '--besides')).toMatchObject({ code: 2 });
    expect(desk.dump()).toEqual(before);
    expect((await add('--by', '2026-11-06', '--amount', '400')).code).toBe(0);
    for (const [args, says] of [
      [['--amount', '501'], 'above what is open: EUR 900.00'],
      [['--amount', '250', '--invoice', 'S2', '--invoice', 'S1'], null],
      [[], 'of how much?'],
    ] as const) {
      const found = await add('--by', '2026-11-20', '--besides', ...args, '--dry-run');
      expect([found.code, found.stderr]).toEqual([says === null ? 0 : 2, expect.stringContaining(says ?? 'stands beside')]);
    }
    const done = await add('--by', '2026-11-20', '--amount', '500', '--besides');
    expect(done.stderr).toContain('he pays EUR 500.00 by 2026-11-20; it stands beside the promise by 2026-11-06');

    expect((await rows('2026-11-03', 'promise')).map(({ by, state }) => [by, state])).toEqual([
      ['2026-11-06', 'open'],
      ['2026-11-20', 'open'],
    ]);
    expect(await rows('2026-11-03', 'triage', '--skipped')).toMatchObject([
      { skipped: [{ reason: 'promised to pay by 2026-11-06', until: '2026-11-12' }] },
    ]);
    // The first is broken: he is called, though the second is still to come.
    expect(await rows('2026-11-12', 'triage')).toMatchObject([{ tier: 2, tier_name: 'broken promise' }]);
    desk.write('money.csv', 'payment_id,debtor_id,payment_date,amount,currency,invoice_number\nP1,1001,2026-11-13,400.00,EUR,S1\n');
    await on('2026-11-13', 'import', 'money.csv');
    expect((await rows('2026-11-30', 'promise', '--all')).map(({ by, state, came }) => [by, state, came])).toEqual([
      ['2026-11-06', 'broken', '0.00'],
      ['2026-11-20', 'partial', '400.00'],
    ]);
    await on('2026-11-30', 'undo');
    const later = await add('--by', '2026-11-27', '--amount', '900');
    expect(later.stderr).toContain('takes the place of the promises by 2026-11-06 and 2026-11-20');
  });
});

test('in a call too: a second sum beside the first, and the note of the call takes the place of none', async () => {
  await atDesk(async (desk) => {
    const on = async (day: string, ...args: string[]) =>
      await desk.dunning(args, { env: { ...desk.env, DUNNING_CLOCK: `${day}T09:00:00Z` } });
    const rows = async (day: string) =>
      (JSON.parse((await on(day, 'promise', '--all', '--json')).stdout) as Record<string, unknown>[]).map(
        ({ by, state, amount, owner }) => [by, state, amount, owner],
      );
    desk.write('list.csv', LIST);
    await desk.must('import', 'list.csv');
    const log = (...args: string[]) => on('2026-11-02', 'log', '1001', '--by', 'Sanne', ...args);
    expect((await log('--promise', '2026-11-06', '--amount', '400')).code).toBe(0);
    const before = desk.dump();
    for (const [args, says] of [
      [['--reason', 'forgot', '--besides'], '--besides stands without --promise'],
      [['--promise', '2026-11-20', '--besides'], 'of how much?'],
      [['--promise', '2026-11-20', '--amount', '501', '--besides'], 'above what is open: EUR 900.00'],
    ] as const)
      expect(await log(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(says) });
    expect((await log('--promise', '2026-11-20', '--amount', '500', '--besides', '--dry-run')).code).toBe(0);
    expect(desk.dump()).toEqual(before);

    const done = await log('--promise', '2026-11-20', '--amount', '500', '--besides', '--note', 'will pay the rest on 20 November');
    expect(done.stderr).toContain('This promise stands beside the promise by 2026-11-06.');
    const both = [
      ['2026-11-06', 'open', '400.00', 'Sanne'],
      ['2026-11-20', 'open', '500.00', 'Sanne'],
    ];
    expect(await rows('2026-11-03')).toEqual(both);
    await on('2026-11-03', 'undo');
    const { contact, promise } = desk.dump();
    expect({ contact, promise }).toEqual({ contact: before['contact'], promise: before['promise'] });
  });
});

test('a promise about an invoice that was credited since is no money to ask for', async () => {
  await atDesk(async (desk) => {
    const on = async (day: string, ...args: string[]) =>
      await desk.dunning(args, { env: { ...desk.env, DUNNING_CLOCK: `${day}T09:00:00Z` } });
    const call = async () => JSON.parse((await on('2026-11-20', 'triage', '--json')).stdout) as Record<string, unknown>[];
    desk.write('list.csv', LIST);
    await desk.must('import', 'list.csv');
    await on('2026-11-02', 'promise', 'add', '1001', '--by', '2026-11-06', '--amount', '600', '--invoice', 'S1');
    expect(await call()).toMatchObject([{ tier: 2, ask: expect.stringContaining('EUR 600.00 of S1 was promised by 2026-11-06') }]);
    desk.write(
      'credit.csv',
      'kind,invoice_number,debtor_id,invoice_date,amount,currency,credits_invoice\ncredit_note,C1,1001,2026-11-10,-450.00,EUR,S1\n',
    );
    await on('2026-11-10', 'import', 'credit.csv');
    // No more than what is left of it, whatever else he owes.
    expect(await call()).toMatchObject([{ tier: 2, overdue: '450.00', ask: expect.stringContaining('EUR 150.00 of S1 was promised') }]);
    desk.write(
      'credit.csv',
      'kind,invoice_number,debtor_id,invoice_date,amount,currency,credits_invoice\ncredit_note,C2,1001,2026-11-11,-150.00,EUR,S1\n',
    );
    await on('2026-11-11', 'import', 'credit.csv');
    expect(await call()).toMatchObject([{ tier: 5, overdue: '300.00', ask: expect.not.stringContaining('S1') }]);
  });
});
