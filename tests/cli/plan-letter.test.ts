/** What a mail merge gets of a plan, through the built program. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
1003,Jansen,F1,2026-08-01,2026-08-31,300.00,EUR
`;

test('each instalment has columns of its own, written as the spreadsheet does; of an ended plan there is no letter', async () => {
  await atDesk(async (desk) => {
    desk.write('list.csv', LIST);
    await desk.must('import', 'list.csv');
    await desk.must('plan', 'add', '1003', '--months', '3', '--first', '2026-11-28');
    const [head, row] = (await desk.must('plan', 'letter', '1003', '--excel', 'nl')).stdout.trim().split('\r\n');
    const cells = (row ?? '').split(';');
    const of = (name: string) => cells[(head ?? '').replace('\ufeff', '').split(';').indexOf(name)];
    expect([of('due_1'), of('amount_1'), of('due_3'), of('amount_3')]).toEqual(['2026-11-28', '100,00', '2027-01-28', '100,00']);
    expect(head).not.toContain('schedule');
    await desk.must('plan', 'end', '1003', '--because', 'pays all of it');
    const { code, stderr } = await desk.dunning(['plan', 'letter', '1003']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('has ended: there is nothing to write about it')]);
  });
}, 60_000);
