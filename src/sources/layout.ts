/** Header → kind of file and meaning of each column. */
import { isCurrency } from './amounts.js';
import { MEANINGS } from './columns.js';
import { KINDS, type Kind } from './drafts.js';
import { plainWord } from './words.js';

/** Which column of a file holds what. */
export interface Layout {
  readonly kind: Kind;
  /** Canonical column → position in the record. */
  readonly at: ReadonlyMap<string, number>;
  /** Currency named in a header (`Invoice_Amount_USD`, `Bedrag (EUR)`). */
  readonly currency: string | null;
  /** Headers no meaning was found for. */
  readonly unknown: readonly string[];
}

interface HeaderWord {
  readonly word: string;
  readonly currency: string | null;
}

/** The plain word of a header, with a currency code at its end taken off. */
function headerWord(header: string): HeaderWord {
  const code = /(?:^|[^A-Za-z])([A-Z]{3})\)?\s*$/.exec(header)?.[1];
  if (code !== undefined && isCurrency(code) && header.trim() !== code) {
    const rest = header.replace(/[^A-Za-z]*[A-Z]{3}\)?\s*$/, '');
    if (plainWord(rest) !== '') return { word: plainWord(rest), currency: code };
  }
  return { word: plainWord(header), currency: null };
}

const WORDS = new Map<Kind, ReadonlyMap<string, string>>();

function wordsOf(kind: Kind): ReadonlyMap<string, string> {
  const made = WORDS.get(kind);
  if (made) return made;
  const words = new Map<string, string>();
  for (const [column, { headers }] of Object.entries(MEANINGS[kind].columns))
    for (const word of headers.split(' ')) if (!words.has(word)) words.set(word, column);
  // A canonical name means itself, whatever else it might be a synonym of.
  for (const column of Object.keys(MEANINGS[kind].columns)) words.set(plainWord(column), column);
  WORDS.set(kind, words);
  return words;
}

/** How a header reads as one kind of file; `null` where a needed column is missing. */
export function layoutAs(kind: Kind, header: readonly string[]): Layout | null {
  const words = wordsOf(kind);
  const at = new Map<string, number>();
  const unknown: string[] = [];
  let currency: string | null = null;
  header.forEach((name, position) => {
    const { word, currency: named } = headerWord(name);
    const column = words.get(word) ?? words.get(plainWord(name));
    if (column === undefined || (at.has(column) && !isCanonical(name, column))) unknown.push(name);
    else {
      at.set(column, position);
      if (named && MEANINGS[kind].columns[column]?.reading === 'amount') currency ??= named;
    }
  });
  return MEANINGS[kind].needs.every((group) => group.some((column) => at.has(column))) ? { kind, at, currency, unknown } : null;
}

function isCanonical(name: string, column: string): boolean {
  return plainWord(name) === plainWord(column);
}

/** Every kind a header can be read as, best first: by telling columns, then by columns understood. */
export function layoutsOf(header: readonly string[]): Layout[] {
  const scored = KINDS.flatMap((kind) => {
    const layout = layoutAs(kind, header);
    if (!layout) return [];
    let score = 0;
    for (const column of layout.at.keys()) {
      const canonical = isCanonical(header[layout.at.get(column) as number] as string, column);
      score += MEANINGS[kind].columns[column]?.telling ? 3 : canonical ? 1.2 : 1;
    }
    return [{ layout, score: kind === 'debtors' ? score - 1 : score }];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ layout }) => layout);
}
