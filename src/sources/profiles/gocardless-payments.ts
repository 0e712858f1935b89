/** GoCardless: collections in cents; those that failed, were cancelled or charged back are no money. */
import type { Profile } from './profile.js';

export const gocardlessPayments: Profile = {
  id: 'gocardless-payments',
  title: 'GoCardless, payment table',
  kind: 'payments',
  needs: ['id', 'charge_date', 'amount', 'amount_refunded', 'status', 'links_mandate'],
  columns: {
    payment_id: 'id',
    payment_date: 'charge_date',
    amount: 'amount',
    refunded_amount: 'amount_refunded',
    currency: 'currency',
    status: 'status',
    reference: 'reference',
  },
  also: { reference: ['description'] },
  always: { method: 'direct_debit' },
  inMinorUnits: true,
};
