/** What a source file imports and touches, read from its syntax tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';
import { ROOT } from './run.js';

export interface Source {
  /** What is imported, re-exported or imported lazily or as a type, as written. */
  readonly imports: readonly string[];
  /** Names of globals of Node and of the console that are used: `process`, `Buffer`, `console` … */
  readonly globals: readonly string[];
  /** What makes a result depend on when or how often it is worked out: `Date.now`, `new Date()`, `Math.random`. */
  readonly clocks: readonly string[];
  /** Texts that are SQL. */
  readonly sql: readonly string[];
}

/** A node of the tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly value?: unknown;
  readonly source?: Node | null;
  readonly callee?: Node;
  readonly arguments?: readonly Node[];
  readonly computed?: boolean;
  readonly shorthand?: boolean;
}

const NODE_GLOBALS = new Set([
  'process',
  'Buffer',
  'console',
  'global',
  'globalThis',
  'require',
  '__dirname',
  '__filename',
  'setTimeout',
  'setInterval',
  'setImmediate',
]);

export function scan(code: string): Source {
  const found = { imports: new Set<string>(), globals: new Set<string>(), clocks: new Set<string>(), sql: new Set<string>() };
  visit(parseAst(code, { lang: 'ts' }) as unknown as Node, null, '');
  return { imports: [...found.imports], globals: [...found.globals], clocks: [...found.clocks], sql: [...found.sql] };

  function visit(node: Node, parent: Node | null, key: string): void {
    const { type, name = '', value, source, callee } = node;
    const isImport = /^(Import|Export|TSImport)/.test(type);
    if (isImport && typeof source?.value === 'string') found.imports.add(source.value);
    if (isImport && source?.type === 'TemplateLiteral') found.imports.add(code.slice(source.start + 1, source.end - 1));
    if (type === 'Identifier' && NODE_GLOBALS.has(name) && !isMemberName(parent, key)) found.globals.add(name);
    if (type === 'MemberExpression') {
      const member = code.slice(node.start, node.end);
      if (member === 'Date.now' || member === 'Math.random') found.clocks.add(member);
    }
    if (type === 'NewExpression' && callee?.name === 'Date' && node.arguments?.length === 0) found.clocks.add('new Date()');
    const text = type === 'Literal' ? value : type === 'TemplateElement' ? (value as { cooked: string }).cooked : null;
    if (typeof text === 'string' && isSql(text)) found.sql.add(text.trim());

    for (const [name, child] of Object.entries(node)) {
      for (const each of Array.isArray(child) ? child : [child]) {
        if (typeof each?.type === 'string') visit(each as Node, node, name);
      }
    }
  }
}

/** `x.process` and `{ process: 1 }` name a member, not the global; so does a member of a type. */
function isMemberName(parent: Node | null, key: string): boolean {
  if (!parent || parent.computed || parent.shorthand) return false;
  return key === 'property' || key === 'key' || key === 'imported' || key === 'exported';
}

/** A text that begins as SQL does, its first word all in one case: "Select a debtor from the list" is English. */
function isSql(text: string): boolean {
  const first = /^\s*(\w+)/.exec(text)?.[1] ?? '';
  if (first !== first.toUpperCase() && first !== first.toLowerCase()) return false;
  return /^\s*(select\b.+\bfrom\b|insert\s+(or\s+\w+\s+)?into\b|update\s+\w+\s+set\b|delete\s+from\b|create\s+(temp\s+)?(table|index|unique|trigger|view)\b|pragma\s+\w+|with\s+\w+\s+as\s*\()/is.test(
    text,
  );
}

/** All files below a folder of the repository with a given ending, as paths from its root. */
export function filesIn(folder: string, ending: RegExp = /\.ts$/): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .sort();
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
