/** FreshBooks: clients without a number; the organization is the name, or else the person. */
import type { Profile } from './profile.js';

export const freshbooksClients: Profile = {
  id: 'freshbooks-clients',
  title: 'FreshBooks, clients',
  kind: 'debtors',
  needs: ['Organization', 'First Name', 'Last Name', 'Province/State', 'Postal Code'],
  columns: {
    name: 'Organization',
    email: 'Email',
    phone: 'Phone',
    address: 'Street',
    city: 'City',
    country: 'Country',
    postcode: 'Postal Code',
  },
  also: { name: ['First Name', 'Last Name'], contact_person: ['First Name', 'Last Name'] },
};
