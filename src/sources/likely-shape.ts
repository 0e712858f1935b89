/** What a list nobody knows looks to be laid out as: drafted into its mapping file, for its owner to judge. */
import type { Sampled, SampledColumn } from './mapping-samples.js';
import type { RowKind } from './said-shape.js';
import { agesIn } from './shape-ages.js';
import { isNumber, numberAndName } from './shape-groups.js';
import { accountColumns, isMoneyAccount, isReceivable, receivableNumbers } from './shape-journal.js';
import { isMoneyBook, ledgerColumns } from './shape-ledger.js';
import { namesLines } from './shape-lines.js';
import { behindDebtorWord, documentIn, isOpening, isPageLine, isTotal, plainLine } from './shape-words.js';
import { documentKindOf } from './words.js';

/** One line below `shape:`; parts of a part are further in. */
export interface ShapeLine {
  readonly depth: 1 | 2;
  readonly key: string;
  /** As YAML, columns and words quoted where they must be; empty where parts follow. */
  readonly value: string | readonly string[];
  readonly about: string;
  /** A question its owner must answer. */
  readonly open?: true;
}

export interface LikelyShape {
  readonly lines: readonly ShapeLine[];
  /** Columns the shape has taken: they have no meaning of their own. */
  readonly taken: ReadonlySet<string>;
  /** The debtor comes from headings; what is open from the ages. */
  readonly debtor: boolean;
  readonly open: boolean;
  /** Questions by the names the mapping file will give them. */
  readonly questions: readonly string[];
  /** It is a list of invoices, whatever its headers may also be. */
  readonly sure: boolean;
}

/** A part that was found. */
interface Part {
  readonly lines: readonly ShapeLine[];
  readonly taken?: readonly string[];
  readonly sure?: boolean;
}

/** More kinds of rows than this no list has. */
const MOST_TYPES = 12;

/**
 * @param meanings what its columns are taken for as a list of invoices, by name
 * @returns `null` for a plain table
 */
export function likelyShape(sampled: Sampled, meanings: ReadonlyMap<string, string>): LikelyShape | null {
  const named = new Map([...meanings].map(([name, meaning]) => [meaning, name]));
  const heading = headingOf(sampled, named);
  const ages = agesOf(sampled);
  const account = accountOf(sampled, named);
  const type = account ? null : typeOf(sampled, meanings);
  const matching = account ? null : matchingOf(sampled);
  const sided = !account && !type && named.has('debit') && named.has('credit');
  const credits: Part | null = sided
    ? {
        lines: [
          {
            depth: 1,
            key: 'credits',
            value: `'?'`,
            about: 'a credit that nothing calls a credit note: payment or credit_note',
            open: true,
          },
        ],
      }
    : null;
  const lines = linesOf(sampled, named);
  const parts = [heading, ages, type, credits, matching, account, lines].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const all = parts.flatMap((part) => part.lines);
  return {
    lines: all,
    taken: new Set(parts.flatMap(({ taken = [] }) => taken)),
    debtor: heading?.lines[0]?.value === '',
    open: ages !== null,
    questions: all.filter(({ open }) => open).map(({ key }) => `shape: ${key}`),
    sure: account !== null || type?.sure === true,
  };
}

/** Lines of one or two texts between the rows, and which of their cells hold number and name. */
function headingOf({ apart, full, columns }: Sampled, named: ReadonlyMap<string, string>): Part | null {
  const whose = ['debtor_id', 'debtor_name'].flatMap((meaning) => columns.find((column) => column.name === named.get(meaning)) ?? []);
  const lines = apart
    .map((fields) => fields.flatMap((text, at) => (text.trim() === '' ? [] : [{ at, text: text.trim() }])))
    .filter((cells) => cells.length > 0 && cells.length <= 2 && !cells.some(({ text }) => isTotal(text) || isPageLine(text)))
    .filter((cells) => cells.some(({ text }) => /\p{L}/u.test(text)));
  if (whose.some(({ filled }) => filled > 0)) return firstRowOf(full, whose) ?? (lines.length > 0 ? OF_NO_DEBTOR : null);
  const numbered = lines.filter(([one, two]) => two && isNumber(behindWord(one?.text ?? '').rest));
  const [[one, two] = []] = numbered.length > 0 ? numbered : lines;
  // A debtor has rows below him: as many lines as rows are none.
  if (!one || lines.length > full.length) return one ? null : unnamedFirstRow(full, columns);
  const { word, rest } = behindWord(one.text);
  const column = (key: string, at: number, about = ''): ShapeLine => ({ depth: 2, key, value: [columns[at]?.name ?? ''], about });
  const both = numberAndName(rest, '', word !== null) !== null;
  const cells =
    numbered.length > 0 && two
      ? [column('debtor_id', one.at), column('debtor_name', two.at)]
      : [both || word !== null ? column('debtor', one.at, 'number and name in one cell') : column('debtor_name', one.at, 'a name alone')];
  return {
    lines: [
      { depth: 1, key: 'heading', value: '', about: 'the debtor stands in a line above his rows: where in it' },
      ...cells,
      ...(word === null ? [] : [{ depth: 2, key: 'begins', value: [word], about: 'the word it begins with' } as const]),
    ],
  };
}

const OF_NO_DEBTOR: Part = {
  lines: [{ depth: 1, key: 'heading', value: 'no debtor', about: 'lines between the rows are headings of something else' }],
};

/** A heading's word and what stands behind it: `Klant: 10023`, `R 10023`. */
function behindWord(text: string): { readonly word: string | null; readonly rest: string } {
  const known = behindDebtorWord(text);
  const word = /^\p{L}[^\d:]*/u.exec(text)?.[0].replace(/[.:\s-]+$/, '') || null;
  if (known !== null) return { word, rest: known };
  const [, code, number] = /^(\p{L}{1,12})[\s:]+(\S*\d\S*)$/u.exec(text) ?? [];
  return code !== undefined && number !== undefined ? { word: code, rest: number } : { word: null, rest: text };
}

/** The first column of a list whose headers tell nothing, filled once for several rows. */
function unnamedFirstRow(full: Sampled['full'], columns: Sampled['columns']): Part | null {
  const [first] = columns;
  return first && (first.looks === 'text' || first.looks === 'number') ? firstRowOf(full, [first]) : null;
}

/** Debtors named once each, with rows below them that name none. */
function firstRowOf(rows: readonly (readonly string[])[], whose: readonly SampledColumn[]): Part | null {
  const names = rows.map((fields) => whose.map(({ at }) => (fields[at] ?? '').trim()).join('\u001f'));
  const filled = names.filter((name) => name.replaceAll('\u001f', '') !== '');
  const bare = names.length - filled.length;
  if (bare < 2 || bare * 5 < names.length || names[0] !== filled[0] || new Set(filled).size !== filled.length) return null;
  return { lines: [{ depth: 1, key: 'heading', value: 'first row', about: 'the debtor stands in the first of his rows only' }] };
}

function agesOf({ columns }: Sampled): Part | null {
  const ages = agesIn(columns.map(({ name }) => name)).map((at) => columns[at]?.name ?? '');
  return ages.length === 0
    ? null
    : { lines: [{ depth: 1, key: 'ages', value: ages, about: 'what is open is the sum of these' }], taken: ages };
}

/** A column whose words tell receipts from invoices, or hold some that nobody knows. */
function typeOf({ full, columns }: Sampled, meanings: ReadonlyMap<string, string>): Part | null {
  const { journal } = ledgerColumns(columns.map(({ name }) => name));
  const column =
    columns.find(({ name }) => meanings.get(name) === 'kind') ?? columns[journal] ?? columns.find((each) => isTyped(full, each));
  if (!column) return null;
  const words = wordsIn(full, column);
  if (words.length < 2 || words.length > MOST_TYPES) return null;
  const of = (kind: RowKind | null): string[] => words.filter((word) => typeIn(word) === kind);
  const unknown = of(null);
  if (unknown.length === 0 && of('payment').length === 0) return null;
  const line = (kind: RowKind, about: string): ShapeLine => ({ depth: 2, key: kind, value: of(kind), about });
  return {
    lines: [
      { depth: 1, key: 'type', value: '', about: 'which column tells what a row is, and its words for each' },
      { depth: 2, key: 'column', value: [column.name], about: '' },
      line('invoice', ''),
      line('credit_note', ''),
      line('payment', 'money received'),
      line('opening', 'a balance brought forward'),
      line('none', 'neither claim nor money: left out'),
      ...(unknown.length > 0
        ? [{ depth: 2, key: 'unknown', value: unknown, about: 'move each to where it belongs', open: true } as const]
        : []),
    ],
    taken: [column.name],
    sure: of('invoice').length > 0 && of('payment').length > 0,
  };
}

function typeIn(word: string): RowKind | null {
  const known = documentKindOf(word) ?? documentIn(word) ?? (isMoneyBook(word) ? 'payment' : isOpening(word) ? 'opening' : null);
  return known === 'purchase' ? 'none' : known;
}

const wordsIn = (rows: readonly (readonly string[])[], { at }: SampledColumn): string[] =>
  [...new Set(rows.map((fields) => (fields[at] ?? '').trim()).filter((text) => text !== ''))].slice(0, MOST_TYPES + 1);

/** Whether a column under any header says of some rows that they are invoices, of others that they are not. */
function isTyped(rows: readonly (readonly string[])[], column: SampledColumn): boolean {
  if (column.looks !== 'text' || column.distinct > MOST_TYPES) return false;
  const words = wordsIn(rows, column);
  const kinds = new Set(words.map(typeIn));
  const known = [...kinds].filter((kind) => kind !== null).length;
  return kinds.has('invoice') && (known > 1 || (kinds.size > 1 && words.every((word) => /^\p{Lu}{1,4}$/u.test(word))));
}

function matchingOf({ columns }: Sampled): Part | null {
  const { matching } = ledgerColumns(columns.map(({ name }) => name));
  const column = columns[matching];
  return column
    ? {
        lines: [{ depth: 1, key: 'matching', value: [column.name], about: 'its values join what was paid to its invoice' }],
        taken: [column.name],
      }
    : null;
}

function accountOf({ full, columns }: Sampled, named: ReadonlyMap<string, string>): Part | null {
  if (!['debit', 'credit', 'sign', 'amount'].some((meaning) => named.has(meaning))) return null;
  const accounts = accountColumns(columns.map(({ name }) => name)).flatMap((at) => columns[at] ?? []);
  const byName = accounts.find((column) => valuesOf(full, column).some((text) => isReceivable(plainLine(text))));
  const byNumber = accounts.find((column) => receivableNumbers(valuesOf(full, column)).length > 0);
  const found = byName ?? byNumber;
  if (!found) return null;
  const values = valuesOf(full, found);
  const of = (is: (text: string) => boolean): string[] => values.filter((text) => is(plainLine(text)));
  const receivable = byName ? of(isReceivable) : receivableNumbers(values);
  if (receivable.length === values.length) return null;
  return {
    lines: [
      { depth: 1, key: 'account', value: '', about: "double entry: on which accounts customers' debts and money stand" },
      { depth: 2, key: 'column', value: [found.name], about: '' },
      { depth: 2, key: 'receivable', value: receivable, about: '' },
      { depth: 2, key: 'money', value: of(isMoneyAccount), about: 'bank and cash' },
    ],
    taken: accounts.map(({ name }) => name),
  };
}

const valuesOf = (rows: readonly (readonly string[])[], { at }: SampledColumn): string[] => [
  ...new Set(rows.map((fields) => (fields[at] ?? '').trim()).filter((text) => text !== '')),
];

function linesOf({ full, columns }: Sampled, named: ReadonlyMap<string, string>): Part | null {
  const number = columns.find(({ name }) => name === named.get('invoice_number'));
  if (!number || !namesLines(columns.map(({ name }) => name)) || number.distinct >= full.length) return null;
  return { lines: [{ depth: 1, key: 'lines', value: 'add up', about: 'a row is a line of an invoice; or: repeat the total' }] };
}
