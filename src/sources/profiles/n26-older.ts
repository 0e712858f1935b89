/** N26: account statement as it was until 2023. */
import type { Profile } from './profile.js';

export const n26Older: Profile = {
  id: 'n26-older',
  title: 'N26, older statement',
  kind: 'payments',
  needs: ['Date', 'Payee', 'Account number', 'Transaction type', 'Payment reference', 'Amount (EUR)'],
  columns: {
    payment_date: 'Date',
    payer_name: 'Payee',
    payer_iban: 'Account number',
    amount: 'Amount (EUR)',
    reference: 'Payment reference',
  },
  currency: 'EUR',
  statement: true,
};
