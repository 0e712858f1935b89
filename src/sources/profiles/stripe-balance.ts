/** Stripe: what changed the balance, itemised. Charges and what was taken back count; fees and payouts do not. */
import type { Profile } from './profile.js';

export const stripeBalance: Profile = {
  id: 'stripe-balance',
  title: 'Stripe, itemised balance changes',
  kind: 'payments',
  needs: ['balance_transaction_id', 'reporting_category', 'gross', 'currency', 'source_id'],
  columns: {
    payment_id: 'source_id',
    debtor_id: 'customer_id',
    payment_date: 'created_utc',
    amount: 'gross',
    currency: 'currency',
    invoice_number: 'invoice_number',
    reference: 'description',
    payer_name: 'customer_name',
  },
  also: { payment_date: ['created'], invoice_number: ['invoice_id'] },
  only: [{ header: 'reporting_category', says: ['charge', 'charge_failure', 'refund', 'refund_failure', 'dispute', 'dispute_reversal'] }],
};
