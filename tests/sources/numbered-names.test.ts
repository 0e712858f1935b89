/** A debtor's number and name in one cell are two things, where every row of the list says so. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFile } from '../../src/sources/read-file.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-numbered-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function whose(...names: string[]): (string | null)[][] {
  const path = join(folder, 'list.csv');
  const rows = names.map((name, n) => `${name};F${n + 1};2026-09-01;2026-10-01;${100 + n},50`);
  writeFileSync(path, `Klant;Factuurnummer;Factuurdatum;Vervaldatum;Bedrag\n${rows.join('\n')}\nTotaal;;;;${rows.length}00,00\n`);
  const { rows: read } = readFile(path, { currency: 'EUR', dateOrder: null, decimal: null });
  return [...read()].flatMap((row) => (row.kind === 'invoice' ? [[row.debtorId, row.debtorName]] : []));
}

test.each<[string, string, string]>([
  ['number first', '10001 Bakkerij Maes BV', '10002 de Vries & Zn.'],
  ['with a dash', '10001 - Bakkerij Maes BV', '10002 - de Vries & Zn.'],
  ['behind the name', 'Bakkerij Maes BV (10001)', 'de Vries & Zn. (10002)'],
])('%s', (_, one, other) => {
  expect(whose(one, other, one)).toEqual([
    ['10001', 'Bakkerij Maes BV'],
    ['10002', 'de Vries & Zn.'],
    ['10001', 'Bakkerij Maes BV'],
  ]);
});

test.each<[string, string[]]>([
  ['names that begin with a number', ['3M Nederland', '247 Security', '1001 Nacht BV']],
  ['one debtor only, whose name may begin so', ['1001 Nacht BV', '1001 Nacht BV']],
  ['a name without number among them', ['10001 Bakkerij Maes', 'De Vries']],
  ['one number with two names', ['10001 Maes', '10002 Smit', '10001 Jansen']],
])('left as they are: %s', (_, names) => {
  expect(whose(...names)).toEqual(names.map((name) => [name, name]));
});
