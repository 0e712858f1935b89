/** Harvest: invoices, whose number is called ID. */
import type { Profile } from './profile.js';

export const harvestInvoices: Profile = {
  id: 'harvest-invoices',
  title: 'Harvest, invoices',
  kind: 'invoices',
  needs: ['Issue Date', 'Last Payment Date', 'ID', 'Client', 'Invoice Amount', 'Balance', 'Document Type'],
  columns: {
    invoice_number: 'ID',
    debtor_name: 'Client',
    invoice_date: 'Issue Date',
    amount: 'Invoice Amount',
    open_amount: 'Balance',
    currency: 'Currency',
    kind: 'Document Type',
    po_number: 'PO Number',
    description: 'Subject',
  },
};
