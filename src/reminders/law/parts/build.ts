/** How every country's claim is put together, and what they all look up in a case. */
import { addDays, type Day, later } from '../../../ledger/day.js';
import { workingDayFrom } from '../../../ledger/holidays.js';
import { sum } from '../../../ledger/money.js';
import type { CaseInvoice, Charge, Claim, IssuedNotice, Notice, NoticeKind, RequiredFact, SettledCase, Step } from '../claim.js';
import type { Interest } from './interest.js';
import { carriesNotice } from './terms.js';

export interface Parts {
  readonly costs?: readonly Charge[];
  readonly interest?: readonly { readonly invoice: string; readonly interest: Interest }[];
  readonly term?: Notice | null;
  readonly announced?: readonly Charge[];
  readonly chargesFrom: Day | null;
  readonly required?: readonly RequiredFact[];
  readonly warnings?: readonly string[];
  readonly sources?: readonly string[];
}

type Amounts = Pick<Claim, 'principal' | 'costs' | 'interest' | 'total' | 'currency'>;

/** What no law asks for, and we do all the same. */
const HOUSE = 'clear claims';

/** The claim of a case: sums drawn, what every text must hold added. */
export function claimOf(case_: SettledCase, law: string, step: Step, parts: Parts): Claim {
  const { party, currency, sendOn: on } = case_;
  const principal = sum(case_.invoices.map(({ open }) => Math.max(open, 0)));
  const costs = parts.costs ?? [];
  const announced = parts.announced ?? [];
  const interest = (parts.interest ?? []).flatMap(({ interest: { segments } }) => segments);
  const ofInterest = sum(interest.map(({ amount }) => amount));
  const total = sum([principal, ofInterest, ...costs.map(({ amount }) => amount)]);
  const left = (parts.interest ?? []).flatMap(({ invoice, interest }) =>
    interest.left.map(({ from, to, why }) => `invoice ${invoice}: no interest charged from ${from} to ${to}: ${why}`),
  );
  return {
    law,
    party,
    step,
    on,
    currency,
    principal,
    costs,
    interest,
    total,
    term: parts.term ?? null,
    announced,
    chargesFrom: parts.chargesFrom,
    required: [
      ...amountFacts({ principal, costs, interest, total, currency }),
      { id: 'company_name', kind: 'company', field: 'name', says: 'the name of the creditor', source: HOUSE },
      ...(parts.required ?? []),
    ],
    warnings: [...(parts.warnings ?? []), ...left],
    sources: [
      ...new Set([
        ...(parts.sources ?? []),
        ...[...costs, ...announced, ...interest].map(({ source }) => source),
        ...(parts.required ?? []).map(({ source }) => source),
      ]),
    ],
  };
}

/** The amounts that a text must hold. */
export function amountFacts({ principal, costs, interest, total, currency }: Amounts): readonly RequiredFact[] {
  const ofInterest = sum(interest.map(({ amount }) => amount));
  const amounts = new Set([principal, ...costs.map(({ amount }) => amount), ofInterest, total]);
  return [...amounts]
    .filter((amount) => amount > 0)
    .map((amount) => ({
      id: `amount_${amount}`,
      kind: 'amount',
      amount,
      currency,
      says: amount === principal ? 'the balance due' : 'each amount that is claimed, and their sum',
      source: HOUSE,
    }));
}

/** Invoices whose due day has passed and that are not paid. */
export const overdue = ({ invoices, sendOn }: SettledCase): readonly CaseInvoice[] =>
  invoices.filter(({ open, due }) => open > 0 && due < sendOn);

/** The first notice of a kind that names the invoice after its due day; one that announced costs before one that did not. */
export function noticeOn({ notices, sendOn }: SettledCase, { number, due }: CaseInvoice, kind: NoticeKind): IssuedNotice | null {
  const naming = notices
    .filter(
      ({ kind: of, sentOn, channel, invoices }) =>
        of === kind && sentOn > due && sentOn <= sendOn && carriesNotice(channel) && invoices.includes(number),
    )
    .sort((a, b) => (a.sentOn < b.sentOn ? -1 : 1));
  return naming.find(({ announced }) => announced > 0) ?? naming[0] ?? null;
}

export interface Noticed {
  readonly invoice: CaseInvoice;
  readonly notice: IssuedNotice;
}

/** The invoices of a case by their notice of a kind: its term over, still running, or none issued. */
export function byNotice(case_: SettledCase, kind: NoticeKind): { over: Noticed[]; running: Noticed[]; without: CaseInvoice[] } {
  const over: Noticed[] = [];
  const running: Noticed[] = [];
  const without: CaseInvoice[] = [];
  for (const invoice of case_.invoices) {
    const notice = noticeOn(case_, invoice, kind);
    if (notice === null) without.push(invoice);
    else if (hasRun(notice, case_.sendOn)) over.push({ invoice, notice });
    else running.push({ invoice, notice });
  }
  return { over, running, without: without.filter(({ open, due }) => open > 0 && due < case_.sendOn) };
}

/** True where the term is over: its last free day has passed too, whatever was recorded of the charges. */
export const hasRun = ({ chargesFrom, lastFreeDay }: IssuedNotice, on: Day): boolean => on >= chargesFrom && on > lastFreeDay;

/** The first day on which any of the notices lets something be charged. */
export const firstCharge = (noticed: readonly Noticed[]): Day | null => noticed.map(({ notice }) => notice.chargesFrom).sort()[0] ?? null;

/** What the notices said together; each counts once. */
export const announcedBy = (noticed: readonly Noticed[]): number =>
  sum([...new Set(noticed.map(({ notice }) => notice))].map(({ announced }) => announced));

/** The invoices whose notice said that interest would follow. */
export const toldOfInterest = <T extends Noticed>(noticed: readonly T[]): readonly T[] =>
  noticed.filter(({ notice }) => notice.interest !== false);

/** For the user: where a notice did not say that interest follows. */
export const untold = (noticed: readonly Noticed[]): readonly string[] => {
  const numbers = noticed.filter(({ notice }) => notice.interest === false).map(({ invoice }) => invoice.number);
  return numbers.length === 0 ? [] : [`${numbers.join(', ')}: the notice did not say that interest follows: none is charged`];
};

export const stillRunning = (noticed: readonly Noticed[]): readonly string[] =>
  [...new Set(noticed.map(({ notice }) => notice))].map(
    ({ sentOn, lastFreeDay }) => `the term of the notice of ${sentOn} runs until ${lastFreeDay}: nothing is charged on it yet`,
  );

/** A charge, lowered to what may at most be asked; none where that is nothing. */
export function atMost(charge: Charge, most: number, why: string): readonly Charge[] {
  if (charge.amount <= most) return charge.amount > 0 ? [charge] : [];
  if (most <= 0) return [];
  return [{ ...charge, amount: most, steps: [...charge.steps, { says: why, amount: most - charge.amount }] }];
}

/**
 * The first day that bears interest: the day after an agreed due day; where it was not agreed, at the earliest the 31st day after the invoice.
 * @param shifting the country whose law moves a due day off weekends and holidays
 */
export function interestFrom({ due, date }: CaseInvoice, agreed: boolean, shifting: string | null = null): Day {
  const last = agreed ? due : later(due, addDays(date, 30));
  return addDays(shifting === null ? last : workingDayFrom(shifting, last), 1);
}

/** Amounts and rates of the law are of its own currency; whether they hold for claims in another was not found: such a claim bears an agreed rate only. */
export const wrongCurrency = (currency: string, lawful: string): string =>
  `amounts in law are in ${lawful}: no costs and no interest of the law are charged on a claim in ${currency}`;
