/** Invoices whose costs and interest were let off. */
import type { Day } from '../../ledger/day.js';
import { day, type Sheet, sheet, text } from '../sheet.js';

export interface WaiverLine {
  readonly debtorId: string;
  readonly name: string;
  readonly invoice: string;
  readonly on: Day;
  readonly because: string;
  readonly handledBy: string | null;
  readonly approvedBy: string | null;
}

export const waivers = (rows: Iterable<WaiverLine>): Sheet<WaiverLine> =>
  sheet<WaiverLine>(
    'Costs and interest let off',
    [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      text('invoice_number', (row) => row.invoice, { label: 'invoice' }),
      day('since', (row) => row.on),
      text('because', (row) => row.because, { long: true }),
      text('handled_by', (row) => row.handledBy, { label: 'by' }),
      text('approved_by', (row) => row.approvedBy),
    ],
    rows,
  );
