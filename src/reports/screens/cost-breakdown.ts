/** Where every cent of a claim comes from: the parts add up to the total of each debtor and currency. */
import type { Day } from '../../ledger/day.js';
import type { Currency, Minor } from '../../ledger/money.js';
import { readable } from '../../ledger/money.js';
import { count, currency, day, money, type Sheet, text } from '../sheet.js';

interface ExplainedCharge {
  readonly says: string;
  readonly source: string;
  readonly steps: readonly { readonly says: string; readonly amount: Minor }[];
}

/** A claim, as far as its sums go. */
export interface ExplainedClaim {
  readonly currency: Currency;
  readonly principal: Minor;
  readonly total: Minor;
  readonly costs: readonly ExplainedCharge[];
  readonly announced: readonly ExplainedCharge[];
  readonly interest: readonly {
    readonly invoice: string;
    readonly from: Day;
    readonly to: Day;
    readonly days: number;
    readonly yearDays: number;
    /** Hundredths of a per cent. */
    readonly rate: number;
    readonly base: Minor;
    readonly compounded: Minor;
    readonly amount: Minor;
    readonly source: string;
  }[];
  readonly warnings: readonly string[];
}

export interface CostLine {
  readonly debtorId: string;
  /** `announced` is what will follow; it is not part of the total. */
  readonly part: 'principal' | 'costs' | 'interest' | 'total' | 'announced';
  readonly invoice: string | null;
  readonly says: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly days: number | null;
  /** Per cent a year. */
  readonly rate: string | null;
  readonly base: Minor | null;
  readonly amount: Minor;
  readonly currency: Currency;
  readonly source: string | null;
}

/** The lines of one claim. */
export function costLines(debtorId: string, claim: ExplainedClaim): readonly CostLine[] {
  const line = (part: CostLine['part'], says: string, amount: Minor, more: Partial<CostLine> = {}): CostLine => ({
    debtorId,
    part,
    invoice: null,
    says,
    from: null,
    to: null,
    days: null,
    rate: null,
    base: null,
    amount,
    currency: claim.currency,
    source: null,
    ...more,
  });
  const charges = (part: 'costs' | 'announced', some: readonly ExplainedCharge[]): CostLine[] =>
    some.flatMap(({ says, source, steps }) => steps.map((step) => line(part, `${says}: ${step.says}`, step.amount, { source })));
  return [
    line('principal', 'what is open', claim.principal),
    ...charges('costs', claim.costs),
    ...claim.interest.map(({ invoice, from, to, days, yearDays, rate, base, compounded, amount, source }) => {
      const earlier = compounded > 0 ? `, of which ${readable(compounded, claim.currency)} interest of full years` : '';
      const percent = (rate / 100).toFixed(2);
      const says = `${readable(base, claim.currency)} × ${percent} % × ${days}/${yearDays}${earlier}`;
      return line('interest', says, amount, { invoice, from, to, days, rate: percent, base, source });
    }),
    line('total', 'principal, costs and interest', claim.total),
    ...charges('announced', claim.announced),
  ];
}

/** The sheet of `--explain-costs`: the claims of a batch, line by line. */
export function costBreakdown(claims: Iterable<{ readonly debtorId: string; readonly claim: ExplainedClaim }>): Sheet<CostLine> {
  const warnings: string[] = [];
  function* rows(): Generator<CostLine> {
    for (const { debtorId, claim } of claims) {
      warnings.push(...claim.warnings.map((warning) => `${debtorId}: ${warning}`));
      yield* costLines(debtorId, claim);
    }
  }
  return {
    title: 'What each amount is made of',
    columns: [
      text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
      text('part', (row) => row.part),
      text('invoice_number', (row) => row.invoice, { label: 'invoice' }),
      text('says', (row) => row.says, { long: true }),
      day('from', (row) => row.from),
      day('to', (row) => row.to),
      count('days', (row) => row.days, { only: ['cells', 'json'] }),
      text('rate', (row) => row.rate, { only: ['cells', 'json'] }),
      money('base', (row) => row.base, { only: ['cells', 'json'] }),
      money('amount', (row) => row.amount),
      currency(),
      text('source', (row) => row.source, { long: true }),
    ],
    rows: rows(),
    notes: () => warnings,
  };
}
