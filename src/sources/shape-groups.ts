/** Lists that name a debtor once and his invoices below him: in a heading row of his own, or in the first row of his group. */
import { NAME_WORD, numberedName } from './numbered-names.js';
import type { Recognised } from './recognise.js';
import { aside, extended, through } from './shape.js';
import { isAmount, Look } from './shape-look.js';
import { behindDebtorWord, behindTotalWord, isTotal, withoutContinued } from './shape-words.js';
import type { Aside, Shown } from './table.js';
import { plainWord } from './words.js';

export interface Debtor {
  readonly id: string;
  readonly name: string;
}

/** A line that may be a debtor's heading. */
interface Heading {
  /** `Debiteur: …` stands before it. */
  readonly labelled: boolean;
  readonly numbered: Debtor | null;
  /** The whole line as a name. */
  readonly name: string;
  readonly at: number;
}

/** What totals of the whole list are called besides. */
const GENERAL =
  /^(?:algemeen|generaal|general|grand|eind|gesamt|debiteuren|debitoren|debtors|customers|klanten|clients|kunden|openstaand|offen|outstanding|open|bedrag|amount|eur|usd|gbp|lijst|liste|list|report|rapport|alle|all|tous|pagina|page|seite)/;
/** A heading is no story. */
const LONGEST = 160;
const ID = /^[A-Z]{0,6}[-.]?\d[\dA-Z./-]*$/i;

/** A list in groups as a table with the debtor on every row; `null` where each row has its own, or none has. */
export function inGroups(seen: Recognised, sample: readonly Shown[]): Recognised | null {
  const look = new Look(seen.table, seen.plan);
  const debtor = ['debtor_id', 'debtor_name'].map((column) => seen.plan.at.get(column)).filter((at) => at !== undefined);
  const named = ({ fields }: Shown): boolean => debtor.some((at) => (fields[at] ?? '').trim() !== '');
  const rows = sample.filter((record) => look.furniture(record, true) === null && look.isRow(record));
  if (rows.length === 0) return null;
  const bare = rows.filter((record) => !named(record));
  if (bare.length === 0) return underOtherHeadings(seen, look, sample);
  if (bare.length === rows.length) return underHeadings(seen, look, sample);
  return mergedCells(rows, bare.length, named, seen) ? underFirstRows(seen, look) : null;
}

const isBlank = ({ fields }: Shown): boolean => fields.every((field) => field.trim() === '');

/**
 * Groups of something else than debtors, as of ages, in a list whose rows name their debtor: its headings are lines of one cell, without day or
 * amount, in a column that rows leave empty or in a list with totals.
 */
function underOtherHeadings(seen: Recognised, look: Look, sample: readonly Shown[]): Recognised | null {
  const rows = sample.filter((record) => look.isRow(record));
  const isHeading = (record: Shown): boolean => {
    const [only, ...more] = look.filled(record);
    return (
      only !== undefined &&
      more.length === 0 &&
      look.sums(record).length === 0 &&
      !look.dated(record) &&
      look.furniture(record, true) === null
    );
  };
  const headings = sample.filter(isHeading);
  const totals = sample.some((record) => look.furniture(record, true)?.marks === 'total');
  const apart = headings.every((record) => rows.every(({ fields }) => (fields[look.filled(record)[0]?.at ?? 0] ?? '').trim() === ''));
  if (headings.length === 0 || !(totals || apart)) return null;
  return through(seen, [], function* (body) {
    for (const record of body) {
      if (record.aside || record.fault !== null || !isHeading(record)) yield record;
      else yield aside(record, 'heading');
    }
  });
}

/** Whether the rows without a debtor belong to the one above them: each debtor is named once, and several rows name none. */
function mergedCells(rows: readonly Shown[], bare: number, named: (record: Shown) => boolean, { plan }: Recognised): boolean {
  const first = rows[0];
  if (!first || !named(first) || bare < 2 || bare * 5 < rows.length) return false;
  const at = plan.at.get('debtor_id') ?? plan.at.get('debtor_name') ?? -1;
  const names = rows.filter(named).map(({ fields }) => (fields[at] ?? '').trim());
  return new Set(names).size === names.length;
}

/** A list whose debtor stands in the first of his rows only. */
export function underFirstRows(seen: Recognised, look: Look): Recognised {
  const { plan, table } = seen;
  const columns = ['debtor_id', 'debtor_name'].filter((column) => plan.at.has(column));
  const places = columns.map((column) => plan.at.get(column) as number);
  return through(seen, columns, function* (body) {
    let above: string[] | null = null;
    for (const record of body) {
      if (isBlank(record)) continue;
      const furniture = record.aside ? null : look.furniture(record, true);
      if (record.aside || record.fault !== null) yield record;
      else if (furniture) yield { ...record, aside: furniture };
      else {
        const own = places.map((at) => (record.fields[at] ?? '').trim());
        const named = own.some((text) => text !== '');
        // A name alone, as of an address below it, is no row.
        if (!look.isRow(record) && named && look.sums(record).length === 0) above = own;
        if (named) above = own;
        yield look.isRow(record) || look.sums(record).length > 0
          ? extended(record, table.header.fields.length, above ?? own)
          : aside(record, named ? 'debtor heading' : 'line of text', named ? 'heading' : null);
      }
    }
  });
}

/** Which lines of a list are headings: settled from all of the sample. */
interface Habit {
  readonly labelled: boolean;
  readonly numbered: boolean;
  /** Each group ends with a total, so what stands between rows is no heading. */
  readonly closed: boolean;
  /** Totals name the debtor they are of. */
  readonly naming: boolean;
  /** How long debtors' numbers are. */
  readonly lengths: ReadonlySet<number>;
  /** Lines of text below each heading, as of an address. */
  readonly details: boolean;
  readonly at: number;
}

function underHeadings(seen: Recognised, look: Look, sample: readonly Shown[]): Recognised | null {
  const { table } = seen;
  const width = table.header.fields.length;
  const above = (table.above ?? []).filter(({ fault }) => fault === null);
  const habit = habitOf(look, above, sample);
  if (!habit) return null;
  return through(seen, ['debtor_id', 'debtor_name'], function* (body) {
    const groups = new Groups(look, habit);
    for (const record of above) groups.above(record);
    for (const record of body) {
      if (record.aside || record.fault !== null) yield record;
      else if (!isBlank(record)) yield groups.see(record, width);
    }
  });
}

function habitOf(look: Look, above: readonly Shown[], sample: readonly Shown[]): Habit | null {
  const headings: Heading[] = [];
  let closed = 0;
  let last: 'row' | 'heading' | 'total' | 'start' = 'start';
  let behindRow = 0;
  let run = 0;
  const runs: number[] = [];
  let naming = 0;
  for (const record of [...above, ...sample]) {
    const furniture = look.furniture(record, true);
    if (furniture) {
      if (furniture.marks === 'total') {
        const heading = headings.at(-1);
        if (last === 'row' && heading && namedIn(look, record).some((text) => isOf(text, heading))) naming++;
        last = 'total';
      }
      continue;
    }
    if (look.isRow(record)) {
      if (run > 0) runs.push(run);
      run = 0;
      last = 'row';
      continue;
    }
    const heading = headingIn(record, look);
    if (!heading) continue;
    headings.push(heading);
    if (above.includes(record)) continue;
    if (last === 'total') closed++;
    if (last === 'row') behindRow++;
    run++;
    last = 'heading';
  }
  const labelledAbove = above.some((record) => headingIn(record, look)?.labelled);
  if (headings.length === 0 && !labelledAbove) return null;
  const labelled = labelledAbove || headings.some((heading) => heading.labelled);
  const numbered = headings.filter((heading) => heading.numbered !== null);
  const places = (numbered.length > 0 ? numbered : headings).map(({ at }) => at);
  return {
    labelled,
    numbered: numbered.length * 2 >= headings.length,
    closed: closed > 0 && behindRow <= closed,
    naming: naming > 0,
    lengths: new Set(numbered.map((heading) => heading.numbered?.id.length ?? 0)),
    details: runs.length > 0 && runs.every((length) => length > 1),
    at: Math.min(...places),
  };
}

/** What a total says besides that it is one: `10023` of `Totaal 10023`. */
function namedIn(look: Look, record: Shown): string[] {
  return look
    .filled(record)
    .filter(({ at, text }) => !(look.amounts.includes(at) && isAmount(text)))
    .map(({ text }) => plainWord(behindTotalWord(text)))
    .filter((text) => text !== '');
}

/** Whether a text is a heading's number or name, or the beginning of it. */
function isOf(text: string, { numbered, name }: Pick<Heading, 'numbered' | 'name'>): boolean {
  const names = [numbered?.id ?? '', numbered?.name ?? '', name].map(plainWord).filter((word) => word !== '');
  return names.some((word) => word.includes(text) || text.includes(word));
}

/** Reads a line as a heading; `null` for a row, and for text that is none. */
function headingIn(record: Shown, look: Look): Heading | null {
  const cells = look.filled(record).filter(({ at, text }) => !(look.amounts.includes(at) && isAmount(text)));
  const [first, second] = cells;
  if (!first || cells.length > 8 || first.text.length > LONGEST || isTotal(first.text)) return null;
  const rest = behindDebtorWord(first.text);
  const texts = (rest === null ? cells.map(({ text }) => text) : [rest, ...cells.slice(1).map(({ text }) => text)])
    .map((text) => withoutContinued(text).replace(NAME_WORD, ''))
    .filter((text) => text !== '');
  const [one = '', two = ''] = texts;
  if (!/[\p{L}\d]/u.test(one) || (rest === null && !/\p{L}/u.test(texts.join('')))) return null;
  // `Periode: 2026`, `Vestiging: Gent`: a heading, but of no debtor.
  if (rest === null && (/^[^:]{2,25}:(?:\s|$)/.test(one) || (second && /:$/.test(first.text)))) return null;
  const labelled = rest !== null;
  const numbered = numberAndName(one, two, labelled);
  return { labelled, numbered, name: one, at: first.at };
}

/** Whether a text is the number of a debtor. */
export const isNumber = (text: string): boolean => ID.test(text);

export function numberAndName(one: string, two: string, labelled: boolean): Debtor | null {
  if (ID.test(one)) return two === '' ? (labelled ? { id: one, name: '' } : null) : { id: one, name: /\p{L}/u.test(two) ? two : '' };
  const both = numberedName(one);
  if (both) return both;
  // `Debiteur;Maes;10023`
  return two !== '' && ID.test(two) && /\d{2}/.test(two) ? { id: two, name: one } : null;
}

/** Goes down a list and knows whose rows it is at. */
class Groups {
  private debtor: Debtor | null = null;
  private last: 'row' | 'heading' | 'other' = 'other';

  constructor(
    private readonly look: Look,
    private readonly habit: Habit,
  ) {}

  /** A line above the header: the first debtor may stand there. */
  above(record: Shown): void {
    const heading = headingIn(record, this.look);
    if (!heading || (this.habit.labelled && !heading.labelled)) return;
    if (heading.labelled || (heading.numbered && this.habit.numbered)) this.debtor = this.debtorOf(heading);
  }

  see(record: Shown, width: number): Shown {
    const furniture = this.look.furniture(record, true);
    if (furniture) {
      if (furniture.marks === 'total' || furniture.marks === 'page') this.last = 'other';
      return furniture.marks === 'total' ? this.total(record, furniture) : { ...record, aside: furniture };
    }
    if (this.look.isRow(record)) {
      this.last = 'row';
      return this.ofDebtor(record, width);
    }
    const heading = headingIn(record, this.look);
    if (heading && this.isHeading(heading)) {
      const debtor = this.debtorOf(heading);
      const again = this.debtor !== null && this.debtor.id === debtor.id && this.debtor.name === debtor.name;
      const sums = this.look.sums(record).length > 0;
      // Said again below his rows, with a sum: a total that needs no word. Said again on a new page: nothing new.
      if (again && sums && this.last === 'row') return aside(record, 'total', 'total');
      if (again) return aside(record, 'debtor heading');
      this.debtor = debtor;
      this.last = 'heading';
      return aside(record, 'debtor heading', 'heading');
    }
    // Money is never passed over: a line with an amount that is nothing else is a row, and has to be one.
    if (this.look.sums(record).length > 0) return this.ofDebtor(record, width);
    return aside(record, 'line of text');
  }

  /** A total that names its debtor is held to his rows; one that names another than it stands under says that a line is missing. */
  private total(record: Shown, furniture: Aside): Shown {
    const debtor = this.debtor;
    const named = this.habit.naming && debtor !== null ? namedIn(this.look, record).filter((text) => !GENERAL.test(text)) : [];
    if (debtor === null || named.length === 0) return { ...record, aside: furniture };
    if (named.some((text) => isOf(text, { numbered: debtor, name: '' })))
      return { ...record, aside: { ...furniture, marks: 'group total' } };
    return { ...record, fault: `is not the total of ${debtor.id || 'the debtor'} above it: a line is missing between them` };
  }

  private ofDebtor(record: Shown, width: number): Shown {
    return extended(record, width, [this.debtor?.id ?? '', this.debtor?.name ?? '']);
  }

  private isHeading({ labelled, numbered, at }: Heading): boolean {
    const { habit } = this;
    if (habit.labelled) return labelled;
    if (habit.numbered && !numbered) return false;
    if (at !== habit.at) return false;
    // A number as long as the others is a debtor's, even where the total before it is missing.
    const surely = habit.numbered && habit.lengths.has(numbered?.id.length ?? 0);
    if (habit.closed && this.last === 'row' && !surely) return false;
    return !(habit.details && this.last === 'heading');
  }

  private debtorOf({ labelled, numbered, name }: Heading): Debtor {
    return numbered && (labelled || this.habit.numbered) ? numbered : { id: '', name };
  }
}
