/** A first mapping of an unknown file: what its headers and values tell, and what only its owner can say. */
import { MEANINGS, type Reading } from './columns.js';
import { KINDS, type Kind } from './drafts.js';
import { type LikelyShape, likelyShape } from './likely-shape.js';
import { needsOf } from './mapping.js';
import type { Looks, Sampled, SampledColumn } from './mapping-samples.js';
import { isNamedBy } from './person-names.js';
import { plainWord } from './words.js';

export interface DraftColumn extends SampledColumn {
  /** The column it is taken for; `null` where it has no meaning. */
  readonly meaning: string | null;
  /** Columns of which this may be one, where one is still missing. */
  readonly maybe: readonly string[];
}

/** One of these columns is still missing; those named may be it. */
export interface Gap {
  readonly group: readonly string[];
  readonly candidates: readonly DraftColumn[];
}

export interface MappingDraft {
  readonly sampled: Sampled;
  /** What the meanings of the columns go by; `null` where nothing tells. */
  readonly kind: Kind | null;
  /** False where only its owner can say whether it is that kind. */
  readonly sure: boolean;
  /** The likeliest kind, to be proposed; `null` where nothing speaks for any. */
  readonly likely: Kind | null;
  readonly columns: readonly DraftColumn[];
  readonly gaps: readonly Gap[];
  /** How the list seems to be laid out; `null` for a plain table. */
  readonly shape: LikelyShape | null;
  /** What all values leave open: a date and an amount that can be read both ways. */
  readonly dateOrder: 'dmy' | 'mdy' | 'open' | null;
  readonly decimal: ',' | '.' | 'open' | null;
  /** Values that can be read both ways, for the questions. */
  readonly eitherDate: string | null;
  readonly eitherAmount: string | null;
}

const FITS: Readonly<Record<Reading, readonly Looks[]>> = {
  date: ['date', 'empty'],
  amount: ['amount', 'number', 'empty'],
  iban: ['iban', 'text', 'empty'],
  text: ['text', 'number', 'currency', 'email', 'phone', 'iban', 'amount', 'empty'],
};
/** A header that holds a known word of so many letters is taken for it. */
const SHORTEST_WORD = 5;
/** Below this nothing is known of the kind. */
const KNOWN = 2.5;
/** By less than this over the next kind it is only likely. */
const LEAD = 2;
/** What it says for invoices that days and due days stand in a row. */
const TERMS = 3;
/** Names that a column of codes is never taken for. */
const NAMES = new Set(['name', 'debtor_name', 'payer_name', 'contact_person']);

interface Guess {
  readonly kind: Kind;
  readonly score: number;
  readonly meanings: ReadonlyMap<SampledColumn, string>;
}

/**
 * Proposes a mapping.
 *
 * @param kind what the user said the file lists
 * @param said meanings the user gave, by name of the column; `null` takes a meaning away
 */
export function draftMapping(sampled: Sampled, kind: Kind | null = null, said: ReadonlyMap<string, string> = new Map()): MappingDraft {
  const asInvoices = guess('invoices', sampled, said).meanings;
  const found = likelyShape(sampled, new Map([...asInvoices].map(([column, meaning]) => [column.name, meaning])));
  if (found?.sure && kind === null) return draftMapping(sampled, 'invoices', said);
  // What the shape has taken means nothing by itself.
  const settledNames = new Map([...[...(found?.taken ?? [])].map((name) => [name, ''] as const), ...said]);
  const guesses = KINDS.map((each) => guess(each, sampled, each === 'invoices' ? settledNames : said)).sort((a, b) => b.score - a.score);
  const [best, second] = guesses;
  const worth = ({ kind: own, score }: Guess): number => score + (own === 'invoices' && sampled.terms ? TERMS : 0);
  const [first] = [...guesses].sort((a, b) => worth(b) - worth(a));
  const likely = kind ?? (first && worth(first) >= KNOWN ? first.kind : null);
  const sure = kind !== null || (best?.kind === likely && best.score >= KNOWN && best.score - (second?.score ?? 0) >= LEAD);
  const known = kind ?? (best && best.score >= KNOWN && best.score > (second?.score ?? 0) ? best.kind : null);
  const meanings = known === null ? new Map<SampledColumn, string>() : (guesses.find((one) => one.kind === known)?.meanings ?? new Map());
  const bare = sampled.columns.map((column): DraftColumn => ({ ...column, meaning: meanings.get(column) ?? null, maybe: [] }));
  const shape = known === 'invoices' || (known === null && (likely === null || likely === 'invoices')) ? found : null;
  const free = bare.filter(({ name }) => !shape?.taken.has(name));
  const gaps = (known === null ? [] : gapsOf(known, free)).filter(
    ({ group }) => !(shape?.debtor && group.includes('debtor_id')) && !(shape?.open && group.includes('open_amount')),
  );
  const columns = bare.map((column) => ({
    ...column,
    maybe: gaps.filter(({ candidates }) => candidates.includes(column)).flatMap(({ group }) => group),
  }));
  const dates = columns.filter((column) => column.order !== null && readingOf(known, column) === 'date');
  const amounts = columns.filter((column) => column.decimal !== null && readingOf(known, column) === 'amount');
  const order = settled(dates.map((column) => column.order));
  const decimal = settled(amounts.map((column) => column.decimal));
  return {
    sampled,
    kind: known,
    sure,
    likely,
    columns,
    gaps,
    shape,
    dateOrder: order,
    decimal,
    eitherDate: dates.find((column) => column.order === 'either')?.values[0] ?? null,
    eitherAmount: amounts.find((column) => column.decimal === 'either')?.values[0] ?? null,
  };
}

/** How a column would be read: as it is meant, or else as it looks. */
function readingOf(kind: Kind | null, { meaning, looks, maybe }: DraftColumn): Reading | null {
  if (kind !== null && meaning !== null) return MEANINGS[kind].columns[meaning]?.reading ?? null;
  if (kind !== null && maybe.length === 0) return null;
  return looks === 'date' ? 'date' : looks === 'amount' || looks === 'number' ? 'amount' : null;
}

function settled<T extends string>(says: readonly (T | 'either' | null)[]): T | 'open' | null {
  const clear = new Set(says.filter((one) => one !== null && one !== 'either') as T[]);
  if (clear.size === 1) return [...clear][0] ?? null;
  // Where columns differ each is settled by its own values.
  return clear.size === 0 && says.includes('either') ? 'open' : null;
}

function guess(kind: Kind, { columns }: Sampled, said: ReadonlyMap<string, string>): Guess {
  const { columns: known } = MEANINGS[kind];
  const words = wordsOf(kind);
  const meanings = new Map<SampledColumn, string>();
  const taken = new Set<string>();
  let score = 0;
  const take = (column: SampledColumn, meaning: string, worth: number): void => {
    if (taken.has(meaning) || meanings.has(column)) return;
    meanings.set(column, meaning);
    taken.add(meaning);
    score += worth;
  };
  const fits = (column: SampledColumn, meaning: string): boolean =>
    FITS[known[meaning]?.reading ?? 'text'].includes(column.looks) && (!NAMES.has(meaning) || column.wordy || column.looks === 'empty');
  for (const column of columns) {
    const meaning = said.get(column.name);
    if (meaning !== undefined && known[meaning]) take(column, meaning, 0);
  }
  const open = columns.filter(({ name }) => !said.has(name));
  for (const column of open) {
    const meaning = words.get(plainWord(column.name));
    if (meaning !== undefined && fits(column, meaning)) take(column, meaning, known[meaning]?.telling ? 3 : 1);
  }
  for (const column of open) {
    const meaning = within(plainWord(column.name), words);
    if (meaning !== null && fits(column, meaning)) take(column, meaning, known[meaning]?.telling ? 1.5 : 0.9);
  }
  for (const column of open) for (const meaning of BY_LOOKS[column.looks] ?? []) if (known[meaning]) take(column, meaning, 0.2);
  for (const group of needsOf(kind)) {
    const looks = known[group[0] ?? '']?.reading;
    const alike = looks === 'text' ? [] : open.filter((column) => column.looks === looks && !meanings.has(column));
    // The only dates, or the only amounts, of a file that needs some.
    if (alike[0] && alike.length === 1 && !group.some((column) => taken.has(column))) take(alike[0], group[0] ?? '', 0.2);
    if (group.some((column) => taken.has(column))) score += 0.5;
  }
  return { kind, score, meanings };
}

/** What values tell by themselves. */
const BY_LOOKS: Partial<Record<Looks, readonly string[]>> = {
  iban: ['payer_iban', 'iban'],
  email: ['email'],
  phone: ['phone'],
  currency: ['currency'],
};

/** What a kind of file gains by most, beyond what it needs. */
const WELCOME: Partial<Record<Kind, readonly string[]>> = { invoices: ['due_date', 'debtor_name'], payments: ['reference', 'payer_name'] };

function gapsOf(kind: Kind, columns: readonly DraftColumn[]): Gap[] {
  return needsOf(kind)
    .filter((group) => !columns.some(({ meaning }) => meaning !== null && isNamedBy(group, meaning)))
    .map((group) => ({ group, candidates: candidatesFor(kind, group[0] ?? '', columns) }));
}

/** What would be welcome and has columns that may hold it. */
export function welcomeIn({ kind, columns }: MappingDraft): Gap[] {
  const missing =
    kind === null
      ? []
      : (WELCOME[kind] ?? []).filter((each) => !columns.some(({ meaning }) => meaning !== null && isNamedBy([each], meaning)));
  return missing
    .map((each) => ({ group: [each], candidates: candidatesFor(kind as Kind, each, columns) }))
    .filter(({ candidates }) => candidates.length > 0);
}

function candidatesFor(kind: Kind, meaning: string, columns: readonly DraftColumn[]): DraftColumn[] {
  const reading = MEANINGS[kind].columns[meaning]?.reading ?? 'text';
  const looks: readonly Looks[] = reading === 'text' ? ['text', 'number'] : FITS[reading].filter((each) => each !== 'empty');
  const free = columns.filter((column) => column.meaning === null && looks.includes(column.looks) && (!NAMES.has(meaning) || column.wordy));
  // A number of its own differs from row to row.
  return meaning === 'invoice_number' ? free.sort((a, b) => b.distinct - a.distinct) : free;
}

/** The longest known word a header holds. */
function within(word: string, words: ReadonlyMap<string, string>): string | null {
  let best = '';
  for (const known of words.keys()) if (known.length >= SHORTEST_WORD && known.length > best.length && word.includes(known)) best = known;
  return words.get(best) ?? null;
}

function wordsOf(kind: Kind): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const { columns } = MEANINGS[kind];
  for (const [column, { headers }] of Object.entries(columns))
    for (const word of headers.split(' ')) if (!words.has(word)) words.set(word, column);
  for (const column of Object.keys(columns)) words.set(plainWord(column), column);
  return words;
}
