/** Lists that are no plain table, described by their owner: headings, ages, types, sides, accounts, lines. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DataProblems, UserError } from '../../src/errors.js';
import { decimal } from '../../src/ledger/money.js';
import type { Mapping } from '../../src/sources/mapping.js';
import { draftMapping } from '../../src/sources/mapping-draft.js';
import { readMapping } from '../../src/sources/mapping-file.js';
import { sampleFile } from '../../src/sources/mapping-samples.js';
import { mappingText } from '../../src/sources/mapping-text.js';
import { readFile } from '../../src/sources/read-file.js';
import type { Row } from '../../src/sources/rows.js';
import { ROOT } from '../support/run.js';
import { filesIn, read } from '../support/source.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-said-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
function file(content: string): string {
  const path = join(folder, `${++files}.csv`);
  writeFileSync(path, content);
  return path;
}

const mapping = (text: string): Mapping => readMapping(text, 'm.yaml', 'm.yaml');

/** A row in one line; those left out are counted by reason. */
function said(rows: Iterable<Row>): string[] {
  const lines: string[] = [];
  const left = new Map<string, number>();
  for (const row of rows) {
    if (row.kind === 'ignored') left.set(row.reason, (left.get(row.reason) ?? 0) + 1);
    else if (row.kind === 'faulty')
      lines.push(...row.problems.map(({ line, column, value, message }) => `line ${line} ${column} ${value}: ${message}`));
    else if (row.kind === 'payment')
      lines.push(`${row.debtorId}: paid ${row.date} ${decimal(row.amount, row.currency)} for ${row.invoiceNumber ?? row.reference}`);
    else if (row.kind === 'invoice' || row.kind === 'credit_note') {
      const who = row.debtorName === null || row.debtorName === row.debtorId ? row.debtorId : `${row.debtorId} ${row.debtorName}`;
      lines.push(`${who}: ${row.kind} ${row.number} ${row.date} ${decimal(row.amount, row.currency)}`);
    }
  }
  return [...lines, ...[...left].map(([reason, count]) => `left out: ${count} ${reason}`)];
}

const OPTIONS = { currency: 'EUR', dateOrder: null, decimal: null } as const;
const rows = (content: string, yaml: string): string[] => said(readFile(file(content), { ...OPTIONS, map: mapping(yaml) }).rows());

/** Read by the mapping beside it, found by the header. */
const fixture = (name: string): string[] =>
  said(
    readFile(join(ROOT, 'fixtures/mappings', `${name}.csv`), {
      ...OPTIONS,
      mappings: [mapping(read(`fixtures/mappings/${name}.yaml`)), mapping('kind: debtors\ncolumns:\n  Other: debtor_id\n')],
    }).rows(),
  );

describe('a shape in a mapping file', () => {
  test('debtors in headings, and what is open by age', () => {
    expect(fixture('groups')).toEqual([
      '10023 Bakkerij Maes BV: invoice F-1 2026-09-02 1210.00',
      '10023 Bakkerij Maes BV: invoice F-2 2026-09-15 605.00',
      '10107 Total Gas NV: invoice F-3 2026-09-20 121.00',
      '10107 Total Gas NV: credit_note N-4 2026-09-21 -21.00',
      'left out: 2 debtor heading',
      'left out: 1 line of text',
      'left out: 3 total',
    ]);
  });

  test('a total that its rows do not come to is told', () => {
    const content = read('fixtures/mappings/groups.csv').replace('1.015,00', '1.016,00');
    expect(rows(content, read('fixtures/mappings/groups.yaml'))).toContainEqual(
      'line 12 open_amount 1916,00: is a total of 1916,00 where its rows come to 1915.00',
    );
  });

  test('number and name in one cell', () => {
    const yaml =
      'kind: invoices\nshape:\n  heading:\n    debtor: A\n    begins: Account\ncolumns:\n  A: invoice_number\n  B: invoice_date\n  C: amount\n';
    expect(rows('A,B,C\nAccount: 77 - Jansen BV,,\nF1,2026-01-02,5.00\nAccount: 78 - Smit,,\nF2,2026-01-03,6.00\n', yaml)).toEqual([
      '77 Jansen BV: invoice F1 2026-01-02 5.00',
      '78 Smit: invoice F2 2026-01-03 6.00',
      'left out: 2 debtor heading',
    ]);
  });

  test('the word of a heading is a word, and not the beginning of another', () => {
    const yaml =
      'kind: invoices\nshape:\n  heading:\n    debtor: A\n    begins: R nr\ncolumns:\n  A: invoice_number\n  B: invoice_date\n  C: amount\n';
    const list = 'A,B,C\nR  nr. 77,,\nF1,2026-01-02,5.00\nR nrs of the goods,,\nF2,2026-01-03,6.00\n';
    expect(rows(list, yaml)).toEqual([
      '77: invoice F1 2026-01-02 5.00',
      '77: invoice F2 2026-01-03 6.00',
      'left out: 1 debtor heading',
      'left out: 1 line of text',
    ]);
  });

  test('a name alone, in a file without a header', () => {
    const yaml =
      "kind: invoices\nheader: none\nseparator: ';'\nshape:\n  heading:\n    debtor_name: 1\ncolumns:\n  2: invoice_number\n  3: invoice_date\n  4: amount\n";
    expect(rows('Jansen;;;\n;F1;2026-01-02;5,00\nSmit;;;\nDorpsstraat 4;;;\n;F2;2026-01-03;6,00\n', yaml)).toEqual([
      'Jansen: invoice F1 2026-01-02 5.00',
      'Smit: invoice F2 2026-01-03 6.00',
      'left out: 2 debtor heading',
      'left out: 1 line of text',
    ]);
  });

  test('an invoice whose heading is missing is nobody, and told', () => {
    expect(rows(read('fixtures/mappings/groups.csv').replace(/R 10023.*\n/, ''), read('fixtures/mappings/groups.yaml'))).toContainEqual(
      expect.stringMatching(/^line 4 debtor_id null: is empty/),
    );
  });

  test('the debtor in the first of his rows', () => {
    expect(fixture('first-rows')).toEqual([
      'Garage Willems: invoice F-1 2026-03-01 10.00',
      'Garage Willems: invoice F-2 2026-03-02 20.00',
      'Garage Willems: invoice F-3 2026-03-03 30.00',
      'Hotel Zeezicht: invoice F-4 2026-03-04 40.00',
    ]);
  });

  test('a ledger whose types are codes: receipts, a credit note, a balance brought forward, an offer', () => {
    expect(fixture('ledger')).toEqual([
      '20001 Bäckerei Süß: invoice RE-1 2026-09-15 1190.00',
      '20001: paid 2026-10-20 1190.00 for RE-1',
      '20001 Bäckerei Süß: invoice RE-2 2026-09-16 357.00',
      '20001 Bäckerei Süß: credit_note GS-1 2026-10-22 -57.00',
      'left out: 1 balance brought forward: its invoices are older than this list',
      'left out: 1 type AG',
    ]);
  });

  test('a type the mapping says nothing of is told with its column', () => {
    const content = `${read('fixtures/mappings/ledger.csv')}20001;Bäckerei Süß;QQ;X-1;24.10.2026;;1,00;;\n`;
    expect(rows(content, read('fixtures/mappings/ledger.yaml'))).toContain('line 8 Art QQ: is not understood');
    const found = readFile(file(content), { ...OPTIONS, map: mapping(read('fixtures/mappings/ledger.yaml')) });
    const faulty = [...found.rows()].find((row) => row.kind === 'faulty');
    expect(faulty?.problems[0]?.remedy).toBe(
      'list it below type in m.yaml, as what such a row is: invoice, credit_note, payment, opening or none',
    );
  });

  test('credits that nothing calls a credit note', () => {
    const yaml = (credits: string): string =>
      `kind: invoices\nshape:\n  credits: ${credits}\ncolumns:\n  A: debtor_id\n  B: invoice_number\n  C: invoice_date\n  D: debit\n  E: credit\n`;
    const content = 'A,B,C,D,E\n1,F1,2026-01-02,5.00,\n1,X9,2026-01-09,,4.00\n';
    expect(rows(content, yaml('payment'))).toEqual(['1: invoice F1 2026-01-02 5.00', '1: paid 2026-01-09 4.00 for X9']);
    expect(rows(content, yaml('credit_note'))).toEqual(['1: invoice F1 2026-01-02 5.00', '1: credit_note X9 2026-01-09 -4.00']);
  });

  test('a journal, seen from the account of receivables', () => {
    expect(fixture('journal')).toEqual([
      'Garage Willems: invoice V-1 2026-01-15 121.00',
      'Hotel Zeezicht: invoice V-2 2026-01-16 60.50',
      'Garage Willems: paid 2026-02-10 121.00 for B-1',
      'left out: 2 account X800',
      'left out: 1 account X150',
      'left out: 1 account X100',
    ]);
  });

  test('invoices by their lines', () => {
    expect(fixture('lines')).toEqual([
      '501: invoice F-1 2026-03-01 12.50',
      '502: invoice F-2 2026-03-02 30.00',
      'left out: 1 line added to its invoice',
    ]);
  });
});

const BASE = 'kind: invoices\ncolumns:\n  A: debtor_id\n  B: invoice_number\n  C: invoice_date\n  D: amount\nshape:\n';

describe('a shape that is wrong', () => {
  test.each([
    ['  heding:\n', 'line 8: heding is not known in shape | perhaps heading; known are'],
    ['  heading: above\n', 'line 8: heading is above | write "first row" or "no debtor"'],
    ['  heading:\n    begins: R\n', 'heading names no column'],
    ['  heading:\n    debtor: A\n    debtor_id: B\n', 'heading names debtor beside'],
    ['  type:\n    invoice: [X]\n', 'type names no column'],
    ['  type:\n    column: X\n    invoice: [V]\n    payment: [V]\n', 'line 11: V is both invoice and payment'],
    ['  type:\n    column: X\n    invoices: [V]\n', 'line 10: invoices is not known in type | perhaps invoice'],
    ['  credits: refund\n', 'line 8: credits is refund | use one of payment, credit_note'],
    ['  account:\n    receivable: [X]\n', 'account names no column'],
    ['  account:\n    column: X\n', "account names no receivable | say on which account customers' debts stand"],
    ['  lines: add up\nlines: add up\n', 'lines is said twice'],
  ])('%j', (text, message) => {
    let told = '';
    try {
      mapping(BASE + text);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      told = `${error.message} | ${error.remedy}`;
    }
    expect(told).toContain(message);
  });

  test('of a list that has none, and what only its owner can say', () => {
    expect(() => mapping('kind: payments\nshape:\n  lines: add up\ncolumns:\n  A: payment_date\n  B: amount\n')).toThrow(
      'm.yaml, line 3: shape is of lists of invoices, and kind is payments',
    );
    expect(mapping(`${BASE}  credits: '?'\n  type:\n    column: X\n    unknown: [Q]\n`).open).toEqual([
      'shape: credits',
      'shape: type: unknown',
    ]);
  });

  test('for the file: a column that is not there, an account with no row', () => {
    const told = (content: string, shape: string): string => {
      try {
        rows(content, BASE + shape);
      } catch (error) {
        if (error instanceof DataProblems) return `${error.problems[0]?.message} | ${error.problems[0]?.remedy}`;
        throw error;
      }
      return '';
    };
    const content = 'A,B,C,D\n1,F1,2026-01-02,5.00\n';
    expect(told(content, '  ages: [X]\n')).toContain('lacks a header that m.yaml names: X');
    expect(told(content, '  ages: [column 9]\n')).toContain('has no column column 9, which shape in m.yaml names');
    expect(told(content, "  account:\n    column: B\n    receivable: ['1300']\n")).toContain('has no row on account 1300');
  });
});

/** What a list says when it is recognised by itself. */
const byItself = (path: string): string[] => said(readFile(path, { ...OPTIONS, dateOrder: 'dmy' }).rows());
/** Those in which a code or a header of two lines is left to their owner. */
const OPEN = /ledger-(?:fr|nl)|two-line/;
const SHAPES = filesIn('fixtures/shapes', /\.csv$/).filter((name) => !OPEN.test(name));
/** Names and references may be taken from other columns. */
const withoutWords = (line: string): string => line.replace(/^(\d{5}) [^:]+:/, '$1:').replace(/ for .*/, '');

function drafted(path: string): { text: string; open: readonly string[] } {
  const sampled = sampleFile(path);
  if (!sampled) throw new Error('no table');
  const text = mappingText('x.csv', draftMapping(sampled));
  return { text, open: mapping(text).open };
}

describe('the shape in a draft', () => {
  test.each(SHAPES)('of %s reads what is read without a mapping', (name) => {
    const path = join(ROOT, name);
    const { text, open } = drafted(path);
    expect(open).toEqual([]);
    const booked = (lines: string[]): string[] =>
      lines
        .filter((line) => !line.startsWith('left out'))
        .map(withoutWords)
        .sort();
    expect(booked(said(readFile(path, { ...OPTIONS, dateOrder: 'dmy', map: mapping(text) }).rows()))).toEqual(booked(byItself(path)));
  });
});
