/** The closed words of exports (yes, business, direct debit, …) in the languages they come in. */
import type { Channel, Direction, Party, PaymentMethod } from '../ledger/model.js';
import type { CallOutcome, StatedReason } from '../ledger/reasons.js';

/** Lower case, without accents, blanks and punctuation: how headers and closed words are compared. */
export function plainWord(text: string): string {
  // Most headers and words are plain ASCII, and many are plain already.
  if (/^[a-z0-9]*$/.test(text)) return text;
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9#%+]+/g, '');
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9#%+]+/g, '');
}

function table<T extends string>(entries: Readonly<Record<T, string>>): (text: string) => T | null {
  const words = new Map<string, T>();
  for (const [meaning, list] of Object.entries(entries) as [T, string][]) {
    words.set(plainWord(meaning), meaning);
    for (const word of list.split(' ')) if (word !== '') words.set(word, meaning);
  }
  return (text) => words.get(plainWord(text) || text.trim()) ?? null;
}

export const partyOf = table<Party>({
  consumer: 'consument particulier private privat privatkunde prive b2c individual person particulier persoon natuurlijkpersoon',
  business:
    'zakelijk bedrijf company b2b firma entreprise professionnel geschaftlich unternehmen organisation organization rechtspersoon smb midmarket enterprise',
});

export const channelOf = table<Channel>({
  email: 'mail mails emails gemaild mailing epost courriel electronic elektronisch',
  sms: 'text textmessage',
  whatsapp: 'wa',
  letter: 'post brief print printed paper papier mailed lettre courrier',
  phone:
    'telefoon telefonisch telefoongesprek telefoontje belletje gebeld gesprek belpoging telephone tel call called calls phonecall bellen telefon telefonat anruf anrufe angerufen appel appels appele appeltelephonique telephonique coupdefil',
});

export const directionOf = table<Direction>({
  in: 'inbound incoming inkomend ontvangen eingehend entrant received',
  out: 'outbound outgoing uitgaand verzonden ausgehend sortant sent',
});

/** What a call ended in, as it is written in a call list. */
export const callOutcomeOf = table<CallOutcome>({
  spoken: 'yes ja oui reached bereikt gesproken gesprochen erreicht parle joint spokento',
  no_answer: 'no nee non nein noanswer geengehoor nietbereikt nichterreicht keineantwort pasdereponse nonjoint',
  voicemail: 'mailbox voicemailleft ingesproken anrufbeantworter messagerie messagelaisse',
  wrong_number: 'wrongnumber verkeerdnummer falschenummer mauvaisnumero fauxnumero',
  stop: 'donotcall donotcontact nietbellen nichtanrufen nepasappeler',
});

export const statedReasonOf = table<StatedReason>({
  forgot: 'forgotten vergeten oublie vergessen',
  not_received: 'invoicenotreceived nietontvangen factuurnietontvangen nonrecue pasrecue pasrecu nichterhalten rechnungnichterhalten',
  approval: 'po awaitingapproval ponumber akkoord wachtopakkoord goedkeuring inkoopnummer validation bondecommande freigabe bestellnummer',
  our_error: 'ourmistake onzefout notreerreur unserfehler',
  already_paid: 'paid albetaald betaald dejapaye paye schonbezahlt bereitsbezahlt bezahlt',
  complaint_price: 'price wrongprice prijs klachtprijs prix litigeprix preis reklamationpreis',
  complaint_quantity: 'quantity hoeveelheid aantal klachthoeveelheid quantite litigequantite menge reklamationmenge',
  complaint_quality: 'quality kwaliteit klachtkwaliteit qualite litigequalite qualitat reklamationqualitat',
  complaint_service: 'service complaintservice dienstverlening klachtservice litigeservice reklamationservice',
  not_ordered: 'nietbesteld noncommande pascommande nichtbestellt',
  stretching: 'payslate rekken rektbetaling retardevolontaire zieheinaus',
  no_money_temporary: 'nomoney temporarynomoney tijdelijkgeengeld geengeld plusdargenttemporaire pasdargent vorubergehendkeingeld keingeld',
  no_money_structural: 'structuralnomoney structureelgeengeld manquestructurel dauerhaftkeingeld',
  representative: 'administrator bewindvoerder curator representant mandataire insolvenzverwalter betreuer',
  unclear: 'unknown onduidelijk onbekend pasclair inconnu unklar unbekannt',
  cant_pay: 'cannotpay kannietbetalen nepeutpaspayer kannnichtzahlen',
  wont_pay: 'willnotpay wilnietbetalen neveutpaspayer willnichtzahlen',
  disorganized: 'disorganised rommelig desorganise unorganisiert',
});

export const methodOf = table<PaymentMethod>({
  bank: 'banktransfer transfer wire overboeking overschrijving uberweisung virement sepa bankgiro ideal bacs ach',
  direct_debit: 'directdebit incasso automatischeincasso lastschrift prelevement domiciliering domiciliation dd sdd sepadirectdebit',
  card: 'creditcard debitcard pin kaart karte carte visa mastercard stripe',
  cash: 'contant kas bar especes',
  other: 'paypal cheque check',
});

const YES = new Set('yes y true 1 ja j x oui o wahr waar vrai si'.split(' '));
const NO = new Set('no n false 0 nee nein non falsch onwaar faux'.split(' '));

export function yesNoOf(text: string): boolean | null {
  const word = plainWord(text);
  return YES.has(word) ? true : NO.has(word) ? false : null;
}

/** Which side of an account a sign column means; on a bank statement `Af` is debit and `Bij` is credit. */
export const sideOf = table<'debit' | 'credit'>({
  debit: 'd debet soll s af dr dbit db debiteren out uit - lastschrift',
  credit: 'c haben h bij cr crdt in + gutschrift',
});

/** What a status column says of an invoice. `void` rows are no claim and are left out. */
export const statusOf = table<'paid' | 'gone' | 'open' | 'part' | 'void' | 'disputed'>({
  paid: 'fullypaid inpayment paidinfull volledigbetaald vollstandigbezahlt reglee regle acquittee soldee solde betaald voldaan settled bezahlt paye payee closed gesloten afgesloten afgehandeld',
  // Written off, or credited in full: no longer claimed, though no money came.
  gone: 'writtenoff writeoff baddebt uncollectible afgeboekt oninbaar afgeschreven ausgebucht abgeschrieben uneinbringlich irrecouvrable passeenperte credited fullycredited gecrediteerd gutgeschrieben credite creditee',
  open: 'notpaid nietbetaald nichtbezahlt nonpaye nonpayee impayee ouvert ouverte enretard echue emise envoyee uberfallig teilweiseoffen late pastdue overdue sent unpaid openstaand due verzonden vervallen offen unbezahlt impaye unsent viewed outstanding approved authorised posted finalized final',
  part: 'inpartbetaald partielle partiellementpaye partiellementreglee partial partiallypaid gedeeltelijk deelsbetaald deelbetaald teilbezahlt partpaid partiel',
  void: 'voided cancelled canceled geannuleerd deleted verwijderd storniert annule annulee draft concept entwurf brouillon proforma quote rejected submitted awaitingapproval',
  disputed: 'indispute dispute betwist bestritten enlitige',
});

/** What a status column says of a payment: money, or none (yet). */
export const paymentStateOf = table<'money' | 'none'>({
  money:
    'paid succeeded success successful completed complete settled confirmed paidout captured cleared posted booked betaald gelukt voltooid verwerkt gebucht bezahlt abgeschlossen paye effectue',
  none:
    'failed failure canceled cancelled expired declined denied rejected open pending processing created submitted authorized authorised uncaptured draft void voided deleted reverted unpaid incomplete chargedback pendingsubmission pendingcustomerapproval requirespaymentmethod blocked ' +
    'mislukt geannuleerd verlopen geweigerd openstaand inbehandeling fehlgeschlagen abgebrochen abgelehnt abgelaufen ausstehend vorgemerkt echoue annule refuse enattente',
});

/** Whether a dispute's status says it is over. */
export const disputeClosed = table<'closed' | 'open'>({
  closed: 'resolved gesloten opgelost afgehandeld erledigt clos cloture won lost warningclosed settled afgewezen rejected accepted',
  open: 'new nieuw pending lopend inprogress offen ouvert needsresponse underreview warningneedsresponse warningunderreview',
});

export const documentKindOf = table<'invoice' | 'credit_note' | 'payment' | 'purchase' | 'none'>({
  none: 'proforma proformainvoice proformafactuur proformafaktuur proformarechnung facturepro factureproforma quote quotation estimate offerte angebot kostenvoranschlag devis salesorder orderconfirmation orderbevestiging auftragsbestatigung bondelivraison deliverynote pakbon lieferschein',
  purchase:
    'bill vendorbill vendorcredit ff af rf einkaufsbeleg supplierinvoice suppliercreditnote purchaseinvoice purchasecreditnote expense expensebill accpay accpaycredit apinvoice inkoopfactuur inkoop inkoopcreditnota leveranciersfactuur eingangsrechnung lieferantenrechnung ausgabebeleg ausgabe factureachat facturefournisseur achat avoirfournisseur ininvoice inrefund pi pc pp pa factuurontvangen factuurbetalingverstuurd gelduitgegeven',
  payment:
    'rc betaling receipt invoicepayment customerpayment salesreceipt receivepayment sr sa salesreceipt ontvangst zahlung zahlungseingang paiement reglement encaissement pmt payments bank kas cash banktransfer overboeking directdebit incasso lastschrift prelevement refund terugbetaling factuurbetalingontvangen geldontvangen',
  invoice:
    'abschlagsrechnung anzahlungsrechnung vorauszahlungsrechnung teilrechnung zwischenrechnung schlussrechnung endrechnung sammelrechnung korrekturrechnung ' +
    'factureacompte facturedacompte acompte facturedesituation facturedesolde facturesolde facturefinale facturerectificative facturestandard facturederemplacement ' +
    'voorschotfactuur aanbetalingsfactuur deelfactuur termijnfactuur tussentijdsefactuur eindfactuur slotfactuur verzamelfactuur correctiefactuur ' +
    'rentefactuur rentenota zinsrechnung financechargememo financecharge reminder herinnering interestinvoice factureinterets in ' +
    'depositinvoice downpaymentinvoice advanceinvoice prepaymentinvoice partialinvoice interiminvoice progressinvoice finalinvoice correctedinvoice correctioninvoice recurringinvoice debitnote ' +
    'standaard standaardfactuur normaal normal gewoon regulier regular rv dr salesinvoice factuur rechnung facture inv fact fac f fc charge vf ar re rg si accrec arinvoice customerinvoice taxinvoice verkoopfactuur verkoop debiteurenfactuur ausgangsrechnung factureclient facturevente vente outinvoice standard einnahmebeleg einnahme factuurverstuurd',
  credit_note:
    'stornorechnung rechnungsstorno gutschriftsrechnung facturedavoir noteavoir creditfaktuur ' +
    'dg creditnote creditnota credit creditmemo gutschrift rechnungskorrektur storno avoir ac avoirclient cn cm gs notedecredit c sc accreccredit salescredit salescreditnote customercreditnote creditinvoice creditfactuur verkoopcreditnota outrefund',
});

const PURCHASES = new Set(
  'inkoop inkopen inkoopboek inkoopdagboek inkoopfacturen ink aankoop aankopen aankoopboek aankoopfacturen aan ank ach achat achats facturesachat purchase purchases purchasejournal purchaseinvoices vendorbills bills a1 a2 einkauf wareneingang eingangsrechnungen eingangsrechnungsbuch'.split(
    ' ',
  ),
);

const CREDIT_JOURNALS = new Set(
  'creditnotas verkoopcreditnotas creditnotasverkoop creditnotasverkopen cnv vcn ncv creditnotes salescreditnotes avoirs avoirsclients notesdecredit gutschriften'.split(
    ' ',
  ),
);

/** Codes of journals of sales credit notes, and of purchases, as Belgian packages number them. */
const CREDIT_CODE = /^(?:v(?:k|f)?(?:c|cn|cr|nc)|cnv|ncv|cvk|cn|nc)\d{0,3}$/;
const PURCHASE_CODE = /^a(?:c|cn|nc)?\d{1,2}$/;
const CREDIT_NAME = /credit ?(?:not|fact|memo)|notes? de credit|\bavoirs?\b|gutschrift/;
const PURCHASE_NAME = /aankoop|inkoop|leverancier|achat|fournisseur|purchase|supplier|vendor|einkauf|lieferant/;
const SALES_NAME = /verkoop|verkopen|vente|sales|verkauf/;
/** `Facturen en creditnota's`: both stand in it. */
const BOTH = /\b(?:en|et|und|and)\b|[&+/]/;

const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** Whose documents a journal holds; a file has few journals, and asks for every row. */
const journals = new Map<string, 'credit' | 'purchase' | 'other'>();

function journalOf(text: string): 'credit' | 'purchase' | 'other' {
  const known = journals.get(text);
  if (known) return known;
  const word = plainWord(text);
  const name = withoutAccents(text);
  const purchase = PURCHASES.has(word) || PURCHASE_CODE.test(word) || (PURCHASE_NAME.test(name) && !SALES_NAME.test(name));
  const credit = CREDIT_JOURNALS.has(word) || CREDIT_CODE.test(word) || (CREDIT_NAME.test(name) && !BOTH.test(name));
  const made = purchase ? 'purchase' : credit ? 'credit' : 'other';
  if (journals.size < 1000) journals.set(text, made);
  return made;
}

/** Whether a journal is one of credit notes alone, whose amounts need no sign. */
export const isCreditJournal = (text: string): boolean => journalOf(text) === 'credit';

/** Whether a journal is the one of what suppliers bill, or credit. */
export const isPurchaseJournal = (text: string): boolean => journalOf(text) === 'purchase';
