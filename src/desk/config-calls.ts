/** The `calls` part of the config file: when, how often and how long we call, and who calls whom. */
import { UserError } from '../errors.js';
import type { Minor } from '../ledger/money.js';
import { DEFAULTS } from '../triage/index.js';
import { mapping, text } from './config-values.js';

export interface Calls {
  /** Days after a conversation in which we do not call again, and in which attempts are counted. */
  readonly reachDays: number;
  /** Calls tried within those days after which we pause. */
  readonly attempts: number;
  /** From when to when debtors are called, `HH:MM-HH:MM` by their own clock; `null` where nothing is said. */
  readonly hours: string | null;
  /** Minutes there are for calls on a day; `null` for no limit. */
  readonly minutesPerDay: number | null;
  /** Balances below this are left to the reminders; hundredths of their currency. */
  readonly floor: Minor;
  /** Debtor number → the colleague who looks after him. */
  readonly assigned: Readonly<Record<string, string>>;
}

export const NO_CALLS: Calls = {
  reachDays: DEFAULTS.quietDays,
  attempts: DEFAULTS.attempts,
  hours: null,
  minutesPerDay: null,
  floor: DEFAULTS.floor,
  assigned: {},
};

const KEYS = ['reach_days', 'attempts', 'hours', 'minutes_per_day', 'floor', 'assigned'] as const;

/** What `dunning init` says of it. */
export const CALLS_TEXT: readonly string[] = [
  '# Calls:',
  '# calls:',
  `${'#   reach_days: 7'.padEnd(52)} # days of rest after a conversation …`,
  `${'#   attempts: 3'.padEnd(52)} # … and after so many attempts`,
  `${'#   hours: "09:00-17:30"'.padEnd(52)} # said below the list: when they are called, by their clock`,
  `${'#   minutes_per_day: 120'.padEnd(52)} # what the list of a day may hold; no limit unless you say so`,
  `${'#   floor: 10.00'.padEnd(52)} # smaller balances are left to the reminders`,
  `${'#   assigned: { Sanne: ["1003", "0042"] }'.padEnd(52)} # who looks after whom, before what the debtor file says`,
];

/** @throws UserError with the key, its value and what it must be */
export function callsIn(value: unknown, path: string): Calls {
  const keys = mapping(value, path, 'calls', KEYS);
  const number = (key: (typeof KEYS)[number], least: number, most: number, whole: boolean): number | null => {
    const given = keys[key];
    if (given === undefined || given === null) return null;
    if (typeof given !== 'number' || given < least || given > most || (whole && !Number.isInteger(given)))
      throw new UserError(
        `${path}: calls: ${key} is ${JSON.stringify(given)}`,
        `give ${whole ? 'a whole number' : 'an amount'}, ${least} to ${most}`,
      );
    return given;
  };
  const floor = number('floor', 0, 100_000, false);
  return {
    reachDays: number('reach_days', 1, 90, true) ?? NO_CALLS.reachDays,
    attempts: number('attempts', 1, 50, true) ?? NO_CALLS.attempts,
    hours: hoursOf(text(keys['hours'], 'calls: hours', path), path),
    minutesPerDay: number('minutes_per_day', 1, 10_000, true),
    floor: floor === null ? NO_CALLS.floor : Math.round(floor * 100),
    assigned: assignedOf(keys['assigned'] ?? {}, path),
  };
}

function hoursOf(given: string | null, path: string): string | null {
  if (given === null) return null;
  const [, from = '', to = ''] = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(given) ?? [];
  if (from >= to) throw new UserError(`${path}: calls: hours is ${JSON.stringify(given)}`, 'write from and to, such as "09:00-17:30"');
  return given;
}

/** Colleague → numbers of debtors in the file; the other way round in the program. */
function assignedOf(value: unknown, path: string): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UserError(`${path}: calls: assigned holds no names`, 'write assigned: { Sanne: ["1003"] }');
  const assigned = new Map<string, string>();
  for (const [name, debtors] of Object.entries(value)) {
    // A number would have lost its zeros already.
    if (!Array.isArray(debtors) || debtors.some((id) => typeof id !== 'string'))
      throw new UserError(
        `${path}: calls: assigned: ${name} holds no list of debtor numbers`,
        `write each between quotes: ${name}: ["1003", "0042"]`,
      );
    for (const id of debtors as string[]) {
      const other = assigned.get(id);
      if (other !== undefined && other !== name)
        throw new UserError(`${path}: calls: assigned: debtor ${id} is with ${other} and with ${name}`, 'leave him with one of them');
      assigned.set(id, name);
    }
  }
  return Object.fromEntries(assigned);
}
