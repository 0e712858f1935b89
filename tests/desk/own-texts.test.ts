/** The folder of one's own texts: what is used, and what is not, because its name is known to nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOwnTexts } from '../../src/desk/own-texts.js';

test('files that no message would use are named, with the name that was probably meant', () => {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  try {
    mkdirSync(join(folder, 'nl'));
    for (const name of ['nl/friendly.liquid', 'nl/freindly.liquid', 'nl/loyal.txt', 'nl/.loyal.liquid.swp', 'README.md', 'zzz'])
      writeFileSync(join(folder, name), 'x');
    const { texts, unused } = readOwnTexts(folder);
    expect([...texts.keys()]).toEqual(['nl/friendly.liquid']);
    expect(unused).toEqual([
      'texts/nl/freindly.liquid is not used: no message has a text of that name; was texts/nl/friendly.liquid meant?',
      'texts/nl/loyal.txt is not used: no message has a text of that name; was texts/nl/loyal.liquid meant?',
      'texts/zzz is not used: no message has a text of that name; they are called as in nl/friendly.liquid',
    ]);
    expect(readOwnTexts(join(folder, 'none'))).toEqual({ texts: new Map(), unused: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
