import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { arranged, occupied } from '../../../src/reports/render/widths.js';
import { sheet, text } from '../../../src/reports/sheet.js';
import { textOf } from '../worlds.js';
import { empty, item, items } from './sheets.js';

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)));

describe('table', () => {
  test('numbers to the right, no blanks at the end, notes below', async () => {
    const rows = [item(), item({ name: 'De Vries en dochters', amount: -5, pieces: 12345 }), item({ amount: 0, currency: 'JPY' }), empty];
    expect(
      await textOf(
        items(rows, () => ['3 items']),
        'table',
      ),
    ).toBe(`Items
name                  since         amount  currency  pieces  part
Jansen                2026-03-02  1,234.50  EUR            3  25 %
De Vries en dochters  2026-03-02     -0.05  EUR       12,345  25 %
Jansen                2026-03-02         -  JPY            3  25 %

3 items
`);
  });

  test('nothing found is a header', async () => {
    expect(await textOf(items([]), 'table')).toBe('Items\nname  since  amount  currency  pieces  part\n');
  });

  test('texts are cut to fit the terminal, amounts and days never', async () => {
    const text = await textOf(items([item({ name: 'A name that is much too long for this terminal' })]), 'table', { width: 60 });
    expect(widest(text)).toBe(60);
    expect(text).toContain('A name that i…  2026-03-02  1,234.50  EUR            3  25 %');
  });

  test('wide characters count twice', async () => {
    const lines = (await textOf(items([item({ name: '東京商事' }), item({ name: 'Tokyo Sh' })]), 'table')).split('\n');
    expect(stringWidth(lines[2] ?? '')).toBe(stringWidth(lines[3] ?? ''));
  });

  test('a name cannot move the cursor, colour the screen or add a line', async () => {
    const text = await textOf(items([item({ name: '\u001b[31mred\u001b[0m\nnext\u202etxt' })]), 'table');
    expect(text).toContain(' [31mred [0m next txt'.trim());
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test('long texts stand beside the others where there is room, and below them where there is not', async () => {
    const shown = () =>
      sheet(
        '',
        [
          text('no', () => '1'),
          text('name', () => 'Jansen'),
          text('why', () => 'because the invoice went to an address they left in spring', { long: true }),
        ],
        [0],
      );
    expect(await textOf(shown(), 'table', { width: 50 })).toBe(`no  name    why
1   Jansen  because the invoice went to an address
            they left in spring
`);
    expect(await textOf(shown(), 'table', { width: 36 })).toBe(`no  name
1   Jansen
    why: because the invoice went to
    an address they left in spring
`);
  });

  test('colour is only where it is asked for, and adds no words', async () => {
    const plain = await textOf(
      items([item()], () => ['note']),
      'table',
    );
    const coloured = await textOf(
      items([item()], () => ['note']),
      'table',
      { color: true },
    );
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  test('on a screen a long list is counted, and elsewhere complete', async () => {
    const long = () => ({ ...items([item(), item(), item()]), onScreen: 1 });
    expect((await textOf(long(), 'table')).split('\n').slice(3)).toEqual(['2 more', '']);
    expect((await textOf(long(), 'csv')).split('\n')).toHaveLength(5);
  });

  test('columns never take more than the terminal, unless they cannot give', () => {
    const need = fc.record({ natural: fc.integer({ min: 1, max: 200 }), cuttable: fc.boolean(), long: fc.boolean() });
    fc.assert(
      fc.property(fc.array(need, { minLength: 1, maxLength: 10 }), fc.integer({ min: 20, max: 200 }), (needs, width) => {
        const { beside, widths, below } = arranged(needs, width);
        expect([...beside, ...below].sort((a, b) => a - b)).toEqual([...needs.keys()]);
        const gave = widths.every((each, at) => each <= (needs[beside[at] ?? -1]?.natural ?? 0));
        expect(gave).toBe(true);
        const least = beside.map((at) =>
          needs[at]?.cuttable || needs[at]?.long ? Math.min(8, needs[at]?.natural ?? 0) : (needs[at]?.natural ?? 0),
        );
        expect(occupied(widths)).toBeLessThanOrEqual(Math.max(width, occupied(least)));
      }),
    );
  });
});

test('a letter is set in below its heading, in plain ink, its own indents kept and long lines broken at a blank', async () => {
  const lines = [
    'Geachte heer Jansen,',
    '',
    '  F1   EUR 500.00',
    'Uw factuur staat nog open\u001b[31m, en wij horen graag wanneer u betaalt.',
  ];
  const letter = { ...sheet('friendly reminder', [text<string>('line', (line) => line)], lines), layout: 'text' } as const;
  expect(await textOf(letter, 'table', { width: 40 })).toBe(`friendly reminder
  Geachte heer Jansen,

    F1   EUR 500.00
  Uw factuur staat nog open [31m, en wij
  horen graag wanneer u betaalt.
`);
  const coloured = await textOf(letter, 'table', { color: true });
  expect(coloured).toContain('\n  Geachte heer Jansen,\n');
});
