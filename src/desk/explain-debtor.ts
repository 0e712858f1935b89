/** One debtor, whole: the account, the verdict with its evidence, and his place on today's list. */
import type { Day } from '../ledger/day.js';
import type { Explained } from '../reports/explain.js';
import { eachAccount, portfolioOn } from '../store/accounts.js';
import type { Store } from '../store/open.js';
import { factsFor, findingsFor, IN_FULL, missingFor, overridesOf, priorFor, type Settings, verdictFor } from '../triage/index.js';
import { callsOf } from './call-list.js';
import { findDebtor } from './find-debtor.js';

/** @throws UserError where `text` fits no debtor, or more than one */
export function explainDebtor(store: Store, text: string, asOf: Day, settings: Settings): Explained {
  const debtor = findDebtor(store, text);
  const account = [...eachAccount(store, asOf, { id: debtor.id })][0] ?? {
    debtor,
    invoices: [],
    payments: [],
    contacts: [],
    disputes: [],
    holds: [],
  };
  // Rank and skips come from the whole list: where he stands depends on the others.
  const calls = callsOf(store, asOf, debtor.id, settings);
  const portfolio = portfolioOn(store, asOf);
  const facts = calls[0] ? factsFor(account, calls[0].currency, asOf, portfolio, { ...settings, reasons: IN_FULL.reasons }) : null;
  const verdict = facts && verdictFor(facts, findingsFor(facts));
  return {
    asOf,
    account,
    verdict,
    basis: facts && { segment: facts.segment, stage: facts.stage, prior: priorFor(facts.segment, facts.stage, portfolio, settings) },
    overrides: facts ? overridesOf(facts) : [],
    missing: facts && verdict ? missingFor(facts, verdict) : [],
    calls,
    agreements: account.disputes.map(({ openedOn, closedOn, invoiceNumber, reason }) => ({
      kind: `dispute of ${invoiceNumber}`,
      made: openedOn,
      until: closedOn,
      amount: null,
      currency: null,
      state: closedOn === null ? 'open' : 'closed',
      owner: null,
      note: reason,
    })),
  };
}
