/**
 * When a claim lapses: the one clock of the law that the call list keeps. A warning, never advice: it says that someone must look,
 * weeks before it would be too late. Where a period is not known for certain there is no clock.
 */
import { addMonths, type Day, later } from '../ledger/day.js';
import type { StandingInvoice } from '../ledger/model.js';
import { num } from './daynumber.js';
import type { Facts } from './facts.js';

/** A claim that is about to lapse. */
export interface Clock {
  readonly invoice: string;
  /** The last day. */
  readonly until: Day;
  /** The rule, in words, with its source. */
  readonly law: string;
}

interface Period {
  readonly years: number;
  readonly law: string;
  /** Whom it holds for; everybody where absent. */
  readonly party?: 'consumer' | 'business';
  /** Runs to the last day of the year. */
  readonly toYearEnd?: true;
}

interface Rules {
  readonly periods: readonly Period[];
  /** A written reminder starts the period anew. */
  readonly reminderRestarts: boolean;
}

/**
 * Country → periods. A part payment acknowledges the debt and starts the period anew in all of them (NL: art. 3:318 BW; DE: § 212 BGB;
 * FR: art. 2240 C. civ.; GB: Limitation Act 1980, s. 29). Belgium is left out: its periods differ by trade and are not settled here.
 */
const RULES: Readonly<Record<string, Rules>> = {
  NL: {
    reminderRestarts: true, // art. 3:317 BW
    periods: [
      // Whether goods were sold is not in the ledger: for a consumer the shorter period warns as well as the longer.
      { years: 2, party: 'consumer', law: '2 years for goods sold to a consumer (art. 7:28 BW)' },
      { years: 5, law: '5 years (art. 3:307 BW)' },
    ],
  },
  DE: { reminderRestarts: false, periods: [{ years: 3, toYearEnd: true, law: '3 years to the end of the year (§§ 195, 199 BGB)' }] },
  FR: {
    reminderRestarts: false,
    periods: [
      { years: 2, party: 'consumer', law: '2 years for a consumer (art. L218-2 C. conso.)' },
      { years: 5, party: 'business', law: '5 years between businesses (art. L110-4 C. com.)' },
    ],
  },
  // In Scotland it is five, which no address here tells.
  GB: { reminderRestarts: false, periods: [{ years: 6, law: '6 years (Limitation Act 1980, s. 5)' }] },
};

/** Days before the last one on which it is called about. */
const AHEAD = 60;
/** No claim lapses sooner than this after it fell due, in days. */
const SOONEST = 2 * 365 - AHEAD;

/** The claim that lapses first within 60 days; `null` where none does, or the country's periods are not known. */
export function clockOf(facts: Facts): Clock | null {
  if (facts.oldest < SOONEST) return null;
  const country = facts.debtor.country ?? facts.settings.country;
  const rules = RULES[country === 'UK' ? 'GB' : (country ?? '')];
  if (rules === undefined) return null;
  let first: Clock | null = null;
  for (const { invoice, days } of facts.overdue) {
    if (days < SOONEST) continue;
    for (const period of rules.periods) {
      if (period.party !== undefined && period.party !== facts.segment) continue;
      const until = lastDay(invoice, period, rules, facts);
      const left = num(until) - facts.today;
      if (left >= 0 && left <= AHEAD && (first === null || until < first.until))
        first = { invoice: invoice.number, until, law: period.law };
    }
  }
  return first;
}

function lastDay({ due, receipts }: StandingInvoice, { years, toYearEnd }: Period, { reminderRestarts }: Rules, facts: Facts): Day {
  const acknowledged = receipts.reduce<Day | null>((last, { day }) => (day > due && (last === null || day > last) ? day : last), null);
  const reminded = reminderRestarts
    ? (facts.contacts.findLast(({ outcome, date }) => outcome === 'reminder_sent' && date > due)?.date ?? null)
    : null;
  const restarted = [acknowledged, reminded].reduce<Day | null>(
    (last, day) => (day !== null && (last === null || day > last) ? day : last),
    null,
  );
  const plain = addMonths(due, 12 * years);
  const regular = toYearEnd ? (`${plain.slice(0, 4)}-12-31` as Day) : plain;
  return restarted === null ? regular : later(regular, addMonths(restarted, 12 * years));
}
