/** Whose debtor someone is: by the config file, the debtor file, and who spoke to him last, in that order. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const INVOICES = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
${['A1', 'A2', 'A3', 'A4', 'H1', 'H2'].map((id, at) => `${id},Debtor ${id},F${at},2026-08-01,2026-08-31,${900 - 10 * at}.00,EUR`).join('\n')}
`;

test('the debtor file says who looks after whom; the config before it, the last caller after it; a branch is with its head office', async () => {
  await atDesk(async (desk) => {
    const env = { ...desk.env, DUNNING_CLOCK: '2026-11-02T09:00:00Z' };
    const dunning = (...args: string[]) => desk.dunning(args, { env });
    const must = async (...args: string[]): Promise<void> => expect((await dunning(...args)).code).toBe(0);
    const ids = async (...args: string[]): Promise<string[]> =>
      (JSON.parse((await dunning('triage', '--json', ...args)).stdout) as { debtor_id: string }[]).map(({ debtor_id }) => debtor_id);
    desk.write('invoices.csv', INVOICES);
    desk.write(
      'debiteuren.csv',
      'Debiteurnummer;Naam;Hoofdkantoor;Relatiebeheerder\nA1;Debtor A1;;Sanne\nA2;Debtor A2;;Sanne\nA3;Debtor A3;;\nH1;Debtor H1;;Piet\nH2;Debtor H2;H1;\n',
    );
    desk.write('dunning.yaml', 'calls: { assigned: { Els: ["A2"] } }\n');
    await desk.must('import', 'invoices.csv');
    expect(await ids('--unassigned')).toEqual(['A1', 'A3', 'A4', 'H1', 'H2']);
    await desk.must('import', 'debiteuren.csv');
    for (const id of ['A1', 'A3']) await must('log', id, '--outcome', 'no_answer', '--by', 'Kees', '--on', '2026-10-01');

    expect(await ids('--for', 'sanne')).toEqual(['A1']);
    expect(await ids('--for', 'Els')).toEqual(['A2']);
    expect(await ids('--for', 'Kees')).toEqual(['A3']);
    expect(await ids('--for', 'Piet')).toEqual(['H1', 'H2']);
    expect(await ids('--unassigned')).toEqual(['A4']);
    expect((await dunning('triage', '--for', 'Jan')).stderr).toContain('known are Els, Kees, Piet, Sanne');
    expect((await dunning('explain', 'A1', '--full', '--format', 'table')).stdout).toMatch(/looked after by +Sanne/);

    const report = (await dunning('report', 'debtors', '--csv')).stdout;
    desk.write('own.csv', report.replaceAll('Sanne', 'Joris'));
    await desk.must('import', 'own.csv');
    expect(await ids('--for', 'Joris')).toEqual(['A1']);
    await desk.must('undo');
    expect(await ids('--for', 'Sanne')).toEqual(['A1']);
  });
});
