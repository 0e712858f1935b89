/** The sections of the config file that belong to one thing each. A new one is a file that reads it, and a line in this list. */
import { NO_MANDATE } from '../ledger/mandate.js';
import { callsIn, NO_CALLS } from './config-calls.js';
import { costsOf } from './config-costs.js';
import { lawOf, NO_LAW_CONFIG } from './config-law.js';
import { AGREEMENTS, agreementsOf, mandateOf } from './config-mandate.js';
import { PLANS, plansOf } from './config-plans.js';
import { smtpOf } from './config-reminders.js';
import { text } from './config-values.js';

interface Section<T> {
  /** Where the file says nothing of it. */
  readonly none: T;
  /** @throws UserError where it cannot be understood */
  readonly read: (value: unknown, path: string, currency: string) => T;
}

const section = <T>(none: T, read: Section<T>['read']): Section<T> => ({ none, read });

const SECTIONS = {
  /** How calls are made, and by whom. */
  calls: section(NO_CALLS, callsIn),
  /** What a caller may grant. */
  mandate: section(NO_MANDATE, mandateOf),
  /** When a promise counts as kept. */
  agreements: section(AGREEMENTS, agreementsOf),
  /** How payment plans are made and checked. */
  plans: section(PLANS, plansOf),
  /** What chasing costs, where it is not what is usual. */
  costs: section({}, costsOf),
  /** What holds between the user and his debtors, for what may lawfully be asked. */
  law: section(NO_LAW_CONFIG, lawOf),
  /** A playbook of the user's own, by its path. */
  playbook: section<string | null>(null, (value, path) => text(value, 'playbook', path)),
  /** The user's mail server. */
  smtp: section(null, smtpOf),
};

type Name = keyof typeof SECTIONS;
export type Sections = { readonly [K in Name]: ReturnType<(typeof SECTIONS)[K]['read']> };

export const SECTION_KEYS = Object.keys(SECTIONS) as Name[];

const each = <T>(made: (section: Section<unknown>, name: Name) => T): Sections =>
  Object.fromEntries(SECTION_KEYS.map((name) => [name, made(SECTIONS[name], name)])) as unknown as Sections;

export const NO_SECTIONS: Sections = each(({ none }) => none);

/** @param top the whole file */
export const sectionsOf = (top: Readonly<Record<string, unknown>>, path: string, currency: string): Sections =>
  each(({ none, read }, name) => (top[name] === undefined || top[name] === null ? none : read(top[name], path, currency)));
