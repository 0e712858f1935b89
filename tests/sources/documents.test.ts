/** What documents are called, and how they are numbered, in the countries they come from. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { DataProblems } from '../../src/errors.js';
import { readFile } from '../../src/sources/read-file.js';
import { documentKindOf } from '../../src/sources/words.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rows(text: string): Record<string, unknown>[] {
  const path = join(folder, 'list.csv');
  writeFileSync(path, text);
  return [...readFile(path, { currency: 'EUR', dateOrder: null, decimal: null }).rows()] as unknown as Record<string, unknown>[];
}

test.each([
  ['Abschlagsrechnung', 'invoice'],
  ['Anzahlungsrechnung', 'invoice'],
  ['Teilrechnung', 'invoice'],
  ['Schlussrechnung', 'invoice'],
  ['Schlußrechnung', 'invoice'],
  ['Korrekturrechnung', 'invoice'],
  ['Stornorechnung', 'credit_note'],
  ["Facture d'acompte", 'invoice'],
  ['Facture d’avoir', 'credit_note'],
  ['Voorschotfactuur', 'invoice'],
  ['Eindfactuur', 'invoice'],
  ['Deposit invoice', 'invoice'],
  ['Final invoice', 'invoice'],
  ['Progress invoice', 'invoice'],
])('%s is an %s', (word, kind) => {
  expect(documentKindOf(word)).toBe(kind);
});

test('numbers that each journal counts from one are numbers with their journal', () => {
  const list = (...lines: string[]): string => `Dagboek;Docnr;Docdatum;Klantnr;Bedrag\n${lines.join('\n')}\n`;
  const numbers = (text: string): unknown[] => rows(text).map(({ number, reason }) => number ?? reason);
  expect(numbers(list('V1;1;02/03/2026;7;10,00', 'V1;2;13/03/2026;7;20,00', 'V2;1;04/03/2026;8;30,00'))).toEqual(['V1 1', 'V1 2', 'V2 1']);
  expect(rows(list('V1;1;13/03/2026;7;10,00'))).toMatchObject([{ number: '1', date: '2026-03-13' }]);
  expect(numbers(list('V1;1;13/03/2026;7;10,00', 'ACH;1;13/03/2026;9;30,00')), 'purchases').toEqual(['1', 'what we owe a supplier']);
});

test('a ledger whose account is not known names the command that describes it', () => {
  try {
    rows('Compte;Intitulé;Date;Journal;Pièce;Libellé;Débit;Crédit\n4110001;Maes;02/03/2026;VT;F1;Facture F1;100,00;\n');
  } catch (error) {
    expect((error as DataProblems).problems[0]?.remedy).toContain('dunning sources draft');
    return;
  }
  expect.unreachable();
});
