/**
 * The Netherlands. A consumer is charged nothing before a letter gave him fourteen days from the day after delivery and named the costs
 * (art. 6:96 lid 6 BW); they follow the scale of the Besluit over the principal that is then left, without VAT. Businesses owe a fixed sum and
 * commercial interest at once. Interest compounds each year from the first day of default (art. 6:119 lid 2, 6:119a lid 3).
 */
import type { Day } from '../../ledger/day.js';
import { type Minor, readable, sum } from '../../ledger/money.js';
import type { CaseInvoice, Charge, Claim, Law, LawValue, RequiredFact, SettledCase, Step } from './claim.js';
import {
  announcedBy,
  atMost,
  byNotice,
  claimOf,
  firstCharge,
  hasRun,
  interestFrom,
  type Noticed,
  noticeOn,
  stillRunning,
  toldOfInterest,
  untold,
  wrongCurrency,
} from './parts/build.js';
import { businessClaim, FIXED_SUM } from './parts/business.js';
import { cumulated, type Instalment } from './parts/cumulation.js';
import { interestOf, owedOn } from './parts/interest.js';
import { NL_SCALE, scaled } from './parts/scale.js';
import { carriesNotice, nlTerm, plainTerm } from './parts/terms.js';
import { rateValues, rule, value } from './parts/values.js';
import { NL_TERM_WORDS } from './parts/wordings.js';
import { NL_BUSINESS, NL_CONSUMER } from './rates/nl.js';
import { isStale, type RateTable } from './rates/table.js';

const SCALE = 'Besluit vergoeding voor buitengerechtelijke incassokosten, art. 2';
const LETTER = 'art. 6:96 lid 6 BW; HR 25-11-2016, ECLI:NL:HR:2016:2704';
const FIXED = 'art. 6:96 lid 4 BW';

function consumer(case_: SettledCase, step: Step): Claim {
  const { over, running, without } = byNotice(case_, 'nl_14_days');
  const chargesFrom = firstCharge([...over, ...running]);
  if (step === 'reminder') return claimOf(case_, 'NL', step, { chargesFrom });
  if (step === 'notice') return notice(case_, [...over, ...running], without, chargesFrom);
  const costs = costsOn(case_, over);
  return claimOf(case_, 'NL', step, {
    chargesFrom,
    costs: costs.charges,
    interest: toldOfInterest(over).map(({ invoice, notice: letter }) => ({
      invoice: invoice.number,
      interest: interestOf({
        invoice,
        from: defaultFrom(case_, invoice) ?? letter.chargesFrom,
        to: case_.sendOn,
        rates: consumerRates(case_.terms.agreedRate),
        compounding: 'year',
        dayCount: case_.terms.dayCount,
        chargeUnverified: case_.terms.chargeUnverified,
      }),
    })),
    warnings: [...costs.warnings, ...untold(over), ...stillRunning(running), ...unwarned(without)],
  });
}

const unwarned = (invoices: readonly CaseInvoice[]): readonly string[] =>
  invoices.length === 0
    ? []
    : [
        `no 14-day letter was sent for ${invoices.map(({ number }) => number).join(', ')}: nothing is charged on ${invoices.length === 1 ? 'it' : 'them'}`,
      ];

/** The letter itself: what it announces goes over everything that is due, less what earlier letters announced. */
function notice(case_: SettledCase, earlier: readonly Noticed[], without: readonly CaseInvoice[], chargesFrom: Day | null): Claim {
  const { currency, channel, terms } = case_;
  if (!carriesNotice(channel))
    return claimOf(case_, 'NL', 'notice', {
      chargesFrom,
      warnings: [`a message by ${channel} cannot be a 14-day letter: it names no costs`],
    });
  const fresh = without.filter((invoice) => defaultFrom(case_, invoice) !== null);
  const tooSoon = without.filter((invoice) => !fresh.includes(invoice));
  const warnings = tooSoon.map(
    ({ number }) => `invoice ${number}: its due date was not agreed, so a notice with a reasonable term must come before the 14-day letter`,
  );
  if (fresh.length === 0 || currency !== 'EUR') {
    if (currency !== 'EUR') warnings.push(wrongCurrency(currency, 'EUR'));
    if (without.length === 0) warnings.push('every invoice that is due had its 14-day letter: a second one changes nothing');
    return claimOf(case_, 'NL', 'notice', { chargesFrom, term: without.length > 0 ? plainTerm(case_, 'NL') : null, warnings });
  }
  const before = costsOn(case_, earlier);
  const claimed = sum(before.charges.map(({ amount }) => amount));
  const all = scaleOn(case_, [...earlier.map(basis), ...fresh.map((invoice) => ({ invoice, base: Math.max(invoice.open, 0) }))]);
  const announced = atMost(all.charge, all.charge.amount - claimed, 'less what earlier letters announced');
  warnings.push(...all.warnings);
  if (announced.length === 0) warnings.push('earlier letters announced all that may be asked: this one announces no more');
  const term = nlTerm(case_);
  return claimOf(case_, 'NL', 'notice', {
    chargesFrom: chargesFrom ?? term.chargesFrom,
    term,
    announced,
    required: letterFacts(case_, announced, fresh),
    warnings:
      terms.deliveryAllowanceDays === null
        ? warnings
        : [...warnings, `a letter is taken to need ${terms.deliveryAllowanceDays} postal days`],
    sources: [LETTER],
  });
}

function letterFacts({ currency }: SettledCase, announced: readonly Charge[], invoices: readonly CaseInvoice[]): readonly RequiredFact[] {
  return [
    ...announced.map(
      ({ amount }): RequiredFact => ({
        id: 'costs',
        kind: 'amount',
        amount,
        currency,
        says: 'what not paying will cost, as an amount',
        source: LETTER,
      }),
    ),
    {
      id: 'term',
      kind: 'words',
      anyOf: NL_TERM_WORDS,
      says: 'fourteen days from the day after delivery, in words the court has accepted',
      source: LETTER,
    },
    ...invoices.map(
      ({ number }): RequiredFact => ({ id: `invoice_${number}`, kind: 'text', text: number, says: 'each invoice', source: LETTER }),
    ),
  ];
}

/** The first day of default; `null` where a due date that was not agreed has not been followed by a notice whose term is over. */
function defaultFrom(case_: SettledCase, invoice: CaseInvoice): Day | null {
  if (case_.terms.dueDateAgreed) return interestFrom(invoice, true);
  const notice = noticeOn(case_, invoice, 'plain');
  return notice !== null && hasRun(notice, case_.sendOn) ? notice.chargesFrom : null;
}

/** What was left of an invoice when its term was over. */
const basis = ({ invoice, notice }: Noticed): Instalment => ({ invoice, base: owedOn(invoice, notice.chargesFrom) });

function costsOn(case_: SettledCase, noticed: readonly Noticed[]): { charges: readonly Charge[]; warnings: readonly string[] } {
  if (noticed.length === 0) return { charges: [], warnings: [] };
  if (case_.currency !== 'EUR') return { charges: [], warnings: [wrongCurrency(case_.currency, 'EUR')] };
  const { charge, warnings } = scaleOn(case_, noticed.map(basis));
  return { charges: atMost(charge, announcedBy(noticed), 'lowered to what the letters announced'), warnings };
}

function scaleOn(
  { currency, missed = [] }: SettledCase,
  instalments: readonly Instalment[],
): { charge: Charge; warnings: readonly string[] } {
  const base = sum(instalments.map((each) => each.base));
  const { amount, steps } = scaled(base, NL_SCALE, currency);
  const lowest = cumulated(instalments, missed, currency);
  const charge: Charge = { kind: 'scale', says: 'collection costs, without VAT', base, amount, source: SCALE, check: 'V2', steps };
  if (lowest === null) return { charge, warnings: [] };
  return {
    charge: atMost({ ...charge, check: 'V' }, lowest.amount, lowest.says)[0] ?? { ...charge, amount: 0, steps: [] },
    warnings: [
      `${lowest.invoices.join(', ')}: instalments of one contract missed within six months; of the readings of the rule on repeated costs the lowest is taken, ${readable(lowest.amount, currency)}`,
    ],
  };
}

/** Between a consumer and us an agreed rate counts only where it is lower than that of the law. */
function consumerRates(agreed: number | null): RateTable {
  if (agreed === null) return NL_CONSUMER;
  return {
    ...NL_CONSUMER,
    rows: NL_CONSUMER.rows.map((row) => (agreed < row.value ? { ...row, value: agreed, source: 'agreed rate' } : row)),
  };
}

function business(case_: SettledCase, step: Step): Claim {
  return businessClaim(case_, step, {
    law: 'NL',
    currency: 'EUR',
    fixed: () => FIXED_SUM(FIXED),
    rates: () => NL_BUSINESS,
    compounding: 'year',
    instead: ({ currency }: SettledCase, base: Minor) =>
      currency === 'EUR'
        ? { kind: 'scale', says: 'collection costs', base, source: SCALE, check: 'V2', ...scaled(base, NL_SCALE, currency) }
        : null,
  });
}

export const nl: Law = {
  country: 'NL',
  claim: (case_, step) => (case_.party === 'business' ? business(case_, step) : consumer(case_, step)),
  values: (): readonly LawValue[] => [
    rule(
      'NL',
      'consumer',
      'due dates',
      'taken as agreed, unless due_dates_agreed is false: then a plain notice comes before the 14-day letter',
      '2010-01-01',
      'art. 6:82 and 6:83 BW',
      'V2',
    ),
    rule('NL', 'consumer', 'free term before costs', '14 days from the day after delivery', '2012-07-01', LETTER, 'V2'),
    rule('NL', 'consumer', 'postal days of a letter', '2, not Sunday, Monday, holiday', '2016-11-25', 'HR 25-11-2016', 'V2'),
    rule(
      'NL',
      'consumer',
      'postal days of a letter',
      '3, not Sunday, Monday, holiday',
      '2027-07-01',
      'cabinet decision of 3 October 2025',
      'V',
    ),
    rule(
      'NL',
      'consumer',
      'delivery of an e-mail',
      'the day it is sent, and 2 days more before anything is charged',
      '2012-07-01',
      'art. 3:37 lid 3 BW',
      'M',
    ),
    value(
      'NL',
      'both',
      'collection costs',
      '15 % to 2,500; 10 % to 5,000; 5 % to 10,000; 1 % to 200,000; 0.5 % above',
      '2012-07-01',
      SCALE,
      'V2',
    ),
    value('NL', 'both', 'collection costs, least and most', '40.00 and 6,775.00', '2012-07-01', SCALE, 'V2'),
    value(
      'NL',
      'consumer',
      'VAT on collection costs',
      'never: we write our own letters',
      '2012-07-01',
      'Besluit, art. 2 lid 3',
      'V',
      'not charged',
    ),
    value(
      'NL',
      'consumer',
      'repeated instalments of one contract',
      'the lowest of three readings',
      '2024-10-01',
      'art. 6:96 lid 5 BW, Stb. 2024, 44',
      'V',
    ),
    value('NL', 'business', 'fixed sum', '40.00', '2013-03-16', FIXED, 'V2'),
    rule('NL', 'both', 'days of a year', '365', '2010-01-01', 'practice; no text found', 'V'),
    ...rateValues('NL', 'consumer', NL_CONSUMER),
    ...rateValues('NL', 'business', NL_BUSINESS),
  ],
  ratesAreStale: (party, today) => isStale(party === 'business' ? NL_BUSINESS : NL_CONSUMER, today),
};
