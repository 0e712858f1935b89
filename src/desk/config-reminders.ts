/** `smtp:` of the config file: the user's own mail server. */
import { UserError } from '../errors.js';
import { mapping, text } from './config-values.js';

/** The password comes from the environment, DUNNING_SMTP_PASSWORD, never from a file. */
export interface Smtp {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` demanded, `plain` for a server on this computer only. */
  readonly security: 'tls' | 'starttls' | 'plain';
  readonly user: string | null;
  /** Address the messages come from; that of the company where `null`. */
  readonly from: string | null;
}

const KEYS = ['host', 'port', 'security', 'user', 'from'];
const SECURITY = ['tls', 'starttls', 'plain'] as const;
const HERE = ['localhost', '127.0.0.1', '::1'];

/** @throws UserError with the key that cannot be */
export function smtpOf(value: unknown, path: string): Smtp | null {
  if (value === undefined || value === null) return null;
  const given = mapping(value, path, 'smtp', KEYS);
  const words = (key: string): string | null => text(given[key], `smtp: ${key}`, path);
  const host = words('host');
  if (host === null) throw new UserError(`${path}: smtp stands without host`, 'name your mail server, such as smtp.voorbeeld.example');
  const port = given['port'] ?? 587;
  if (typeof port !== 'number' || !Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UserError(`${path}: smtp: port is ${JSON.stringify(port)}`, 'give a port, such as 587 or 465');
  const named = words('security') ?? (port === 465 ? 'tls' : 'starttls');
  const security = SECURITY.find((each) => each === named);
  if (!security) throw new UserError(`${path}: smtp: security is ${named}`, `use one of ${SECURITY.join(', ')}`);
  if (security === 'plain' && !HERE.includes(host))
    throw new UserError(
      `${path}: smtp: ${host} would get messages that anybody can read on the way`,
      'use tls or starttls; plain is for a server on this computer',
    );
  return { host, port, security, user: words('user'), from: words('from') };
}
