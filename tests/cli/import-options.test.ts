/** What an import does when it is told how: a mapping of one's own, bad rows set aside, a look ahead, a complete list. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from '../support/source.js';
import { zip } from '../support/zip.js';
import { atDesk, type Desk } from './desk.js';

const fixture = (name: string): string => read(`fixtures/mappings/${name}`);
const reported = async (desk: Desk, name: string): Promise<string[]> =>
  (await desk.must('report', name, '--csv', '--as-of', '2026-12-31')).stdout.trim().split('\n').slice(1);
const layouts = (desk: Desk, files: Readonly<Record<string, string>>): void => {
  mkdirSync(join(desk.dir, 'layouts'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(desk.dir, 'layouts', name), text);
};

const CODES = [
  '8801,Bakkerij Jansen,20260001,invoice,2026-04-03,2026-05-03,1234.50,EUR,1234.50',
  '8801,Bakkerij Jansen,20260003,credit_note,2026-04-05,2026-05-05,-34.50,EUR,-34.50',
  '8802,Pietersen Installaties,20260002,invoice,2026-04-04,2026-05-04,250.00,EUR,250.00',
];

describe('a mapping file', () => {
  test('named with --map reads a layout nobody knows', async () => {
    await atDesk(async (desk) => {
      desk.write('codes.csv', fixture('codes.csv'));
      desk.write('codes.yaml', fixture('codes.yaml'));
      const imported = JSON.parse((await desk.must('import', '--json', '--map', 'codes.yaml', 'codes.csv')).stdout);
      expect(imported.files).toMatchObject([{ kind: 'invoices', source: 'codes.yaml', rows: 4, new: 3, ignored: 1 }]);
      expect(await reported(desk, 'invoices')).toEqual(CODES);
    });
  });

  test('in layouts/ beside the ledger is used by itself, wherever the ledger is', async () => {
    await atDesk(async (desk) => {
      mkdirSync(join(desk.dir, 'books', 'layouts'), { recursive: true });
      desk.write('books/layouts/erp.yaml', fixture('codes.yaml'));
      desk.write('codes.csv', fixture('codes.csv'));
      const { stderr } = await desk.must('--db', 'books/ledger.db', 'import', 'codes.csv');
      expect(stderr).toContain('codes.csv: invoices, 4 rows: 3 new');
    });
  });

  test('beats what the headers mean', async () => {
    await atDesk(async (desk) => {
      desk.write('list.csv', 'debtor_id,invoice_number,invoice_date,amount,extra\n1,F1,2026-01-01,100.00,7.00\n');
      layouts(desk, {
        'own.yaml':
          'kind: invoices\ncolumns:\n  debtor_id: debtor_id\n  invoice_number: invoice_number\n  invoice_date: invoice_date\n  amount:\n  extra: amount\n',
      });
      await desk.must('import', 'list.csv');
      expect(await reported(desk, 'invoices')).toEqual(['1,1,F1,invoice,2026-01-01,2026-01-31,7.00,EUR,7.00']);
    });
  });

  test('reads a file without a header, by place', async () => {
    await atDesk(async (desk) => {
      for (const name of ['no-header.txt', 'no-header.yaml']) desk.write(name, fixture(name));
      await desk.must('import', '--map', 'no-header.yaml', 'no-header.txt');
      expect(await reported(desk, 'invoices')).toEqual([
        '8801,8801,20260001,invoice,2026-04-03,2026-05-03,1234.50,EUR,1234.50',
        '8802,8802,20260002,invoice,2026-04-04,2026-05-04,250.00,EUR,250.00',
      ]);
    });
  });

  test('that another claims the header too is an error that names both', async () => {
    await atDesk(async (desk) => {
      desk.write('codes.csv', fixture('codes.csv'));
      layouts(desk, { 'one.yaml': fixture('codes.yaml'), 'two.yaml': fixture('codes.yaml') });
      const { code, stderr } = await desk.dunning(['import', 'codes.csv']);
      expect(code).toBe(2);
      expect(stderr).toContain('two mapping files claim this header: layouts/one.yaml and layouts/two.yaml');
      layouts(desk, { 'two.yaml': `${fixture('codes.yaml')}lacks: [K01]\n` });
      await desk.must('import', 'codes.csv');
    });
  });

  test('that does not fit the file is refused with what is missing', async () => {
    await atDesk(async (desk) => {
      desk.write('codes.yaml', fixture('codes.yaml'));
      desk.write('other.csv', fixture('codes.csv').replace('K06', 'K99'));
      const { code, stderr } = await desk.dunning(['import', '--map', 'codes.yaml', 'other.csv']);
      expect(code).toBe(3);
      expect(stderr).toContain('other.csv, line 1: lacks a header that codes.yaml names: K06');
    });
  });

  test.each([
    ['kind: invoice\n', 'line 1: kind is invoice', 'use one of debtors'],
    ['kind: invoices\ncolums:\n  A: amount\n', 'line 2: colums is not known', 'perhaps columns'],
    ['kind: invoices\ncolumns:\n  A: amout\n', 'line 3: amout is no column of invoices', 'perhaps amount'],
    ['kind: payments\ncolumns:\n  A: payment_date\n', 'line 3: no column is amount or credit', 'say which column it is'],
    ['kind: invoices\ncolumns: [A]\n', 'line 2: columns holds no names', 'name: value'],
    ['kind: [\n', 'line 2:', 'correct the line'],
  ])('%j is refused with place and remedy', async (text, message, remedy) => {
    await atDesk(async (desk) => {
      desk.write('codes.csv', fixture('codes.csv'));
      desk.write('bad.yaml', text);
      const { code, stderr } = await desk.dunning(['import', '--map', 'bad.yaml', 'codes.csv']);
      expect(code).toBe(2);
      expect(stderr).toContain(`bad.yaml, ${message}`);
      expect(stderr).toContain(remedy);
      expect(existsSync(join(desk.dir, 'dunning.db'))).toBe(false);
    });
  });
});

describe('a layout nobody knows', () => {
  test('stops a script with the command that drafts its mapping, and that command works', async () => {
    await atDesk(async (desk) => {
      desk.write('our export.csv', fixture('codes.csv'));
      const { code, stderr } = await desk.dunning(['import', 'our export.csv']);
      expect(code).toBe(3);
      expect(stderr).toContain(
        "dunning sources draft 'our export.csv' > 'our export.yaml', then: dunning import --map 'our export.yaml' 'our export.csv'",
      );
      const draft = (await desk.must('sources', 'draft', 'our export.csv')).stdout;
      desk.write('our export.yaml', draft);
      const refused = await desk.dunning(['import', '--map', 'our export.yaml', 'our export.csv']);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain('our export.yaml still has open questions: kind, column K01, column K02');
      const answers = {
        kind: 'invoices',
        date_order: 'dmy',
        K01: '',
        K02: 'debtor_id',
        K03: 'debtor_name',
        K04: 'invoice_number',
        K05: 'invoice_date',
        K06: 'due_date',
        K07: 'amount',
      };
      const complete = Object.entries(answers).reduce(
        (text, [name, answer]) => text.replace(new RegExp(`^( *${name}:) '\\?'`, 'm'), `$1 ${answer}`),
        draft,
      );
      desk.write('our export.yaml', complete);
      await desk.must('import', '--map', 'our export.yaml', 'our export.csv');
      expect(await reported(desk, 'invoices')).toEqual([
        ...CODES,
        '8803,De Vries Advies,20260004,invoice,2026-04-06,2026-05-06,99.95,EUR,99.95',
      ]);
    });
  });

  test('without a header is said to be so, without its values', async () => {
    await atDesk(async (desk) => {
      desk.write('list.txt', fixture('no-header.txt'));
      const { code, stderr } = await desk.dunning(['import', 'list.txt']);
      expect(code).toBe(3);
      expect(stderr).toContain('list.txt, line 1: has no header: its first line is a row of values');
      expect(stderr).not.toContain('1234.50');
      expect(stderr).toContain('dunning sources draft list.txt > list.yaml');
    });
  });

  test('is drafted with masked names, and what headers tell', async () => {
    await atDesk(async (desk) => {
      desk.write(
        'x.csv',
        'Uw factuurnummer intern;Achternaam relatie;Aangemaakt;Som\nF-1;Jansen;2026-01-02;12,50\nF-2;Pietersen;2026-01-05;1.012,00\nF-3;de Vries;2026-02-09;7,00\n',
      );
      const { stdout } = await desk.must('sources', 'draft', 'x.csv');
      expect(stdout).toContain('decimal: comma');
      expect(stdout).toContain('# F-1 · F-2 · F-3');
      expect(stdout).toContain('J…n · P…n · d…s');
      expect(stdout).not.toContain('Jansen');
    });
  });
});

const LIST = 'debtor_id,invoice_number,invoice_date,due_date,amount,currency\n';

describe('--skip-bad-rows', () => {
  const BAD = `${LIST.replaceAll(',', ';')}1;F1;2026-01-01;2026-01-31;100,00;EUR\n2;F2;2026-13-01;;"5,00";EUR\n3;F3;2026-01-02;;x;EUR\n4;F4;2026-01-03;;7,50;EUR\n`;

  test('imports the rest and sets the rejected rows aside as they came', async () => {
    await atDesk(async (desk) => {
      desk.write('list.csv', BAD);
      const { stdout, stderr } = await desk.must('import', '--json', '--skip-bad-rows', 'list.csv');
      const { batch, files } = JSON.parse(stdout);
      expect(batch).toBe(1);
      expect(files).toMatchObject([
        {
          rows: 4,
          new: 2,
          rejected: 2,
          rejected_to: 'list.csv.rejected.csv',
          problems: [
            { line: 3, column: 'invoice_date' },
            { line: 4, column: 'amount' },
          ],
        },
      ]);
      expect(stderr).toContain('2 new, 0 changed, 0 unchanged, 2 rejected');
      const path = join(desk.dir, 'list.csv.rejected.csv');
      expect(readFileSync(path, 'utf8').split('\n')).toEqual([
        'debtor_id;invoice_number;invoice_date;due_date;amount;currency;reason',
        '2;F2;2026-13-01;;"5,00";EUR;"invoice_date: ""2026-13-01"" is no day of the calendar"',
        '3;F3;2026-01-02;;x;EUR;"amount: ""x"" is not an amount"',
        '',
      ]);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(existsSync(`${path}.part`)).toBe(false);
    });
  });

  test('what was set aside, put right, is imported as it stands; the file of the last run goes', async () => {
    await atDesk(async (desk) => {
      desk.write('list.csv', BAD);
      await desk.must('import', '--skip-bad-rows', 'list.csv');
      const aside = readFileSync(join(desk.dir, 'list.csv.rejected.csv'), 'utf8');
      desk.write('list.csv.rejected.csv', aside.replace('2026-13-01;', '2026-12-01;').replace(';x;', ';3,00;'));
      await desk.must('import', 'list.csv.rejected.csv');
      expect(await reported(desk, 'invoices')).toHaveLength(4);
      desk.write(
        'list.csv',
        BAD.split('\n')
          .filter((_, at) => at !== 2 && at !== 3)
          .join('\n'),
      );
      await desk.must('import', '--skip-bad-rows', 'list.csv');
      expect(existsSync(join(desk.dir, 'list.csv.rejected.csv'))).toBe(false);
    });
  });

  test('keeps the reason in the last column of rows with too few or too many values, and of those with a broken quote', async () => {
    await atDesk(async (desk) => {
      desk.write('list.csv', `${LIST}1,F1,2026-01-01,,100.00,EUR\n2,F2\n3,F3,2026-01-02,,5.00,EUR,x,"y"\n4,"F4,2026-01-02,,5.00,EUR\n`);
      await desk.must('import', '--skip-bad-rows', 'list.csv');
      const aside = readFileSync(join(desk.dir, 'list.csv.rejected.csv'), 'utf8');
      expect(aside.split('\n')).toEqual([
        'debtor_id,invoice_number,invoice_date,due_date,amount,currency,reason',
        '2,F2,,,,,has 2 values where the header names 6 columns',
        '3,F3,2026-01-02,,5.00,"EUR,x,y",has 8 values where the header names 6 columns',
        '4,"""F4",2026-01-02,,5.00,EUR,opens a quote that never closes',
        '',
      ]);
      const right = aside.replace('2,F2,,,,,', '2,F2,2026-01-02,,7.00,EUR,').replace('"EUR,x,y"', 'EUR').replace('"""F4"', 'F4');
      desk.write('list.csv.rejected.csv', right);
      await desk.must('import', 'list.csv.rejected.csv');
      expect(await reported(desk, 'invoices')).toHaveLength(4);
    });
  });

  test('is asked for: without it nothing is written, here or there', async () => {
    await atDesk(async (desk) => {
      desk.write('list.csv', BAD);
      expect((await desk.dunning(['import', 'list.csv'])).code).toBe(3);
      expect((await desk.dunning(['import', '--skip-bad-rows', '--dry-run', 'list.csv'])).code).toBe(0);
      expect(existsSync(join(desk.dir, 'list.csv.rejected.csv'))).toBe(false);
      expect(existsSync(join(desk.dir, 'dunning.db'))).toBe(false);
    });
  });

  test('sets aside a contradiction with a row before it', async () => {
    await atDesk(async (desk) => {
      desk.write('list.csv', `${LIST}1,F1,2026-01-01,,100.00,EUR\n1,F1,2026-01-01,,90.00,EUR\n`);
      const { stdout } = await desk.must('import', '--json', '--skip-bad-rows', 'list.csv');
      expect(JSON.parse(stdout).files).toMatchObject([{ new: 1, rejected: 1 }]);
      expect(await reported(desk, 'invoices')).toEqual(['1,1,F1,invoice,2026-01-01,2026-01-31,100.00,EUR,100.00']);
    });
  });

  test('leaves no line out of an invoice that is the sum of its lines', async () => {
    await atDesk(async (desk) => {
      desk.write(
        'lines.csv',
        'debtor_id,invoice_number,invoice_date,line_amount\n1,F1,2026-01-01,100.00\n1,F1,2026-01-01,x\n1,F2,2026-01-01,5.00\n',
      );
      const { code, stderr } = await desk.dunning(['import', '--skip-bad-rows', 'lines.csv']);
      expect(code).toBe(3);
      expect(stderr).toContain('add up to invoices');
      expect(existsSync(join(desk.dir, 'dunning.db'))).toBe(false);
    });
  });
});

describe('--dry-run', () => {
  test('prints what would change, row by row, and changes nothing', async () => {
    await atDesk(async (desk) => {
      desk.write('a.csv', `${LIST}1,F1,2026-01-01,2026-01-31,100.00,EUR\n1,F2,2026-01-02,2026-02-01,50.00,EUR\n`);
      await desk.must('import', 'a.csv');
      const before = desk.dump();
      desk.write('b.csv', `${LIST}1,F1,2026-01-01,2026-02-15,90.00,EUR\n1,F2,2026-01-02,2026-02-01,50.00,EUR\n2,F3,2026-01-03,,7.00,EUR\n`);
      const { stdout, stderr } = await desk.must('import', '-n', 'b.csv');
      expect(stdout.split('\n')).toEqual([
        'file,line,kind,debtor_id,number,what,field,old,new',
        'b.csv,2,invoice,1,F1,changed,due_date,2026-01-31,2026-02-15',
        'b.csv,2,invoice,1,F1,changed,amount,100.00,90.00',
        'b.csv,3,invoice,1,F2,unchanged,,,',
        'b.csv,4,invoice,2,F3,new,,,',
        '',
      ]);
      expect(stderr).toContain('b.csv: invoices, 3 rows: 1 new, 1 changed, 1 unchanged');
      expect(stderr).toContain('Dry run: nothing was written.');
      const told = JSON.parse((await desk.must('import', '-n', '--json', 'b.csv')).stdout);
      expect(told).toMatchObject({
        batch: null,
        files: [{ new: 1, changed: 1 }],
        changes: [{ field: 'due_date', old: '2026-01-31', new: '2026-02-15' }, {}, {}, { what: 'new' }],
      });
      expect(desk.dump()).toEqual(before);
    });
  });

  test('counts what is more than a thousand rows, and names them with --all', async () => {
    await atDesk(async (desk) => {
      desk.write('many.csv', LIST + Array.from({ length: 1203 }, (_, at) => `1,F${at},2026-01-01,,1.00,EUR\n`).join(''));
      const { stdout, stderr } = await desk.must('import', '--dry-run', 'many.csv');
      expect(stdout.trim().split('\n')).toHaveLength(1001);
      expect(stderr).toContain('many.csv: 203 more new rows; --all lists them');
      const all = await desk.must('import', '--dry-run', '--all', 'many.csv');
      expect(all.stdout.trim().split('\n')).toHaveLength(1204);
      expect((await desk.dunning(['import', '--all', 'many.csv'])).code).toBe(2);
    });
  });
});

describe('--full', () => {
  const row = (nth: number, day = '2026-01-02'): string => `1,F${nth},${day},2026-02-01,10.00,EUR\n`;
  const rows = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, at) => row(from + at)).join('');
  const open = async (desk: Desk, day = '2026-12-31'): Promise<string[]> =>
    (await desk.must('report', 'invoices', '--csv', '--as-of', day)).stdout
      .trim()
      .split('\n')
      .slice(1)
      .filter((line) => !line.endsWith(',0.00'))
      .map((line) => line.split(',')[2] as string);

  test('closes on the day of the list what is no longer in it, and undo opens it again', async () => {
    await atDesk(async (desk) => {
      desk.write('open.csv', LIST + rows(1, 3));
      await desk.must('import', 'open.csv');
      const before = desk.dump();
      desk.write('open.csv', `${LIST}${row(2)}${row(4, '2026-03-31')}`);
      const { stdout, stderr } = await desk.must('import', '--full', '--list-day', '2026-03-31', '--json', 'open.csv');
      expect(JSON.parse(stdout)).toMatchObject({
        batch: 2,
        vanished: [
          { debtor_id: '1', invoice_number: 'F1', open: '10.00', currency: 'EUR', closed_on: '2026-03-31' },
          { debtor_id: '1', invoice_number: 'F3' },
        ],
      });
      expect(stderr).toContain('open.csv: F1 of debtor 1 is no longer listed; EUR 10.00 is closed on 2026-03-31');
      expect(await open(desk)).toEqual(['F2', 'F4']);
      expect(await open(desk, '2026-03-30')).toEqual(['F1', 'F2', 'F3']);
      const again = JSON.parse((await desk.must('import', '--full', '--json', 'open.csv')).stdout);
      expect(again).toMatchObject({ batch: null, vanished: [] });
      await desk.must('undo');
      expect(await open(desk)).toEqual(['F1', 'F2', 'F3']);
      expect(desk.dump()['invoice']).toEqual(before['invoice']);
    });
  });

  test('is never assumed: many that vanish are a hint, those of days the list does not cover are none', async () => {
    await atDesk(async (desk) => {
      desk.write('open.csv', `${LIST}${row(0, '2025-06-01')}${rows(1, 12)}`);
      await desk.must('import', 'open.csv');
      desk.write('next.csv', LIST + row(1) + row(20, '2026-03-31'));
      const { stderr } = await desk.must('import', 'next.csv');
      expect(stderr).toContain('11 open invoices are no longer in next.csv; if the list is complete, --full closes them');
      expect(await open(desk)).toHaveLength(14);
      desk.write('march.csv', LIST + row(21, '2026-03-31'));
      expect((await desk.must('import', 'march.csv')).stderr).not.toContain('--full');
    });
  });

  test('leaves invoices of another list, later ones and settled ones alone', async () => {
    await atDesk(async (desk) => {
      desk.write('other.csv', 'invoice_number,debtor_id,invoice_date,amount,currency\nX1,1,2026-01-02,10.00,EUR\n');
      desk.write('open.csv', LIST + rows(1, 2) + row(3, '2026-05-01'));
      desk.write('paid.csv', 'payment_date,amount,currency,debtor_id,invoice_number\n2026-01-20,10.00,EUR,1,F2\n');
      await desk.must('import', 'other.csv', 'open.csv', 'paid.csv');
      desk.write('open.csv', LIST + row(5, '2026-04-01'));
      const { stdout, stderr } = await desk.must('import', '--full', '--list-day', '2026-04-30', '--json', 'open.csv');
      const { vanished, left_open } = JSON.parse(stdout);
      expect(vanished.map((each: { invoice_number: string }) => each.invoice_number)).toEqual(['F1']);
      expect(left_open).toMatchObject([{ invoice_number: 'F3', reason: 'is dated 2026-05-01, after the list of 2026-04-30' }]);
      expect(stderr).toContain('open.csv: F3 of debtor 1 is not listed, but is dated 2026-05-01');
      expect(stderr).toContain('1 open invoice came with a list of another layout (other.csv) and stays open');
      expect((await open(desk)).sort()).toEqual(['F3', 'F5', 'X1']);
    });
  });

  test('believes the newest list, in whatever order they come', async () => {
    await atDesk(async (desk) => {
      const OPEN = LIST.replace('\n', ',open_amount\n');
      const stated = (nth: number, day?: string): string => row(nth, day).replace('\n', ',10.00\n');
      desk.write('may.csv', OPEN + stated(1) + stated(2) + stated(3, '2026-05-01'));
      await desk.must('import', 'may.csv');
      desk.write('april.csv', OPEN + stated(2) + stated(4, '2026-04-01'));
      await desk.must('import', '--full', '--list-day', '2026-04-30', 'april.csv');
      expect(await open(desk)).toEqual(['F1', 'F2', 'F4', 'F3']);
      desk.write('june.csv', OPEN + stated(2) + stated(3, '2026-05-01') + stated(5, '2026-06-01'));
      await desk.must('import', '--full', 'june.csv');
      expect(await open(desk)).toEqual(['F2', 'F3', 'F5']);
    });
  });

  test('is of today where its title names no day, and says so', async () => {
    await atDesk(async (desk) => {
      desk.write('open.csv', LIST + rows(1, 2) + row(3, '2026-05-01') + row(4, '2026-12-01'));
      await desk.must('import', 'open.csv');
      desk.write('open.csv', LIST + row(2));
      const { stdout, stderr } = await desk.must('import', '--full', '--json', 'open.csv');
      expect(JSON.parse(stdout)).toMatchObject({
        vanished: [
          { invoice_number: 'F1', closed_on: '2026-11-02' },
          { invoice_number: 'F3', closed_on: '2026-11-02' },
        ],
        left_open: [{ invoice_number: 'F4', reason: 'is dated 2026-12-01, after the list of 2026-11-02' }],
      });
      expect(stderr).toContain(
        'open.csv: names no day of its own, so it counts as the list of today, 2026-11-02 (--list-day says another)',
      );
      expect(stderr).toContain('1 of what it closes is dated after its own newest invoice (2026-01-02)');
      expect(await open(desk)).toEqual(['F2', 'F4']);
    });
  });

  test('opens again what a later complete list holds once more, and undo closes it', async () => {
    await atDesk(async (desk) => {
      for (const [name, text] of Object.entries({
        jan: rows(1, 2),
        feb: row(2) + row(3, '2026-02-28'),
        march: rows(1, 2) + row(4, '2026-03-31'),
      })) {
        desk.write('open.csv', LIST + text);
        await desk.must('import', ...(name === 'jan' ? [] : ['--full']), 'open.csv');
      }
      expect(await open(desk)).toEqual(['F1', 'F2', 'F4']);
      desk.write('open.csv', LIST + rows(1, 2));
      await desk.must('undo');
      expect(await open(desk)).toEqual(['F2', 'F3']);
      expect((await desk.must('import', '--full', 'open.csv')).stderr).toContain('was read before, and a later list since');
      expect(await open(desk), 'an older list').toEqual(['F2', 'F3']);
    });
  });

  test('does not go with rows left out, which would seem to have vanished', async () => {
    await atDesk(async (desk) => {
      desk.write('open.csv', LIST + rows(1, 2));
      const { code, stderr } = await desk.dunning(['import', '--full', '--skip-bad-rows', 'open.csv']);
      expect(code).toBe(2);
      expect(stderr).toContain('a list with rows left out is not complete');
    });
  });

  test('shows in a dry run what it would close, and closes nothing', async () => {
    await atDesk(async (desk) => {
      desk.write('open.csv', LIST + rows(1, 2));
      await desk.must('import', 'open.csv');
      desk.write('open.csv', LIST + row(2));
      const { stdout } = await desk.must('import', '--full', '--dry-run', 'open.csv');
      expect(stdout).toContain('open.csv,,invoice,1,F1,closed,open_amount,10.00,0.00');
      expect(await open(desk)).toEqual(['F1', 'F2']);
    });
  });
});

describe('an open amount', () => {
  test('is believed over the payments booked here, and the difference is said', async () => {
    await atDesk(async (desk) => {
      const OPEN = LIST.replace('\n', ',open_amount\n');
      const invoices =
        'F1,2026-01-01,,100.00,EUR,40.00|F2,2026-01-01,,100.00,EUR,70.00|F3,2026-01-01,,100.00,EUR,40.00|F4,2026-02-20,,50.00,EUR,50.00';
      desk.write(
        'open.csv',
        `${OPEN}${invoices
          .split('|')
          .map((line) => `1,${line}\n`)
          .join('')}`,
      );
      desk.write(
        'paid.csv',
        'payment_date,amount,currency,debtor_id,invoice_number\n2026-01-20,30.00,EUR,1,F1\n2026-01-21,30.00,EUR,1,F2\n2026-02-21,9.00,EUR,1,F4\n',
      );
      const { stderr } = await desk.must('import', 'open.csv', 'paid.csv');
      expect(stderr.split('\n').filter((line) => line.includes('is stated to be open'))).toEqual([
        'Note: open.csv: F1 of debtor 1 is stated to be open for EUR 40.00, and comes to EUR 70.00 by the payments here; the export is believed',
      ]);
      expect((await desk.must('import', 'open.csv', 'paid.csv')).stderr).not.toContain('is stated to be open');
      const { stdout } = await desk.must('report', 'invoices', '--json', '-o', '-');
      expect(JSON.parse(stdout)).toMatchObject([{ open: '40.00' }, { open: '70.00' }, { open: '40.00' }, { open: '41.00' }]);
    });
  });
});

describe('complaints', () => {
  test('of all files come with the names that are no files', async () => {
    await atDesk(async (desk) => {
      desk.write('good.csv', 'Invoice Number,Customer,Invoice Date,Amount\nF1,7,2026-03-01,10.00\n');
      desk.write('bad.csv', 'Invoice Number,Customer,Invoice Date,Amount\nF2,7,2026-03-01,ten\n');
      const { code, stderr } = await desk.dunning(['import', 'none.csv', 'good.csv', 'bad.csv']);
      expect(code).toBe(3);
      expect(stderr).toContain('There is no file none.csv');
      expect(stderr).toContain('bad.csv, line 2, column Amount');
      expect(await desk.dunning(['import', 'none.csv', 'good.csv', 'never.csv'])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('There is no file none.csv; There is no file never.csv'),
      });
      expect(existsSync(join(desk.dir, 'dunning.db'))).toBe(false);
    });
  });

  test('of all files come in one go, also where one cannot be read at all', async () => {
    await atDesk(async (desk) => {
      desk.write('a.csv', '%PDF-1.7');
      desk.write('b.csv', `${LIST}1,F1,2026-13-01,,1.00,EUR\n`);
      desk.write('c.csv', `${LIST}1,F2,2026-01-01,,x,EUR\n`);
      const { code, stderr } = await desk.dunning(['import', 'a.csv', 'b.csv', 'c.csv']);
      expect(code).toBe(3);
      for (const said of ['a.csv', 'b.csv, line 2, column invoice_date', 'c.csv, line 2, column amount']) expect(stderr).toContain(said);
      expect(stderr).toContain('3 problems');
    });
  });
});

test('a folder without exports is a note where other files are read, and said beside what else is wrong', async () => {
  await atDesk(async (desk) => {
    for (const folder of ['none', 'nothing', 'some']) mkdirSync(join(desk.dir, folder));
    desk.write('some/a.csv', `${LIST}1,F1,2026-01-01,,1.00,EUR\n`);
    const { stderr } = await desk.must('import', 'none', 'some');
    expect(stderr).toContain('Note: none is a folder without exports');
    expect(stderr).toContain('a.csv: invoices, 1 row: 1 new');
    desk.write('bad.csv', `${LIST}1,F2,2026-01-01,,x,EUR\n`);
    const bad = await desk.dunning(['import', 'none', 'bad.csv']);
    expect(bad.code).toBe(3);
    expect(bad.stderr).toContain('bad.csv, line 2, column amount');
    expect(bad.stderr).toContain('Note: none is a folder without exports');
    expect(await desk.dunning(['import', 'none', 'nothing'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('none and nothing are folders without exports'),
    });
  });
});

test('a list with a shape: the draft is completed, kept, and used by itself for files with this header', async () => {
  await atDesk(async (desk) => {
    desk.write('list.csv', read('fixtures/shapes/ledger-nl.csv'));
    await desk.must('sources', 'draft', 'list.csv', '-o', 'layouts/ledger.yaml');
    const drafted = readFileSync(join(desk.dir, 'layouts/ledger.yaml'), 'utf8');
    expect(drafted).toContain('# Open, marked ? below: shape: unknown.');
    expect(drafted).toMatch(/^ {4}payment: \[BNK\] +# money received$/m);
    expect(await desk.dunning(['import', 'list.csv'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('layouts/ledger.yaml still has open questions: shape: type: unknown'),
    });
    layouts(desk, { 'ledger.yaml': drafted.replace('invoice: []', 'invoice: [VRK]').replace(/unknown: \[VRK\]/, 'unknown: []') });
    await desk.must('import', 'list.csv');
    const booked = [await reported(desk, 'invoices'), await reported(desk, 'payments')];
    layouts(desk, { 'ledger.yaml': 'kind: debtors\ncolumns:\n  Other: debtor_id\n' });
    const byItself = async (name: string): Promise<string[]> =>
      (await desk.must('report', name, '--csv', '--as-of', '2026-12-31', '--db', 'other.db')).stdout.trim().split('\n').slice(1);
    await desk.must('import', 'list.csv', '--db', 'other.db');
    expect(booked).toEqual([await byItself('invoices'), await byItself('payments')]);
    expect(booked[0]).not.toEqual([]);
  });
});

describe('dunning sources', () => {
  test('drafts a mapping from standard input, and from a file within a zip file', async () => {
    await atDesk(async (desk) => {
      const lines = 'Rel;Stuk;Dag\n10;F1;2026-03-01\n';
      const { stdout } = await desk.dunning(['sources', 'draft', '-'], { input: lines });
      expect(stdout).toContain('# How dunning reads exports like stdin.');
      expect(stdout).toMatch(/^ {2}Stuk:/m);
      desk.write(
        'month.zip',
        zip([
          { name: 'a.csv', data: lines },
          { name: 'b.csv', data: lines.replace('Stuk', 'Nota') },
        ]),
      );
      expect((await desk.must('sources', 'draft', 'month.zip/b.csv')).stdout).toMatch(/^ {2}Nota:/m);
      expect(await desk.dunning(['sources', 'draft', 'month.zip'])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('month.zip/a.csv, month.zip/b.csv'),
      });
      expect(await desk.dunning(['sources', 'draft', 'month.zip/c.csv'])).toMatchObject({
        code: 3,
        stderr: expect.stringMatching(
          /month\.zip\/c\.csv: is not in month\.zip\n +name one of these: month\.zip\/a\.csv, month\.zip\/b\.csv/,
        ),
      });
    });
  });

  test('an unknown layout in a zip file: the command that is named works as it is, and so does the mapping', async () => {
    await atDesk(async (desk) => {
      mkdirSync(join(desk.dir, 'in'));
      const known = 'debtor_id,invoice_number,invoice_date,amount\n1,A1,2026-01-02,5.00\n';
      desk.write(
        'in/my month.zip',
        zip([
          { name: 'known.csv', data: known },
          { name: 'sub/codes.csv', data: read('fixtures/mappings/codes.csv') },
        ]),
      );
      const refused = await desk.dunning(['import', 'in/my month.zip']);
      expect(refused.code).toBe(3);
      expect(refused.stderr).toContain(
        "describe it once: dunning sources draft 'in/my month.zip/sub/codes.csv' > codes.yaml, then: dunning import --map codes.yaml 'in/my month.zip/sub/codes.csv'",
      );
      const named = await desk.must('sources', 'draft', 'in/my month.zip/sub/codes.csv');
      expect((await desk.must('sources', 'draft', 'in/my month.zip')).stdout, 'the only one that is not known').toBe(named.stdout);
      desk.write('codes.yaml', fixture('codes.yaml'));
      const one = await desk.must('import', '--dry-run', '--map', 'codes.yaml', 'in/my month.zip/sub/codes.csv');
      expect(one.stderr).toContain('my month.zip/sub/codes.csv: invoices, 4 rows: 3 new');
      layouts(desk, { 'codes.yaml': fixture('codes.yaml') });
      const { stderr } = await desk.must('import', 'in/my month.zip');
      expect(stderr).toContain('my month.zip/known.csv: invoices, 1 row: 1 new');
      expect(stderr).toContain('my month.zip/sub/codes.csv: invoices, 4 rows: 3 new');
      expect(await desk.dunning(['sources', 'draft', 'in/my month.zip'])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('in/my month.zip holds 2 exports, and each is known'),
      });
    });
  });

  test('lists the layouts of the user with where they are, and the columns', async () => {
    await atDesk(async (desk) => {
      layouts(desk, {
        'erp.yaml': fixture('codes.yaml'),
        'plain.yaml': fixture('no-header.yaml'),
        'half.yaml': "kind: '?'\ncolumns:\n  A: '?'\n",
      });
      const known = JSON.parse((await desk.must('sources', '--json')).stdout);
      expect(known).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            layout: 'erp.yaml',
            kind: 'invoices',
            title: 'Sales ledger of the old system',
            where: 'layouts/erp.yaml',
            note: '',
          }),
          expect.objectContaining({ layout: 'plain.yaml', note: 'no header: name it with --map' }),
          expect.objectContaining({ layout: 'half.yaml', kind: '?', note: 'open: kind, column A' }),
        ]),
      );
      expect((await desk.must('sources', 'columns', '--csv')).stdout).toMatch(/^file,column,needed,holds,kept,also_called\n/);
    });
  });
});
