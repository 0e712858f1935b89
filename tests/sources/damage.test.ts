/** What spreadsheets and databases leave behind is refused in words of its own, or read as nothing; it is never guessed at. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DataProblems } from '../../src/errors.js';
import { readFile } from '../../src/sources/read-file.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-damage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rows(text: string, name = 'export.csv'): Record<string, unknown>[] {
  const path = join(folder, name);
  writeFileSync(path, text);
  return [...readFile(path, { currency: 'EUR', dateOrder: null, decimal: null }).rows()] as unknown as Record<string, unknown>[];
}

function complaint(text: string, name?: string): string {
  try {
    const [row] = rows(text, name) as { problems?: { message: string }[] }[];
    return row?.problems?.[0]?.message ?? 'none';
  } catch (error) {
    if (error instanceof DataProblems) return error.problems[0]?.message ?? '';
    throw error;
  }
}

const invoice = (number: string, date = '2026-03-02', amount = '10.00', debtor = '1'): string =>
  `debtor_id;invoice_number;invoice_date;amount\n${debtor};${number};${date};${amount}\n`;

test.each([
  [invoice('1.23E+15'), 'was rounded by a spreadsheet: its last digits are lost'],
  [invoice('2,52002E+18'), 'was rounded by a spreadsheet: its last digits are lost'],
  [invoice('12345.0'), 'was turned into an amount by a spreadsheet: what it was before is not known'],
  [invoice('#####'), 'is what a spreadsheet shows where it cannot show the value'],
  [invoice('F1', '2026-03-02', '10.00', '4.5E+9'), 'was rounded by a spreadsheet: its last digits are lost'],
  [invoice('F1', '45567'), 'is the day number of a spreadsheet, not a date'],
  [invoice('F1', '1/0/1900'), 'is what a spreadsheet makes of an empty cell, not a date'],
  [invoice('F1', '00-01-1900'), 'is what a spreadsheet makes of an empty cell, not a date'],
  [invoice('F1', '00:00:00'), 'is a time without a day: a spreadsheet has dropped the date'],
  [invoice('F1', '18:37.0'), 'is a time without a day: a spreadsheet has dropped the date'],
  [invoice('F1', '########'), 'is what a spreadsheet shows where it cannot show the value'],
  [invoice('F1', '2026-03-02', '1,2E+05'), 'was rounded by a spreadsheet: its last digits are lost'],
  [invoice('F1', '2026-03-02', '#N/A'), 'is what a spreadsheet shows where it cannot show the value'],
])('%j %s', (text, message) => {
  expect(complaint(text)).toBe(message);
});

test.each(['F1', '12345', '12.34', '2E10', 'E+1', '1234.56', '0000611365'])('%s is a number as good as any', (number) => {
  expect(rows(invoice(number))).toMatchObject([{ kind: 'invoice', number }]);
});

test.each(['0000-00-00', '00-00-0000', '0001-01-01', '0001-01-01T00:00:00Z'])('%s is no day: nothing was paid yet', (day) => {
  const text = `debtor_id;invoice_number;invoice_date;amount;paid_date\n1;F1;2026-03-02;10.00;${day}\n`;
  expect(rows(text)).toMatchObject([{ kind: 'invoice', paid: null }]);
});

describe('what a file is about', () => {
  const EITHER = 'Klant;Factuurnummer;Datum;Bedrag\nMaes;F1;2026-03-02;10,00\n';

  test('two kinds that fit equally well: the name of the file settles it, or a title above the table', () => {
    expect(rows(EITHER, 'facturen maart.csv')).toMatchObject([{ kind: 'invoice', number: 'F1' }]);
    expect(rows(EITHER, 'betalingen.csv')).toMatchObject([{ kind: 'payment', invoiceNumber: 'F1' }]);
    expect(rows(`Ontvangsten;;;\n${EITHER}`, 'maart.csv')).toMatchObject([{ kind: 'payment' }]);
    expect(complaint(EITHER, 'maart.csv')).toBe('may list invoices or payments: its headers fit both equally well');
    const asked = { currency: 'EUR', dateOrder: null, decimal: null, kind: 'payments' } as const;
    expect(readFile(join(folder, 'maart.csv'), asked).kind).toBe('payments');
  });

  test('purchases are refused; of customers and suppliers in one list only customers count', () => {
    expect(complaint('Leverancier;Factuurnr;Factuurdatum;Bedrag\nPapier BV;1;2026-03-02;10,00\n')).toContain('lists what we owe suppliers');
    const both = 'Klant;Leverancier;Factuurnr;Factuurdatum;Bedrag\nMaes;;1;2026-03-02;10,00\n;Papier BV;2;2026-03-02;20,00\n';
    expect(rows(both)).toMatchObject([
      { kind: 'invoice', number: '1' },
      { kind: 'ignored', reason: 'what we owe a supplier' },
    ]);
    const typed = 'Type;Contact;Invoice number;Invoice date;Total\nACCREC;Maes;1;2026-03-02;10.00\nACCPAY;Papier;2;2026-03-02;20.00\n';
    expect(rows(typed)).toMatchObject([{ kind: 'invoice', number: '1' }, { kind: 'ignored' }]);
  });

  test('the VAT beside an amount without it makes the claim', () => {
    const text = 'Klant;Factuurnr;Factuurdatum;Netto;Btw\nMaes;1;2026-03-02;100,00;21,00\n';
    expect(rows(text)).toMatchObject([{ kind: 'invoice', amount: 12100 }]);
  });

  test('a column of customers may hold numbers: then there is no name', () => {
    const text = 'Klant;Factuurnr;Factuurdatum;Bedrag\n1001;1;2026-03-02;10,00\nMaes;2;2026-03-02;10,00\n';
    expect(rows(text)).toMatchObject([
      { debtorId: '1001', debtorName: null },
      { debtorId: 'Maes', debtorName: 'Maes' },
    ]);
  });

  test('a column `Betaald` may hold a yes: then nothing is open', () => {
    const text =
      'Klant;Factuurnr;Factuurdatum;Bedrag;Betaald\nMaes;1;2026-03-02;10,00;Ja\nMaes;2;2026-03-02;10,00;Nee\nMaes;3;2026-03-02;10,00;4,00\n';
    expect(rows(text)).toMatchObject([{ statedOpen: 0 }, { statedOpen: null }, { statedOpen: 600 }]);
  });

  test('payments that failed, or are not there yet, are no money', () => {
    const text =
      'Payment ID;Customer;Paid at;Amount;Status\n1;Maes;2026-03-02;10.00;paid\n2;Maes;2026-03-02;10.00;Failed\n3;Maes;2026-03-02;10.00;expired\n';
    expect(rows(text)).toMatchObject([
      { kind: 'payment', id: '1' },
      { kind: 'ignored', reason: 'status failed' },
      { kind: 'ignored', reason: 'status expired' },
    ]);
  });

  test('terms in days give the day an invoice is due', () => {
    const text =
      'Klant;Factuurnr;Factuurdatum;Bedrag;Betaaltermijn\nMaes;1;2026-03-02;10,00;14\nMaes;2;2026-03-02;10,00;30 dagen\nMaes;3;2026-03-02;10,00;einde maand\n';
    expect(rows(text)).toMatchObject([{ due: '2026-03-16' }, { due: '2026-04-01' }, { due: null }]);
  });
});
