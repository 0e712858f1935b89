/** Stripe: invoices in cents, one row for each line, each with the total of the invoice; the day is the end of the billing period. */
import type { Profile } from './profile.js';

export const stripeInvoices: Profile = {
  id: 'stripe-invoices',
  title: 'Stripe, invoice table',
  kind: 'invoices',
  needs: ['amount_due', 'amount_remaining', 'period_end', 'customer_id', 'billing_reason', 'total'],
  columns: {
    document_id: 'invoice_id',
    debtor_id: 'customer_id',
    invoice_number: 'number',
    invoice_date: 'period_end',
    due_date: 'due_date',
    amount: 'total',
    open_amount: 'amount_remaining',
    paid_amount: 'amount_paid',
    currency: 'currency',
    status: 'status',
    description: 'description',
  },
  inMinorUnits: true,
  lines: 'repeat the total',
  never: [{ header: 'is_deleted', says: ['true'] }],
};
