/** PayPal: activity; the gross amount is what the customer paid, and the fee is ours. */
import type { Profile } from './profile.js';

export const paypal: Profile = {
  id: 'paypal',
  title: 'PayPal, activity',
  kind: 'payments',
  needs: ['Date', 'Name', 'Type', 'Status', 'Currency', 'Gross', 'Fee', 'Net', 'Transaction ID'],
  columns: {
    payment_id: 'Transaction ID',
    payment_date: 'Date',
    amount: 'Gross',
    currency: 'Currency',
    payer_name: 'Name',
    invoice_number: 'Invoice Number',
    status: 'Status',
    reference: 'Subject',
  },
  also: { reference: ['Item Title', 'Note'] },
  statement: true,
  never: [
    {
      header: 'Type',
      says: [
        'General Currency Conversion',
        'General Withdrawal',
        'User Initiated Withdrawal',
        'Bank Deposit to PP Account',
        'Transfer from Bank',
        'Account Hold for Open Authorization',
        'Reversal of General Account Hold',
      ],
    },
  ],
};
