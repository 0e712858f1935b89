/**
 * Germany. A consumer's first Mahnung is free, and later ones cost their print and postage at most; default interest is simple (§§ 286, 288,
 * 289 BGB) and starts after the due day, which moves off weekends and holidays (§ 193 BGB). Businesses owe a fixed sum and more interest.
 */
import { workingDayFrom } from '../../ledger/holidays.js';
import type { Charge, Claim, Law, SettledCase, Step } from './claim.js';
import { byNotice, claimOf, firstCharge, interestFrom, stillRunning, toldOfInterest, untold, wrongCurrency } from './parts/build.js';
import { businessClaim, FIXED_SUM } from './parts/business.js';
import { interestOf } from './parts/interest.js';
import { carriesNotice, plainTerm } from './parts/terms.js';
import { NOT_CHARGED, rateValues, rule, value } from './parts/values.js';
import { DE_BUSINESS, DE_CONSUMER } from './rates/de.js';
import { isStale } from './rates/table.js';

const COSTS = 'BGH VIII ZR 95/18';
const FIXED = '§ 288 Abs. 5 BGB';
/** What may be set at most for print, envelope and postage. */
const FEE_MOST = 100;

function consumer(given: SettledCase, step: Step): Claim {
  // A Mahnung before the day that § 193 BGB moves the due day to has no effect.
  const case_ = { ...given, invoices: given.invoices.map((invoice) => ({ ...invoice, due: workingDayFrom('DE', invoice.due) })) };
  const { over, running, without } = byNotice(case_, 'de_mahnung');
  const chargesFrom = firstCharge([...over, ...running]);
  const { channel, terms, sendOn } = case_;
  if (step !== 'demand') {
    const sets = step === 'notice' && without.length > 0 && carriesNotice(channel);
    const term = sets ? plainTerm(case_, 'DE', 'de_mahnung') : null;
    return claimOf(case_, 'DE', step, { chargesFrom: chargesFrom ?? term?.chargesFrom ?? null, term, sources: sets ? ['§ 286 BGB'] : [] });
  }
  const isEuro = case_.currency === 'EUR';
  const interest = (isEuro ? toldOfInterest(over) : []).map(({ invoice, notice }) => ({
    invoice: invoice.number,
    interest: interestOf({
      invoice,
      // Without an agreed due date the Mahnung itself starts default; its term is left free.
      from: terms.dueDateAgreed ? interestFrom(invoice, true, 'DE') : notice.chargesFrom,
      to: sendOn,
      rates: DE_CONSUMER,
      compounding: 'none',
      dayCount: terms.dayCount,
      chargeUnverified: terms.chargeUnverified,
    }),
  }));
  const open = over.some(({ invoice }) => invoice.open > 0);
  return claimOf(case_, 'DE', step, {
    chargesFrom,
    costs: open && channel === 'letter' ? fee(case_) : [],
    interest,
    warnings: [
      ...untold(over),
      ...stillRunning(running),
      ...(isEuro ? [] : [wrongCurrency(case_.currency, 'EUR')]),
      ...without.map(({ number }) => `invoice ${number}: no Mahnung was sent: nothing is charged on it`),
    ],
  });
}

function fee({ terms, currency }: SettledCase): readonly Charge[] {
  const amount = Math.min(terms.deFee, FEE_MOST);
  if (amount <= 0 || currency !== 'EUR') return [];
  const says = 'print and postage of this letter';
  return [{ kind: 'reminder', says, base: null, amount, source: COSTS, check: 'V2', steps: [{ says, amount }] }];
}

export const de: Law = {
  country: 'DE',
  claim: (case_, step) =>
    case_.party === 'consumer'
      ? consumer(case_, step)
      : businessClaim(case_, step, {
          law: 'DE',
          currency: 'EUR',
          fixed: () => FIXED_SUM(FIXED),
          rates: () => DE_BUSINESS,
          compounding: 'none',
          shifts: true,
        }),
  values: () => [
    rule('DE', 'consumer', 'first Mahnung', 'free', '2019-06-26', COSTS, 'V2'),
    value(
      'DE',
      'consumer',
      'later letters',
      'print and postage, at most 1.00',
      '2019-06-26',
      COSTS,
      'V2',
      `${NOT_CHARGED} unless de_fee is set`,
    ),
    rule('DE', 'both', 'due day on a weekend or holiday', 'the next working day', '2010-01-01', '§ 193 BGB', 'V2'),
    rule('DE', 'both', 'interest on interest', 'none', '2010-01-01', '§ 289 BGB', 'V2'),
    value('DE', 'business', 'fixed sum', '40.00', '2014-07-29', FIXED, 'V2'),
    ...rateValues('DE', 'consumer', DE_CONSUMER),
    ...rateValues('DE', 'business', DE_BUSINESS),
  ],
  ratesAreStale: (party, today) => isStale(party === 'business' ? DE_BUSINESS : DE_CONSUMER, today),
};
