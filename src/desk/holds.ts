/** Holds: set a debtor or single invoices aside, and take them up again. Each is a batch. */
import { UserError } from '../errors.js';
import type { Day } from '../ledger/day.js';
import type { Account, Debtor, Hold } from '../ledger/model.js';
import { numberKey } from '../ledger/references.js';
import { eachAccount } from '../store/accounts.js';
import { debtorsHeld, writeHold } from '../store/holds.js';
import type { Store } from '../store/open.js';
import { accountsOf } from './agreed.js';
import { asBatch, type Writing } from './batch.js';
import { findDebtor } from './find-debtor.js';

export interface Holding {
  readonly kind: Hold['kind'];
  /** Invoice numbers as they were typed; none for the whole debtor. */
  readonly invoices: readonly string[];
  readonly until: Day | null;
  readonly because: string;
  readonly handledBy: string | null;
}

export interface Held {
  /** `null` in a dry run. */
  readonly batch: number | null;
  readonly debtor: Debtor;
  readonly invoices: readonly string[];
}

/** @throws UserError where the debtor or an invoice is not there, or there is nothing to lift; nothing is written then */
export function writeHolds(
  store: Store,
  text: string,
  { kind, invoices, until, because, handledBy }: Holding,
  { asOf, ...writing }: Writing & { readonly asOf: Day },
): Held {
  const debtor = findDebtor(store, text);
  if (until !== null && until < asOf) throw new UserError(`A hold until ${until} was over on ${asOf}`, 'name a day from then on');
  const numbers = invoices.map((invoice) => ownInvoice(store, debtor, invoice, asOf));
  const batch = asBatch(store, kind === 'hold' ? 'hold' : 'hold lift', writing, (own) => {
    for (const invoice of numbers.length === 0 ? [null] : numbers)
      writeHold(store, own, debtor.id, { kind, invoice, on: asOf, until, because, handledBy });
    return { what: [debtor.id, ...numbers].join(', '), records: Math.max(1, numbers.length) };
  });
  return { batch, debtor, invoices: numbers };
}

/** The number of an invoice of his, as the ledger has it. @throws UserError where he has none such */
export function ownInvoice(store: Store, { id, name }: Debtor, text: string, asOf: Day): string {
  const [account] = eachAccount(store, asOf, { id });
  const found = account?.invoices.find(({ number }) => number === text || numberKey(number) === numberKey(text));
  if (!found) throw new UserError(`${name} (${id}) has no invoice ${text}`, `list them with: dunning explain ${id} --full`);
  return found.number;
}

export interface HoldRow extends Hold {
  readonly debtorId: string;
  readonly name: string;
}

/** Holds that are on, of debtors and invoices, in order of debtor. */
export const holdsToday = (store: Store, asOf: Day): HoldRow[] =>
  [...accountsOf(store, asOf, debtorsHeld(store))].flatMap((account) => holdsOfAccount(account, asOf));

/** Holds of one debtor that are on. */
export function holdsOfAccount({ debtor, holds }: Account, asOf: Day): HoldRow[] {
  return [...new Set(holds.map(({ invoice }) => invoice))].flatMap((invoice) => {
    const last = holds.findLast((event) => event.invoice === invoice);
    return last?.kind === 'hold' && (last.until === null || last.until >= asOf)
      ? [{ ...last, debtorId: debtor.id, name: debtor.name }]
      : [];
  });
}
