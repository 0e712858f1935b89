/** Xero: one row for each line, each with totals of the invoice; credit notes are told by Type, purchases too. */
import type { Profile } from './profile.js';

export const xeroSalesInvoices: Profile = {
  id: 'xero-sales-invoices',
  title: 'Xero, sales invoices',
  kind: 'invoices',
  needs: ['ContactName', 'InvoiceNumber', 'InvoiceDate', 'DueDate', 'Total', 'InvoiceAmountPaid', 'InvoiceAmountDue', 'LineAmount'],
  columns: {
    debtor_name: 'ContactName',
    invoice_number: 'InvoiceNumber',
    invoice_date: 'InvoiceDate',
    due_date: 'DueDate',
    amount: 'Total',
    open_amount: 'InvoiceAmountDue',
    paid_amount: 'InvoiceAmountPaid',
    currency: 'Currency',
    kind: 'Type',
    status: 'Status',
    po_number: 'Reference',
  },
  lines: 'repeat the total',
};
