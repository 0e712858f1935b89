/** The debtor a user means by a number or a part of a name. */
import { UserError } from '../errors.js';
import type { Debtor } from '../ledger/model.js';
import { findDebtors } from '../store/accounts.js';
import type { Store } from '../store/open.js';

/** @throws UserError where nobody or more than one fits; the candidates are listed */
export function findDebtor(store: Store, text: string): Debtor {
  const found = findDebtors(store, text);
  if (found.length === 1 && found[0]) return found[0];
  if (found.length === 0) throw new UserError(`No debtor has the number or name "${text}"`, 'list them with: dunning report debtors');
  const shown = found.slice(0, 10).map(({ id, name }) => `  ${id}  ${name}`);
  throw new UserError(
    [
      `"${text}" fits ${found.length === 50 ? '50 or more' : found.length} debtors:`,
      ...shown,
      ...(found.length > shown.length ? ['  …'] : []),
    ].join('\n'),
    'give the number of one of them',
  );
}
