/** Invoicely: the number of the invoice stands under Details, and Due is its date. */
import type { Profile } from './profile.js';

export const invoicelyStatement: Profile = {
  id: 'invoicely-statement',
  title: 'Invoicely, invoices',
  kind: 'invoices',
  needs: ['Date', 'Due', 'Details', 'Client', 'Status', 'Total'],
  lacks: ['Number', 'Invoice', 'Invoice number'],
  columns: { debtor_name: 'Client', invoice_number: 'Details', invoice_date: 'Date', due_date: 'Due', status: 'Status', amount: 'Total' },
};
