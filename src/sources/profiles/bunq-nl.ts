/** bunq, downloaded in Dutch. */
import type { Profile } from './profile.js';

export const bunqNl: Profile = {
  id: 'bunq-nl',
  title: 'bunq, statement in Dutch',
  kind: 'payments',
  needs: ['Datum', 'Bedrag', 'Rekening', 'Tegenrekening', 'Naam', 'Omschrijving'],
  columns: { payment_date: 'Datum', amount: 'Bedrag', payer_iban: 'Tegenrekening', payer_name: 'Naam', reference: 'Omschrijving' },
  currency: 'EUR',
  statement: true,
};
