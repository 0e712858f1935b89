/** Which invoices a payment plan covers, and what is open of them. */
import { UserError } from '../errors.js';
import { isOverdue } from '../ledger/balances.js';
import type { Day } from '../ledger/day.js';
import type { Account, StandingInvoice } from '../ledger/model.js';
import { type Currency, type Minor, sum } from '../ledger/money.js';
import { numberKey } from '../ledger/references.js';

export interface Covered {
  readonly invoices: readonly string[];
  readonly currency: Currency;
  /** Open of them, minor units. */
  readonly balance: Minor;
}

/**
 * The invoices named; where none is, all that is overdue and in no dispute.
 *
 * @throws UserError where nothing is, or in two currencies and none was chosen
 */
export function invoicesFor(account: Account, named: readonly string[], currency: Currency | null, asOf: Day): Covered {
  const { id, name } = account.debtor;
  const disputed = new Set(account.disputes.filter(({ closedOn }) => closedOn === null).map(({ invoiceNumber }) => invoiceNumber));
  const found =
    named.length > 0
      ? named.map((text) => openInvoice(account, text))
      : account.invoices.filter((each) => isOverdue(each, asOf) && each.disputed !== true && !disputed.has(each.number));
  const chosen = found.filter((each) => currency === null || each.currency === currency);
  const currencies = [...new Set(chosen.map((each) => each.currency))].sort();
  if (currencies.length > 1)
    throw new UserError(`${name} (${id}) owes in ${currencies.join(' and ')}`, `name one: --currency ${currencies[0]}`);
  const [own] = currencies;
  if (own === undefined)
    throw new UserError(
      `Nothing of ${name} (${id}) is overdue${currency === null ? '' : ` in ${currency}`} on ${asOf}, disputes left out`,
      'name open invoices with --invoice NUMBER',
    );
  return covered(chosen, own);
}

/** The invoices of a plan written down elsewhere. @throws UserError where one is not there or not open */
export const coveredBy = (account: Account, named: readonly string[], currency: Currency): Covered =>
  covered(
    named.map((text) => openInvoice(account, text)).filter((each) => each.currency === currency),
    currency,
  );

function covered(all: readonly StandingInvoice[], currency: Currency): Covered {
  const once = [...new Set(all)];
  return { invoices: once.map(({ number }) => number), currency, balance: sum(once.map(({ open }) => open)) };
}

function openInvoice({ invoices, debtor: { id, name } }: Account, text: string): StandingInvoice {
  const found = invoices.find(({ number }) => number === text) ?? invoices.find(({ number }) => numberKey(number) === numberKey(text));
  if (found === undefined) throw new UserError(`${name} (${id}) has no invoice ${text}`, `list them with: dunning explain ${id} --full`);
  if (found.open <= 0) throw new UserError(`Nothing is open of ${found.number}`, `list what is with: dunning explain ${id}`);
  return found;
}
