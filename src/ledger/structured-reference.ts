/**
 * References with check digits, as they are printed on invoices to be copied unchanged: the Belgian OGM
 * (`+++123/4567/89002+++`), the creditor reference RF of ISO 11649 and the Dutch betalingskenmerk.
 * One whose check digits are wrong was mistyped and names nothing.
 */
import { numberKey } from './references.js';

export interface StructuredReference {
  /** Without signs and blanks: 12 digits of an OGM, `RF…`, 9 to 16 digits of a betalingskenmerk. */
  readonly reference: string;
  /** What it was made from: the part without check digits, in the form in which numbers are compared. */
  readonly carries: string;
  /** True where the marks of its kind stand around it; bare digits may be a number of another kind that fits by chance. */
  readonly marked: boolean;
}

export interface StructuredText {
  readonly references: readonly StructuredReference[];
  /** What has the form of one and wrong check digits, without signs and blanks. */
  readonly mistyped: readonly string[];
  /** The text without what is marked as a structured reference, right or wrong. */
  readonly rest: string;
}

/** A text that is worth a closer look. */
export const LIKELY = /[+*]{3}|RF\s?\d\d|\d{3}\/\d{4}\/\d{5}|\d[\d .]{7,}\d/i;
const OGM_MARKED = /([+*]{3})\s*([\d/ ]*)\s*[+*]{3}|(?<![\d/])\d{3}\/\d{4}\/\d{5}(?![\d/])/g;
const RF = /\bRF\s?\d{2}(?:[0-9A-Z]{1,21}|(?:\s[0-9A-Z]{1,4}){1,6})\b/gi;
const DIGITS = /(?<![0-9A-Z])\d(?:[ .]?\d){8,15}(?![0-9A-Z])/gi;

/** Whether `LIKELY` holds, told in one pass for the many texts without a sign of their own: the expression starts anew at every letter. */
export function isLikely(text: string): boolean {
  // First digit of a run of digits, blanks and points.
  let first = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      if (first < 0) first = at;
      else if (at - first >= 8) return true;
    } else if (code !== 32 && code !== 46) {
      first = -1;
      const isSign = code === 42 || code === 43 || code === 47;
      if (isSign || ((code | 32) === 114 && (text.charCodeAt(at + 1) | 32) === 102)) return LIKELY.test(text);
    }
  }
  return false;
}

/** The structured references in a text, and what else stands there. */
export function structuredIn(text: string): StructuredText {
  if (!isLikely(text)) return { references: [], mistyped: [], rest: text };
  const references: StructuredReference[] = [];
  const mistyped: string[] = [];
  const add = (reference: string, carries: string, marked: boolean): void => {
    if (!references.some((known) => known.reference === reference)) references.push({ reference, carries: numberKey(carries), marked });
  };
  const withoutOgm = text.replace(OGM_MARKED, (found) => {
    const digits = found.replace(/\D/g, '');
    if (isOgm(digits)) add(digits, digits.slice(0, 10), true);
    else mistyped.push(digits);
    return ' ';
  });
  const rest = withoutOgm.replace(RF, (found) => {
    const reference = longestRf(found);
    if (reference !== null) add(reference, reference.slice(4), true);
    else mistyped.push(found.toUpperCase().replace(/\s/g, ''));
    // RF with digits behind it that do not check may be an invoice number of its own.
    return reference === null ? found : ' ';
  });
  for (const [found] of rest.matchAll(DIGITS)) {
    const digits = found.replace(/\D/g, '');
    if (isOgm(digits)) add(digits, digits.slice(0, 10), false);
    const carried = betalingskenmerk(digits);
    if (carried !== null) add(digits, carried, false);
    else if (!isOgm(digits)) mistyped.push(digits);
  }
  return { references, mistyped, rest };
}

/** 12 digits, the last two of which are the first ten modulo 97, with 97 for 0. */
export function isOgm(digits: string): boolean {
  return /^\d{12}$/.test(digits) && (Number(digits.slice(0, 10)) % 97 || 97) === Number(digits.slice(10));
}

/** `RF`, two check digits and up to 21 letters and digits: moved to the end and read as a number, 1 modulo 97. */
export function isRf(reference: string): boolean {
  if (!/^RF\d{2}[0-9A-Z]{1,21}$/.test(reference)) return false;
  let left = 0;
  for (const sign of `${reference.slice(4)}${reference.slice(0, 4)}`) {
    const value = Number.parseInt(sign, 36);
    left = (left * (value > 9 ? 100 : 10) + value) % 97;
  }
  return left === 1;
}

const WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

/**
 * What a Dutch betalingskenmerk carries; `null` where check or length digit are wrong. 16 digits begin with the check digit,
 * 9 to 14 with check and length digit; the length of 7 has no check and tells nothing.
 */
export function betalingskenmerk(digits: string): string | null {
  if (!/^\d+$/.test(digits) || (digits.length !== 16 && (digits.length < 9 || digits.length > 14))) return null;
  const body = digits.slice(1);
  if (digits.length < 16 && Number(body[0]) !== (digits.length - 2) % 10) return null;
  let sum = 0;
  for (let at = 0; at < body.length; at++) sum += Number(body[body.length - 1 - at]) * (WEIGHTS[at % 10] as number);
  const check = 11 - (sum % 11);
  if (Number(digits[0]) !== (check === 10 ? 1 : check === 11 ? 0 : check)) return null;
  return digits.length === 16 ? body : body.slice(1);
}

/** Words behind a reference written in groups are no part of it. */
function longestRf(found: string): string | null {
  const groups = found.toUpperCase().split(/\s+/);
  while (groups.length > 1 && !/\d/.test(groups.at(-1) as string)) groups.pop();
  for (let until = groups.length; until > 0; until--) {
    const reference = groups.slice(0, until).join('');
    if (isRf(reference)) return reference;
  }
  return null;
}

/** Whether what a reference carries holds this number: all of it, or its end behind a debtor number. */
export function carriesNumber({ carries, marked }: StructuredReference, key: string): boolean {
  if (carries === key) return key.length >= (marked ? 2 : 6);
  const digits = numberKey(key.replace(/\D/g, ''));
  if (carries === digits) return digits.length >= (marked ? 2 : 6);
  return digits.length >= 6 && digits.length < carries.length && carries.endsWith(digits);
}
