/** What a text may name: every value is a ready word or amount, empty where there is none, on one line and without marks of ours. */
import { addDays } from '../../ledger/day.js';
import type { Block, Facts, Step } from '../message.js';
import { debtHelp } from './debt-help.js';
import { line } from './line.js';
import { salutation } from './salutation.js';
import { sourceIn } from './sources.js';
import { byDay, enterpriseLabel, homeOf, ibanGroups, LABELS, longDay, money, rateWording, termWording } from './wording.js';

export { line } from './line.js';

// Characters no value can hold, as `line` takes them out.
const INVOICES = '\u0001';
const PAYMENT = '\u0002';
export const MARKS = { invoices: INVOICES, payment: PAYMENT };

/** The step whose text is used: a loyal payer's first slip has words of its own, whatever the step. */
export const stepOf = ({ shielded, step }: Facts): Step => (shielded ? 'loyal' : step);

/** Days that are left where no law sets a term. */
const TERM = 14;

/** Goods of several invoices in one phrase: at most two, each named once. */
function goodsOf({ lines, language }: Facts): string {
  const named = [...new Set(lines.map(({ description }) => line(description)))].filter((text) => text !== '');
  return named.length > 2 ? '' : named.join(` ${LABELS[language].and} `);
}

/** Of more than these, the rest is counted: the table names them all. */
const NUMBERS = 4;

function numbersOf({ lines, language }: Facts): string {
  const named = lines.length > NUMBERS ? lines.slice(0, NUMBERS - 1) : lines;
  const rest = lines.length - named.length;
  return `${named.map(({ number }) => line(number)).join(', ')}${rest > 0 ? ` ${LABELS[language].more(rest)}` : ''}`;
}

export const greeted = ({ contactPerson, name }: Facts): string => line(contactPerson) || line(name);

/** The values of a text, all of them, so that a mistyped name is an error and an absent one is an empty text. */
export function valuesOf(facts: Facts): Readonly<Record<string, unknown>> {
  const { language, currency, sender, announced, lines } = facts;
  const term = facts.term ?? { days: TERM, starts: 'fixed_day', lastFreeDay: addDays(facts.issuedOn, TERM) };
  const labels = LABELS[language];
  const [oldest] = lines.map(({ due }) => due).sort();
  const amount = (minor: number): string => money(minor, currency, language);
  const ways = [sender.phone, sender.email].map(line).filter((way) => way !== '');
  return {
    name: greeted(facts),
    salutation: salutation(facts),
    debtor_id: line(facts.debtorId),
    debtor_name: line(facts.name),
    country: facts.country,
    language,
    formal: facts.formality === 'formal',
    informal: facts.formality === 'informal',
    party: facts.party ?? 'consumer',
    class: facts.class,
    channel: facts.channel,
    step: facts.step,
    one: lines.length === 1,
    numbers: numbersOf(facts),
    all_numbers: lines.map(({ number }) => line(number)).join(', '),
    goods: goodsOf(facts),
    total: amount(facts.total),
    received: facts.received === null ? '' : amount(facts.received),
    oldest_due: oldest === undefined ? '' : longDay(oldest, language),
    days_late: Math.max(0, ...lines.map(({ daysLate }) => daysLate)),
    has_charges: facts.charges.some(({ amount }) => amount > 0),
    costs: announced !== null && announced.costs > 0 ? amount(announced.costs) : '',
    costs_kind: announced?.kind ?? '',
    by_scale: announced?.kind === 'scale',
    interest: announced?.interest ?? false,
    since_late: !(announced?.afterTerm ?? false),
    rate: rateWording(announced?.rate ?? '', language),
    source: line(sourceIn(announced?.source ?? null, language)),
    term: termWording(term, facts),
    term_days: term.days,
    last_free_day: longDay(term.lastFreeDay, language),
    by_day: byDay(term.lastFreeDay, language),
    date: longDay(facts.issuedOn, language),
    company: line(sender.company),
    contact: line(sender.contact) || labels.yourContact,
    phone: line(sender.phone),
    email: line(sender.email),
    reach: ways.join(` ${labels.or} `),
    phone_or_email: ways[0] ?? line(sender.company),
    sender_address: sender.address.map(line).join(', '),
    enterprise_number: line(sender.enterpriseNumber),
    enterprise_label: enterpriseLabel(homeOf(facts), language),
    iban: facts.payTo.iban === null ? '' : ibanGroups(facts.payTo.iban),
    reference: line(facts.payTo.reference),
    debt_help: facts.party === 'business' ? '' : debtHelp(facts.country, language),
  };
}

/** A paragraph with the places of table and payment cut out of it. */
export function marked(paragraph: string): Block[] {
  return paragraph
    .split(new RegExp(`(${INVOICES}|${PAYMENT})`))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === INVOICES ? { kind: 'invoices' } : piece === PAYMENT ? { kind: 'payment' } : { kind: 'paragraph', text: piece },
    );
}
