/** One debtor, whole: the account, the verdict with its evidence, and his place on today's list. */
import type { Day } from '../ledger/day.js';
import { agreementRows } from '../reports/screens/agreement-lists.js';
import type { Explained } from '../reports/screens/explain.js';
import { portfolioOn } from '../store/accounts.js';
import type { Store } from '../store/open.js';
import { factsFor, findingsFor, IN_FULL, missingFor, overridesOf, priorFor, type Settings, verdictFor } from '../triage/index.js';
import { accountOf } from './agreed.js';
import { callsOf } from './call-list.js';
import { companiesAt } from './company.js';
import { disputesOfAccount } from './disputes.js';
import { findDebtor } from './find-debtor.js';
import { holdsOfAccount } from './holds.js';
import { issuedLines } from './issued-list.js';
import { planRows } from './plans.js';
import { promisesOfAccount } from './promises.js';
import { waiversOfAccount } from './waivers.js';

/** @throws UserError where `text` fits no debtor, or more than one */
export function explainDebtor(store: Store, text: string, asOf: Day, settings: Settings): Explained {
  const debtor = findDebtor(store, text);
  const account = accountOf(store, asOf, debtor);
  // Rank and skips come from the whole list: where he stands depends on the others.
  const calls = callsOf(store, asOf, debtor.id, settings);
  const companies = companiesAt(store, asOf, settings);
  const portfolio = portfolioOn(store, asOf);
  const facts = calls[0]
    ? factsFor(companies.spokenFor(account), calls[0].currency, asOf, portfolio, { ...settings, reasons: IN_FULL.reasons })
    : null;
  const verdict = facts && verdictFor(facts, findingsFor(facts));
  return {
    asOf,
    account,
    verdict,
    basis: facts && { segment: facts.segment, stage: facts.stage, prior: priorFor(facts.segment, facts.stage, portfolio, settings) },
    overrides: facts ? overridesOf(facts) : [],
    missing: facts && verdict ? missingFor(facts, verdict) : [],
    calls,
    agreements: agreementRows(
      promisesOfAccount(companies.whole(account), asOf, settings),
      disputesOfAccount(account, asOf),
      holdsOfAccount(account, asOf),
      waiversOfAccount(account),
    ),
    plans: planRows(account, asOf, settings.plans),
    issued: [...issuedLines(store, asOf, null, debtor.id)],
  };
}
