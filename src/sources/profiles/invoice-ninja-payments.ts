/** Invoice Ninja: only the title above the table tells payments from invoices. */
import type { Profile } from './profile.js';

export const invoiceNinjaPayments: Profile = {
  id: 'invoice-ninja-payments',
  title: 'Invoice Ninja, payments',
  kind: 'payments',
  needs: ['Client', 'Invoice Number', 'Amount', 'Date'],
  above: ['Payments'],
  columns: { debtor_name: 'Client', invoice_number: 'Invoice Number', amount: 'Amount', payment_date: 'Date' },
};
