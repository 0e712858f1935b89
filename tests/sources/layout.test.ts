import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/sources/drafts.js';
import { layoutsOf } from '../support/layouts.js';

/** The published columns of each kind. */
const CANONICAL: Readonly<Record<Kind, string>> = {
  debtors:
    'debtor_id name party country language email phone mobile address postcode city vat_number iban preferred_channel customer_since parent_id contact_person handled_by',
  invoices:
    'debtor_id debtor_name invoice_number kind invoice_date due_date amount currency credits_invoice description po_number open_amount paid_amount paid_date status disputed dispute_reason',
  payments: 'payment_id debtor_id payment_date amount currency invoice_number reference method return_code payer_name payer_iban',
  contacts: 'debtor_id date channel direction outcome note',
  disputes: 'dispute_id invoice_number opened_on closed_on reason status',
};

const read = (header: readonly string[]): { kind: string | null; columns: Record<string, string>; unknown: readonly string[] } => {
  const [best] = layoutsOf(header);
  const columns = Object.fromEntries([...(best?.at ?? [])].map(([column, at]) => [header[at] ?? '', column]));
  return { kind: best?.kind ?? null, columns, unknown: best?.unknown ?? header };
};

describe.each(Object.entries(CANONICAL))('%s', (kind, columns) => {
  const names = columns.split(' ');
  const itself = Object.fromEntries(names.map((name) => [name, name]));

  test('each canonical column means itself', () => {
    expect(read(names)).toEqual({ kind, columns: itself, unknown: [] });
  });

  test('in any order', () => {
    expect(read([...names].reverse())).toEqual({ kind, columns: itself, unknown: [] });
  });

  test.each<[string, (name: string) => string]>([
    ['capitals and blanks', (name) => name.replaceAll('_', ' ').toUpperCase()],
    ['dashes', (name) => name.replaceAll('_', '-')],
    ['points', (name) => `${name.replaceAll('_', '.')}.`],
    ['camel case', (name) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())],
    ['accents', (name) => name.replace('e', 'é')],
  ])('written with %s', (_, write) => {
    const found = read(names.map(write));
    expect(found.kind).toBe(kind);
    expect(found.columns).toEqual(Object.fromEntries(names.map((name) => [write(name), name])));
  });

  test('a column of its own is kept apart', () => {
    expect(read([...names, 'favourite_colour'])).toEqual({ kind, columns: itself, unknown: ['favourite_colour'] });
  });
});

describe('headers as they are met', () => {
  test('one row per invoice with its settlement', () => {
    const header =
      'countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate'.split(
        ',',
      );
    expect(read(header)).toEqual({
      kind: 'invoices',
      columns: {
        customerID: 'debtor_id',
        invoiceNumber: 'invoice_number',
        InvoiceDate: 'invoice_date',
        DueDate: 'due_date',
        InvoiceAmount: 'amount',
        Disputed: 'disputed',
        SettledDate: 'paid_date',
      },
      unknown: ['countryCode', 'PaperlessDate', 'PaperlessBill', 'DaysToSettle', 'DaysLate'],
    });
  });

  test.each<[Kind, string, Record<string, string>]>([
    [
      'debtors',
      'Customer_ID,Customer_Name,Country,Segment,Start_Date',
      { Customer_ID: 'debtor_id', Customer_Name: 'name', Country: 'country', Segment: 'party', Start_Date: 'customer_since' },
    ],
    [
      'disputes',
      'Dispute_ID,Invoice_ID,Dispute_Open_Date,Dispute_Close_Date,Dispute_Reason,Dispute_Status',
      {
        Dispute_ID: 'dispute_id',
        Invoice_ID: 'invoice_number',
        Dispute_Open_Date: 'opened_on',
        Dispute_Close_Date: 'closed_on',
        Dispute_Reason: 'reason',
        Dispute_Status: 'status',
      },
    ],
    [
      'payments',
      'Payment_ID,Invoice_ID,Payment_Date,Payment_Amount_USD,Payment_Method',
      {
        Payment_ID: 'payment_id',
        Invoice_ID: 'invoice_number',
        Payment_Date: 'payment_date',
        Payment_Amount_USD: 'amount',
        Payment_Method: 'method',
      },
    ],
    [
      'invoices',
      'Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag incl. btw;Openstaand',
      {
        Factuurnummer: 'invoice_number',
        Debiteur: 'debtor_id',
        Naam: 'debtor_name',
        Factuurdatum: 'invoice_date',
        Vervaldatum: 'due_date',
        'Bedrag incl. btw': 'amount',
        Openstaand: 'open_amount',
      },
    ],
    [
      'invoices',
      'Rechnungs-Nr.;Kunden-Nr.;Kunde;Rechnungsdatum;Fälligkeit;Bruttobetrag;Währung',
      {
        'Rechnungs-Nr.': 'invoice_number',
        'Kunden-Nr.': 'debtor_id',
        Kunde: 'debtor_name',
        Rechnungsdatum: 'invoice_date',
        Fälligkeit: 'due_date',
        Bruttobetrag: 'amount',
        Währung: 'currency',
      },
    ],
    [
      'invoices',
      "N° facture;Code client;Nom client;Date facture;Date d'échéance;Montant TTC",
      {
        'N° facture': 'invoice_number',
        'Code client': 'debtor_id',
        'Nom client': 'debtor_name',
        'Date facture': 'invoice_date',
        "Date d'échéance": 'due_date',
        'Montant TTC': 'amount',
      },
    ],
  ])('%s: %s', (kind, header, columns) => {
    expect(read(header.split(/[,;]/))).toEqual({ kind, columns, unknown: [] });
  });

  test('a currency in a header is the currency of its column', () => {
    const header = 'Invoice_ID,Customer_ID,Invoice_Date,Due_Date,Invoice_Amount_USD,Invoice_Status,Product_Plan,Invoice_Month'.split(',');
    expect(layoutsOf(header)[0]).toMatchObject({ kind: 'invoices', currency: 'USD', unknown: ['Product_Plan', 'Invoice_Month'] });
    expect(layoutsOf(['Factuurnummer', 'Debiteur', 'Datum', 'Bedrag (EUR)'])[0]?.currency).toBe('EUR');
  });

  test.each([[['animal', 'legs', 'sound']], [['a']], [[]], [['']], [['amount', 'currency']], [['invoice_number']]])(
    '%j is no header we know',
    (header) => {
      expect(layoutsOf(header)).toEqual([]);
    },
  );
});
