/**
 * What a call is worth: the extra money it is expected to bring in per minute, and what that is made of. Who pays anyway and who
 * never will both bring in nothing.
 */

import type { Minor } from '../ledger/money.js';
import { askedOf } from './asked-for.js';
import type { Facts } from './facts.js';
import type { Class, Verdict } from './model.js';

/** Share of those spoken to who then pay, or agree on a plan, and would not have without the call. Judgement. */
const GAIN: Readonly<Record<Class, number>> = { disorganized: 0.3, wont_pay: 0.15, cant_pay: 0.12, unknown: 0.22 };
/** Minutes of talk. Judgement. */
const TALK: Readonly<Record<Class, number>> = { disorganized: 4, wont_pay: 9, cant_pay: 8, unknown: 6 };
/** Minutes to dial and log, reached or not. */
const DIAL = 1.5;
/** Share of calls that reach someone, where the debtor's own record says little. */
const REACH = 0.4;
/** Knowing the reason changes the next step: worth so much of the balance for each doubt taken away. */
const INSIGHT = 0.03;

/** Share that pays within 14 days without a call, by days overdue. Measured on IBM's history, lowered: there everyone paid in the end. */
const SELF_CURE: readonly (readonly [number, number])[] = [
  [7, 0.75],
  [14, 0.65],
  [30, 0.5],
  [60, 0.3],
  [90, 0.18],
  [180, 0.1],
];
/** Share of the collectable value lost by waiting a week, by days overdue. Judgement. */
const WEEKLY_LOSS: readonly (readonly [number, number])[] = [
  [30, 0.01],
  [60, 0.03],
  [90, 0.05],
  [180, 0.04],
];

const atAge = (table: readonly (readonly [number, number])[], days: number, beyond: number): number =>
  table.find(([limit]) => days <= limit)?.[1] ?? beyond;

/** The factors of a call's value: `reach × (balance × onlyIfCalled × urgency + insight) / minutes`. */
export interface Value {
  /** Overdue money that counts: what is set aside does not; minor units. */
  readonly balance: Minor;
  /** Share of it that comes only if he is called and reached, 0–1. */
  readonly onlyIfCalled: number;
  /** 1 and what waiting a week would lose. */
  readonly urgency: number;
  /** What knowing the reason is worth; minor units. */
  readonly insight: Minor;
  /** Chance that someone is reached, 0–1. */
  readonly reach: number;
  /** Expected minutes: to dial and log, and to talk where he is reached. */
  readonly minutes: number;
  /** Extra minor units per minute; whole, and never lower for a higher balance. */
  readonly perMinute: Minor;
}

export function callValueOf(facts: Facts, verdict: Verdict): Value {
  const p = verdict.probabilities;
  const gain =
    verdict.class === 'unknown'
      ? GAIN.unknown
      : p.cant_pay * GAIN.cant_pay + p.wont_pay * GAIN.wont_pay + p.disorganized * GAIN.disorganized;
  const balance = Math.min(facts.asked, facts.settings.cap);
  const { onlyIfCalled, urgency, extra } = extraOf(facts, gain);
  const insight = INSIGHT * balance * (1 - p[verdict.likeliest]);
  const reach = reachOf(facts);
  const minutes = DIAL + reach * TALK[verdict.class];
  return {
    balance,
    onlyIfCalled,
    urgency,
    insight: Math.round(insight),
    reach,
    minutes,
    perMinute: Math.floor((reach * (extra + insight)) / minutes),
  };
}

/**
 * The extra money in minor units, and its factors over all invoices. Each counts at its own age: a new invoice beside an old one takes
 * nothing from what the old one is worth a call. Up to the cap, the money that a call brings most of comes first.
 */
function extraOf(facts: Facts, gain: number): Pick<Value, 'onlyIfCalled' | 'urgency'> & { readonly extra: number } {
  const { overdue, delays, settings } = facts;
  // Many invoices of one day are looked at once.
  const atDays = new Map<number, number>();
  const onlyAt = (days: number): number => {
    const known = atDays.get(days) ?? (1 - paysAlone(delays, days)) * gain;
    atDays.set(days, known);
    return known;
  };
  const parts = overdue
    .map((one) => ({ open: askedOf(facts, one), only: onlyAt(one.days), urgency: 1 + atAge(WEEKLY_LOSS, one.days, 0.02) }))
    .sort((a, b) => b.only * b.urgency - a.only * a.urgency);
  let left = settings.cap;
  let counted = 0;
  let only = 0;
  let extra = 0;
  for (const part of parts) {
    const open = Math.min(part.open, left);
    left -= open;
    counted += open;
    only += open * part.only;
    extra += open * part.only * part.urgency;
  }
  return { onlyIfCalled: counted === 0 ? 0 : only / counted, urgency: only === 0 ? 1 : extra / only, extra };
}

/** Chance, 0–1, that money so many days overdue comes within 14 days without a call: the debtor's own record, drawn to what is usual at this age. */
function paysAlone(delays: readonly number[], days: number): number {
  const usual = atAge(SELF_CURE, days, 0.05);
  let there = 0;
  let paid = 0;
  for (const delay of delays) {
    if (delay < days) continue;
    there++;
    if (delay <= days + 14) paid++;
  }
  return (paid + 4 * usual) / (there + 4);
}

function reachOf(facts: Facts): number {
  let tried = 0;
  let reached = 0;
  for (const contact of facts.contacts) {
    if (contact.direction !== 'out' || contact.channel !== 'phone' || contact.outcome === 'reminder_sent') continue;
    tried++;
    if (contact.outcome === 'spoken') reached++;
  }
  return (reached + 5 * REACH) / (tried + 5);
}
