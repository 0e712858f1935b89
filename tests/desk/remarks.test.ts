/** What is odd in a file is said with its lines. */
import { expect, test } from 'vitest';
import { Remarks } from '../../src/desk/remarks.js';
import type { Draft } from '../../src/sources/drafts.js';

function notesOn(...drafts: object[]): string[] {
  const remarks = new Remarks('a.csv');
  for (const [at, draft] of drafts.entries()) remarks.add({ line: at + 2, ...draft } as unknown as Draft);
  return remarks.notes();
}
const invoice = (date: string, due: string | null = null, more: object = {}): object => ({
  ...{ kind: 'invoice', number: 'F1', date, due, amount: 10000, currency: 'EUR', statedOpen: null },
  ...more,
});

test('nothing is odd in most files', () => {
  expect(notesOn(invoice('2019-01-01', '2019-02-01'), invoice('2026-01-01', '2026-01-01'), { kind: 'debtor' })).toEqual([]);
});

test('a date in a year far from the others', () => {
  const notes = notesOn(invoice('2025-12-31', '2026-01-30'), invoice('2026-01-02', '2126-02-01'), invoice('2026-01-03', '2026-02-02'));
  expect(notes).toEqual(['a.csv: line 3: the due date lies in 2126, the others in 2026']);
  expect(notesOn(...['2026', '2025', '2026', '1926'].map((year) => ({ kind: 'payment', date: `${year}-01-01` })))).toEqual([
    'a.csv: line 5: the date lies in 1926, the others between 2025 and 2026',
  ]);
});

test('due dates before their invoices, the first lines of many', () => {
  expect(notesOn(...Array.from({ length: 7 }, () => invoice('2026-02-01', '2026-01-01')))).toEqual([
    'a.csv: lines 2, 3, 4, 5, 6 and 2 more: the due date is before the invoice date',
  ]);
});

test('more open than the invoice comes to', () => {
  expect(notesOn(invoice('2026-02-01', null, { statedOpen: 15000 }))).toEqual([
    'a.csv: line 2: invoice F1 states EUR 150.00 open and comes to EUR 100.00; the open amount is believed',
  ]);
});

test('languages that are not understood', () => {
  expect(notesOn({ kind: 'debtor', unknownLanguage: '1' }, { kind: 'debtor' }, { kind: 'debtor', unknownLanguage: '1' })).toEqual([
    'a.csv: lines 2, 4: language 1 is not understood and left open; nl, fr, de and en are',
  ]);
});

test('account numbers whose check digits are wrong', () => {
  const ibans = ['NL91ABNA0417164300', null, 'NL92ABNA0417164300', '123456789'];
  expect(notesOn(...ibans.map((iban) => ({ kind: 'debtor', iban })))).toEqual([
    'a.csv: lines 4, 5: the IBAN is none: its length or check digits are wrong; it is kept as it came',
  ]);
});
