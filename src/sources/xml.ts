/**
 * XML → the elements asked for, one after another, so that memory holds one entry and not the statement.
 * No document types, so no entities but the five of XML itself; depth and size of what is kept are bounded.
 */
import sax from 'sax';
import { refuse } from './refuse.js';

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text, blanks around it taken off. */
  readonly text: string;
  /** 1-based line it starts on. */
  readonly line: number;
  /** Where it was folded away to save room: itself as text; `unfolded` gives it back. */
  readonly folded?: string;
}

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

/** Statements nest some fifteen deep. */
const MAX_DEPTH = 60;
/** The most elements within one that is kept: a collective entry of about a million payments. */
const MAX_ELEMENTS = 30_000_000;
/** Elements within one that are kept as they are; of what comes then, those that can be are folded. */
const ROOMY = 50_000;
const MAX_TEXT = 1 << 20;
const NOTHING: Readonly<Record<string, string>> = Object.freeze({});

/**
 * Gives each outermost element with one of the names, in the order they end.
 *
 * @param folding name of elements that are many in a large one, and may be folded
 * @throws DataProblems where the text is no proper XML, stops before it ends, or declares a document type
 */
export function* elements(
  file: string,
  blocks: Iterable<string>,
  names: ReadonlySet<string>,
  folding: string | null = null,
): Generator<Element> {
  const reader = new Reader(file, names, folding);
  for (const block of blocks) {
    reader.write(block);
    yield* reader.taken();
  }
  reader.end();
  yield* reader.taken();
}

/**
 * The names of the first elements of an XML text, in the order they start, and the namespaces the outermost declares.
 *
 * @throws DataProblems as `elements`, for what the first block shows: of a small file all of it
 */
export function outline(file: string, blocks: Iterable<string>, most: number): { readonly names: string[]; readonly namespaces: string } {
  const names: string[] = [];
  let namespaces = '';
  const reader = new Reader(file, new Set(), null, (name, attributes) => {
    if (names.length === 0) namespaces = Object.values(attributes).join(' ');
    if (names.length < most) names.push(name);
  });
  const source = blocks[Symbol.iterator]();
  const first = source.next();
  if (!first.done) reader.write(first.value);
  if (first.done || source.next().done) reader.end();
  else source.return?.();
  return { names, namespaces };
}

class Reader {
  private readonly parser = sax.parser(true, { position: true });
  private readonly open: Growing[] = [];
  private done: Growing[] = [];
  private depth = 0;
  private kept = 0;
  private failure: Error | null = null;

  constructor(
    private readonly file: string,
    names: ReadonlySet<string>,
    folding: string | null,
    seen?: (name: string, attributes: Readonly<Record<string, string>>) => void,
  ) {
    const { parser } = this;
    parser.onerror = (error) => this.fail(error);
    parser.ondoctype = () =>
      this.fail(refuse(file, 'declares a document type (DTD), which no bank statement does', 'download it again from the bank', this.line));
    parser.onopentag = ({ name, attributes }) => {
      if (this.failure) return;
      if (++this.depth > MAX_DEPTH) return this.fail(refuse(file, `nests more than ${MAX_DEPTH} elements deep`, null, this.line));
      const own = localName(name);
      seen?.(own, attributes as Record<string, string>);
      const parent = this.open.at(-1);
      if (!parent && !names.has(own)) return;
      if (++this.kept > MAX_ELEMENTS) return this.fail(refuse(file, 'has an entry too large to be one', null, this.line));
      const element: Growing = { name: own, attributes: plain(attributes), children: [], text: '', line: this.line };
      parent?.children.push(element);
      this.open.push(element);
    };
    parser.onclosetag = () => {
      if (this.failure) return;
      this.depth--;
      const element = this.open.pop();
      if (!element) return;
      element.text = element.text.trim();
      const parent = this.open.at(-1);
      if (parent) {
        if (element.name === folding && this.kept > ROOMY) parent.children[parent.children.length - 1] = folded(element);
        return;
      }
      this.kept = 0;
      this.done.push(element);
    };
    const text = (more: string): void => {
      const element = this.open.at(-1);
      if (!element || this.failure) return;
      if (element.text.length + more.length > MAX_TEXT)
        this.fail(refuse(file, `has a text of more than ${MAX_TEXT} characters`, null, this.line));
      else if (element.text !== '' || more.trim() !== '') element.text += more;
    };
    parser.ontext = text;
    parser.oncdata = text;
  }

  write(block: string): void {
    this.parser.write(block);
    if (this.failure) throw this.failure;
  }

  end(): void {
    // What is missing is told by what is still open.
    if (this.depth > 0) throw refuse(this.file, 'stops before it ends: closing tags are missing', 'download it again', this.line);
    this.parser.close();
    if (this.failure) throw this.failure;
  }

  taken(): Growing[] {
    const { done } = this;
    this.done = [];
    return done;
  }

  private get line(): number {
    return this.parser.line + 1;
  }

  private fail(error: Error): void {
    if (this.failure) return;
    const [what = ''] = error.message.split('\n');
    this.failure =
      error.name === 'DataProblems' ? error : refuse(this.file, `is no proper XML: ${what.toLowerCase()}`, 'download it again', this.line);
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Attributes by their local names; most elements have none. */
function plain(attributes: object): Readonly<Record<string, string>> {
  let some = false;
  for (const _ in attributes) some = true;
  if (!some) return NOTHING;
  const entries = Object.entries(attributes as Record<string, string>);
  return Object.fromEntries(entries.map(([name, value]) => [localName(name), value]));
}

type Packed = readonly [name: string, text: string, attributes: Readonly<Record<string, string>> | 0, ...children: Packed[]];

function packed({ name, text, attributes, children }: Element): Packed {
  return [name, text, attributes === NOTHING ? 0 : attributes, ...children.map(packed)];
}

function unpacked([name, text, attributes, ...children]: Packed, line: number): Element {
  return { name, text, attributes: attributes || NOTHING, children: children.map((child) => unpacked(child, line)), line };
}

function folded(element: Element): Growing {
  const { name, line } = element;
  return { name, line, attributes: NOTHING, children: [], text: '', folded: JSON.stringify(packed(element)) };
}

/** An element as it was before it was folded. */
export function unfolded(element: Element): Element {
  return element.folded === undefined ? element : unpacked(JSON.parse(element.folded) as Packed, element.line);
}

/** The first element at the end of a path of names. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

/** All elements at the end of a path of names, on every branch. */
export function all(element: Element | undefined, ...path: readonly string[]): readonly Element[] {
  let found = element ? [element] : [];
  for (const name of path) found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
}

/** Paths are few, and asked for again and again. */
const PATHS = new Map<string, readonly string[]>();

/** The text at the end of the first of several paths that has one; `null` where none has. Paths are written `Refs/EndToEndId`. */
export function textAt(element: Element | undefined, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    let names = PATHS.get(path);
    if (!names) PATHS.set(path, (names = path.split('/')));
    const text = at(element, ...names)?.text;
    if (text) return text;
  }
  return null;
}

/** An element as text again, without the blanks between elements; what is kept of it. */
export function written(element: Element): string {
  const { name, attributes, children, text } = unfolded(element);
  const marks = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${marks.join('')}>${escaped(text)}${children.map(written).join('')}</${name}>`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
