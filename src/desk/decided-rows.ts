/** Decisions in words, for lists. */
import { decimal } from '../ledger/money.js';
import type { DecisionRow } from '../reports/screens/decisions.js';
import { type DecisionKind, decisions, type StandingDecision } from '../store/decisions.js';
import type { Store } from '../store/open.js';

export function decisionRows(store: Store, kinds: readonly DecisionKind[]): DecisionRow[] {
  return decisions(store, kinds).map((decision) => ({ ...inWords(decision), batch: decision.batch }));
}

function inWords({ kind, payment, debtorId, otherId, lines, payerIban, payerName }: StandingDecision): Omit<DecisionRow, 'batch'> {
  const about = payment?.id ?? '';
  switch (kind) {
    case 'to': {
      const parts = lines.map(
        ({ invoice, amount }) => `${invoice}${amount === null || !payment ? '' : ` ${decimal(amount, payment.currency)}`}`,
      );
      return { kind: 'payment', about, decided: `pays ${parts.join(', ')} of ${debtorId}` };
    }
    case 'debtor':
      return { kind: 'payment', about, decided: `is of ${debtorId}` };
    case 'credit':
      return { kind: 'payment', about, decided: `is credit of ${debtorId}` };
    case 'not ours':
      return { kind: 'payment', about, decided: 'is no payment of a debtor' };
    case 'payer':
      return { kind: 'payer', about: payerIban ?? payerName ?? '', decided: `pays for ${debtorId} from ${payment?.date ?? 'always'} on` };
    case 'merge':
      return { kind: 'merge', about: otherId ?? '', decided: `is ${debtorId}` };
    case 'apart':
      return { kind: 'apart', about: otherId ?? '', decided: `is not ${debtorId}` };
  }
}
