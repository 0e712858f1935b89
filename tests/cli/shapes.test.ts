/** Printed lists through the whole program: imported, told of, and in the ledger. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/run.js';
import { atDesk } from './desk.js';

const BOOKED = ['invoices', 'payments'] as const;

async function imported(name: string): Promise<Record<string, string[]>> {
  return atDesk(async ({ dir, must }) => {
    copyFileSync(join(ROOT, 'fixtures/shapes', `${name}.csv`), join(dir, 'list.csv'));
    const { stderr } = await must('import', 'list.csv', '--db', 'a.db', '--date-order', 'dmy');
    const reports: Record<string, string[]> = { told: [stderr.split('\n')[0] as string] };
    for (const report of BOOKED)
      reports[report] = (await must('report', report, '--csv', '--db', 'a.db')).stdout.trim().split('\n').slice(1);
    return reports;
  });
}

test('open items under headings', async () => {
  expect(await imported('open-items-headings')).toEqual({
    told: [
      'list.csv: invoices, 16 rows: 5 new, 0 changed, 0 unchanged, 11 left out (4 page heading, 3 debtor heading, 3 total, 1 header again)',
    ],
    invoices: [
      '10023,Bakkerij Maes BV,2026-0101,invoice,2026-09-02,2026-10-02,1210.00,EUR,1210.00',
      '10023,Bakkerij Maes BV,2026-0144,invoice,2026-09-15,2026-10-15,605.00,EUR,305.00',
      "10107,Café 't Hoekje,2026-0150,invoice,2026-09-20,2026-10-20,121.00,EUR,121.00",
      "10107,Café 't Hoekje,2026-0188,invoice,2026-10-08,2026-11-07,242.00,EUR,242.00",
      "10107,Café 't Hoekje,2026-0190,credit_note,2026-10-09,2026-10-09,-42.00,EUR,-42.00",
    ],
    payments: [],
  });
});

test('a ledger: receipts find their invoices', async () => {
  const { invoices, payments } = await imported('ledger-types-de');
  expect(invoices).toEqual([
    '20001,Bäckerei Süß,RE-1001,invoice,2026-09-15,2026-10-15,1190.00,EUR,0.00',
    '20001,Bäckerei Süß,GS-12,credit_note,2026-10-22,2026-10-22,-119.00,EUR,-119.00',
    '20002,Konditorei Ahrens,RE-1002,invoice,2026-09-16,2026-10-16,357.00,EUR,357.00',
  ]);
  expect(payments).toHaveLength(3);
});

test('a journal, and lines', async () => {
  expect((await imported('journal-nl'))['invoices']).toEqual([
    'Bakkerij Maes,Bakkerij Maes,26001,invoice,2026-01-15,2026-02-14,1210.00,EUR,0.00',
  ]);
  expect((await imported('lines-nl'))['invoices']).toEqual([
    '10023,Bakkerij Maes,26001,invoice,2026-01-15,2026-02-14,1089.00,EUR,1089.00',
    '10050,Eethuis Zon,26002,invoice,2026-01-16,2026-02-15,76.30,EUR,76.30',
    '10050,Eethuis Zon,26003,credit_note,2026-01-17,2026-01-17,-27.25,EUR,-27.25',
  ]);
});

test('a total that does not add up: nothing is written, and both amounts are told', async () => {
  await atDesk(async ({ write, dunning }) => {
    write('list.csv', 'Factuurnummer;Factuurdatum;Openstaand\n10023 Maes;;\nF1;15-01-2026;100,00\nTotaal 10023;;150,00\n');
    const { code, stderr } = await dunning(['import', 'list.csv', '--db', 'a.db']);
    expect(code).toBe(3);
    expect(stderr).toContain('list.csv, line 4');
    expect(stderr).toContain('is a total of 150,00 where its rows come to 100.00');
  });
});

test('what was left out is counted by reason', async () => {
  await atDesk(async ({ dir, must }) => {
    copyFileSync(join(ROOT, 'fixtures/shapes/journal-nl.csv'), join(dir, 'list.csv'));
    const { stdout } = await must('import', 'list.csv', '--db', 'a.db', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          rows: 6,
          ignored: 4,
          left_out: expect.arrayContaining([
            { reason: 'account 8000 Omzet hoog', rows: 1 },
            { reason: 'total', rows: 1 },
          ]),
        },
      ],
    });
  });
});
