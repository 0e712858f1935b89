/** The config file: every key optional, every mistake in it said with its place and remedy. */
import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { UserError } from '../errors.js';
import { LANGUAGES } from '../ledger/agreements.js';
import { type Allowances, NO_ALLOWANCES } from '../ledger/bookable.js';
import { type Priors, REASONS, SEGMENTS, STAGES } from '../triage/index.js';
import { NO_SECTIONS, SECTION_KEYS, type Sections, sectionsOf } from './config-sections.js';
import { mapping, text } from './config-values.js';

export interface Company {
  readonly name: string | null;
  /** ISO 3166 code. */
  readonly country: string | null;
  readonly enterpriseNumber: string | null;
  readonly iban: string | null;
  readonly address: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly contact: string | null;
}

export interface Config extends Sections {
  readonly company: Company;
  /** Days until an invoice is due that names no due date. */
  readonly termsDays: number;
  /** Language of debtors who have none. */
  readonly language: string;
  /** Currency of amounts that carry none. */
  readonly currency: string;
  /** What payers may leave off: a discount for paying early, bank costs. */
  readonly allocation: Allowances;
  /** How often each reason is behind a late debt, where the user knows better. */
  readonly priors: Priors;
}

const COMPANY_KEYS = ['name', 'country', 'enterprise_number', 'iban', 'address', 'email', 'phone', 'contact'] as const;
const KEYS = ['company', 'terms_days', 'language', 'currency', 'allocation', 'prior', ...SECTION_KEYS];
const ALLOCATION_KEYS = ['discount_percent', 'discount_days', 'fee_tolerance'] as const;

export const NO_CONFIG: Config = {
  company: { name: null, country: null, enterpriseNumber: null, iban: null, address: null, email: null, phone: null, contact: null },
  termsDays: 30,
  language: 'nl',
  currency: 'EUR',
  allocation: NO_ALLOWANCES,
  priors: {},
  ...NO_SECTIONS,
};

/**
 * Reads a config file.
 *
 * @param required true where the user named it: it must then be there
 * @throws UserError with the line where the file cannot be understood
 */
export function readConfig(path: string, required: boolean): Config {
  if (!existsSync(path)) {
    if (required) throw new UserError(`There is no config file ${path}`, 'check the name given with --config or DUNNING_CONFIG');
    return NO_CONFIG;
  }
  const document = parseDocument(textOf(path));
  const [error] = document.errors;
  if (error)
    throw new UserError(
      `${path}, line ${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}`,
      'correct the line',
    );
  const root: unknown = document.toJS() ?? {};
  const top = mapping(root, path, 'the file', KEYS);
  const company = mapping(top['company'] ?? {}, path, 'company', COMPANY_KEYS);
  const words = (key: (typeof COMPANY_KEYS)[number]): string | null => text(company[key], `company: ${key}`, path);
  const terms = top['terms_days'] ?? NO_CONFIG.termsDays;
  if (typeof terms !== 'number' || !Number.isInteger(terms) || terms < 0 || terms > 365)
    throw new UserError(`${path}: terms_days is ${JSON.stringify(terms)}`, 'give a whole number of days, 0 to 365');
  const language = text(top['language'], 'language', path) ?? NO_CONFIG.language;
  if (!LANGUAGES.includes(language)) throw new UserError(`${path}: language is ${language}`, `use one of ${LANGUAGES.join(', ')}`);
  const currency = text(top['currency'], 'currency', path) ?? NO_CONFIG.currency;
  if (!/^[A-Z]{3}$/.test(currency))
    throw new UserError(`${path}: currency is ${currency}`, 'use the three letters of ISO 4217, such as EUR');
  return {
    company: {
      name: words('name'),
      country: words('country'),
      enterpriseNumber: words('enterprise_number'),
      iban: words('iban'),
      address: words('address'),
      email: words('email'),
      phone: words('phone'),
      contact: words('contact'),
    },
    termsDays: terms,
    language,
    currency,
    allocation: allowancesOf(mapping(top['allocation'] ?? {}, path, 'allocation', ALLOCATION_KEYS), path),
    priors: priorsOf(top['prior'] ?? {}, path),
    ...sectionsOf(top, path, currency),
  };
}

/** Shares of the three reasons per segment and stage: each given whole, and together one. */
function priorsOf(value: unknown, path: string): Priors {
  const priors: Record<string, Record<string, Record<string, number>>> = {};
  for (const [segment, stages] of Object.entries(mapping(value, path, 'prior', SEGMENTS)))
    for (const [stage, shares] of Object.entries(mapping(stages, path, `prior: ${segment}`, STAGES))) {
      const where = `prior: ${segment}: ${stage}`;
      const given = mapping(shares, path, where, REASONS);
      const wrong = REASONS.find((reason) => typeof given[reason] !== 'number' || !(given[reason] > 0 && given[reason] < 1));
      if (wrong !== undefined)
        throw new UserError(
          `${path}: ${where}: ${wrong} is ${given[wrong] === undefined ? 'missing' : JSON.stringify(given[wrong])}`,
          `give each of ${REASONS.join(', ')} a share between 0 and 1, such as 0.25`,
        );
      const sum = REASONS.reduce((total, reason) => total + (given[reason] as number), 0);
      if (Math.abs(sum - 1) > 1e-6)
        throw new UserError(`${path}: ${where}: the shares sum to ${Math.round(sum * 1e4) / 1e4}`, 'make them sum to 1');
      (priors[segment] ??= {})[stage] = given as Record<string, number>;
    }
  return priors as Priors;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === 'EISDIR' ? `${path} is a folder, not a config file` : `${path} cannot be read (${code})`,
      'check its name and permissions, or name another file with --config',
    );
  }
}

/** A discount needs both its keys: how much, and until when. */
function allowancesOf(keys: Record<string, unknown>, path: string): Allowances {
  const number = (key: (typeof ALLOCATION_KEYS)[number], most: number, what: string): number => {
    const value = keys[key] ?? 0;
    if (typeof value !== 'number' || !(value >= 0 && value <= most))
      throw new UserError(`${path}: allocation: ${key} is ${JSON.stringify(value)}`, `give ${what}, 0 to ${most}`);
    return value;
  };
  const allowances = {
    discountPercent: number('discount_percent', 10, 'a percentage'),
    discountDays: number('discount_days', 120, 'a number of days'),
    feeTolerance: number('fee_tolerance', 100, 'an amount'),
  };
  if (allowances.discountPercent > 0 && keys['discount_days'] === undefined)
    throw new UserError(
      `${path}: allocation: discount_percent stands without discount_days`,
      'say within how many days of the invoice date it may be taken',
    );
  return allowances;
}
