/** Stripe: customers by their key; deleted ones stay in the table. */
import type { Profile } from './profile.js';

export const stripeCustomers: Profile = {
  id: 'stripe-customers',
  title: 'Stripe, customer table',
  kind: 'debtors',
  needs: ['id', 'delinquent', 'invoice_prefix', 'account_balance'],
  columns: {
    debtor_id: 'id',
    name: 'name',
    email: 'email',
    phone: 'phone',
    address: 'address_line_1',
    postcode: 'address_postal_code',
    city: 'address_city',
    country: 'address_country',
    customer_since: 'created',
    vat_number: 'tax_info_tax_id',
  },
  also: { name: ['shipping_name'], address: ['address_line_2'] },
  never: [{ header: 'is_deleted', says: ['true'] }],
};
