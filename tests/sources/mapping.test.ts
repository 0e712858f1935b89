/** Mappings: what their files say, what a draft proposes, and that any header survives being written down. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { DataProblems } from '../../src/errors.js';
import { UserError } from '../../src/errors.js';
import { distinctNames, type Mapping } from '../../src/sources/mapping.js';
import { draftMapping, type MappingDraft, welcomeIn } from '../../src/sources/mapping-draft.js';
import { readMapping } from '../../src/sources/mapping-file.js';
import { sampleFile } from '../../src/sources/mapping-samples.js';
import { mappingText } from '../../src/sources/mapping-text.js';
import { nearest } from '../../src/sources/nearest.js';
import { readFile } from '../../src/sources/read-file.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-mapping-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function file(content: string): string {
  const path = join(folder, `${++files}.csv`);
  writeFileSync(path, content);
  return path;
}
const mapping = (text: string): Mapping => readMapping(text, 'm.yaml', 'm.yaml');
const rows = (content: string, yaml: string): unknown[] => [
  ...readFile(file(content), { currency: 'EUR', dateOrder: null, decimal: null, map: mapping(yaml) }).rows(),
];
function draft(content: string, ...said: [kind?: MappingDraft['kind'], meanings?: ReadonlyMap<string, string>]): MappingDraft {
  const sampled = sampleFile(file(content));
  if (!sampled) throw new Error('no table');
  return draftMapping(sampled, ...said);
}
const meant = ({ columns }: MappingDraft): Record<string, string | null> =>
  Object.fromEntries(columns.map(({ name, meaning }) => [name, meaning]));
const problem = (text: string): string => {
  try {
    mapping(text);
  } catch (error) {
    if (error instanceof UserError) return `${error.message} | ${error.remedy}`;
    throw error;
  }
  return '';
};

const INVOICES = 'kind: invoices\ncolumns:\n  A: debtor_id\n  B: invoice_number\n  C: invoice_date\n  D: amount\n';

describe('a mapping says all a profile can', () => {
  test('dates, decimals, currency, cents', () => {
    expect(rows('A,B,C,D\n1,F1,03/04/2026,"1.500,00"\n', `${INVOICES}date_order: mdy\ndecimal: comma\ncurrency: USD\n`)).toMatchObject([
      { date: '2026-03-04', amount: 150000, currency: 'USD' },
    ]);
    expect(rows('A,B,C,D\n1,F1,2026-04-03,1500\n', `${INVOICES}minor_units: true\n`)).toMatchObject([{ amount: 1500 }]);
  });

  test('rows that count, and rows that do not', () => {
    const content = 'A,B,C,D,S\n1,F1,2026-04-03,1.00,final\n1,F2,2026-04-03,2.00,draft\n1,F3,2026-04-03,4.00,\n';
    const kinds = (yaml: string): unknown[] =>
      rows(content, INVOICES + yaml).map((row) => (row as { number?: string }).number ?? 'left out');
    expect(kinds('only:\n  S: [Final]\n')).toEqual(['F1', 'left out', 'left out']);
    expect(kinds('never:\n  S: [draft]\n')).toEqual(['F1', 'left out', 'F3']);
    expect(kinds("only:\n  S: ['', final]\n")).toEqual(['F1', 'left out', 'F3']);
  });

  test('lines that add up', () => {
    const content = 'A,B,C,D\n1,F1,2026-04-03,1.00\n1,F1,2026-04-03,2.00\n';
    expect(rows(content, `${INVOICES}lines: add up\n`)).toMatchObject([{ kind: 'ignored' }, { number: 'F1', amount: 300 }]);
  });

  test('a bank statement', () => {
    const yaml = 'kind: payments\nstatement: yes\ncolumns:\n  Day: payment_date\n  Sum: amount\n  Text: reference\n';
    expect(rows('Day,Sum,Text\n2026-04-03,10.00,F1\n2026-04-03,-7.00,rent\n', yaml)).toMatchObject([
      { kind: 'payment', amount: 1000 },
      { kind: 'ignored' },
    ]);
  });

  test('columns without a name, or with the name of another, by their place', () => {
    const yaml = `${INVOICES.replace('  D: amount', '  column 4: debtor_name\n  column 5: amount')}`;
    expect(rows('A,B,C,A,\n1,F1,2026-04-03,Jansen,9.00\n', yaml)).toMatchObject([{ debtorId: '1', debtorName: 'Jansen', amount: 900 }]);
    expect(distinctNames(['A', 'b', 'B ', '', ' C '])).toEqual(['A', 'b', 'column 3', 'column 4', 'C']);
  });

  test('a second column that is taken where the first is empty, and what every row means', () => {
    const yaml = `${INVOICES}  E: debtor_id\nalways:\n  currency: CHF\n`;
    const read = rows('A,B,C,D,E\n1,F1,2026-04-03,1.00,1\n,F2,2026-04-03,1.00,8\n', yaml);
    expect(read).toMatchObject([{ debtorId: '1', currency: 'CHF' }, { debtorId: '8' }]);
  });

  test('two columns of one meaning that differ in a row are refused with both names; texts are joined', () => {
    const [first, second] = rows('A,B,C,D,E\n1,F1,2026-04-03,1.00,9\n2,F2,2026-04-03,1.00,2\n', `${INVOICES}  E: debtor_id\n`);
    expect((first as { problems: object[] }).problems).toEqual([
      expect.objectContaining({
        ...{ line: 2, column: 'A', value: '1' },
        message: 'A and E are both debtor_id in the mapping file, and say different things',
        remedy: 'correct the mapping file: give one of the two another meaning, or leave it without one',
      }),
    ]);
    expect(second).toMatchObject({ debtorId: '2' });
    const texts = rows('A,B,C,D,E,F\n1,F1,2026-04-03,1.00,oak,table\n', `${INVOICES}  E: description\n  F: description\n`);
    expect(texts).toMatchObject([{ description: 'oak table' }]);
  });

  test('lines above the table, without a header', () => {
    const yaml = "kind: payments\nheader: none\nskip_lines: 2\nseparator: ';'\ncolumns:\n  1: payment_date\n  3: amount\n";
    expect(rows('Statement;of;March\nprinted;2026-04-01;\n2026-04-03;x, y;10,00\n', yaml)).toMatchObject([
      { kind: 'payment', date: '2026-04-03', amount: 1000, line: 3 },
    ]);
  });
});

describe('a mapping file that is wrong', () => {
  test('places of columns without saying that there is no header', () => {
    const text = 'kind: invoices\ncolumns:\n  1: debtor_id\n  2: invoice_number\n  3: invoice_date\n  4: amount\n';
    let remedy: string | null = null;
    try {
      rows('7;F1;2026-01-02;10,00\n', text);
    } catch (error) {
      remedy = (error as DataProblems).problems[0]?.remedy ?? null;
    }
    expect(remedy).toContain('add a line to the mapping file: header: none');
  });

  test.each([
    ['', 'm.yaml: kind is missing'],
    ['kind: invoices\n', 'm.yaml: columns are missing'],
    ['kind: invoces\ncolumns:\n  A:\n', 'm.yaml, line 1: kind is invoces'],
    [`${INVOICES}curency: EUR\n`, 'm.yaml, line 7: curency is not known | perhaps currency; known are title'],
    [`${INVOICES}currency: EURO\n`, 'm.yaml, line 7: currency is EURO'],
    [`${INVOICES}skip_lines: many\n`, 'm.yaml, line 7: skip_lines is many'],
    [`${INVOICES}date_order: ymd\n`, 'm.yaml, line 7: date_order is ymd | use one of dmy, mdy'],
    [`${INVOICES}  E: dew_date\n`, 'm.yaml, line 7: dew_date is no column of invoices | perhaps due_date'],
    [INVOICES.replace('  D: amount\n', ''), 'm.yaml, line 3: no column is amount or'],
    [INVOICES.replace('  A: debtor_id\n', ''), 'm.yaml, line 3: no column is debtor_id or debtor_name'],
    [`header: none\n${INVOICES}`, 'm.yaml, line 4: A is no place of a column'],
    ['kind: ?\n', 'm.yaml, line 1: '],
  ])('%j', (text, message) => {
    expect(problem(text)).toContain(message);
  });

  test('open questions are no mistake until the mapping is used', () => {
    const half = mapping("kind: '?'\ndate_order: '?'\ncolumns:\n  A: '?debtor_id'\n  B: amount\n");
    expect(half.open).toEqual(['kind', 'column A', 'date_order']);
    expect(() => rows('A,B\n1,2\n', "kind: '?'\ncolumns:\n  A: '?'\n  B:\n")).toThrow('m.yaml still has open questions: kind, column A');
  });
});

describe('a draft', () => {
  const UNKNOWN = 'K1;K2;K3;K4;K5\n7;N-1;03/04/2026;1.234;x\n8;N-2;04/05/2026;2.000;x\n';

  test('tells nothing where nothing can be told', () => {
    const { kind, dateOrder, decimal, columns } = draft(UNKNOWN);
    expect({ kind, dateOrder, decimal }).toEqual({ kind: null, dateOrder: 'open', decimal: 'open' });
    expect(columns.every(({ meaning }) => meaning === null)).toBe(true);
  });

  test('takes the only dates and amounts, once the kind is said', () => {
    const found = draft(UNKNOWN, 'invoices');
    expect(meant(found)).toMatchObject({ K3: 'invoice_date', K4: 'amount' });
    expect(found.gaps.map(({ group }) => group[0])).toEqual(['invoice_number', 'debtor_id']);
    const more = draft(
      UNKNOWN,
      'invoices',
      new Map([
        ['K2', 'invoice_number'],
        ['K1', 'debtor_id'],
      ]),
    );
    expect(more.gaps).toEqual([]);
    expect(welcomeIn(more), 'a column of codes holds no names').toEqual([]);
  });

  test('takes words for names, and never codes', () => {
    const payments = draft('Payer;Date;Sum;Who\nB01;2026-03-04;10,00;Jansen\nB02;2026-03-05;20,00;de Vries\n', 'payments');
    expect(meant(payments)).toMatchObject({ Payer: null });
    expect(welcomeIn(payments).flatMap(({ group, candidates }) => [group[0], ...candidates.map(({ name }) => name)])).toContain('Who');
  });

  test('proposes invoices where due days follow days, and leaves the kind open', () => {
    const { kind, sure, likely } = draft('K1;K2;K3;K4\nJansen;2026-03-04;2026-04-03;10,00\nde Vries;2026-03-05;2026-04-04;20,00\n');
    expect({ kind, sure, likely }).toEqual({ kind: null, sure: false, likely: 'invoices' });
  });

  test('marks a kind that is only likely as open, and says which', () => {
    const found = draft(
      'Uw factuurnummer intern;Achternaam relatie;Aangemaakt;Som\nF-1;Jansen;2026-01-02;12,50\nF-2;de Vries;2026-01-05;7,00\n',
    );
    expect(mappingText('x.csv', found)).toMatch(/^kind: '\?' .*; perhaps \w+$/m);
  });

  test('shows codes and closed words, and masks what names or reaches a person and what somebody wrote', () => {
    const text = mappingText(
      'x.csv',
      draft(
        'A;B;C;D;E\nF-2026-1;open;Jansen;mail jan@x.nl;BETAALD\nF-2026-2;open;Jansen;NL91ABNA0417164300 8;BETAALD\nF-2026-3;paid;Jansen;belt terug;BETAALD\n',
      ),
    );
    expect(text).toContain('F-2026-1 · F-2026-2 · F-2026-3');
    expect(text).toContain('open · paid');
    expect(text).toContain('# BETAALD');
    expect(text).toContain('m…l · N…8 · b…g');
    expect(text).not.toContain('Jansen');
  });

  test('settles order and decimals from all values', () => {
    const { dateOrder, decimal } = draft(UNKNOWN.replace('03/04', '13/04').replace('2.000', '2.000,50'));
    expect({ dateOrder, decimal }).toEqual({ dateOrder: 'dmy', decimal: ',' });
  });

  test('passes over a title above the table, and sees a table without a header', () => {
    expect(draft(`List of May;;;;\n;;;;\n${UNKNOWN}`).columns.map(({ name }) => name)).toEqual(['K1', 'K2', 'K3', 'K4', 'K5']);
    const bare = draft(UNKNOWN.slice(UNKNOWN.indexOf('\n') + 1));
    expect(bare.sampled.headerless).toBe(true);
    expect(bare.columns[0]?.name).toBe('column 1');
  });

  test.each([['', 'one\ntwo\n', '\n\n']])('of %j is none', (content) => {
    expect(sampleFile(file(content))).toBeNull();
  });

  test('lists every column, and any header survives being written down', () => {
    const name = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        'yes',
        'null',
        '~',
        '- a',
        '#x',
        'a: b',
        "it's",
        '"q"',
        '[x]',
        '{y}',
        '&a',
        '*b',
        '!t',
        '%',
        '@',
        '`',
        '? q',
        '| p',
        '> g',
        '1.5',
        'true',
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 6 }), (names) => {
        const header = names.map((each) => each.replace(/[\r\n\u0000]/g, ' '));
        const quoted = header.map((each) => `"${each.replaceAll('"', '""')}"`).join(';');
        const sampled = sampleFile(file(`${quoted}\n${header.map(() => 'abc').join(';')}\n`));
        if (!sampled || sampled.headerless) return;
        const columns = sampled.columns.map((column) => column.name);
        const { profile } = mapping(mappingText('x.csv', draftMapping(sampled, 'debtors', new Map([[columns[0] ?? '', 'debtor_id']]))));
        expect(profile.columns['debtor_id']).toBe(columns[0]);
        expect(profile.needs).toEqual(columns.filter((each) => !/^column \d+$/.test(each)));
      }),
      { numRuns: 300 },
    );
  });
});

test('the word that was probably meant', () => {
  expect(nearest('amout', ['debtor_id', 'amount'])).toBe('amount');
  expect(nearest('knid', ['kind', 'title'])).toBe('kind');
  expect(nearest('colour', ['amount', 'kind'])).toBeNull();
});
