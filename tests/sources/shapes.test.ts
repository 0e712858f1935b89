/** Lists as accounting packages print them: groups, ages, ledgers, journals, lines, and what stands around the rows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DataProblems } from '../../src/errors.js';
import { decimal } from '../../src/ledger/money.js';
import { readFile } from '../../src/sources/read-file.js';
import type { Row } from '../../src/sources/rows.js';
import { ROOT } from '../support/run.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-shapes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

const rowsIn = (path: string): Row[] => [...readFile(path, { currency: 'EUR', dateOrder: null, decimal: null }).rows()];

function rowsOf(text: string): Row[] {
  const path = join(folder, `${++files}.csv`);
  writeFileSync(path, text);
  return rowsIn(path);
}

/** A row in one line, as an eye would check it. */
function said(row: Row): string {
  if (row.kind === 'invoice' || row.kind === 'credit_note') {
    const { kind, debtorId, debtorName, number, date, due, amount, statedOpen, credits, currency } = row;
    const who = debtorName === null || debtorName === debtorId ? debtorId : `${debtorId} ${debtorName}`;
    const open = statedOpen === null || statedOpen === amount ? '' : ` open ${decimal(statedOpen, currency)}`;
    return `${who}: ${kind === 'invoice' ? '' : 'credit '}${number} ${date}${due === null ? '' : ` due ${due}`} ${decimal(amount, currency)}${open}${credits === null ? '' : ` for ${credits}`}`;
  }
  if (row.kind === 'payment')
    return `${row.debtorId}: paid ${row.date} ${decimal(row.amount, row.currency)}${row.invoiceNumber === null ? '' : ` for ${row.invoiceNumber}`}`;
  if (row.kind === 'faulty') return row.problems.map(({ line, message }) => `line ${line} ${message}`).join('; ');
  return row.kind === 'ignored' ? `- ${row.reason}` : row.kind;
}

const drafts = (rows: Row[]): string[] => rows.filter(({ kind }) => kind !== 'ignored').map(said);
const faults = (text: string): string[] =>
  rowsOf(text)
    .filter(({ kind }) => kind === 'faulty')
    .map(said);

function leftOut(rows: Row[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) if (row.kind === 'ignored') counts[row.reason] = (counts[row.reason] ?? 0) + 1;
  return counts;
}

function refused(text: string): string {
  try {
    rowsOf(text);
  } catch (error) {
    if (error instanceof DataProblems) return error.problems.map(({ message }) => message).join('; ');
    throw error;
  }
  return 'read';
}

describe('fixtures', () => {
  test.each<[string, string[], Record<string, number>]>([
    [
      'open-items-headings',
      [
        '10023 Bakkerij Maes BV: 2026-0101 2026-09-02 due 2026-10-02 1210.00',
        '10023 Bakkerij Maes BV: 2026-0144 2026-09-15 due 2026-10-15 605.00 open 305.00',
        "10107 Café 't Hoekje: 2026-0150 2026-09-20 due 2026-10-20 121.00",
        "10107 Café 't Hoekje: 2026-0188 2026-10-08 due 2026-11-07 242.00",
        "10107 Café 't Hoekje: credit 2026-0190 2026-10-09 due 2026-10-09 -42.00",
      ],
      { 'debtor heading': 3, total: 3, 'page heading': 4, 'header again': 1 },
    ],
    [
      'open-items-labelled-nl',
      [
        '10023 Bakkerij Maes: 2026-0101 2026-09-02 due 2026-10-02 1210.00',
        '10023 Bakkerij Maes: 2026-0144 2026-09-15 due 2026-10-15 605.00 open 305.00',
        "10107 Café 't Hoekje: 2026-0150 2026-09-20 due 2026-10-20 121.00",
      ],
      { 'debtor heading': 1, total: 4, 'header again': 1 },
    ],
    [
      'open-items-cells-de',
      [
        '20001 Bäckerei Süß: RE-1001 2026-09-05 due 2026-10-05 1190.00',
        '20001 Bäckerei Süß: RE-1017 2026-09-25 due 2026-10-25 238.00 open 38.00',
        '20002 Konditorei Ahrens GmbH: RE-1011 2026-09-15 due 2026-10-15 357.00',
        '20002 Konditorei Ahrens GmbH: credit RE-1020 2026-09-30 due 2026-09-30 -57.00',
      ],
      { 'debtor heading': 2, total: 3, 'page heading': 1 },
    ],
    [
      'open-items-names-fr',
      [
        'Imprimerie Lambert: F-301 2026-09-03 due 2026-10-03 1452.00',
        'Imprimerie Lambert: F-322 2026-09-21 due 2026-10-21 242.00 open 142.00',
        "Boulangerie d'Alsace: F-330 2026-09-25 due 2026-10-25 60.50",
      ],
      { 'debtor heading': 2, total: 3, 'page heading': 1 },
    ],
    [
      'open-items-merged',
      [
        '10023 Bakkerij Maes BV: 2026-0101 2026-09-02 due 2026-10-02 1210.00',
        '10023 Bakkerij Maes BV: 2026-0144 2026-09-15 due 2026-10-15 305.00',
        '10023 Bakkerij Maes BV: 2026-0160 2026-09-22 due 2026-10-22 84.70',
        "10107 Café 't Hoekje: 2026-0150 2026-09-20 due 2026-10-20 121.00",
        "10107 Café 't Hoekje: credit 2026-0190 2026-10-09 due 2026-10-09 -42.00",
        '10110 Hotel Zeezicht: 2026-0191 2026-10-10 due 2026-11-09 300.00',
      ],
      { total: 1 },
    ],
    [
      'ageing-nl',
      [
        '10023 Bakkerij Maes BV: 2026-0101 2026-09-02 due 2026-10-02 1210.00',
        '10023 Bakkerij Maes BV: 2026-0144 2026-09-15 due 2026-10-15 605.00 open 305.00',
        "10107 Café 't Hoekje: 2026-0150 2026-06-20 due 2026-07-20 121.00",
        "10107 Café 't Hoekje: 2026-0155 2026-10-20 due 2026-11-19 400.00 open 250.00",
      ],
      { total: 1 },
    ],
    [
      'ageing-en',
      [
        'Hudson Valley Kitchens Inc.: INV-0211 2026-09-12 due 2026-10-12 1250.00',
        'Hudson Valley Kitchens Inc.: INV-0240 2026-10-20 due 2026-11-19 310.50',
        'Hudson Valley Kitchens Inc.: INV-0120 2026-06-02 due 2026-07-02 80.00',
        'Larkspur & Daughters: INV-0190 2026-08-01 due 2026-08-31 45.00',
        'Larkspur & Daughters: credit CN-0012 2026-08-05 due 2026-09-04 -5.00',
      ],
      { 'debtor heading': 2, total: 3 },
    ],
    [
      'ageing-groups-en',
      [
        'Hudson Valley Kitchens: 1001 2026-09-20 due 2026-10-20 1250.00',
        'Larkspur & Daughters: credit 1003 2026-09-25 due 2026-10-25 -20.00',
        'Hudson Valley Kitchens: 1008 2026-10-20 due 2026-11-19 310.50',
      ],
      { heading: 2, total: 3 },
    ],
    [
      'ageing-de',
      [
        '20001 Bäckerei Süß: RE-1001 2026-09-05 due 2026-10-05 1190.00',
        '20001 Bäckerei Süß: RE-1017 2026-10-25 due 2026-11-24 38.00',
        '20002 Konditorei Ahrens: RE-0950 2026-06-02 due 2026-07-02 357.00',
      ],
      {},
    ],
    [
      'ageing-fr',
      [
        'C001 Imprimerie Lambert: F-301 2026-09-03 due 2026-10-03 1452.00',
        'C001 Imprimerie Lambert: F-322 2026-10-21 due 2026-11-20 142.00',
        "C002 Boulangerie d'Alsace: F-201 2026-05-25 due 2026-06-24 60.50",
      ],
      {},
    ],
    [
      'ledger-nl',
      [
        '10023 Bakkerij Maes BV: 2026001 2026-01-05 due 2026-02-04 1210.00',
        '10023: paid 2026-01-12 500.00',
        '10023 Bakkerij Maes BV: credit 2026009 2026-01-20 -210.00 for 2026001',
        '10023: paid 2026-02-03 1000.00 for 2026001',
        '10023 Bakkerij Maes BV: 2026015 2026-02-15 due 2026-03-17 80.00',
        '10050 Eethuis Zon: Beginsaldo 2026-01-01 90.00',
      ],
      { 'debtor heading': 2, total: 2, 'balance brought forward: its invoices are older than this list': 1 },
    ],
    [
      'ledger-types-de',
      [
        '20001 Bäckerei Süß: RE-1001 2026-09-15 due 2026-10-15 1190.00',
        '20001: paid 2026-10-20 1190.00 for RE-1001',
        '20001 Bäckerei Süß: credit GS-12 2026-10-22 -119.00',
        '20002 Konditorei Ahrens: RE-1002 2026-09-16 due 2026-10-16 357.00',
        '20002: paid 2026-10-19 357.00 for RE-1002',
        '20002: paid 2026-10-23 -357.00 for RE-1002',
      ],
      {},
    ],
    [
      'ledger-signed-en',
      [
        'HUD01 Hudson Valley Kitchens: 1001 2026-01-15 1210.00',
        'HUD01: paid 2026-02-20 1000.00',
        'HUD01 Hudson Valley Kitchens: credit CN5 2026-02-21 -121.00',
        'LAR01 Larkspur & Daughters: 1002 2026-02-16 900.00',
      ],
      { 'nothing brought forward': 1, 'balance brought forward: its invoices are older than this list': 1 },
    ],
    [
      'ledger-fr',
      [
        'C001 Imprimerie Lambert: F-301 2026-01-15 1452.00',
        'C001: paid 2026-02-20 1452.00 for F-301',
        "C002 Boulangerie d'Alsace: F-330 2026-02-25 60.50",
        "C002 Boulangerie d'Alsace: credit A-9 2026-02-28 -10.50",
      ],
      { 'balance brought forward: its invoices are older than this list': 1 },
    ],
    [
      'journal-nl',
      ['Bakkerij Maes: 26001 2026-01-15 1210.00', 'Bakkerij Maes: paid 2026-02-20 1210.00'],
      { 'account 8000 Omzet hoog': 1, 'account 1520 Btw te betalen': 1, 'account 1100 Bank': 1, total: 1 },
    ],
    [
      'journal-en',
      [
        'Hudson Valley Kitchens: 1001 2026-01-05 due 2026-02-04 1210.00',
        'Hudson Valley Kitchens: credit 1002 2026-01-20 -121.00',
        'Hudson Valley Kitchens: paid 2026-02-02 1089.00',
      ],
      { 'account Sales': 2, 'account VAT Payable': 2, 'account Checking': 1, total: 1 },
    ],
    [
      'journal-de',
      [
        '20001 Bäckerei Süß: RE-1001 2026-01-05 1190.00',
        '20001: paid 2026-01-13 1190.00',
        '20002 Konditorei Ahrens: credit RE-1002 2026-01-14 -119.00',
      ],
      { 'account 8400': 2, 'account 1776': 2, 'account 1200': 1 },
    ],
    [
      'lines-nl',
      [
        '10023 Bakkerij Maes: 26001 2026-01-15 1089.00',
        '10050 Eethuis Zon: 26002 2026-01-16 76.30',
        '10050 Eethuis Zon: credit 26003 2026-01-17 -27.25',
      ],
      { 'line added to its invoice': 2, total: 1 },
    ],
    [
      'lines-de',
      ['Bäckerei Süß: RE-1001 2026-09-15 1249.50', 'Konditorei Ahrens: RE-1002 2026-09-16 119.00'],
      { 'line added to its invoice': 1 },
    ],
    [
      'lines-total-en',
      ['Hudson Valley Kitchens: INV-1 2026-01-05 due 2026-02-04 1250.00', 'Larkspur & Daughters: INV-2 2026-01-06 due 2026-02-05 900.00'],
      { 'further line of an invoice': 1 },
    ],
    [
      'two-line-header',
      [
        '10023 Bakkerij Maes: 2026-0101 2026-09-15 due 2026-10-15 1210.00',
        "10107 Café 't Hoekje: 2026-0150 2026-09-20 due 2026-10-20 121.00 open 0.00",
      ],
      {},
    ],
    ['odd-headers', ['10023: 2026-0101 2026-09-15 121.00', '10107: 2026-0150 2026-09-20 50.00'], {}],
  ])('%s', (name, expected, furniture) => {
    const rows = rowsIn(join(ROOT, 'fixtures/shapes', `${name}.csv`));
    expect(drafts(rows)).toEqual(expected);
    expect(leftOut(rows)).toEqual(furniture);
  });
});

describe('groups', () => {
  const list = (...lines: string[]): string => ['Factuurnummer;Datum;Vervaldatum;Bedrag', ...lines].join('\n');

  test('a total that is not the sum of its rows is a problem, with both amounts', () => {
    const text = list(
      '10023 Maes;;;',
      'F1;15-01-2026;14-02-2026;100,00',
      'F2;16-01-2026;15-02-2026;50,00',
      'Totaal 10023;;;160,00',
      '10024 Zon;;;',
      'F3;17-01-2026;16-02-2026;10,00',
      'Totaal;;;160,00',
    );
    expect(faults(text)).toEqual(['line 5 is a total of 160,00 where its rows come to 150.00']);
  });

  test('a list that is short of a row does not add up', () => {
    expect(faults(list('10023 Maes;;;', 'F1;15-01-2026;14-02-2026;100,00', 'Totaal;;;150,00'))).toEqual([
      'line 4 is a total of 150,00 where its rows come to 100.00',
    ]);
  });

  test('a heading may say the sum of its rows, and is held to it', () => {
    const group = (sum: string): string =>
      list(
        `10023;Maes;;${sum}`,
        'F1;15-01-2026;14-02-2026;100,00',
        'F2;16-01-2026;15-02-2026;50,00',
        '10024;Zon;;10,00',
        'F3;17-01-2026;16-02-2026;10,00',
      );
    expect(drafts(rowsOf(group('150,00')))).toEqual([
      '10023 Maes: F1 2026-01-15 due 2026-02-14 100.00',
      '10023 Maes: F2 2026-01-16 due 2026-02-15 50.00',
      '10024 Zon: F3 2026-01-17 due 2026-02-16 10.00',
    ]);
    expect(faults(group('155,00'))).toEqual(['line 2 is a total of 155,00 where its rows come to 150.00']);
  });

  test('a remark between the rows of a debtor is no heading', () => {
    const text = list(
      'Maes;;;',
      'F1;15-01-2026;14-02-2026;100,00',
      'Betaalt in termijnen;;;',
      'F2;16-01-2026;15-02-2026;50,00',
      'Subtotaal;;;150,00',
      'Zon;;;',
      'F3;17-01-2026;16-02-2026;10,00',
      'Subtotaal;;;10,00',
    );
    expect(drafts(rowsOf(text)).map((row) => row.split(':')[0])).toEqual(['Maes', 'Maes', 'Zon']);
  });

  test('an address below a heading is none', () => {
    const text = list(
      '10023 Maes;;;',
      'Dorpsstraat 1;;;',
      '9000 Gent;;;',
      'F1;15-01-2026;14-02-2026;100,00',
      '10024 Zon;;;',
      'Kerkplein 2;;;',
      '9050 Gent;;;',
      'F3;17-01-2026;16-02-2026;10,00',
    );
    expect(drafts(rowsOf(text)).map((row) => row.split(':')[0])).toEqual(['10023 Maes', '10024 Zon']);
  });

  test('a debtor without rows does not give his name to those of the next', () => {
    const text = list('10023 Maes;;;', '10024 Zon;;;', 'F3;17-01-2026;16-02-2026;10,00', '10025 Ster;;;', 'F4;18-01-2026;17-02-2026;20,00');
    expect(drafts(rowsOf(text)).map((row) => row.split(':')[0])).toEqual(['10024 Zon', '10025 Ster']);
  });

  test.each([
    'Debiteur: 10023 - Maes',
    'Klant 10023 Maes',
    'Kunde: 10023 Maes',
    'Customer: Maes (10023)',
    'Compte client : 10023 - Maes',
    'Debiteur;10023;Maes;',
    'Debiteur: 10023;Maes;;',
  ])('%s', (heading) => {
    const text = list(heading.includes(';') ? heading : `${heading};;;`, 'F1;15-01-2026;14-02-2026;100,00');
    expect(drafts(rowsOf(text))).toEqual(['10023 Maes: F1 2026-01-15 due 2026-02-14 100.00']);
  });

  test('what is carried from page to page is the sum so far', () => {
    const pages = (carried: string): string =>
      list(
        '10023 Maes;;;',
        'F1;15-01-2026;14-02-2026;100,00',
        `Transport;;;${carried}`,
        'Blad 2;;;',
        'Factuurnummer;Datum;Vervaldatum;Bedrag',
        `Transport;;;${carried}`,
        'F2;16-01-2026;15-02-2026;50,00',
        'Totaal;;;150,00',
      );
    expect(drafts(rowsOf(pages('100,00'))).map((row) => row.split(' due')[0])).toEqual([
      '10023 Maes: F1 2026-01-15',
      '10023 Maes: F2 2026-01-16',
    ]);
    expect(faults(pages('90,00'))).toHaveLength(2);
  });

  test('a heading with name and telephone in cells of their own', () => {
    const text =
      'A/C:,HUD01,Name:,Hudson,Tel:,555 9999\nInvoice no,Type,Due date,Invoice date,Details,Amount\n1001,Invoice,15/10/2026,15/09/2026,Stoves,1210.00\n,,,,Total,1210.00\n';
    expect(drafts(rowsOf(text))).toEqual(['HUD01 Hudson: 1001 2026-09-15 due 2026-10-15 1210.00']);
  });

  test('a missing total or heading is told where totals name their debtors', () => {
    const lines = [
      '10023 Maes;;;',
      'F1;15-01-2026;14-02-2026;100,00',
      'Totaal 10023;;;100,00',
      '10024 Zon;;;',
      'F2;15-01-2026;14-02-2026;10,00',
      'Totaal 10024;;;10,00',
    ];
    expect(faults(list(...lines))).toEqual([]);
    expect(faults(list(...lines.toSpliced(3, 1)))).toEqual(['line 6 is not the total of 10023 above it: a line is missing between them']);
    expect(drafts(rowsOf(list(...lines.toSpliced(2, 1)))).map((row) => row.split(':')[0])).toEqual(['10023 Maes', '10024 Zon']);
  });

  test('other headings are of no debtor', () => {
    const text = list(
      'Vestiging: Gent;;;',
      '10023 Maes;;;',
      'F1;15-01-2026;14-02-2026;100,00',
      'Vestiging: Brugge;;;',
      '10024 Zon;;;',
      'F2;15-01-2026;14-02-2026;10,00',
    );
    expect(drafts(rowsOf(text)).map((row) => row.split(':')[0])).toEqual(['10023 Maes', '10024 Zon']);
  });

  test('a debtor that one row of a plain list lacks is not taken from the row above', () => {
    const text =
      'debtor_id;invoice_number;invoice_date;amount\n1;F1;2026-01-15;10.00\n2;F2;2026-01-15;10.00\n;F3;2026-01-15;10.00\n4;F4;2026-01-15;10.00\n';
    expect(faults(text)).toEqual(['line 4 is empty']);
  });

  test('a row with money that is nothing else must be a row', () => {
    const text = list('10023 Maes;;;', 'F1;15-01-2026;14-02-2026;100,00', ';;;12,00', '10024 Zon;;;', 'F2;15-01-2026;14-02-2026;10,00');
    expect(faults(text)).toEqual(['line 4 is a total of 12,00 where its rows come to 100.00']);
  });
});

describe('ages', () => {
  test('a total beside the ages that is not their sum is a problem', () => {
    const text = 'Debiteur;Factuur;Datum;Factuurbedrag;Niet vervallen;1-30;>30;Totaal\n1;F1;15-01-2026;100,00;;60,00;;70,00\n';
    expect(faults(text)).toEqual(['line 2 says 70,00 in all where its ages come to 60,00']);
  });

  test('debtors with ages but without invoices are refused', () => {
    expect(refused('Debiteur;Naam;Niet vervallen;1-30;31-60;>60;Totaal\n1;Maes;;60,00;;;60,00\n')).toContain('not on which invoices');
  });
});

describe('ledgers and journals', () => {
  test('a journal in which no account is known to hold receivables is refused', () => {
    const text = 'Datum;Boekstuk;Grootboekrekening;Relatie;Debet;Credit\n15-01-2026;1;9999;Maes;10,00;\n15-01-2026;1;9998;Maes;;10,00\n';
    expect(refused(text)).toContain('journal of all accounts');
  });

  test('open amounts beside debit and credit stay open amounts', () => {
    const text =
      'Debiteur;Datum;Dagboek;Boekstuk;Debet;Credit;Saldo\n1;15-01-2026;VRK;F1;100,00;;40,00\n1;16-01-2026;VRK;F2;50,00;;50,00\n1;17-01-2026;VRK;F3;30,00;;30,00\n';
    expect(drafts(rowsOf(text))).toEqual(['1: F1 2026-01-15 100.00 open 40.00', '1: F2 2026-01-16 50.00', '1: F3 2026-01-17 30.00']);
  });

  test('a customer called Clients is no account', () => {
    const text = 'Account;Invoice number;Invoice date;Amount\nSocial Clients;F1;2026-01-15;10.00\nMaes;F2;2026-01-15;10.00\n';
    expect(drafts(rowsOf(text))).toHaveLength(2);
  });
});

describe('lines', () => {
  test('two amounts under one number are a mistake where nothing says they are lines', () => {
    const text = 'debtor_id,invoice_number,invoice_date,amount\n1,F1,2026-01-15,10.00\n1,F1,2026-01-15,12.00\n';
    expect(drafts(rowsOf(text))).toEqual(['1: F1 2026-01-15 10.00', '1: F1 2026-01-15 12.00']);
  });

  test('lines of one invoice agree in currency and day', () => {
    const text =
      'debtor_id;invoice_number;invoice_date;currency;quantity;line_amount\n1;F1;2026-01-15;EUR;1;10.00\n1;F1;2026-01-15;USD;1;12.00\n1;F1;2026-01-16;EUR;1;12.00\n';
    expect(faults(text)).toEqual([
      'line 3 is a line of invoice F1 with another currency (first on line 2)',
      'line 4 is a line of invoice F1 with another invoice date (first on line 2)',
    ]);
  });

  test('VAT that is in the amounts is not added to them', () => {
    const text =
      'debtor_id;invoice_number;invoice_date;quantity;line_amount;vat\n1;F1;2026-01-15;1;121.00;21.00\n1;F1;2026-01-15;1;60.50;10.50\n';
    expect(drafts(rowsOf(text))).toEqual(['1: F1 2026-01-15 181.50']);
  });

  test('a discount on the first line does not make a credit note', () => {
    const text = 'debtor_id;invoice_number;invoice_date;quantity;line_amount\n1;F1;2026-01-15;1;-10.00\n1;F1;2026-01-15;1;60.00\n';
    expect(drafts(rowsOf(text))).toEqual(['1: F1 2026-01-15 50.00']);
  });
});

describe('around the rows', () => {
  const plain = (...lines: string[]): string =>
    ['debtor_id;debtor_name;invoice_number;invoice_date;amount;description;po_number', ...lines].join('\n');
  const rows = ['1;Maes;F1;2026-01-15;10.00;Meel;P1', '2;Zon;F2;2026-01-16;20.00;;'];

  test.each([
    'Totaal;;;;30.00;;',
    ';;Total;;30.00;;',
    'Gesamtsumme;;;;30.00;;',
    'Total;30.00',
    ';;;;30.00;;',
    '2 records',
    'Aantal regels: 2',
    'Page 1 of 1;;;;;;',
    'Printed on 2026-11-02;;;;;;',
    'Totaal',
  ])('passes over "%s"', (line) => {
    const found = rowsOf(`${plain(...rows, line)}\n`);
    expect(found.map(({ kind }) => kind)).toEqual(['invoice', 'invoice', 'ignored']);
  });

  test.each([
    ['Totaal;;;;31.00;;', 'line 4 is a total of 31.00 where its rows come to 30.00'],
    ['Aantal records: 3', 'line 4 says 3 rows where there are 2'],
    [';;;;31.00;;', 'is empty'],
  ])('holds "%s" against the rows', (line, message) => {
    expect(faults(`${plain(...rows, line)}\n`).join()).toContain(message);
  });

  test('a firm called Total is a firm', () => {
    expect(faults(plain('3;Total Energies;F3;2026-13-15;10.00;;'))).toEqual(['line 2 is no day of the calendar']);
    expect(
      rowsOf('debtor_id;name;email\nTotal Energies;Total Energies;a@example.org\n1;Totaal BV;b@example.org\n').map(({ kind }) => kind),
    ).toEqual(['debtor', 'debtor']);
    expect(rowsOf('debtor_id;name;email\n1;Maes;a@example.org\nTotaal;1;\n').map(({ kind }) => kind)).toEqual(['debtor', 'ignored']);
  });

  test('empty cells cut off by a spreadsheet are empty; a number, a day or an amount is not', () => {
    expect(rowsOf(`${plain(...rows, '3;Ster;F3;2026-01-17;5.00', '4;Berg;F4;2026-01-17')}\n`).map(said)).toMatchObject([
      '1 Maes: F1 2026-01-15 10.00',
      '2 Zon: F2 2026-01-16 20.00',
      '3 Ster: F3 2026-01-17 5.00',
      'line 5 has 4 values where the header names 7 columns',
    ]);
  });

  test('a last row that breaks off is noticed', () => {
    expect(faults(plain(...rows, '3;Ster;F3;2026-01-17;5.00'))[0]).toContain('breaks off');
    expect(faults('debtor_id;invoice_number;invoice_date;amount\n1;F1;2026-01-15;10.00\n1;F2;2026-01-15;10.0')[0]).toContain('breaks off');
    expect(faults('debtor_id;invoice_number;amount;invoice_date\n1;F1;10.00;15-01-2026\n1;F2;10.00;16-01-20')[0]).toContain('breaks off');
    expect(faults(plain(...rows))).toEqual([]);
  });
});
