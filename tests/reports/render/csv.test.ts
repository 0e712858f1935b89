import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../../src/reports/render/index.js';
import { record, sheet, text } from '../../../src/reports/sheet.js';
import { textOf } from '../worlds.js';
import { empty, item, items } from './sheets.js';

const HEADER = 'name,since,amount,currency,pieces,part,remark\n';

describe('csv', () => {
  test('a header, decimal text with the digits of the currency, empty cells for nothing', async () => {
    const rows = [
      item(),
      item({ amount: -5, currency: 'EUR' }),
      item({ amount: 5000, currency: 'JPY' }),
      item({ amount: 1, currency: 'KWD' }),
      empty,
    ];
    expect(await textOf(items(rows), 'csv')).toBe(
      `${HEADER}Jansen,2026-03-02,1234.50,EUR,3,0.25,\nJansen,2026-03-02,-0.05,EUR,3,0.25,\nJansen,2026-03-02,5000,JPY,3,0.25,\nJansen,2026-03-02,0.001,KWD,3,0.25,\n,,,,,,\n`,
    );
  });

  test('nothing found is a header', async () => {
    expect(await textOf(items([]), 'csv')).toBe(HEADER);
    expect(await textOf(items([]), 'tsv')).toBe(HEADER.replaceAll(',', '\t'));
  });

  test.each(['=1+1', '+31 30 1234567', '-5', '@SUM(A1)', '\tx', '\rx'])('a text that begins like %j is guarded', async (name) => {
    const [, row] = parse(await textOf(items([item({ name })]), 'csv')) as string[][];
    expect(row?.[0]).toBe(`'${name}`);
  });

  test('--raw leaves texts as they are', async () => {
    expect(await textOf(items([item({ name: '=1+1' })]), 'csv', { raw: true })).toContain('\n=1+1,');
  });

  test('amounts, counts and shares are never guarded', async () => {
    expect(await textOf(items([item({ amount: -100, pieces: -3, part: -0.5 })]), 'csv')).toContain('Jansen,2026-03-02,-1.00,EUR,-3,-0.5,');
  });

  test('shares have four decimals at most', async () => {
    expect(await textOf(items([item({ part: 1 / 3 })]), 'csv')).toContain(',0.3333,');
  });

  test('the Dutch Excel: byte order mark, semicolons, decimal commas, CRLF', async () => {
    expect(await textOf(items([item({ name: 'Jansen, P.; "zoon"', pieces: 2.5 })]), 'csv', { excel: 'nl' })).toBe(
      `\uFEFF${HEADER.trim().replaceAll(',', ';')}\r\n"Jansen, P.; ""zoon""";2026-03-02;1234,50;EUR;2,5;0,25;\r\n`,
    );
  });

  test('tabs in a text do not break TSV', async () => {
    const text = await textOf(items([item({ name: 'a\tb' })]), 'tsv');
    expect((parse(text, { delimiter: '\t' }) as string[][])[1]?.[0]).toBe('a\tb');
  });

  test('what is written is read back', async () => {
    const cells = fc.array(
      fc.record({
        a: fc.string({ unit: 'binary' }),
        b: fc.string(),
        c: fc.constantFrom('"', ',', ';', '\n', '\r', '\r\n', '', ' x ', "'="),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        cells,
        fc.constantFrom('csv' as const, 'tsv' as const),
        fc.constantFrom('nl' as const, undefined),
        async (rows, format, excel) => {
          const written = await textOf(
            sheet<Record<'a' | 'b' | 'c', string>>(
              '',
              [text('key', () => 'k'), text('a', (r) => r.a), text('b', (r) => r.b), text('c', (r) => r.c)],
              rows,
            ),
            format,
            { raw: true, excel },
          );
          const delimiter = format === 'tsv' ? '\t' : excel ? ';' : ',';
          const read = parse(written, { delimiter, bom: true, record_delimiter: excel ? '\r\n' : '\n' }) as string[][];
          expect(read).toEqual([['key', 'a', 'b', 'c'], ...rows.map(({ a, b, c }) => ['k', a, b, c])]);
        },
      ),
    );
  });

  test('guarded texts are read back by taking one apostrophe away', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string()), async ([first, rest]) => {
        const [, row] = parse(await textOf(sheet('', [text('key', () => 'k'), text('a', (r: string) => r)], [first + rest]), 'csv'), {
          record_delimiter: '\n',
        }) as string[][];
        expect(row?.[1]?.slice(1)).toBe(first + rest);
      }),
    );
  });

  test('rows are read as chunks are asked for', async () => {
    let read = 0;
    function* endless() {
      for (;;) {
        read += 1;
        yield item();
      }
    }
    for (const format of ['csv', 'tsv', 'json'] as const) {
      read = 0;
      const [first] = await render(items(endless()), format);
      expect(first?.length).toBeGreaterThanOrEqual(65_536);
      expect(first?.length).toBeLessThan(80_000);
      expect(read).toBeLessThan(2_500);
    }
  });

  test('a page is written as section, row, field, value', async () => {
    const page = {
      title: 'Page',
      sections: { one: record('', items([]).columns, item({ name: '=x', amount: -100 })), many: items([item(), empty]) },
    };
    const text = await textOf(page, 'csv');
    expect(text.split('\n').slice(0, 5)).toEqual([
      'section,row,field,value',
      "one,1,name,'=x",
      'one,1,since,2026-03-02',
      'one,1,amount,-1.00',
      'one,1,currency,EUR',
    ]);
    expect(text).toContain('\nmany,2,amount,\n');
  });
});
