/** Shopify: orders, one row for each item, of which the first has the sums. Who has no customer number goes by his e-mail address. */
import type { Profile } from './profile.js';

export const shopifyOrders: Profile = {
  id: 'shopify-orders',
  title: 'Shopify, orders',
  kind: 'invoices',
  needs: ['Name', 'Email', 'Financial Status', 'Paid at', 'Total', 'Created at', 'Lineitem name'],
  columns: {
    invoice_number: 'Name',
    debtor_id: 'Email',
    debtor_name: 'Billing Company',
    invoice_date: 'Created at',
    due_date: 'Next Payment Due At',
    amount: 'Total',
    open_amount: 'Outstanding Balance',
    paid_date: 'Paid at',
    currency: 'Currency',
    status: 'Financial Status',
  },
  also: { debtor_id: ['Billing Name'], debtor_name: ['Billing Name'] },
  // Further items of an order repeat its number and nothing of its sums.
  never: [{ header: 'Total', says: [''] }],
};
