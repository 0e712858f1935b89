/** What may be named on the command line: standard input, zip files, statements; and what is met under the name of an export. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { DataProblems, UserError } from '../../src/errors.js';
import { type Inputs, openInputs } from '../../src/sources/input.js';
import { readFile } from '../../src/sources/read-file.js';
import { atDesk } from '../cli/desk.js';
import { hasTerminal, ROOT, runInTerminal } from '../support/run.js';
import { type Member, zip } from '../support/zip.js';

const folder = mkdtempSync(join(tmpdir(), 'inputs-test-'));
// Spools of its own: other tests unpack at the same time.
const elsewhere = process.env['TMPDIR'];
process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'inputs-spool-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(tmpdir(), { recursive: true, force: true });
  if (elsewhere === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = elsewhere;
});

const OPTIONS = { currency: 'EUR', dateOrder: null, decimal: null } as const;
const INVOICES =
  'debtor_id,debtor_name,invoice_number,invoice_date,amount,currency\nK1,Familie Jansen,INV-31,2026-06-01,100.00,EUR\nK2,Garage Willems,INV-32,2026-06-01,50.00,EUR\n';
const PAYMENTS =
  'payment_id,debtor_id,payment_date,amount,currency,invoice_number,method\nP1,K1,2026-07-02,100.00,EUR,INV-31,direct_debit\n';
const STATEMENT = readFileSync('fixtures/inputs/camt053.xml', 'utf8');

function put(name: string, data: string | Buffer): string {
  writeFileSync(join(folder, name), data);
  return join(folder, name);
}

const LIMITS = { members: 5, bytes: 40 << 20, ratio: 100 };

function open(paths: readonly string[], stdin: string | Buffer | Error = ''): Promise<Inputs> {
  const stream =
    stdin instanceof Error
      ? new Readable({
          read() {
            this.destroy(stdin);
          },
        })
      : Readable.from([Buffer.from(stdin)]);
  return openInputs(paths, { stdin: stream, atExit: () => {}, limits: LIMITS });
}

const messageOf = (error: unknown): string =>
  error instanceof DataProblems ? error.problems.map(({ file, message }) => `${file} ${message}`).join('; ') : String(error);

/** What is said of a file that is not to be read. */
async function refusalOf(path: string): Promise<string> {
  const inputs = await open([path]);
  try {
    const [only] = inputs.files;
    if (!only) return 'nothing';
    if (only.refused) return messageOf(only.refused);
    for (const _ of readFile(only.path, { ...OPTIONS, name: only.name }).rows());
    return 'was read';
  } catch (error) {
    return messageOf(error);
  } finally {
    inputs.close();
  }
}

const zipped = (members: readonly Member[]): Promise<string> => refusalOf(put('export.zip', zip(members)));
const spools = (): string[] => readdirSync(tmpdir()).filter((name) => /^dunning-[A-Za-z0-9]{6}$/.test(name));

describe('standard input', () => {
  test('is a private file while it is read, and gone afterwards', async () => {
    const inputs = await open(['-'], INVOICES);
    const [{ path, name } = { path: '', name: '' }] = inputs.files;
    expect(name).toBe('stdin');
    expect(readFileSync(path, 'utf8')).toBe(INVOICES);
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
    expect((statSync(join(path, '..')).mode & 0o777).toString(8)).toBe('700');
    inputs.close();
    expect(existsSync(join(path, '..'))).toBe(false);
  });

  test('leaves nothing behind where reading it fails', async () => {
    const before = spools();
    await expect(open(['-'], new Error('the pipe broke'))).rejects.toThrow('the pipe broke');
    expect(spools().filter((name) => !before.includes(name))).toEqual([]);
  });

  test('is named once', async () => {
    await expect(open(['-', '-'])).rejects.toThrow(UserError);
  });

  test('may be a zip file', async () => {
    const inputs = await open(['-'], zip([{ name: 'invoices.csv', data: INVOICES }]));
    expect(inputs.files.map(({ name, refused }) => [name, refused])).toEqual([['stdin/invoices.csv', null]]);
    inputs.close();
  });
});

describe('a folder', () => {
  test('gives its exports in order of name; the others are counted', async () => {
    const path = join(folder, 'month');
    mkdirSync(join(path, 'older'), { recursive: true });
    const files = {
      'b.CSV': INVOICES,
      'a.csv': PAYMENTS,
      'c.STA': ':20:x',
      'LEESMIJ.txt': 'a;b',
      'list.xlsx': 'PK',
      'b.CSV.rejected.csv': 'x',
      '.d.csv': 'x',
    };
    for (const [name, data] of Object.entries(files)) put(`month/${name}`, data);
    const inputs = await open([path]);
    expect(inputs.files.map(({ name, beside }) => [name, beside])).toEqual(
      ['a.csv', 'b.CSV', 'c.STA'].map((name) => [name, join(path, name)]),
    );
    expect(inputs.notes).toEqual([`${path}: 3 other files are passed over`]);
    await expect(open([join(path, 'older')])).rejects.toThrow('is a folder without exports');
  });
});

describe('folders in folders', () => {
  test('are named, not read; one that holds no exports is not spoken of', async () => {
    const path = join(folder, 'year');
    for (const name of ['january', 'february', 'layouts', '.git']) mkdirSync(join(path, name), { recursive: true });
    for (const name of ['january/sales.csv', 'february/sales.csv', 'all.csv', '.git/x.csv', 'layouts/erp.yaml'])
      put(`year/${name}`, INVOICES);
    const { files, notes } = await open([path]);
    expect(files.map(({ name }) => name)).toEqual(['all.csv']);
    rmSync(join(path, 'all.csv'));
    await expect(open([path])).rejects.toMatchObject({ remedy: expect.stringContaining('folders in it are not read (february, january)') });
    put('year/all.csv', INVOICES);
    expect(notes).toEqual([
      `${path}: folders in it are not read (february, january); name what is to be read too: dunning import ${path} ${join(path, 'february')}`,
    ]);
  });

  test('files of one name are called with their folder', async () => {
    const [january, february] = ['january', 'february'].map((name) => join(folder, 'year', name)) as [string, string];
    const { files } = await open([january, february, join(folder, 'year', 'all.csv')]);
    expect(files.map(({ name }) => name)).toEqual(['january/sales.csv', 'february/sales.csv', 'all.csv']);
    // The same folder twice, or two of one name: all that was typed.
    mkdirSync(join(folder, 'old', 'january'), { recursive: true });
    const other = put('old/january/sales.csv', INVOICES);
    expect((await open([january, other])).files.map(({ name }) => name)).toEqual([join(january, 'sales.csv'), other]);
    const zips = ['january', 'february'].map((name) => put(`year/${name}/m.zip`, zip([{ name: 'a/x.csv', data: INVOICES }])));
    expect((await open(zips)).files.map(({ name }) => name)).toEqual(['january/m.zip/a/x.csv', 'february/m.zip/a/x.csv']);
  });
});

describe('a zip file', () => {
  test('gives every file in it, but folders, hidden files, pictures and PDFs', async () => {
    const path = put(
      'export.zip',
      zip([
        { name: '2026/', data: '' },
        { name: '2026/invoices.csv', data: INVOICES },
        { name: 'statement.xml', data: STATEMENT },
        { name: '__MACOSX/._invoices.csv', data: 'x' },
        { name: '.hidden', data: 'x' },
        { name: 'INV-31.pdf', data: '%PDF-1.7' },
        { name: 'note.txt', data: 'Dear reader, this is what you asked for, and more.\nBye, A.' },
      ]),
    );
    const inputs = await openInputs([path], { stdin: Readable.from([]), atExit: () => {} });
    expect(inputs.files.map(({ name, beside }) => [name, beside])).toEqual([
      ['export.zip/2026/invoices.csv', `${path}.2026-invoices.csv`],
      ['export.zip/statement.xml', `${path}.statement.xml`],
    ]);
    expect(inputs.files.map((file) => readFile(file.path, { ...OPTIONS, name: file.name }).kind)).toEqual(['invoices', 'payments']);
    expect(inputs.notes).toEqual(['export.zip: 2 pictures, PDFs or read-mes are passed over']);
    inputs.close();
    expect(inputs.files.map((file) => existsSync(file.path))).toEqual([false, false]);
  });

  test('is refused, each for its own reason', async () => {
    expect(await zipped([{ name: 'a.csv', data: INVOICES, encrypted: true }])).toBe('export.zip is a zip file with a password');
    expect(await zipped([{ name: 'more.zip', data: zip([{ name: 'a.csv', data: INVOICES }]) }])).toBe(
      'export.zip/more.zip is a zip file inside a zip file',
    );
    expect(await zipped([{ name: '.DS_Store', data: 'x' }])).toBe('export.zip is a zip file with nothing in it to import');
    expect(await zipped([])).toBe('export.zip is a zip file with nothing in it to import');
    expect(await zipped([{ name: 'a.csv', data: INVOICES, method: 99 }])).toMatch(/packed in a way that is not read \(method 99\)/);
    expect(await zipped(Array.from({ length: 6 }, (_, n) => ({ name: `${n}.csv`, data: INVOICES })))).toMatch(/more than 5 files/);
    expect(await zipped([{ name: 'a.csv', data: INVOICES, claims: 50 << 20 }])).toMatch(/unpacks to 50 MB; the most is 40 MB/);
    expect(await zipped([{ name: 'a.csv', data: Buffer.alloc(35 << 20) }])).toMatch(/unpacks to \d+ times its size/);
    expect(await zipped([{ name: 'a.csv', data: INVOICES, claims: 10 }])).toMatch(/is a damaged zip file/);
    expect(await refusalOf(put('cut.zip', zip([{ name: 'a.csv', data: INVOICES }]).subarray(0, 60)))).toMatch(/is a damaged zip file/);
  });

  test('writes nothing under a name from within', async () => {
    const before = readdirSync(folder).sort();
    expect(await zipped([{ name: '../../escaped.csv', data: INVOICES }])).toMatch(/damaged zip file: invalid relative path/);
    expect(await zipped([{ name: '/escaped.csv', data: INVOICES }])).toMatch(/damaged zip file: absolute path/);
    const inputs = await open([put('export.zip', zip([{ name: 'a\u001b[31m\nb.csv', data: INVOICES }]))]);
    expect(inputs.files[0]?.name).toBe('export.zip/a·[31m·b.csv');
    expect(inputs.files[0]?.path).toMatch(/part-1$/);
    inputs.close();
    expect(readdirSync(folder).sort()).toEqual(before.includes('export.zip') ? before : [...before, 'export.zip'].sort());
  });
});

describe('what is no export', () => {
  const workbook = zip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'xl/workbook.xml', data: '<workbook/>' },
  ]);
  const cases: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['invoices.xlsx', workbook, /^invoices\.xlsx is an Excel workbook/],
    ['workbook.csv', workbook, /^workbook\.csv is an Excel workbook/],
    ['workbook.zip', workbook, /^workbook\.zip is an Excel workbook/],
    [
      'sheet.ods',
      zip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', data: '<x/>' },
      ]),
      /OpenDocument/,
    ],
    [
      'letter.docx',
      zip([
        { name: '[Content_Types].xml', data: '' },
        { name: 'word/document.xml', data: '' },
      ]),
      /Word document/,
    ],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel workbook/],
    ['invoice.csv', '%PDF-1.4 …', /is a PDF/],
    ['scan.csv', Buffer.from('89504e470d0a1a0a', 'hex'), /is a picture/],
    ['photo.csv', Buffer.from('ffd8ffe000104a464946', 'hex'), /is a picture/],
    ['invoices.csv.gz', Buffer.from('1f8b0800', 'hex'), /is compressed/],
    ['all.rar', 'Rar!\u001a', /archive that is not read/],
    ['api.csv', '{"invoices": []}', /is JSON/],
    ['login.csv', readFileSync('fixtures/inputs/login.csv'), /web page/],
    ['laughs.csv', readFileSync('fixtures/inputs/billion-laughs.xml'), /document type/],
    ['empty.csv', '', /is empty/],
    ['nul.csv', 'a\u0000b', /NUL byte/],
  ];
  test.each(cases)('%s is told from its content', async (name, data, says) => {
    expect(await refusalOf(put(name, data))).toMatch(says);
  });

  test('a workbook in a zip file is one too', async () => {
    expect(await zipped([{ name: 'book.xlsx', data: workbook }])).toMatch(/export\.zip\/book\.xlsx is an Excel workbook/);
  });
});

describe('the program', () => {
  test('reads a zip file and standard input as one batch, and again without a change', () =>
    atDesk(async ({ write, dunning, must, dir }) => {
      write(
        'export.zip',
        zip([
          { name: 'invoices.csv', data: INVOICES },
          { name: 'camt.txt', data: STATEMENT },
        ]),
      );
      const input = readFileSync(join(ROOT, 'fixtures/inputs/plain.txt'));
      const before = spools();
      const first = await dunning(['import', 'export.zip', '-', '--json'], { input });
      expect(first).toMatchObject({ code: 0 });
      const { batch, files } = JSON.parse(first.stdout);
      expect([
        batch,
        files.map((file: { file: string; source: string; new: number; ignored: number }) => [
          file.file,
          file.source,
          file.new,
          file.ignored,
        ]),
      ]).toEqual([
        1,
        [
          ['export.zip/invoices.csv', expect.any(String), 2, 0],
          ['export.zip/camt.txt', 'camt.053', 8, 3],
          ['stdin', 'mt940', 2, 0],
        ],
      ]);
      const again = JSON.parse((await dunning(['import', 'export.zip', '-', '--json'], { input })).stdout);
      expect([
        again.batch,
        again.files.map((file: { new: number; changed: number; unchanged: number }) => [file.new, file.changed, file.unchanged]),
      ]).toEqual([
        null,
        [
          [0, 0, 2],
          [0, 0, 8],
          [0, 0, 2],
        ],
      ]);
      const payments = (await must('report', 'payments', '--csv')).stdout;
      expect(
        payments
          .split('\n')
          .filter((row) => /INV-31/.test(row))
          .map((row) => row.split(',').slice(1, 9).join(',')),
      ).toEqual([
        'K1,Familie Jansen,2026-07-20,100.00,EUR,direct_debit,INV-31,',
        'K1,Familie Jansen,2026-07-23,-100.00,EUR,direct_debit,INV-31,AM04',
      ]);
      expect(spools().filter((name) => !before.includes(name))).toEqual([]);
      expect(readdirSync(dir).filter((name) => !/^dunning\.db/.test(name))).toEqual(['export.zip']);
    }));

  test('refuses a whole call for one bad file, with exit 3, and leaves nothing behind', () =>
    atDesk(async ({ write, dunning }) => {
      write('invoices.csv', INVOICES);
      write('cut.xml', STATEMENT.slice(0, 2000));
      write('locked.zip', zip([{ name: 'a.csv', data: INVOICES, encrypted: true }]));
      const before = spools();
      const refused = await dunning(['import', 'invoices.csv', 'cut.xml', 'locked.zip', '-'], { input: '%PDF-1.4' });
      expect(refused.code).toBe(3);
      expect(refused.stderr).toMatch(/cut\.xml, line \d+: stops before it ends/);
      expect(refused.stderr).toMatch(/locked\.zip: is a zip file with a password/);
      expect(refused.stderr).toMatch(/stdin: is a PDF/);
      expect(spools().filter((name) => !before.includes(name))).toEqual([]);
    }));

  test('a refused collection makes no debt where none was received, and takes one back where it was', () =>
    atDesk(async ({ write, must }) => {
      write('invoices.csv', INVOICES);
      write('pain002.xml', readFileSync(join(ROOT, 'fixtures/inputs/pain002.xml')));
      const standing = async (): Promise<string[]> =>
        (await must('report', 'ageing', '--csv')).stdout
          .split('\n')
          .filter((row) => row.startsWith('K1'))
          .map((row) => row.split(',').slice(-2).join(','));
      await must('import', 'invoices.csv', 'pain002.xml');
      expect(await standing()).toEqual(['0.00,100.00']);
      expect((await must('report', 'payments', '--csv')).stdout).toMatch(
        /REF-1-\w+,K1,Familie Jansen,2026-07-02,-100\.00,EUR,direct_debit,INV-31,AM04/,
      );
      expect((await must('report', 'unmatched', '--csv')).stdout).not.toMatch(/REF-1/);
      // The bookkeeping booked the collection as received; then the money leaves the account as well.
      write('payments.csv', PAYMENTS);
      await must('import', 'payments.csv');
      expect(await standing()).toEqual(['0.00,100.00']);
      write(
        'returned.csv',
        'payment_id,debtor_id,payment_date,amount,currency,invoice_number,method,return_code\nP2,K1,2026-07-04,-100.00,EUR,INV-31,direct_debit,AM04\n',
      );
      await must('import', 'returned.csv');
      expect(await standing()).toEqual(['0.00,100.00']);
    }));

  test.skipIf(!hasTerminal)('says that it waits for a terminal', () =>
    atDesk(async ({ dir }) => {
      const { code, stdout } = await runInTerminal(['import', '-'], { cwd: dir, typing: [[/end with Ctrl-D/, `${INVOICES}\u0004`]] });
      expect(stdout).toMatch(/stdin: invoices, 2 rows/);
      expect(code).toBe(0);
    }),
  );
});
