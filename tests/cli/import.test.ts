/** What an import does to the ledger: once, again, with overlaps and corrections. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atDesk, type Desk } from './desk.js';
import { csv, dayAfter, mixedLedger, NAMES, type Name } from './mixed-ledger.js';

const LEDGER = mixedLedger(5, 12);

interface Imported {
  readonly batch: number | null;
  readonly files: readonly {
    file: string;
    kind: string;
    rows: number;
    new: number;
    changed: number;
    unchanged: number;
    rejected: number;
  }[];
  readonly allocated: { payments: number; amount: string };
  readonly unallocated: { payments: number; amount: string };
}

const importing = async (desk: Desk, ...files: string[]): Promise<Imported> =>
  JSON.parse((await desk.must('import', '--json', ...files)).stdout) as Imported;
const counts = ({ files }: Imported): string[] =>
  files.map((file) => `${file.new} new, ${file.changed} changed, ${file.unchanged} unchanged`);
const reported = async (desk: Desk, name: string): Promise<string[]> =>
  (await desk.must('report', name, '--csv', '--as-of', '2026-12-31')).stdout.trim().split('\n').slice(1);

const INVOICES =
  'debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency\n1,Jansen,F1,2026-01-01,2026-01-31,100.00,EUR\n1,Jansen,F2,2026-02-01,2026-03-01,250.00,EUR\n';
const PAYMENTS = 'payment_date,amount,currency,debtor_id,reference\n';

describe('the canonical kinds', () => {
  test('all five are recognised, read and counted', async () => {
    await atDesk(async (desk) => {
      const imported = await importing(desk, ...desk.writeTables(LEDGER));
      expect(imported.batch).toBe(1);
      expect(imported.files.map(({ kind, rows, rejected }) => [kind, rows, rejected])).toEqual(
        [...NAMES]
          .sort(
            (a, b) =>
              ['debtors', 'invoices', 'disputes', 'payments', 'contacts'].indexOf(a) -
              ['debtors', 'invoices', 'disputes', 'payments', 'contacts'].indexOf(b),
          )
          .map((name) => [name, LEDGER[name].length, 0]),
      );
      expect(imported.allocated.payments).toBeGreaterThan(20);
      expect(await reported(desk, 'payments')).toHaveLength(LEDGER.payments.length);
      expect(await reported(desk, 'invoices')).toHaveLength(LEDGER.invoices.length);
    });
  });

  test('a column that means nothing to us keeps the record as it came, in every table; else the row says it all', async () => {
    await atDesk(async (desk) => {
      const records = (name: Name, more: string): string[] =>
        csv(name, LEDGER[name])
          .trim()
          .split('\n')
          .map((line, at) => (at === 0 ? `${line},kostenplaats` : `${line},${more}`));
      for (const name of NAMES) desk.write(`${name}.csv`, records(name, `plaats ${name}`).join('\n'));
      await desk.must('import', ...NAMES.map((name) => `${name}.csv`));
      const dump = desk.dump();
      for (const name of NAMES) {
        const known = new Set<unknown>(records(name, `plaats ${name}`).slice(1));
        const kept = (dump[name.slice(0, -1)] ?? []).flatMap((row) => (JSON.parse(row) as unknown[]).filter((value) => known.has(value)));
        expect(kept.sort(), name).toEqual(records(name, `plaats ${name}`).slice(1).sort());
      }
    });
    await atDesk(async (desk) => {
      await desk.must('import', ...desk.writeTables(LEDGER));
      const record = csv('invoices', LEDGER.invoices).split('\n')[1] as string;
      expect((desk.dump()['invoice'] ?? []).some((row) => (JSON.parse(row) as unknown[]).includes(record))).toBe(false);
    });
  });
});

describe('once more', () => {
  test('the same files change nothing, not a row of any table', async () => {
    await atDesk(async (desk) => {
      const files = desk.writeTables(LEDGER);
      await desk.must('import', ...files);
      const before = desk.dump();
      const again = await importing(desk, ...files);
      expect(again.batch).toBeNull();
      expect(counts(again).every((line) => line.startsWith('0 new, 0 changed'))).toBe(true);
      expect(desk.dump()).toEqual(before);
    });
  });

  test('exports that overlap bring only what is new', async () => {
    await atDesk(async (desk) => {
      const half = (from: number, to: number) => ({
        ...LEDGER,
        invoices: LEDGER.invoices.slice(from, to),
        payments: LEDGER.payments.slice(from, to),
      });
      await desk.must('import', ...desk.writeTables(half(0, 60), '-1'));
      await desk.must('import', ...desk.writeTables(half(30, 999), '-2'));
      const scattered = await reported(desk, 'payments');
      await desk.must('--db', 'whole.db', 'import', ...desk.writeTables(LEDGER));
      const whole = (await desk.must('--db', 'whole.db', 'report', 'payments', '--csv', '--as-of', '2026-12-31')).stdout
        .trim()
        .split('\n')
        .slice(1);
      expect(scattered).toEqual(whole);
    });
  });

  test('a corrected due date is a change, and the newest counts', async () => {
    await atDesk(async (desk) => {
      desk.write('a.csv', INVOICES);
      await desk.must('import', 'a.csv');
      desk.write('b.csv', INVOICES.replace('2026-03-01', '2026-03-15'));
      expect(counts(await importing(desk, 'b.csv'))).toEqual(['0 new, 1 changed, 1 unchanged']);
      expect(await reported(desk, 'invoices')).toEqual([
        '1,Jansen,F1,invoice,2026-01-01,2026-01-31,100.00,EUR,100.00',
        '1,Jansen,F2,invoice,2026-02-01,2026-03-15,250.00,EUR,250.00',
      ]);
    });
  });

  test('a column that a later export leaves out or empty takes nothing away', async () => {
    await atDesk(async (desk) => {
      desk.write('a.csv', 'debtor_id,name,email,phone\n1,Jansen,jan@example.com,0301\n');
      desk.write('b.csv', 'debtor_id,name,email,city\n1,Jansen,,Utrecht\n');
      await desk.must('import', 'a.csv');
      expect(counts(await importing(desk, 'b.csv'))).toEqual(['0 new, 1 changed, 0 unchanged']);
      expect((await reported(desk, 'debtors')).join()).toContain('jan@example.com,0301');
    });
  });

  test('without --json the same is said to people', async () => {
    await atDesk(async (desk) => {
      desk.write('a.csv', INVOICES);
      expect(await desk.must('import', 'a.csv')).toMatchObject({
        stdout: '',
        stderr: 'a.csv: invoices, 2 rows: 2 new, 0 changed, 0 unchanged\nBatch 1 written. dunning undo takes it back.\n',
      });
      expect((await desk.must('import', 'a.csv')).stderr).toBe(
        'a.csv: invoices, 2 rows: 0 new, 0 changed, 2 unchanged\nNothing was new.\n',
      );
    });
  });
});

describe('equal rows', () => {
  test('two equal payments in one file are two, and stay two', async () => {
    await atDesk(async (desk) => {
      desk.write('p.csv', `${PAYMENTS}2026-01-10,25.00,EUR,1,termijn\n2026-01-10,25.00,EUR,1,termijn\n`);
      expect(counts(await importing(desk, 'p.csv'))).toEqual(['2 new, 0 changed, 0 unchanged']);
      expect(counts(await importing(desk, 'p.csv'))).toEqual(['0 new, 0 changed, 2 unchanged']);
      desk.write('q.csv', `${PAYMENTS}2026-01-10,25.00,EUR,1,termijn\n2026-01-10,25.00,EUR,1,termijn\n2026-01-10,25.00,EUR,1,termijn\n`);
      expect(counts(await importing(desk, 'q.csv'))).toEqual(['1 new, 0 changed, 2 unchanged']);
      expect(await reported(desk, 'payments')).toHaveLength(3);
    });
  });

  test('one payment on two rows, for two invoices, is one sum on both, in whatever order the rows come again', async () => {
    await atDesk(async (desk) => {
      const rows = ['P7,2026-03-01,100.00,EUR,1,F1', 'P7,2026-03-01,250.00,EUR,1,F2'];
      const head = 'payment_id,payment_date,amount,currency,debtor_id,invoice_number\n';
      desk.write('a.csv', INVOICES);
      desk.write('p.csv', `${head}${rows.join('\n')}\n`);
      await desk.must('import', 'a.csv', 'p.csv');
      const booked = ['P7,F1,100.00,EUR,2026-03-01,invoice number', 'P7,F2,250.00,EUR,2026-03-01,invoice number'];
      expect(await reported(desk, 'allocations')).toEqual(booked);
      desk.write('q.csv', `${head}${[...rows].reverse().join('\n')}\n`);
      expect(counts(await importing(desk, 'q.csv'))).toEqual(['0 new, 0 changed, 2 unchanged']);
      expect(await reported(desk, 'allocations')).toEqual(booked);
    });
  });

  test('one invoice number of two debtors is two invoices, also where each row says it was paid', async () => {
    await atDesk(async (desk) => {
      const head = 'debtor_id,invoice_number,invoice_date,amount,currency,paid_date\n';
      desk.write('a.csv', `${head}1,17,2026-01-01,100.00,EUR,2026-01-20\n`);
      desk.write('b.csv', `${head}2,17,2026-01-05,70.00,EUR,2026-02-10\n`);
      await desk.must('import', 'a.csv');
      expect(counts(await importing(desk, 'b.csv'))).toEqual(['1 new, 0 changed, 0 unchanged']);
      expect((await reported(desk, 'invoices')).map((line) => line.split(',').at(-1))).toEqual(['0.00', '0.00']);
      expect(counts(await importing(desk, 'a.csv', 'b.csv'))).toEqual(['0 new, 0 changed, 1 unchanged', '0 new, 0 changed, 1 unchanged']);
    });
  });
});

test('an invoice row that stands twice states its payment once, and one row for each payment states them all', async () => {
  await atDesk(async (desk) => {
    const head = 'debtor_id,invoice_number,invoice_date,amount,currency,paid_date,paid_amount\n';
    desk.write('a.csv', `${head}1,17,2026-01-01,100.00,EUR,2026-01-20,60.00\n1,17,2026-01-01,100.00,EUR,2026-01-20,60.00\n`);
    await desk.must('import', 'a.csv');
    expect(await reported(desk, 'invoices')).toEqual(['1,1,17,invoice,2026-01-01,2026-01-31,100.00,EUR,40.00']);
    desk.write('b.csv', `${head}1,18,2026-01-01,100.00,EUR,2026-01-20,60.00\n1,18,2026-01-01,100.00,EUR,2026-01-25,30.00\n`);
    await desk.must('import', 'b.csv');
    expect((await reported(desk, 'invoices')).at(-1)).toBe('1,1,18,invoice,2026-01-01,2026-01-31,100.00,EUR,10.00');
    const before = desk.dump();
    await desk.must('import', 'a.csv', 'b.csv');
    expect(desk.dump()).toEqual(before);
  });
});

describe('nothing is written', () => {
  test('by a dry run, which tells the same counts', async () => {
    await atDesk(async (desk) => {
      const files = desk.writeTables(LEDGER);
      const dry = await desk.must('import', '--dry-run', ...files);
      expect(dry.stderr).toContain('Dry run: nothing was written.');
      expect(existsSync(join(desk.dir, 'dunning.db'))).toBe(false);
      const wet = await desk.must('import', ...files);
      expect(dry.stderr.split('\n').slice(0, 5)).toEqual(wet.stderr.split('\n').slice(0, 5));
      const before = desk.dump();
      desk.write('more.csv', INVOICES);
      await desk.must('import', '-n', 'more.csv');
      expect(desk.dump()).toEqual(before);
    });
  });

  test('where one row of one of the files is wrong', async () => {
    await atDesk(async (desk) => {
      desk.write('a.csv', INVOICES);
      await desk.must('import', 'a.csv');
      const before = desk.dump();
      desk.write('good.csv', INVOICES.replaceAll('F', 'G'));
      desk.write('bad.csv', `${PAYMENTS}2026-01-10,25.00,EUR,1,x\n2026-02-30,25.00,EUR,1,x\n`);
      const refused = await desk.dunning(['import', '--json', 'good.csv', 'bad.csv']);
      expect(refused.code).toBe(3);
      expect(refused.stderr).toContain('bad.csv, line 3, column payment_date: "2026-02-30" is no day of the calendar');
      const told = JSON.parse(refused.stdout) as { batch: null; files: { file: string; problems: object[] }[] };
      expect(told.batch).toBeNull();
      expect(told.files).toMatchObject([
        { file: 'bad.csv', kind: 'payments', source: 'headers', rows: 2, new: 0, rejected: 1 },
        { file: 'good.csv', kind: 'invoices', source: 'headers', rows: 2, rejected: 0, problems: [] },
      ]);
      // What one file lacks hides nothing of the others.
      desk.write('empty.csv', '');
      const more = JSON.parse((await desk.dunning(['import', '--json', 'empty.csv', 'good.csv', 'bad.csv'])).stdout) as typeof told;
      expect(more.files.map((file) => ({ ...file, problems: file.problems.length }))).toMatchObject([
        { file: 'empty.csv', kind: null, source: null, rows: null, problems: 1 },
        { file: 'bad.csv', kind: 'payments', rows: 2, rejected: 1, problems: 1 },
        { file: 'good.csv', kind: 'invoices', rows: 2, rejected: 0, problems: 0 },
      ]);
      expect(told.files.find(({ file }) => file === 'bad.csv')?.problems).toMatchObject([
        { line: 3, column: 'payment_date', value: '2026-02-30' },
      ]);
      expect(desk.dump()).toEqual(before);
    });
  });
});

test('an invoice without a due date takes the terms of the config', async () => {
  await atDesk(async (desk) => {
    desk.write('dunning.yaml', 'terms_days: 14\n');
    desk.write('a.csv', 'debtor_id,invoice_number,invoice_date,amount,currency\n1,F1,2026-01-25,100.00,EUR\n');
    await desk.must('import', 'a.csv');
    expect(await reported(desk, 'invoices')).toEqual(['1,1,F1,invoice,2026-01-25,2026-02-08,100.00,EUR,100.00']);
  });
});

test('a ledger imported far east of Greenwich is the one imported far west of it', async () => {
  await atDesk(async (desk) => {
    const files = desk.writeTables(LEDGER);
    for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      const options = { env: { TZ } };
      expect((await desk.start(['--db', `${TZ.length}.db`, 'import', ...files], options)).code).toBe(0);
    }
    const [east, west] = ['Pacific/Kiritimati', 'America/Los_Angeles'];
    const seen = await Promise.all(
      [east, west].map((TZ) =>
        desk.start(['--db', `${(TZ as string).length}.db`, 'triage', '--all', '--json', '--as-of', dayAfter(200)], { env: { TZ } }),
      ),
    );
    expect(seen[0]?.stdout).toBe(seen[1]?.stdout);
    expect(seen[0]?.stdout).toContain('debtor_id');
  });
});
