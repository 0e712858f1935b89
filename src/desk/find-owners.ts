/** Whose money it is, for payments that name no debtor: by what is certain, by what people decided, and last by what is owed. */
import { byContent, Replay } from '../ledger/allocation.js';
import type { Allowances } from '../ledger/bookable.js';
import type { Day } from '../ledger/day.js';
import { type Directory, earliest, type Owner, ownerByAccount, ownerOf, type Pointer, suspects } from '../ledger/owners.js';
import type { Books } from '../store/bookings.js';
import type { PaymentRuling } from '../store/decisions.js';
import {
  type AccountQuestion,
  accountLinks,
  decidedPayments,
  directoryOf,
  type Ownerless,
  paymentsWithoutDebtor,
  writeOwner,
} from '../store/directory.js';
import type { Kin } from '../store/kin.js';
import { ownByInvoice } from '../store/one-to-one.js';
import type { Store } from '../store/open.js';

export interface Finding {
  readonly kin: Kin;
  readonly rulings: ReadonlyMap<number, PaymentRuling>;
  readonly books: (account: number, presumed?: boolean) => Books;
  readonly allowances: Allowances;
  /** Debtors who gain or lose a payment are added. */
  readonly touched: Set<number>;
  /** Told of each payment nobody was found for. */
  readonly ownerless: (payment: Ownerless) => void;
}

/** Whose it is, by what, and since when; nobody's where a person said so. */
interface Found {
  readonly debtor: number | null;
  readonly since: Day;
  readonly how: Owner['how'] | 'not ours';
}

/** A payment that one of several may have made. */
interface Question {
  readonly payment: Ownerless;
  readonly suspects: readonly number[];
}

/** Among more debtors than this, an amount says little. */
const MOST_SUSPECTS = 12;

export function findOwners(store: Store, finding: Finding): void {
  const { kin, rulings, touched } = finding;
  const directory = directoryOf(store, kin);
  const write = writeOwner(store);
  const change = (payment: Ownerless, found: Found | null): void => {
    if (found === null) finding.ownerless(payment);
    const { owner, ownedBy } = payment;
    if ((found?.debtor ?? null) === owner && (found?.how ?? null) === ownedBy && (found === null || found.since === payment.knownOn))
      return;
    write(payment.key, found);
    for (const debtor of [owner, found?.debtor ?? null]) if (debtor !== null) touched.add(debtor);
  };
  for (const payment of decidedPayments(store, rulings.keys())) {
    const ruled = ruledBy(payment, rulings.get(payment.key), kin);
    change(payment, ruled ?? { debtor: payment.named, since: payment.date, how: 'debtor number' });
  }
  for (const debtor of ownByInvoice(store, rulings.keys())) touched.add(debtor);
  const asked: AccountQuestion[] = [];
  const open: Question[] = [];
  const undecided = (payment: Ownerless, links: readonly Pointer[]): void => {
    const named = payment.payerName === null ? [] : directory.debtorsNamed(payment.payerName, payment.date);
    const some = suspects(payment.date, named, links);
    if (payment.amount <= 0 || payment.stated || some.length < 2 || some.length > MOST_SUSPECTS) {
      change(payment, null);
      return;
    }
    // What was sure before is not among what they paid when they are asked what they owe.
    if (payment.owner !== null && payment.ownedBy !== 'payer and amount') write(payment.key, null);
    open.push({ payment, suspects: some });
  };
  for (const payment of paymentsWithoutDebtor(store)) {
    const ruled = ruledBy(payment, rulings.get(payment.key), kin);
    const owner = ruled ? null : ownerOf(payment, directory);
    if (ruled) change(payment, ruled);
    // An account number may have told it earlier than a name or a later invoice does.
    else if (payment.payerIban !== null && (owner === null || owner.how === 'payer name' || owner.since > payment.date))
      asked.push({ payment, owner });
    else if (owner) change(payment, owner);
    else undecided(payment, []);
  }
  if (asked.length > 0) askAccounts(store, kin, directory, asked, change, undecided);
  if (open.length > 0) presume(finding, open, change);
}

function askAccounts(
  store: Store,
  kin: Kin,
  directory: Directory,
  asked: readonly AccountQuestion[],
  change: (payment: Ownerless, found: Found | null) => void,
  undecided: (payment: Ownerless, links: readonly Pointer[]) => void,
): void {
  const links = accountLinks(store, kin, asked);
  for (const { payment, owner } of asked) {
    const known = links(payment.payerIban as string);
    const named = known.length > 1 && payment.payerName !== null ? directory.debtorsNamed(payment.payerName, payment.date) : [];
    const owners = [owner, ownerByAccount(payment.date, known, named, directory)];
    const found = earliest(owners.filter((each) => each !== null));
    if (found) change(payment, found);
    else undecided(payment, known);
  }
}

/** What a person said of a payment. */
function ruledBy(payment: Ownerless, ruling: PaymentRuling | undefined, kin: Kin): Found | null {
  if (!ruling) return null;
  if (ruling.kind === 'not ours') return { debtor: null, since: payment.date, how: 'not ours' };
  return ruling.debtor === null ? null : { debtor: kin.accountOf(ruling.debtor), since: payment.date, how: 'decision' };
}

/**
 * Where a name or account fits several debtors: his who is named by an invoice number of his own, or who alone owes exactly
 * that amount on that day. All are asked in order of day, each debtor as he stood then, with what was presumed before.
 */
function presume({ books, allowances }: Finding, open: Question[], change: (payment: Ownerless, found: Found | null) => void): void {
  const replays = new Map<number, Replay>();
  const replayOf = (account: number): Replay => {
    const known = replays.get(account);
    if (known) return known;
    const { accounts, invoices, payments, head } = books(account, false);
    const replay = new Replay(invoices, payments, allowances, head);
    for (const member of accounts) replays.set(member, replay);
    return replay;
  };
  open.sort(({ payment: a }, { payment: b }) =>
    a.date === b.date ? (a.id === b.id ? byContent(a, b) : a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1,
  );
  for (const { payment, suspects: some } of open) {
    for (const account of some) replayOf(account).until(payment.date);
    const named = some.filter((account) => replayOf(account).isNamed(account, payment));
    const owing = named.length > 0 ? named : some.filter((account) => replayOf(account).owes(account, payment.currency, payment.amount));
    const [debtor] = owing;
    if (debtor === undefined || owing.length > 1) {
      change(payment, null);
      continue;
    }
    change(payment, { debtor, since: payment.date, how: 'payer and amount' });
    replayOf(debtor).add({ ...payment, knownOn: payment.date, debtor, presumed: true, decision: null });
  }
}
