/** The call list in short: of each debtor the reason, what speaks for and against it, and what to ask. */
import type { Day } from '../../ledger/day.js';
import { type Column, count, currency, money, type Sheet, sheet, text } from '../sheet.js';
import { confidenceOf, findingsInWords, reasonInWords, speaksForInWords, type VerdictRow } from '../verdict.js';
import { type CallRow, skipsInWords } from './call-list.js';

/** Findings named for and against. */
const FOR = 2;
const AGAINST = 1;

const TABLE = { only: ['table'] } as const;
const DATA = { only: ['cells', 'json'] } as const;

const COLUMNS: readonly Column<CallRow>[] = [
  count('rank', (call) => call.rank, { label: '#' }),
  text('debtor', (call) => `${call.debtorId} ${call.name}`, TABLE),
  text('debtor_id', (call) => call.debtorId, DATA),
  text('name', (call) => call.name, DATA),
  { ...money<CallRow>('overdue', (call) => call.overdue), ...DATA },
  { ...currency<CallRow>(), ...DATA },
  text('reason', (call) => reasonInWords(call.verdict), TABLE),
  text('class', (call) => call.verdict.class, DATA),
  text('confidence', (call) => confidenceOf(call.verdict), DATA),
  text('unknown_because', (call) => call.verdict.unknownBecause, DATA),
  text('why', (call) => whyInWords(call.verdict), { ...TABLE, long: true }),
  text('why', (call) => findingsInWords(call.verdict.why.slice(0, FOR)), {
    ...DATA,
    json: (call) => call.verdict.why.slice(0, FOR).map(({ rule, says, cites }) => ({ rule, says, cites })),
  }),
  text('against', (call) => findingsInWords(call.verdict.against.slice(0, AGAINST)), {
    long: true,
    json: (call) => call.verdict.against.slice(0, AGAINST).map(({ rule, says, cites }) => ({ rule, says, cites })),
  }),
  text('ask', (call) => call.ask, { long: true }),
  text('skipped', (call) => skipsInWords(call, '; '), { label: 'not today', long: true, only: ['table'] }),
  text('skipped', (call) => skipsInWords(call, ' | '), {
    ...DATA,
    json: (call) => call.skipped.map(({ reason, until }) => ({ reason, until })),
  }),
];

/** The calls in the order given, which is the call order. */
export const why = (calls: Iterable<CallRow>, asOf: Day): Sheet<CallRow> => sheet(`Why they have not paid, on ${asOf}`, COLUMNS, calls);

/** Where no class was given, why not, and after each finding what it speaks for. */
function whyInWords(verdict: VerdictRow): string {
  const named = verdict.why.slice(0, FOR);
  if (verdict.class !== 'unknown') return findingsInWords(named);
  const told = named.map((finding) => {
    const direction = speaksForInWords(finding);
    return direction === null ? finding : { ...finding, says: `${finding.says} (speaks for ${direction})` };
  });
  return [verdict.unknownBecause, findingsInWords(told)].filter(Boolean).join(' | ');
}
