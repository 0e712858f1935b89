/** Files of contacts, and files of disputes. */
import type { KindMeaning } from '../columns.js';
import { DEBTOR_ID, DEBTOR_NAME, EITHER, INVOICE_NUMBER } from './shared.js';

export const CONTACTS: KindMeaning = {
  needs: [['debtor_id'], ['date'], ['channel', 'direction', 'outcome', 'note']],
  columns: {
    debtor_id: { reading: 'text', headers: `${DEBTOR_ID} ${EITHER} ${DEBTOR_NAME}` },
    date: {
      reading: 'date',
      headers: 'contactdate calldate activitydate datum contactdatum beldatum kontaktdatum datecontact dateappel datedecontact on at',
    },
    channel: {
      reading: 'text',
      headers: 'contacttype activitytype contactmethod kanaal contactwijze soortcontact kanal kontaktart canal medium typecontact',
    },
    direction: { reading: 'text', headers: 'richting inuit richtung sens' },
    outcome: { reading: 'text', headers: 'result callresult calloutcome uitkomst resultaat ergebnis resultat' },
    note: {
      reading: 'text',
      headers:
        'notes remark remarks comment comments notitie notities opmerking opmerkingen gespreksverslag notiz notizen bemerkung bemerkungen kommentar remarque remarques commentaire',
      personal: true,
    },
    reason: {
      reading: 'text',
      headers: 'statedreason reasonnotpaid whynotpaid reden redennietbetaald redengenoemd grund zahlungshindernis motif motifnonpaiement',
    },
    promise_date: {
      reading: 'date',
      headers:
        'promisedon promisetopaydate paymentpromise ptpdate beloofdop toezegdatum toezeggingsdatum zusagedatum zugesagtam datepromesse promisle',
    },
    promise_amount: {
      reading: 'amount',
      headers: 'promisedamount ptpamount beloofdbedrag toegezegdbedrag zusagebetrag zugesagterbetrag montantpromis',
    },
    call_back_on: {
      reading: 'date',
      headers: 'callbackdate callback followupdate terugbellenop terugbeldatum wiedervorlage ruckrufam rappelerle daterappel',
    },
    channel_next: {
      reading: 'text',
      headers: 'nextchannel preferrednextchannel volgendkanaal nachsterkanal prochaincanal canalsuivant',
    },
    currency: { reading: 'text', headers: 'promisecurrency', aside: true },
    // What a call list says of the debtor, and of the day it was made.
    listed_name: { reading: 'text', headers: '', personal: true, aside: true },
    listed_age: { reading: 'text', headers: '', aside: true },
    listed_invoices: { reading: 'text', headers: '', aside: true },
    handled_by: {
      reading: 'text',
      headers: 'handler calledby gebeldoor gebelddoor behandelddoor medewerker bearbeitetvon angerufenvon traitepar appelepar',
      personal: true,
    },
  },
};

export const DISPUTES: KindMeaning = {
  needs: [['invoice_number'], ['opened_on']],
  columns: {
    dispute_id: {
      reading: 'text',
      headers:
        'disputenumber disputeno dispute# caseid casenumber claimid claimnumber complaintid complaintnumber geschilnummer geschilid klachtnummer klachtid reklamationsnummer reklamationsnr numerolitige numeroreclamation',
    },
    invoice_number: { reading: 'text', headers: INVOICE_NUMBER },
    opened_on: {
      reading: 'date',
      headers:
        'disputeopendate disputedate disputeopened opendate openedat opened dateopened raisedon complaintdate datumgeschil geschildatum klachtdatum datumklacht reklamiertam reklamationsdatum ouvertle datelitige datereclamation datedulitige',
    },
    closed_on: {
      reading: 'date',
      headers:
        'disputeclosedate disputeclosed closedate closedat closed dateclosed resolveddate resolvedon dateresolved afgehandeldop datumafgehandeld opgelostop geslotenop erledigtam abgeschlossenam cloturele resolule datecloture',
    },
    reason: {
      reading: 'text',
      headers:
        'disputereason disputecode disputetype reasoncode complaintreason reden redengeschil klachtsoort klachtreden grund reklamationsgrund motif motiflitige',
    },
    status: { reading: 'text', headers: 'disputestatus state statut etat' },
  },
};
