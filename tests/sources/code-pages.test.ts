/** The letters of old exports: told from all bytes of a file, and never at the cost of a text that is Windows-1252. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { CODE_PAGES, type CodePage, inPage, PageCheck } from '../../src/sources/code-pages.js';
import { readFile } from '../../src/sources/read-file.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ALL = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
/** Bytes of a text in a code page, turned round from how the page is read. */
function bytesIn(page: CodePage, text: string): Buffer {
  const signs = [...inPage(page, ALL)];
  return Buffer.from(
    [...text].map((sign) => {
      const byte = signs.indexOf(sign);
      if (byte < 0) throw new Error(`${page} has no ${sign}`);
      return byte;
    }),
  );
}
const pageOf = (bytes: Buffer): CodePage => {
  const check = new PageCheck();
  check.see(bytes);
  return check.found().page;
};
function read(bytes: Buffer, encoding?: CodePage): { names: unknown[]; notes: readonly string[] } {
  const path = join(folder, 'list.csv');
  writeFileSync(path, bytes);
  const reading = readFile(path, { currency: 'EUR', dateOrder: null, decimal: null, encoding });
  return { names: [...reading.rows()].map((row) => (row as { debtorName?: string }).debtorName), notes: reading.notes };
}
const list = (...names: string[]): string =>
  `debtor_id;debtor_name;invoice_number;invoice_date;amount;currency\n${names.map((name, at) => `${at + 1};${name};F${at + 1};2026-01-31;10,00;EUR\n`).join('')}`;

describe('names come as they were written', () => {
  const names = ['Café Zoë', 'Hôtel de la Forêt', 'Brasserie François', 'Électricité Générale', 'Müller & Söhne'];
  test.each(CODE_PAGES)('%s', (page) => {
    const { names: found, notes } = read(bytesIn(page, list(...names)));
    expect(found).toEqual(names);
    expect(notes.filter((note) => note.includes('letters of'))).toHaveLength(page === 'windows-1252' ? 0 : 1);
  });

  test('one letter in a whole file is enough where it can be read one way only', () => {
    expect(read(Buffer.from(list('Caf\x82 Maes'), 'latin1'))).toMatchObject({
      names: ['Café Maes'],
      notes: [
        'read with the letters of DOS (code page 850): line 2 has Café; if names look wrong, import it with --encoding windows-1252 or macintosh',
      ],
    });
  });

  test('the user knows better', () => {
    expect(read(Buffer.from(list('Caf\x82 Maes'), 'latin1'), 'windows-1252')).toEqual({ names: ['Caf‚ Maes'], notes: [] });
  });

  test('a word that no page explains is said', () => {
    const { notes } = read(Buffer.from(list('Garçon & Fils, Orléans, Élan', 'Ma\x81s'), 'latin1'));
    expect(notes).toEqual(['line 3 has Ma\ufffds: if names look wrong, import it with --encoding cp850 or macintosh']);
  });
});

describe('Windows-1252 stays what it is', () => {
  test.each([
    'Reçu € 12,50 – “Maes” l’été, c’est d’œuvre… 5‰ ™ ½ N°12 «Société»',
    'D’Hondt, “De Zwaan”, ‘t Hof, Š. Žižek, Œuvres',
    'Prix: 12 €',
    '„Gute Ware“ – Straße 5',
    'ÉLECTRICITÉ GÉNÉRALE',
    'Maes–Peeters',
    '5 × 3',
    '§ 12',
    '19” scherm',
    'ALCALÁ',
    'Íñigo',
    'N°A12',
    'd´Or',
  ])('%s', (text) => expect(pageOf(bytesIn('windows-1252', text))).toBe('windows-1252'));

  test('whatever words it is made of', () => {
    const word = fc.constantFrom(
      'Café',
      '“Maes”',
      'l’été',
      '–',
      '€',
      '12,50 €',
      'Müller',
      'ŒUVRE',
      'œuvre',
      '…',
      'Straße',
      'ÅNGSTRÖM',
      'Français',
      '‘s',
      '«Zoë»',
      '10%',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(pageOf(bytesIn('windows-1252', words.join(' ')))).toBe('windows-1252');
      }),
    );
  });
});

test('where blocks end changes nothing', () => {
  const bytes = bytesIn('cp850', 'Café Zoë, Hôtel\nÉlan créée');
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 })), (sizes) => {
      const check = new PageCheck();
      let at = 0;
      for (const size of sizes) check.see(bytes.subarray(at, (at += size)));
      check.see(bytes.subarray(at));
      expect(check.found()).toMatchObject({ page: 'cp850', odd: { line: 1 } });
    }),
  );
});
