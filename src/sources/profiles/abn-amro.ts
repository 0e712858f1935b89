/** ABN AMRO: the spreadsheet download; name and account of the payer stand within the description. */
import type { Profile } from './profile.js';

export const abnAmro: Profile = {
  id: 'abn-amro',
  title: 'ABN AMRO, statement',
  kind: 'payments',
  needs: ['accountNumber', 'mutationcode', 'transactiondate', 'startsaldo', 'endsaldo', 'amount', 'description'],
  columns: { payment_date: 'transactiondate', amount: 'amount', currency: 'mutationcode', reference: 'description' },
  statement: true,
};
