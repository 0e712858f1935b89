/** FreshBooks: one row for each line of an invoice; the invoice is their sum. */
import type { Profile } from './profile.js';

export const freshbooksInvoices: Profile = {
  id: 'freshbooks-invoices',
  title: 'FreshBooks, invoices',
  kind: 'invoices',
  needs: ['Client Name', 'Invoice #', 'Date Issued', 'Invoice Status', 'Item Name', 'Line Total'],
  columns: {
    debtor_name: 'Client Name',
    invoice_number: 'Invoice #',
    invoice_date: 'Date Issued',
    status: 'Invoice Status',
    paid_date: 'Date Paid',
    line_amount: 'Line Total',
    currency: 'Currency',
  },
  lines: 'add up',
};
