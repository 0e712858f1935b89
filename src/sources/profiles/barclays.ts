/** Barclays: a number of each entry that is mostly empty, and the payer within the memo. */
import type { Profile } from './profile.js';

export const barclays: Profile = {
  id: 'barclays',
  title: 'Barclays, statement',
  kind: 'payments',
  needs: ['Number', 'Date', 'Account', 'Amount', 'Subcategory', 'Memo'],
  columns: { payment_date: 'Date', amount: 'Amount', reference: 'Memo', method: 'Subcategory' },
  decimal: '.',
  dateOrder: 'dmy',
  currency: 'GBP',
  statement: true,
};
