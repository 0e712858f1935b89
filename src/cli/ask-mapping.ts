/** A layout nobody knows, described together with the person who has the file: asked is only what headers and values leave open. */
import { draftOf, freeName, layoutsBeside, mappingOf, saveMapping, textOf } from '../desk/draft-mapping.js';
import type { ImportOptions } from '../desk/import-files.js';
import { Cancelled } from '../errors.js';
import { type Column, count, type Sheet, sheet, text } from '../reports/sheet.js';
import { KINDS } from '../sources/drafts.js';
import type { Input } from '../sources/input.js';
import type { Mapping } from '../sources/mapping.js';
import { type DraftColumn, type Gap, type MappingDraft, welcomeIn } from '../sources/mapping-draft.js';
import { previewOf } from '../sources/mapping-preview.js';
import { shownValues } from '../sources/mapping-text.js';
import { ask, confirm } from './prompt.js';
import type { Session } from './session.js';

const ABOUT: Readonly<Record<(typeof KINDS)[number], string>> = {
  debtors: 'debtors: who they are and how to reach them',
  invoices: 'invoices and credit notes, or open items',
  payments: 'payments, or a bank statement',
  contacts: 'contacts: calls, letters, notes',
  disputes: 'disputes about invoices',
};
/** Rows shown before the mapping is kept. */
const PREVIEW = 10;

/**
 * Asks for what is open, shows what comes of it, and keeps the mapping file.
 *
 * @returns `null` where the list has a shape that only a mapping file can tell
 * @throws Cancelled where the user breaks off or does not want it; nothing is kept then
 */
export async function askMapping(
  session: Session,
  { path, name, typed }: Pick<Input, 'path' | 'name' | 'typed'>,
  { currency, dryRun }: ImportOptions,
): Promise<Mapping | null> {
  const { deps } = session;
  let draft = draftOf(path);
  if (draft.shape && draft.shape.questions.length > 0) {
    session.say(`${name} is no plain table, and what its rows are is written in a mapping file.`);
    return null;
  }
  await show(session, columnsSheet(`${name}: a layout that is not known yet`, draft));
  const meanings = new Map<string, string>();
  // What a row is decides what its columns can be, so it is asked however likely one kind is.
  const { likely } = draft;
  const kind = await ask(
    deps,
    'What does the file list?',
    [...KINDS]
      .sort((a, b) => Number(b === likely) - Number(a === likely))
      .map((value) => ({ name: value === likely ? `${ABOUT[value]} (likely)` : ABOUT[value], value })),
  );
  draft = draftOf(path, { kind });
  for (let [gap] = draft.gaps; gap; [gap] = draft.gaps) {
    const found = await askColumn(session, draft, gap, 'needed');
    if (!found) throw new Cancelled('Cancelled');
    meanings.set(found.column.name, found.meaning);
    draft = draftOf(path, { kind, meanings });
  }
  for (const wish of welcomeIn(draft)) {
    const free = wish.candidates.filter(({ name }) => !meanings.has(name));
    const found = free.length === 0 ? null : await askColumn(session, draft, { ...wish, candidates: free }, 'welcome');
    if (found) meanings.set(found.column.name, found.meaning);
  }
  draft = draftOf(path, { kind, meanings });
  if (draft.dateOrder === 'open')
    draft = {
      ...draft,
      dateOrder: await ask(deps, `What stands first in ${draft.eitherDate}?`, [
        { name: 'the day', value: 'dmy' as const },
        { name: 'the month', value: 'mdy' as const },
      ]),
    };
  if (draft.decimal === 'open') {
    const last = draft.eitherAmount?.includes(',') ? (',' as const) : ('.' as const);
    draft = {
      ...draft,
      decimal: await ask(deps, `What is the last sign in ${draft.eitherAmount}?`, [
        { name: 'a decimal sign', value: last },
        { name: 'a thousands sign', value: last === ',' ? ('.' as const) : (',' as const) },
      ]),
    };
  }
  const file = freeName(layoutsBeside(session.databasePath), name);
  const written = textOf(name, { ...draft, eitherDate: null, eitherAmount: null });
  const mapping = mappingOf(written, file);
  await show(session, columnsSheet('Read as', draft));
  await show(session, rowsSheet(path, mapping, currency));
  if (!(await confirm(deps, dryRun ? 'Is this right?' : `Is this right? It is kept as ${file}`))) {
    session.say(
      `Written by hand: dunning sources draft ${typed ?? 'FILE'} > mine.yaml, then: dunning import --map mine.yaml ${typed ?? 'FILE'}`,
    );
    throw new Cancelled('Cancelled');
  }
  if (!dryRun) {
    saveMapping(file, written);
    session.say(
      mapping.headerless
        ? `Kept as ${file}; a file without a header needs --map ${file} again.`
        : `Kept as ${file}; files with this header are read with it.`,
    );
  }
  return mapping;
}

/** Which column holds one of a group; `null` where none does, which is an answer to what is only welcome. */
async function askColumn(
  session: Session,
  draft: MappingDraft,
  { group, candidates }: Gap,
  how: 'needed' | 'welcome',
): Promise<{ column: DraftColumn; meaning: string } | null> {
  const free = candidates.length > 0 ? candidates : draft.columns.filter(({ meaning }) => meaning === null);
  const columns = free.map((column) => ({
    name: `${column.name}  (${shownValues(draft.kind, column)})`,
    value: column as DraftColumn | null,
  }));
  for (const meaning of group) {
    const mayLack = how === 'welcome' || meaning !== group.at(-1);
    const column = await ask(session.deps, `Which column is ${meaning}?`, [
      ...columns,
      ...(mayLack ? [{ name: 'none of them', value: null }] : []),
    ]);
    if (column) return { column, meaning };
  }
  return null;
}

function columnsSheet(title: string, draft: MappingDraft): Sheet {
  return sheet<DraftColumn>(
    title,
    [
      text('column', (row) => row.name),
      text('means', (row) => row.meaning ?? (row.maybe.length > 0 ? '?' : '')),
      text('values', (row) => shownValues(draft.kind, row), { long: true }),
    ],
    draft.columns,
  ) as Sheet;
}

function rowsSheet(path: string, mapping: Mapping, currency: string): Sheet {
  const rows = previewOf(path, mapping, currency, PREVIEW);
  const names = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const columns: Column<(typeof rows)[number]>[] = [
    count('line', (row) => row.line),
    ...names.map((name) => text<(typeof rows)[number]>(name, (row) => row.values[name] ?? null)),
  ];
  return sheet(`The first ${rows.length} rows`, columns, rows) as Sheet;
}

/** A table for the person who is asked, on stderr. */
async function show({ deps: { stderr } }: Session, shown: Sheet): Promise<void> {
  const { render } = await import('../reports/render/index.js');
  for (const chunk of await render(shown, 'table', { width: stderr.columns })) stderr.write(chunk);
  stderr.write('\n');
}
