/** Wise: statement of one balance; the payer stands apart from the payee. */
import type { Profile } from './profile.js';

export const wise: Profile = {
  id: 'wise',
  title: 'Wise, balance statement',
  kind: 'payments',
  needs: ['TransferWise ID', 'Date', 'Amount', 'Currency', 'Payment Reference', 'Running Balance'],
  columns: {
    payment_id: 'TransferWise ID',
    payment_date: 'Date',
    amount: 'Amount',
    currency: 'Currency',
    payer_name: 'Payer Name',
    reference: 'Payment Reference',
  },
  also: { reference: ['Description'] },
  dateOrder: 'dmy',
  statement: true,
};
