/** Exports as programs and banks write them, whole: what each gives, and what of it is left out. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/sources/read-file.js';
import { ROOT } from '../support/run.js';
import { read, refused, rowsIn, said, written } from './said.js';

test('what was written off or credited in full is no longer open, unless the export says so', () => {
  expect(
    read(
      'Factuurnummer;Klantnummer;Factuurdatum;Bedrag;Betaald;Status\nF1;7;01-03-2026;10,00;0,00;Afgeboekt\nF2;7;13-03-2026;10,00;0,00;Gecrediteerd\nF3;7;14-03-2026;10,00;0,00;Openstaand\n',
    ),
  ).toEqual(['F1 of 7 2026-03-01 10.00 EUR open 0.00', 'F2 of 7 2026-03-13 10.00 EUR open 0.00', 'F3 of 7 2026-03-14 10.00 EUR']);
  expect(read('Invoice Number;Customer Number;Invoice Date;Amount;Amount Due;Status\nF1;7;2026-03-01;10.00;4.00;Written off\n')).toEqual([
    'F1 of 7 2026-03-01 10.00 EUR open 4.00',
  ]);
});

describe('fixtures', () => {
  test.each<[string, string[]]>([
    [
      'afas-open-items.csv',
      [
        '2026-00123 of 100023 2026-07-01 484.00 EUR',
        '2026-00145 of 100023 2026-08-01 968.00 EUR open 468.00',
        'credit 2026-00150 of 100077 2026-08-09 -96.80 EUR',
      ],
    ],
    [
      'bob-50-ledger.csv',
      [
        '26000101 of C0001 2026-07-03 1210.00 EUR',
        'paid 2026-08-15 210.00 EUR by C0001',
        '26000102 of C0002 2026-07-13 605.00 EUR',
        'credit 26000010 of C0002 2026-07-20 -121.00 EUR',
      ],
    ],
    [
      'business-central-ledger.csv',
      [
        'VF26-001 of K00010 2026-08-03 1250.00 EUR',
        'paid 2026-08-13 250.00 EUR by K00010',
        'credit VC26-001 of K00010 2026-08-15 -100.00 EUR',
      ],
    ],
    ['collmex-open-items.csv', ['200031 of 10001 2026-08-01 119.00 EUR', '200032 of 10002 2026-08-13 238.00 EUR open 138.00']],
    [
      'datev-open-items.csv',
      [
        'RE-4711 of 10000 2026-08-05 1190.00 EUR',
        'credit GU-0012 of 10000 2026-08-20 -119.00 EUR',
        'RE-4712 of 10010 2026-08-06 595.00 EUR',
      ],
    ],
    ['deutsche-bank-statement.csv', ['paid 2026-09-15 1190.00 EUR', '- money that went out', '- balance']],
    [
      'e-boekhouden-entries.csv',
      [
        'F2026-31 of JAN 2026-08-03 363.00 EUR',
        '- what we owe a supplier',
        'paid 2026-08-28 363.00 EUR by JAN',
        '- what we owe a supplier',
        'credit F2026-32 of JAN 2026-08-30 -60.50 EUR',
      ],
    ],
    [
      'ebp-due-items.csv',
      [
        'FA00000123 of CL00012 2026-07-05 1200.00 EUR',
        'credit AV00000011 of CL00013 2026-07-15 -120.00 EUR',
        'FA00000124 of CL00013 2026-07-16 600.00 EUR open 100.00',
      ],
    ],
    [
      'exact-online-open-items.csv',
      [
        '26700101 of 10001 2026-08-15 1210.00 EUR',
        '26700188 of 10001 2026-10-13 605.00 EUR open 305.00',
        'credit 26700120 of 10002 2026-08-20 -121.00 EUR',
        '- total',
      ],
    ],
    [
      'fec-entries.txt',
      [
        'FA123 of CDUP 2026-07-03 1200.00 EUR',
        '- account 706000 Prestations',
        '- account 445710 TVA collectee',
        '- account 512000 Banque',
        'paid 2026-07-25 1200.00 EUR by CDUP',
        '- account 401000 Fournisseurs',
        '- account 606000 Energie',
      ],
    ],
    ['gocardless-decimals.csv', ['paid 2026-09-04 100.00 GBP', '- status failed']],
    [
      'invoices-with-avoirs.csv',
      [
        'FA-1 of 12 2026-08-13 120.00 EUR',
        'credit AV-1 of 12 2026-08-14 -60.00 EUR',
        'FA-2 of 13 2026-08-15 240.00 EUR open 0.00',
        '- type proforma',
      ],
    ],
    ['mollie-payments.csv', ['paid 2026-09-15 121.00 EUR', '- status expired', '- paid back in full']],
    [
      'octopus-journals.csv',
      [
        '12 of 45 2026-08-03 1815.00 EUR',
        '13 of 46 2026-08-17 302.50 EUR open 2.50',
        'credit 3 of 46 2026-08-20 -60.50 EUR',
        '- what we owe a supplier',
      ],
    ],
    [
      'odoo-invoices.csv',
      [
        'INV/2026/00012 of Azure Interior 2026-07-03 1210.00 EUR',
        'INV/2026/00013 of Deco Addict 2026-07-28 605.00 EUR open 0.00',
        'credit RINV/2026/00002 of Deco Addict 2026-07-29 -121.00 EUR',
        '- status draft',
        '- what we owe a supplier',
      ],
    ],
    ['paypal-activity-de.csv', ['paid 2026-09-15 119.00 EUR by Anna Muster', '- money that went out']],
    ['revolut-statement.csv', ['paid 2026-09-15 121.00 EUR', '- money that went out', '- status pending']],
    [
      'sage-200-transactions.csv',
      [
        'SIN000123 of ABB001 2026-09-01 1200.00 EUR',
        'credit CRN000009 of ABB001 2026-09-18 -120.00 EUR',
        'paid 2026-09-20 500.00 EUR by ABB001',
      ],
    ],
    [
      'sage-50-aged-debtors.csv',
      ['10021 of ABS001 2026-08-13 352.50 EUR', 'credit CN004 of ABS001 2026-09-21 -45.00 EUR', 'paid 2026-09-25 100.00 EUR by BRI001'],
    ],
    [
      'sap-line-items.txt',
      [
        '- ruled line',
        '1800001234 of 100045 2026-08-01 1190.00 EUR',
        'credit 1600000012 of 100045 2026-08-15 -119.00 EUR',
        '1800001235 of 100046 2026-08-03 2500.00 USD',
        '- total',
      ],
    ],
    ['societe-generale-statement.csv', ['paid 2026-09-15 121.00 EUR', '- money that went out']],
    [
      'winbooks-due-items.csv',
      [
        '2026/120 of Dupont SA 2026-08-05 1210.00 EUR',
        'credit 2026/7 of Dupont SA 2026-08-18 -121.00 EUR',
        '2026/121 of Leroy SPRL 2026-08-06 605.00 EUR open 105.00',
        '- total',
      ],
    ],
    ['wings-open-items.csv', ['260123 of 400123 2026-08-13 1210.00 EUR', '260124 of 400124 2026-08-14 605.00 EUR open 5.00']],
    ['abn-amro-statement.tab', ['paid 2026-08-15 1210.00 EUR', '- money that went out']],
    ['asn-statement.csv', ['paid 2026-08-15 1210.00 EUR', '- money that went out']],
    [
      'bob-50-bank-journal.csv',
      [
        '26000101 of C0001 2026-07-03 1210.00 EUR',
        'paid 2026-08-15 210.00 EUR by C0001',
        '26000102 of C0002 2026-07-13 605.00 EUR',
        'credit 26000010 of C0002 2026-07-20 -121.00 EUR',
      ],
    ],
    [
      'business-central-open-flag.csv',
      [
        'VF26-001 of K00010 2026-08-15 1250.00 EUR open 1000.00',
        'paid 2026-08-20 250.00 EUR by K00010',
        'credit VC26-001 of K00010 2026-08-22 -100.00 EUR',
        'RF-1 of K00010 2026-08-25 10.00 EUR',
      ],
    ],
    [
      'datev-account-names.csv',
      [
        'RE-4711 of 10000 2026-08-05 1190.00 EUR',
        'credit GU-0012 of 10000 2026-08-20 -119.00 EUR',
        'RE-4712 of 10010 2026-08-06 500.00 EUR',
      ],
    ],
    [
      'ebp-document-types.csv',
      ['FA00000123 of CL00012 2026-07-05 1200.00 EUR', 'credit AV00000011 of CL00013 2026-07-15 -120.00 EUR', '- type devis'],
    ],
    [
      'quickbooks-fr-open.csv',
      [
        '1001 of Dupont SA 2026-07-03 1200.00 EUR',
        'credit 1002 of Dupont SA 2026-07-05 -120.00 EUR',
        '1003 of Martin 2026-08-07 600.00 EUR open 0.00',
        '- total',
      ],
    ],
    [
      'sage-50-aged-detailed.csv',
      [
        '10011 of ABS001 2026-08-16 2533.45 EUR',
        'credit C102 of ABS001 2026-08-20 -120.00 EUR',
        'paid 2026-09-01 100.00 EUR by ABS001',
        '- total',
        '- debtor heading',
        '- header again',
        '10020 of BRI001 2026-09-03 78.32 EUR',
        '- total',
      ],
    ],
    [
      'sap-business-one-ageing.csv',
      [
        '452 of C20000 2026-09-15 1250.00 EUR',
        'credit 17 of C20000 2026-10-01 -250.00 EUR',
        'paid 2026-10-12 100.00 EUR by C20000',
        '- total',
      ],
    ],
    [
      'sap-document-types.csv',
      [
        '1800000012 of 100001 2026-08-15 1190.00 EUR',
        'credit 1600000003 of 100001 2026-08-20 -119.00 EUR',
        'paid 2026-08-22 500.00 EUR by 100002',
      ],
    ],
    ['triodos-statement.csv', ['paid 2026-08-15 1210.00 EUR', '- money that went out']],
    ['twinfield-sides.csv', ['2026001 of 1000 2026-08-01 1000.00 EUR', 'credit 2026002 of 1001 2026-08-14 -200.00 EUR']],
    ['visma-credit-flag.csv', ['1001 of 20 2026-04-01 1210.00 EUR', 'credit 1002 of 20 2026-04-05 -121.00 EUR']],
    [
      'xero-aged-detail.csv',
      [
        '- debtor heading',
        'INV-0025 of Basket Case 2026-09-12 914.55 EUR',
        'credit CN-0004 of Basket Case 2026-09-20 -100.00 EUR',
        '- total',
        '- debtor heading',
        'INV-0010 of City Limousines 2026-07-13 250.00 EUR',
        '- total',
        '- total',
        '- percentages',
      ],
    ],
    ['afas-connector.csv', ['2026-00123 of 100023 2026-07-01 1210.00 EUR', 'credit 2026-00150 of 100077 2026-07-02 -60.50 EUR']],
    ['bob-50-open-fr.csv', ['26000001 of Boulangerie Maes 2026-07-01 1210.00 EUR', 'credit 26000002 of Jansen 2026-07-02 -60.50 EUR']],
    ['boursorama-statement.csv', ['paid 2026-07-02 1210.00 EUR', '- money that went out']],
    [
      'cegid-ledger.csv',
      ['FA0001 of CMAES 2026-07-01 1210.00 EUR', 'paid 2026-07-15 210.00 EUR by CMAES', 'credit AV0001 of CJANS 2026-07-02 -60.50 EUR'],
    ],
    ['chargebee-credit-notes.csv', ['credit CN1 of cus1 2026-07-05 -21.00 EUR open 0.00', 'credit CN2 of cus2 2026-07-06 -10.00 EUR']],
    ['ciel-due-items.csv', ['FA0001 of CL001 2026-07-01 1210.00 EUR', 'credit AV0001 of CL002 2026-07-02 -60.50 EUR']],
    ['comdirect-statement.csv', ['paid 2026-07-02 1190.00 EUR', '- money that went out', '- balance']],
    ['datev-opos.csv', ['4711 of 10001 2026-07-01 1190.00 EUR', 'credit 4712 of 10002 2026-07-02 -59.50 EUR']],
    [
      'fastbill-invoices.csv',
      ['1001 of 1001 2026-07-01 1190.00 EUR', '1002 of 1002 2026-07-02 119.00 EUR', 'credit 1003 of 1002 2026-07-03 -59.50 EUR'],
    ],
    ['hypovereinsbank-statement.csv', ['paid 2026-07-02 1190.00 EUR', '- money that went out']],
    ['lexware-open-items.csv', ['RE2026001 of 10001 2026-07-01 1190.00 EUR', 'credit GU2026001 of 10002 2026-07-02 -59.50 EUR']],
    [
      'minox-open-items.csv',
      ['260001 of 1001 2026-07-01 1210.00 EUR', 'paid 2026-07-15 210.00 EUR by 1001', 'credit 260002 of 1002 2026-07-02 -60.50 EUR'],
    ],
    [
      'moneybird-invoices.csv',
      [
        '2026-0001 of 10001 2026-07-01 121.00 EUR',
        '2026-0002 of 10002 2026-07-02 121.00 EUR open 0.00',
        'credit 2026-0003 of 10002 2026-07-03 -60.50 EUR',
        '- status draft',
      ],
    ],
    [
      'netsuite-transactions.csv',
      ['INV1001 of C001 2026-07-01 1210.00 EUR', 'credit CM1002 of C002 2026-07-15 -60.50 EUR', 'paid 2026-07-16 20.00 EUR by C002'],
    ],
    ['octopus-credit-journal.csv', ['12 of 45 2026-08-03 1815.00 EUR', 'credit 3 of 46 2026-08-20 -60.50 EUR', '- what we owe a supplier']],
    ['postbank-statement.csv', ['paid 2026-07-02 1190.00 EUR', '- money that went out', '- balance']],
    ['qonto-statement.csv', ['paid 2026-07-02 1210.00 EUR', '- money that went out']],
    ['rabobank-statement.txt', ['paid 2016-07-02 1210.00 EUR', '- money that went out']],
    [
      'sage-100-ledger.csv',
      ['FA0001 of CMAES 2026-07-01 1210.00 EUR', 'paid 2026-07-15 210.00 EUR by CMAES', 'credit AV0002 of CJANS 2026-07-02 -60.50 EUR'],
    ],
    [
      'sage-50-transactions.csv',
      [
        '10001 of MAES01 2026-07-01 1210.00 EUR',
        'credit 10002 of MAES01 2026-07-15 -60.50 EUR',
        'paid 2026-07-16 100.00 EUR by MAES01',
        'paid 2026-07-16 100.00 EUR by JANS01',
      ],
    ],
    ['sns-statement.csv', ['paid 2026-07-02 1210.00 EUR', '- money that went out']],
    ['winbooks-open-fr.csv', ['260001 of MAES 2026-07-01 1210.00 EUR', 'credit 260002 of JANS 2026-07-02 -60.50 EUR']],
    ['zoho-credit-notes.csv', ['credit CN-00001 of 1001 2026-07-05 -60.50 EUR', 'credit CN-00002 of 1002 2026-07-06 -12.10 EUR open 0.00']],
    [
      'dolibarr-invoices.csv',
      ['FA2607-0001 of CU0001 2026-07-13 1200.00 EUR', 'credit AV2607-0001 of CU0002 2026-07-14 -60.00 EUR', '- status brouillon'],
    ],
    [
      'easybill-documents.csv',
      [
        '2026-1 of 10001 2026-07-13 1190.00 EUR',
        'credit 2026-2 of 10002 2026-07-14 -59.50 EUR',
        'credit 2026-3 of 10002 2026-07-14 -59.50 EUR',
      ],
    ],
    ['king-open-items.csv', ['26001 of 1001 2026-07-13 1210.00 EUR', 'credit 26002 of 1002 2026-07-14 -60.50 EUR']],
    [
      'recurly-invoices.csv',
      [
        '1001 of acc1 2026-07-13 1200.00 EUR',
        '1002 of acc2 2026-07-14 120.00 EUR open 0.00',
        'credit 1003 of acc2 2026-07-15 -20.00 EUR open 0.00',
      ],
    ],
    ['zoho-payments.csv', ['paid 2026-07-20 100.00 EUR by 1001', 'paid 2026-07-20 200.00 EUR by 1001']],
  ])('%s', (name, expected) => {
    expect(rowsIn(join(ROOT, 'fixtures/exports', name)).map(said)).toEqual(expected);
  });
});

describe('what would be read wrong is refused, with what is missing', () => {
  test('a list of documents without a number that is known is no list of payments', () => {
    expect(refused('Klantnr;Stukje;Datum;Vervaldatum;Bedrag;Saldo\n10;260123;13-08-2026;12-09-2026;121,00;21,00\n')).toBe(
      'looks like a list of invoices, but no column is known to hold the invoice number; without a known meaning: Stukje',
    );
  });

  test('purchases under headers that are not all known', () => {
    expect(refused('Leverancier;Inkoopfactuur;Factuurdatum;Vervaldatum;Bedrag\nMetro;INK-1;13-08-2026;22-09-2026;100,00\n')).toMatch(
      /^lists what we owe suppliers \(column Leverancier\)/,
    );
  });

  test('a number and a name with days and amounts beside them', () => {
    expect(refused('Rel;Afnemer;Stuk;Dag;Uiterlijk;Som\n12;Maes;2026001;13-08-2026;22-09-2026;363,00\n')).toMatch(
      /^may list debtors or their documents/,
    );
  });

  test('two columns of one name that differ; not where they agree', () => {
    const list = (second: string): string =>
      `Nummer;Kunde;Datum;Betrag;Betrag\nRE1;Alpha;13.08.2026;119,00;${second}\nRE2;Beta;14.08.2026;238,00;238,00\n`;
    expect(refused(list('100,00'))).toBe('has two columns called Betrag that hold different values');
    expect(refused(list('119,00'))).toBe('read');
  });
});

describe('single habits', () => {
  test('a yes or a no under Open says whether, not how much', () => {
    expect(read('Invoice No;Customer;Date;Amount;Open\nI-1;Acme;2026-08-13;60.50;Yes\nI-2;Acme;2026-08-13;60.50;No\n')).toEqual([
      'I-1 of Acme 2026-08-13 60.50 EUR',
      'I-2 of Acme 2026-08-13 60.50 EUR open 0.00',
    ]);
  });

  test('whether it is paid stands beside whether it is posted', () => {
    const list =
      'Invoice No;Customer;Date;Amount;Status;Payment Status\nI-1;Acme;2026-08-13;60.50;Posted;Not Paid\nI-2;Acme;2026-08-13;60.50;Posted;Paid\nI-3;Acme;2026-08-13;60.50;Draft;Not Paid\n';
    expect(read(list)).toEqual(['I-1 of Acme 2026-08-13 60.50 EUR', 'I-2 of Acme 2026-08-13 60.50 EUR open 0.00', '- status draft']);
  });

  test('a side behind an amount takes no second sign', () => {
    expect(read('Invoice No;Customer;Invoice Date;Amount\nI-1;Acme;2026-08-13;60.50 Cr\nI-2;Acme;2026-08-13;-60.50 Cr\n')).toEqual([
      'credit I-1 of Acme 2026-08-13 -60.50 EUR',
      'line 3 is not an amount',
    ]);
  });

  test('journals of banks and of credit notes tell what their rows are', () => {
    const list =
      "Klantnummer;Dagboek;Boekstuk;Datum;Vervaldatum;Bedrag\n1;Verkoopboek;100;2026-08-13;2026-09-12;121,00\n1;Bankboek;5;2026-08-14;;-21,00\n2;Creditnota's;9;2026-08-15;;60,50\n";
    expect(read(list)).toEqual(['100 of 1 2026-08-13 121.00 EUR', 'paid 2026-08-14 21.00 EUR by 1', 'credit 9 of 2 2026-08-15 -60.50 EUR']);
  });

  test('a currency sign and a dash are nothing; a dash alone is no amount', () => {
    const list = (open: string): string => `Invoice No;Customer;Invoice Date;Amount;Open balance\nI-1;Acme;2026-08-13;60.50;${open}\n`;
    expect(read(list('€ -'))).toEqual(['I-1 of Acme 2026-08-13 60.50 EUR open 0.00']);
    expect(read(list('-'))).toEqual(['line 2 is not an amount']);
  });

  test('RV is a bill, and one taken back on the credit side', () => {
    expect(read('Customer;Document Type;Ref;Date;Amount\n7;RV;90001;2026-08-13;60.50\n7;RV;90002;2026-08-14;-60.50\n')).toEqual([
      '90001 of 7 2026-08-13 60.50 EUR',
      'credit 90002 of 7 2026-08-14 -60.50 EUR',
    ]);
  });

  test('a negative invoice is a credit note, whatever its type says', () => {
    expect(read('Invoice No;Customer;Date;Amount;Type\nI-1;Acme;2026-08-13;-60.50;Invoice\n')).toEqual([
      'credit I-1 of Acme 2026-08-13 -60.50 EUR',
    ]);
  });

  test('a column of credits that all have a minus is still one of credits', () => {
    const ledger = (credit: string): string =>
      `Klantnr;Dagboek;Factuurnr;Datum;Debet;Credit\n10;VRK;F1;13-08-2026;363,00;\n10;BNK;B7;14-08-2026;;${credit}\n`;
    expect(read(ledger('-363,00'))).toEqual(read(ledger('363,00')));
    expect(read(ledger('-363,00'))).toEqual(['F1 of 10 2026-08-13 363.00 EUR', 'paid 2026-08-14 363.00 EUR by 10']);
  });

  test('a receipt beside its side is money that came in', () => {
    const list =
      'Customer;Type;Ref;Date;Amount;Debit;Credit\nABS;SI;10021;2026-08-13;352.50;352.50;\nABS;SR;BACS;2026-08-15;100.00;;100.00\n';
    expect(read(list)).toEqual(['10021 of ABS 2026-08-13 352.50 EUR', 'paid 2026-08-15 100.00 EUR by ABS']);
  });

  test('the account of a statement is no debtor', () => {
    const list =
      'Date,Description,Value,Balance,Account Name,Account Number\n2026-09-15,ACME,121.00,1121.00,US LTD,12345678\n2026-09-16,EDF,-50.00,1071.00,US LTD,12345678\n';
    expect(read(list)).toEqual(['paid 2026-09-15 121.00 EUR', '- money that went out']);
  });

  test('columns of a statement that name the currency or the time zone', () => {
    expect(read('Date (UTC);Libellé;Débit euros;Crédit en euros\n15/09/2026;CAFE;;121,00\n16/09/2026;EDF;50,00;\n')).toEqual([
      'paid 2026-09-15 121.00 EUR',
      '- money that went out',
    ]);
  });

  test('a column of days or amounts that nobody knows is named where another stands for it', () => {
    const notes = (text: string): readonly string[] => {
      const path = written(text);
      return readFile(path, { currency: 'EUR', dateOrder: null, decimal: null }).notes;
    };
    expect(notes('Factuur;Klant;Valuta;Dagje;Vervaldatum;Som;Openstaand\nF1;Maes;EUR;13-08-2026;22-09-2026;121,00;21,00\n')).toEqual([
      'no column is known to hold the invoice date, and the due date stands for it; not understood: Dagje',
      'no column is known to hold the invoice amount, and the open amount stands for it; not understood: Som',
    ]);
    expect(notes('Factuur;Klant;Valuta;Vervaldatum;Openstaand\nF1;Maes;EUR;22-09-2026;21,00\n')).toEqual([]);
  });

  test.each([
    ['Openstaande posten per 31-10-2026', '2026-10-31'],
    ['Peildatum: 05-11-2026', '2026-11-05'],
    ['As at 31 October 2026', '2026-10-31'],
    ['Offene Posten zum 31.10.2026', '2026-10-31'],
    ['Échéancier clients au 31/10/2026', '2026-10-31'],
    ['Gedrukt 05-11-2026', '2026-08-13'],
    ['Openstaande posten per 31-07-2026', '2026-08-13'],
  ])('what is open is stated on the day the title says: %s', (title, day) => {
    const path = written(`${title}\n\nFactuur;Klant;Datum;Vervaldatum;Bedrag;Openstaand\nF1;Maes;13-08-2026;22-09-2026;121,00;21,00\n`);
    expect(readFile(path, { currency: 'EUR', dateOrder: null, decimal: null }).statedOn).toBe(day);
  });

  test('offers and pro formas are no claims', () => {
    expect(read('Invoice No;Customer;Date;Amount;Type\nP-1;Acme;2026-08-13;60.50;Pro forma\nQ-1;Acme;2026-08-13;9.00;Quote\n')).toEqual([
      '- type proforma',
      '- type quote',
    ]);
  });
});
