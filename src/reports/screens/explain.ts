/** One debtor on one screen: what is open, what happened, what we think and why, and what may happen next. */
import { ageingOf, isOverdue, type Standing, standingsOf } from '../../ledger/balances.js';
import { type Day, daysBetween } from '../../ledger/day.js';
import type { Account, Debtor, StandingInvoice, StandingPayment } from '../../ledger/model.js';
import type { Currency, Minor } from '../../ledger/money.js';
import { BUCKETS } from '../ageing.js';
import { type IssuedLine, issued, issuedTexts } from '../issued.js';
import { type Column, count, currency, day, money, type Page, record, type Sheet, share, sheet, text } from '../sheet.js';
import {
  type FindingRow,
  inWords,
  likeliestOf,
  reasonInWords,
  rounded,
  type Shares,
  speaksForInWords,
  type VerdictRow,
} from '../verdict.js';
import { bestMomentInWords, clockInWords, valueInWords } from './call-details.js';
import type { CallRow } from './call-list.js';
import { historyOf } from './explain-history.js';
import { explainScreen } from './explain-screen.js';
import { INSTALMENT, instalmentLines, type PlanLine, planInWords } from './plans.js';

/** A finding with what it contributed. */
export interface WeighedFindingRow extends FindingRow {
  /** Probability of the likeliest reason had this finding not been there, 0–1. */
  readonly shareWithout: number;
  /** How many times its odds are what they were without this finding; tells findings apart where the shares are near certainty. */
  readonly times: number;
}

export interface ExplainedVerdict extends VerdictRow {
  readonly why: readonly WeighedFindingRow[];
  readonly against: readonly WeighedFindingRow[];
}

/** A promise, plan, hold or dispute. */
export interface AgreementRow {
  /** `promise`, `plan`, `hold`, `dispute`. */
  readonly kind: string;
  readonly made: Day;
  /** When it ends or must be looked at. */
  readonly until: Day | null;
  readonly amount: Minor | null;
  readonly currency: Currency | null;
  /** `open`, `kept`, `broken`, `closed`. */
  readonly state: string;
  readonly owner: string | null;
  readonly note: string | null;
}

export interface Explained {
  readonly asOf: Day;
  readonly account: Account;
  /** `null` where nothing is overdue, so there is nothing to judge. */
  readonly verdict: ExplainedVerdict | null;
  /** The debtor's rows of the call list, those not to be called included; one per currency. */
  readonly calls: readonly CallRow[];
  readonly agreements: readonly AgreementRow[];
  /** Payment plans, oldest first; none where absent. */
  readonly plans?: readonly PlanLine[];
  /** What the verdict starts from; `null` without one. */
  readonly basis: BasisRow | null;
  /** States that take him out until a person clears them. */
  readonly overrides: readonly { readonly reason: string; readonly until: string | null }[];
  /** What would settle the reason, the most telling first. */
  readonly missing: readonly string[];
  /** Messages that were issued to him, oldest first. */
  readonly issued?: readonly IssuedLine[];
}

/** What is usual before anything is looked at. */
export interface BasisRow {
  readonly segment: string;
  readonly stage: string;
  readonly prior: Shares;
}

/** @param full everything, on a terminal too; otherwise one screen there */
export function explain(explained: Explained, { full = false } = {}): Page {
  const { account, asOf, verdict, calls, agreements, plans = [], basis, overrides, missing } = explained;
  const about = verdict === null ? '' : ` "${inWords(likeliestOf(verdict))}"`;
  return {
    title: `${account.debtor.name} (${account.debtor.id}) on ${asOf}`,
    sections: {
      debtor: record('', DEBTOR, account.debtor),
      today: sheet('Today', TODAY, calls, () => (calls.length === 0 ? ['Nothing is overdue: no call, no reminder.'] : [])),
      verdict: verdictSheet(verdict),
      basis: { ...sheet('Usual at this age', BASIS, basis === null ? [] : [basis]), layout: 'record' },
      for: sheet(`For${about}`, FINDING, verdict?.why ?? []),
      against: sheet(`Against${about}`, FINDING, verdict?.against ?? []),
      missing: sheet('What would settle it', [text<string>('missing', (what) => what, { long: true })], missing),
      overrides: sheet('Out until a person clears it', OVERRIDE, overrides),
      balance: sheet('Balance', BUCKETS, ageingOf(account, asOf)),
      open_items: sheet(
        'Open invoices',
        openColumns(asOf, calls),
        account.invoices.filter((invoice) => invoice.open !== 0),
      ),
      unallocated: sheet(
        'Money not booked',
        UNALLOCATED,
        account.payments.filter((payment) => payment.unallocated !== 0),
      ),
      agreements: sheet('Agreements', AGREEMENT, agreements),
      instalments: sheet(
        plans.length === 0 ? 'Instalments' : `Payment plan ${planInWords(plans.at(-1) as PlanLine)}`,
        INSTALMENT,
        plans.slice(-1).flatMap(instalmentLines),
      ),
      issued: issued(explained.issued ?? [], asOf),
      habits: sheet('Habits', HABIT, standingsOf(account, asOf)),
      history: { ...historyOf(account), ...(full ? { onScreen: Infinity } : {}) },
    },
    screen: full ? undefined : explainScreen(explained),
    below: issuedTexts(explained.issued ?? []),
  };
}

const DEBTOR: readonly Column<Debtor>[] = [
  text('debtor_id', (debtor) => debtor.id, { label: 'number' }),
  text('name', (debtor) => debtor.name),
  text('party', (debtor) => debtor.party),
  text('contact_person', (debtor) => debtor.contactPerson),
  text('phone', (debtor) => debtor.phone),
  text('mobile', (debtor) => debtor.mobile),
  text('email', (debtor) => debtor.email),
  text('preferred_channel', (debtor) => debtor.preferredChannel),
  text('language', (debtor) => debtor.language),
  text('country', (debtor) => debtor.country),
  text('parent_id', (debtor) => debtor.parentId, { label: 'head office' }),
  day('customer_since', (debtor) => debtor.customerSince),
  text('handled_by', (debtor) => debtor.handledBy ?? null, { label: 'looked after by' }),
];

const TODAY: readonly Column<CallRow>[] = [
  count('rank', (call) => call.rank, { label: '#' }),
  currency<CallRow>(),
  money<CallRow>('overdue', (call) => call.overdue),
  text('set_aside', ({ setAside = null }) => setAside, { label: 'left out', long: true }),
  money<CallRow>('not_yet_due', (call) => call.notYetDue),
  text('on_the_list', onOrOff, { label: 'call', long: true }),
  text('ask', (call) => call.ask, { long: true }),
  text('avoid', (call) => call.avoid, { long: true }),
  text('next_step', (call) => call.nextStep, { label: 'next', long: true }),
  text('value', valueInWords, { label: 'worth', long: true }),
  text('best_moment', bestMomentInWords, { label: 'best reached' }),
  text('promises', ({ kept }) => `${kept.kept} of ${kept.made} kept`),
  text('legal_clock', ({ clock }) => clock && clockInWords(clock), { long: true }),
];

function onOrOff({ rank, tierName, skipped }: CallRow): string {
  if (skipped.length > 0)
    return `no: ${skipped.map(({ reason, until }) => `${reason}${until === null ? '' : `, back on ${until}`}`).join('; ')}`;
  return rank === null ? 'no' : `yes: ${tierName}`;
}

function verdictSheet(verdict: ExplainedVerdict | null): Sheet {
  const shown = verdict === null ? [] : [{ ...verdict, shares: rounded(verdict.probabilities) }];
  return {
    ...sheet<(typeof shown)[number]>(
      'Why the money has not come',
      [
        text('reason', reasonInWords, { only: ['table'] }),
        text('class', (each) => each.class, { only: ['cells', 'json'] }),
        text('sub_reason', (each) => each.subReason, { label: 'more precisely' }),
        text('unknown_because', (each) => each.unknownBecause),
        share('cant_pay', (each) => each.shares.cant_pay, { label: 'cannot pay' }),
        share('wont_pay', (each) => each.shares.wont_pay, { label: 'will not pay' }),
        share('disorganized', (each) => each.shares.disorganized, { label: 'disorganised' }),
      ],
      shown,
    ),
    layout: 'record',
  };
}

const BASIS: readonly Column<BasisRow>[] = [
  text('segment', (each) => each.segment),
  text('stage', (each) => each.stage),
  share('cant_pay', (each) => rounded(each.prior).cant_pay, { label: 'cannot pay' }),
  share('wont_pay', (each) => rounded(each.prior).wont_pay, { label: 'will not pay' }),
  share('disorganized', (each) => rounded(each.prior).disorganized, { label: 'disorganised' }),
];

const OVERRIDE: readonly Column<Explained['overrides'][number]>[] = [
  text('reason', (override) => override.reason, { long: true }),
  text('until', (override) => override.until, { label: 'back on' }),
];

const FINDING: readonly Column<WeighedFindingRow>[] = [
  text('says', (finding) => finding.says, { long: true }),
  text('speaks_for', speaksForInWords, { label: 'speaks for', json: (finding) => finding.speaksFor ?? [] }),
  text('cites', (finding) => finding.cites.join(', '), { json: (finding) => finding.cites, long: true }),
  share('share_without', (finding) => finding.shareWithout, { label: 'without it' }),
  text('times', (finding) => timesInWords(finding.times), { label: 'odds', json: (finding) => Math.round(finding.times * 100) / 100 }),
  text('rule', (finding) => finding.rule),
];

/** `× 3.1`; of nine and more no decimals. */
export const timesInWords = (times: number): string => `× ${times >= 9.95 ? Math.round(times) : times.toFixed(1)}`;

function openColumns(asOf: Day, calls: readonly CallRow[]): readonly Column<StandingInvoice>[] {
  const suspected = new Map(calls.flatMap((call) => call.invoices.map((invoice) => [invoice.number, invoice.suspected])));
  return [
    text('invoice_number', (invoice) => invoice.number, { label: 'invoice' }),
    text('kind', (invoice) => invoice.kind, { only: ['cells', 'json'] }),
    day('invoice_date', (invoice) => invoice.date, { only: ['cells', 'json'] }),
    day('due_date', (invoice) => invoice.due, { label: 'due' }),
    count('days_overdue', (invoice) => (isOverdue(invoice, asOf) ? daysBetween(invoice.due, asOf) : null), { label: 'days' }),
    money<StandingInvoice>('amount', (invoice) => invoice.amount),
    money<StandingInvoice>('open', (invoice) => invoice.open),
    currency<StandingInvoice>(),
    text('suspected', (invoice) => suspected.get(invoice.number) ?? null),
  ];
}

const UNALLOCATED: readonly Column<StandingPayment>[] = [
  text('payment_id', (payment) => payment.id, { label: 'payment' }),
  day('payment_date', (payment) => payment.date, { label: 'date' }),
  money<StandingPayment>('amount', (payment) => payment.amount),
  money<StandingPayment>('unallocated', (payment) => payment.unallocated),
  currency<StandingPayment>(),
  text('reference', (payment) => payment.reference),
];

const AGREEMENT: readonly Column<AgreementRow>[] = [
  text('kind', (agreement) => agreement.kind),
  day('made', (agreement) => agreement.made),
  day('until', (agreement) => agreement.until),
  money<AgreementRow>('amount', (agreement) => agreement.amount),
  currency<AgreementRow>(),
  text('state', (agreement) => agreement.state),
  text('owner', (agreement) => agreement.owner),
  text('note', (agreement) => agreement.note, { long: true }),
];

const HABIT: readonly Column<Standing>[] = [
  currency<Standing>(),
  count('invoices', (standing) => standing.invoices),
  count('open_invoices', (standing) => standing.openInvoices, { label: 'open' }),
  count('overdue_invoices', (standing) => standing.overdueInvoices, { label: 'overdue' }),
  count('oldest_days_overdue', (standing) => standing.oldestDaysOverdue, { label: 'oldest, days' }),
  count('average_days_late', (standing) => standing.averageDaysLate, { label: 'usually late, days' }),
];
