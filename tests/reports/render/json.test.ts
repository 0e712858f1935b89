import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { record } from '../../../src/reports/sheet.js';
import { textOf } from '../worlds.js';
import { empty, item, items } from './sheets.js';

describe('json', () => {
  test('one array, two spaces, keys in column order, money as decimal text, null for nothing', async () => {
    expect(await textOf(items([item({ amount: 5, currency: 'KWD', part: 2 / 3 }), empty]), 'json')).toBe(`[
  {
    "name": {
      "of": "Jansen"
    },
    "since": "2026-03-02",
    "amount": "0.005",
    "currency": "KWD",
    "pieces": 3,
    "part": 0.6667
  },
  {
    "name": {
      "of": null
    },
    "since": null,
    "amount": null,
    "currency": null,
    "pieces": null,
    "part": null
  }
]
`);
  });

  test('nothing found is an empty array', async () => {
    expect(await textOf(items([]), 'json')).toBe('[]\n');
  });

  test('the stream of blocks is the text of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.string({ unit: 'binary' }), async (length, name) => {
        const text = await textOf(items(Array.from({ length }, (_, at) => item({ name, pieces: at }))), 'json');
        expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
        expect(JSON.parse(text)).toHaveLength(length);
      }),
    );
  });

  test('texts are neither guarded nor translated', async () => {
    const text = await textOf(items([item({ name: '=1+1' })]), 'json', { excel: 'nl' });
    expect(JSON.parse(text)).toMatchObject([{ name: { of: '=1+1' }, amount: '1234.50' }]);
  });

  test('a page is an object: a record is an object, a list an array', async () => {
    const page = { title: 'Page', sections: { one: record('', items([]).columns, item()), many: items([item(), empty]), none: items([]) } };
    expect(JSON.parse(await textOf(page, 'json'))).toMatchObject({ one: { pieces: 3 }, many: [{ pieces: 3 }, { pieces: null }], none: [] });
  });
});
