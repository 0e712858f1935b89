/** A shape as its owner describes it in a mapping file: the list seen as a plain table, as the shapes we recognise by ourselves are. */
import type { Recognised } from './recognise.js';
import { refuse } from './refuse.js';
import { type SaidHeading, underOtherLines, underSaidHeadings } from './said-headings.js';
import { aside, extended, firstOf, through } from './shape.js';
import { summed } from './shape-ages.js';
import { underFirstRows } from './shape-groups.js';
import { onAccount } from './shape-journal.js';
import { asLedger, onCredit } from './shape-ledger.js';
import { ofLines } from './shape-lines.js';
import { Look } from './shape-look.js';
import { plainLine } from './shape-words.js';
import { plainWord } from './words.js';

/** What a row may be; `opening` is a balance brought forward, `none` is neither claim nor money. */
export const ROW_KINDS = ['invoice', 'credit_note', 'payment', 'opening', 'none'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Columns are named by their headers, or by place (`column 3`). Plain data, so that it can be handed to a thread. */
export interface SaidShape {
  /** Where the debtor stands once for several rows: in a line above them, or in the first of them; or headings are of no debtor. */
  readonly heading: SaidHeading | 'first row' | 'no debtor' | null;
  /** Columns of ages: what is open is their sum. */
  readonly ages: readonly string[];
  /** The column that tells what a row is, and its words (plain) for each kind. */
  readonly type: { readonly column: string; readonly words: Readonly<Record<string, RowKind>> } | null;
  /** What a credit is where nothing else tells. */
  readonly credits: 'payment' | 'credit_note' | null;
  /** The column whose values stand beside an invoice and what was paid or credited on it. */
  readonly matching: string | null;
  /** A journal: the account column, and what stands in it for customers' debts and for bank and cash. */
  readonly account: { readonly column: string; readonly receivable: readonly string[]; readonly money: readonly string[] } | null;
}

/** The word the reader of ledgers knows each kind by. */
const WORD: Readonly<Record<Exclude<RowKind, 'none'>, string>> = {
  invoice: 'invoice',
  credit_note: 'credit_note',
  payment: 'payment',
  opening: 'opening balance',
};

/** All columns a shape names, as they are written. */
export function columnsOf({ heading, ages, type, matching, account }: SaidShape): string[] {
  const ofHeading = heading === null || typeof heading === 'string' ? [] : [heading.id, heading.name, heading.both];
  return [...ofHeading, ...ages, type?.column, matching, account?.column].filter((name) => typeof name === 'string');
}

/**
 * The table as its mapping describes it.
 *
 * @param path the mapping file, for messages
 * @param places the place of a column by its name; -1 where it is not there
 * @throws DataProblems where a column is missing, or no row stands on the account of receivables
 */
export function asSaid(file: string, path: string, shape: SaidShape, seen: Recognised, places: (name: string) => number): Recognised {
  const { line } = seen.table.header;
  const place = (name: string): number => {
    const at = places(name);
    if (at >= 0) return at;
    throw refuse(file, `has no column ${name}, which shape in ${path} names`, 'correct the mapping file', line);
  };
  let view = seen;
  if (shape.ages.length > 0) view = withSaidAges(view, shape.ages.map(place));
  if (shape.account) view = onSaidAccount(file, path, view, shape.account, place(shape.account.column));
  if (shape.heading === 'first row') view = underFirstRows(view, new Look(view.table, view.plan));
  else if (shape.heading === 'no debtor') view = underOtherLines(view, new Look(view.table, view.plan));
  else if (shape.heading) view = underSaidHeadings(view, shape.heading, place);
  const sided = view.plan.at.has('debit') && view.plan.at.has('credit');
  if (shape.type || shape.credits) view = withSaidTypes(view, shape, shape.type ? place(shape.type.column) : undefined);
  if (view.plan.lines === 'add up') view = ofLines(view, firstOf(view.table)) ?? view;
  if (!shape.type && !shape.credits && !shape.matching && !shape.account && !sided) return view;
  const matching = shape.matching === null ? -1 : place(shape.matching);
  const ledger = asLedger(view, firstOf(view.table), { matching, journal: -1 }) ?? view;
  if (!shape.type) return ledger;
  const { table, plan } = named(ledger, 'kind', shape.type.column);
  return { table, plan: { ...plan, typesIn: path } };
}

function withSaidAges({ table, plan }: Recognised, ages: readonly number[]): Recognised {
  const total = plan.at.get('open_amount');
  const width = table.header.fields.length;
  return {
    table: summed(table, ages, total === undefined || ages.includes(total) ? [] : [total]),
    plan: { ...plan, at: new Map(plan.at).set('open_amount', width) },
  };
}

function onSaidAccount(
  file: string,
  path: string,
  seen: Recognised,
  { receivable, money }: NonNullable<SaidShape['account']>,
  account: number,
): Recognised {
  const on = (accounts: readonly string[]) => (text: string) => accounts.some((each) => isAccount(text, plainLine(each)));
  const ours = on(receivable);
  let found = false;
  for (const { fields } of seen.table.body()) {
    found = ours(plainLine(fields[account] ?? ''));
    if (found) break;
  }
  if (!found)
    throw refuse(
      file,
      `has no row on account ${receivable.join(' or ')}, where ${path} says receivables stand`,
      `name the account as column ${(seen.table.header.fields[account] ?? '').trim()} has it, or with a * for what may follow: 13*`,
      seen.table.header.line,
    );
  return onAccount(
    seen,
    [account],
    ({ fields }) => ours(plainLine(fields[account] ?? '')),
    money.length > 0 ? (texts) => texts.some(on(money)) : undefined,
  );
}

/** `1300` is the account 1300 and `1300 Debtors`; `13*` is all that begins so. */
function isAccount(text: string, said: string): boolean {
  if (said.endsWith('*')) return text.startsWith(said.slice(0, -1).trim());
  return text === said || (text.startsWith(said) && !/[\p{L}\d]/u.test(text[said.length] ?? ''));
}

/** What each row is, in words the reader knows: as its type says, or else as its side does. */
function withSaidTypes(seen: Recognised, { type, credits }: SaidShape, place: number | undefined): Recognised {
  const { plan, table } = seen;
  const width = table.header.fields.length;
  const before = plan.at.get('kind');
  return through(seen, ['kind'], function* (body) {
    for (const record of body) {
      if (record.aside || record.fault !== null) {
        yield record;
        continue;
      }
      const text = (record.fields[place ?? before ?? -1] ?? '').trim();
      const said = type?.words[plainWord(text)];
      if (said === 'none') {
        yield aside(record, `type ${text}`, 'amount');
        continue;
      }
      const kind = said !== undefined ? WORD[said] : text === '' && credits !== null && onCredit(plan.at, record) ? credits : text;
      yield extended(record, width, [kind]);
    }
  });
}

/** A further column under the name its owner knows it by: complaints speak of that. */
function named({ table, plan }: Recognised, column: string, name: string): Recognised {
  const at = plan.at.get(column);
  const fields = table.header.fields.map((each, place) => (place === at ? name : each));
  return { plan, table: { ...table, header: { ...table.header, fields } } };
}
