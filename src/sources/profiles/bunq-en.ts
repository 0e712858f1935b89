/** bunq, downloaded in English. */
import type { Profile } from './profile.js';

export const bunqEn: Profile = {
  id: 'bunq-en',
  title: 'bunq, statement in English',
  kind: 'payments',
  needs: ['Date', 'Amount', 'Account', 'Counterparty', 'Name', 'Description'],
  columns: { payment_date: 'Date', amount: 'Amount', payer_iban: 'Counterparty', payer_name: 'Name', reference: 'Description' },
  currency: 'EUR',
  statement: true,
};
