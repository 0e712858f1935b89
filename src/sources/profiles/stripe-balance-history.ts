/** Stripe: the history of the balance. Charges and refunds count; fees, transfers and payouts do not. */
import type { Profile } from './profile.js';

export const stripeBalanceHistory: Profile = {
  id: 'stripe-balance-history',
  title: 'Stripe, balance history',
  kind: 'payments',
  needs: ['id', 'Type', 'Source', 'Amount', 'Fee', 'Net', 'Currency', 'Created (UTC)', 'Available On (UTC)'],
  columns: { payment_id: 'Source', payment_date: 'Created (UTC)', amount: 'Amount', currency: 'Currency', reference: 'Description' },
  only: [{ header: 'Type', says: ['charge', 'payment', 'refund', 'payment_refund', 'payment_failure_refund', 'refund_failure'] }],
};
