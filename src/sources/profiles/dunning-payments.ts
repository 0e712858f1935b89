/** Our own list of payments: numbers in it may be our own, and debtors such as we found. */
import type { Profile } from './profile.js';

export const dunningPayments: Profile = {
  id: 'dunning-payments',
  title: 'dunning report payments',
  kind: 'payments',
  needs: ['payment_id', 'debtor_id', 'debtor_name', 'payment_date', 'amount', 'currency', 'reference', 'allocated'],
  columns: {
    payment_id: 'payment_id',
    debtor_id: 'debtor_id',
    payment_date: 'payment_date',
    amount: 'amount',
    currency: 'currency',
    method: 'method',
    reference: 'reference',
    return_code: 'return_code',
  },
};
