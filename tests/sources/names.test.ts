/** Debtors whose names stand in parts: put together where no column holds the whole, row by row. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readMapping } from '../../src/sources/mapping-file.js';
import { type ReadOptions, readFile } from '../../src/sources/read-file.js';
import { ROOT } from '../support/run.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-names-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function named(path: string, options: Partial<ReadOptions> = {}): [string, string | null][] {
  return [...readFile(path, { currency: 'EUR', dateOrder: 'dmy', decimal: null, ...options }).rows()].map((row) => {
    if (row.kind === 'debtor') return [row.id, row.name];
    if (row.kind === 'invoice' || row.kind === 'credit_note') return [row.debtorId, row.debtorName];
    throw new Error(JSON.stringify(row));
  });
}
const of = (text: string, options: Partial<ReadOptions> = {}): [string, string | null][] => {
  writeFileSync(join(folder, 'list.csv'), text);
  return named(join(folder, 'list.csv'), options);
};
const fixture = (name: string): [string, string | null][] => named(join(ROOT, 'fixtures/names', name));

describe('a name in parts', () => {
  test('is put together where no company name stands in the row', () => {
    expect(fixture('klanten-nl.csv')).toEqual([
      ['501', 'Jan van der Berg'],
      ['502', 'Bakkerij Smits B.V.'],
      ['503', 'Jansen'],
    ]);
    expect(fixture('rechnungen-de.csv')).toEqual([
      ['601', 'Jürgen Groß'],
      ['602', 'Petra Klein'],
    ]);
    expect(fixture('customers-en.csv')).toEqual([
      ['801', 'Ann Lee'],
      ['802', 'Lee & Sons Ltd'],
    ]);
  });

  test('a Nom beside a Prénom is the last name, and the company wins', () => {
    expect(fixture('factures-fr.csv')).toEqual([
      ['701', 'Chloé Lambert'],
      ['702', 'Boulangerie Petit SARL'],
    ]);
    expect(of('Klantnummer;Naam;Voornaam\n1;Maes;Jan\n2;Garage Willems;\n')).toEqual([
      ['1', 'Jan Maes'],
      ['2', 'Garage Willems'],
    ]);
  });

  test('a Name that begins with the first name is whole already', () => {
    expect(of('Customer number,First name,Name,Email\n1,Jan,Jan Jansen,a@x.example\n2,Jan,Janssen,b@x.example\n')).toEqual([
      ['1', 'Jan Jansen'],
      ['2', 'Jan Janssen'],
    ]);
  });

  test('is a debtor of its own where there is no number', () => {
    expect(of('Vorname;Nachname;Rechnungsnummer;Rechnungsdatum;Betrag\nPetra;Klein;R-1;15.09.2026;10,00\n')).toEqual([
      ['Petra Klein', 'Petra Klein'],
    ]);
  });

  test('can be said in a mapping file', () => {
    const text = 'kind: debtors\ncolumns:\n  A: debtor_id\n  B: first_name\n  C: last_name\n  D: name\n';
    const map = readMapping(text, 'm.yaml', 'm.yaml');
    expect(of('A;B;C;D\n1;Jan;Maes;\n2;Jan;Maes;Maes BV\n', { map })).toEqual([
      ['1', 'Jan Maes'],
      ['2', 'Maes BV'],
    ]);
    const bare = readMapping('kind: debtors\ncolumns:\n  B: first_name\n  C: last_name\n', 'm.yaml', 'm.yaml');
    expect(of('A;B;C;D\n1;Jan;Maes;\n', { map: bare })).toEqual([['Jan Maes', 'Jan Maes']]);
  });
});
