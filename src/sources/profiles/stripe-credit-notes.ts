/** Stripe: credit notes, in cents. They name no customer; their number begins with that of the invoice they credit. */
import type { Profile } from './profile.js';

export const stripeCreditNotes: Profile = {
  id: 'stripe-credit-notes',
  title: 'Stripe, credit note table',
  kind: 'invoices',
  needs: ['id', 'invoice_id', 'customer_balance_transaction_id', 'refund_id', 'voided_at'],
  columns: {
    invoice_number: 'number',
    invoice_date: 'created',
    amount: 'total',
    currency: 'currency',
    status: 'status',
    description: 'memo',
  },
  also: { debtor_id: ['customer_id'] },
  always: { kind: 'credit_note' },
  credits: /^(.+)-CN-\d+$/,
  inMinorUnits: true,
};
