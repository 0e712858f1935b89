/**
 * Mollie: payments and settlements. What was refunded is told by the payment's own row, so rows of refunds do not count again;
 * a debit that was charged back is a row of its own, below zero.
 */
import type { Profile } from './profile.js';

export const mollie: Profile = {
  id: 'mollie',
  title: 'Mollie, payments and settlements',
  kind: 'payments',
  needs: ['Date', 'Payment method', 'Amount', 'Status', 'ID', 'Consumer name', 'Consumer bank account', 'Settlement reference'],
  columns: {
    payment_id: 'ID',
    payment_date: 'Date',
    amount: 'Amount',
    refunded_amount: 'Amount refunded',
    currency: 'Currency',
    status: 'Status',
    method: 'Payment method',
    reference: 'Description',
    payer_name: 'Consumer name',
    payer_iban: 'Consumer bank account',
  },
  never: [{ header: 'Payment method', says: ['refund'] }],
};
