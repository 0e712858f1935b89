/** What was answered, confirmed and written to a debtor follows him when he is merged into another, and comes back with `undo`. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const DEBTORS = `debtor_id,name,party,country,language,email
J1,A. Jansen,business,NL,nl,j1@debtor.example.com
J2,Jansen A.,business,NL,nl,j2@debtor.example.com
`;
const INVOICES = `debtor_id,invoice_number,invoice_date,due_date,amount,currency
J1,F1,2026-10-20,2026-11-20,500.00,EUR
J2,F2,2026-09-20,2026-10-20,80.00,EUR
`;
const CONTACTS = 'debtor_id,date,channel,direction,outcome,reason\nJ2,2026-10-21,email,in,note,forgot\n';
const PAYMENTS = 'payment_id,debtor_id,payment_date,amount,currency,invoice_number\nP1,J2,2026-10-30,1.00,EUR,F2\n';
const CONFIG =
  'company: { name: Voorbeeld B.V., country: NL, iban: NL91ABNA0417164300, email: a@voorbeeld.example, enterprise_number: "12345678" }\n';

test('feedback, labels and messages are those of the account, as long as two are one', async () => {
  await atDesk(async ({ must, write, dump }) => {
    const json = async <T = Record<string, unknown>[]>(...args: string[]): Promise<T> =>
      JSON.parse((await must(...args, '--json')).stdout) as T;
    for (const [name, text] of Object.entries({ DEBTORS, INVOICES, CONTACTS, PAYMENTS })) write(`${name}.csv`, text);
    write('dunning.yaml', CONFIG);
    write('labels.csv', 'debtor_id,label\nJ2,disorganized\n');
    await must('import', 'DEBTORS.csv', 'INVOICES.csv', 'CONTACTS.csv', 'PAYMENTS.csv');
    await must('feedback', 'add', 'J2', '--score', '4', '--text', 'friendly');
    await must('learn', '--labels', 'labels.csv');
    await must('remind', '--commit', '--out', 'out');
    const messages = async (id: string) => (await json<{ issued: unknown[] }>('explain', id)).issued.length;
    const answers = async () => (await json('feedback')).filter(({ score }) => score !== null);
    const judged = async () => (await json<{ models: { cases: number }[] }>('evaluate', '--labels', 'labels.csv')).models[0]?.cases;
    expect([await messages('J1'), await messages('J2')]).toEqual([0, 1]);
    const before = [await answers(), await judged()];
    expect(before).toMatchObject([[{ debtor_id: 'J2' }], 1]);

    await must('debtors', 'merge', 'J1', 'J2');
    expect(await answers()).toMatchObject([{ debtor_id: 'J1', name: 'A. Jansen', score: 4 }]);
    expect(await messages('J1')).toBe(1);
    expect((await must('remind')).stderr).toContain('Nothing is due');
    expect(await judged()).toBe(1);
    // The label is kept already, under whichever number it is given.
    const labels = dump()['label'];
    expect(labels).toHaveLength(1);
    await must('learn', '--labels', 'labels.csv');
    write('labels.csv', 'debtor_id,label\nJ1,disorganized\n');
    await must('learn', '--labels', 'labels.csv');
    expect(dump()['label']).toEqual(labels);

    await must('undo');
    write('labels.csv', 'debtor_id,label\nJ2,disorganized\n');
    expect([await answers(), await judged()]).toEqual(before);
    expect([await messages('J1'), await messages('J2')]).toEqual([0, 1]);
  });
});
