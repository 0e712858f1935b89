/**
 * What the columns of each kind of file mean, and the headers they go by. Headers are compared without case, accents,
 * blanks and punctuation. A new spelling is one word here; a system with habits of its own is a profile.
 */
import type { Kind } from './drafts.js';

/** How the values of a column are read. */
export type Reading = 'text' | 'date' | 'amount' | 'iban';

export interface ColumnMeaning {
  readonly reading: Reading;
  /** Headers it goes by in exports, already plain; the canonical name is always one. */
  readonly headers: string;
  /** True where the header alone tells the kind of the file. */
  readonly telling?: true;
  /** True where values name or reach a person: they are masked in messages. */
  readonly personal?: true;
}

export interface KindMeaning {
  /** One of each group must be there. */
  readonly needs: readonly (readonly string[])[];
  readonly columns: Readonly<Record<string, ColumnMeaning>>;
}

const DEBTOR_ID =
  'customerid customernumber customerno customernr customercode customer# clientid clientnumber clientno clientcode accountnumber accountcode debtor debtornumber debtorno debtorcode ' +
  'debiteurnummer debiteurnr debiteur debiteurcode debnr debiteurid klantnummer klantnr klantid klantcode klant# relatienummer relatiecode relatienr relatieid ' +
  'kundennummer kundennr kdnr kundenid debitor debitorennummer debitorennr debitornr debitorkonto personenkonto ' +
  'numeroclient nclient noclient numclient codeclient idclient codetiers numerotiers compteclient comptetiers';
const DEBTOR_NAME =
  'name customername customer clientname client companyname company organization organisation displayname accountname contactname billto billtoname soldto ' +
  'naam klant klantnaam debiteurnaam naamdebiteur naamklant relatie relatienaam bedrijf bedrijfsnaam bedrijfsnaamcontactpersoon ' +
  'kunde kundenname firma firmenname debitorname debitorenname namekunde nom nomclient raisonsociale societe tiers nomtiers intituleclient';
const INVOICE_NUMBER =
  'invoiceno invoicenr invoice# invoiceid invoice invoicenum invoicereference docnumber documentnumber documentno docno billno ' +
  'factuurnummer factuurnr factuurno factuur factuurid faktuurnummer faktuurnr boekstuknummer boekstuknr ' +
  'rechnungsnummer rechnungsnr rechnungnr rechnungno rechnung belegnummer belegnr reno renr re# ' +
  'numerofacture nfacture nofacture numfacture nrfacture facture facturen facturenumero numerodefacture ndefacture numeropiece npiece';
const CURRENCY =
  'currencycode currencyid valuta muntsoort munteenheid munt valutacode wahrung waehrung devise monnaie wkz wahrungskennung cur ccy';
const AMOUNT_INVOICE =
  'invoiceamount amountincvat amountinclvat amountinctax grossamount gross total totalamount invoicetotal totalinclvat totalincvat totalinctax totalinclusive totalincl amountgross doctotal ' +
  'bedrag factuurbedrag totaalbedrag bedraginclbtw bedragincbtw bedraginclusiefbtw totaalinclbtw totaalincbtw totaalinclusiefbtw totaal totaalincl inclbtw bedragincl ' +
  'betrag rechnungsbetrag bruttobetrag brutto bruttosumme gesamtbetrag gesamt gesamtbrutto endbetrag summe ' +
  'montant montantttc totalttc ttc montanttotal montantfacture montanttotalttc total';

export const MEANINGS: Readonly<Record<Kind, KindMeaning>> = {
  debtors: {
    needs: [['debtor_id', 'name']],
    columns: {
      debtor_id: { reading: 'text', headers: `${DEBTOR_ID} id number nummer code` },
      name: { reading: 'text', headers: DEBTOR_NAME, personal: true },
      party: {
        reading: 'text',
        headers: 'segment customertype customersubtype klanttype typeklant debiteurtype type kundentyp kundenart typeclient soort',
        telling: true,
      },
      country: { reading: 'text', headers: 'countrycode land landcode billingcountry pays codepays landkurzel lkz' },
      language: { reading: 'text', headers: 'languagecode locale taal taalcode sprache sprachcode langue', telling: true },
      email: {
        reading: 'text',
        headers:
          'emailaddress emailid mail mailaddress emailadres epost epostadresse mailadresse courriel adressemail adresseemail emailfactuur emailfacturatie',
        telling: true,
        personal: true,
      },
      phone: {
        reading: 'text',
        headers: 'telephone phonenumber tel telefoon telefoonnummer telefoonnr telefon telefonnummer telnr numerodetelephone telephonefixe',
        telling: true,
        personal: true,
      },
      mobile: {
        reading: 'text',
        headers: 'mobilephone mobilenumber mobiel mobiletelefoon gsm gsmnummer mobiltelefon handy portable telephoneportable',
        telling: true,
        personal: true,
      },
      address: {
        reading: 'text',
        headers:
          'street addressline1 address1 billingaddress adres straat straathuisnummer adresse strasse strassenr rue adresse1 adresregel1',
        telling: true,
        personal: true,
      },
      postcode: {
        reading: 'text',
        headers: 'postalcode zip zipcode billingcode billingpostcode postalcodezipcode plz postleitzahl codepostal cp',
        telling: true,
        personal: true,
      },
      city: { reading: 'text', headers: 'town billingcity plaats woonplaats stad ort stadt ville commune localite', telling: true },
      vat_number: {
        reading: 'text',
        headers: 'vatno vatnr vatid taxnumber taxid btwnummer btwnr ustid ustidnr umsatzsteuerid numerotva ntva tvaintracommunautaire',
        telling: true,
      },
      iban: {
        reading: 'iban',
        headers: 'bankaccount bankrekening rekeningnummer kontonummer bankverbindung compte comptebancaire',
        telling: true,
        personal: true,
      },
      preferred_channel: {
        reading: 'text',
        headers:
          'preferredchannel preferreddeliverymethod channel kanaal voorkeurskanaal verzendwijze versandart canal canalprefere deliverymethod',
        telling: true,
      },
      customer_since: {
        reading: 'date',
        headers: 'startdate since clientsince createddate klantsinds kundeseit clientdepuis',
        telling: true,
      },
      parent_id: {
        reading: 'text',
        headers: 'parent parentcustomerid headoffice hoofdkantoor hoofddebiteur moederbedrijf konzern hauptkunde maisonmere',
        telling: true,
      },
      contact_person: {
        reading: 'text',
        headers: 'contact contactname contactpersoon tav ansprechpartner personnecontact interlocuteur attention',
        telling: true,
        personal: true,
      },
    },
  },
  invoices: {
    needs: [['invoice_number'], ['invoice_date', 'due_date'], ['amount', 'open_amount', 'debit', 'line_amount']],
    columns: {
      debtor_id: { reading: 'text', headers: DEBTOR_ID },
      debtor_name: { reading: 'text', headers: DEBTOR_NAME, personal: true },
      invoice_number: { reading: 'text', headers: `${INVOICE_NUMBER} number nummer` },
      kind: {
        reading: 'text',
        headers: 'type invoicetype documenttype doctype factuurtype soort belegart dokumentart typefacture typedocument typepiece',
      },
      invoice_date: {
        reading: 'date',
        headers:
          'date issuedate dateissued issued issuedon documentdate docdate transactiondate invoicedat datum factuurdatum boekdatum rechnungsdatum rechnungdatum belegdatum datefacture datedefacture datefacturation datepiece',
        telling: true,
      },
      due_date: {
        reading: 'date',
        headers:
          'due duedate dueon duedat paymentdue datedue vervaldatum vervaldag vervalt uiterstebetaaldatum betaaldatumuiterlijk falligam faelligam fallig faellig falligkeit falligkeitsdatum faelligkeit faelligkeitsdatum zahlbarbis echeance datedecheance dateecheance',
        telling: true,
      },
      amount: { reading: 'amount', headers: AMOUNT_INVOICE },
      line_amount: {
        reading: 'amount',
        headers:
          'linetotal linetotalinclvat lineamount regelbedrag regeltotaal bedragregel zeilenbetrag positionsbetrag montantligne totalligne',
      },
      debit: { reading: 'amount', headers: 'debet debetbedrag debitamount soll sollbetrag debiteur montantdebit' },
      credit: { reading: 'amount', headers: 'creditbedrag creditamount haben habenbetrag crediteur montantcredit' },
      sign: { reading: 'text', headers: 'debitcredit dc debetcredit sollhaben sollhabenkennzeichen sh debitoucredit sens' },
      currency: { reading: 'text', headers: CURRENCY },
      credits_invoice: {
        reading: 'text',
        headers:
          'creditsinvoice creditedinvoice originalinvoice appliesto crediteert creditvoor origineelfactuurnummer oorspronkelijkefactuur zurechnung bezugsrechnung factureorigine factureavoir',
        telling: true,
      },
      description: {
        reading: 'text',
        headers: 'details memo subject omschrijving onderwerp beschreibung betreff buchungstext libelle objet designation',
      },
      po_number: {
        reading: 'text',
        headers:
          'po ponumber purchaseorder purchaseordernumber customponumber orderreference inkoopnummer inkoopordernummer bestelnummer ordernummer bestellnummer bestellnr bondecommande numerocommande ncommande referenceclient uwreferentie yourreference ihrereferenz',
      },
      open_amount: {
        reading: 'amount',
        headers:
          'open amountdue amountremaining balance balancedue balancedueamount outstanding outstandingamount openamount openbalance remaining unpaid openstaand openstaandbedrag openstaandsaldo nogtebetalen restbedrag saldo restant ' +
          'offen offenerbetrag offenebetrag offenersaldo restbetrag saldooffen reste resteapayer soldedu solde montantdu montantouvert restedu',
        telling: true,
      },
      paid_amount: {
        reading: 'amount',
        headers:
          'paid amountpaid paidtodate amountpaidamount betaald betaaldbedrag ontvangen bezahlt bezahlterbetrag montantpaye montantregle regle paye',
        telling: true,
      },
      paid_date: {
        reading: 'date',
        headers:
          'paidon datepaid paymentdate settleddate settledon settlementdate lastpaymentdate datesettled clearedon betaaldatum betaaldop betaaldatumlaatste bezahltam zahlungsdatum datepaiement datedepaiement payele regle datereglement',
      },
      status: {
        reading: 'text',
        headers: 'invoicestatus state documentstatus paymentstatus factuurstatus betaalstatus rechnungsstatus zahlungsstatus statut etat',
      },
      disputed: {
        reading: 'text',
        headers: 'indispute dispute betwist geschil bestritten strittig conteste litige enlitige',
        telling: true,
      },
      dispute_reason: {
        reading: 'text',
        headers: 'disputereason disputecode redengeschil klachtreden reklamationsgrund motiflitige',
        telling: true,
      },
    },
  },
  payments: {
    needs: [['payment_date'], ['amount', 'credit']],
    columns: {
      payment_id: {
        reading: 'text',
        headers:
          'paymentnumber paymentno receiptnumber transactionid transactionref betaalid betalingsnummer transactieid zahlungsnummer zahlungsid numeropaiement npaiement idpaiement id',
        telling: true,
      },
      debtor_id: { reading: 'text', headers: DEBTOR_ID },
      debtor_name: { reading: 'text', headers: DEBTOR_NAME, personal: true },
      payment_date: {
        reading: 'date',
        headers:
          'date paidon datepaid receiveddate bookingdate valuedate transactiondate datum betaaldatum betaaldop boekdatum boekingsdatum valutadatum transactiedatum datumontvangst ' +
          'zahlungsdatum zahldatum bezahltam buchungstag buchungsdatum datepaiement datedepaiement datereglement datevaleur dateoperation',
      },
      amount: {
        reading: 'amount',
        headers:
          'paymentamount amountpaid receivedamount paidamount totalamount total bedrag betaaldbedrag betaling ontvangen betrag zahlbetrag zahlungsbetrag montant montantpaye montantregle',
      },
      currency: { reading: 'text', headers: CURRENCY },
      invoice_number: { reading: 'text', headers: `${INVOICE_NUMBER} invoices invoicenumbers facturen factuurnummers rechnungen factures` },
      reference: {
        reading: 'text',
        headers:
          'ref description details memo remittance remittanceinformation paymentreference omschrijving mededeling mededelingen kenmerk betalingskenmerk referentie verwendungszweck buchungstext referenz libelle communication objet motif',
      },
      method: {
        reading: 'text',
        headers:
          'paymentmethod paymenttype type betaalwijze betaalmethode betalingswijze zahlungsart zahlungsweise modepaiement modedepaiement modereglement moyenpaiement',
        telling: true,
      },
      return_code: {
        reading: 'text',
        headers:
          'returnreason reasoncode returnreasoncode reversalreason stornocode retourcode stornoreden ruckgabegrund ruecklastschriftgrund codederejet motifrejet',
        telling: true,
      },
      payer_name: {
        reading: 'text',
        headers:
          'payer payername counterparty counterpartyname betaler naambetaler tegenpartij naamtegenpartij auftraggeber zahler zahlungspflichtiger payeur contrepartie nomcontrepartie',
        telling: true,
        personal: true,
      },
      payer_iban: {
        reading: 'iban',
        headers:
          'payeraccount counterpartyaccount counterpartyiban tegenrekening ibantegenpartij rekeningtegenpartij gegenkonto kontonummeriban ibancontrepartie comptecontrepartie',
        telling: true,
        personal: true,
      },
    },
  },
  contacts: {
    needs: [['debtor_id'], ['date'], ['channel', 'direction', 'outcome', 'note']],
    columns: {
      debtor_id: { reading: 'text', headers: DEBTOR_ID },
      date: { reading: 'date', headers: 'datum contactdate contactdatum calldate datecontact on at' },
      channel: { reading: 'text', headers: 'kanaal canal kanal medium', telling: true },
      direction: { reading: 'text', headers: 'richting richtung sens', telling: true },
      outcome: { reading: 'text', headers: 'result uitkomst resultaat ergebnis resultat', telling: true },
      note: {
        reading: 'text',
        headers: 'notes remark remarks comment comments notitie opmerking opmerkingen notiz bemerkung remarque commentaire',
        telling: true,
        personal: true,
      },
    },
  },
  disputes: {
    needs: [['invoice_number'], ['opened_on']],
    columns: {
      dispute_id: {
        reading: 'text',
        headers: 'disputenumber disputeno caseid casenumber claimid geschilnummer klachtnummer reklamationsnummer numerolitige',
        telling: true,
      },
      invoice_number: { reading: 'text', headers: INVOICE_NUMBER },
      opened_on: {
        reading: 'date',
        headers: 'disputeopendate opendate opened openedat opendate datumgeschil klachtdatum reklamiertam ouvertle datelitige disputedate',
        telling: true,
      },
      closed_on: {
        reading: 'date',
        headers: 'disputeclosedate closedate closed closedat resolveddate resolvedon afgehandeldop opgelostop erledigtam cloturele',
        telling: true,
      },
      reason: { reading: 'text', headers: 'disputereason reasoncode reden klachtsoort grund motif' },
      status: { reading: 'text', headers: 'disputestatus state statut' },
    },
  },
};
