/** Our own list of debtors: where they stand is worked out, not read. */
import type { Profile } from './profile.js';

export const dunningDebtors: Profile = {
  id: 'dunning-debtors',
  title: 'dunning report debtors',
  kind: 'debtors',
  needs: ['debtor_id', 'name', 'open_invoices', 'overdue_invoices', 'average_days_late'],
  columns: {
    debtor_id: 'debtor_id',
    name: 'name',
    party: 'party',
    country: 'country',
    language: 'language',
    email: 'email',
    phone: 'phone',
    mobile: 'mobile',
    preferred_channel: 'preferred_channel',
    customer_since: 'customer_since',
    handled_by: 'handled_by',
  },
};
