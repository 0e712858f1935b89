/** Lists that give debtors by name only: one debtor however he is spelled, and the one with a number who is called so. */
import { describe, expect, test } from 'vitest';
import { atDesk, type Desk } from './desk.js';

const INVOICES = `debtor_name,invoice_number,invoice_date,due_date,amount,currency
maes bakkerij b.v.,N1,2026-01-13,2026-02-01,10.00,EUR
BAKKERIJ MAES BV,N2,2026-01-14,2026-02-01,20.00,EUR
Maes Bakkerij,N3,2026-01-14,2026-02-01,30.00,EUR
Slager Dekker,N4,2026-01-14,2026-02-01,40.00,EUR
`;
const owners = async (desk: Desk): Promise<string[]> =>
  (await desk.must('report', 'invoices', '--json')).stdout
    .match(/"debtor_id": ?"[^"]*"|"invoice_number": ?"[^"]*"/g)
    ?.map((each) => each.replace(/.*: ?"|"$/g, '')) ?? [];

describe('debtors known by name only', () => {
  test('are one whatever the capitals, the order of words and the writing of the legal form; no more than that is likely', async () => {
    await atDesk(async (desk) => {
      desk.write('invoices.csv', INVOICES);
      await desk.must('import', 'invoices.csv');
      expect(await owners(desk)).toEqual([
        'BAKKERIJ MAES BV',
        'N1',
        'BAKKERIJ MAES BV',
        'N2',
        'Maes Bakkerij',
        'N3',
        'Slager Dekker',
        'N4',
      ]);
      const { stdout } = await desk.must('debtors', 'duplicates', '--csv', '-q');
      expect(stdout).toContain("same name but for the legal form,dunning debtors merge 'BAKKERIJ MAES BV' 'Maes Bakkerij'");
      await desk.must('debtors', 'merge', 'BAKKERIJ MAES BV', 'Maes Bakkerij');
      expect((await owners(desk)).slice(4, 6)).toEqual(['BAKKERIJ MAES BV', 'N3']);
    });
  });

  test('are the one with a number who is called so, whichever list comes first; of two with one name nobody knows which', async () => {
    const lists = [
      ['invoices.csv', INVOICES],
      ['debtors.csv', 'debtor_id,name\n0042,Bakkerij Maes BV\n42,MAES BAKKERIJ B.V.\n7,Slager Dekker\n8,Slager Dekker\n'],
    ] as const;
    for (const order of [lists, [...lists].reverse()])
      await atDesk(async (desk) => {
        for (const [name, text] of order) {
          desk.write(name, text);
          await desk.must('import', name);
        }
        expect(await owners(desk)).toEqual(['0042', 'N1', '0042', 'N2', 'Maes Bakkerij', 'N3', 'Slager Dekker', 'N4']);
        const { stdout } = await desk.must('debtors', 'duplicates', '--csv', '-q');
        expect(stdout, 'the one with a number is kept').toContain("dunning debtors merge 0042 'Maes Bakkerij'");
        expect(stdout).toContain("dunning debtors merge 7 'Slager Dekker'");
        await desk.must('debtors', 'apart', '0042', 'maes bakkerij b.v.');
        expect((await owners(desk)).filter((each) => each === '0042')).toHaveLength(1);
      });
  });

  test('money of a list that names the payer only is his who is called so', async () => {
    const invoices = 'debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency\n';
    await atDesk(async (desk) => {
      desk.write('invoices.csv', `${invoices}7,Bakkerij Maes BV,F1,2026-01-13,2026-02-01,60.00,EUR\n8,Dekker,F2,2026-01-13,2026-02-01,10.00,EUR\n9,Dekker,F3,2026-01-13,2026-02-01,10.00,EUR\n`); // biome-ignore format: one list
      desk.write('money.csv', 'payment_id,debtor_name,payment_date,amount,currency,invoice_number\nP1,Maes Bakkerij B.V.,2026-02-05,60.00,EUR,F1\nP2,Dekker,2026-02-05,10.00,EUR,F2\n'); // biome-ignore format: one list
      await desk.must('import', 'money.csv');
      await desk.must('import', 'invoices.csv');
      const { stdout } = await desk.must('report', 'allocations', '--csv', '-q');
      // Of two called Dekker nobody knows which.
      expect(stdout.trim().split('\n').slice(1)).toEqual(['P1,F1,60.00,EUR,2026-02-05,invoice number']);
      await desk.must('undo');
      expect((await desk.must('report', 'allocations', '--json', '-q')).stdout.trim()).toBe('[]');
    });
  });
});
