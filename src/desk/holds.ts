/** Holds: set a debtor or single invoices aside, and take them up again. Each is a batch. */
import { UserError } from '../errors.js';
import type { Day } from '../ledger/day.js';
import type { Account, Debtor, Hold } from '../ledger/model.js';
import { numberKey } from '../ledger/references.js';
import { eachAccount, portfolioOn } from '../store/accounts.js';
import { debtorsHeld, writeHold } from '../store/holds.js';
import type { Store } from '../store/open.js';
import { factsFor, overridesOf } from '../triage/index.js';
import { accountOf, accountsOf } from './agreed.js';
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
  /** Holds that the new one takes the place of. */
  readonly replaced: readonly Hold[];
  /** Computed states that are cleared, in words. */
  readonly cleared: readonly string[];
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
  if (until !== null && until < asOf)
    throw new UserError(`A hold from ${asOf} cannot end on ${until}: that day has gone by`, `name ${asOf} or a later day`);
  const numbers = invoices.map((invoice) => ownInvoice(store, debtor, invoice, asOf));
  const account = accountOf(store, asOf, debtor);
  const about = numbers.length === 0 ? [null] : numbers;
  const standing = about.flatMap((invoice) => onNow(account, invoice, asOf) ?? []);
  const lifted: Hold[] = about.map((invoice) => ({ kind: 'lifted', invoice, on: asOf, until, because, handledBy }));
  const cleared = kind === 'hold' ? [] : clearedBy(store, account, lifted, asOf);
  if (kind === 'lifted') {
    const missing = about.filter((invoice) => onNow(account, invoice, asOf) === null);
    if (missing.length > 0 && cleared.length === 0)
      throw new UserError(
        `${debtor.name} (${debtor.id})${numbers.length === 0 ? '' : `: ${missing.join(', ')}`} is not on hold on ${asOf}, and nothing computed keeps him back`,
        'list what is on hold with: dunning hold',
      );
  }
  const batch = asBatch(store, kind === 'hold' ? 'hold' : 'hold lift', writing, (own) => {
    for (const invoice of numbers.length === 0 ? [null] : numbers)
      writeHold(store, own, debtor.id, { kind, invoice, on: asOf, until, because, handledBy });
    return { what: [debtor.id, ...numbers].join(', '), records: Math.max(1, numbers.length) };
  });
  return { batch, debtor, invoices: numbers, replaced: kind === 'hold' ? standing : [], cleared };
}

/** The hold that is on, of the debtor (`null`) or one of his invoices. */
function onNow({ holds }: Account, invoice: string | null, asOf: Day): Hold | null {
  const last = holds.findLast((event) => event.invoice === invoice);
  return last?.kind === 'hold' && (last.until === null || last.until >= asOf) ? last : null;
}

/** What kept him back because of what was computed, and no longer does. */
function clearedBy(store: Store, account: Account, lifted: readonly Hold[], asOf: Day): string[] {
  const portfolio = portfolioOn(store, asOf);
  const reasons = (of: Account): string[] =>
    [...new Set(of.invoices.map(({ currency }) => currency))].flatMap((currency) =>
      overridesOf(factsFor(of, currency, asOf, portfolio)).map(({ reason }) => reason),
    );
  const held = account.holds.flatMap(({ because }) => because);
  const after = new Set(reasons({ ...account, holds: [...account.holds, ...lifted] }));
  const gone = reasons(account).filter((reason) => !after.has(reason) && !held.some((because) => reason.endsWith(`: ${because}`)));
  return [...new Set(gone)].filter((reason) => !reason.startsWith('everything overdue is'));
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
export const holdsOfAccount = (account: Account, asOf: Day): HoldRow[] =>
  [...new Set(account.holds.map(({ invoice }) => invoice))]
    .flatMap((invoice) => onNow(account, invoice, asOf) ?? [])
    .map((hold) => ({ ...hold, debtorId: account.debtor.id, name: account.debtor.name }));
