/** A draft → the commented YAML its owner reads, completes and keeps. */
import { MEANINGS } from './columns.js';
import { KINDS } from './drafts.js';
import type { DraftColumn, MappingDraft } from './mapping-draft.js';
import { shownValue } from './mapping-samples.js';
import { ROW_KINDS } from './said-shape.js';

const OPEN = `'?'`;

/** The mapping file of a draft. */
export function mappingText(file: string, draft: MappingDraft): string {
  const { sampled, kind, sure, likely, columns, gaps } = draft;
  const kindOpen = kind === null || !sure;
  const { headerless, skipLines, table } = sampled;
  const settings: (readonly [string, string, string])[] = [
    ['kind', kindOpen ? OPEN : kind, `what a row is about: ${KINDS.join(', ')}${kindOpen && likely !== null ? `; perhaps ${likely}` : ''}`],
    ...(headerless ? [['header', 'none', 'the first line is a row: columns go by their place'] as const] : []),
    ...(skipLines > 0 ? [['skip_lines', String(skipLines), 'lines above the table'] as const] : []),
    ...(headerless ? [['separator', SEPARATORS[table.dialect.separator] ?? '', 'between two values'] as const] : []),
    ...settingOf('date_order', draft.dateOrder, `dmy or mdy${said(draft.eitherDate)}`),
    ...settingOf('decimal', DECIMALS[draft.decimal ?? ''] ?? null, `comma or point${said(draft.eitherAmount)}`),
  ];
  const list = columns.map((column) => columnLine(draft, column));
  const open = [
    ...(kindOpen ? ['kind'] : []),
    ...gaps.map(({ group }) => group.join(' or ')),
    ...(draft.dateOrder === 'open' ? ['date_order'] : []),
    ...(draft.decimal === 'open' ? ['decimal'] : []),
    ...(draft.shape?.questions ?? []),
  ];
  return [
    `# How dunning reads exports like ${file}.`,
    headerless
      ? '# A file without a header tells nothing of itself: name this mapping with --map.'
      : '# In layouts/ beside the ledger it is used for every file with these headers; elsewhere it is named with --map.',
    ...(open.length > 0 ? [`# Open, marked ? below: ${open.join(', ')}.`] : []),
    '',
    ...aligned(settings),
    '',
    ...shapeLines(draft.shape, headerless, sampled.columns),
    '# Column of the file: what it means, with values of the file (personal ones are masked).',
    `# Meanings are listed by: dunning sources columns. A column without one is kept as it came.`,
    'columns:',
    ...aligned(list).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** How the list is laid out, for its owner to judge. */
function shapeLines(shape: MappingDraft['shape'], headerless: boolean, columns: readonly { name: string; at: number }[]): string[] {
  if (shape === null) return [];
  const word = (text: string): string => {
    const place = columns.find(({ name }) => name === text)?.at;
    return headerless && place !== undefined ? String(place + 1) : inList(text);
  };
  const lines = shape.lines.map(({ depth, key: name, value, about }): readonly [string, string, string] => {
    const written = typeof value === 'string' ? value : LISTS.has(name) ? `[${value.map(word).join(', ')}]` : value.map(word).join('');
    return [`${'  '.repeat(depth)}${name}`, written, about];
  });
  return ['# How the list is laid out, as it looks; what is wrong or not needed is taken out.', 'shape:', ...aligned(lines), ''];
}

const LISTS = new Set(['ages', 'receivable', 'money', 'unknown', ...ROW_KINDS]);

/** A text as a value of YAML, also within a list. */
const inList = (text: string): string =>
  /^\p{L}[\p{L}\d_./%-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : `'${text.replaceAll("'", "''")}'`;

const SEPARATORS: Readonly<Record<string, string>> = { ',': `','`, ';': `';'`, '|': `'|'`, '\t': 'tab' };
const DECIMALS: Readonly<Record<string, string>> = { ',': 'comma', '.': 'point', open: 'open' };

const said = (either: string | null): string => (either === null ? '' : `: ${either} can be read both ways`);

function settingOf(key: string, value: string | null, about: string): (readonly [string, string, string])[] {
  return value === null ? [] : [[key, value === 'open' ? OPEN : value, about]];
}

function columnLine({ kind, sampled }: MappingDraft, column: DraftColumn): readonly [string, string, string] {
  const { meaning, name, maybe, looks } = column;
  const values = shownValues(kind, column);
  const open = kind === null ? looks !== 'empty' : maybe.length > 0;
  const asks = maybe.length > 0 ? `${maybe.join(', ')}? ` : '';
  return [sampled.headerless ? String(column.at + 1) : key(name), meaning ?? (open ? OPEN : ''), `${asks}${values}`];
}

/** Up to three values of a column, as they may be shown. */
export function shownValues(kind: MappingDraft['kind'], column: DraftColumn): string {
  const personal = kind !== null && column.meaning !== null && MEANINGS[kind].columns[column.meaning]?.personal === true;
  return column.looks === 'empty' ? 'empty' : column.values.map((value) => shownValue(value, column, personal)).join(' · ');
}

/** A name as a key of YAML. */
function key(name: string): string {
  if (/^[\p{L}_][\p{L}\d_ ()/.&%€°-]*$/u.test(name) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name)) return name;
  return /[\u0000-\u001f\u007f]/.test(name) ? JSON.stringify(name) : `'${name.replaceAll("'", "''")}'`;
}

function aligned(lines: readonly (readonly [string, string, string])[]): string[] {
  const heads = lines.map(([name, value]) => `${name}:${value === '' ? '' : ` ${value}`}`);
  const width = Math.max(...heads.map((head) => head.length));
  return heads.map((head, at) => (lines[at]?.[2] ? `${head.padEnd(width)}  # ${lines[at][2]}` : head));
}
