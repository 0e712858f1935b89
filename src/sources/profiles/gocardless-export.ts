/** GoCardless: payments from the dashboard, in whole units; those that failed, were cancelled or charged back are no money. */
import type { Profile } from './profile.js';

export const gocardlessExport: Profile = {
  id: 'gocardless-export',
  title: 'GoCardless, payments from the dashboard',
  kind: 'payments',
  needs: ['id', 'charge_date', 'amount', 'amount_refunded', 'status', 'customers.id'],
  lacks: ['links_mandate'],
  columns: {
    payment_id: 'id',
    payment_date: 'charge_date',
    amount: 'amount',
    refunded_amount: 'amount_refunded',
    currency: 'currency',
    status: 'status',
    reference: 'reference',
    payer_name: 'customers.company_name',
  },
  also: { reference: ['description'], payer_name: ['customers.given_name', 'customers.family_name'] },
  always: { method: 'direct_debit' },
};
