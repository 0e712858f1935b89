/** What was issued, with the names of today and what became of sending it. */
import type { Day } from '../ledger/day.js';
import type { IssuedLine } from '../reports/issued.js';
import { issuedMessages, issuedTo, sendings } from '../store/issued.js';
import type { Store } from '../store/open.js';

/** @param batch of one batch only; `null` for all @param debtorId to one debtor only; `null` for all */
export function* issuedLines(store: Store, asOf: Day, batch: number | null, debtorId: string | null = null): Generator<IssuedLine> {
  const sent = sendings(store);
  const rows = debtorId === null ? issuedMessages(store, asOf, batch) : (issuedTo(store, asOf)?.(debtorId) ?? []);
  for (const row of rows) {
    const { name = row.debtorId } = (row.message ?? {}) as { name?: string };
    yield { ...row, name, sent: sent.get(row.id) ?? null };
  }
}
