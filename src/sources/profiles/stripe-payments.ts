/** Stripe: payments from the dashboard, in whole units. What failed or was never captured is no money; what was paid back is taken off. */
import type { Profile } from './profile.js';

export const stripePayments: Profile = {
  id: 'stripe-payments',
  title: 'Stripe, payments from the dashboard',
  kind: 'payments',
  needs: ['id', 'Amount', 'Amount Refunded', 'Currency', 'Captured', 'Converted Amount', 'Status'],
  columns: {
    payment_id: 'id',
    debtor_id: 'Customer ID',
    amount: 'Amount',
    refunded_amount: 'Amount Refunded',
    currency: 'Currency',
    payment_date: 'Created date (UTC)',
    reference: 'Description',
    status: 'Status',
  },
  also: { payment_date: ['Created (UTC)'], invoice_number: ['Invoice Number', 'Invoice ID'] },
  never: [{ header: 'Captured', says: ['false'] }],
};
