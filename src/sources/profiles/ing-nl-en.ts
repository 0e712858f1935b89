/** ING in the Netherlands, downloaded in English. */
import type { Profile } from './profile.js';

export const ingNlEn: Profile = {
  id: 'ing-nl-en',
  title: 'ING (Netherlands), statement in English',
  kind: 'payments',
  needs: ['Date', 'Name / Description', 'Account', 'Counterparty', 'Debit/credit', 'Amount (EUR)', 'Notifications'],
  columns: {
    payment_date: 'Date',
    payer_name: 'Name / Description',
    payer_iban: 'Counterparty',
    sign: 'Debit/credit',
    amount: 'Amount (EUR)',
    reference: 'Notifications',
  },
  decimal: ',',
  currency: 'EUR',
  statement: true,
};
