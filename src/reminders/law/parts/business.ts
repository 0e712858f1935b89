/** Claims between businesses: a fixed sum and interest by day, owed without a notice from the day after the due day. */
import { addDays, type Day } from '../../../ledger/day.js';
import { type Currency, type Minor, readable, sum } from '../../../ledger/money.js';
import type { CaseInvoice, Charge, Claim, SettledCase, Sourced, Step } from '../claim.js';
import type { RateTable } from '../rates/table.js';
import { claimOf, hasRun, interestFrom, noticeOn, type Parts, wrongCurrency } from './build.js';
import { interestOf, mayCharge, oneRate, owedOn } from './interest.js';
import { carriesNotice, plainTerm } from './terms.js';

export interface BusinessLaw {
  readonly law: string;
  readonly currency: Currency;
  /** The fixed sum on a debt of so much. */
  readonly fixed: (debt: Minor) => Sourced<Minor>;
  /** The rates of a debt that bears interest from a day. */
  readonly rates: (first: Day) => RateTable;
  readonly compounding: 'none' | 'year';
  /** True where a due day moves off weekends and holidays. */
  readonly shifts?: boolean;
  /** Costs in place of the fixed sum once a notice has run out. */
  readonly instead?: (case_: SettledCase, debt: Minor) => Charge | null;
  readonly warnings?: readonly string[];
}

export const FIXED_SUM = (source: string): Sourced<Minor> => ({
  value: 4_000,
  from: '2013-03-16' as Day,
  source,
  check: 'V2',
});

export function businessClaim(case_: SettledCase, step: Step, rules: BusinessLaw): Claim {
  const { sendOn, terms, invoices, currency } = case_;
  const starts = new Map(invoices.map((invoice) => [invoice, interestFrom(invoice, terms.dueDateAgreed, rules.shifts ? rules.law : null)]));
  const late = invoices.filter(
    (invoice) => (starts.get(invoice) ?? sendOn) <= sendOn && owedOn(invoice, starts.get(invoice) ?? sendOn) > 0,
  );
  const chargesFrom = late.map((invoice) => starts.get(invoice) ?? null).sort()[0] ?? null;
  const warnings = [...(rules.warnings ?? [])];
  const base: Parts = { chargesFrom, term: step === 'notice' && carriesNotice(case_.channel) ? plainTerm(case_, rules.law) : null };
  if (step === 'reminder' || late.length === 0) return claimOf(case_, rules.law, step, { ...base, warnings });

  if (currency !== rules.currency) warnings.push(wrongCurrency(currency, rules.currency));
  const costs = currency === rules.currency ? costsOf(case_, step, rules, late, starts) : [];
  const bearing = currency === rules.currency || terms.agreedRate !== null ? late : [];
  const interest = bearing.map((invoice) => {
    const from = starts.get(invoice) ?? sendOn;
    const rates = terms.agreedRate === null ? rules.rates(from) : oneRate(terms.agreedRate, 'agreed rate');
    return {
      invoice: invoice.number,
      interest: interestOf({
        invoice,
        from,
        to: sendOn,
        rates,
        // What the law says of compounding is said of its own rate.
        compounding: terms.agreedRate === null ? rules.compounding : 'none',
        dayCount: terms.dayCount,
        chargeUnverified: terms.chargeUnverified,
      }),
    };
  });
  const announced = rules.instead && step === 'notice' && terms.businessScale ? insteadOf(case_, rules, late) : [];
  return claimOf(case_, rules.law, step, {
    ...base,
    costs,
    interest,
    announced: announced.filter((charge) => charge.amount > 0),
    warnings,
  });
}

function costsOf(
  case_: SettledCase,
  step: Step,
  rules: BusinessLaw,
  late: readonly CaseInvoice[],
  starts: ReadonlyMap<CaseInvoice, Day>,
): readonly Charge[] {
  const { terms, sendOn } = case_;
  if (step === 'demand' && terms.businessScale && rules.instead) {
    const noticed = late.filter((invoice) => {
      const notice = noticeOn(case_, invoice, 'plain');
      return notice !== null && hasRun(notice, sendOn);
    });
    if (noticed.length > 0) return insteadOf(case_, rules, noticed);
  }
  const debts = late.map((invoice) => owedOn(invoice, starts.get(invoice) ?? sendOn));
  const sums = (terms.fixedSumPer === 'invoice' ? debts : [sum(debts)])
    .map(rules.fixed)
    .filter((each) => mayCharge(each, terms.chargeUnverified));
  const [first] = sums;
  if (!first) return [];
  return [
    {
      kind: 'fixed',
      says: 'fixed sum for recovery costs',
      base: null,
      amount: sum(sums.map(({ value }) => value)),
      source: first.source,
      check: first.check,
      steps:
        terms.fixedSumPer === 'invoice'
          ? sums.map(({ value }, at) => ({ says: `invoice ${late[at]?.number ?? ''}`, amount: value }))
          : [{ says: `once, on ${readable(sum(debts), case_.currency)}`, amount: first.value }],
    },
  ];
}

function insteadOf(case_: SettledCase, rules: BusinessLaw, late: readonly CaseInvoice[]): readonly Charge[] {
  const charge = rules.instead?.(case_, sum(late.map((invoice) => owedOn(invoice, addDays(case_.sendOn, 1)))));
  return charge ? [charge] : [];
}
