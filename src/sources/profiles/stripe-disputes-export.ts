/** Stripe: disputes from the dashboard. Each names the charge it is about; the invoice is the one that charge paid. */
import type { Profile } from './profile.js';

export const stripeDisputesExport: Profile = {
  id: 'stripe-disputes-export',
  title: 'Stripe, disputes from the dashboard',
  kind: 'disputes',
  needs: ['Charge ID', 'Amount', 'Currency', 'Reason', 'Status', 'Created (UTC)'],
  lacks: ['Captured'],
  columns: { invoice_number: 'Charge ID', opened_on: 'Created (UTC)', reason: 'Reason', status: 'Status' },
  also: { dispute_id: ['Dispute ID', 'id'] },
};
