/** Bytes in, drafts out: encodings, separators, what stands above and below the table, and what cannot be read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DataProblems } from '../../src/errors.js';
import { type ReadOptions, readFile } from '../../src/sources/read-file.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OPTIONS: ReadOptions = { currency: 'EUR', dateOrder: null, decimal: null };
let files = 0;

function reading(content: string | Buffer, options: Partial<ReadOptions> = {}) {
  const path = join(folder, `${++files}.csv`);
  writeFileSync(path, content);
  return readFile(path, { ...OPTIONS, ...options });
}
const rows = (content: string | Buffer, options: Partial<ReadOptions> = {}): object[] => [...reading(content, options).rows()];

function refused(
  content: string | Buffer,
  options: Partial<ReadOptions> = {},
): { line: number | null; column: string | null; message: string; remedy: string | null }[] {
  try {
    reading(content, options);
  } catch (error) {
    if (error instanceof DataProblems)
      return error.problems.map(({ line, column, message, remedy }) => ({ line, column, message, remedy }));
    throw error;
  }
  return [];
}

const LINES = [
  'debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency',
  '1,Café Zoë,F1,2026-01-31,2026-03-02,1234.50,EUR',
  '2,"Jansen, Zn",F2,2026-02-01,,-10.00,USD',
];
const TEXT = `${LINES.join('\n')}\n`;
const DRAFTS = [
  {
    kind: 'invoice',
    debtorId: '1',
    debtorName: 'Café Zoë',
    number: 'F1',
    date: '2026-01-31',
    due: '2026-03-02',
    amount: 123450,
    currency: 'EUR',
    line: 2,
  },
  {
    kind: 'credit_note',
    debtorId: '2',
    debtorName: 'Jansen, Zn',
    number: 'F2',
    date: '2026-02-01',
    due: null,
    amount: -1000,
    currency: 'USD',
    line: 3,
  },
];

describe('one table in many clothes', () => {
  const utf16 = (text: string, mark: number[], swap: boolean): Buffer => {
    const body = Buffer.from(text, 'utf16le');
    return Buffer.concat([Buffer.from(mark), swap ? body.swap16() : body]);
  };
  test.each<[string, string | Buffer]>([
    ['UTF-8', TEXT],
    ['UTF-8 with a mark', `\uFEFF${TEXT}`],
    ['UTF-16 little-endian', utf16(TEXT, [0xff, 0xfe], false)],
    ['UTF-16 big-endian', utf16(TEXT, [0xfe, 0xff], true)],
    ['UTF-16 without a mark', utf16(TEXT, [], false)],
    ['Windows-1252', Buffer.from(TEXT, 'latin1')],
    ['CRLF', TEXT.replaceAll('\n', '\r\n')],
    ['CR', TEXT.replaceAll('\n', '\r')],
    ['no last line end', TEXT.trimEnd()],
    ['semicolons', TEXT.replaceAll(',', ';').replace('Jansen; Zn', 'Jansen, Zn')],
    ['tabs', TEXT.replaceAll(',', '\t').replace('Jansen\t Zn', 'Jansen, Zn')],
    ['bars', TEXT.replaceAll(',', '|').replace('Jansen| Zn', 'Jansen, Zn')],
    ['a separator behind every row', LINES.map((line, at) => (at === 0 ? line : `${line},,`)).join('\n')],
    ['rows of blanks between', TEXT.replaceAll('\n', '\n,,,,,,\n')],
  ])('%s', (_, content) => {
    // Some of the clothes are longer than others: the lines are looked at below.
    expect(rows(content)).toMatchObject(DRAFTS.map(({ line: _line, ...draft }) => draft));
  });

  test('lines above the header are passed over, and lines are those of the file', () => {
    const titles = `Debiteuren\nGemaakt op;2 november 2026\n\n${TEXT}`;
    expect(rows(titles)).toMatchObject(DRAFTS.map((draft) => ({ ...draft, line: draft.line + 3 })));
  });

  test('large files are read whole, also where a letter falls on the edge of a block', () => {
    const many = Array.from({ length: 40_000 }, (_, n) => `${n},Zoë ${'é'.repeat(n % 7)},F${n},2026-01-31,,1.00,EUR`);
    const found = rows(`${LINES[0]}\n${many.join('\n')}\n`) as { debtorName: string; line: number }[];
    expect(found).toHaveLength(40_000);
    expect(found.every(({ debtorName }) => /^Zoë(?: é{1,6})?$/.test(debtorName))).toBe(true);
    expect(found.at(-1)?.line).toBe(40_001);
  });

  test('keeps each record as it came', () => {
    expect(rows(TEXT.replaceAll('\n', '\r\n'))).toMatchObject([{ raw: LINES[1] }, { raw: LINES[2] }]);
  });
});

describe('columns are settled from all their values', () => {
  const payments = (...values: string[]): string => `payment_date;amount;debtor_id\n${values.map((value) => `${value};1`).join('\n')}\n`;
  const dates = (found: object[]): unknown[] => found.map((row) => (row as { date?: string }).date);
  const amounts = (found: object[]): unknown[] => found.map((row) => (row as { amount?: number }).amount);

  test('one date tells the order of the whole column', () => {
    expect(dates(rows(payments('03/04/2026;1', '25/04/2026;1')))).toEqual(['2026-04-03', '2026-04-25']);
    expect(dates(rows(payments('03/04/2026;1', '04/25/2026;1')))).toEqual(['2026-03-04', '2026-04-25']);
  });

  test('no date tells: it is asked, not guessed, and the answer is believed', () => {
    const open = payments('03/04/2026;1', '05/06/2026;1');
    expect(refused(open)).toMatchObject([
      {
        column: 'payment_date',
        message: expect.stringContaining('day-month or month-day'),
        remedy: expect.stringContaining('--date-order'),
      },
    ]);
    expect(dates(rows(open, { dateOrder: 'dmy' }))).toEqual(['2026-04-03', '2026-06-05']);
    expect(dates(rows(open, { dateOrder: 'mdy' }))).toEqual(['2026-03-04', '2026-05-06']);
  });

  test('an answer does not overrule what the column says', () => {
    expect(dates(rows(payments('03/04/2026;1', '25/04/2026;1'), { dateOrder: 'mdy' }))).toEqual(['2026-04-03', '2026-04-25']);
  });

  test('an answer helps where other dates need none', () => {
    expect(dates(rows(payments('2026-04-03;1', '05/06/2026;1'), { dateOrder: 'dmy' }))).toEqual(['2026-04-03', '2026-06-05']);
  });

  test('a date that goes against its column is a fault of its row', () => {
    expect(rows(payments('25/04/2026;1', '04/26/2026;1'))).toMatchObject([
      { kind: 'payment' },
      { kind: 'faulty', line: 3, problems: [{ column: 'payment_date', value: '04/26/2026' }] },
    ]);
  });

  describe('what the rest of the file tells of dates', () => {
    const invoices = (above: string, ...values: string[]): string =>
      `${above}Factuurnummer;Klantnummer;Factuurdatum;Vervaldatum;Bedrag;Boekstukdag\n${values.map((value, nth) => `F${nth};7;${value}`).join('\n')}\n`;
    const days = (text: string): unknown[] => rows(text).map((row) => [(row as { date?: string }).date, (row as { due?: string }).due]);

    test('another column in the same form', () => {
      const text = invoices('', '03/04/2026;03/05/2026;1,00;', '04/04/2026;24/04/2026;1,00;');
      expect(days(text)).toEqual([
        ['2026-04-03', '2026-05-03'],
        ['2026-04-04', '2026-04-24'],
      ]);
      expect(reading(text).notes).toContain('column Factuurdatum is read day-month, told by column Vervaldatum');
      expect(days(invoices('', '03/04/2026;03/05/2026;1,00;', '04/04/2026;04/24/2026;1,00;'))[0]).toEqual(['2026-03-04', '2026-03-05']);
    });

    test('a column nobody knows, and a line above the header', () => {
      expect(days(invoices('', '03/04/2026;03/05/2026;1,00;28/04/2026'))).toEqual([['2026-04-03', '2026-05-03']]);
      expect(days(invoices('Afdruk: 28/06/2026\n', '03/04/2026;03/05/2026;1,00;'))).toEqual([['2026-04-03', '2026-05-03']]);
    });

    test('no invoice falls due before it is made', () => {
      // Month first, the first would fall due on 5 January, made on 12 June.
      expect(days(invoices('', '12/06/2026;01/07/2026;1,00;', '01/06/2026;01/07/2026;1,00;'))).toEqual([
        ['2026-06-12', '2026-07-01'],
        ['2026-06-01', '2026-07-01'],
      ]);
    });

    test.each([
      ['in another form', invoices('', '03/04/2026;28.04.2026;1,00;')],
      ['of two minds', invoices('Afdruk: 06/28/2026\n', '03/04/2026;03/05/2026;1,00;28/04/2026')],
      ['silent', invoices('', '03/04/2026;03/05/2026;1,00;')],
      ['with terms nobody grants', invoices('', '01/02/2026;12/01/2026;1,00;', '03/04/2026;05/04/2026;1,00;')],
    ])('%s: it is asked', (_, text) => {
      expect(refused(text)).toEqual(expect.arrayContaining([expect.objectContaining({ remedy: expect.stringContaining('--date-order') })]));
    });
  });

  test('one amount tells the decimal sign of the whole column', () => {
    expect(amounts(rows(payments('2026-01-01;1.234', '2026-01-01;12,50')))).toEqual([123400, 1250]);
    expect(amounts(rows(payments('2026-01-01;1,234', '2026-01-01;12.50')))).toEqual([123400, 1250]);
  });

  test('no amount tells: it is asked, and the answer is believed', () => {
    const open = payments('2026-01-01;1.234', '2026-01-01;5.000');
    expect(refused(open)).toMatchObject([{ column: 'amount', remedy: expect.stringContaining('--decimal') }]);
    expect(amounts(rows(open, { decimal: ',' }))).toEqual([123400, 500000]);
  });
});

describe('what cannot be read', () => {
  test.each<[string, string | Buffer, string]>([
    ['nothing', '', 'is empty'],
    ['a packed file', Buffer.from('PK\u0003\u0004xxxx'), 'zip'],
    ['a PDF', '%PDF-1.7', 'is a PDF'],
    ['a web page', '<!DOCTYPE html><html>', 'web page'],
    ['a database', 'SQLite format 3\u0000', 'SQLite database'],
    ['bytes', Buffer.from('debtor_id,name\n1,\u0000\u0000x\n'), 'NUL byte'],
    ['another table', 'animal,legs,sound\ncat,4,meow\n', 'no header that is known'],
    ['no table', 'just a sentence\n', 'no header'],
  ])('%s', (_, content, message) => {
    expect(refused(content)).toMatchObject([{ message: expect.stringContaining(message), remedy: expect.any(String) }]);
  });

  test('faulty rows say line, column and value; the rows beside them are read', () => {
    const found = rows(
      `${LINES[0]}\n1,A,F1,2026-02-30,,x1,EUR\n1,A,,2026-01-01,,5.00,ZZZ\n1,A,F3,2026-01-01,,5.00\n1,A,F4,2026-01-01,,5.00,EUR\n`,
    );
    expect(found).toMatchObject([
      {
        kind: 'faulty',
        line: 2,
        problems: [
          { column: 'amount', value: 'x1' },
          { column: 'invoice_date', value: '2026-02-30' },
        ].sort(),
      },
      {
        kind: 'faulty',
        line: 3,
        problems: expect.arrayContaining([
          expect.objectContaining({ column: 'invoice_number', message: 'is empty' }),
          expect.objectContaining({ column: 'currency', value: 'ZZZ' }),
        ]),
      },
      { kind: 'faulty', line: 4, problems: [{ message: 'has 6 values where the header names 7 columns' }] },
      { kind: 'invoice', number: 'F4' },
    ]);
  });

  test('a broken quote costs its own row only', () => {
    const found = rows(`${LINES[0]}\n1,"A,F1,2026-01-01,,5.00,EUR\n1,A,F2,2026-01-01,,5.00,EUR\n`);
    expect(found).toMatchObject([
      { kind: 'faulty', line: 2, problems: [{ message: 'opens a quote that never closes' }] },
      { kind: 'invoice', number: 'F2', line: 3 },
    ]);
  });

  test('what reaches a person is masked in a complaint', () => {
    const [row] = rows('debtor_id;email;customer_since\n1;jan@example.com;2026-02-30\n') as { problems?: { value: string }[] }[];
    expect(row?.problems?.map(({ value }) => value)).toEqual(['2026-02-30']);
  });
});

describe('what rows mean', () => {
  test('a credit note by its kind, by its sign, in Dutch', () => {
    const found = rows(
      'debiteur;factuurnummer;factuurdatum;bedrag;soort\n1;C1;2026-01-01;10,00;Creditnota\n1;C2;2026-01-01;-10,00;\n1;F3;2026-01-01;10,00;Factuur\n',
    );
    expect(found).toMatchObject([
      { kind: 'credit_note', amount: -1000 },
      { kind: 'credit_note', amount: -1000 },
      { kind: 'invoice', amount: 1000 },
    ]);
  });

  test('a paid date is a payment on that day; an open amount is stated; drafts are left out', () => {
    const found = rows(
      'debtor_id,invoice_number,invoice_date,amount,paid_date,open_amount,status\n1,F1,2026-01-01,10.00,2026-01-09,0.00,paid\n1,F2,2026-01-01,10.00,,4.00,sent\n1,F3,2026-01-01,10.00,,10.00,draft\n',
    );
    expect(found).toMatchObject([{ paid: { date: '2026-01-09', amount: 1000 } }, { paid: null, statedOpen: 400 }, { kind: 'ignored' }]);
  });

  test('a returned debit with a positive amount is a contradiction', () => {
    expect(rows('payment_date,amount,return_code\n2026-01-01,10.00,AM04\n')).toMatchObject([
      { kind: 'faulty', problems: [{ column: 'amount' }] },
    ]);
  });
});

test('amounts without a sign are in the currency of the others, where that is one', () => {
  const paid = (...amounts: string[]): unknown[] =>
    rows(`payment_date,amount,debtor_id\n${amounts.map((amount) => `2026-09-01,${amount},1`).join('\n')}\n`).map(
      (row) => (row as { currency: string }).currency,
    );
  expect(paid('840.50', '£700.00')).toEqual(['GBP', 'GBP']);
  expect(paid('840.50', '£700.00', '€12.00')).toEqual(['EUR', 'GBP', 'EUR']);
  expect(paid('840.50', '12.00')).toEqual(['EUR', 'EUR']);
});
