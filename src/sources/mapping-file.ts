/** YAML → mapping. Every mistake is said with file, line and remedy; what is still marked `?` is kept as an open question. */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { UserError } from '../errors.js';
import { isCurrency } from './amounts.js';
import { MEANINGS } from './columns.js';
import { KINDS, type Kind } from './drafts.js';
import { type Mapping, needsOf, placeName } from './mapping.js';
import { suggestion } from './nearest.js';
import { isNamedBy } from './person-names.js';
import type { Profile, RowsWith } from './profiles/profile.js';
import type { Dialect } from './records.js';
import { columnsOf, type SaidShape } from './said-shape.js';
import { readShape } from './said-shape-file.js';

const KEYS = [
  ...['title', 'kind', 'header', 'skip_lines', 'separator', 'date_order', 'decimal', 'currency', 'minor_units', 'lines', 'statement'],
  ...['shape', 'columns', 'always', 'needs', 'lacks', 'above', 'only', 'never'],
] as const;
type Key = (typeof KEYS)[number];

const SEPARATORS: Readonly<Record<string, Dialect['separator']>> = { ',': ',', ';': ';', '|': '|', tab: '\t', '\t': '\t' };
const DECIMALS: Readonly<Record<string, ',' | '.'>> = { comma: ',', point: '.', ',': ',', '.': '.' };
const OPEN = '?';

/**
 * Reads the text of a mapping file.
 *
 * @param path where it was read from, as the user knows it
 * @param id short name, shown as the source of an import
 * @throws UserError with the line where it cannot be understood
 */
export function readMapping(text: string, path: string, id: string): Mapping {
  return new MappingReader(text, path).mapping(id);
}

class MappingReader {
  private readonly lines = new LineCounter();
  private readonly document: Document;
  private readonly entries = new Map<Key, Node | null>();
  private readonly open: string[] = [];

  constructor(
    text: string,
    private readonly path: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines });
    const [error] = this.document.errors;
    if (error)
      throw new UserError(
        `${path}, line ${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}`,
        'correct the line; a text with signs in it stands between quotes',
      );
    for (const { key, value } of this.pairsOf(this.document.contents as Node | null, 'the file')) {
      const name = wordOf(key);
      if (!KEYS.includes(name as Key)) throw this.wrong(key, `${name} is not known`, suggestion(name, KEYS));
      this.entries.set(name as Key, value);
    }
  }

  mapping(id: string): Mapping {
    const kind = this.choice('kind', Object.fromEntries(KINDS.map((each) => [each, each])));
    if (!this.entries.has('kind')) throw this.wrong(null, 'kind is missing', `say what the file lists: kind: ${KINDS.join(', ')}`);
    if (!this.entries.has('columns')) throw this.wrong(null, 'columns are missing', 'name the columns of the file below columns:');
    const headerless = this.choice('header', { none: true as const, no: true as const, false: true as const }) === true;
    const { columns, also, names } = this.columns(kind, headerless);
    const always = this.always(kind);
    const { shape, lines: added } = this.shape(kind, headerless);
    if (kind !== null && this.open.length === 0) this.complain(kind, { ...columns, ...always, ...givenBy(shape) });
    for (const name of shape ? columnsOf(shape) : []) if (!names.includes(name) && !/^column \d+$/.test(name)) names.push(name);
    const dateOrder = this.choice('date_order', { dmy: 'dmy', mdy: 'mdy' } as const);
    const decimal = this.choice('decimal', DECIMALS);
    const currency = this.currency();
    const lines = added ?? this.choice('lines', { 'add up': 'add up', 'repeat the total': 'repeat the total' } as const);
    const needs = this.entries.has('needs') ? this.texts('needs') : names;
    const profile: Profile = {
      id,
      title: this.words('title') ?? id,
      kind: kind ?? 'invoices',
      needs,
      lacks: this.texts('lacks'),
      above: this.texts('above'),
      columns,
      also,
      agreeing: true,
      always,
      ...(dateOrder && { dateOrder }),
      ...(decimal && { decimal }),
      ...(currency && { currency }),
      ...(this.flag('minor_units') && { inMinorUnits: true as const }),
      only: this.conditions('only'),
      never: this.conditions('never'),
      ...(lines && { lines }),
      ...(this.flag('statement') && { statement: true as const }),
    };
    return {
      path: this.path,
      profile,
      headerless,
      separator: this.choice('separator', SEPARATORS),
      skipLines: this.whole('skip_lines'),
      shape,
      open: this.open,
    };
  }

  /** The columns by meaning, with further ones of the same meaning, and all headers that are named. */
  private columns(
    kind: Kind | null,
    headerless: boolean,
  ): { columns: Record<string, string>; also: Record<string, string[]>; names: string[] } {
    const columns: Record<string, string> = {};
    const also: Record<string, string[]> = {};
    const names: string[] = [];
    for (const { key, value } of this.pairsOf(this.entries.get('columns') ?? null, 'columns')) {
      const written = wordOf(key);
      const name = this.columnNamed(written, headerless, key);
      if (!/^column \d+$/.test(name)) names.push(name);
      const meaning = wordOf(value);
      if (meaning === '' || meaning === '-') continue;
      if (meaning.startsWith(OPEN)) {
        this.open.push(`column ${written}`);
        continue;
      }
      if (kind === null) continue;
      this.known(kind, meaning, value);
      if (columns[meaning] === undefined) columns[meaning] = name;
      else (also[meaning] ??= []).push(name);
    }
    return { columns, also, names };
  }

  /** The name of a column as the table has it: its header, or its place. */
  private columnNamed(written: string, headerless: boolean, node: Node | null): string {
    const place = /^(?:column )?(\d+)$/i.exec(written)?.[1];
    if (headerless && (place === undefined || Number(place) < 1))
      throw this.wrong(node, `${written} is no place of a column`, 'number the columns of a file without a header: 1, 2, 3');
    return place !== undefined && (headerless || /^column /i.test(written)) ? placeName(Number(place) - 1) : written;
  }

  /** How the list is laid out, where it is no plain table. */
  private shape(kind: Kind | null, headerless: boolean): { shape: SaidShape | null; lines: Profile['lines'] | null } {
    const node = this.entries.get('shape') ?? null;
    if (wordOf(node) === '' && !isMap(node)) return { shape: null, lines: null };
    if (kind !== null && kind !== 'invoices')
      throw this.wrong(node, `shape is of lists of invoices, and kind is ${kind}`, 'leave shape out, or say kind: invoices');
    const read = readShape(node, {
      pairsOf: (each, where) => this.pairsOf(each, where),
      itemsOf: (each) => (isSeq(each) ? (each.items as Node[]) : [each]),
      wordOf,
      columnNamed: (written) => this.columnNamed(written, headerless, node),
      wrong: (each, message, remedy) => this.wrong(each ?? node, message, remedy),
      ask: (what) => this.open.push(what),
    });
    if (read.lines && this.entries.has('lines')) throw this.wrong(node, 'lines is said twice: here and in shape', 'say it once');
    return read;
  }

  /** What every row means without saying so. */
  private always(kind: Kind | null): Record<string, string> {
    const always: Record<string, string> = {};
    for (const { key, value } of this.pairsOf(this.entries.get('always') ?? null, 'always')) {
      if (kind !== null) this.known(kind, wordOf(key), key);
      always[wordOf(key)] = wordOf(value);
    }
    return always;
  }

  private known(kind: Kind, column: string, node: Node | null): void {
    const all = Object.keys(MEANINGS[kind].columns);
    if (!all.includes(column)) throw this.wrong(node, `${column} is no column of ${kind}`, suggestion(column, all));
  }

  /** A kind of file cannot be read without some columns. */
  private complain(kind: Kind, columns: Readonly<Record<string, string>>): void {
    for (const group of needsOf(kind))
      if (!Object.keys(columns).some((column) => isNamedBy(group, column)))
        throw this.wrong(
          this.entries.get('columns') ?? null,
          `no column is ${group.join(' or ')}, and ${kind} cannot be read without`,
          `say which column it is: Header: ${group[0]}`,
        );
  }

  private conditions(key: 'only' | 'never'): RowsWith[] {
    return this.pairsOf(this.entries.get(key) ?? null, key).map(({ key: header, value }) => ({
      header: wordOf(header),
      says: isSeq(value) ? value.items.map((item) => wordOf(item as Node)) : [wordOf(value)],
    }));
  }

  private texts(key: Key): string[] {
    const value = this.entries.get(key);
    if (value === undefined || value === null) return [];
    return isSeq(value) ? value.items.map((item) => wordOf(item as Node)) : [wordOf(value)];
  }

  private words(key: Key): string | null {
    return wordOf(this.entries.get(key) ?? null) || null;
  }

  private choice<T>(key: Key, answers: Readonly<Record<string, T>>): T | null {
    const node = this.entries.get(key) ?? null;
    const word = wordOf(node);
    if (word === '') return null;
    if (word.startsWith(OPEN)) {
      this.open.push(key);
      return null;
    }
    const answer = answers[word];
    if (answer === undefined)
      throw this.wrong(
        node,
        `${key} is ${word}`,
        `use one of ${Object.keys(answers)
          .filter((each) => each !== '\t')
          .map((each) => (/\w/.test(each) ? each : `'${each}'`))
          .join(', ')}`,
      );
    return answer;
  }

  private currency(): string | null {
    const word = this.words('currency');
    if (word === null || isCurrency(word)) return word;
    throw this.wrong(this.entries.get('currency') ?? null, `currency is ${word}`, 'use the three letters of ISO 4217, such as EUR');
  }

  private flag(key: 'minor_units' | 'statement'): boolean {
    return this.choice(key, { true: true, yes: true, false: false, no: false }) === true;
  }

  private whole(key: 'skip_lines'): number {
    const word = this.words(key) ?? '0';
    if (!/^\d{1,2}$/.test(word))
      throw this.wrong(this.entries.get(key) ?? null, `${key} is ${word}`, 'give the number of lines above the table');
    return Number(word);
  }

  private pairsOf(node: Node | null, where: string): { key: Node; value: Node | null }[] {
    if (node === null || (isScalar(node) && node.value === null)) return [];
    if (!isMap(node)) throw this.wrong(node, `${where} holds no names with values`, 'write one "name: value" on each line');
    return node.items.map((pair) => ({ key: (pair as Pair<Node, Node | null>).key, value: (pair as Pair<Node, Node | null>).value }));
  }

  private wrong(node: Node | null, message: string, remedy: string): UserError {
    const line = node?.range ? this.lines.linePos(node.range[0]).line : null;
    return new UserError(`${this.path}${line === null ? '' : `, line ${line}`}: ${message}`, remedy);
  }
}

/** A value as it is written; empty where there is none. */
function wordOf(node: Node | null): string {
  if (!isScalar(node) || node.value === null) return '';
  return typeof node.value === 'string' ? node.value.trim() : (node.source ?? String(node.value)).trim();
}

/** Columns that a shape makes of others. */
function givenBy(shape: SaidShape | null): Record<string, string> {
  return {
    ...(shape?.heading && typeof shape.heading !== 'string' && { debtor_id: '' }),
    ...(shape && shape.ages.length > 0 && { open_amount: '' }),
  };
}
