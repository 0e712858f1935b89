/**
 * Whatever a file holds, reading it ends: with rows, or with problems that are told. And nothing gets lost on the way:
 * each record becomes a row, and a list that was damaged is either told so or still says what it said.
 * FUZZ_SEED takes other files, FUZZ_RUNS=10 ten times as many.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { DataProblems, UserError } from '../../src/errors.js';
import { type FileReading, readFile } from '../../src/sources/read-file.js';
import { records } from '../../src/sources/records.js';
import type { Row } from '../../src/sources/rows.js';
import { ROOT } from '../support/run.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-fuzz-'));
vi.setConfig({ testTimeout: 120_000 * Number(process.env.FUZZ_RUNS ?? 1) });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same files on every run, unless another seed is asked for. */
const SEED = { seed: Number(process.env.FUZZ_SEED ?? 20261031) };
const TIMES = Number(process.env.FUZZ_RUNS ?? 1);
/** Work, not waiting: a small file that takes longer hangs. */
const SLOW_MS = 4000;

interface Outcome {
  readonly reading: FileReading | null;
  readonly rows: readonly Row[];
  /** What was told: the problems of the file, or of its rows. */
  readonly problems: readonly string[];
}

const path = join(folder, 'list.csv');

/** Reads a file to its end. Only problems with the data may be thrown. */
function read(content: string | Buffer): Outcome {
  writeFileSync(path, content);
  const start = process.cpuUsage();
  try {
    const reading = readFile(path, { currency: 'EUR', dateOrder: 'dmy', decimal: ',' });
    const rows = [...reading.rows()];
    const problems = rows.flatMap((row) => (row.kind === 'faulty' ? row.problems.map(({ message }) => message) : []));
    return { reading, rows, problems };
  } catch (error) {
    if (error instanceof DataProblems) return { reading: null, rows: [], problems: error.problems.map(({ message }) => message) };
    if (error instanceof UserError) return { reading: null, rows: [], problems: [error.message] };
    throw error;
  } finally {
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(SLOW_MS);
  }
}

/** Each record below the header that is not blank is one row: a draft, one left out, or a faulty one. */
function expectEachRecordOnce(text: string, { reading, rows }: Outcome): void {
  if (!reading || reading.separator === null) return;
  const header = reading.header.split('\n').at(-1) as string;
  const lineEnd = text.includes('\n') ? '\n' : text.includes('\r') ? '\r' : '\n';
  const all = [...records([text], { separator: reading.separator as ';', lineEnd })];
  const last = all.findIndex(({ raw }) => raw.endsWith(header));
  const below = all.slice(last + 1).filter(({ fields, fault }) => fault !== null || fields.some((field) => field.trim() !== ''));
  // A heading whose announced sum does not hold is told at the end, without a record of its own.
  expect(rows.filter((row) => !(row.kind === 'faulty' && row.raw === ''))).toHaveLength(below.length);
}

const CORPUS = ['shapes', 'demo', 'dutch-excel', 'bad'].flatMap((name) =>
  readdirSync(join(ROOT, 'fixtures', name))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => ({ name: `${name}/${file}`, bytes: readFileSync(join(ROOT, 'fixtures', name, file)).subarray(0, 3000) })),
);

const check = <T>(what: fc.Arbitrary<T>, holds: (value: T) => void, numRuns: number): void =>
  fc.assert(
    fc.property(what, (value) => holds(value)),
    { numRuns: numRuns * TIMES, ...SEED },
  );

describe('whatever a file holds', () => {
  test('bytes', () => {
    check(fc.uint8Array({ maxLength: 400 }), (bytes) => void read(Buffer.from(bytes)), 60);
  });

  test('characters, separators and quotes', () => {
    const header = fc.constantFrom(
      '',
      'invoice_number;invoice_date;amount;debtor_id\n',
      'Factuur;Datum;Bedrag;Niet vervallen;1-30;>30\n',
      'Datum;Boekstuk;Debet;Credit;Saldo;Debiteur\n',
    );
    const sign = fc.constantFrom(
      ';',
      ',',
      '\t',
      '|',
      '"',
      '""',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '0',
      '12',
      '1.234,56',
      '-',
      '(',
      '31-12-2026',
      'Totaal',
      'é',
      '\u2028',
      '\u0000',
      'Debiteur: ',
      '10023 Maes',
      '\u{1F4B6}',
      '\u0301',
    );
    check(
      fc.tuple(header, fc.array(sign, { maxLength: 120 })),
      ([head, body]) => {
        const text = head + body.join('');
        expectEachRecordOnce(text, read(text));
      },
      80,
    );
  });

  test.each([
    ['one long line', 'x'.repeat(3_000_000)],
    ['a line of separators', `invoice_number;invoice_date;amount;debtor_id\n${';'.repeat(300_000)}\n`],
    ['a header of separators', `${';'.repeat(50_000)}\n1;2\n`],
    ['a long cell of blanks', `invoice_number;invoice_date;amount;debtor_id\nF1;2026-01-01;1${' '.repeat(200_000)}x;1\n`],
    ['a long cell of digits', `invoice_number;invoice_date;amount;debtor_id\nF1;2026-01-01;1,${'1'.repeat(100_000)}x;1\n`],
    ['a long heading', `Factuur;Datum;Bedrag\n10023 ${'Maes ( '.repeat(30_000)};;\nF1;2026-01-01;1,00\n`],
    ['a long total', `Factuur;Datum;Bedrag\n10023 Maes;;\nF1;2026-01-01;1,00\nTotaal ${': '.repeat(100_000)};;1,00\n`],
    ['quotes', `invoice_number;invoice_date;amount;debtor_id\n${'"'.repeat(100_001)}\n`],
    [
      'signs',
      `invoice_number;invoice_date;amount;debtor_id\n${Array.from({ length: 200 }, () => `F;${'-'.repeat(500)};${'('.repeat(500)}1;1`).join('\n')}\n`,
    ],
  ])('%s', (_, text) => {
    read(text);
  });
});

describe('files as they are met, damaged', () => {
  test('cut off at any place', () => {
    const cut = fc.constantFrom(...CORPUS).chain(({ name, bytes }) =>
      fc.record({
        name: fc.constant(name),
        text: fc.integer({ min: 0, max: bytes.length }).map((end) => bytes.subarray(0, end).toString()),
      }),
    );
    check(cut, ({ text }) => expectEachRecordOnce(text.replace(/^\uFEFF/, ''), read(text)), 60);
  });

  test('lines dropped, doubled, exchanged; separators exchanged; strange characters put in', () => {
    const at = fc.nat({ max: 200 });
    const damage = fc.oneof(
      at.map((n) => (lines: string[]) => lines.filter((_, line) => line !== n % lines.length)),
      at.map((n) => (lines: string[]) => lines.flatMap((line, nth) => (nth === n % lines.length ? [line, line] : [line]))),
      fc.tuple(at, at).map(
        ([a, b]) =>
          (lines: string[]) =>
            lines.map((line, nth) => (nth === a % lines.length ? (lines[b % lines.length] as string) : line)),
      ),
      fc
        .constantFrom(',', ';', '\t', '|', ' ')
        .map((separator) => (lines: string[]) => lines.map((line) => line.replace(/[;,\t]/g, separator))),
      fc.tuple(at, at, fc.string({ unit: 'binary', maxLength: 5 })).map(
        ([a, b, text]) =>
          (lines: string[]) =>
            lines.map((line, nth) =>
              nth === a % lines.length
                ? line.slice(0, b % (line.length + 1)) + text.replace(/[\n\r]/g, ' ') + line.slice(b % (line.length + 1))
                : line,
            ),
      ),
    );
    check(
      fc.tuple(fc.constantFrom(...CORPUS), fc.array(damage, { minLength: 1, maxLength: 3 })),
      ([{ bytes }, damages]) => {
        const lines = bytes
          .toString()
          .replace(/^\uFEFF/, '')
          .split(/\r?\n/);
        const text = damages.reduce((made, each) => each(made), lines).join('\n');
        expectEachRecordOnce(text, read(text));
      },
      80,
    );
  });
});

interface Item {
  readonly number: string;
  readonly cents: number;
  readonly day: number;
}

/** A printed list of open items, and what it says: `debtor number amount`, one for each row. */
interface Printed {
  readonly lines: readonly string[];
  readonly says: readonly string[];
}

const money = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`;

/** Lists of open items in groups, as packages print them: heading rows with a number, totals that name it, pages. */
const printed: fc.Arbitrary<Printed> = fc
  .record({
    groups: fc.array(
      fc.array(
        fc.record({ cents: fc.integer({ min: -90_000, max: 900_000 }).filter((n) => n !== 0), day: fc.integer({ min: 1, max: 28 }) }),
        { minLength: 1, maxLength: 5 },
      ),
      { minLength: 2, maxLength: 5 },
    ),
    heading: fc.constantFrom('{id} {name};;;', 'Debiteur: {id} - {name};;;', '{id};{name};;', 'Kunde: {name} ({id});;;'),
    total: fc.constantFrom('Totaal {id};;;{sum}', 'Summe {id};;;{sum}', ';;Subtotal {id};{sum}', 'Sous-total {name};;;{sum}'),
    page: fc.boolean(),
  })
  .map(({ groups, heading, total, page }) => {
    let number = 100;
    const lines = ['Openstaande posten per 31-10-2026;;;', 'Factuurnummer;Factuurdatum;Vervaldatum;Openstaand'];
    const says: string[] = [];
    const names = ['Bakkerij Maes', 'Hotel Zeezicht', 'Garage Willems', 'Eethuis Zon', 'Larkspur'];
    groups.forEach((rows, nth) => {
      const fill = (text: string, sum = ''): string =>
        text
          .replace('{id}', String(10_020 + nth * 7))
          .replace('{name}', names[nth] as string)
          .replace('{sum}', sum);
      lines.push(fill(heading));
      const items: Item[] = rows.map(({ cents, day }) => ({ number: `F${++number}`, cents, day }));
      for (const item of items) {
        lines.push(
          `${item.number};${String(item.day).padStart(2, '0')}-09-2026;${String(item.day).padStart(2, '0')}-10-2026;${money(item.cents)}`,
        );
        says.push(`${10_020 + nth * 7} ${item.number} ${item.cents}`);
      }
      lines.push(fill(total, money(items.reduce((sum, { cents }) => sum + cents, 0))));
      if (page && nth === 1) lines.push('Pagina 1 van 2;;;', ...lines.slice(0, 2));
    });
    lines.push(`Eindtotaal;;;${money(groups.flat().reduce((sum, { cents }) => sum + cents, 0))}`);
    return { lines, says };
  });

const said = (rows: readonly Row[]): string[] =>
  rows.flatMap((row) => (row.kind === 'invoice' || row.kind === 'credit_note' ? [`${row.debtorId} ${row.number} ${row.amount}`] : []));

describe('printed lists add up', () => {
  test('as printed, they are read without a word', () => {
    check(
      printed,
      ({ lines, says }) => {
        const { rows, problems } = read(`${lines.join('\n')}\n`);
        expect(problems).toEqual([]);
        expect(said(rows)).toEqual(says);
      },
      25,
    );
  });

  test('a line dropped, doubled or exchanged with the next is told, or changes nothing', () => {
    const damaged = fc.tuple(printed, fc.nat({ max: 60 }), fc.constantFrom('drop', 'double', 'exchange'));
    check(
      damaged,
      ([{ lines, says }, n, how]) => {
        const at = 2 + (n % (lines.length - 3));
        const [line, next] = lines.slice(at, at + 2) as [string, string];
        const into = how === 'drop' ? [next] : how === 'double' ? [line, line, next] : [next, line];
        const { rows, problems } = read(`${lines.toSpliced(at, 2, ...into).join('\n')}\n`);
        if (problems.length === 0) expect(said(rows).toSorted()).toEqual([...says].toSorted());
      },
      80,
    );
  });

  test('a digit of an amount that is another is told', () => {
    const damaged = fc.tuple(printed, fc.nat({ max: 60 }), fc.integer({ min: 1, max: 9 }));
    check(
      damaged,
      ([{ lines }, n, by]) => {
        const amounts = lines.flatMap((line, at) => (/\d,\d\d$/.test(line) ? [at] : []));
        const at = amounts[n % amounts.length] as number;
        const wrong = (lines[at] as string).replace(/\d(?=,\d\d$)/, (digit) => String((Number(digit) + by) % 10));
        const { problems } = read(`${lines.with(at, wrong).join('\n')}\n`);
        expect(problems).not.toEqual([]);
      },
      50,
    );
  });

  test('cut off anywhere, they say nothing that they did not say', () => {
    check(
      fc.tuple(printed, fc.nat()),
      ([{ lines, says }, n]) => {
        const text = `${lines.join('\n')}\n`;
        // Of the first row alone nobody can say whether its amount goes on.
        const first = text.indexOf('\n', text.indexOf('F101'));
        const { rows, problems } = read(text.slice(0, first + (n % (text.length - first))));
        if (problems.length === 0) expect(says).toEqual(expect.arrayContaining(said(rows)));
      },
      60,
    );
  });
});

describe('plain tables', () => {
  const row = fc.record({
    cents: fc.integer({ min: -90_000, max: 9_000_000 }),
    day: fc.integer({ min: 1, max: 28 }),
    debtor: fc.integer({ min: 1, max: 9 }),
  });

  test('the sum of the drafts is the sum of the file', () => {
    check(
      fc.tuple(fc.array(row, { minLength: 1, maxLength: 20 }), fc.constantFrom(';', '\t', '|')),
      ([rows, separator]) => {
        const lines = rows.map(({ cents, day, debtor }, nth) => [`${debtor}`, `F${nth}`, `${day}-09-2026`, money(cents)].join(separator));
        const outcome = read(`${[['debiteur', 'factuur', 'factuurdatum', 'bedrag'].join(separator), ...lines].join('\n')}\n`);
        expect(outcome.problems).toEqual([]);
        expect(outcome.rows.reduce((sum, draft) => sum + ('amount' in draft ? draft.amount : 0), 0)).toBe(
          rows.reduce((sum, { cents }) => sum + cents, 0),
        );
      },
      40,
    );
  });

  test('cut off anywhere, no amount is another', () => {
    check(
      fc.tuple(fc.array(row, { minLength: 2, maxLength: 8 }), fc.nat()),
      ([rows, n]) => {
        const lines = rows.map(
          ({ cents, day, debtor }, nth) => `${debtor};F${nth};${String(day).padStart(2, '0')}-09-2026;${money(cents)}`,
        );
        const text = `debiteur;factuur;factuurdatum;bedrag\n${lines.join('\n')}\n`;
        const first = text.indexOf('\n', text.indexOf('F0'));
        const { rows: drafts, problems } = read(text.slice(0, first + (n % (text.length - first))));
        const says = rows.map(({ cents, debtor }, nth) => `${debtor} F${nth} ${cents}`);
        if (problems.length === 0) expect(says).toEqual(expect.arrayContaining(said(drafts)));
      },
      50,
    );
  });
});
