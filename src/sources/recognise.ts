/** Which table a file is, and how it is read: by a known layout, or else by what its headers mean. */
import { basename } from 'node:path';
import { DataProblems, type Problem, UserError } from '../errors.js';
import { byPlace } from './by-place.js';
import { MEANINGS } from './columns.js';
import type { Kind } from './drafts.js';
import { kindSaid } from './kind-words.js';
import { objectionTo, ofSuppliers, scoredLayouts, shortOf, supplierColumn } from './layout.js';
import { byMapping, type Mapping } from './mapping.js';
import { isData } from './mapping-samples.js';
import { claims, type Plan, planByHeaders, planByProfile } from './plan.js';
import { PROFILES, type Profile } from './profiles/index.js';
import { refuse } from './refuse.js';
import { asBooks, shaped } from './shape.js';
import { withAges } from './shape-ages.js';
import { isAmount, isDate } from './shape-look.js';
import { type Shown, type Table, tablesIn } from './table.js';
import type { Encoding } from './text.js';
import { plainWord } from './words.js';

export { refuse };

export interface Recognised {
  readonly table: Table;
  readonly plan: Plan;
}

/** Layouts beside those we know by name. */
export interface OwnLayouts {
  /** The user's mappings, used where their headers are all there. */
  readonly mappings?: readonly Mapping[] | undefined;
  /** The one mapping the user named for all files. */
  readonly map?: Mapping | null | undefined;
  /** What the user says the file lists, where its headers fit two kinds equally well. */
  readonly kind?: Kind | null | undefined;
  /** What to call the file on a command line; `null` where it was piped in. Its path where absent. */
  readonly typed?: string | null | undefined;
}

/**
 * Recognises a text file: by the user's own mappings first, then by a known layout, then by what the headers mean.
 *
 * @throws DataProblems where no header is known; UserError where two layouts claim the same header
 */
export function recognise(
  path: string,
  file: string,
  encoding: Encoding,
  profiles: readonly Profile[] = PROFILES,
  { mappings = [], map = null, kind = null, typed = path }: OwnLayouts = {},
): Recognised {
  const own = byMapping(file, () => tablesIn(path, encoding), mappings, map);
  const known = own ?? byPlace(tablesIn(path, encoding));
  if (known) return known;
  let best: (Recognised & { readonly columns: number }) | null = null;
  let widest: readonly string[] = [];
  let ageing: number | null = null;
  let nearly: (NonNullable<ReturnType<typeof shortOf>> & { readonly line: number }) | null = null;
  let supplier: { readonly name: string; readonly line: number } | null = null;
  for (const table of tablesIn(path, encoding)) {
    const { fields, line } = table.header;
    if (fields.length > widest.length) widest = fields;
    if (!mayBeHeader(fields)) continue;
    const aged = withAges(table);
    if (aged !== table) ageing = line;
    const claiming = profiles.filter((profile) => claims(profile, fields, table.above));
    if (claiming.length > 1)
      throw new UserError(
        `${file}, line ${line}: two layouts claim this header: ${claiming.map(({ id }) => id).join(' and ')}`,
        'report it, with the header line',
      );
    if (claiming[0]?.refused) throw refuse(file, claiming[0].refused.message, claiming[0].refused.remedy, line);
    if (claiming[0]) return { table, plan: planByProfile(claiming[0], fields, table.above) };
    const layout = scoredLayouts(aged.header.fields)[0]?.layout;
    if (layout && (!best || layout.at.size > best.columns || (layout.at.size === best.columns && line < best.table.header.line)))
      best = { table: aged, plan: planByHeaders(layout), columns: layout.at.size };
    if (best) continue;
    const short = shortOf(aged.header.fields);
    if (short && (!nearly || short.unknown.length < nearly.unknown.length)) nearly = { ...short, line };
    const owed = supplierColumn(fields);
    if (owed !== null && short) supplier ??= { name: owed, line };
  }
  if (ageing !== null && best?.plan.kind !== 'invoices')
    throw refuse(
      file,
      'says what each debtor owes by age, but not on which invoices',
      'export it with its invoices: open items in detail',
      ageing,
    );
  if (best) {
    const meant = asBooks(file, best.table) ?? shaped({ table: best.table, plan: ofOneKind(file, best, kind) });
    const objection = objectionTo(meant.plan, best.table.header.fields);
    if (objection?.describable)
      throw unknownLayout(typed, file, best.table.header.fields, objection.message, best.table.header.line, objection.remedy);
    if (objection) throw refuse(file, objection.message, objection.remedy, best.table.header.line);
    if (meant.plan.kind === 'debtors' && mayBeDocuments(meant))
      throw unknownLayout(
        typed,
        file,
        best.table.header.fields,
        'may list debtors or their documents: its columns of days and amounts have no known names',
      );
    const twice = namedTwice(meant);
    if (twice)
      throw refuse(
        file,
        `has two columns called ${twice} that hold different values`,
        'rename the one that is not meant, or leave it out',
        best.table.header.line,
      );
    return meant;
  }
  if (widest.length === 0) throw refuse(file, 'is empty', 'export it again');
  const columns = widest
    .slice(0, 12)
    .map((name) => name.trim().slice(0, 30))
    .filter((name) => name !== '');
  if (supplier) throw refuse(file, ofSuppliers(supplier.name).message, ofSuppliers(supplier.name).remedy, supplier.line);
  if (nearly)
    throw unknownLayout(
      typed,
      file,
      columns,
      `looks like a list of ${nearly.kind}, but no column is known to hold the ${(nearly.missing[0] as string).replace('_', ' ')}; without a known meaning: ${
        nearly.unknown
          .slice(0, 12)
          .map((name) => name.trim().slice(0, 30))
          .join(', ') || 'none'
      }`,
      nearly.line,
    );
  if (columns.length > 1) throw unknownLayout(typed, file, columns);
  throw refuse(
    file,
    'has no header and no columns that are known',
    'give the columns the names listed by "dunning sources columns", or leave out lines above the header',
    1,
  );
}

const VALUE = /^\s*(?:[-(]?\d[\d.,\s]*[.,]\d\d[-)]?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})\s*$/;

/** Headers are no days and no amounts, and a line in one piece is none if it is long. */
function mayBeHeader(fields: readonly string[]): boolean {
  return !fields.some((field) => VALUE.test(field)) && (fields.length > 1 || (fields[0] ?? '').length < 60);
}

/** The plan for the kind a header fits best; where it fits two kinds equally well, a title or the file's name settles it. */
function ofOneKind(file: string, { table, plan }: Recognised, told: Kind | null): Plan {
  const scored = scoredLayouts(table.header.fields);
  const equal = scored.filter(({ score }) => score === scored[0]?.score).map(({ layout }) => layout);
  if (equal.length < 2) return plan;
  const said = told ?? kindSaid(file, table.above ?? []);
  const meant = equal.find(({ kind }) => kind === said);
  if (meant) return planByHeaders(meant);
  const kinds = equal.map(({ kind }) => kind);
  const [problem] = refuse(
    file,
    `may list ${kinds.join(' or ')}: its headers fit both equally well`,
    `say which: ${kinds.map((kind) => `--kind ${kind}`).join(' or ')}`,
    table.header.line,
  ).problems;
  throw new DataProblems([{ ...(problem as Problem), question: 'kind', choices: kinds }]);
}

/** Whether what reads as debtors by a number and a name alone has days and amounts beside them: then it may just as well list their documents. */
function mayBeDocuments({ table, plan }: Recognised): boolean {
  if ([...plan.at.keys()].some((column) => column !== 'debtor_id' && column !== 'name')) return false;
  const places = new Set(plan.at.values());
  const others = table.header.fields.map((_, place) => place).filter((place) => !places.has(place));
  const rows = sampleOf(table).filter(({ fields }) => fields.length === table.header.fields.length);
  const all = (place: number, holds: (text: string) => boolean): boolean =>
    rows.length > 0 && rows.every(({ fields }) => holds(fields[place] ?? ''));
  return (
    others.some((place) => all(place, isDate)) && others.some((place) => all(place, (text) => /[.,]\d\d\D*$/.test(text) && isAmount(text)))
  );
}

/** A header that stands twice over different values, where one of the two would be taken for an amount, a day or a number. */
function namedTwice({ table, plan }: Recognised): string | null {
  const header = table.header.fields.slice(0, table.own ?? table.header.fields.length);
  const words = header.map(plainWord);
  // An amount in the document's currency and one in our own, each with its currency behind it: the first is the document's.
  const currency = words[plan.at.get('currency') ?? -1];
  if (currency !== undefined && words.indexOf(currency) !== words.lastIndexOf(currency)) return null;
  for (const [column, place] of plan.at) {
    const reading = MEANINGS[plan.kind].columns[column]?.reading;
    const other = words.findIndex((word, at) => at !== place && word !== '' && word === words[place]);
    if (other < 0 || [...plan.at.values()].includes(other) || (reading === 'text' && !/_id$|number$/.test(column))) continue;
    const differ = sampleOf(table).some(({ fields, aside }) => {
      const [one, two] = [fields[place]?.trim(), fields[other]?.trim()];
      return !aside && one && two && one !== two && one !== header[place]?.trim();
    });
    if (differ) return (header[place] ?? '').trim();
  }
  return null;
}

function sampleOf({ body }: Table): Shown[] {
  const sample: Shown[] = [];
  for (const record of body()) {
    if (record.fault === null) sample.push(record);
    if (sample.length === 50) break;
  }
  return sample;
}

/** A table nobody has described yet: its owner can, in a mapping file. */
function unknownLayout(
  typed: string | null,
  file: string,
  columns: readonly string[],
  why?: string,
  line = 1,
  instead?: string,
): DataProblems {
  const mapping = quoted(`${basename(file).replace(/\.[^.]*$/, '')}.yaml`);
  const commands = (name: string, yaml: string): string =>
    `dunning sources draft ${name} > ${yaml}, then: dunning import --map ${yaml} ${name}`;
  return new DataProblems([
    {
      file,
      line,
      column: null,
      value: null,
      message: why
        ? why
        : isData(columns)
          ? 'has no header: its first line is a row of values'
          : `has no header that is known; its first line reads: ${columns.join(', ')}`,
      remedy: `${instead === undefined ? '' : `${instead}; or `}${
        typed !== null
          ? `describe it once: ${commands(quoted(typed), mapping)}`
          : `save it as a file and describe it once: ${commands('FILE', 'mine.yaml')}`
      }`,
      question: 'layout',
    },
  ]);
}

/** A word of a command line. */
const quoted = (word: string): string => (/^[\w./@%+=:-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
