/** Stripe: attempts to collect, in cents. Only those that succeeded and were captured are money; what was paid back is taken off. */
import type { Profile } from './profile.js';

export const stripeCharges: Profile = {
  id: 'stripe-charges',
  title: 'Stripe, charge table',
  kind: 'payments',
  needs: ['id', 'amount', 'amount_refunded', 'captured', 'outcome_type', 'customer_id'],
  columns: {
    payment_id: 'id',
    debtor_id: 'customer_id',
    amount: 'amount',
    refunded_amount: 'amount_refunded',
    currency: 'currency',
    payment_date: 'created',
    invoice_number: 'invoice_id',
    reference: 'description',
    status: 'status',
  },
  inMinorUnits: true,
  never: [
    { header: 'status', says: ['failed', 'pending'] },
    { header: 'captured', says: ['false'] },
  ],
};
