/** Invoice Ninja: a title above the table. Its other tables know a client by name, so that the name is his number here too. */
import type { Profile } from './profile.js';

export const invoiceNinjaClients: Profile = {
  id: 'invoice-ninja-clients',
  title: 'Invoice Ninja, clients',
  kind: 'debtors',
  needs: ['Name', 'Balance', 'Paid to Date', 'Billing Street', 'ID Number', 'VAT Number'],
  columns: {
    name: 'Name',
    address: 'Billing Street',
    city: 'Billing City',
    postcode: 'Billing Postal Code',
    country: 'Billing Country',
    vat_number: 'VAT Number',
    email: 'Email',
    phone: 'Phone',
  },
  also: { name: ['First Name', 'Last Name'], contact_person: ['First Name', 'Last Name'], address: ['Billing Apt/Suite'] },
};
