/** Habits of exports, one by one: journals of credit notes, and columns that mean one thing here and another there. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/run.js';
import { read, refused, rowsIn } from './said.js';

describe('credit notes that are not negative', () => {
  const HEADER = 'Dagboek;Docnr;Relatienr;Datum;Vervaldag;Bedrag\n';
  const list = (journal: string, due = '20/08/2026'): string =>
    `${HEADER}V1;12;45;03/08/2026;02/09/2026;1.815,00\n${journal};3;46;20/08/2026;${due};60,50\n`;

  test.each(['VC1', 'VCN', 'NCV', 'CN2', "Creditnota's verkoop", 'Creditnota verkoop', 'Notes de crédit ventes'])(
    '%s is a journal of them',
    (journal) => {
      expect(read(list(journal))[1]).toBe('credit 3 of 46 2026-08-20 -60.50 EUR');
    },
  );

  test.each(['Verkopen', "Facturen en creditnota's", 'Contant'])('%s may hold invoices', (journal) => {
    expect(read(list(journal))[1]).toBe('3 of 46 2026-08-20 60.50 EUR');
  });

  test.each(['AC1', "Aankoop creditnota's", 'Avoirs fournisseurs'])('%s is what suppliers credit', (journal) => {
    expect(read(list(journal))[1]).toBe('- what we owe a supplier');
  });

  test('a journal of them that counts from one too, with or without a minus, makes the journal part of each number', () => {
    const list = (amount: string): string =>
      `${HEADER}VF;1;45;03/08/2026;02/09/2026;1.815,00\nVF;2;46;04/08/2026;03/09/2026;10,00\nVC;1;45;20/08/2026;20/08/2026;${amount}\n`;
    for (const amount of ['60,50', '-60,50'])
      expect(read(list(amount))).toEqual([
        'VF 1 of 45 2026-08-03 1815.00 EUR',
        'VF 2 of 46 2026-08-04 10.00 EUR',
        'credit VC 1 of 45 2026-08-20 -60.50 EUR',
      ]);
  });

  test('a code that says nothing, of documents that are due at once, is asked about; not where the days differ or a sign tells', () => {
    expect(refused(list('V2'))).toMatch(/^does not say whether journal V2 holds invoices or credit notes/);
    expect(read(list('V2', '19/09/2026'))).toHaveLength(2);
    expect(read(`${list('V2')}V1;13;45;04/08/2026;04/08/2026;-10,00\n`)).toHaveLength(3);
  });
});

describe('single columns', () => {
  test('a minus beside the side says no more than the side; where only some have it, it does', () => {
    const list = (debit: string): string =>
      `Factuurnummer;Klant;Factuurdatum;Bedrag;D/C\nF1;Maes;13-08-2026;121,00;D\nF2;Maes;13-08-2026;${debit};D\nF3;Maes;14-08-2026;-60,50;C\n`;
    expect(read(list('10,00'))).toContain('credit F3 of Maes 2026-08-14 -60.50 EUR');
    expect(read(list('-10,00'))).toEqual([
      'F1 of Maes 2026-08-13 121.00 EUR',
      'credit F2 of Maes 2026-08-13 -10.00 EUR',
      'F3 of Maes 2026-08-14 60.50 EUR',
    ]);
  });

  test('Réglé is a day or an amount', () => {
    const list = (paid: string): string =>
      `N° facture;Client;Date;Echéance;Montant TTC;Réglé\nF1;Maes;13/08/2026;13/09/2026;121,00;${paid}\n`;
    expect(read(list('21,00'))).toEqual(['F1 of Maes 2026-08-13 121.00 EUR open 100.00']);
    expect(read(list('20/08/2026'))).toEqual(['F1 of Maes 2026-08-13 121.00 EUR']);
  });

  test('Valuta is a day where another column names the currency', () => {
    expect(read('Buchungsdatum;Valuta;Verwendungszweck;Betrag;Waehrung\n13.08.2026;14.08.2026;RE-1;119,00;CHF\n')).toEqual([
      'paid 2026-08-13 119.00 CHF',
    ]);
    expect(read('Factuurdatum;Valuta;Bedrag;Klantnummer;Factuurnummer\n13-08-2026;USD;119,00;7;F1\n')).toEqual([
      'F1 of 7 2026-08-13 119.00 USD',
    ]);
  });

  test('a person without a company is called by both parts of his name', () => {
    const names = rowsIn(join(ROOT, 'fixtures/exports/moneybird-invoices.csv')).map((row) => ('debtorName' in row ? row.debtorName : null));
    expect(names).toEqual(['Bakkerij Maes BV', 'Jan Jansen', 'Jan Jansen', null]);
  });

  test('names of accounts go with their numbers, and payers with their accounts', () => {
    const [first] = rowsIn(join(ROOT, 'fixtures/exports/rabobank-statement.txt'));
    expect(first).toMatchObject({ payerName: 'Bakkerij Maes', payerIban: 'NL44INGB0001234567', reference: 'Factuur 20260001' });
    const [claim] = rowsIn(join(ROOT, 'fixtures/exports/datev-opos.csv'));
    expect(claim).toMatchObject({ debtorId: '10001', debtorName: 'Bäckerei Maes', due: '2026-07-31' });
  });

  test('a payment on a row for each invoice counts once, and what is left of it with its first row', () => {
    const HEADER = 'Payment Number,Customer ID,Date,Amount,Amount Applied to Invoice,Invoice Number\n';
    expect(
      read(`${HEADER}1,7,2026-08-13,300.00,100.00,INV-1\n1,7,2026-08-13,300.00,180.00,INV-2\n2,7,2026-08-14,50.00,40.00,INV-3\n`),
    ).toEqual(['paid 2026-08-13 120.00 EUR by 7', 'paid 2026-08-13 180.00 EUR by 7', 'paid 2026-08-14 50.00 EUR by 7']);
    // The bank kept ten: no more came in than the payment.
    expect(read(`${HEADER}1,7,2026-08-13,300.00,200.00,INV-1\n1,7,2026-08-13,300.00,110.00,INV-2\n`)).toEqual([
      'paid 2026-08-13 190.00 EUR by 7',
      'paid 2026-08-13 110.00 EUR by 7',
    ]);
    // A row of no invoice keeps what is left.
    expect(read(`${HEADER}1,7,2026-08-13,300.00,100.00,INV-1\n1,7,2026-08-13,300.00,,\n`)).toEqual([
      'paid 2026-08-13 100.00 EUR by 7',
      'paid 2026-08-13 200.00 EUR by 7',
    ]);
    expect(read(`${HEADER}1,7,2026-08-13,100.00,100.00,INV-1\n1,7,2026-08-13,180.00,180.00,INV-2\n`)).toEqual([
      'paid 2026-08-13 100.00 EUR by 7',
      'paid 2026-08-13 180.00 EUR by 7',
    ]);
  });
});
