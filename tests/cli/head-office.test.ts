/** What is agreed with a head office holds for its branches, and is measured on all of them. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const DEBTORS = `debtor_id,name,email,phone,parent_id
H,Groot Holding,,030 5550100,
B1,Groot Noord,noord@example.com,,H
B2,Groot Zuid,zuid@example.com,,H
`;
const INVOICES = `debtor_id,invoice_number,invoice_date,due_date,amount,currency
B1,F1,2026-08-01,2026-08-31,300.00,EUR
B2,F2,2026-08-01,2026-08-31,200.00,EUR
`;
const PAID = `payment_id,debtor_id,payment_date,amount,currency,invoice_number
P1,H,2026-10-08,300.00,EUR,F1
`;

test('its promise keeps every branch off the list and the reminders, and is kept by money for any of them', async () => {
  await atDesk(async (desk) => {
    const on = async (day: string, ...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await desk.dunning(args, { env: { ...desk.env, DUNNING_CLOCK: `${day}T09:00:00Z` } });
      if (code !== 0) throw new Error(stderr);
      return stdout;
    };
    const list = async (day: string) =>
      (JSON.parse(await on(day, 'triage', '--all', '--json')) as Record<string, unknown>[]).map(({ debtor_id, rank, tier, phone }) => [
        debtor_id,
        rank,
        tier,
        phone,
      ]);
    desk.write('debtors.csv', DEBTORS);
    desk.write('invoices.csv', INVOICES);
    desk.write('paid.csv', PAID);
    await on('2026-10-01', 'import', 'debtors.csv', 'invoices.csv');
    expect((await list('2026-10-01')).map(([, rank, , phone]) => [rank, phone])).toEqual([
      [1, '030 5550100'],
      [2, '030 5550100'],
    ]);
    await on('2026-10-01', 'promise', 'add', 'H', '--by', '2026-10-12', '--amount', '300', '--handled-by', 'Els');
    const waiting = JSON.parse(await on('2026-10-09', 'triage', '--skipped', '--json')) as { skipped: { reason: string }[] }[];
    expect(waiting.map(({ skipped }) => skipped.map(({ reason }) => reason))).toEqual([
      ['promised to pay by 2026-10-12'],
      ['promised to pay by 2026-10-12'],
    ]);
    expect(
      (await list('2026-10-19')).map(([, , tier]) => tier),
      'broken',
    ).toEqual([2, 2]);

    await on('2026-10-19', 'import', 'paid.csv');
    expect(await list('2026-10-19'), 'the sum promised came in, for another branch').toEqual([['B2', 1, 5, '030 5550100']]);
    const promises = JSON.parse(await on('2026-10-19', 'promise', '--all', '--json')) as Record<string, unknown>[];
    expect(promises.map(({ debtor_id, state, came }) => [debtor_id, state, came])).toEqual([['H', 'kept', '300.00']]);

    await on('2026-10-19', 'promise', 'add', 'H', '--ours', 'look_into', '--by', '2026-10-20', '--owner', 'Piet');
    expect((await list('2026-10-20')).map(([id, rank, tier]) => [id, rank, tier])).toEqual([['B2', 1, 1]]);
    await on('2026-10-20', 'log', 'H', '--outcome', 'stop');
    expect((await list('2026-10-21')).map(([id, rank]) => [id, rank])).toEqual([['B2', null]]);
    const reminders = JSON.parse(await on('2026-10-21', 'remind', '--json', '--all')) as { step: string }[];
    expect(reminders.map(({ step }) => step)).toEqual(['none']);
  });
});
