/**
 * Finding invoice numbers in what payers write: `Fact 2024014562 en 2024014563`, `fakturen 2024022590 t/m 2591`,
 * `factuur 4547` for 2026014547. Numbers are text; nothing here turns one into a figure.
 */

/** A number that is in the form below already, as most are. */
const IN_FORM = /^[1-9A-Z][0-9A-Z]*$/;

/** The form in which numbers are compared: letters and digits only, upper case, without leading zeros. */
export function numberKey(number: string): string {
  if (IN_FORM.test(number)) return number;
  const plain = number.toUpperCase().replace(/[^0-9A-Z]+/g, '');
  return plain.replace(/^0+(?=.)/, '');
}

/** A number as a payer wrote it, or a range of them. */
export interface Citation {
  readonly key: string;
  /** Last number of a range (`t/m`), completed to the length of the first; `null` for a single number. */
  readonly until: string | null;
}

const RANGE = /^(?:T\/?M|TOT(?:ENMET)?|BIS|TO|THRU|THROUGH|AU|UNTIL|TOTAAN)$/;
/** The longest range that is believed. */
const MAX_RANGE = 200;

/** All numbers cited in a text, in order, at least one digit each; letters before digits stay with them (`F2024-001`). */
export function citations(text: string): Citation[] {
  const words = text.toUpperCase().match(/T\/M|[0-9A-Z]+(?:[-/.][0-9A-Z]+)*/g);
  if (!words) return [];
  const found: Citation[] = [];
  const add = (key: string, until: string | null = null): void => {
    if (key !== '' && /\d/.test(key) && !found.some((seen) => seen.key === key && seen.until === until)) found.push({ key, until });
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (!/\d/.test(word)) continue;
    const key = numberKey(word);
    const next = words[at + 1];
    const last = words[at + 2];
    if (next !== undefined && last !== undefined && RANGE.test(next.replace('/', '')) && /\d/.test(last)) {
      const end = numberKey(last);
      add(key, end.length < key.length ? key.slice(0, key.length - end.length) + end : end);
      at += 2;
      continue;
    }
    add(key);
    // `2024/001` may be one number or two; `2024 001 500` may be one number written in groups.
    if (/[-/.]/.test(word)) for (const part of word.split(/[-/.]/)) if (part.length >= 4) add(numberKey(part));
    if (/^\d+$/.test(word)) {
      let grouped = word;
      for (let ahead = at + 1; ahead < words.length && ahead < at + 5 && /^\d+$/.test(words[ahead] as string); ahead++) {
        grouped += words[ahead];
        if (grouped.length <= 20) add(numberKey(grouped));
      }
      const prefix = words[at - 1];
      if (prefix !== undefined && /^[A-Z]{1,4}$/.test(prefix)) add(prefix + word);
    }
  }
  return found;
}

/** Every key of a range, both ends included; empty where the ends do not make a believable range. */
export function rangeKeys(from: string, until: string): string[] {
  const head = /^(.*?)(\d+)$/.exec(from);
  const tail = /^(.*?)(\d+)$/.exec(until);
  if (!head || !tail || head[1] !== tail[1] || (head[2] as string).length > 15) return [];
  const width = (head[2] as string).length;
  const first = Number(head[2]);
  const last = Number(tail[2]);
  if (last < first || last - first > MAX_RANGE) return [];
  const keys: string[] = [];
  for (let n = first; n <= last; n++) keys.push(`${head[1]}${String(n).padStart(width, '0')}`);
  return keys;
}

/** Whether `key` could be the shortened end of `full`: at least three digits, all of them at its end. */
export function isEndOf(key: string, full: string): boolean {
  return key.length >= 3 && key.length < full.length && /^\d+$/.test(key) && full.endsWith(key);
}
