/** Headers as packages and people write them: which kind a file is, and what each column means. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/sources/drafts.js';
import { objectionTo, scoredLayouts } from '../../src/sources/layout.js';
import { layoutsOf } from '../support/layouts.js';

/** `header=meaning | header=meaning`; no meaning where a column is only kept. */
type Line = readonly [Kind, string];

const parse = (line: string): { header: string[]; columns: Record<string, string> } => {
  const pairs = line.split(' | ').map((pair) => pair.split('=') as [string, string]);
  return { header: pairs.map(([name]) => name), columns: Object.fromEntries(pairs.filter(([, meaning]) => meaning)) };
};

const read = (header: readonly string[]): { kind: Kind | null; columns: Record<string, string> } => {
  const [best] = layoutsOf(header);
  return { kind: best?.kind ?? null, columns: Object.fromEntries([...(best?.at ?? [])].map(([column, at]) => [header[at] ?? '', column])) };
};

/** Headings as lists have them, from several countries and packages; written with the vocabulary at hand. */
const MIXED: readonly Line[] = [
  [
    'invoices',
    'Factuurnr.=invoice_number | Debiteur=debtor_id | Naam debiteur=debtor_name | Factuurdatum=invoice_date | Vervaldatum=due_date | Factuurbedrag=amount | Openstaand=open_amount | Dagen=',
  ],
  [
    'invoices',
    'Relatiecode=debtor_id | Relatienaam=debtor_name | Boekstuk=invoice_number | Datum=invoice_date | Verv.datum=due_date | Bedrag=amount | Saldo=open_amount',
  ],
  [
    'invoices',
    'Invoice #=invoice_number | Customer=debtor_name | Invoice Date=invoice_date | Due Date=due_date | Total=amount | Amount Due=open_amount | Status=status',
  ],
  [
    'invoices',
    'Num=invoice_number | Customer full name=debtor_name | Date=invoice_date | Due date=due_date | Amount=amount | Open balance=open_amount | Transaction type=kind',
  ],
  [
    'invoices',
    'Rechnungs-Nr.=invoice_number | Kunden-Nr.=debtor_id | Firma=debtor_name | Rechnungsdatum=invoice_date | Fällig am=due_date | Netto=net_amount | MwSt.=vat_amount | Brutto=amount | Offen=open_amount',
  ],
  [
    'invoices',
    'Belegnr.=invoice_number | Konto= | Debitor=debtor_name | Belegdatum=invoice_date | Nettofälligkeit=due_date | Betrag in Belegwährung=amount | Währung=currency | Betrag in Hauswährung=',
  ],
  [
    'invoices',
    "N° facture=invoice_number | Client=debtor_name | Date d'émission=invoice_date | Échéance=due_date | Montant HT=net_amount | TVA=vat_amount | Montant TTC=amount | Reste à payer=open_amount",
  ],
  [
    'invoices',
    'Compte tiers=debtor_id | Intitulé client=debtor_name | N° pièce=invoice_number | Date pièce=invoice_date | Date échéance=due_date | Débit=debit | Crédit=credit | Solde=open_amount',
  ],
  [
    'payments',
    'Betaaldatum=payment_date | Klantnummer=debtor_id | Factuurnummer=invoice_number | Ontvangen bedrag=amount | Betaalwijze=method',
  ],
  [
    'payments',
    'Payment Date=payment_date | Payment Number=payment_id | Customer Name=debtor_name | Invoice Number=invoice_number | Amount Applied=amount | Payment Mode=method',
  ],
  [
    'payments',
    'Buchungstag=payment_date | Auftraggeber / Empfänger=payer_name | Verwendungszweck=reference | IBAN=account | Betrag=amount | Saldo nach Buchung=balance',
  ],
  [
    'debtors',
    'Klantnr.=debtor_id | Bedrijfsnaam=name | T.a.v.=contact_person | Straat + nr= | Postcode=postcode | Plaats=city | Tel.=phone | E-mail=email | BTW-nr.=vat_number',
  ],
  [
    'debtors',
    'Customer No.=debtor_id | Name=name | Address=address | Post Code=postcode | City=city | Country/Region Code= | Phone No.=phone | E-Mail=email | VAT Registration No.=vat_number',
  ],
  ['contacts', 'Debiteurnr=debtor_id | Datum gesprek= | Datum=date | Kanaal=channel | Resultaat=outcome | Opmerking=note'],
  [
    'disputes',
    'Case number=dispute_id | Invoice no.=invoice_number | Opened on=opened_on | Closed on=closed_on | Reason=reason | Status=status',
  ],
];

const DUTCH: readonly Line[] = [
  [
    'invoices',
    'Debiteurnummer=debtor_id | Naam=debtor_name | Factuurnummer=invoice_number | Factuurdatum=invoice_date | Vervaldatum=due_date | Bedrag incl. btw=amount | Bedrag excl. btw=net_amount | Openstaand bedrag=open_amount',
  ],
  [
    'invoices',
    'Klant=debtor_name | Factuur=invoice_number | Datum=invoice_date | Vervalt=due_date | Totaal incl. btw=amount | Betaald=paid_amount',
  ],
  [
    'invoices',
    'Klantcode=debtor_id | Klant=debtor_name | Factuurnr=invoice_number | Datum=invoice_date | Vervaldag=due_date | Totaal=amount | Te betalen= | Nog te betalen=open_amount',
  ],
  [
    'invoices',
    'Nummer=invoice_number | Relatie=debtor_name | Factuurdatum=invoice_date | Betaaltermijn=terms_days | Bedrag=amount | Valuta=currency',
  ],
  [
    'invoices',
    'Factuurnummer=invoice_number | Soort=kind | Afnemer=debtor_name | Omschrijving=description | Uw referentie=po_number | Factuurdatum=invoice_date | Bedrag (EUR)=amount',
  ],
  [
    'invoices',
    'Debiteur=debtor_id | Naam=debtor_name | Factuurnr.=invoice_number | Factuurdatum=invoice_date | Bedrag VV=amount | Bedrag= | Valuta=currency | Vervaldatum=due_date',
  ],
  [
    'invoices',
    'Deb.nr.=debtor_id | Naam=debtor_name | Factuurnr.=invoice_number | Vervalt=due_date | Factuurbedrag=amount | Saldo=open_amount | Factuurstatus=status | Betaalwijze=',
  ],
  [
    'invoices',
    'Factuurnummer=invoice_number | Klantnaam=debtor_name | Factuurdatum=invoice_date | Totaalbedrag=amount | Betaald op=paid_date | Betwist=disputed | Reden betwisting=dispute_reason',
  ],
  [
    'invoices',
    'Creditnota voor= | Crediteert=credits_invoice | Factuurnummer=invoice_number | Klantnr=debtor_id | Factuurdatum=invoice_date | Bedrag=amount',
  ],
  [
    'payments',
    'Betalingsnummer=payment_id | Debiteurnr.=debtor_id | Datum ontvangst=payment_date | Bedrag=amount | Betalingskenmerk=reference',
  ],
  [
    'payments',
    'Boekdatum=payment_date | Tegenrekening=payer_iban | Naam tegenpartij=payer_name | Af/Bij=sign | Bedrag=amount | Mededelingen=reference',
  ],
  ['payments', 'Datum=payment_date | Omschrijving=reference | Bij=credit | Af=debit | Saldo=balance'],
  ['payments', 'Transactie-ID=payment_id | Datum=payment_date | Klant=debtor_name | Bedrag=amount | Betaalmethode=method | Status=status'],
  [
    'debtors',
    'Debiteurnummer=debtor_id | Naam=name | Adres=address | Postcode=postcode | Woonplaats=city | Telefoon=phone | Mobiel=mobile | E-mailadres=email | IBAN=iban',
  ],
  [
    'debtors',
    'Relatienummer=debtor_id | Bedrijf=name | Account manager=handled_by | Contactpersoon=contact_person | Land=country | Taal=language | Klantsinds=customer_since',
  ],
  ['debtors', 'Code=debtor_id | Naam=name | Btw-nummer=vat_number | Voorkeurskanaal=preferred_channel'],
  ['contacts', 'Klantnummer=debtor_id | Contactdatum=date | Richting=direction | Uitkomst=outcome | Notitie=note'],
  ['disputes', 'Klachtnummer=dispute_id | Factuurnummer=invoice_number | Klachtdatum=opened_on | Afgehandeld op=closed_on | Reden=reason'],
];

const GERMAN: readonly Line[] = [
  [
    'invoices',
    'Rechnungsnummer=invoice_number | Kundennummer=debtor_id | Kunde=debtor_name | Rechnungsdatum=invoice_date | Fälligkeitsdatum=due_date | Bruttobetrag=amount | Nettobetrag=net_amount | Offener Betrag=open_amount | Status=status',
  ],
  [
    'invoices',
    'Nummer=invoice_number | Kunde=debtor_name | Ausgestellt am=invoice_date | Fällig am=due_date | Betrag (€)=amount | Bezahlt=paid_amount',
  ],
  [
    'invoices',
    'Rechnung=invoice_number | Debitorennummer=debtor_id | Debitorenname=debtor_name | Datum=invoice_date | Fälligkeit=due_date | Betrag inkl. MwSt.=amount | Betrag exkl. MwSt.=net_amount',
  ],
  [
    'invoices',
    'Debitor=debtor_id | Name=debtor_name | Belegnummer=invoice_number | Belegdatum=invoice_date | Buchungstext=description | Soll=debit | Haben=credit',
  ],
  [
    'invoices',
    'Rechnungsnr.=invoice_number | Rechnungsempfänger=debtor_name | Rechnungsdatum=invoice_date | Zahlungsziel=due_date | Rechnungsbetrag=amount | Bestellnummer=po_number | Bezahlt am=paid_date',
  ],
  [
    'payments',
    'Zahlungsdatum=payment_date | Kundennummer=debtor_id | Rechnungsnummer=invoice_number | Zahlbetrag=amount | Zahlungsart=method',
  ],
  [
    'payments',
    'Buchungsdatum=payment_date | Wertstellung= | Auftraggeber=payer_name | Verwendungszweck=reference | Betrag=amount | Währung=currency | IBAN=account',
  ],
  [
    'payments',
    'Zahlungs-Nr.= | Zahlungsnummer=payment_id | Kunde=debtor_name | Zahlungseingang= | Eingangsdatum=payment_date | Betrag=amount | Rückgabegrund=return_code',
  ],
  [
    'debtors',
    'Kunden-Nr.=debtor_id | Firma=name | Ansprechpartner=contact_person | Sachbearbeiter=handled_by | Straße=address | PLZ=postcode | Ort=city | Telefon=phone | E-Mail=email | USt-IdNr.=vat_number',
  ],
  ['debtors', 'Debitorennummer=debtor_id | Name=name | Anschrift=address | Land=country | Sprache=language | Handy=mobile'],
  ['contacts', 'Kundennr=debtor_id | Datum=date | Kanal=channel | Ergebnis=outcome | Bemerkung=note'],
  [
    'disputes',
    'Reklamationsnummer=dispute_id | Rechnungsnummer=invoice_number | Reklamiert am=opened_on | Erledigt am=closed_on | Grund=reason',
  ],
];

const FRENCH: readonly Line[] = [
  [
    'invoices',
    'Numéro de facture=invoice_number | Code client=debtor_id | Nom du client=debtor_name | Date de facture=invoice_date | Date d’échéance=due_date | Total TTC=amount | Total HT=net_amount | Solde dû=open_amount',
  ],
  [
    'invoices',
    'Facture=invoice_number | Client=debtor_name | Date=invoice_date | Échéance=due_date | Montant TVAC=amount | Montant HTVA=net_amount | Devise=currency',
  ],
  [
    'invoices',
    'N° client=debtor_id | Raison sociale=debtor_name | N° de facture=invoice_number | Date facture=invoice_date | Montant=amount | Montant réglé=paid_amount | Date règlement=paid_date',
  ],
  ['invoices', 'Tiers=debtor_name | Pièce=invoice_number | Date pièce=invoice_date | Libellé=description | Débit=debit | Crédit=credit'],
  [
    'payments',
    'Date de paiement=payment_date | Code client=debtor_id | N° facture=invoice_number | Montant payé=amount | Mode de paiement=method',
  ],
  ['payments', "Date de l'opération=payment_date | Contrepartie=payer_name | Communication=reference | Montant=amount | Solde=balance"],
  ['payments', 'Date comptable=payment_date | Libellé=reference | Débit=debit | Crédit=credit | Motif de rejet=return_code'],
  [
    'debtors',
    'Code client=debtor_id | Nom=name | Adresse=address | Code postal=postcode | Ville=city | Téléphone=phone | Courriel=email | N° TVA=vat_number',
  ],
  [
    'debtors',
    'N° client=debtor_id | Société=name | Interlocuteur=contact_person | Gestionnaire=handled_by | Langue=language | Pays=country | Portable=mobile',
  ],
  ['contacts', 'Code client=debtor_id | Date=date | Canal=channel | Résultat=outcome | Remarque=note'],
  ['disputes', 'Numéro litige=dispute_id | Numéro facture=invoice_number | Date litige=opened_on | Motif=reason | Statut=status'],
];

const ENGLISH: readonly Line[] = [
  [
    'invoices',
    'Invoice No=invoice_number | Customer No.=debtor_id | Customer Name=debtor_name | Document Date=invoice_date | Due Date=due_date | Amount Incl. VAT=amount | Amount Excl. VAT=net_amount | Remaining Amount=open_amount',
  ],
  [
    'invoices',
    'Account Ref=debtor_id | Name=debtor_name | Invoice No=invoice_number | Invoice Date=invoice_date | Net Amount=net_amount | Tax Amount=vat_amount | Gross Amount=amount',
  ],
  [
    'invoices',
    'Invoice ID= | Invoice Number=invoice_number | Client=debtor_name | Issued=invoice_date | Due=due_date | Amount=amount | Paid=paid_amount | Balance=open_amount',
  ],
  [
    'invoices',
    'Document No.=invoice_number | Bill-to Customer No.=debtor_id | Bill-to Name=debtor_name | Posting Date=invoice_date | Amount (document currency)=amount | Amount (base currency)= | Currency Code=currency',
  ],
  [
    'invoices',
    'Number=invoice_number | Invoice Partner Display Name=debtor_name | Invoice/Bill Date=invoice_date | Due Date=due_date | Untaxed Amount=net_amount | Total=amount | Amount Due=open_amount | Payment Status=payment_status',
  ],
  [
    'invoices',
    'Invoice_ID=invoice_number | Customer_ID=debtor_id | Invoice_Date=invoice_date | Invoice_Amount_GBP=amount | PO Number=po_number | Terms=terms_days',
  ],
  ['payments', 'Receipt No=payment_id | Receipt Date=payment_date | Customer=debtor_name | Amount Received=amount | Reference=reference'],
  ['payments', 'Transaction ID=payment_id | Date=payment_date | Payer=payer_name | Gross=amount | Status=status | Currency=currency'],
  ['payments', 'Date=payment_date | Description=reference | Paid out=debit | Paid in=credit | Balance=balance'],
  ['payments', 'Payment ID=payment_id | Customer ID=debtor_id | Paid at=payment_date | Amount=amount | Return reason=return_code'],
  [
    'debtors',
    'Account Number=debtor_id | Company=name | Contact Name= | Email Address=email | Phone Number=phone | Zip Code=postcode | Billing City=city',
  ],
  ['debtors', 'id=debtor_id | name=name | email=email | created=customer_since | balance= | currency='],
  ['contacts', 'Customer ID=debtor_id | Call date=date | Direction=direction | Call result=outcome | Comments=note'],
  [
    'disputes',
    'Dispute ID=dispute_id | Invoice ID=invoice_number | Dispute Date=opened_on | Dispute Reason=reason | Dispute Status=status',
  ],
];

describe.each(Object.entries({ MIXED, DUTCH, GERMAN, FRENCH, ENGLISH }))('%s', (_, lines) => {
  test.each(lines)('%s: %s', (kind, line) => {
    const { header, columns } = parse(line);
    expect(read(header)).toEqual({ kind, columns });
    expect(scoredLayouts(header)[1]?.score ?? 0).toBeLessThan(scoredLayouts(header)[0]?.score ?? 0);
    expect(objectionTo(layoutsOf(header)[0] as never, header)).toBeNull();
  });
});

test('the order of the columns never matters', () => {
  const lines = [...MIXED, ...DUTCH, ...GERMAN, ...FRENCH, ...ENGLISH];
  expect(lines.length).toBeGreaterThan(60);
  const line = fc.constantFrom(...lines).chain(([kind, text]) => {
    const { header, columns } = parse(text);
    return fc.tuple(fc.constant({ kind, columns }), fc.shuffledSubarray(header, { minLength: header.length }));
  });
  fc.assert(
    fc.property(line, ([expected, shuffled]) => {
      expect(read(shuffled)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['id;amount;created;status', 'a bare id describes nobody'],
  ['number;status;date', 'nor does a bare number'],
  ['Klantnr;Naam;Totaal;Periode', 'debtors have no amounts of documents'],
  ['customer_id;name;amount;month', 'nor under an English name'],
])('%s is no file of debtors: %s', (header) => {
  expect(layoutsOf(header.split(';')).map(({ kind }) => kind)).not.toContain('debtors');
});

test.each<[string, Kind, Kind]>([
  ['Client;Invoice Number;Amount;Date', 'invoices', 'payments'],
  ['Factuurnummer;Klant;Datum;Bedrag', 'invoices', 'payments'],
])('%s fits %s and %s equally well', (header, one, other) => {
  const [first, second, third] = scoredLayouts(header.split(';'));
  expect([first?.layout.kind, second?.layout.kind].sort()).toEqual([one, other]);
  expect(first?.score).toBe(second?.score);
  expect(third?.score ?? 0).toBeLessThan(first?.score ?? 0);
});

test.each([
  ['Leverancier;Factuurnummer;Factuurdatum;Vervaldatum;Bedrag', 'lists what we owe suppliers (column Leverancier)'],
  ['Crediteurnummer;Naam;Factuurnr.;Factuurdatum;Bedrag', 'lists what we owe suppliers (column Crediteurnummer)'],
  ['Supplier;Invoice No;Invoice Date;Due Date;Total', 'lists what we owe suppliers (column Supplier)'],
  ['Lieferant;Rechnungsnummer;Rechnungsdatum;Brutto', 'lists what we owe suppliers (column Lieferant)'],
  ['Fournisseur;N° facture;Date facture;Montant TTC', 'lists what we owe suppliers (column Fournisseur)'],
  ['Leveranciersnr.;Naam;Adres;Postcode;Plaats', 'lists what we owe suppliers (column Leveranciersnr.)'],
  ['Factuurnummer;Factuurdatum;Bedrag', 'lists invoices without saying whose they are'],
  ['Klant;Factuurnummer;Factuurdatum;Bedrag excl. btw', 'has amounts without VAT only (column Bedrag excl. btw)'],
  ['Kunde;Rechnungsnr;Rechnungsdatum;Nettobetrag', 'has amounts without VAT only (column Nettobetrag)'],
])('%s %s', (text, message) => {
  const header = text.split(';');
  expect(objectionTo(layoutsOf(header)[0] as never, header)?.message).toContain(message);
});

test.each([
  ['Klant;Leverancier;Factuurnummer;Factuurdatum;Bedrag', 'customers and suppliers in one list'],
  ['Kunde;Rechnungsnr;Rechnungsdatum;Netto;MwSt', 'VAT in a column of its own'],
  ['Kunde;Rechnungsnr;Rechnungsdatum;Netto;Offen', 'what is open, without VAT beside it'],
])('nothing speaks against %s: %s', (text) => {
  const header = text.split(';');
  expect(objectionTo(layoutsOf(header)[0] as never, header)).toBeNull();
});

describe('amounts', () => {
  const amountOf = (text: string): string | undefined => {
    const header = text.split(';');
    return header[layoutsOf(header)[0]?.at.get('amount') ?? -1];
  };
  const rest = 'Klant;Factuurnummer;Factuurdatum;Vervaldatum;';

  test.each([
    ['Bedrag;Bedrag incl. btw', 'Bedrag incl. btw'],
    ['Amount;VAT;Total', 'Total'],
    ['amount;total', 'amount'],
    ['Bedrag excl.;Btw;Totaal', 'Totaal'],
    ['Subtotal;Tax;Amount', 'Amount'],
    ['Montant HT;Montant TTC', 'Montant TTC'],
    ['Nettobetrag;Bruttobetrag', 'Bruttobetrag'],
    ['Bedrag (excl. btw);Bedrag (incl. btw)', 'Bedrag (incl. btw)'],
    ['Valuta;Bedrag in vreemde valuta;Bedrag in eigen valuta', 'Bedrag in vreemde valuta'],
    ['Currency;Amount;Amount (EUR)', 'Amount'],
    ['Devise;Montant devise;Montant', 'Montant devise'],
  ])('of %s the claim is %s', (columns, claim) => {
    expect(amountOf(rest + columns)).toBe(claim);
    expect(amountOf(rest + columns.split(';').reverse().join(';'))).toBe(claim);
  });

  test('an amount in our own currency is not taken for one in that of the document', () => {
    const header = `${rest}Valuta;Bedrag in basisvaluta`.split(';');
    expect(layoutsOf(header)[0]?.at.has('currency')).toBe(false);
    expect(layoutsOf(`${rest}Valuta;Bedrag (EUR)`.split(';'))[0]).toMatchObject({ currency: 'EUR' });
  });
});
