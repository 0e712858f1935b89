/** Our own list of invoices: what is open in it is our sum of a day, and no statement of the accounting package. */
import type { Profile } from './profile.js';

export const dunningInvoices: Profile = {
  id: 'dunning-invoices',
  title: 'dunning report invoices',
  kind: 'invoices',
  needs: ['debtor_id', 'debtor_name', 'invoice_number', 'kind', 'invoice_date', 'due_date', 'amount', 'currency', 'open'],
  lacks: ['open_amount', 'paid_amount', 'paid_date', 'status', 'description', 'credits_invoice', 'po_number', 'disputed'],
  columns: {
    debtor_id: 'debtor_id',
    debtor_name: 'debtor_name',
    invoice_number: 'invoice_number',
    kind: 'kind',
    invoice_date: 'invoice_date',
    due_date: 'due_date',
    amount: 'amount',
    currency: 'currency',
  },
};
