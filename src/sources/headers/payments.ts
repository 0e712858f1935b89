/** Files of payments: what a package booked, what a payment service collected, what stands on a bank statement. */
import type { KindMeaning } from '../columns.js';
import { CURRENCY, DEBTOR_ID, DEBTOR_NAME, EITHER, INVOICE_NUMBER, NAME_PARTS, SUPPLIER } from './shared.js';

export const PAYMENTS: KindMeaning = {
  needs: [['payment_date'], ['amount', 'credit']],
  columns: {
    payment_id: {
      reading: 'text',
      headers:
        'paymentnumber paymentno paymentnr payment# receiptnumber receiptno receipt# receiptid transactionid transactionno transactionnumber transactionref transactionreference betaalid betalingsnummer betalingsid betaalnummer transactieid transactienummer transactiereferentie zahlungsnummer zahlungsnr zahlungsid transaktionsnummer transaktionsid transaktionscode numeropaiement numerodepaiement npaiement idpaiement numeroreglement idtransaction id',
    },
    debtor_id: { reading: 'text', headers: `${DEBTOR_ID} ${EITHER}` },
    debtor_name: { reading: 'text', headers: `${DEBTOR_NAME} ${EITHER}`, personal: true },
    ...NAME_PARTS,
    payment_date: {
      reading: 'date',
      headers:
        'paidon paidat datepaid dateofpayment datereceived receiveddate receiveddt receivedon receiptdate receiptdt betaaldatum datumbetaling datumbetaald betaaldop datumontvangst ontvangstdatum ontvangenop ' +
        'zahlungsdatum zahldatum bezahltam eingangsdatum zahlungseingangsdatum zahlungseingang datumzahlung datepaiement datedepaiement datedupaiement datereglement datedereglement dateencaissement payele ' +
        'bookingdate bookdate postingdate transactiondate completeddate datecompleted datecompletedutc boekdatum boekingsdatum transactiedatum uitvoeringsdatum buchungstag buchungsdatum buchung datecomptable datecomptabilisation dateoperation dateop datedeloperation dateexecution datum date datestartedutc valuedate valutadatum rentedatum wertstellung datevaleur datedevaleur datedelavaleur',
    },
    amount: {
      reading: 'amount',
      headers:
        'paymentamount amountpaid amountreceived receivedamount paidamount amountapplied totalpayment betalingsbedrag betaaldbedrag bedragbetaling bedragontvangen ontvangenbedrag transactiebedrag zahlbetrag zahlungsbetrag gezahlterbetrag eingangsbetrag montantpaye montantregle montantpaiement montantdupaiement montantencaisse ' +
        'transactionamount totalamount bedrag betrag umsatz montant betaald betaling ontvangen somme montantdeloperation montantoperation montanttotal value total totaal amt',
    },
    applied_amount: {
      reading: 'amount',
      headers: 'amountappliedtoinvoice amountapplied appliedamount amountallocated allocatedamount',
      aside: true,
    },
    refunded_amount: {
      reading: 'amount',
      headers:
        'amountrefunded refundamount refunded terugbetaald terugbetaaldbedrag bedragterugbetaald erstatteterbetrag erstattet montantrembourse rembourse',
    },
    debit: {
      reading: 'amount',
      headers:
        'debet debetbedrag bedragdebet debitamount af uit moneyout paidout withdrawal withdrawals soll sollbetrag betragsoll ausgang belastung montantdebit',
    },
    credit: {
      reading: 'amount',
      headers:
        'creditbedrag bedragcredit creditamount bij in moneyin paidin deposit deposits haben habenbetrag betraghaben eingang gutschrift montantcredit',
    },
    sign: {
      reading: 'text',
      headers:
        'afbij bijaf debitcredit creditdebit debetcredit creditdebet dc cd dbcr drcr byafcode afbijcode creditdebitindicator debitcreditindicator sollhaben sollhabenkennzeichen sh sens sign teken richtung',
    },
    currency: { reading: 'text', headers: CURRENCY },
    invoice_number: {
      reading: 'text',
      headers: `${INVOICE_NUMBER} invoices invoicenumbers appliedtoinvoice appliedto invoiceapplied allocatedto factuurnummers rechnungen rechnungsnummern factures numerosfactures`,
    },
    reference: {
      reading: 'text',
      headers:
        'paymentreference remittanceinformation remittance remittanceinfo paymentdetails bankreference betalingskenmerk verwendungszweck structuredcommunication gestructureerdemededeling mededelingen mededeling vrijemededeling omschrijving omschrijving1 communication communicationstructuree motif detaildelecriture libelleoperation ' +
        'kenmerk referentie referenz vermerk buchungstext libelle libelles objet description transactiondescription narrative particulars notification details memo note notitie notiz ref label',
    },
    method: {
      reading: 'text',
      headers:
        'paymentmethod paymenttype paymentmode paymentmeans methodofpayment betaalwijze betaalmethode betalingswijze betalingsmethode zahlungsart zahlungsweise zahlungsmethode zahlungsmittel modepaiement modedepaiement modedereglement modereglement moyenpaiement moyendepaiement methodedepaiement type mutatiesoort transactiontype',
    },
    return_code: {
      reading: 'text',
      headers:
        'returnreason returnreasoncode returncode reasoncode reversalreason reversalreasoncode rejectreason stornocode retourcode retourreden redenretour stornoreden ruckgabegrund ruckgabecode ruecklastschriftgrund codederejet coderejet motifrejet motifderejet',
    },
    payer_name: {
      reading: 'text',
      headers:
        'empfaenger1 empfanger1 payer payername counterparty counterpartyname remitter sender nameofsender betaler naambetaler tegenpartij naamtegenpartij tegenrekeninghouder naamvandetegenpartij auftraggeber auftraggeberempfanger auftraggeberbegunstigter begunstigterauftraggeber begunstigterzahlungspflichtiger beguenstigterzahlungspflichtiger zahler zahlungspflichtiger zahlungspflichtiger*r namezahlungsbeteiligter payeur contrepartie nomcontrepartie nomdelacontrepartie payee donneurdordre',
      personal: true,
    },
    payer_iban: {
      reading: 'iban',
      headers:
        'ibankontonummer payeraccount payeraccountnumber counterpartyaccount counterpartyaccountnumber counterpartyiban tegenrekening tegenrekeningnummer tegenrekeningibanbban tegenrekeningiban ibantegenpartij ibantegenrekening rekeningtegenpartij rekeningnummertegenpartij gegenkonto gegenkontoiban kontonummeriban ibanzahlungsbeteiligter partneriban ibancontrepartie ibandelacontrepartie comptecontrepartie comptedelacontrepartie',
      personal: true,
    },
    status: {
      reading: 'text',
      headers: 'state paymentstatus paymentstate transactionstatus betaalstatus betalingsstatus zahlungsstatus statut etat',
    },
    account: {
      reading: 'text',
      headers:
        'ownaccount rekening eigenrekening rekeningnummer ibanbban iban auftragskonto ibanauftragskonto kontonummer konto compte numerodecompte',
      aside: true,
    },
    balance: {
      reading: 'text',
      headers:
        'runningbalance closingbalance balanceafter saldo saldonatrn saldonamutatie saldonaboeking saldonachbuchung kontostand guthaben endsaldo solde soldeapres',
      aside: true,
    },
    supplier: { reading: 'text', headers: SUPPLIER, aside: true },
  },
};
