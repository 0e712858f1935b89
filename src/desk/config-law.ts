/** `law:` of the config file: what the user says of his contracts and himself. Everything left out has its careful default. */
import { UserError } from '../errors.js';
import type { Party } from '../ledger/model.js';
import { DEFAULT_TERMS, type Terms } from '../reminders/law/claim.js';
import { mapping } from './config-values.js';

export interface LawConfig {
  /** Without the agreed rate, which differs by party. */
  readonly terms: Omit<Terms, 'agreedRate'>;
  /** Hundredths of a per cent a year; `null` for none. */
  readonly agreedRate: Readonly<Record<Party, number | null>>;
}

const { agreedRate: _none, ...defaults } = DEFAULT_TERMS;
export const NO_LAW_CONFIG: LawConfig = { terms: defaults, agreedRate: { consumer: null, business: null } };

const KEYS = [
  'due_dates_agreed',
  'damage_clause',
  'periodic_supply',
  'sme',
  'agreed_rate',
  'delivery_days',
  'email_margin_days',
  'roll_forward',
  'day_count',
  'de_fee',
  'postage',
  'fixed_sum_per',
  'business_scale',
  'charge_unverified',
] as const;
type Key = (typeof KEYS)[number];

/** The terms that hold towards a consumer or a business; a party that is not known is a consumer. */
export const termsFor = ({ terms, agreedRate }: LawConfig, party: Party | null): Terms => ({
  ...terms,
  agreedRate: agreedRate[party ?? 'consumer'],
});

/** @throws UserError with the key that cannot be */
export function lawOf(value: unknown, path: string): LawConfig {
  const keys = mapping(value ?? {}, path, 'law', KEYS);
  const wrong = (key: string, given: unknown, remedy: string): never => {
    throw new UserError(`${path}: law: ${key} is ${JSON.stringify(given)}`, remedy);
  };
  const yes = (key: Key, otherwise: boolean): boolean => {
    const given = keys[key] ?? otherwise;
    return typeof given === 'boolean' ? given : wrong(key, given, 'say true or false');
  };
  const oneOf = <T extends string>(key: Key, known: readonly T[], otherwise: T): T => {
    const given = keys[key] ?? otherwise;
    return known.find((each) => each === given) ?? wrong(key, given, `use one of ${known.join(', ')}`);
  };
  /** A number with so many decimals at most, as an integer of its smallest unit. */
  const number = (key: string, given: unknown, most: number, decimals: 0 | 2, what: string): number => {
    const scaled = typeof given === 'number' ? Math.round(given * 10 ** decimals) : Number.NaN;
    return scaled >= 0 && scaled <= most * 10 ** decimals && Math.abs((given as number) * 10 ** decimals - scaled) < 1e-6
      ? scaled
      : wrong(key, given, `give ${what}, 0 to ${most}`);
  };
  const rates = mapping(keys['agreed_rate'] ?? {}, path, 'law: agreed_rate', ['consumer', 'business']);
  const rate = (party: Party): number | null =>
    rates[party] === undefined || rates[party] === null ? null : number(`agreed_rate: ${party}`, rates[party], 100, 2, 'per cent a year');
  const delivery = keys['delivery_days'] ?? null;
  return {
    terms: {
      dueDateAgreed: yes('due_dates_agreed', defaults.dueDateAgreed),
      clauseAgreed: yes('damage_clause', defaults.clauseAgreed),
      periodicSupply: yes('periodic_supply', defaults.periodicSupply),
      creditorIsSme: yes('sme', defaults.creditorIsSme),
      deliveryAllowanceDays: delivery === null ? null : number('delivery_days', delivery, 30, 0, 'a number of postal days'),
      emailMarginDays: number('email_margin_days', keys['email_margin_days'] ?? defaults.emailMarginDays, 30, 0, 'a number of days'),
      rollForward: yes('roll_forward', defaults.rollForward),
      dayCount: oneOf('day_count', ['ACT/365', 'ACT/ACT'], defaults.dayCount),
      deFee: number('de_fee', keys['de_fee'] ?? 0, 1, 2, 'an amount in euro'),
      postage: number('postage', keys['postage'] ?? 0, 20, 2, 'an amount in euro'),
      fixedSumPer: oneOf('fixed_sum_per', ['claim', 'invoice'], defaults.fixedSumPer),
      businessScale: yes('business_scale', defaults.businessScale),
      chargeUnverified: yes('charge_unverified', defaults.chargeUnverified),
    },
    agreedRate: { consumer: rate('consumer'), business: rate('business') },
  };
}
