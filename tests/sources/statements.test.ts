/** Bank statements that are no tables: every entry of the fixtures, what is left out, and files that are broken or hostile. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { DataProblems } from '../../src/errors.js';
import { Packer, unpack } from '../../src/sources/packing.js';
import { readFile } from '../../src/sources/read-file.js';
import type { Row } from '../../src/sources/rows.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-statements-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OPTIONS = { currency: 'EUR', dateOrder: null, decimal: null } as const;
const INPUTS = 'fixtures/inputs';
const SHARED = '../shared/data/banks';

function rowsOf(path: string): Row[] {
  return [...readFile(path, OPTIONS).rows()];
}

function rowsOfText(text: string | Buffer, name = 'statement.xml'): Row[] {
  writeFileSync(join(folder, name), text);
  return rowsOf(join(folder, name));
}

/** A row as one line: day, amount, currency, code or method, payer, account, what it says. */
function line(row: Row): string {
  if (row.kind === 'ignored') return `left out: ${row.reason}`;
  if (row.kind !== 'payment') return row.kind;
  const { date, amount, currency, method, returnCode, payerName, payerIban, invoiceNumber, reference } = row;
  return [date, amount, currency, returnCode ?? method, payerName, payerIban, invoiceNumber, reference]
    .map((value) => value ?? '-')
    .join(' | ');
}
const linesOf = (path: string): string[] => rowsOf(path).map(line);
const idsOf = (rows: readonly Row[]): (string | null)[] => rows.flatMap((row) => (row.kind === 'payment' ? [row.id] : []));

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof DataProblems) return error.problems.map(({ message }) => message).join('; ');
    throw error;
  }
  return 'was read';
}

describe('camt.053', () => {
  test('each entry is what it was: payment, collection, return, reversal, or left out with the reason', () => {
    expect(linesOf(`${INPUTS}/camt053.xml`)).toEqual([
      '2026-07-19 | 123450 | EUR | bank | Bakkerij & Zoon | BE68539007547034 | 2026-0117 2026-0118 | Facturen van juni met dank RF18539007547034',
      '2026-07-20 | 10000 | EUR | direct_debit | Familie Jansen | NL20INGB0001234567 | - | INV-31',
      '2026-07-20 | 5000 | EUR | direct_debit | Garage Willems | - | - | INV-32',
      '2026-07-23 | -10000 | EUR | AM04 | Familie Jansen | NL20INGB0001234567 | - | INV-31',
      'left out: money that went out',
      'left out: money that went out and came back',
      '2026-07-21 | -2000 | EUR | bank | - | - | - | credited in error',
      'left out: not booked yet',
      '2026-07-20 | 7510 | USD | bank | - | - | - | order 7 order 8',
      '2026-07-20 | 1200 | USD | bank | - | - | - | cash deposit',
      '2026-07-20 | 1200 | USD | bank | - | - | - | cash deposit',
    ]);
  });

  test('says what it is, and no two payments have one number', () => {
    const reading = readFile(`${INPUTS}/camt053.xml`, OPTIONS);
    expect(reading).toMatchObject({ kind: 'payments', source: 'camt.053', header: 'camt.053.001.08', notes: [] });
    const ids = idsOf([...reading.rows()]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toMatch(/^BANK0001-/);
  });

  test('another statement with the same entries gives them the same numbers', () => {
    const text = readFileSync(`${INPUTS}/camt053.xml`, 'utf8');
    const other = text
      .replaceAll('b:', 'x:')
      .replace('xmlns:b', 'xmlns:x')
      .replace('<x:Id>201<', '<x:Id>MONTH-7<')
      .replace(/<x:NtryRef>(\d)</g, '<x:NtryRef>9$1<')
      .replace('camt.053.001.08', 'camt.053.001.13');
    expect(idsOf(rowsOfText(other))).toEqual(idsOf(rowsOf(`${INPUTS}/camt053.xml`)));
  });

  test('names a bad amount, day and currency with its line, and reads on', () => {
    const text = readFileSync(`${INPUTS}/camt053.xml`, 'utf8')
      .replace('>1234.50<', '>12x<')
      .replace('<b:DtTm>2026-07-20T09', '<b:DtTm>2026-02-30T09')
      .replace('<b:Amt Ccy="EUR">80.00', '<b:Amt Ccy="QQQ">80.00');
    const faulty = rowsOfText(text).flatMap((row) =>
      row.kind === 'faulty' ? row.problems.map((p) => `${p.line} ${p.column} ${p.message}`) : [],
    );
    expect(faulty).toEqual(['8 Amt is not an amount', '31 ValDt is no day of the calendar', '61 Amt is no currency']);
  });
});

test('camt.054 in Latin-1: a batch of returned debits is one return for each, and the statement is spoken of', () => {
  expect(linesOf(`${INPUTS}/camt054.xml`)).toEqual([
    '2026-07-20 | -4000 | EUR | MD06 | Gartenbau Müller | - | - | RE-2026-5',
    '2026-07-20 | -2000 | EUR | AC04 | Tischlerei Krause | - | - | RE-2026-6',
  ]);
  expect(readFile(`${INPUTS}/camt054.xml`, OPTIONS).notes).toEqual([expect.stringContaining('import one of the two')]);
});

test('pain.002: refused collections are told, on the day they were asked for; the others are left out', () => {
  expect(linesOf(`${INPUTS}/pain002.xml`)).toEqual([
    '2026-07-02 | -10000 | EUR | AM04 | Familie Jansen | NL20INGB0001234567 | - | INV-31',
    'left out: a collection that was not refused',
    'left out: a batch refused whole, without naming its collections',
  ]);
  const rows = rowsOf(`${INPUTS}/pain002.xml`);
  expect(rows[0]).toMatchObject({ told: true });
  const packer = new Packer();
  for (const row of rows) packer.add(row);
  expect([...unpack(packer.take())]).toEqual(rows);
});

describe('MT940', () => {
  test('ING: SWIFT envelope, tags, words cut at the line end, a returned debit', () => {
    expect(linesOf(`${INPUTS}/ing.940`)).toEqual([
      '2026-07-20 | 25000 | EUR | bank | Fam Jansen | NL20INGB0001234567 | - | Factuur 2026-0117',
      '2026-07-21 | -10000 | EUR | MS03 | Fam Jansen | NL20INGB0001234567 | - | Contributie juli INV-31',
      'left out: money that went out',
    ]);
  });

  test('ABN AMRO: tags and labels, a credit taken back (RC), a debit taken back (RD)', () => {
    expect(linesOf(`${INPUTS}/abn.sta`)).toEqual([
      '2026-07-20 | 9995 | EUR | bank | J JANSEN | NL20INGB0001234567 | - | Betreft factuur 2026-0121',
      '2026-07-20 | 121000 | EUR | bank | DE LINDE BVBA | BE68539007547034 | - | 2026-0122 EN 2026-0123',
      '2026-07-20 | -1500 | EUR | bank | - | - | - | CORRECTIE BOEKING',
      'left out: money that went out and came back',
    ]);
  });

  test('German subfields: purpose put together, a return by its code, and no return for the word alone', () => {
    expect(linesOf(`${INPUTS}/sparkasse.sta`)).toEqual([
      '2026-07-20 | 11900 | EUR | bank | Gartenbau Mueller GmbH | DE89370400440532013000 | - | Rechnung RE-2026-5 vom 1.7.2026',
      '2026-07-20 | -4000 | EUR | AC04 | Tischlerei Krause | BE68539007547034 | - | RETURN/REFUND AC04 Konto erloschen RE-2026-6',
      'left out: money that went out',
    ]);
  });

  test('plain text: the account in it, the reason in it', () => {
    expect(linesOf(`${INPUTS}/plain.txt`)).toEqual([
      '2026-07-20 | 7500 | EUR | bank | - | NL20INGB0001234567 | - | OVERSCHRIJVING VAN NL20 INGB 0001 2345 67 JANSEN J +++090/9337/55493+++',
      '2026-07-20 | -7500 | EUR | MD01 | - | - | - | Terugboeking domiciliering MD01',
    ]);
  });

  test('is refused where it stops early, or may still change; a line that is no movement is named', () => {
    const text = readFileSync(`${INPUTS}/plain.txt`, 'utf8');
    expect(refusal(() => rowsOfText(text.slice(0, text.indexOf(':62F:')), 'a.sta'))).toMatch(/stops before it ends/);
    expect(refusal(() => rowsOfText(text.replace(':60F:C260719EUR0,00', ':34F:EUR0,'), 'a.sta'))).toMatch(/intraday/);
    expect(rowsOfText(text.replace('260720C75', '269920C75'), 'a.sta')[0]).toMatchObject({ kind: 'faulty', line: 5 });
    expect(rowsOfText(text.replace(':61:260720C', ':61:yesterday'), 'a.sta')[0]).toMatchObject({ kind: 'faulty', line: 5 });
  });
});

describe('a statement that does not add up is refused', () => {
  test('MT940: a line that is gone, a balance that is changed', () => {
    for (const name of ['abn.sta', 'ing.940', 'sparkasse.sta']) {
      const text = readFileSync(`${INPUTS}/${name}`, 'utf8');
      const [, gone = ''] = /\n(:61:[^\n]*\n)/.exec(text) ?? [];
      expect(refusal(() => rowsOfText(text.replace(gone, ''), name))).toMatch(/does not add up: it opens with .*; .* is missing$/);
    }
    const text = readFileSync(`${INPUTS}/sparkasse.sta`, 'utf8');
    expect(refusal(() => rowsOfText(text.replace('EUR64,00', 'EUR64,01'), 'b.sta'))).toBe(
      'does not add up: it opens with EUR 10.00 (:60F:), its lines come to EUR 54.00, and it closes with EUR 64.01 (:62F:); EUR 0.01 is missing',
    );
  });

  test('camt.053: of each account, where both balances are said and every entry is booked', () => {
    const balance = (code: string, amount: string, side = 'CRDT'): string =>
      `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd></Bal>`;
    const entry = (amount: string, side = 'CRDT', status = 'BOOK'): string =>
      `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts>${status}</Sts><ValDt><Dt>2026-07-20</Dt></ValDt></Ntry>`;
    const said = (...parts: string[]): string =>
      refusal(() =>
        rowsOfText(
          `<Document><BkToCstmrStmt>${parts.map((part) => `<Stmt><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>${part}</Stmt>`).join('')}</BkToCstmrStmt></Document>`,
        ),
      );
    const right = balance('OPBD', '10.00', 'DBIT') + balance('CLBD', '25.00') + entry('40.00') + entry('5.00', 'DBIT');
    const wrong = balance('PRCD', '10.00') + balance('CLBD', '25.00') + entry('40.00');
    expect(said(right, right)).toBe('was read');
    expect(said(right, wrong)).toBe(
      'does not add up: it opens with EUR 10.00 (PRCD), its lines come to EUR 40.00, and it closes with EUR 25.00 (CLBD); EUR -25.00 is missing',
    );
    expect(said(wrong, right)).toMatch(/does not add up/);
    expect(said(wrong + entry('1.00', 'CRDT', 'PDNG'))).toBe('was read');
    expect(said(wrong.replace('PRCD', 'ITBD'))).toBe('was read');
  });
});

describe('XML that is refused', () => {
  const statement = readFileSync(`${INPUTS}/camt053.xml`, 'utf8');
  const cases: readonly (readonly [what: string, text: string, says: RegExp])[] = [
    ['a document type', readFileSync(`${INPUTS}/billion-laughs.xml`, 'utf8'), /document type \(DTD\)/],
    ['an entity nobody declared', statement.replace('&amp;', '&laugh;'), /no proper XML/],
    ['a statement cut off', statement.slice(0, 3000), /stops before it ends/],
    ['a statement cut within a tag', statement.slice(0, statement.lastIndexOf('</b:Doc') + 4), /stops before it ends/],
    ['tags that do not match', statement.replace('</b:Amt>', '</b:Atm>'), /no proper XML/],
    ['a collection order', readFileSync(`${INPUTS}/order.xml`, 'utf8'), /collection order \(pain\.008\)/],
    ['another kind of XML', '<?xml version="1.0"?><catalogue><book/></catalogue>', /another kind \(catalogue\)/],
    ['a web page', readFileSync(`${INPUTS}/login.csv`, 'utf8'), /web page/],
    ['endless nesting', `<?xml version="1.0"?><Document>${'<a>'.repeat(100)}`, /elements deep/],
  ];
  test.each(cases)('%s', (_, text, says) => {
    expect(refusal(() => rowsOfText(text))).toMatch(says);
  });

  test('a fault beyond the first block is found too', () => {
    const filler = `<!--${' '.repeat(70_000)}-->`.repeat(20);
    const long = statement.replace('</b:BkToCstmrStmt>', `${filler}</b:BkToCstmrStmt>`);
    expect(rowsOfText(long)).toHaveLength(11);
    expect(refusal(() => rowsOfText(long.slice(0, -20)))).toMatch(/stops before it ends/);
  });
});

test('a collective entry of thousands gives each of its payments', () => {
  const payment = (n: number): string =>
    `<TxDtls><Refs><EndToEndId>E${n}</EndToEndId></Refs><Amt Ccy="EUR">0.01</Amt><RmtInf><Ustrd>invoice ${n} &amp; more</Ustrd></RmtInf></TxDtls>`;
  const many = Array.from({ length: 9_000 }, (_, n) => payment(n)).join('');
  const rows = rowsOfText(
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="EUR">90.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-07-20</Dt></BookgDt><NtryDtls>${many}</NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`,
  );
  expect(rows).toHaveLength(9_000);
  expect(new Set(idsOf(rows)).size).toBe(9_000);
  expect(rows.at(-1)).toMatchObject({
    amount: 1,
    reference: 'invoice 8999 & more E8999',
    raw: expect.stringContaining('<EndToEndId>E8999</EndToEndId>'),
  });
});

/** Cuts, doubles, swaps and replaces pieces. */
const damaged = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        from: fc.nat(text.length),
        length: fc.nat(60),
        put: fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('<', '&', '>', '\n:61:', '\n:86:', '?20', '/REMI/')),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((edits) => edits.reduce((now, { from, length, put }) => now.slice(0, from) + put + now.slice(from + length), text));

test.each(['camt053.xml', 'camt054.xml', 'pain002.xml', 'ing.940', 'abn.sta', 'sparkasse.sta', 'plain.txt'])(
  '%s, damaged, is read or refused, and never more',
  (name) => {
    const text = readFileSync(`${INPUTS}/${name}`, 'utf8');
    fc.assert(
      fc.property(damaged(text), (broken) => {
        try {
          for (const row of rowsOfText(broken, name)) if (row.kind === 'payment') expect(Number.isSafeInteger(row.amount)).toBe(true);
        } catch (error) {
          if (!(error instanceof DataProblems) && (error as Error).name !== 'UserError') throw error;
        }
      }),
      { numRuns: 60 },
    );
  },
);

test('public samples are read entry by entry, where they lie beside the repository', () => {
  if (!existsSync(SHARED)) return console.info(`${SHARED} is not there: the public samples were not looked at`);
  expect(linesOf(`${SHARED}/camt053.v2.minimal.ultimate.xml`)).toEqual([
    '2015-01-02 | 885 | EUR | bank | DEBTOR NAME NM | - | - | 4654654654654654',
  ]);
  expect(linesOf(`${SHARED}/camt053.v2.multi.statement.xml`)).toEqual([
    '2015-01-02 | 885 | EUR | bank | - | - | - | Transaction Description 1 000000001',
    'left out: money that went out',
  ]);
  expect(linesOf(`${SHARED}/camt053.v8.xml`)).toEqual([
    '2015-01-02 | 885 | EUR | bank | NAME NAME | NL56AGDH9619008421 | - | 4654654654654654 MUELL/FINP/RA12345',
  ]);
  expect(linesOf(`${SHARED}/camt054.v2.xml`)).toEqual(['left out: money that went out']);
  expect(linesOf(`${SHARED}/pain002-returns.xml`)).toEqual([
    '2016-10-09 | -10000 | EUR | AC01 | DEBTOR1 | IE98BOFI90393912121212 | - | E2EID1',
    '2016-10-09 | -10000 | EUR | MS02 | DEBTOR2 | IE16AIBK93110187654321 | - | E2EID2',
    '2016-10-09 | -10000 | EUR | MD06 | DEBTOR3 | IE16AIBK93110112345678 | - | E2EID3',
    '2016-10-09 | -10000 | EUR | AM04 | DEBTOR4 | IE98BOFI90393912341234 | - | E2EID4',
  ]);
});
