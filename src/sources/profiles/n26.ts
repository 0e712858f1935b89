/** N26: account statement. */
import type { Profile } from './profile.js';

export const n26: Profile = {
  id: 'n26',
  title: 'N26, statement',
  kind: 'payments',
  needs: ['Booking Date', 'Partner Name', 'Partner Iban', 'Payment Reference', 'Amount (EUR)'],
  columns: {
    payment_date: 'Booking Date',
    payer_name: 'Partner Name',
    payer_iban: 'Partner Iban',
    amount: 'Amount (EUR)',
    reference: 'Payment Reference',
  },
  currency: 'EUR',
  statement: true,
};
