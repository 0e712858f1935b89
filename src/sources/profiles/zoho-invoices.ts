/** Zoho Books and Zoho Invoice: one row for each line, each with total and balance of the invoice; drafts have a balance too. */
import type { Profile } from './profile.js';

export const zohoInvoices: Profile = {
  id: 'zoho-invoices',
  title: 'Zoho, invoices',
  kind: 'invoices',
  needs: ['Invoice Number', 'Invoice Status', 'Customer ID', 'Item Price', 'Total', 'Balance', 'Payment Terms Label'],
  columns: {
    debtor_id: 'Customer ID',
    debtor_name: 'Customer Name',
    invoice_number: 'Invoice Number',
    invoice_date: 'Invoice Date',
    due_date: 'Due Date',
    amount: 'Total',
    open_amount: 'Balance',
    paid_date: 'Last Payment Date',
    status: 'Invoice Status',
    currency: 'Currency Code',
    po_number: 'PurchaseOrder',
    description: 'Subject',
    terms_days: 'Payment Terms',
  },
  lines: 'repeat the total',
};
