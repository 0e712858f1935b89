/** An answer is written down, shown, and taken back. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency,paid_date
1003,Bakkerij Jansen,F1,2026-08-01,2026-08-31,500.00,EUR,2026-10-20
`;
const CALLS = 'debtor_id,date,channel,direction,outcome,reason\n1003,2026-10-10,phone,out,spoken,forgot\n';

test('feedback: asked for, written down, counted, taken back', async () => {
  await atDesk(async (desk) => {
    desk.write('list.csv', LIST);
    desk.write('calls.csv', CALLS);
    await desk.must('import', 'list.csv', 'calls.csv');
    const rows = async () => JSON.parse((await desk.must('feedback', '--json')).stdout) as Record<string, unknown>[];
    const before = desk.dump()['feedback'];
    expect(await rows()).toMatchObject([{ state: 'to ask', debtor_id: '1003', about: 'paid up after we were in touch on 2026-10-10' }]);
    const said = await desk.must('feedback', 'add', 'jansen', '--score', '2', '--text', 'kept waiting', '--on', '2026-10-31', '--json');
    expect(JSON.parse(said.stdout)).toEqual({ batch: 2, debtor_id: '1003', on: '2026-10-31', score: 2 });
    expect(said.stderr).toContain('Bakkerij Jansen (1003) on 2026-10-31: 2 of 5.');
    expect(await rows()).toMatchObject([{ state: 'answered', score: 2, answer: 'kept waiting', cause: 'forgot' }]);
    expect((await desk.must('history')).stdout).toContain('1003 on 2026-10-31: 2');
    await desk.must('undo');
    expect(desk.dump()['feedback']).toEqual(before);
    const wrong = await desk.dunning(['feedback', 'add', '1003', '--score', 'good']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('give a whole number from 1')]);
    expect((await desk.dunning(['feedback', 'add', '1003'])).code).toBe(2);
  });
});

test('the report list, and costs of the config that are none', async () => {
  await atDesk(async (desk) => {
    desk.write('list.csv', LIST);
    await desk.must('import', 'list.csv');
    const names = (JSON.parse((await desk.must('report', '--list', '--json')).stdout) as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['causes', 'promises', 'disputes', 'accuracy', 'marketing', 'keep-or-part', 'forecast', 'dso']),
    );
    desk.write('dunning.yaml', 'costs: { call: 12.5, capital_percent: 6 }\n');
    expect((await desk.must('report', 'keep-or-part')).stderr).toContain('Assumed: call 12.5, letter 2.5');
    desk.write('dunning.yaml', 'costs: { call: much }\n');
    const wrong = await desk.dunning(['report', 'keep-or-part']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('costs: call is "much"')]);
  });
});
