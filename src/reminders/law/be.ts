/**
 * Belgium. A consumer is charged nothing before a first, free and complete reminder gave him fourteen calendar days, and then only what a clause
 * of his contract provides, within the caps (WER, book XIX). Businesses owe a fixed sum and interest at once (law of 2 August 2002).
 */
import { addDays, type Day, later } from '../../ledger/day.js';
import { type Minor, sum } from '../../ledger/money.js';
import type { CaseInvoice, Charge, Claim, Law, RequiredFact, SettledCase, Step } from './claim.js';
import {
  announcedBy,
  atMost,
  byNotice,
  claimOf,
  firstCharge,
  type Noticed,
  stillRunning,
  toldOfInterest,
  wrongCurrency,
} from './parts/build.js';
import { businessClaim, FIXED_SUM } from './parts/business.js';
import { type Interest, interestOf, oneRate, owedOn } from './parts/interest.js';
import { beCap, scaled } from './parts/scale.js';
import { beTerm, carriesNotice } from './parts/terms.js';
import { NOT_CHARGED, rateValues, rule, value } from './parts/values.js';
import { BE_TERM_WORDS } from './parts/wordings.js';
import { BE_BUSINESS } from './rates/be.js';
import { isStale } from './rates/table.js';

const REMINDER = 'art. XIX.2 WER';
const CAPS = 'art. XIX.4 WER';
const FIXED = 'law of 2 August 2002, art. 6';
/** Missed due dates of periodic supply in a year whose reminders are free. */
const FREE_A_YEAR = 3;
const REMINDER_COST = 750;

interface Basis {
  readonly invoice: CaseInvoice;
  readonly base: Minor;
}

function consumer(case_: SettledCase, step: Step): Claim {
  const { over, running, without } = byNotice(case_, 'be_first');
  const earlier = [...over, ...running];
  const chargesFrom = firstCharge(earlier);
  if (step === 'demand') {
    const costs = costsOn(case_, over);
    const interest = interestOn(case_, over);
    return claimOf(case_, 'BE', step, {
      chargesFrom,
      costs: costs.charges,
      interest: interest.segments,
      warnings: [...costs.warnings, ...interest.warnings, ...stillRunning(running), ...unwarned(without)],
    });
  }
  return without.length === 0
    ? claimOf(case_, 'BE', step, { chargesFrom, warnings: step === 'notice' ? ['every invoice that is due had its first reminder'] : [] })
    : firstReminder(case_, step, earlier, without, chargesFrom);
}

const unwarned = (invoices: readonly CaseInvoice[]): readonly string[] =>
  invoices.length === 0
    ? []
    : [`no first reminder was sent for ${invoices.map(({ number }) => number).join(', ')}: nothing is charged on it`];

/** Without its goods or service a first reminder is not complete. */
const isUnnamed = ({ description }: CaseInvoice): boolean => description === null || description.trim() === '';

/** The first reminder is free; it announces what the clause will add, less what earlier reminders announced. */
function firstReminder(
  case_: SettledCase,
  step: Step,
  earlier: readonly Noticed[],
  fresh: readonly CaseInvoice[],
  chargesFrom: Day | null,
): Claim {
  const { channel, currency, terms } = case_;
  if (!carriesNotice(channel))
    return claimOf(case_, 'BE', step, {
      chargesFrom,
      warnings: [`a message by ${channel} cannot be kept: it is no first reminder in law`],
    });
  const warnings: string[] = [];
  const unnamed = fresh.filter(isUnnamed);
  let announced: readonly Charge[] = [];
  if (unnamed.length > 0)
    warnings.push(
      `${unnamed.map(({ number }) => number).join(', ')}: the goods or service are not described; without that a first reminder lets no costs follow`,
    );
  else if (!terms.clauseAgreed) warnings.push('no damage clause is agreed with consumers: no costs will follow');
  else if (currency !== 'EUR') warnings.push(wrongCurrency(currency, 'EUR'));
  else {
    const before = sum(costsOn(case_, earlier).charges.map(({ amount }) => amount));
    const all = capped(case_, [...earlier.map(basis), ...fresh.map((invoice) => ({ invoice, base: invoice.open }))]);
    const charges = split(case_, all, sum(all.map(({ amount }) => amount)) - before, 'less what earlier reminders announced');
    announced = charges;
    if (charges.length === 0) warnings.push('earlier reminders announced all that may be asked: this one announces no more');
  }
  const term = beTerm(case_);
  return claimOf(case_, 'BE', step, {
    chargesFrom: chargesFrom ?? term.chargesFrom,
    term,
    announced,
    required: reminderFacts(case_, announced, fresh),
    warnings,
    sources: [REMINDER],
  });
}

function reminderFacts({ currency }: SettledCase, announced: readonly Charge[], invoices: readonly CaseInvoice[]): readonly RequiredFact[] {
  const costs = sum(announced.map(({ amount }) => amount));
  const facts: RequiredFact[] = [
    {
      id: 'enterprise_number',
      kind: 'company',
      field: 'enterpriseNumber',
      says: 'the enterprise number of the creditor',
      source: REMINDER,
    },
    { id: 'term', kind: 'words', anyOf: BE_TERM_WORDS, says: 'the term before any cost or interest: 14 calendar days', source: REMINDER },
  ];
  if (costs > 0) facts.push({ id: 'costs', kind: 'amount', amount: costs, currency, says: 'what the clause will add', source: REMINDER });
  for (const { number, description, due } of invoices) {
    if (description) facts.push({ id: `goods_${number}`, kind: 'text', text: description, says: 'the goods or service', source: REMINDER });
    facts.push({ id: `due_${number}`, kind: 'day', day: due, says: 'the due date of each debt', source: REMINDER });
  }
  return facts;
}

const basis = ({ invoice, notice }: Noticed): Basis => ({ invoice, base: owedOn(invoice, notice.chargesFrom) });

function costsOn(case_: SettledCase, noticed: readonly Noticed[]): { charges: readonly Charge[]; warnings: readonly string[] } {
  if (noticed.length === 0) return { charges: [], warnings: [] };
  if (!case_.terms.clauseAgreed) return { charges: [], warnings: ['no damage clause is agreed with consumers: no costs are charged'] };
  if (case_.currency !== 'EUR') return { charges: [], warnings: [wrongCurrency(case_.currency, 'EUR')] };
  return {
    charges: split(case_, capped(case_, noticed.map(basis)), announcedBy(noticed), 'lowered to what the reminders announced'),
    warnings: [],
  };
}

/** The clause at its cap: over the sum of the debts, or debt by debt where that is less. */
function capped({ currency }: SettledCase, debts: readonly Basis[]): readonly Charge[] {
  const charge = (base: Minor, says: string): Charge => ({
    kind: 'clause',
    says,
    base,
    source: CAPS,
    check: 'V2',
    ...scaled(base, beCap(base), currency),
  });
  const together = charge(sum(debts.map(({ base }) => base)), 'damage clause');
  const apart = debts
    .map(({ base, invoice: { number } }) => charge(base, `damage clause, invoice ${number}`))
    .filter(({ amount }) => amount > 0);
  return sum(apart.map(({ amount }) => amount)) < together.amount ? apart : [together];
}

/** The charges, together at most so much; a fourth reminder's own cost in the year stays within them. */
function split(case_: SettledCase, charges: readonly Charge[], most: Minor, why: string): readonly Charge[] {
  const reminder = Math.max(0, Math.min(reminderCost(case_), most, sum(charges.map(({ amount }) => amount))));
  let left = most - reminder;
  let off = reminder;
  const kept = charges.flatMap((charge) => {
    const less = Math.min(off, charge.amount);
    off -= less;
    const [within] = less > 0 ? atMost(charge, charge.amount - less, 'less the cost of the reminder, which the cap holds too') : [charge];
    const [asked] = within ? atMost(within, left, why) : [];
    left -= asked?.amount ?? 0;
    return asked ? [asked] : [];
  });
  if (reminder === 0) return kept;
  const own: Charge = {
    kind: 'reminder',
    says: 'cost of a reminder after three free ones in the year',
    base: null,
    amount: reminder,
    source: REMINDER,
    check: 'V2',
    steps: [{ says: 'one reminder, with postage for a letter', amount: reminder }],
  };
  return [own, ...kept];
}

/** From the fourth missed due date of one contract in the calendar year on. */
function reminderCost({ terms, invoices, missed = [], sendOn, channel }: SettledCase): Minor {
  if (!terms.periodicSupply) return 0;
  const year = sendOn.slice(0, 4);
  const dues = new Map<string, Set<Day>>();
  const late = invoices
    .filter(({ due, open }) => due < sendOn && open > 0)
    .map(({ contract, due }) => ({ contract: contract ?? null, due }));
  for (const { contract, due } of [...late, ...missed])
    if (contract !== null && due.startsWith(year)) dues.set(contract, (dues.get(contract) ?? new Set<Day>()).add(due));
  const most = Math.max(0, ...[...dues.values()].map(({ size }) => size));
  return most > FREE_A_YEAR ? REMINDER_COST + (channel === 'letter' ? terms.postage : 0) : 0;
}

/**
 * Agreed interest: a clause above the cap on any of its days is void, not lowered. Of an incomplete first reminder the law says that it lets no
 * compensation follow; whether that takes the interest too was not found, so none is charged.
 */
function interestOn(
  { terms, sendOn }: SettledCase,
  noticed: readonly Noticed[],
): { segments: readonly { invoice: string; interest: Interest }[]; warnings: readonly string[] } {
  const { agreedRate } = terms;
  if (noticed.length === 0) return { segments: [], warnings: [] };
  if (agreedRate === null) return { segments: [], warnings: ['no interest is agreed with consumers: none is charged'] };
  const told = toldOfInterest(noticed);
  const void_: string[] = [];
  const unnamed = told.filter(({ invoice }) => isUnnamed(invoice)).map(({ invoice }) => invoice.number);
  const segments = told.flatMap(({ invoice, notice }) => {
    if (unnamed.includes(invoice.number)) return [];
    // A small or medium enterprise may count from the day after sending, though it may ask only after the term.
    const from = later(addDays(invoice.due, 1), terms.creditorIsSme ? addDays(notice.sentOn, 1) : addDays(notice.lastFreeDay, 1));
    const caps = BE_BUSINESS.rows.filter((row, at) => row.from <= sendOn && (BE_BUSINESS.rows[at + 1]?.from ?? '9999') > from);
    if (caps.some((cap) => agreedRate > cap.value)) {
      void_.push(invoice.number);
      return [];
    }
    const rates = oneRate(agreedRate, `agreed rate, within the cap of ${CAPS}`);
    const running = { invoice, from, to: sendOn, rates, compounding: 'none', dayCount: terms.dayCount } as const;
    return [{ invoice: invoice.number, interest: interestOf({ ...running, chargeUnverified: terms.chargeUnverified }) }];
  });
  const incomplete = unnamed.length === 0 ? [] : [`${unnamed.join(', ')}: the goods or service are not described: no interest is charged`];
  const warnings =
    void_.length === 0
      ? incomplete
      : [...incomplete, `${void_.join(', ')}: the agreed rate is above the cap of ${CAPS}, which makes it void: no interest is charged`];
  return { segments, warnings };
}

export const be: Law = {
  country: 'BE',
  claim: (case_, step) =>
    case_.party === 'consumer'
      ? consumer(case_, step)
      : businessClaim(case_, step, {
          law: 'BE',
          currency: 'EUR',
          fixed: () => FIXED_SUM(FIXED),
          rates: () => BE_BUSINESS,
          compounding: 'none',
        }),
  values: () => [
    rule('BE', 'consumer', 'first reminder', 'free', '2023-09-01', REMINDER, 'V2'),
    rule('BE', 'consumer', 'free term, letter', '14 calendar days from the third working day after sending', '2023-09-01', REMINDER, 'V2'),
    rule('BE', 'consumer', 'free term, e-mail', '14 calendar days from the day after sending', '2023-09-01', REMINDER, 'V2'),
    value(
      'BE',
      'consumer',
      'damage clause, at most',
      'to 150: 20; to 500: 30 and 10 % above 150; then 65 and 5 % above 500, to 2,000',
      '2023-09-01',
      CAPS,
      'V2',
      'only where a clause is agreed',
    ),
    rule('BE', 'consumer', 'periodic supply: free reminders a year', '3', '2023-09-01', REMINDER, 'V2', 'counted by calendar year'),
    value(
      'BE',
      'consumer',
      'periodic supply: later reminders, at most',
      '7.50 and postage',
      '2023-09-01',
      REMINDER,
      'V2',
      'within the cap of the clause',
    ),
    value('BE', 'consumer', 'reminder cost on top of the damage clause', 'none within the caps', '2023-09-01', 'book XIX WER', 'M'),
    value(
      'BE',
      'consumer',
      'interest, at most',
      'the business rate of the half-year',
      '2023-09-01',
      CAPS,
      'V2',
      'only where a rate is agreed',
    ),
    rule('BE', 'consumer', 'working days', 'not Saturday, Sunday, legal holiday', '2023-01-01', 'Civil Code, book 1', 'V'),
    value('BE', 'business', 'fixed sum', '40.00', '2013-03-16', FIXED, 'V2'),
    ...rateValues('BE', 'business', BE_BUSINESS),
    value(
      'BE',
      'business',
      'interest a year, second half of 2026',
      'unchanged by the formula, not seen published',
      '2026-07-01',
      'law of 2 August 2002, art. 5',
      'D',
    ),
    value(
      'BE',
      'consumer',
      'legal rate where none is agreed',
      '4.50 %',
      '2026-01-01',
      'law of 5 May 1865',
      'V',
      `${NOT_CHARGED}: interest needs a clause`,
    ),
  ],
  ratesAreStale: (_, today) => isStale(BE_BUSINESS, today),
};
