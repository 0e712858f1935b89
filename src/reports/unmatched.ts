/** Money that is booked on no invoice, or not wholly: the first thing to clear up before anyone is called. */
import type { Day } from '../ledger/day.js';
import type { StandingPayment } from '../ledger/model.js';
import type { Currency, Minor } from '../ledger/money.js';
import { creditsInWords } from './ageing.js';
import { currency, day, money, type Sheet, text, watched } from './sheet.js';
import { Totals } from './totals.js';

export interface UnmatchedRow
  extends Pick<StandingPayment, 'id' | 'date' | 'amount' | 'currency' | 'unallocated' | 'payerName' | 'payerIban' | 'reference'> {
  /** `null` where nobody knows yet whose money it is. */
  readonly debtorId: string | null;
  readonly debtorName: string | null;
  /** Why it could not be booked. */
  readonly why: string;
  /** Where it may belong and why, likeliest first. */
  readonly likely: string | null;
  /** The command that puts it there, for a person to run. */
  readonly proposal: string | null;
}

/** @param credits open credit notes per currency, which are no payments and so not on the list; asked for after the rows */
export function unmatched(
  rows: Iterable<UnmatchedRow>,
  asOf: Day,
  credits: () => ReadonlyMap<Currency, Minor> = () => new Map(),
): Sheet<UnmatchedRow> {
  const totals = new Totals();
  return {
    title: `Money not booked on an invoice, on ${asOf}`,
    columns: [
      text('payment_id', (row) => row.id, { label: 'payment' }),
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('debtor_name', (row) => row.debtorName, { label: 'name' }),
      day('payment_date', (row) => row.date, { label: 'date' }),
      money('amount', (row) => row.amount),
      currency(),
      money('unallocated', (row) => row.unallocated),
      text('payer_name', (row) => row.payerName, { only: ['cells', 'json'] }),
      text('payer_iban', (row) => row.payerIban, { only: ['cells', 'json'] }),
      text('reference', (row) => row.reference),
      text('why', (row) => row.why, { long: true }),
      text('likely', (row) => row.likely, { long: true }),
      text('proposal', (row) => row.proposal, { long: true }),
    ],
    rows: watched(rows, ({ currency, unallocated }) => totals.add(currency, { unallocated })),
    notes: () => [
      ...totals.lines(),
      ...creditsInWords(credits(), (sum) => `Besides, ${sum} is open on credit notes: dunning report ageing counts both as unallocated`),
    ],
  };
}
