/** Which payment was booked on which invoice, and how that was found. Bookings that were taken back are left out by who hands the rows over. */
import type { Day } from '../ledger/day.js';
import type { How } from '../ledger/model.js';
import type { Currency, Minor } from '../ledger/money.js';
import { currency, day, money, type Sheet, text, watched } from './sheet.js';
import { Totals } from './totals.js';

export interface AllocationRow {
  readonly paymentId: string;
  readonly invoiceNumber: string;
  /** What stands of the booking. */
  readonly amount: Minor;
  readonly currency: Currency;
  readonly paymentDate: Day;
  readonly how: How;
}

export function allocations(rows: Iterable<AllocationRow>, asOf: Day): Sheet<AllocationRow> {
  const totals = new Totals();
  return {
    title: `Bookings of payments on invoices, up to ${asOf}`,
    columns: [
      text('payment_id', (row) => row.paymentId, { label: 'payment' }),
      text('invoice_number', (row) => row.invoiceNumber, { label: 'invoice' }),
      money('amount', (row) => row.amount),
      currency(),
      day('payment_date', (row) => row.paymentDate, { label: 'date' }),
      text('how', (row) => row.how),
    ],
    rows: watched(rows, ({ currency, amount }) => totals.add(currency, { allocated: amount })),
    notes: () => totals.lines(),
  };
}
