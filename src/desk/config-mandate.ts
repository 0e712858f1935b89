/** The sections `mandate` and `agreements` of the config file: what a caller may grant, and when a promise counts as kept. */
import { UserError } from '../errors.js';
import type { Mandate } from '../ledger/mandate.js';
import { type Currency, digitsOf, type Minor } from '../ledger/money.js';
import { DEFAULTS } from '../triage/index.js';
import { mapping, text } from './config-values.js';

const MANDATE_KEYS = ['goodwill', 'waive', 'plan_months', 'plan_amount', 'currency'] as const;

/** @param own currency of amounts that carry none */
export function mandateOf(value: unknown, path: string, own: Currency): Mandate {
  const keys = mapping(value ?? {}, path, 'mandate', MANDATE_KEYS);
  const currency = text(keys['currency'], 'mandate: currency', path) ?? own;
  if (!/^[A-Z]{3}$/.test(currency))
    throw new UserError(`${path}: mandate: currency is ${currency}`, 'use the three letters of ISO 4217, such as EUR');
  const amount = (key: (typeof MANDATE_KEYS)[number]): Minor | null => {
    const given = keys[key];
    if (given === undefined || given === null) return null;
    const minor = minorOf(given, currency);
    if (minor === null)
      throw new UserError(
        `${path}: mandate: ${key} is ${JSON.stringify(given)}`,
        `give an amount in whole units of ${currency}, such as 25.00`,
      );
    return minor;
  };
  const months = keys['plan_months'] ?? null;
  if (months !== null && (typeof months !== 'number' || !Number.isInteger(months) || months < 0 || months > 120))
    throw new UserError(`${path}: mandate: plan_months is ${JSON.stringify(months)}`, 'give a whole number of months, 0 to 120');
  return { goodwill: amount('goodwill'), waive: amount('waive'), planMonths: months, planAmount: amount('plan_amount'), currency };
}

/** Minor units of an amount written as a number or a text; `null` where it is none, or finer than the currency. */
function minorOf(given: unknown, currency: Currency): Minor | null {
  const digits = digitsOf(currency);
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(String(given)) ?? [];
  if (whole === undefined || part.replace(/0+$/, '').length > digits) return null;
  return Number(whole) * 10 ** digits + Number(part.slice(0, digits).padEnd(digits, '0') || 0);
}

/** When a promise to pay counts as kept. */
export interface Agreements {
  /** Percent of the sum that may be missing. */
  readonly tolerancePercent: number;
  /** Working days the money may take after the day named. */
  readonly graceDays: number;
}

export const AGREEMENTS: Agreements = { tolerancePercent: DEFAULTS.tolerancePercent, graceDays: DEFAULTS.graceDays };

export function agreementsOf(value: unknown, path: string): Agreements {
  const keys = mapping(value ?? {}, path, 'agreements', ['tolerance_percent', 'grace_days']);
  const number = (key: string, usual: number, most: number, whole: boolean, what: string): number => {
    const given = keys[key] ?? usual;
    if (typeof given !== 'number' || !(given >= 0 && given <= most) || (whole && !Number.isInteger(given)))
      throw new UserError(`${path}: agreements: ${key} is ${JSON.stringify(given)}`, `give ${what}, 0 to ${most}`);
    return given;
  };
  return {
    tolerancePercent: number('tolerance_percent', AGREEMENTS.tolerancePercent, 50, false, 'a percentage'),
    graceDays: number('grace_days', AGREEMENTS.graceDays, 30, true, 'a whole number of working days'),
  };
}
