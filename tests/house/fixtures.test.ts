/** The fixtures agree with one another and with what their README says. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { filesIn, read } from '../support/source.js';

type Row = Record<string, string>;
const rowsOf = (path: string, options = {}): Row[] => parse(read(path), { columns: true, bom: true, ...options }) as Row[];

const debtors = rowsOf('fixtures/demo/debtors.csv');
const invoices = rowsOf('fixtures/demo/invoices.csv');
const payments = rowsOf('fixtures/demo/payments.csv');
const contacts = rowsOf('fixtures/demo/contacts.csv');
const column = (rows: readonly Row[], name: string): string[] => rows.map((row) => row[name] ?? '').filter((value) => value !== '');

test('every debtor and invoice that is named exists, and numbers are given once', () => {
  expect(column(debtors, 'debtor_id')).toEqual(expect.arrayContaining([...invoices, ...payments, ...contacts].map((row) => row.debtor_id)));
  expect(column(invoices, 'invoice_number')).toEqual(
    expect.arrayContaining([...column(payments, 'invoice_number'), ...column(invoices, 'credits_invoice')]),
  );
  for (const ids of [column(debtors, 'debtor_id'), column(invoices, 'invoice_number'), column(payments, 'payment_id')]) {
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('nothing is dated after the last day, and rows are in order of day', () => {
  for (const days of [column(invoices, 'invoice_date'), column(payments, 'payment_date'), column(contacts, 'date')]) {
    expect(days).toEqual([...days].sort());
    expect(days.at(-1)).toMatch(/^2026-(09|10)-/);
  }
});

test('IBANs have correct check digits, and nobody can be reached', () => {
  for (const iban of column(debtors, 'iban')) {
    const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
    expect(`${iban} ${BigInt(digits) % 97n}`).toBe(`${iban} 1`);
  }
  for (const email of column(debtors, 'email')) expect(email).toMatch(/[@.]example\.com$/);
});

test('dutch-excel/facturen.csv says the same as demo/invoices.csv', () => {
  const path = 'fixtures/dutch-excel/facturen.csv';
  expect(read(path)).toMatch(/^\uFEFF/);
  expect(read(path).split('\n').slice(0, -1)).toEqual(expect.arrayContaining([expect.stringMatching(/\r$/)]));
  const day = (text = ''): string => text.split('-').reverse().join('-');
  const amount = (text = ''): string => text.replaceAll('.', '').replace(',', '.');
  const dutch = rowsOf(path, { delimiter: ';' }).map((row) => Object.values(row));
  const translated = dutch.map(([debtor, name, number, kind, issued, due, sum, currency, credits, about, po, disputed, why]) => [
    ...[
      debtor,
      name,
      number,
      { Factuur: 'invoice', Creditnota: 'credit_note' }[kind ?? ''],
      day(issued),
      day(due),
      amount(sum),
      currency,
      credits,
    ],
    ...[about, po, { ja: 'yes', nee: 'no' }[disputed ?? ''], why],
  ]);
  expect(translated).toEqual(invoices.map((row) => Object.values(row)));
});

test('the README speaks of every file and debtor', () => {
  const readme = read('fixtures/README.md');
  const names = filesIn('fixtures', /\.\w+$/)
    .filter((path) => path !== 'fixtures/README.md')
    .map((path) => path.replace('fixtures/', ''));
  const unsaid = names.filter((name) => {
    const [folder = '', file = ''] = name.split('/');
    return !readme.includes(`## ${folder}`) || (folder !== 'demo' && !readme.includes(`\`${file}\``));
  });
  expect(unsaid).toEqual([]);
  for (const { debtor_id, name } of debtors) expect(readme).toContain(`| ${debtor_id} ${name} |`);
});
