/** What is on hold, since when and until when. */
import type { Day } from '../../ledger/day.js';
import { day, type Sheet, sheet, text } from '../sheet.js';

export interface HoldLine {
  readonly debtorId: string;
  readonly name: string;
  /** `null` for the whole debtor. */
  readonly invoice: string | null;
  readonly on: Day;
  /** Last day; `null` until it is lifted. */
  readonly until: Day | null;
  readonly because: string;
  readonly handledBy: string | null;
}

export const holds = (rows: Iterable<HoldLine>): Sheet<HoldLine> =>
  sheet<HoldLine>(
    'On hold',
    [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('name', (row) => row.name),
      text('invoice_number', (row) => row.invoice, { label: 'invoice' }),
      day('since', (row) => row.on),
      day('until', (row) => row.until, { label: 'until and including' }),
      text('because', (row) => row.because, { long: true }),
      text('handled_by', (row) => row.handledBy, { label: 'by' }),
    ],
    rows,
  );
