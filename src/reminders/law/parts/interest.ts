/**
 * Interest by day. A debt is cut into segments with one rate and one base; each is worked out in whole numbers and rounded half up to the
 * minor unit, so that a reader can check every line by hand, and the total is the sum of the lines as printed.
 */
import { addDays, addMonths, type Day, fromSerial, serial } from '../../../ledger/day.js';
import type { Minor } from '../../../ledger/money.js';
import type { CaseInvoice, Check, InterestSegment, Sourced, Terms } from '../claim.js';
import { type RateTable, rowOn } from '../rates/table.js';

export interface Running {
  readonly invoice: CaseInvoice;
  /** First day that bears interest. */
  readonly from: Day;
  /** Last day, included. */
  readonly to: Day;
  readonly rates: RateTable;
  /** `year`: the interest of each full year from `from` on bears interest itself. */
  readonly compounding: 'none' | 'year';
  readonly dayCount: Terms['dayCount'];
  readonly chargeUnverified: boolean;
}

export interface Interest {
  readonly segments: readonly InterestSegment[];
  /** Days that bear interest by law, whose rate is missing or not verified: not charged. */
  readonly left: readonly { readonly from: Day; readonly to: Day; readonly why: string }[];
}

/** What was owed of an invoice during a day: a payment lowers it from the day after. */
export function owedOn({ amount, open, receipts }: CaseInvoice, day: Day): Minor {
  return Math.min(
    Math.max(amount, open),
    receipts.reduce((owed, receipt) => (receipt.day >= day ? owed + receipt.amount : owed), Math.max(open, 0)),
  );
}

/** One rate for all time, such as an agreed one. */
export const oneRate = (value: number, source: string, check: Check = 'V2'): RateTable => ({
  rows: [{ value, from: '1900-01-01' as Day, source, check }],
  knownFor: '9999-01-01' as Day,
});

/** Interest of one invoice from its first day up to and including the last. */
export function interestOf(running: Running): Interest {
  const { invoice, to, rates } = running;
  const segments: InterestSegment[] = [];
  const left: { from: Day; to: Day; why: string }[] = [];
  const anniversaries = new Set(running.compounding === 'year' ? yearsAfter(running.from, to) : []);
  const cuts = cutsOf(running, anniversaries);
  let compounded = 0;
  let ofThisYear = 0;
  for (const [at, from] of cuts.entries()) {
    if (from > to) break;
    if (anniversaries.has(from)) {
      compounded += ofThisYear;
      ofThisYear = 0;
    }
    const next = cuts[at + 1];
    const end = next === undefined ? to : addDays(next, -1);
    const base = owedOn(invoice, from) + compounded;
    if (base <= 0) continue;
    const row = rowOn(rates, from);
    if (row === null || !mayCharge(row, running.chargeUnverified)) {
      leave(left, from, end, row === null ? 'no rate is known' : 'the rate is not verified');
      continue;
    }
    const days = serial(end) - serial(from) + 1;
    const yearDays = running.dayCount === 'ACT/ACT' && isLeap(from) ? 366 : 365;
    const amount = simple(base, row.value, days, yearDays);
    ofThisYear += amount;
    const { source, check } = row;
    segments.push({ invoice: invoice.number, from, to: end, days, yearDays, rate: row.value, base, compounded, amount, source, check });
  }
  return { segments, left };
}

/** `base × rate × days ÷ year`, rounded half up; the rate in hundredths of a per cent. */
export function simple(base: Minor, rate: number, days: number, yearDays: number): Minor {
  const over = BigInt(base) * BigInt(rate) * BigInt(days);
  const under = 10_000n * BigInt(yearDays);
  return Number((2n * over + under) / (2n * under));
}

export const mayCharge = ({ check }: Pick<Sourced<unknown>, 'check'>, chargeUnverified: boolean): boolean =>
  check !== 'M' || chargeUnverified;

/** First days of the second, third, … year; each reckoned from the first day, so that 29 February comes back. */
function yearsAfter(first: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let year = 1; ; year++) {
    const day = addMonths(first, 12 * year);
    if (day > to) return days;
    days.push(day);
  }
}

/** The first day of every segment, in order. */
function cutsOf({ invoice, from, to, rates, dayCount }: Running, anniversaries: ReadonlySet<Day>): Day[] {
  const cuts = new Set<Day>([from, ...anniversaries]);
  for (const { from: day } of rates.rows) cuts.add(day);
  for (const { day } of invoice.receipts) cuts.add(addDays(day, 1));
  if (dayCount === 'ACT/ACT')
    for (let year = Number(from.slice(0, 4)) + 1; year <= Number(to.slice(0, 4)); year++) cuts.add(`${year}-01-01` as Day);
  return [...cuts].filter((day) => day >= from && day <= to).sort();
}

function leave(left: { from: Day; to: Day; why: string }[], from: Day, to: Day, why: string): void {
  const last = left.at(-1);
  if (last && last.why === why && addDays(last.to, 1) === from) last.to = to;
  else left.push({ from, to, why });
}

const isLeap = (day: Day): boolean => fromSerial(serial(`${day.slice(0, 4)}-02-28` as Day) + 1).slice(5) === '02-29';
