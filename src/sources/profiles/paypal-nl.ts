/** PayPal: activity, downloaded in Dutch. */
import type { Profile } from './profile.js';

export const paypalNl: Profile = {
  id: 'paypal-nl',
  title: 'PayPal, activity in Dutch',
  kind: 'payments',
  needs: ['Datum', 'Tijd', 'Tijdzone', 'Naam', 'Valuta', 'Bruto', 'Kosten', 'Transactiereferentie'],
  columns: { payment_id: 'Transactiereferentie', payment_date: 'Datum', amount: 'Bruto', currency: 'Valuta', payer_name: 'Naam' },
  also: {
    invoice_number: ['Factuurreferentie', 'Factuurnummer'],
    reference: ['Onderwerp'],
    status: ['Status'],
  },
  decimal: ',',
  statement: true,
  never: ['Omschrijving', 'Type'].map((header) => ({
    header,
    says: [
      'Bankstorting',
      'Bankstorting op PP-rekening',
      'Algemene opname',
      'Algemene opname - Bankrekening',
      'Opname door gebruiker',
      'Algemene valutaomrekening',
      'Algemene valuta-omrekening',
    ],
  })),
};
