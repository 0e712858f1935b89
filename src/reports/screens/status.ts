/** How fresh the data are, how much there is, and what we promised for today. */
import { type Day, daysBetween } from '../../ledger/day.js';
import { type Column, count, day, type Page, record, sheet, text } from '../sheet.js';

export interface StatusFacts {
  readonly asOf: Day;
  /** Path of the database file. */
  readonly database: string;
  /** Batches written and not taken back. */
  readonly batches: number;
  readonly data: readonly DataRow[];
  readonly today: readonly DutyRow[];
  /** The reminder batch that was issued last; `null` where none was. */
  readonly reminders?: { readonly on: Day; readonly batch: number; readonly messages: number } | null;
}

/** One kind of record in the ledger. */
export interface DataRow {
  /** `debtors`, `invoices`, `payments`, `contacts`, … */
  readonly kind: string;
  readonly records: number;
  /** Day of the newest record; `null` where the kind has no days or no records. */
  readonly newest: Day | null;
  /** Day of the last import that brought any. */
  readonly imported: Day | null;
}

/** Something we said we would do today, or should have done before. */
export interface DutyRow {
  readonly due: Day;
  readonly debtorId: string;
  readonly name: string;
  /** `call back`, `answer the dispute of 2024-117`, … */
  readonly what: string;
  readonly owner: string | null;
}

/** Duties shown on a terminal. */
const FIRST = 5;

export function status(facts: StatusFacts): Page {
  return {
    title: `Status on ${facts.asOf}`,
    sections: {
      ledger: record('', LEDGER, facts),
      data: sheet('Data', dataColumns(facts.asOf), facts.data, () => ahead(facts)),
      today: { ...sheet(`What we promised for today: ${facts.today.length || 'nothing'}`, DUTIES, facts.today), onScreen: FIRST },
    },
  };
}

/** Kinds of which something is dated after the day. */
const ahead = ({ data, asOf }: StatusFacts): string[] =>
  data.flatMap(({ kind, newest }) => (newest !== null && newest > asOf ? [`The newest of ${kind} is dated ${newest}, after ${asOf}`] : []));

const LEDGER: readonly Column<StatusFacts>[] = [
  text('database', (facts) => facts.database),
  day('as_of', (facts) => facts.asOf),
  count('batches', (facts) => facts.batches),
  day('reminders_issued', (facts) => facts.reminders?.on ?? null),
  count('reminders_batch', (facts) => facts.reminders?.batch ?? null),
  count('reminders_messages', (facts) => facts.reminders?.messages ?? null),
];

const dataColumns = (asOf: Day): readonly Column<DataRow>[] => [
  text('kind', (row) => row.kind),
  count('records', (row) => row.records),
  day('newest', (row) => row.newest),
  count('days_old', (row) => (row.newest === null ? null : Math.max(0, daysBetween(row.newest, asOf)))),
  day('imported', (row) => row.imported),
];

const DUTIES: readonly Column<DutyRow>[] = [
  day('due', (row) => row.due),
  text('debtor_id', (row) => row.debtorId, { label: 'debtor' }),
  text('name', (row) => row.name),
  text('what', (row) => row.what),
  text('owner', (row) => row.owner),
];
