/** The `shape:` of a mapping file → what its owner says of the list. Every mistake is said with its line. */
import type { UserError } from '../errors.js';
import { suggestion } from './nearest.js';
import type { Profile } from './profiles/profile.js';
import type { SaidHeading } from './said-headings.js';
import { ROW_KINDS, type RowKind, type SaidShape } from './said-shape.js';
import { plainWord } from './words.js';

/** How the file around it is read. */
export interface ShapeReader<N> {
  readonly pairsOf: (node: N | null, where: string) => { key: N; value: N | null }[];
  /** The values of a list; the one value where it is none. */
  readonly itemsOf: (node: N | null) => (N | null)[];
  readonly wordOf: (node: N | null) => string;
  /** The name of a column as the table has it. */
  readonly columnNamed: (written: string) => string;
  readonly wrong: (node: N | null, message: string, remedy: string) => UserError;
  /** Keeps a question that is still marked. */
  readonly ask: (what: string) => void;
}

const KEYS = ['heading', 'ages', 'type', 'credits', 'matching', 'account', 'lines'] as const;
const HEADING = ['debtor', 'debtor_id', 'debtor_name', 'begins'] as const;
const TYPE = ['column', ...ROW_KINDS, 'unknown'] as const;
const ACCOUNT = ['column', 'receivable', 'money'] as const;
const WORDS = ['first row', 'no debtor'] as const;

type Parts<N, K extends string> = ReadonlyMap<K, N | null>;

export interface ReadShape {
  readonly shape: SaidShape;
  readonly lines: Profile['lines'] | null;
}

/** @throws UserError with the line where it cannot be understood */
export function readShape<N>(node: N | null, reader: ShapeReader<N>): ReadShape {
  return new ShapeParts(reader).read(node);
}

class ShapeParts<N> {
  constructor(private readonly reader: ShapeReader<N>) {}

  read(node: N | null): ReadShape {
    const { reader } = this;
    const parts = this.parts(node, 'shape', KEYS);
    const credits = this.oneOf(parts, 'credits', ['payment', 'credit_note'] as const);
    return {
      shape: {
        heading: this.heading(parts.get('heading') ?? null),
        ages: this.texts(parts.get('ages') ?? null, 'ages').map(reader.columnNamed),
        type: parts.has('type') ? this.type(parts.get('type') ?? null) : null,
        credits,
        matching: this.column(parts, 'matching'),
        account: parts.has('account') ? this.account(parts.get('account') ?? null) : null,
      },
      lines: this.oneOf(parts, 'lines', ['add up', 'repeat the total'] as const),
    };
  }

  private heading(node: N | null): SaidShape['heading'] {
    const { reader } = this;
    const word = reader.wordOf(node);
    if (word === '' && node === null) return null;
    const said = WORDS.find((each) => each === word);
    if (said) return said;
    if (this.isOpen(word, 'heading')) return null;
    if (word !== '')
      throw reader.wrong(
        node,
        `heading is ${word}`,
        `write ${WORDS.map((each) => `"${each}"`).join(' or ')}, or below it the columns: ${HEADING.join(', ')}`,
      );
    const parts = this.parts(node, 'heading', HEADING);
    const [both, id, name] = [this.column(parts, 'debtor'), this.column(parts, 'debtor_id'), this.column(parts, 'debtor_name')];
    if (both !== null && (id !== null || name !== null))
      throw reader.wrong(
        node,
        'heading names debtor beside debtor_id or debtor_name',
        'debtor is number and name in one cell; use one or the other',
      );
    if (both === null && id === null && name === null)
      throw reader.wrong(
        node,
        'heading names no column',
        'say where the debtor stands: debtor_id: Header, debtor_name: Header, or debtor: Header',
      );
    return { both, id, name, begins: reader.wordOf(parts.get('begins') ?? null) || null } satisfies SaidHeading;
  }

  private type(node: N | null): SaidShape['type'] {
    const { reader } = this;
    const parts = this.parts(node, 'type', TYPE);
    const column = this.column(parts, 'column');
    const words: Record<string, RowKind> = {};
    for (const kind of ROW_KINDS)
      for (const word of this.texts(parts.get(kind) ?? null, kind)) {
        const plain = plainWord(word);
        const before = words[plain];
        if (before !== undefined && before !== kind)
          throw reader.wrong(parts.get(kind) ?? null, `${word} is both ${before} and ${kind}`, 'name it once');
        words[plain] = kind;
      }
    if (this.texts(parts.get('unknown') ?? null, 'unknown').length > 0) reader.ask('shape: type: unknown');
    if (column === null) {
      if (!parts.has('column')) throw reader.wrong(node, 'type names no column', 'say which column tells what a row is: column: Header');
      return null;
    }
    return { column, words };
  }

  private account(node: N | null): SaidShape['account'] {
    const { reader } = this;
    const parts = this.parts(node, 'account', ACCOUNT);
    const column = this.column(parts, 'column');
    const receivable = this.texts(parts.get('receivable') ?? null, 'receivable');
    for (const key of ['column', 'receivable'] as const)
      if (!parts.has(key) || (key === 'receivable' && receivable.length === 0 && !this.isOpen(reader.wordOf(parts.get(key) ?? null), '')))
        throw reader.wrong(
          node,
          key === 'column' ? 'account names no column' : 'account names no receivable',
          key === 'column'
            ? 'say which column holds the account: column: Header'
            : "say on which account customers' debts stand: receivable: ['1300']",
        );
    return column === null ? null : { column, receivable, money: this.texts(parts.get('money') ?? null, 'money') };
  }

  private parts<K extends string>(node: N | null, where: string, known: readonly K[]): Parts<N, K> {
    const parts = new Map<K, N | null>();
    for (const { key, value } of this.reader.pairsOf(node, where)) {
      const name = this.reader.wordOf(key);
      if (!known.includes(name as K)) throw this.reader.wrong(key, `${name} is not known in ${where}`, suggestion(name, known));
      parts.set(name as K, value);
    }
    return parts;
  }

  private column<K extends string>(parts: Parts<N, K>, key: K): string | null {
    const word = this.reader.wordOf(parts.get(key) ?? null);
    return word === '' || this.isOpen(word, key) ? null : this.reader.columnNamed(word);
  }

  private oneOf<K extends string, T extends string>(parts: Parts<N, K>, key: K, known: readonly T[]): T | null {
    const node = parts.get(key) ?? null;
    const word = this.reader.wordOf(node);
    if (word === '' || this.isOpen(word, key)) return null;
    if (!known.includes(word as T)) throw this.reader.wrong(node, `${key} is ${word}`, `use one of ${known.join(', ')}`);
    return word as T;
  }

  private texts(node: N | null, key: string): string[] {
    return this.reader
      .itemsOf(node)
      .map(this.reader.wordOf)
      .filter((word) => word !== '' && !this.isOpen(word, key));
  }

  private isOpen(word: string, key: string): boolean {
    if (!word.startsWith('?')) return false;
    if (key !== '') this.reader.ask(`shape: ${key}`);
    return true;
  }
}
