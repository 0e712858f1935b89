/** Taking an import back leaves the ledger as it was, to the row. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { atDesk, differences, everythingOn, isSound, withoutBatches } from './desk.js';
import { dayAfter, mixedLedger, upTo } from './mixed-ledger.js';

const LEDGER = mixedLedger(7, 14);
const FIRST = upTo(dayAfter(120), LEDGER);

test('every table but the history is as before, and so is every report', async () => {
  await atDesk(async (desk) => {
    await desk.must('import', ...desk.writeTables(FIRST, '-1'));
    const before = desk.dump();
    const said = await everythingOn(desk, dayAfter(290));
    await desk.must('import', ...desk.writeTables(LEDGER, '-2'));
    expect(desk.dump().invoice).not.toEqual(before.invoice);
    expect((await desk.must('undo')).stderr).toMatch(/^Took back batch 2: import .*-2\.csv.* \(\d+ records\)\n$/);
    expect(withoutBatches(desk.dump())).toEqual(withoutBatches(before));
    expect(differences(said, await everythingOn(desk, dayAfter(290)))).toEqual([]);
    expect(isSound(`${desk.dir}/dunning.db`)).toBe(true);
  });
});

test('corrections are taken back too', async () => {
  await atDesk(async (desk) => {
    const changed = {
      ...LEDGER,
      debtors: LEDGER.debtors.map((row) => ({ ...row, name: `${row.name} en Zonen`, email: `new.${row.email}` })),
      invoices: LEDGER.invoices.map((row, at) => (at % 3 === 0 ? { ...row, due_date: '2026-12-01', debtor_name: 'Renamed' } : row)),
      payments: LEDGER.payments.map((row, at) =>
        at % 4 === 0 && row.payment_id !== '' && row.return_code === undefined ? { ...row, reference: 'corrected', amount: '1.00' } : row,
      ),
      disputes: LEDGER.disputes.map((row) => ({ ...row, closed_on: '2026-11-01' })),
    };
    await desk.must('import', ...desk.writeTables(LEDGER, '-1'));
    const before = desk.dump();
    await desk.must('import', ...desk.writeTables(changed, '-2'));
    expect(desk.dump().before_image?.length).toBeGreaterThan(30);
    await desk.must('undo', '2');
    expect(withoutBatches(desk.dump())).toEqual(withoutBatches(before));
  });
});

test('a batch that others built on is kept, and says which; --cascade takes all of them', async () => {
  await atDesk(async (desk) => {
    await desk.must('import', ...desk.writeTables(FIRST, '-1'));
    await desk.must('import', ...desk.writeTables(LEDGER, '-2'));
    const before = desk.dump();
    const refused = await desk.dunning(['undo', '1']);
    expect(refused).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'Error: Batch 1 cannot go alone: batch 2 built on it\n  take them back first, or all at once with --cascade\n',
    });
    const dry = await desk.must('undo', '1', '--cascade', '--dry-run');
    expect(dry.stderr.match(/Would take back batch/g)).toHaveLength(2);
    expect(desk.dump()).toEqual(before);
    await desk.must('undo', '1', '--cascade');
    for (const [table, rows] of Object.entries(desk.dump())) if (table !== 'batch') expect(rows, table).toEqual([]);
    const history = JSON.parse((await desk.must('history', '--json')).stdout) as { batch: number; undone: boolean }[];
    expect(history.map(({ batch, undone }) => [batch, undone])).toEqual([
      [2, true],
      [1, true],
    ]);
  });
});

test('a batch that only brought more of a debtor stands on the one that brought him', async () => {
  await atDesk(async (desk) => {
    const head = 'debtor_id,invoice_number,invoice_date,amount,currency\n';
    desk.write('a.csv', `${head}1,F1,2026-01-01,10.00,EUR\n`);
    desk.write('b.csv', `${head}1,F2,2026-02-01,20.00,EUR\n`);
    desk.write('c.csv', `${head}2,F3,2026-02-01,20.00,EUR\n`);
    for (const file of ['a.csv', 'b.csv', 'c.csv']) await desk.must('import', file);
    expect(await desk.dunning(['undo', '1'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Batch 1 cannot go alone: batch 2 built on it'),
    });
    await desk.must('undo', '2');
    await desk.must('undo', '1');
    expect(desk.dump().invoice).toHaveLength(1);
  });
});

test('a batch beside which others stand goes alone', async () => {
  await atDesk(async (desk) => {
    const only = (n: number) => ({
      debtors: LEDGER.debtors.filter(({ debtor_id }) => Number(debtor_id) % 2 === n),
      invoices: LEDGER.invoices.filter(({ debtor_id }) => Number(debtor_id) % 2 === n),
      payments: [],
      contacts: LEDGER.contacts.filter(({ debtor_id }) => Number(debtor_id) % 2 === n),
      disputes: [],
    });
    await desk.must('--db', 'odd.db', 'import', ...desk.writeTables(only(1), '-1'));
    await desk.must('import', ...desk.writeTables(only(0), '-0'));
    await desk.must('import', ...desk.writeTables(only(1), '-1'));
    await desk.must('undo', '1');
    const report = async (db: string) => (await desk.must('--db', db, 'report', 'debtors', '--csv', '--as-of', dayAfter(290))).stdout;
    expect(await report('dunning.db')).toBe(await report('odd.db'));
  });
});

test('what cannot be taken back is said', async () => {
  await atDesk(async (desk) => {
    expect(await desk.dunning(['undo'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('There is no ledger at dunning.db'),
    });
    expect(existsSync(`${desk.dir}/dunning.db`)).toBe(false);
    await desk.must('import', ...desk.writeTables(FIRST));
    await desk.must('undo');
    expect(await desk.dunning(['undo', '--json'])).toEqual({ code: 0, stdout: '[]\n', stderr: 'There is nothing to take back.\n' });
    expect(await desk.dunning(['undo', '1'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Batch 1 was taken back already') });
    expect(await desk.dunning(['undo', '9'])).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no batch 9') });
    expect(await desk.dunning(['undo', 'last'])).toMatchObject({ code: 2, stderr: expect.stringContaining('"last" is no batch number') });
    await desk.must('import', ...desk.writeTables(FIRST));
    expect(desk.dump().batch).toHaveLength(2);
  });
});
