/** `dunning evaluate` with a handful of cases: a screen says so and counts, data stays whole. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const rows = (count: number, row: (n: number) => string): string => Array.from({ length: count }, (_, at) => row(at + 1)).join('\n');

test.each([
  [9, false],
  [10, true],
])('%d cases: scores on the screen: %s', async (count, scores) => {
  await atDesk(async ({ must, write }) => {
    const invoices = rows(count, (n) => `D${n},Firma ${n},F${n},2026-08-20,2026-09-20,80.00,EUR`);
    write('invoices.csv', `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency\n${invoices}\n`);
    write('labels.csv', `debtor_id,label\n${rows(count, (n) => `D${n},disorganized`)}\n`);
    await must('import', 'invoices.csv');
    const { stdout } = await must('evaluate', '--labels', 'labels.csv', '--format', 'table');
    expect(stdout.includes('Too few cases for scores: 9 of the 10')).toBe(!scores);
    expect(stdout.includes('Reliability')).toBe(scores);
    expect(stdout).toContain('Confirmed reason (rows) against computed class');
    const { models } = JSON.parse((await must('evaluate', '--labels', 'labels.csv', '--json')).stdout) as { models: { cases: number }[] };
    expect(models[0]?.cases).toBe(count);
  });
});
