/** Invoice2go: documents with their lines, taxes and payments nested in single fields; terms in days instead of a due date. */
import type { Profile } from './profile.js';

export const invoice2goInvoices: Profile = {
  id: 'invoice2go-invoices',
  title: 'Invoice2go, invoices',
  kind: 'invoices',
  needs: ['DocumentNumber', 'DocumentDate', 'BalanceDueAmount', 'TermsOld', 'DocumentStatus'],
  columns: {
    debtor_name: 'Name',
    invoice_number: 'DocumentNumber',
    invoice_date: 'DocumentDate',
    terms_days: 'TermsOld',
    amount: 'TotalAmount',
    open_amount: 'BalanceDueAmount',
    paid_amount: 'AmountPaidAmount',
    paid_date: 'DatePaid',
    currency: 'CurrencyCode',
    status: 'DocumentStatus',
    description: 'Comment',
  },
  never: [{ header: 'State', says: ['deleted'] }],
};
