/** QuickBooks Online: the invoice table of its interface. Numbers may be missing or given twice, its own keys may not; deleted rows stay in it. */
import type { Profile } from './profile.js';

export const quickbooksInvoices: Profile = {
  id: 'quickbooks-invoices',
  title: 'QuickBooks Online, invoice table',
  kind: 'invoices',
  needs: ['id', 'doc_number', 'customer_id', 'transaction_date', 'total_amount', 'balance', 'allow_online_payment'],
  columns: {
    document_id: 'id',
    debtor_id: 'customer_id',
    invoice_number: 'doc_number',
    invoice_date: 'transaction_date',
    due_date: 'due_date',
    amount: 'total_amount',
    open_amount: 'balance',
    currency: 'currency_id',
    po_number: 'custom_p_o_number',
    description: 'private_note',
  },
  never: [{ header: '_fivetran_deleted', says: ['true'] }],
};
