/** Wave: the whole journal; only rows on the account of receivables are ours, debits as invoices and credits as payments. */
import type { Profile } from './profile.js';

export const waveTransactions: Profile = {
  id: 'wave-transactions',
  title: 'Wave, accounting transactions',
  kind: 'invoices',
  needs: ['Transaction ID', 'Account Type', 'Debit Amount (Two Column Approach)', 'Credit Amount (Two Column Approach)', 'Invoice Number'],
  columns: {
    payment_id: 'Transaction ID',
    debtor_name: 'Customer',
    invoice_number: 'Invoice Number',
    invoice_date: 'Transaction Date',
    debit: 'Debit Amount (Two Column Approach)',
    credit: 'Credit Amount (Two Column Approach)',
    description: 'Transaction Description',
  },
  only: [{ header: 'Account Type', says: ['System Receivable Invoice'] }],
  journal: {},
};
