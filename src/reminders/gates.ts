/** What keeps a whole batch back until a person has looked: each gate by its name, with everything that is wrong. */
import type { Day } from '../ledger/day.js';
import { workingDaysAfter } from '../ledger/holidays.js';
import type { Payment } from '../ledger/model.js';
import { readable } from '../ledger/money.js';
import type { Claim } from './law/claim.js';
import type { Message, MessageSender } from './message.js';
import { isMessage, type NextStep } from './next-step.js';
import { payable } from './show.js';
import { feeWords } from './texts/shield.js';

export const GATES = ['stale-payments', 'unallocated-money', 'company-data', 'old-rates', 'unlawful-text'] as const;
export type Gate = (typeof GATES)[number];

/** A text without what the law asks for has no effect, and may cost the claim: nobody's word makes it lawful. */
export const NEVER_OVERRIDDEN: readonly Gate[] = ['unlawful-text'];

export interface Stopped {
  readonly gate: Gate;
  readonly says: string;
  readonly remedy: string;
}

/** A planned message with its words. */
export interface Worded {
  readonly next: NextStep;
  readonly message: Message;
}

export interface Checked {
  readonly asOf: Day;
  readonly nextSteps: readonly NextStep[];
  readonly worded: readonly Worded[];
  readonly sender: MessageSender;
  readonly iban: string | null;
  /** The day of the newest payment, or of the newest statement of what is open; `null` without either. */
  readonly newest: Day | null;
  readonly paymentsDays: number;
  /** Country of the company, whose bank books nothing on its public holidays; `null` where it is not said. */
  readonly country: string | null;
  /** Gates that a person overrode. */
  readonly overridden: ReadonlySet<Gate>;
  /** Money that came in and that nobody could be found for. */
  readonly ownerless: Iterable<Payment>;
  /** Whether interest is worked out by a table that does not know this half-year. */
  readonly ratesAreOld: (message: Message) => boolean;
  /** What a text lacks of what the law asks for, in words. */
  readonly missing: (claim: Claim, message: Message) => readonly string[];
}

/** The gates that are shut; none where no message would go out. */
export function gatesFor(checked: Checked): readonly Stopped[] {
  if (!checked.nextSteps.some((next) => isMessage(next) || next.step === 'hand_over')) return [];
  return [...stale(checked), ...mayBeTheirs(checked), ...company(checked), ...rates(checked), ...texts(checked)];
}

function stale({ newest, asOf, paymentsDays, country }: Checked): Stopped[] {
  const remedy = 'import the payments up to yesterday: dunning import FILE';
  if (newest === null) return [{ gate: 'stale-payments', says: 'no payment was ever imported: who has paid is not known', remedy }];
  if (workingDaysAfter(country ?? '', newest, paymentsDays) >= asOf) return [];
  return [{ gate: 'stale-payments', says: `the newest payment is of ${newest}, more than ${paymentsDays} business days ago`, remedy }];
}

/** Money without an owner that is, to the cent, an invoice of somebody who would be reminded, or all that is asked of him. */
function mayBeTheirs({ nextSteps, ownerless }: Checked): Stopped[] {
  const asked = new Map<string, NextStep>();
  for (const next of nextSteps.filter(isMessage))
    for (const amount of [next.total, ...next.lines.map(({ open }) => open)]) {
      const key = `${next.currency} ${amount}`;
      if (!asked.has(key)) asked.set(key, next);
    }
  const stopped: Stopped[] = [];
  for (const { id, date, amount, currency } of ownerless) {
    const next = asked.get(`${currency} ${amount}`);
    if (next)
      stopped.push({
        gate: 'unallocated-money',
        says: `payment ${id} of ${date}, ${readable(amount, currency)}, is nobody's yet and may be of ${next.name} (${next.debtorId})`,
        remedy: 'see whose it is: dunning allocate',
      });
  }
  return stopped;
}

function company({ sender, iban, worded }: Checked): Stopped[] {
  const needs = worded
    .flatMap(({ next }) => next.claim?.required ?? [])
    .some((fact) => fact.kind === 'company' && fact.field === 'enterpriseNumber');
  const missing = [
    sender.company === '' ? 'name' : null,
    iban === null ? 'iban' : null,
    needs && sender.enterpriseNumber === null ? 'enterprise_number' : null,
    worded.some(({ next }) => next.channel === 'email') && sender.email === null ? 'email' : null,
  ].filter((key) => key !== null);
  return missing.length === 0
    ? []
    : [
        {
          gate: 'company-data',
          says: `the config file does not say the ${missing.join(', ')} of the company`,
          remedy: 'add it under company: in dunning.yaml, or ask for one: dunning init',
        },
      ];
}

/** Interest is asked for, or will be at a rate that is printed. */
const namesRate = ({ charges, announced }: Message): boolean =>
  (announced?.interest ?? false) || charges.some(({ kind }) => kind === 'interest');

function rates({ ratesAreOld, worded }: Checked): Stopped[] {
  const countries = worded.filter(({ message }) => namesRate(message) && ratesAreOld(message)).map(({ message }) => message.country);
  return [...new Set(countries)].sort().map((country) => ({
    gate: 'old-rates',
    says: `interest is charged in ${country}, and the newest rate known is older than this half-year`,
    remedy: 'update dunning; towards businesses a rate that was agreed does too: law: agreed_rate',
  }));
}

/** France: to ask a consumer for costs is an offence (CPCE, art. L111-8), whatever step it is. */
const feesAsked = ({ claim }: NextStep, message: Message): readonly string[] =>
  claim?.law === 'FR' && claim.party === 'consumer'
    ? feeWords([message.subject, message.text, message.short].join('\n'), payable(message))
    : [];

/** Shut only where nothing else can go out: one wrong text keeps back the one it is for. */
function texts(checked: Checked): readonly Stopped[] {
  const faults = unlawfulTexts(checked);
  const others = checked.nextSteps.some((next) => (isMessage(next) || next.step === 'hand_over') && !faults.has(next.id));
  return others ? [] : [...faults.values()];
}

/** What is wrong with a text before the law, by the message it is in: such a message never goes out. */
export function unlawfulTexts(checked: Checked): ReadonlyMap<string, Stopped> {
  const { worded, missing, overridden } = checked;
  // What the config file leaves out is missing from every text: said once, by its own gate.
  if (company(checked).length > 0 && !overridden.has('company-data')) return new Map();
  const fault = (says: string, remedy: string): Stopped => ({ gate: 'unlawful-text', says, remedy });
  const found = new Map<string, Stopped>();
  for (const { next, message } of worded) {
    const who = `the ${message.step} to ${next.name} (${next.debtorId})`;
    const fees = feesAsked(next, message);
    if (fees.length > 0)
      found.set(
        next.id,
        fault(
          `${who} speaks of ${fees.join(', ')}: a consumer in France may not be asked for costs`,
          'take it out of your own text, or remove that so that the one that ships is used',
        ),
      );
    // A friendly word claims nothing, and so need not say what a claim must.
    else if (next.claim !== null && next.step !== 'reminder') {
      const lacking = [...new Set(missing(next.claim, message))];
      if (lacking.length > 0)
        found.set(
          next.id,
          fault(
            `${who} does not say: ${lacking.join('; ')}`,
            'correct the text, or remove your own text so that the one that ships is used',
          ),
        );
    }
  }
  return found;
}
