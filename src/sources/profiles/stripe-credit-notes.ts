/** Stripe: credit notes name an invoice by its key, and no customer. */
import type { Profile } from './profile.js';

export const stripeCreditNotes: Profile = {
  id: 'stripe-credit-notes',
  title: 'Stripe, credit note table',
  kind: 'invoices',
  needs: ['id', 'invoice_id', 'customer_balance_transaction_id', 'refund_id', 'voided_at'],
  columns: { invoice_number: 'number', invoice_date: 'created', amount: 'total', currency: 'currency', credits_invoice: 'invoice_id' },
  refused: {
    message: 'is the table of Stripe credit notes, which does not say whose they are',
    remedy: 'export the credit notes from the dashboard, with the customer in a column, or leave the file out',
  },
};
