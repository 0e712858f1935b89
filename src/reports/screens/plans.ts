/** Payment plans: the list, one plan with its instalments, and what a letter about it says. */
import type { Day } from '../../ledger/day.js';
import type { Debtor } from '../../ledger/model.js';
import { type Currency, decimal, type Minor, readable, sum } from '../../ledger/money.js';
import type { Instalment, Plan, PlanDraft, PlanStanding, StandingInstalment } from '../../ledger/plan.js';
import { type Column, count, currency, day, money, type Page, record, type Sheet, sheet, text } from '../sheet.js';

export interface PlanLine {
  readonly debtor: Debtor;
  readonly plan: Plan;
  readonly standing: PlanStanding;
}

type Flat = PlanLine & { readonly currency: Currency };
const flat = (line: PlanLine): Flat => ({ ...line, currency: line.plan.currency });

const DATA = { only: ['cells', 'json'] } as const;
const TABLE = { only: ['table'] } as const;

const LINE: readonly Column<Flat>[] = [
  text('debtor_id', ({ debtor }) => debtor.id, { label: 'debtor' }),
  text('name', ({ debtor }) => debtor.name),
  day('agreed_on', ({ plan }) => plan.agreedOn, { label: 'agreed' }),
  text('state', ({ standing }) => standing.state),
  text('paid_of', ({ standing }) => `${standing.instalmentsPaid} of ${standing.instalments.length}`, { ...TABLE, label: 'paid' }),
  count('instalments_paid', ({ standing }) => standing.instalmentsPaid, DATA),
  count('instalments', ({ standing }) => standing.instalments.length, DATA),
  day('next_due', ({ standing }) => (isOver(standing) ? null : (standing.next?.due ?? null)), { label: 'next due' }),
  money('next_amount', ({ standing }) => (isOver(standing) || !standing.next ? null : standing.next.amount - standing.next.paid), {
    label: 'amount',
  }),
  money('paid', ({ standing }) => standing.paid, DATA),
  money('total', ({ standing }) => standing.total),
  currency(),
  text('handled_by', ({ plan }) => plan.handledBy, { label: 'by' }),
];

const isOver = ({ state }: PlanStanding): boolean => state === 'kept' || state === 'ended';

export const planList = (lines: readonly PlanLine[], asOf: Day): Sheet<Flat> =>
  sheet(`Payment plans on ${asOf}`, LINE, lines.map(flat), () => [
    `${lines.length} ${lines.length === 1 ? 'plan' : 'plans'}, ${lines.filter(({ standing }) => standing.state === 'broken').length} broken`,
  ]);

/** One instalment of a plan, with what came of it. */
export type InstalmentLine = StandingInstalment & { readonly nth: number; readonly currency: Currency };

export const instalmentLines = ({ plan, standing }: PlanLine): readonly InstalmentLine[] =>
  standing.instalments.map((each, at) => ({ ...each, nth: at + 1, currency: plan.currency }));

export const INSTALMENT: readonly Column<InstalmentLine>[] = [
  count('instalment', (each) => each.nth, { label: '#' }),
  day('due', (each) => each.due),
  money<InstalmentLine>('amount', (each) => each.amount),
  money<InstalmentLine>('paid', (each) => each.paid),
  currency<InstalmentLine>(),
  text('state', (each) => each.state),
];

/** One plan, whole. */
export function planPage(line: PlanLine): Page {
  const { debtor, plan } = line;
  return {
    title: `Payment plan of ${plan.agreedOn} with ${debtor.name} (${debtor.id})`,
    sections: {
      plan: record('', PLAN, flat(line)),
      instalments: sheet('Instalments', INSTALMENT, instalmentLines(line)),
    },
  };
}

const PLAN: readonly Column<Flat>[] = [
  text('debtor_id', ({ debtor }) => debtor.id, { label: 'number' }),
  text('name', ({ debtor }) => debtor.name),
  day('agreed_on', ({ plan }) => plan.agreedOn),
  text('state', ({ standing }) => standing.state),
  money('total', ({ standing }) => standing.total),
  money('paid', ({ standing }) => standing.paid),
  currency(),
  text('interval', ({ plan }) => plan.interval, { label: 'every' }),
  text('invoices', ({ plan }) => plan.invoices.join(' | '), { json: ({ plan }) => plan.invoices }),
  text('handled_by', ({ plan }) => plan.handledBy),
  text('approved_by', ({ plan }) => plan.approvedBy),
  day('ended_on', ({ plan }) => plan.ended?.on ?? null),
  text('because', ({ plan }) => plan.ended?.because ?? null),
];

/** `1 of 5 instalments paid, EUR 50.00 due 2026-11-01 (running)` */
export function planInWords({ plan, standing }: PlanLine): string {
  const { next, instalments, instalmentsPaid, state } = standing;
  const due = next === null || isOver(standing) ? '' : `, ${readable(next.amount - next.paid, plan.currency)} due ${next.due}`;
  return `of ${plan.agreedOn}: ${instalmentsPaid} of ${instalments.length} instalments paid${due} (${state})`;
}

/** A plan that is not agreed yet. */
export interface ProposedLine extends PlanDraft {
  readonly debtor: Debtor;
  readonly months: number;
  readonly aboveMandate: string | null;
  /** The smallest instalment within the mandate; `null` or absent where there is none, or this one is. */
  readonly withinMandate?: Minor | null;
  readonly unallocated: Minor;
}

export function planSchedule(proposal: ProposedLine): Sheet {
  const { debtor, currency: own, instalments, months, invoices, aboveMandate, withinMandate = null, unallocated } = proposal;
  let left = sum(instalments.map(({ amount }) => amount));
  const total = left;
  const rows = instalments.map((each, at) => ({ ...each, nth: at + 1, left: (left -= each.amount), currency: own }));
  return sheet<(typeof rows)[number]>(
    `Payment plan for ${debtor.name} (${debtor.id})`,
    [
      count('instalment', (each) => each.nth, { label: '#' }),
      day('due', (each) => each.due),
      money('amount', (each) => each.amount),
      money('left', (each) => each.left),
      currency(),
    ],
    rows,
    () => [
      `${readable(total, own)} in ${rows.length} ${rows.length === 1 ? 'instalment' : 'instalments'}, ${months} ${months === 1 ? 'month' : 'months'}, for ${invoices.join(', ')}`,
      ...(aboveMandate === null ? [] : [`Above the mandate, which ends at ${aboveMandate}: dunning plan add needs --approved-by NAME`]),
      ...(aboveMandate === null || withinMandate === null ? [] : [`Within the mandate from ${readable(withinMandate, own)} each time`]),
      ...(unallocated === 0 ? [] : [`${readable(unallocated, own)} of his is booked nowhere: book it first`]),
    ],
  ) as Sheet;
}

/** A proposal or plan as a program reads it, and `dunning plan add --from` takes it. */
export const planAsJson = ({ debtor, currency: own, interval, invoices, instalments }: PlanDraft & { readonly debtor: Debtor }) => ({
  debtor_id: debtor.id,
  name: debtor.name,
  currency: own,
  interval,
  invoices,
  total: decimal(sum(instalments.map(({ amount }) => amount)), own),
  instalments: instalments.map(({ due, amount }) => ({ due, amount: decimal(amount, own) })),
});

/** Who writes the letter. */
export interface Sender {
  readonly name: string | null;
  readonly iban: string | null;
  readonly address: string | null;
  readonly contact: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

type Letter = Flat & { readonly sender: Sender };

const own =
  (key: 'contactPerson' | 'address' | 'postcode' | 'city' | 'country' | 'email' | 'language') =>
  ({ debtor }: Letter): string | null =>
    debtor[key];
const said = ({ due, amount }: Instalment, code: Currency): string => `${due} ${readable(amount, code)}`;

/** `due_1`, `amount_1`, `due_2`, …: days and amounts a spreadsheet writes its own way. */
const numbered = ({ plan }: PlanLine): readonly Column<Letter>[] =>
  plan.instalments.flatMap(({ due, amount }, at): Column<Letter>[] => [
    day(`due_${at + 1}`, () => due, { only: ['cells'] }),
    money(`amount_${at + 1}`, () => amount, { only: ['cells'] }),
  ]);

/** Everything a letter about the plan names, one row for a mail merge. */
export const planLetter = (line: PlanLine, sender: Sender): Sheet<Letter> =>
  sheet<Letter>(
    `Letter about the plan with ${line.debtor.name}`,
    [
      text('debtor_id', ({ debtor }) => debtor.id),
      text('name', ({ debtor }) => debtor.name),
      text('contact_person', own('contactPerson')),
      text('address', own('address')),
      text('postcode', own('postcode')),
      text('city', own('city')),
      text('country', own('country')),
      text('email', own('email')),
      text('language', own('language')),
      day('agreed_on', ({ plan }) => plan.agreedOn),
      text('invoices', ({ plan }) => plan.invoices.join(', '), { json: ({ plan }) => plan.invoices }),
      money('total', ({ standing }) => standing.total),
      currency(),
      count('instalments', ({ plan }) => plan.instalments.length, { only: ['table', 'cells'] }),
      day('first_due', ({ plan }) => plan.instalments[0]?.due ?? null),
      money('first_amount', ({ plan }) => plan.instalments[0]?.amount ?? null),
      day('last_due', ({ plan }) => plan.instalments.at(-1)?.due ?? null),
      money('last_amount', ({ plan }) => plan.instalments.at(-1)?.amount ?? null),
      text('schedule', ({ plan }) => plan.instalments.map((each) => said(each, plan.currency)).join('; '), {
        long: true,
        only: ['table', 'json'],
        json: ({ plan }) => planAsJson({ ...plan, debtor: line.debtor }).instalments,
      }),
      text('reference', ({ plan }) => plan.invoices.join(' ')),
      text('iban', (each) => each.sender.iban),
      text('company', (each) => each.sender.name),
      text('company_address', (each) => each.sender.address),
      text('contact', (each) => each.sender.contact),
      text('phone', (each) => each.sender.phone),
      text('company_email', (each) => each.sender.email),
      ...numbered(line),
    ],
    [{ ...flat(line), sender }],
  );
