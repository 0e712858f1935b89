/** Lists whose owner says where the headings stand: the debtor's number and name in columns he names, above the rows. */
import type { Recognised } from './recognise.js';
import { aside, extended, through } from './shape.js';
import { type Debtor, isNumber, numberAndName } from './shape-groups.js';
import { Look } from './shape-look.js';
import { plainLine, withoutContinued } from './shape-words.js';
import type { Shown } from './table.js';

export interface SaidHeading {
  readonly id: string | null;
  readonly name: string | null;
  /** Number and name in one cell. */
  readonly both: string | null;
  /** The word the first of these cells begins with in a heading. */
  readonly begins: string | null;
}

export function underSaidHeadings(seen: Recognised, heading: SaidHeading, place: (name: string) => number): Recognised {
  const at = (name: string | null): number => (name === null ? -1 : place(name));
  const headings = new Headings({ id: at(heading.id), name: at(heading.name), both: at(heading.both) }, heading.begins);
  const look = new Look(seen.table, seen.plan);
  const width = seen.table.header.fields.length;
  return through(seen, ['debtor_id', 'debtor_name'], function* (body) {
    const list = new SaidGroups(look, headings);
    for (const record of seen.table.above ?? []) if (record.fault === null) list.above(record);
    for (const record of body) {
      if (record.aside || record.fault !== null) yield record;
      else if (record.fields.some((field) => field.trim() !== '')) yield list.see(record, width);
    }
  });
}

/** A list whose headings are of something else than debtors, as of ages: lines without day and amount are no rows. */
export function underOtherLines(seen: Recognised, look: Look): Recognised {
  return through(seen, [], function* (body) {
    for (const record of body) {
      const filled = record.fields.filter((field) => field.trim() !== '').length;
      const row = record.aside || record.fault !== null || filled === 0 || look.dated(record) || look.sums(record).length > 0;
      yield row || look.furniture(record) ? record : aside(record, 'heading');
    }
  });
}

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Reads the debtor in a heading. */
class Headings {
  constructor(
    private readonly at: { readonly id: number; readonly name: number; readonly both: number },
    private readonly begins: string | null,
  ) {}

  /** Whether headings are told from other lines by more than that a name stands there. */
  get telling(): boolean {
    return this.begins !== null || this.at.name < 0 || this.at.id >= 0;
  }

  debtorIn({ fields }: Shown): Debtor | null {
    const cell = (at: number): string => withoutContinued((fields[at] ?? '').trim());
    const { id: idAt, name: nameAt, both: bothAt } = this.at;
    const first = [bothAt, idAt, nameAt].find((at) => at >= 0) ?? -1;
    const rest = this.behindWord(cell(first));
    if (rest === null) return null;
    if (bothAt >= 0) return rest === '' ? null : (numberAndName(rest, '', true) ?? { id: '', name: rest });
    const id = idAt < 0 ? '' : rest;
    const name = idAt < 0 ? rest : cell(nameAt);
    if (idAt < 0) return name === '' ? null : { id: '', name };
    // Below a heading an address may stand in its column.
    return id !== '' && (name !== '' || isNumber(id)) ? { id, name } : null;
  }

  /** What stands behind the word headings begin with; `null` where it is another one. */
  private behindWord(text: string): string | null {
    if (this.begins === null) return text;
    const [line, word] = [oneLine(text), oneLine(this.begins)];
    const rest = line.slice(word.length);
    // `R` begins `R 10023`, and not `Remarks`.
    const goesOn = /\p{L}$/u.test(word) && /^\p{L}/u.test(rest);
    return goesOn || plainLine(line.slice(0, word.length)) !== plainLine(word) ? null : rest.replace(/^[\s:.-]+/, '');
  }
}

/** Goes down a list and knows whose rows it is at. */
class SaidGroups {
  private debtor: Debtor | null = null;
  private last: 'row' | 'heading' | 'other' = 'other';

  constructor(
    private readonly look: Look,
    private readonly headings: Headings,
  ) {}

  /** A line above the header: the first debtor may stand there. */
  above(record: Shown): void {
    if (this.headings.telling) this.debtor = this.headings.debtorIn(record) ?? this.debtor;
  }

  see(record: Shown, width: number): Shown {
    if (this.look.isRow(record)) {
      this.last = 'row';
      return this.ofDebtor(record, width);
    }
    const furniture = this.look.furniture(record);
    if (furniture) {
      this.last = 'other';
      return { ...record, aside: furniture };
    }
    const debtor = this.headings.debtorIn(record);
    const sums = this.look.sums(record).length > 0;
    if (debtor && (this.headings.telling || this.last !== 'heading')) {
      const again = this.debtor?.id === debtor.id && this.debtor.name === debtor.name;
      if (again && sums && this.last === 'row') return aside(record, 'total', 'total');
      if (again) return aside(record, 'debtor heading');
      this.debtor = debtor;
      this.last = 'heading';
      return aside(record, 'debtor heading', 'heading');
    }
    // Money is never passed over: a line with an amount that is nothing else is a row, and has to be one.
    return sums ? this.ofDebtor(record, width) : aside(record, 'line of text');
  }

  private ofDebtor(record: Shown, width: number): Shown {
    return extended(record, width, [this.debtor?.id ?? '', this.debtor?.name ?? '']);
  }
}
