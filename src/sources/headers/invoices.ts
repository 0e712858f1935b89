/** Files of invoices and credit notes, with their settlement where the rows carry it. */
import type { KindMeaning } from '../columns.js';
import { CURRENCY, DEBTOR_ID, DEBTOR_NAME, EITHER, INVOICE_NUMBER, MADE_OUT_TO, NAME_PARTS, SUPPLIER } from './shared.js';

/** What the whole document comes to. */
const TOTAL =
  'totalvalue grossvalue documentvalue invoicevalue montanttotalttc totalttc invoiceamount invoicetotal totalinvoiceamount totalinvoice totalamount grandtotal total doctotal documenttotal documentvalue totalsigned documentamount originalamount ' +
  'factuurbedrag factbedrag faktuurbedrag factuurtotaal totaalbedrag totaalfactuur totaal eindbedrag totaalprijs oorspronkelijkbedrag bedragoorspronkelijk origineelbedrag bedragorigineel factuursaldo ' +
  'rechnungsbetrag rechnungssumme gesamtbetrag gesamtsumme gesamt endbetrag endsumme zahlbetrag belegbetrag ursprungsbetrag summe ' +
  'montantfacture montanttotal montantdelafacture totalfacture montantinitial';

export const INVOICES: KindMeaning = {
  needs: [['invoice_number'], ['invoice_date', 'due_date'], ['amount', 'open_amount', 'debit', 'line_amount', 'net_amount']],
  columns: {
    debtor_id: { reading: 'text', headers: `${DEBTOR_ID} ${MADE_OUT_TO.id} ${EITHER} ${MADE_OUT_TO.either}` },
    debtor_name: { reading: 'text', headers: `${DEBTOR_NAME} ${MADE_OUT_TO.name} ${EITHER} ${MADE_OUT_TO.either}`, personal: true },
    ...NAME_PARTS,
    invoice_number: { reading: 'text', headers: `${INVOICE_NUMBER} number nummer numero nr ref no reference n` },
    kind: {
      reading: 'text',
      headers:
        'dokumenttyp documentsoort soortdocument factuursoort typededocument typedefacture typedetransaction typetransaction typedemouvement typemouvement transactiesoort soorttransactie natureoperation naturedelapiece naturepiece transaktionsart buchungstyp rechnungstyp ' +
        'type invoicetype documenttype doctype transactiontype factuurtype soort documentsoort soortfactuur belegart belegtyp dokumentart rechnungsart typefacture typedocument typepiece typedepiece typedoperation typeoperation',
    },
    invoice_date: {
      reading: 'date',
      headers:
        'factdat dokumentdatum creditnotedate creditmemodate datumcreditnota creditnotadatum gutschriftsdatum dateavoir datedavoir datedelavoir datenotedecredit datedoc belegdat belegvom rechnungsdat datumverkoopfactuur datumstuk datumboekstuk dateinvoice dateofissue datedupiece datedudocument dateddate datedon ' +
        'invoicedt invoiceissued dateofinvoice invoicebilldate factuurdatum factdatum faktuurdatum factuurdat datumfactuur verkoopfactuurdatum rechnungsdatum rechnungdatum rechnungvom ausgestelltam ausstellungsdatum datefacture datedefacture datedelafacture datefacturation datedefacturation dateemission datedemission ' +
        'issuedate dateissued issued issuedon documentdate docdate docdatum documentdatum datumdocument datumdoc documentdt invoicedat belegdatum datepiece datedepiece datedocument transactiondate boekdatum boekingsdatum buchungsdatum postingdate stukdatum piecedate ecrituredate datecomptabilisation datecomptable datum date',
    },
    due_date: {
      reading: 'date',
      headers:
        'duedatereceiveby dateech vervdat netduedate nettofalligam verloopdatum verlooptop vervaldd uiterstedatum uiterstebetaaldag datelimitepaiement datelimitedereglement datelimitereglement datedereglementprevue duedt dateofmaturity maturitydate duedat invoiceduedate paymentduedate paymentdue datedue dueon due payby vervaldatum vervaldat vervdatum verval vervaldag vervalt vervaltop uiterstebetaaldatum uiterlijkebetaaldatum betaaldatumuiterlijk betalenvoor ' +
        'falligam faelligam fallig faellig falligkeit falligkeitsdatum falligkeitstag faelligkeit faelligkeitsdatum nettofalligkeit nettofalligkeitsdatum zahlbarbis zahlungsziel datedecheance dateecheance datelimitedepaiement datelimite echeance echeancele',
    },
    terms_days: {
      reading: 'text',
      headers:
        'terms termsdays paymentterms paymenttermsdays paymenttermdays netdays creditdays betaaltermijn betalingstermijn betaaltermijndagen zahlungszieltage zahlungsbedingung delaidepaiement delaipaiement',
      aside: true,
    },
    amount: { reading: 'amount', headers: `${TOTAL} bedrag betrag montant somme value waarde amt umsatzohnesollhabenkz` },
    line_amount: {
      reading: 'amount',
      headers:
        'linetotal lineamount linevalue regelbedrag regeltotaal bedragregel totaalregel zeilenbetrag positionsbetrag positionssumme montantligne totalligne',
    },
    net_amount: {
      reading: 'amount',
      headers:
        'netvalue netamount goodsvalue untaxedamountsigned subtotal subtotaal nettobedrag bedragnetto zwischensumme nettobetrag nettosumme soustotal montantht montanthtva taxableamount untaxedamount nettamount',
      aside: true,
    },
    vat_amount: {
      reading: 'amount',
      headers:
        'salestaxvalue taxvalue vat vatamount vatvalue vattotal totalvat tax taxamount totaltax taxtotal salestaxamount salestax gst btw btwbedrag bedragbtw totaalbtw mwst mwstbetrag mehrwertsteuer ust ustbetrag umsatzsteuer steuer steuerbetrag tva montanttva totaltva',
      aside: true,
    },
    debit: {
      reading: 'amount',
      headers: 'debet debetbedrag bedragdebet debitamount soll sollbetrag betragsoll umsatzsoll sollumsatz montantdebit',
    },
    credit: {
      reading: 'amount',
      headers: 'creditbedrag bedragcredit creditamount haben habenbetrag betraghaben umsatzhaben habenumsatz montantcredit',
    },
    sign: {
      reading: 'text',
      headers:
        'debitcredit creditdebit debetcredit creditdebet dc cd dbcr drcr debitcreditindicator sollhaben sollhabenkennzeichen sollhabenkz sh shkz debitoucredit debitcreditcode sens',
    },
    currency: { reading: 'text', headers: CURRENCY },
    credits_invoice: {
      reading: 'text',
      headers:
        'referenceinvoicenumber referenceinvoice appliedinvoicenumber creditedinvoice originalinvoice originalinvoicenumber appliesto appliestoinvoice relatedinvoice crediteert creditvoor creditvanfactuur origineelfactuurnummer oorspronkelijkefactuur zurechnung stornozu bezugsrechnung originalrechnung factureorigine factureavoir facturedorigine',
    },
    description: {
      reading: 'text',
      headers:
        'details memo subject omschrijving omschrijvingfactuur factuuromschrijving onderwerp beschreibung betreff buchungstext text libelle objet designation ecriturelib intitule narration',
    },
    po_number: {
      reading: 'text',
      headers:
        'po ponumber po# purchaseorder purchaseordernumber purchaseorderno customponumber orderreference ordernumber customerorder inkoopnummer inkoopordernummer inkooporder bestelnummer ordernummer bestellnummer bestellnr auftragsnummer bondecommande numerocommande ncommande referenceclient uwreferentie yourreference yourref ihrereferenz ihrzeichen votrereference klantreferentie',
    },
    open_amount: {
      reading: 'amount',
      headers:
        'os openstbedrag duevalue openbalance amountdue balancedue balancedueamount amountremaining remainingamount remaining outstandingamount outstandingvalue amountduesigned outstandingbalance outstanding openvalue unpaid unpaidamount amountoutstanding amountopen invoiceamountdue dueamount residual amountresidual balance ' +
        'saldoopen nogtevoldoen tevoldoen resterend openstaandbedrag bedragopenstaand openstaandsaldo nogtebetalen nogteontvangen nogopen nogopenstaand tebetalen teontvangen openbedrag bedragopen restbedrag resterendbedrag openstaand restant saldo saldofactuur ' +
        'offenerbetrag offenebetrag offenersaldo offenerrechnungsbetrag restbetrag restforderung nochoffen nochzuzahlen saldooffen offen offenerposten reste resteapayer restearegler resteaencaisser resteduclient restedu solderestant soldedu soldeouvert montantdu montantouvert montantrestant solde ' +
        // Often a yes or a no beside an amount of its own.
        'open onbetaald unbezahlt impaye',
    },
    paid_amount: {
      reading: 'amount',
      headers:
        'paidvalue paid amountpaid paidtodate amountpaidamount amountreceived receivedamount invoiceamountpaid totalpaid paymentsreceived voldaan reedsvoldaan betaald betaaldbedrag bedragbetaald reedsbetaald ontvangen bezahlt bezahlterbetrag gezahlt zahlungseingang montantpaye montantregle regle paye dejapaye dejaregle montantdejaregle dejaverse',
    },
    paid_date: {
      reading: 'date',
      headers:
        'paidon datepaid dateofpayment paymentdate lastpaymentdate lastpayment settleddate settledon settlementdate datesettled clearedon clearingdate fullypaidondate fullypaidon betaaldatum datumbetaald datumbetaling betaaldop betaaldatumlaatste laatstebetaling bezahltam bezahltdatum zahlungsdatum ausgleichsdatum datepaiement datedepaiement payele paidat regle datereglement datedereglement',
    },
    status: {
      reading: 'text',
      headers: 'invoicestatus documentstatus state factuurstatus rechnungsstatus statut etat',
    },
    payment_status: {
      reading: 'text',
      headers:
        'paymentstate betaalstatus betalingsstatus zahlungsstatus zahlstatus statutpaiement statutdepaiement statutdupaiement etatpaiement',
    },
    is_credit: {
      reading: 'text',
      headers: 'creditfactuur creditnota creditinvoice creditnote iscredit iscreditnote iscreditinvoice gutschrift avoir',
      aside: true,
    },
    disputed: {
      reading: 'text',
      headers:
        'indispute isdisputed dispute disputeflag betwist indisputering geschil bestritten strittig reklamiert conteste litige enlitige',
    },
    dispute_reason: {
      reading: 'text',
      headers:
        'disputecode reasonfordispute redengeschil redenbetwisting klachtreden reklamationsgrund streitgrund motiflitige motifdulitige',
    },
    journal: {
      reading: 'text',
      headers: 'dagboek dagb dagboekcode dagboeknaam dagboekomschrijving journal journalcode journalname codejournal jnl jrn diary',
      aside: true,
    },
    supplier: { reading: 'text', headers: SUPPLIER, aside: true },
  },
};
