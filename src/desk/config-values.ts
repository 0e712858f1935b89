/** Values of the config file, read with a word on what is wrong and where. */
import { UserError } from '../errors.js';

/** The keys of a part of the file. @throws UserError where it holds none, or one that is not known */
export function mapping(value: unknown, path: string, where: string, keys: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UserError(`${path}: ${where} holds no keys`, `known are ${keys.join(', ')}`);
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined)
    throw new UserError(`${path}: ${where === 'the file' ? '' : `${where}: `}${unknown} is not known`, `known are ${keys.join(', ')}`);
  return value as Record<string, unknown>;
}

export function text(value: unknown, key: string, path: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new UserError(`${path}: ${key} must be a text`, `write it between quotes: ${key.split(': ').at(-1)}: "…"`);
}
