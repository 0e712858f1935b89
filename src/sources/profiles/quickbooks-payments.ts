/** QuickBooks Online: the payment table of its interface. */
import type { Profile } from './profile.js';

export const quickbooksPayments: Profile = {
  id: 'quickbooks-payments',
  title: 'QuickBooks Online, payment table',
  kind: 'payments',
  needs: ['id', 'customer_id', 'total_amount', 'transaction_date', 'unapplied_amount', 'reference_number'],
  columns: {
    payment_id: 'id',
    debtor_id: 'customer_id',
    amount: 'total_amount',
    currency: 'currency_id',
    payment_date: 'transaction_date',
    reference: 'reference_number',
  },
  also: { reference: ['private_note'] },
  never: [
    { header: '_fivetran_deleted', says: ['true'] },
    { header: 'transaction_status', says: ['voided'] },
  ],
};
