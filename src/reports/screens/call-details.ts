/** What a row of the call list holds beyond the published fields: why now, what the call is worth, habits, company, owner. */
import { type Currency, decimal, type Minor, readable } from '../../ledger/money.js';
import { type Column, count, type Place, text } from '../sheet.js';

/** Factors of a call's value. */
export interface ValueRow {
  readonly balance: Minor;
  readonly onlyIfCalled: number;
  readonly urgency: number;
  readonly insight: Minor;
  readonly reach: number;
  readonly minutes: number;
  readonly perMinute: Minor;
}

export interface Details {
  readonly tier: number;
  readonly tierName: string;
  readonly currency: Currency;
  readonly skipped: readonly { readonly reason: string; readonly until: string | null }[];
  readonly lastContactBy: string | null;
  readonly value: ValueRow | null;
  readonly kept: { readonly kept: number; readonly made: number };
  readonly tries: { readonly tried: number; readonly reached: number };
  readonly bestMoment: { readonly weekday: number; readonly reached: number; readonly of: number } | null;
  readonly assignedTo: string | null;
  readonly clock: { readonly invoice: string; readonly until: string; readonly law: string } | null;
  readonly group?: { readonly head: string; readonly headName: string | null; readonly branches: readonly string[] };
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Tier of those who are called for what the call is worth, and of those drawn by lot. */
const VALUE = 5;
const RANDOM = 6;

const percent = (part: number): string => `${Math.round(part * 100)}%`;
const rounded = (number: number, decimals: number): number => Math.round(number * 10 ** decimals) / 10 ** decimals;

/** `(EUR 4,300.00 overdue × 17% pays only if called × urgency 1.05 + EUR 40.00 for knowing the reason) × 40% reached / 3.1 min = EUR 98.50 per minute` */
export function valueInWords({ value, currency }: Pick<Details, 'value' | 'currency'>): string | null {
  if (value === null) return null;
  const money = (minor: Minor): string => readable(minor, currency);
  const extra = `${money(value.balance)} overdue × ${percent(value.onlyIfCalled)} pays only if called × urgency ${value.urgency.toFixed(2)}`;
  return (
    (value.insight > 0 ? `(${extra} + ${money(value.insight)} for knowing the reason)` : extra) +
    ` × ${percent(value.reach)} reached / ${value.minutes.toFixed(1)} min = ${money(value.perMinute)} per minute`
  );
}

/** The first day he may be called; `null` for who is called today, and where a person must clear it. */
export function earliestOf({ skipped }: Pick<Details, 'skipped'>): string | null {
  let last: string | null = null;
  for (const { until } of skipped) {
    if (until === null) return null;
    if (last === null || until > last) last = until;
  }
  return last;
}

/** Why he is called now, where it is not for what the call is worth. */
export function nowInWords({ tier, tierName, clock, skipped, group }: Details): string | null {
  if (skipped.length > 0) return null;
  if (tier === VALUE) return group ? `one call with head office ${[group.head, group.headName].filter(Boolean).join(' ')}` : null;
  if (tier === RANDOM) return 'R: drawn by lot, to measure what calling brings';
  return clock !== null && tierName === 'legal clock' ? clockInWords(clock) : tierName;
}

export const clockInWords = ({ invoice, until, law }: NonNullable<Details['clock']>): string => `${invoice} may lapse on ${until}: ${law}`;

export const bestMomentInWords = ({ bestMoment: best }: Pick<Details, 'bestMoment'>): string =>
  best === null ? 'unknown' : `${WEEKDAYS[best.weekday - 1]} (reached ${best.reached} of ${best.of})`;

/** Branches named in a cell. */
const NAMED = 10;
const branchesInWords = ({ branches }: NonNullable<Details['group']>): string =>
  branches.slice(0, NAMED).join(' ') + (branches.length > NAMED ? ` and ${branches.length - NAMED} more` : '');

const DATA = { only: ['cells', 'json'] } as const satisfies { only: Place[] };
const CELLS = { only: ['cells'] } as const satisfies { only: Place[] };
const JSON_ONLY = { only: ['json'] } as const satisfies { only: Place[] };

/** After the published fields, and before what is filled in. */
export const DETAILS: readonly Column<Details>[] = [
  text('tier_name', (call) => call.tierName, DATA),
  text('value', valueInWords, {
    ...DATA,
    json: ({ value, currency }) =>
      value && {
        balance: decimal(value.balance, currency),
        pays_only_if_called: rounded(value.onlyIfCalled, 4),
        urgency: rounded(value.urgency, 4),
        insight: decimal(value.insight, currency),
        reached: rounded(value.reach, 4),
        minutes: rounded(value.minutes, 2),
        per_minute: decimal(value.perMinute, currency),
      },
  }),
  text('promises', () => null, { ...JSON_ONLY, json: ({ kept }) => ({ kept: kept.kept, made: kept.made }) }),
  count('promises_kept', (call) => call.kept.kept, CELLS),
  count('promises_made', (call) => call.kept.made, CELLS),
  text('attempts', () => null, { ...JSON_ONLY, json: ({ tries }) => ({ tried: tries.tried, reached: tries.reached }) }),
  count('attempts_tried', (call) => call.tries.tried, CELLS),
  count('attempts_reached', (call) => call.tries.reached, CELLS),
  text('last_contact_by', (call) => call.lastContactBy, DATA),
  text('best_moment', bestMomentInWords, {
    ...DATA,
    json: ({ bestMoment: best }) => best && { weekday: WEEKDAYS[best.weekday - 1], reached: best.reached, of: best.of },
  }),
  text('head_office', ({ group }) => group?.head ?? null, {
    ...DATA,
    json: ({ group }) => (group === undefined ? null : { debtor_id: group.head, name: group.headName }),
  }),
  text('branches', ({ group }) => (group === undefined ? null : branchesInWords(group)), {
    ...DATA,
    json: ({ group }) => group?.branches ?? [],
  }),
  text('assigned_to', (call) => call.assignedTo, DATA),
  text('legal_clock', ({ clock }) => (clock === null ? null : clockInWords(clock)), {
    ...DATA,
    json: ({ clock }) => clock && { invoice_number: clock.invoice, date: clock.until, law: clock.law },
  }),
  text('earliest', earliestOf, DATA),
];
