/** Columns of a list of contacts whose names tell nothing: one that holds channels is taken for them, the others are named. */
import { CONTACTS } from './headers/contacts.js';
import type { Plan } from './plan.js';
import type { Table } from './table.js';
import { channelOf, plainWord } from './words.js';

/** Headings that may stand over channels, and over much else. */
const BARE = new Set('soort type art aard vorm wijze via hoe middel how mode method methode kind sort moyen par weg'.split(' '));
const KNOWN = new Set([...Object.keys(CONTACTS.columns), ...Object.values(CONTACTS.columns).flatMap(({ headers }) => headers.split(' '))].map(plainWord)); // biome-ignore format: one line
/** Rows looked at. */
const FIRST = 200;

const isContacts = ({ kind, source }: Plan): boolean => kind === 'contacts' && source === 'headers';

function valuesOf(table: Table, at: number): readonly string[] {
  const values: string[] = [];
  for (const { fields, aside, fault } of table.body()) {
    const value = (fields[at] ?? '').trim();
    if (!aside && fault === null && value !== '') values.push(value);
    if (values.length === FIRST) break;
  }
  return values;
}

/** With the column of channels, where it goes by a bare name and most of its values are channels. */
export function withChannel(plan: Plan, table: Table): Plan {
  if (!isContacts(plan) || plan.at.has('channel')) return plan;
  const taken = new Set(plan.at.values());
  const at = table.header.fields.findIndex((name, place) => {
    if (taken.has(place) || !BARE.has(plainWord(name))) return false;
    const values = valuesOf(table, place);
    return values.length > 0 && values.filter((value) => channelOf(value) !== null).length * 2 > values.length;
  });
  if (at < 0) return plan;
  return {
    ...plan,
    at: new Map([...plan.at, ['channel', at]]),
    unknown: table.header.fields.filter((_, place) => place !== at && !taken.has(place)),
  };
}

/** The columns that hold something and are not read; none where all are, or a layout of its own says which are. */
export function unreadOf(plan: Plan, table: Table): string[] {
  if (!isContacts(plan)) return [];
  const taken = new Set(plan.at.values());
  const unread = table.header.fields.flatMap((name, at) =>
    taken.has(at) || name.trim() === '' || KNOWN.has(plainWord(name)) || valuesOf(table, at).length === 0 ? [] : [name.trim()],
  );
  if (unread.length === 0) return [];
  const instead = plan.at.has('channel') ? '' : 'no column is known to hold the channel, as phone or email; ';
  return [`${instead}not understood: ${unread.join(', ')}`];
}
