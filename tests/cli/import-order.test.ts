/** The ledger is what its rows say, in whatever order and in how many files they came. */
import { expect, test } from 'vitest';
import { atDesk, differences, everythingOn } from './desk.js';
import { csv, dayAfter, dice, mixedLedger, NAMES, type Name, type Row, shuffled } from './mixed-ledger.js';

const LEDGER = mixedLedger(23, 16);
const DAY = dayAfter(290);

/** Rows that are one thing together: equal rows without a number are counted within one file, and a payment may stand on several rows. */
const together = (row: Row): string => (row.payment_id ? `=${row.payment_id}` : JSON.stringify(row));

/** Some number of files, each row in one of them, rows and files in any order. */
function scattered(seed: number): { name: Name; rows: Row[] }[] {
  const die = dice(seed);
  const files = NAMES.flatMap((name) => {
    const parts: Row[][] = Array.from({ length: 1 + Math.floor(die() * 3) }, () => []);
    const placed = new Map<string, Row[]>();
    for (const row of shuffled(LEDGER[name], die)) {
      const part = placed.get(together(row)) ?? (parts[Math.floor(die() * parts.length)] as Row[]);
      placed.set(together(row), part);
      part.push(row);
    }
    return parts.filter((rows) => rows.length > 0).map((rows) => ({ name, rows }));
  });
  return shuffled(files, die);
}

const inOneGo = (async () =>
  atDesk(async (desk) => {
    await desk.must('import', ...desk.writeTables(LEDGER));
    return everythingOn(desk, DAY);
  }))();

test.each([1, 2, 3])('scattered over files and calls (%i)', async (seed) => {
  const expected = await inOneGo;
  const found = await atDesk(async (desk) => {
    for (const [at, { name, rows }] of scattered(seed).entries()) {
      desk.write(`${at}.csv`, csv(name, rows));
      await desk.must('import', `${at}.csv`);
    }
    return everythingOn(desk, DAY);
  });
  expect(differences(expected, found)).toEqual([]);
});

test('all files in one call, in any order', async () => {
  const expected = await inOneGo;
  const found = await atDesk(async (desk) => {
    await desk.must('import', ...desk.writeTables(LEDGER).reverse());
    return everythingOn(desk, DAY);
  });
  expect(differences(expected, found)).toEqual([]);
});

test('debtors first and their first invoices later, without any money: they owe', async () => {
  await atDesk(async (desk) => {
    desk.write('debtors.csv', 'debtor_id,name\n1001,Jan BV\n');
    desk.write('invoices.csv', 'debtor_id,invoice_number,invoice_date,due_date,amount\n1001,F1,2026-01-01,2026-01-31,100\n');
    await desk.must('import', 'debtors.csv');
    await desk.must('import', 'invoices.csv');
    expect((await desk.must('report', 'ageing', '--csv', '-q', '--as-of', '2026-02-10')).stdout).toMatch(/^1001,Jan BV,.*,100\.00$/m);
  });
});
