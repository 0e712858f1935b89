/** What a list of invoices may say in a column nobody knows: where a day or an amount is taken from elsewhere, such a column is named. */
import { MEANINGS } from './columns.js';
import type { Plan } from './plan.js';
import { agesIn } from './shape-ages.js';
import { isAmount, isDate } from './shape-look.js';
import type { Table } from './table.js';

const INSTEAD = [
  ['invoice_date', 'date', 'no column is known to hold the invoice date, and the due date stands for it'],
  ['due_date', 'date', 'no column is known to hold the due date, and the terms count'],
  ['amount', 'amount', 'no column is known to hold the invoice amount, and the open amount stands for it'],
  ['open_amount', 'amount', 'no column is known to hold what is still open or paid'],
] as const;

/** Sentences to be said aloud; none where all is known, or no other column could hold what is missing. */
export function doubtsOf(plan: Plan, table: Table): string[] {
  if (plan.kind !== 'invoices' || plan.source !== 'headers') return [];
  const missing = INSTEAD.filter(
    ([column, reading]) =>
      !plan.at.has(column) &&
      (reading === 'date' || !otherAmount(plan)) &&
      (column !== 'open_amount' || !SETTLEMENT.some((name) => plan.at.has(name))),
  );
  if (missing.length === 0) return [];
  const width = table.own ?? table.header.fields.length;
  const meant = new Set([
    ...agesIn(table.header.fields),
    ...[...plan.at].filter(([column]) => MEANINGS.invoices.columns[column]).map(([, at]) => at),
  ]);
  const others = table.header.fields
    .slice(0, width)
    .flatMap((name, at) => (meant.has(at) || name.trim() === '' ? [] : [{ name: name.trim(), at }]));
  const rows: (readonly string[])[] = [];
  for (const { fields, aside, fault } of table.body()) {
    if (!aside && fault === null && isDate(fields[plan.at.get('invoice_date') ?? plan.at.get('due_date') ?? -1] ?? '')) rows.push(fields);
    if (rows.length === 20) break;
  }
  const holds = (at: number, reading: 'date' | 'amount'): boolean =>
    rows.some((fields) => (fields[at] ?? '').trim() !== '') &&
    rows.every((fields) => {
      const text = (fields[at] ?? '').trim();
      return text === '' || (reading === 'date' ? isDate(text) : isAmount(text) && /[.,]\d\d\D*$/.test(text));
    });
  return missing.flatMap(([, reading, sentence]) => {
    const named = others.filter(({ at }) => holds(at, reading)).map(({ name }) => name);
    return named.length === 0 ? [] : [`${sentence}; not understood: ${named.join(', ')}`];
  });
}

const SETTLEMENT = ['paid_amount', 'paid_date', 'status', 'payment_status'];
const otherAmount = ({ at }: Plan): boolean => ['debit', 'line_amount', 'net_amount'].some((column) => at.has(column));
