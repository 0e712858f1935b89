/** QuickBooks Online: the customer table of its interface. */
import type { Profile } from './profile.js';

export const quickbooksCustomers: Profile = {
  id: 'quickbooks-customers',
  title: 'QuickBooks Online, customer table',
  kind: 'debtors',
  needs: ['id', 'display_name', 'fully_qualified_name', 'balance_with_jobs'],
  columns: {
    debtor_id: 'id',
    name: 'display_name',
    email: 'email',
    phone: 'phone_number',
    mobile: 'mobile_number',
    preferred_channel: 'preferred_delivery_method',
    customer_since: 'created_at',
    parent_id: 'parent_customer_id',
  },
  also: { name: ['company_name', 'fully_qualified_name'] },
  never: [{ header: '_fivetran_deleted', says: ['true'] }],
};
