/** Making the references of structured-reference.ts, so that a payment finds its way back. `null` where a number does not fit. */
import { isRf } from './structured-reference.js';

/** `+++NNN/NNNN/NNNCC+++` from up to ten digits. */
export function makeOgm(digits: string): string | null {
  if (!/^\d{1,10}$/.test(digits) || /^0+$/.test(digits)) return null;
  const body = digits.padStart(10, '0');
  const all = `${body}${String(Number(body) % 97 || 97).padStart(2, '0')}`;
  return `+++${all.slice(0, 3)}/${all.slice(3, 7)}/${all.slice(7)}+++`;
}

/** `RF`, check digits and up to 21 letters and digits, without blanks (ISO 11649). */
export function makeRf(text: string): string | null {
  const body = text.toUpperCase();
  if (!/^[0-9A-Z]{1,21}$/.test(body)) return null;
  // The check digits are 98 less the remainder, which is what makes the whole 1 modulo 97.
  for (let check = 2; check <= 98; check++) {
    const made = `RF${String(check).padStart(2, '0')}${body}`;
    if (isRf(made)) return made;
  }
  return null;
}

/** As RF is printed: groups of four. */
const rfGroups = (reference: string): string => reference.replace(/(.{4})(?=.)/g, '$1 ');

const WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

/** 9 to 14 digits for up to twelve (check digit, length digit, number), 16 for up to fifteen (check digit, number). */
export function makeBetalingskenmerk(digits: string): string | null {
  if (!/^\d{1,15}$/.test(digits) || /^0+$/.test(digits)) return null;
  const number = digits.length <= 12 ? digits.padStart(7, '0') : digits.padStart(15, '0');
  const body = number.length === 15 ? number : `${number.length % 10}${number}`;
  let sum = 0;
  for (let at = 0; at < body.length; at++) sum += Number(body[body.length - 1 - at]) * (WEIGHTS[at % 10] as number);
  const check = 11 - (sum % 11);
  return `${check === 10 ? 1 : check === 11 ? 0 : check}${body}`;
}

/** The reference of the creditor's country that carries this number, as it is printed; `null` where none can. */
export function makeReference(
  country: string,
  number: string,
): { readonly printed: string; readonly structured: 'OGM' | 'RF' | 'NL' } | null {
  const digits = number.replace(/\D/g, '');
  const local = country === 'BE' ? makeOgm(digits) : country === 'NL' ? makeBetalingskenmerk(digits) : null;
  if (local !== null) return { printed: local, structured: country === 'BE' ? 'OGM' : 'NL' };
  const rf = makeRf(number.replace(/[^0-9A-Za-z]/g, ''));
  return rf === null ? null : { printed: rfGroups(rf), structured: 'RF' };
}

/** Digits of a reference that is made for a message and carries no number: enough that two are rarely the same. */
const DIGITS: Readonly<Record<string, number>> = { BE: 10, NL: 15 };

/**
 * A reference of the creditor's country made from a seed of decimal digits, for what no single number names.
 *
 * @param seed at least 15 digits
 */
export function makeSeededReference(country: string, seed: string): { readonly printed: string; readonly structured: 'OGM' | 'RF' | 'NL' } {
  // Never a zero first, which would be lost where numbers are compared.
  const made = makeReference(country, `9${seed.slice(0, (DIGITS[country] ?? 12) - 1)}`);
  if (made === null) throw new RangeError(`No reference can be made from ${seed}`);
  return made;
}
