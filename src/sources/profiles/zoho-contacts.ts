/** Zoho Books and Zoho Invoice: customers and vendors in one table; names come three times. */
import type { Profile } from './profile.js';

export const zohoContacts: Profile = {
  id: 'zoho-contacts',
  title: 'Zoho, contacts',
  kind: 'debtors',
  needs: ['Display Name', 'Customer Sub Type', 'Contact Type', 'Billing Address', 'Owner Name'],
  columns: {
    debtor_id: 'Customer ID',
    name: 'Customer Name',
    party: 'Customer Sub Type',
    email: 'EmailID',
    phone: 'Phone',
    mobile: 'MobilePhone',
    address: 'Billing Address',
    postcode: 'Billing Code',
    city: 'Billing City',
    country: 'Billing Country',
    customer_since: 'Created Time',
  },
  also: { name: ['Display Name'], contact_person: ['First Name', 'Last Name'], address: ['Billing Street2'] },
  never: [{ header: 'Contact Type', says: ['vendor'] }],
};
