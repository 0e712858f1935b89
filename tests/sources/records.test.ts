import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dialect, MAX_RECORD, type RawRecord, records } from '../../src/sources/records.js';

const COMMA: Dialect = { separator: ',', lineEnd: '\n' };
const split = (text: string, dialect = COMMA): RawRecord[] => [...records([text], dialect)];
const fields = (text: string, dialect = COMMA): string[][] => split(text, dialect).map((record) => record.fields);

/** The text cut at the given places. */
function blocks(text: string, cuts: readonly number[]): string[] {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
  return places.slice(1).map((end, at) => text.slice(places[at], end));
}

describe('against csv-parse', () => {
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '|', '\t', '\n', '\r', '1', '.', '€', '😀'), maxLength: 8 }),
    fc.string({ maxLength: 12 }),
    fc.constantFrom('', '""', 'a\r\nb', '"', ' x '),
  );
  const table = fc.array(fc.array(fc.tuple(value, fc.boolean()), { minLength: 1, maxLength: 5 }), { maxLength: 12 });
  const separator = fc.constantFrom<Dialect['separator']>(',', ';', '\t', '|');
  const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
  const lastLine = fc.boolean();
  const cuts = fc.array(fc.nat(), { maxLength: 6 });

  test('random tables, separators, quotes and line ends, in random blocks', () => {
    fc.assert(
      fc.property(table, separator, lineEnds, lastLine, cuts, (rows, between, end, ended, at) => {
        const cell = ([text, quote]: readonly [string, boolean]): string =>
          quote || /["\r\n]/.test(text) || text.includes(between) || /^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const text = rows.map((row) => row.map(cell).join(between)).join(end) + (ended && rows.length > 0 ? end : '');
        const found = [...records(blocks(text, at), { separator: between, lineEnd: end === '\r' ? '\r' : '\n' })];
        const expected = parse(text, {
          delimiter: between,
          record_delimiter: [end],
          relax_column_count: true,
          skip_empty_lines: true,
        }) as string[][];
        // What stands in one line that is empty is no record for either, and a record of one empty value in quotes is one for both.
        expect(found.map((record) => record.fields)).toEqual(expected);
        expect(found.every(({ fault }) => fault === null)).toBe(true);
        // Without its line end, each record is what it came as.
        const came = found.map(({ raw }) => raw).join(end);
        expect(text.replaceAll(/^[\r\n]+|[\r\n]+$/g, '')).toContain(came.slice(0, 1));
        expect(parse(came, { delimiter: between, record_delimiter: [end], relax_column_count: true, skip_empty_lines: true })).toEqual(
          expected,
        );
      }),
      { numRuns: 1500 },
    );
  });

  test('where the text is cut into blocks changes nothing, broken quotes or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 40 }), cuts, (text, at) => {
        expect([...records(blocks(text, at), COMMA)]).toEqual(split(text));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('lines', () => {
  test('a record stands where it starts, quoted line ends counted', () => {
    const text = 'a,b\n"one\ntwo\nthree",1\n\n\nlast,2\n';
    expect(split(text).map(({ line, fields: [first] }) => [line, first])).toEqual([
      [1, 'a'],
      [2, 'one\ntwo\nthree'],
      [7, 'last'],
    ]);
    const windows = text.replaceAll('\n', '\r\n');
    expect(split(windows).map(({ line }) => line)).toEqual([1, 2, 7]);
  });

  test.each(['\n', '\r\n', '\r'])('every record of a random table is found on its line (%j)', (end) => {
    const cell = fc.array(fc.constantFrom('a', '"', end, ','), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 8 }), (rows) => {
        const texts = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        let line = 1;
        const starts = texts.map((text) => {
          const start = line;
          line += text.split(end).length;
          return start;
        });
        expect(split(texts.join(end), { separator: ',', lineEnd: end === '\r' ? '\r' : '\n' }).map((record) => record.line)).toEqual(
          starts,
        );
      }),
    );
  });
});

describe('quotes as they are met', () => {
  test.each([
    ['a "nickname" b,1', [['a "nickname" b', '1']]],
    ['12" pipe,1', [['12" pipe', '1']]],
    ['"a" ,"b"', [['a', 'b']]],
    [' "a","b"', [['a', 'b']]],
    ['"",""', [['', '']]],
    [
      'a,""\nb,',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    ['"""",x', [['"', 'x']]],
  ])('%j', (text, expected) => {
    expect(fields(text)).toEqual(expected);
  });

  test('a quote that never closes gives up its own line; the others are read', () => {
    const found = split('a,b\n1,"open\n2,x\n3,y\n');
    expect(found.map(({ line, fault }) => [line, fault])).toEqual([
      [1, null],
      [2, 'opens a quote that never closes'],
      [3, null],
      [4, null],
    ]);
    expect(found.at(-1)?.fields).toEqual(['3', 'y']);
  });

  test('something behind a closing quote is a fault, and the next line is read', () => {
    const found = split('1,"x"y,2\n3,4\n');
    expect(found.map(({ fault }) => fault)).toEqual(['has "y,2" behind a closing quote', null]);
  });

  test('a quote that never closes in a long file: no later row is lost, and lines are counted on', () => {
    const rows = Array.from({ length: 120_000 }, (_, n) => `${n},some text of ${n}`);
    rows[10] = '10,"open';
    const found = split(rows.join('\n'));
    expect(found).toHaveLength(rows.length);
    expect(found.filter(({ fault }) => fault !== null).map(({ line, fault }) => [line, fault])).toEqual([
      [11, 'opens a quote that never closes'],
    ]);
    expect(found.at(-1)).toMatchObject({ line: 120_000, fields: ['119999', 'some text of 119999'] });
  });
});

describe('very long records', () => {
  const long = 'x'.repeat(MAX_RECORD + 100);
  const inBlocks = (text: string): string[] => text.match(/[\s\S]{1,65536}/g) ?? [];

  test.each([
    ['plain', `a,${long}`],
    ['quoted', `a,"${long}"`],
  ])('a %s record beyond the limit is a fault of its own, and what follows is read', (_, record) => {
    const found = [...records(inBlocks(`1,2\n${record}\n3,4\n`), COMMA)];
    expect(found.map(({ line, fault }) => [line, fault === null])).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ]);
    expect(found[1]?.fault).toContain('longer than');
    expect(found[1]?.raw.length).toBeLessThan(1000);
  });

  test('one just within it is read', () => {
    const text = 'y'.repeat(MAX_RECORD - 10);
    expect([...records(inBlocks(`1,"${text}"\n3,4\n`), COMMA)].map((record) => record.fields[1]?.length)).toEqual([text.length, 1]);
  });
});
