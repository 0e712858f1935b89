/** What may be asked of a debtor, less the costs and interest that he was let off. */
import { type Day, daysBetween } from '../ledger/day.js';
import { sum } from '../ledger/money.js';
import { inForce, lastOf, type Waiver } from '../ledger/waivers.js';
import { type Case, type Claim, claimFor, type InterestSegment, type IssuedNotice, type Step } from './law/index.js';
import { amountFacts } from './law/parts/build.js';
import { simple } from './law/parts/interest.js';
import { plainTerm } from './law/parts/terms.js';

/**
 * The claim of a case. Costs are worked out on the other invoices alone, as if those let off were not in the message; the principal is
 * that of all. An invoice taken up again bears interest from then on, and costs of a later notice: what was given is not asked back.
 *
 * @param waivers events of the debtor up to the day looked at
 */
export function claimWaiving(given: Case, step: Step, waivers: readonly Waiver[]): Claim {
  const last = new Map(given.invoices.map(({ number }) => [number, lastOf(waivers, number)]));
  const isOff = (number: string): boolean => last.get(number)?.kind === 'waived';
  const liftedOn = (number: string): Day | null => {
    const event = last.get(number);
    return event?.kind === 'lifted' ? event.on : null;
  };
  const touched = given.invoices.filter(({ number }) => last.get(number) != null);
  if (touched.length === 0) return claimFor(given, step);

  const invoices = given.invoices.filter(({ number }) => !isOff(number));
  const again = invoices.filter(({ number }) => liftedOn(number) !== null);
  // A notice of before then announced nothing for it that still holds.
  const notices = given.notices.map(
    (notice): IssuedNotice => ({
      ...notice,
      invoices: notice.invoices.filter((number) => (liftedOn(number) ?? notice.sentOn) <= notice.sentOn),
    }),
  );
  const says = [
    ...letOff(
      waivers,
      given.invoices.map(({ number }) => number),
    ),
    ...again.map(
      ({ number }) => `${number}: costs and interest were let off until ${liftedOn(number)}, and are not asked for what came before`,
    ),
  ];
  if (invoices.length === 0) {
    const bare = claimFor(given, step);
    const term = bare.term === null ? null : plainTerm({ ...given, party: bare.party }, bare.law);
    return retold(
      given,
      {
        ...bare,
        term,
        costs: [],
        interest: [],
        announced: [],
        chargesFrom: null,
        sources: [],
        required: bare.required.filter(({ kind }) => kind === 'company'),
        warnings: [],
      },
      says,
    );
  }
  const claim = claimFor({ ...given, invoices, notices }, step);
  const interest = claim.interest.flatMap((segment) => since(segment, liftedOn(segment.invoice)));
  // A business owes its costs from the first late day, without a notice: those of before then stay let off.
  const late = new Set(again.filter(({ number, due }) => due < (liftedOn(number) as Day)));
  const owed = claim.party === 'business' && late.size > 0 ? invoices.filter((invoice) => !late.has(invoice)) : invoices;
  const { costs, announced } =
    owed.length === invoices.length
      ? claim
      : owed.length === 0
        ? { costs: [], announced: [] }
        : claimFor({ ...given, invoices: owed, notices }, step);
  return retold(given, { ...claim, costs, interest, announced }, says);
}

/** The claim with its sums drawn again over all invoices. */
function retold({ invoices }: Case, claim: Claim, says: readonly string[]): Claim {
  const principal = sum(invoices.map(({ open }) => Math.max(open, 0)));
  const total = sum([principal, ...[...claim.costs, ...claim.interest].map(({ amount }) => amount)]);
  const told = { ...claim, principal, total };
  const others = claim.required.filter(({ id }) => !id.startsWith('amount_'));
  return { ...told, required: [...amountFacts(told), ...others], warnings: [...says, ...claim.warnings] };
}

/** The part of a stretch of interest that came from a day on, simple: interest that was let off bears none. */
function since(segment: InterestSegment, first: Day | null): InterestSegment[] {
  if (first === null || segment.from > first) return [first === null ? segment : plain(segment)];
  return segment.to < first ? [] : [plain({ ...segment, from: first, days: daysBetween(first, segment.to) + 1 })];
}

function plain(segment: InterestSegment): InterestSegment {
  const base = segment.base - segment.compounded;
  return { ...segment, base, compounded: 0, amount: simple(base, segment.rate, segment.days, segment.yearDays) };
}

/** What these invoices were let off, a line for each decision. */
export function letOff(waivers: readonly Waiver[], numbers: readonly string[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { invoice, on, handledBy, because } of inForce(waivers)) {
    if (!numbers.includes(invoice)) continue;
    const line = `costs and interest let off on ${on}${handledBy === null ? '' : ` by ${handledBy}`}: ${because}`;
    lines.set(line, [...(lines.get(line) ?? []), invoice]);
  }
  return [...lines].map(([line, of]) => `${of.join(', ')}: ${line}`);
}

/** What was let off since a message was made that asks for costs or interest, or announces them; empty where it knew, or has none. */
export function letOffSince(claim: unknown, waivers: readonly Waiver[], numbers: readonly string[]): readonly string[] {
  const { costs = [], interest = [], announced = [], warnings = [] } = (claim ?? {}) as Partial<Claim>;
  if (costs.length + interest.length + announced.length === 0) return [];
  return letOff(waivers, numbers).filter((line) => !warnings.includes(line));
}
