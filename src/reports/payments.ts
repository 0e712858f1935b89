/** The payments as they were read, one row each, with what is booked of them. */
import type { Day } from '../ledger/day.js';
import type { StandingPayment } from '../ledger/model.js';
import { currency, day, money, type Sheet, text, watched } from './sheet.js';
import { Totals } from './totals.js';

export interface PaymentRow
  extends Pick<StandingPayment, 'id' | 'date' | 'amount' | 'currency' | 'method' | 'reference' | 'returnCode' | 'allocated'> {
  /** `null` where nobody knows yet whose money it is. */
  readonly debtorId: string | null;
  readonly debtorName: string | null;
}

export function payments(rows: Iterable<PaymentRow>, asOf: Day): Sheet<PaymentRow> {
  const totals = new Totals();
  return {
    title: `Payments up to ${asOf}`,
    columns: [
      text('payment_id', (row) => row.id, { label: 'payment' }),
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('debtor_name', (row) => row.debtorName, { label: 'name' }),
      day('payment_date', (row) => row.date, { label: 'date' }),
      money('amount', (row) => row.amount),
      currency(),
      text('method', (row) => row.method),
      text('reference', (row) => row.reference),
      text('return_code', (row) => row.returnCode, { label: 'return' }),
      money('allocated', (row) => row.allocated),
    ],
    rows: watched(rows, ({ currency, amount, allocated }) => totals.add(currency, { received: amount, allocated })),
    notes: () => totals.lines(),
  };
}
