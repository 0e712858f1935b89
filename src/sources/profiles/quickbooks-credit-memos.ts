/** QuickBooks Online: the credit memo table of its interface; amounts are positive. */
import type { Profile } from './profile.js';

export const quickbooksCreditMemos: Profile = {
  id: 'quickbooks-credit-memos',
  title: 'QuickBooks Online, credit memo table',
  kind: 'invoices',
  needs: ['id', 'doc_number', 'customer_id', 'total_amount', 'transaction_date', 'remaining_credit'],
  columns: {
    document_id: 'id',
    debtor_id: 'customer_id',
    invoice_number: 'doc_number',
    invoice_date: 'transaction_date',
    amount: 'total_amount',
    open_amount: 'remaining_credit',
    currency: 'currency_id',
    description: 'private_note',
  },
  always: { kind: 'credit_note' },
  never: [{ header: '_fivetran_deleted', says: ['true'] }],
};
