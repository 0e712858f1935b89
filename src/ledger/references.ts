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
  /** With its leading zeros: the end of a longer number may begin with them. */
  readonly written: string;
  /** Last number of a range (`t/m`), completed to the length of the first; `null` for a single number. */
  readonly until: string | null;
}

/** What stands between the two ends of a range, in the words of four languages. Behind the bare `à`, as in `à 25 euro`, a number must follow. */
const RANGE =
  /(?<=\d)(?:\s*T\s?\/\s?M\s*|[\s.,]+(?:TM|T\.?E\.?M|TOT(?:\s+(?:EN\s+MET|AAN))?|BIS(?:\s+EINSCHL(?:IESSLICH)?)?|(?:UP\s+)?TO|THRU|THROUGH|UNTIL|(?:JUSQU.?)?(?:AU|[AÀ](?=\s+\S*\d{3})))[\s.]+)(?:(?:NR|NO|FACT(?:UUR|URE)?|RECHNUNG)[\s.:]+)?(?=[-A-Z/.]{0,6}\d)/g;
/** A line or dots between two numbers: a range, or only the two. */
const MAYBE_RANGE = /(?<=\d)(?:\s+[-–—]+>?\s+|\s*(?:\.{2,}|…)\s*|\s*[–—]\s*)(?=[A-Z]{0,4}[-/.]?\d)/gi;

/** The text with every line and row of dots between two numbers read as a range; `null` where there is none. */
export function withRanges(text: string): string | null {
  const read = text.replace(MAYBE_RANGE, ' t/m ');
  return read === text ? null : read;
}

/** All numbers cited in a text, in order, at least one digit each; letters before digits stay with them (`F2024-001`). */
export function citations(text: string): Citation[] {
  const words = text
    .toUpperCase()
    .replace(RANGE, ' T/M ')
    .match(/T\/M|[0-9A-Z]+(?:[-/.][0-9A-Z]+)*/g);
  if (!words) return [];
  const found: Citation[] = [];
  const add = (key: string, until: string | null = null, written = key): void => {
    if (key !== '' && /\d/.test(key) && !found.some((seen) => seen.key === key && seen.until === until))
      found.push({ key, written, until });
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (!/\d/.test(word)) continue;
    const key = numberKey(word);
    const next = words[at + 1];
    const last = words[at + 2];
    if (next === 'T/M' && last !== undefined && /\d/.test(last)) {
      for (const from of [key, ...withoutLetters(word)]) add(from, endOf(from, last));
      at += 2;
      continue;
    }
    add(key, null, word.replace(/[-/.]/g, ''));
    for (const part of [...partsOf(word), ...withoutLetters(word)]) add(part);
    const before = words[at - 1];
    const prefix = /^\d[-/.\d]*$/.test(word) && before !== undefined && /^[A-Z]{1,4}$/.test(before) ? before : null;
    // `CN 2026-3` may be CN2026-3.
    if (prefix !== null) add(prefix + word.replace(/[-/.]/g, ''));
    // `2024 001 500` may be one number written in groups.
    if (/^\d+$/.test(word)) {
      let grouped = word;
      for (let ahead = at + 1; ahead < words.length && ahead < at + 5 && /^\d+$/.test(words[ahead] as string); ahead++) {
        grouped += words[ahead];
        if (grouped.length > 20) break;
        add(numberKey(grouped));
        if (prefix !== null) add(prefix + grouped);
      }
    }
  }
  return found;
}

/** The last number of a range, of which as much as differs may be written: `202600962 t/m 086` ends with 202601086. */
function endOf(from: string, last: string): string {
  const written = last.replace(/[-/.]/g, '');
  if (written.length >= from.length) return numberKey(last);
  const head = from.slice(0, from.length - written.length);
  if (head + written >= from) return head + written;
  const [, before, digits] = /^(.*?)(\d{1,15})$/.exec(head) ?? [];
  const next = digits === undefined ? '' : String(Number(digits) + 1).padStart(digits.length, '0');
  return digits !== undefined && next.length === digits.length ? before + next + written : head + written;
}

/** `2024/001` may be one number or two, `F24-01/F24-02` is two, and `1003/F24-01` a number behind another one. */
function partsOf(word: string): string[] {
  const parts = new Set(word.split(/[-/.]/));
  if (parts.size === 1) return [];
  for (const sign of ['/', '-', '.']) {
    const pieces = word.split(sign);
    const alike = new Set(pieces.map((piece) => piece.replace(/\d/g, '0'))).size === 1;
    for (const piece of alike ? pieces : sign === '/' ? pieces.slice(-1) : []) parts.add(piece);
  }
  return [...parts].filter((part) => part.length >= 4).map(numberKey);
}

/** The number behind letters that may not be part of it: `/REMI/2024-001`, `VF-F2024-001`, `FACT2024001`. */
function withoutLetters(word: string): string[] {
  const [, before, after] = /^((?:[A-Z]+[-/.])*[A-Z]*)(\d[-/.\d]*)$/.exec(word) ?? [];
  const letters = before?.replace(/[-/.]/g, '') ?? '';
  const digits = after?.replace(/[-/.]/g, '') ?? '';
  if (digits.length < 5) return [];
  // `VF-F2024-001` may be F2024-001.
  return [0, 1, 2, 3].filter((kept) => kept < letters.length).map((kept) => numberKey(letters.slice(letters.length - kept) + digits));
}

/** Whether `key` could be the shortened end of `full`: at least three digits, all of them at its end. */
export function isEndOf(key: string, full: string): boolean {
  return key.length >= 3 && key.length < full.length && /^\d+$/.test(key) && full.endsWith(key);
}

/** One digit wrong, left out or added, or two digits that changed places, or two wrong ones in a long number. */
export function isSlipOf(written: string, meant: string): boolean {
  if (written.length < 4 || meant.length < 4 || Math.abs(written.length - meant.length) > 1) return false;
  if (written.length === meant.length) {
    const wrong = [...written].flatMap((sign, at) => (sign === meant[at] ? [] : [at]));
    const [first, second] = wrong;
    if (wrong.length <= 1) return true;
    if (wrong.length > 2 || first === undefined || second === undefined) return false;
    return meant.length >= 7 || (second === first + 1 && written[first] === meant[second] && written[second] === meant[first]);
  }
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written];
  const at = [...short].findIndex((sign, place) => sign !== long[place]);
  const gap = at < 0 ? short.length : at;
  return short.slice(gap) === long.slice(gap + 1);
}
