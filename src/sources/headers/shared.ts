/** Headers that mean the same in several kinds of file, best first. */
import type { ColumnMeaning } from '../columns.js';

/** A header that may hold a number or a name: which one it is, the columns beside it say. The more a number, the sooner. */
export const EITHER =
  'debiteur debitor debtor account ac afnemer verkooprelatie relatie klant client customer kunde tiers buyer koper acheteur abnehmer partner';

/** Whom a document is made out to: only invoices say so. */
export const MADE_OUT_TO = {
  id: 'billtoid billtono billtocustomerid billtocustomerno soldtoid soldtono selltocustomerno selltocustomerid',
  name: 'billtoname billtocustomername soldtoname soldtocustomername selltocustomername',
  either: 'billto billtocustomer billtoparty soldto soldtoparty selltocustomer',
};

export const DEBTOR_ID =
  'customerid customernumber customerno customernr customernum customercode customer# customerref customerreference customeraccount customeraccountnumber custid custno custnum ' +
  'clientid clientnumber clientno clientcode client# debtornumber debtorno debtorcode debtoraccount accountid accountnumber accountno accountcode accountref accountreference accountrp ' +
  'partnerid businesspartner buyerid buyernumber contactid contactnumber contactcode contactaccountnumber payerid payernumber ' +
  'debiteurnummer debiteurnr debiteurennummer debiteurennr debiteurno debiteurcode debiteurid debnr debnummer debcode klantnummer klantnr klantid klantcode klant# ' +
  'relatienummer relatiecode relatienr relatieid afnemernummer afnemernr lidnummer contactnummer ' +
  'kundennummer kundennr kundenummer kundenr kundeid kundenno kundenid kundencode kdnr kundnr debitorennummer debitorennr debitornummer debitornr debitorenkonto debitorkonto personenkonto mandantennummer ' +
  'numeroclient numerodeclient nclient noclient numclient nrclient codeclient clientcode idclient refclient referenceclientinterne codetiers compauxnum numerotiers ntiers compteclient comptetiers compteauxiliaire ' +
  'dbid ncomptetiers numerocomptetiers numerodecomptetiers auxiliaire compteauxiliaires nummerdebiteur nrdebiteur codedebiteur nummerklant nrklant codeklant nummerrelatie coderelatie nummerafnemer debiteurrekening kontaktnr kontaktnummer kundenkonto identifiantclient identifiantduclient numeroduclient codeduclient referenceduclient nduclient identifianttiers numerodetiers codedutiers comptedutiers';

/** Names that may be anybody's: of a customer or of a supplier. */
export const ANY_NAME =
  'name companyname company organization organisation displayname fullname businessname tradingname contactname contact kontakt accountname invoicepartnerdisplayname partnername ' +
  'naam bedrijfsnaam bedrijf organisatie bedrijfsnaamcontactpersoon relatienaam firma firmenname unternehmen nom raisonsociale societe entreprise nomtiers intituletiers denomination';

export const DEBTOR_NAME =
  'customername customerfullname customercompany customercompanyname clientname nameofcustomer debtorname buyername payername ' +
  'klantnaam naamklant debiteurnaam naamdebiteur naamafnemer afnemernaam debiteurennaam ' +
  'nameadressattypunternehmen matchcode libelleauxiliaire intituleauxiliaire debiteuromschrijving omschrijvingdebiteur klantomschrijving naamrelatie naamvandeklant naamvandedebiteur nomdeclient nomdutiers intituleduclient raisonsocialeclient raisonsocialeduclient kundenbezeichnung namekunden namedebitor debitorbezeichnung debitorenbezeichnung ' +
  `colastname kundenname kundename namekunde kundebezeichnung debitorname debitorenname rechnungsempfanger empfanger nomclient nomduclient clientnom compauxlib intituleclient ${ANY_NAME}`;

/** Numbers that only a credit note has: a list under such a header is one of credit notes. */
export const CREDIT_NOTE_NUMBER =
  'creditnotenumber creditnoteno creditnote# creditmemonumber creditmemono creditnotanummer creditnotanr creditfactuurnummer gutschriftsnummer gutschriftnummer gutschriftsnr gutschriftnr numeroavoir numerodavoir numerodelavoir navoir numeronotedecredit numerodelanotedecredit';

export const INVOICE_NUMBER =
  'nummerfactuur nrfactuur nummerfaktuur nummerrechnung referencefacture referencedefacture referencedelafacture codefacture idfacture salesinvoiceid salesinvoicenr ' +
  'invoiceno invoicenr invoice# invoicenum invoicereference invoiceref salesinvoiceno salesinvoicenumber salesinvoice invoice ' +
  'factuurnummer factnr factnummer factuurnr factuurno factuur# faktuurnummer faktuurnr verkoopfactuurnummer verkoopfactuurnr verkoopfactuur factuur ' +
  'rechnungsnummer rechnungsnr rechnungnr rechnungno rechnungnummer ausgangsrechnungsnr reno renr re# rechnung ' +
  'numerofacture numerodefacture numerodelafacture nfacture nofacture numfacture nrfacture nrdefacture facturen facturenumero ndefacture facture# facture ' +
  'invoiceid factuurid docnumber documentnumber documentno docno document# documentid doc# num boekstuknummer boekstuknr boekstuk belegnummer belegnr belegno beleg belegfeld1 ' +
  'stuknr stuknummer pieceref docnr documentnr documentnummer document ndocument ndedocument ndoc nodoc nrdoc bkstnr bkstknr onzeref onzereferentie fakturanummer ' +
  'reffacture reffact dokumentnummer dokumentnr refn numerodoc numdoc numerodudocument referenceinterne ' +
  `${CREDIT_NOTE_NUMBER} ` +
  'numeropiece npiece numpiece numerodepiece piece numerodocument factuurkenmerk transactionreference transactionref';

export const CURRENCY =
  'localcurrency basecurrency homecurrency companycurrency hauswahrung eigenwahrung devisesociete currencycode currencyid currencyiso invoicecurrency paymentcurrency transactioncurrency documentcurrency valutacode factuurvaluta muntsoort munteenheid munt devies ' +
  'wahrung wahrungscode wahrungskennung belegwahrung wkz waehrung devise codedevise monnaie cur curr ccy val wkzumsatz idevise wahrg waehrg valuta';

/** What one party owes suppliers. Files that speak of nobody else are not ours to read. */
export const SUPPLIER =
  'supplier suppliername supplierid suppliernumber supplierno suppliercode vendor vendorname vendorid vendornumber vendorno vendorcode creditor creditorname creditornumber creditorid ' +
  'bill billnumber billno bill# billdate billid purchaseinvoice purchaseinvoiceno purchaseinvoicenumber ' +
  'leverancier leveranciernaam leveranciersnaam naamleverancier leveranciersnummer leveranciernummer leveranciersnr leveranciernr leverancierscode crediteurnummer crediteurnr crediteurennummer crediteurcode crediteurnaam naamcrediteur ' +
  'inkoopfactuur inkoopfactuurnummer inkoopfactuurnr lieferant lieferantenname lieferantennummer lieferantennr lieferantnr kreditor kreditorennummer kreditorennr kreditornr kreditorenkonto eingangsrechnung ' +
  'fournisseur nomfournisseur nomdufournisseur codefournisseur numerofournisseur nfournisseur comptefournisseur factureachat facturefournisseur';

/** The parts of a person's name: put together where no column holds the whole. */
export const NAME_PARTS: Readonly<Record<'first_name' | 'name_infix' | 'last_name', ColumnMeaning>> = {
  first_name: {
    reading: 'text',
    headers:
      'givenname forename customerfirstname clientfirstname billingfirstname contactfirstname voornaam roepnaam voornamen klantvoornaam vorname vornamen rufname prenom prenoms prenomclient prenomduclient voorletters initialen initials',
    personal: true,
    aside: true,
  },
  name_infix: {
    reading: 'text',
    headers: 'middlename infix tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels namenszusatz vorsatzwort particule',
    personal: true,
    aside: true,
  },
  last_name: {
    reading: 'text',
    headers:
      'surname familyname customerlastname clientlastname billinglastname contactlastname achternaam familienaam geslachtsnaam klantachternaam nachname familienname zuname nomdefamille nomfamille nomusuel',
    personal: true,
    aside: true,
  },
};
