/** The playbook: class × segment → the steps in their order, the days between them, and the limits. Pure: it is read from plain values. */
import { UserError } from '../errors.js';
import type { Formality } from './message.js';

/** What may be done next, in the words of the playbook. */
const ACTIONS = ['friendly', 'call', 'second', 'notice', 'after_notice', 'last', 'hand_over'] as const;
export type Action = (typeof ACTIONS)[number];

export const SEGMENTS = ['consumer', 'business'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** The classes of triage, and the loyal payer whatever his class. */
export const KINDS = ['disorganized', 'wont_pay', 'unknown', 'cant_pay', 'loyal'] as const;
export type Kind = (typeof KINDS)[number];

export interface Playbook {
  readonly steps: Readonly<Record<Segment, Readonly<Record<Kind, readonly Action[]>>>>;
  /** Days before each step. */
  readonly wait: Readonly<Record<Action, number>>;
  readonly limits: {
    /** Whole units of the debtor's currency below which he is left alone. */
    readonly tolerance: number;
    readonly gapDays: number;
    readonly messages: number;
    readonly inDays: number;
    readonly mostARun: number;
  };
  readonly calendar: { readonly weekends: boolean; readonly publicHolidays: boolean };
  readonly loyal: { readonly paidInvoices: number; readonly onTime: number; readonly days: number };
  /** Business days after which payments are too old to remind by. */
  readonly paymentsDays: number;
  readonly formality: Formality;
}

/** Where a key stands, for the user: `playbook.yaml, line 12`. */
export type PlaceOf = (keys: readonly (string | number)[]) => string;

type Values = Readonly<Record<string, unknown>>;
const TOP = ['steps', 'wait', 'limits', 'calendar', 'loyal', 'payments_days', 'formality'] as const;

/**
 * Reads a playbook; what it leaves out is as in the one that ships.
 *
 * @param base the playbook that ships; `null` while it is itself read
 * @throws UserError with place, key and the values that are known
 */
export function playbookOf(value: unknown, place: PlaceOf, base: Playbook | null): Playbook {
  const top = keysOf(value, [], TOP, place);
  const part = (key: (typeof TOP)[number], known: readonly string[]): Values => keysOf(top[key] ?? {}, [key], known, place);
  const steps = part('steps', SEGMENTS);
  const wait = part('wait', ACTIONS);
  const limits = part('limits', ['tolerance', 'gap_days', 'messages', 'in_days', 'most_a_run']);
  const calendar = part('calendar', ['weekends', 'public_holidays']);
  const loyal = part('loyal', ['paid_invoices', 'on_time', 'days']);
  const whole = (from: Values, keys: readonly string[], least: number, most: number, otherwise: number | undefined): number => {
    const given = from[keys.at(-1) as string] ?? otherwise;
    if (typeof given !== 'number' || !Number.isInteger(given) || given < least || given > most)
      throw wrong(place, keys, given, `give a whole number, ${least} to ${most}`);
    return given;
  };
  const amount = (from: Values, keys: readonly string[], most: number, otherwise: number | undefined): number => {
    const given = from[keys.at(-1) as string] ?? otherwise;
    if (typeof given !== 'number' || !(given >= 0 && given <= most)) throw wrong(place, keys, given, `give a number, 0 to ${most}`);
    return given;
  };
  const yes = (key: string, otherwise: boolean | undefined): boolean => {
    // YAML 1.2 reads yes and no as texts.
    const given = calendar[key] ?? otherwise;
    const read = given === 'yes' ? true : given === 'no' ? false : given;
    if (typeof read !== 'boolean') throw wrong(place, ['calendar', key], given, 'write yes or no');
    return read;
  };
  const formality = top['formality'] ?? base?.formality;
  if (formality !== 'formal' && formality !== 'informal') throw wrong(place, ['formality'], formality, 'use one of formal, informal');
  return {
    steps: Object.fromEntries(
      SEGMENTS.map((segment) => {
        const kinds = keysOf(steps[segment] ?? {}, ['steps', segment], KINDS, place);
        return [
          segment,
          Object.fromEntries(
            KINDS.map((kind) => [kind, sequence(kinds[kind] ?? base?.steps[segment][kind], ['steps', segment, kind], kind, place)]),
          ),
        ];
      }),
    ) as Playbook['steps'],
    wait: Object.fromEntries(
      ACTIONS.map((action) => [action, whole(wait, ['wait', action], 0, 365, base?.wait[action])]),
    ) as Playbook['wait'],
    limits: {
      tolerance: amount(limits, ['limits', 'tolerance'], 10_000, base?.limits.tolerance),
      gapDays: whole(limits, ['limits', 'gap_days'], 1, 365, base?.limits.gapDays),
      messages: whole(limits, ['limits', 'messages'], 1, 100, base?.limits.messages),
      inDays: whole(limits, ['limits', 'in_days'], 1, 365, base?.limits.inDays),
      mostARun: whole(limits, ['limits', 'most_a_run'], 1, 1_000_000, base?.limits.mostARun),
    },
    calendar: {
      weekends: yes('weekends', base?.calendar.weekends),
      publicHolidays: yes('public_holidays', base?.calendar.publicHolidays),
    },
    loyal: {
      paidInvoices: whole(loyal, ['loyal', 'paid_invoices'], 1, 1000, base?.loyal.paidInvoices),
      onTime: amount(loyal, ['loyal', 'on_time'], 1, base?.loyal.onTime),
      days: whole(loyal, ['loyal', 'days'], 0, 365, base?.loyal.days),
    },
    paymentsDays: whole(top, ['payments_days'], 0, 365, base?.paymentsDays),
    formality,
  };
}

/** Steps that ask for more than the invoices, or leave the house. */
const HARD: readonly Action[] = ['notice', 'after_notice', 'last', 'hand_over'];

/** What no playbook may say: costs without a notice before them, a threat to a loyal payer, letters to who cannot pay. */
function sequence(value: unknown, keys: readonly string[], kind: Kind, place: PlaceOf): readonly Action[] {
  if (!Array.isArray(value) || value.length === 0)
    throw wrong(place, keys, value, `write a list such as [friendly, call]; known are ${ACTIONS.join(', ')}`);
  value.forEach((action, at) => {
    if (!ACTIONS.includes(action as Action)) throw wrong(place, [...keys, at], action, `known are ${ACTIONS.join(', ')}`);
  });
  const steps = value as readonly Action[];
  const first = (action: Action): number => steps.indexOf(action);
  for (const action of ['after_notice', 'last', 'hand_over'] as const)
    if (first(action) >= 0 && (first('notice') < 0 || first('notice') > first(action)))
      throw wrong(place, keys, action, 'put notice before it: no costs and no hand-over without the lawful notice');
  if (first('hand_over') >= 0 && first('hand_over') !== steps.length - 1) throw wrong(place, keys, 'hand_over', 'make it the last step');
  const hard = steps.find((action) => HARD.includes(action));
  if (kind === 'loyal' && hard !== undefined)
    throw wrong(place, keys, hard, 'a loyal payer with a slip gets kind words and a call only: use friendly, call, second');
  const letter = steps.find((action) => action !== 'call');
  if (kind === 'cant_pay' && letter !== undefined)
    throw wrong(place, keys, letter, 'who cannot pay leaves the reminders: use [call], and agree on a plan');
  return steps;
}

function keysOf(value: unknown, keys: readonly string[], known: readonly string[], place: PlaceOf): Values {
  const name = keys.length === 0 ? 'the playbook' : keys.join(': ');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UserError(`${place(keys)}: ${name} holds no keys`, `known are ${known.join(', ')}`);
  for (const key of Object.keys(value))
    if (!known.includes(key))
      throw new UserError(`${place([...keys, key])}: ${[...keys, key].join(': ')} is not known`, `known are ${known.join(', ')}`);
  return value as Values;
}

function wrong(place: PlaceOf, keys: readonly (string | number)[], value: unknown, remedy: string): UserError {
  const name = keys.filter((key) => typeof key === 'string').join(': ');
  return new UserError(`${place(keys)}: ${name} is ${value === undefined ? 'missing' : JSON.stringify(value)}`, remedy);
}
