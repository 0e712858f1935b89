/** Money not booked: why precisely, where it may belong, and the command that puts it there. */
import type { Day } from '../ledger/day.js';
import type { Account, Payment, StandingInvoice, StandingPayment } from '../ledger/model.js';
import { decimal, type Minor } from '../ledger/money.js';
import { type PaidBy, type Proposal, proposalsIn, whyNotBooked } from '../ledger/proposals.js';
import { numberKey } from '../ledger/references.js';
import { typedWord } from '../reports/render/typed-word.js';
import type { UnmatchedRow } from '../reports/unmatched.js';
import { eachAccount, ownerlessPayments } from '../store/accounts.js';
import { addressesOf, decisions, PAYMENT_KINDS, type PaymentRuling, paymentFinder, paymentRulings } from '../store/decisions.js';
import { Kin } from '../store/kin.js';
import { likelyOwners } from '../store/likely.js';
import type { Store } from '../store/open.js';

/** A row of the report with what the one who decides can choose from. */
export interface Unmatched extends UnmatchedRow {
  /** How the payment is addressed; `null` where the ledger does not hold it any more. */
  readonly address: string | null;
  readonly proposals: readonly Proposal[];
}

export function* unmatched(store: Store, asOf: Day): Generator<Unmatched> {
  const rulings = paymentRulings(store, numberKey);
  const kin = new Kin(store);
  const addressOf = addressesOf(store);
  const paidBy = paidLast(addressOf);
  const groups = new Map<string, Account>();
  const others = (account: Account): Account[] => {
    const members = kin.groupOf(account.debtor.key);
    if (members.length === 1) return [account];
    return members.flatMap((key) => (key === account.debtor.key ? [account] : (accountOf(key) ?? [])));
  };
  const accountOf = (key: number): Account | null => {
    const id = kin.idOf(key);
    return id === null ? null : accountById(id);
  };
  const accountById = (id: string): Account | null => {
    const known = groups.get(id) ?? [...eachAccount(store, asOf, { id })][0];
    if (known) groups.set(id, known);
    return known ?? null;
  };
  const row = (
    payment: Payment & { readonly unallocated: Minor },
    account: Account | null,
    why: string,
    proposals: readonly Proposal[],
  ): Unmatched => {
    const address = addressOf(payment.key);
    return {
      ...payment,
      debtorId: account?.debtor.id ?? null,
      debtorName: account?.debtor.name ?? null,
      why,
      likely: inWords(proposals, account !== null),
      proposal: commandFor(address, payment, proposals[0] ?? null, account),
      address,
      proposals,
    };
  };

  for (const account of eachAccount(store, asOf, { openOnly: true })) {
    const waiting = account.payments.filter(({ unallocated }) => unallocated !== 0);
    if (waiting.length === 0) continue;
    for (const payment of waiting) {
      const ruling = rulings.get(payment.key);
      const unfit = ruling && whyUnfit(payment, ruling, account, paidBy);
      if (ruling && unfit === null) continue;
      const proposals = payment.amount < 0 ? [] : others(account).flatMap((each) => proposalsIn(each, payment, payment.unallocated));
      yield row(payment, account, unfit ?? whyNotBooked(payment, account, paidBy), byWeight(proposals));
    }
  }

  const ownerless = [...ownerlessPayments(store, asOf)].filter(({ key, stated }) => !stated && rulings.get(key)?.kind !== 'not ours');
  const likely = likelyOwners(store, ownerless, asOf);
  for (const payment of ownerless) {
    const standing: StandingPayment = { ...payment, allocated: 0, unallocated: payment.amount, reversed: false };
    const suspects = likely(payment);
    const proposals = suspects.slice(0, 4).flatMap(({ id, because, weight }): Proposal[] => {
      const account = accountById(id);
      if (!account) return [];
      const found = proposalsIn(account, payment, payment.amount, because).map((each) => ({ ...each, weight: each.weight + weight }));
      const whose = { debtorId: id, debtorName: account.debtor.name, invoices: [], reason: because, weight };
      // An old invoice of that amount alone tells nothing.
      return found.length > 0 ? found : weight > 2 ? [whose] : [];
    });
    const ruling = rulings.get(payment.key);
    const why = ruling
      ? `decided for debtor ${ruling.said.debtorId}, who is not in the ledger`
      : whyNotBooked(standing, null, () => null, suspects.length);
    yield row(standing, null, why, byWeight(proposals));
  }
  yield* gone(store, asOf);
}

/** Decisions about payments that the ledger does not hold any more. */
function* gone(store: Store, asOf: Day): Generator<Unmatched> {
  const find = paymentFinder(store);
  for (const { payment, kind, batch, lines } of decisions(store, PAYMENT_KINDS)) {
    if (!payment || payment.date > asOf || find(payment) !== null) continue;
    const what = kind === 'to' ? `for ${lines.map(({ invoice }) => invoice).join(', ')}` : kind;
    const why = `decided (${what}), but the payment is not in the ledger any more`;
    const { id, date, amount, currency } = payment;
    const nobody = { debtorId: null, debtorName: null, payerName: null, payerIban: null, reference: null };
    yield {
      id,
      date,
      amount,
      currency,
      unallocated: 0,
      ...nobody,
      why,
      likely: null,
      proposal: `dunning undo ${batch}`,
      address: null,
      proposals: [],
    };
  }
}

/** Why a decision does not hold, or holds in part only; `null` where nothing is left to say. */
function whyUnfit(
  payment: StandingPayment,
  { kind, said }: PaymentRuling,
  account: Account,
  paidBy: ReturnType<typeof paidLast>,
): string | null {
  const { currency } = payment;
  if (said.payment && said.payment.amount !== payment.amount)
    return `its amount was ${decimal(said.payment.amount, currency)} when it was decided upon`;
  if (kind !== 'to') return kind === 'credit' ? null : whyNotBooked(payment, account, paidBy);
  for (const { invoice: number, amount } of said.lines) {
    const invoice = account.invoices.find((each) => numberKey(each.number) === numberKey(number));
    if (!invoice)
      return `decided for ${number}, which is not in the ledger${said.debtorId === account.debtor.id ? '' : ' under this debtor'}`;
    const booked = invoice.receipts.reduce((sum, each) => (each.payment === payment.key ? sum + each.amount : sum), 0);
    if (booked === 0 || (amount !== null && booked < amount))
      return `decided for ${number}, which had only ${decimal(booked, currency)} open`;
  }
  return `${decimal(payment.unallocated, currency)} more than it was decided for`;
}

const paidLast =
  (addressOf: (key: number) => string) =>
  ({ receipts }: StandingInvoice): PaidBy | null => {
    const last = receipts.at(-1);
    return last ? { id: addressOf(last.payment), day: last.day } : null;
  };

const byWeight = (proposals: readonly Proposal[]): Proposal[] =>
  [...proposals].sort((a, b) => b.weight - a.weight || (a.debtorId < b.debtorId ? -1 : a.debtorId > b.debtorId ? 1 : 0)).slice(0, 5);

function inWords(proposals: readonly Proposal[], owned: boolean): string | null {
  if (proposals.length === 0) return null;
  return proposals
    .slice(0, 3)
    .map(({ debtorId, debtorName, reason }) => (owned ? reason : `${debtorId} ${debtorName}: ${reason}`))
    .join(' | ');
}

/** The command that does what is proposed. */
function commandFor(
  address: string,
  payment: Pick<Payment, 'amount' | 'currency'>,
  proposal: Proposal | null,
  account: Account | null,
): string | null {
  const command = `dunning allocate ${typedWord(address)}`;
  if (!proposal) return account && payment.amount > 0 ? `${command} --credit` : null;
  const to = proposal.invoices.map(({ number, amount }) => ` --to ${typedWord(`${number}=${decimal(amount, payment.currency)}`)}`).join('');
  return `${command}${to}${account?.debtor.id === proposal.debtorId ? '' : ` --debtor ${typedWord(proposal.debtorId)}`}`;
}
