/** Invoice Ninja: one row for each line, each with the total of the invoice. */
import type { Profile } from './profile.js';

export const invoiceNinjaInvoices: Profile = {
  id: 'invoice-ninja-invoices',
  title: 'Invoice Ninja, invoices',
  kind: 'invoices',
  needs: ['Client', 'Invoice Number', 'Amount', 'Paid', 'Invoice Date', 'Item Product', 'Item Cost'],
  columns: {
    debtor_name: 'Client',
    invoice_number: 'Invoice Number',
    amount: 'Amount',
    paid_amount: 'Paid',
    po_number: 'PO Number',
    status: 'Status',
    invoice_date: 'Invoice Date',
    due_date: 'Due Date',
  },
  lines: 'repeat the total',
};
