/** Stripe: payments that customers had taken back by their bank, with the reason they gave. */
import type { Profile } from './profile.js';

export const stripeDisputes: Profile = {
  id: 'stripe-disputes',
  title: 'Stripe, dispute table',
  kind: 'disputes',
  needs: ['id', 'charge_id', 'evidence_details_due_by', 'reason', 'status'],
  columns: { dispute_id: 'id', invoice_number: 'charge_id', opened_on: 'created', reason: 'reason', status: 'status' },
};
