/** Whom to call, in which order, why, and what to ask. */
import type { Day } from '../../ledger/day.js';
import { decimal, type Minor } from '../../ledger/money.js';
import { type Column, count, money, type Place, type Sheet, share, text, watched } from '../sheet.js';
import { Totals } from '../totals.js';
import { type FindingRow, findingsInWords, reasonInWords, rounded, speaksForInWords, type VerdictRow } from '../verdict.js';
import { DETAILS, type Details, earliestOf, nowInWords } from './call-details.js';

/** One debtor with overdue money in one currency. */
export interface CallRow extends Details {
  readonly rank: number | null;
  readonly debtorId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly preferredChannel: string | null;
  readonly verdict: VerdictRow;
  readonly overdue: Minor;
  /** What of it nobody is to ask for: `of which EUR 80.00 on hold: F2`. */
  readonly setAside?: string | null;
  readonly notYetDue: Minor;
  readonly oldestDaysOverdue: number;
  readonly invoices: readonly { readonly number: string; readonly due: string; readonly open: Minor; readonly suspected: string }[];
  readonly ask: string;
  readonly avoid: string | null;
  readonly nextStep: string;
  readonly lastContact: { readonly date: string; readonly channel: string | null; readonly outcome: string | null } | null;
}

const DATA = { only: ['cells', 'json'] } as const satisfies { only: Place[] };
const CELLS = { only: ['cells'] } as const satisfies { only: Place[] };
const TABLE = { only: ['table'] } as const satisfies { only: Place[] };

/** What the colleague on the phone fills in. */
const TO_FILL_IN = ['outcome', 'reason', 'promise_date', 'promise_amount', 'call_back_on', 'channel_next', 'note', 'handled_by'];

/** For a terminal: one compact row per call. */
const ON_SCREEN: readonly Column<CallRow>[] = [
  count('rank', (call) => call.rank, { ...TABLE, label: '#' }),
  text('debtor', (call) => `${call.debtorId} ${call.name}`, TABLE),
  money('overdue', (call) => call.overdue, TABLE),
  count('days', (call) => call.oldestDaysOverdue, TABLE),
  text('reason', (call) => reasonInWords(call.verdict), TABLE),
  text('phone', (call) => call.phone, TABLE),
  text('why', strongestWhy, { ...TABLE, long: true }),
  text('ask', (call) => (call.skipped.length > 0 ? `not today: ${skipsInWords(call, '; ')}` : call.ask), { ...TABLE, long: true }),
];

/** For programs and spreadsheets: everything, in the published order. */
const IN_DATA: readonly Column<CallRow>[] = [
  count('rank', (call) => call.rank, DATA),
  count('tier', (call) => call.tier, DATA),
  text('debtor_id', (call) => call.debtorId, DATA),
  text('name', (call) => call.name, DATA),
  text('phone', (call) => call.phone, DATA),
  text('email', (call) => call.email, DATA),
  text('language', (call) => call.language, DATA),
  text('preferred_channel', (call) => call.preferredChannel, DATA),
  text('class', (call) => call.verdict.class, DATA),
  text('sub_reason', (call) => call.verdict.subReason, DATA),
  text('probabilities', () => null, { only: ['json'], json: (call) => rounded(call.verdict.probabilities) }),
  share('probabilities_cant_pay', (call) => rounded(call.verdict.probabilities).cant_pay, CELLS),
  share('probabilities_wont_pay', (call) => rounded(call.verdict.probabilities).wont_pay, CELLS),
  share('probabilities_disorganized', (call) => rounded(call.verdict.probabilities).disorganized, CELLS),
  money('overdue', (call) => call.overdue, DATA),
  text('currency', (call) => call.currency, DATA),
  money('not_yet_due', (call) => call.notYetDue, DATA),
  count('oldest_days_overdue', (call) => call.oldestDaysOverdue, DATA),
  text(
    'invoices',
    (call) =>
      call.invoices
        .map((each) => `${each.number} due ${each.due} open ${decimal(each.open, call.currency)} (${each.suspected})`)
        .join(' | '),
    {
      ...DATA,
      json: (call) =>
        call.invoices.map(({ number, due, open, suspected }) => ({
          invoice_number: number,
          due_date: due,
          open: decimal(open, call.currency),
          suspected,
        })),
    },
  ),
  text('why', (call) => findingsInWords(call.verdict.why), { ...DATA, json: (call) => call.verdict.why.map(finding) }),
  text('against', (call) => findingsInWords(call.verdict.against), { ...DATA, json: (call) => call.verdict.against.map(finding) }),
  text('ask', (call) => call.ask, DATA),
  text('avoid', (call) => call.avoid, DATA),
  text('next_step', (call) => call.nextStep, DATA),
  text('last_contact', () => null, {
    only: ['json'],
    json: ({ lastContact: last }) => last && { date: last.date, channel: last.channel, outcome: last.outcome },
  }),
  text('last_contact_date', (call) => call.lastContact?.date ?? null, CELLS),
  text('last_contact_channel', (call) => call.lastContact?.channel ?? null, CELLS),
  text('last_contact_outcome', (call) => call.lastContact?.outcome ?? null, CELLS),
  text('skipped', (call) => skipsInWords(call, ' | '), {
    ...DATA,
    json: (call) => call.skipped.map(({ reason, until }) => ({ reason, until })),
  }),
  ...DETAILS,
  text('set_aside', () => null, { only: ['json'], json: ({ setAside = null }) => setAside }),
  ...TO_FILL_IN.map((key) => text<CallRow>(key, () => null, CELLS)),
];

/** For a terminal: who is not called, why not, and from when he may be. */
const SKIPPED_ON_SCREEN: readonly Column<CallRow>[] = [
  text('debtor', (call) => `${call.debtorId} ${call.name}`, TABLE),
  money('overdue', (call) => call.overdue, TABLE),
  count('days', (call) => call.oldestDaysOverdue, TABLE),
  text('earliest', (call) => earliestOf(call) ?? 'a person clears it', TABLE),
  text('not_today', (call) => skipsInWords(call, '; '), { ...TABLE, long: true }),
];

export interface CallListOptions {
  /** Only who is not called is on it. */
  readonly skippedOnly?: boolean;
  /** From when to when they are called. */
  readonly hours?: string | null;
}

/** The calls in the order given, which is the call order. */
export function callList(calls: Iterable<CallRow>, asOf: Day, { skippedOnly = false, hours = null }: CallListOptions = {}): Sheet<CallRow> {
  const totals = new Totals();
  let rows = 0;
  let numberless = 0;
  return {
    title: skippedOnly ? `Not to be called on ${asOf}` : `Call list for ${asOf}`,
    columns: [...(skippedOnly ? SKIPPED_ON_SCREEN : ON_SCREEN), ...IN_DATA],
    rows: watched(calls, (call) => {
      if (call.rank === null && !skippedOnly) return;
      rows += 1;
      if (call.phone === null) numberless += 1;
      totals.add(call.currency, { overdue: call.overdue });
    }),
    notes: () => [
      skippedOnly ? `${rows} not to be called today` : `${rows} to call today`,
      ...(skippedOnly || numberless === 0 ? [] : [`${numberless} of them without a phone number: ask for it by e-mail, or look it up`]),
      ...totals.lines(),
      ...(hours === null ? [] : [`Calling hours: ${hours}, by the debtor's own clock`]),
    ],
  };
}

const finding = ({ rule, says, cites }: FindingRow): FindingRow => ({ rule, says, cites });

/** Why now, where it is more than the money, and the strongest reason; where no class was given, with the one it speaks for. */
function strongestWhy(call: CallRow): string {
  const now = nowInWords(call);
  const why = strongest(call);
  const all = now === null || now === why ? why : `${now}; ${why}`;
  return [all, call.setAside].filter(Boolean).join('; ');
}

function strongest({ verdict, tierName }: CallRow): string {
  const [first] = verdict.why;
  if (first === undefined) return verdict.unknownBecause ?? tierName;
  const direction = verdict.class === 'unknown' ? speaksForInWords(first) : null;
  return direction === null ? first.says : `${first.says} (speaks for ${direction})`;
}

/** Every reason not to call today. */
export const skipsInWords = (call: CallRow, between: string): string =>
  call.skipped.map(({ reason, until }) => (until === null ? reason : `${reason}, back on ${until}`)).join(between);
