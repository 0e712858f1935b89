/** Wave: customers, whom its other tables know by name, so that the name is their number here too. */
import type { Profile } from './profile.js';

export const waveCustomers: Profile = {
  id: 'wave-customers',
  title: 'Wave, customers',
  kind: 'debtors',
  needs: ['customer_name', 'contact_first_name', 'account_number', 'postal_code/zip_code'],
  columns: {
    name: 'customer_name',
    email: 'email',
    phone: 'phone',
    mobile: 'mobile',
    country: 'country',
    address: 'address_line_1',
    postcode: 'postal_code/zip_code',
    city: 'city',
  },
  also: { contact_person: ['contact_first_name', 'contact_last_name'], address: ['address_line_2'] },
};
