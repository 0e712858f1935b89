/** Invoices given by their lines: which files they are, and one invoice of all its lines. */
import type { Problem } from '../errors.js';
import { type DecimalSign, decimalSignOf, parseAmount } from './amounts.js';
import type { InvoiceDraft } from './drafts.js';
import type { Plan } from './plan.js';
import type { Recognised } from './recognise.js';
import type { Known, Row } from './rows.js';
import { through } from './shape.js';
import type { Shown } from './table.js';
import { documentKindOf, plainWord } from './words.js';

const QUANTITY = new Set(
  'quantity qty aantal aantalstuks stuks menge anzahl stuck stueck quantite qte nombre hours uren stunden heures'.split(' '),
);
const LINE = new Set(
  (
    'line lineno linenumber lineitem lineitems linedescription item itemcode itemno itemname itemdescription sku product productcode productname article articleno unitprice price rate ' +
    'regel regelnr regelnummer regelomschrijving artikel artikelnr artikelnummer artikelcode artikelomschrijving productnaam stukprijs prijs prijsperstuk eenheidsprijs tarief ' +
    'position pos positionsnr zeile artikelbezeichnung bezeichnung produkt einzelpreis preis ' +
    'ligne noligne nligne codearticle refarticle produit prixunitaire pu designationarticle'
  ).split(' '),
);
/** Rates of VAT where we work, as a part of the amount without it. */
const RATES = [0.21, 0.2, 0.19, 0.17, 0.16, 0.12, 0.1, 0.09, 0.085, 0.08, 0.07, 0.06, 0.055, 0.03, 0.021];

/** Whether a header speaks of lines: of articles, quantities, unit prices. */
export const namesLines = (header: readonly string[]): boolean =>
  header.some((name) => QUANTITY.has(plainWord(name)) || LINE.has(plainWord(name)));

/** Several rows make one invoice: a list whose rows are lines, as a table that says how they come together; `null` for any other. */
export function ofLines(seen: Recognised, sample: readonly Shown[]): Recognised | null {
  const { plan, table } = seen;
  const words = table.header.fields.map(plainWord);
  const quantity = words.findIndex((word) => QUANTITY.has(word));
  const rows = sample.filter((record) => !record.aside);
  const change = habitOfLines(plan, rows, namesLines(table.header.fields));
  const view = change ? through(seen, [], (body) => body, change) : seen;
  if (quantity < 0 || !(change ?? plan.lines)) return change ? view : null;
  return through(view, [], (body) => returned(body, quantity, amountsOf(view.plan)));
}

const AMOUNTS = ['amount', 'line_amount', 'net_amount', 'vat_amount', 'open_amount'];
const amountsOf = ({ at }: Plan): number[] => AMOUNTS.flatMap((column) => at.get(column) ?? []);

/** Lines of fewer than none: taken back, though their amounts may not say so. */
function* returned(body: Iterable<Shown>, quantity: number, amounts: readonly number[]): Generator<Shown> {
  for (const record of body) {
    const less = /^\s*[-(]\s*\d|\d\s*-\s*$/.test(record.fields[quantity] ?? '');
    if (!less || record.aside || record.fault !== null || amounts.some((at) => /[-(]/.test(record.fields[at] ?? ''))) yield record;
    else
      yield { ...record, fields: record.fields.map((text, at) => (amounts.includes(at) && /[1-9]/.test(text) ? `-${text.trim()}` : text)) };
  }
}

/** How the rows of one invoice come together, where numbers come more than once; `null` where they do not, or where it is a mistake. */
function habitOfLines(plan: Plan, rows: readonly Shown[], ofLines: boolean): Partial<Plan> | null {
  const { at } = plan;
  if (plan.lines === 'repeat the total') return null;
  const cell = ({ fields }: Shown, column: string): string => (fields[at.get(column) ?? -1] ?? '').trim();
  const invoices = new Map<string, Shown[]>();
  for (const record of rows) {
    if (documentKindOf(cell(record, 'kind')) === 'payment' || cell(record, 'invoice_number') === '') continue;
    const key = `${cell(record, 'debtor_id') || cell(record, 'debtor_name')}\u001f${cell(record, 'invoice_number')}`;
    invoices.set(key, [...(invoices.get(key) ?? []), record]);
  }
  const several = [...invoices.values()].filter(({ length }) => length > 1);
  if (several.length === 0 && plan.lines === null) return null;
  if (at.has('amount') && several.length > 0) {
    const same = several.every((lines) => lines.every((line) => cell(line, 'amount') === cell(lines[0] as Shown, 'amount')));
    if (same) return ofLines || at.has('line_amount') ? { lines: 'repeat the total' } : null;
    if (at.has('line_amount')) return withVat(plan, rows, 'line_amount');
    // Two amounts under one number, and nothing that says they are lines: a mistake, and told as one.
    return ofLines ? withVat(plan, rows, 'amount') : null;
  }
  if (at.has('line_amount')) return withVat(plan, rows, 'line_amount');
  return at.has('net_amount') && several.length > 0 && ofLines ? { lines: 'add up' } : null;
}

/** Amounts of lines that are added up, with the VAT beside them where they have it not in them. */
function withVat(plan: Plan, rows: readonly Shown[], column: 'amount' | 'line_amount'): Partial<Plan> {
  const at = new Map(plan.at);
  const amount = at.get(column) as number;
  if (column === 'line_amount') at.delete('amount');
  if (at.has('vat_amount') && !isGross(rows, amount, at.get('vat_amount') as number)) {
    at.delete(column);
    at.set('net_amount', amount);
  }
  return { lines: 'add up', at };
}

/** Whether VAT is in the amounts beside it: it is then a part of them that no rate is. */
function isGross(rows: readonly Shown[], amount: number, vat: number): boolean {
  const signs = rows.flatMap(({ fields }) => [decimalSignOf(fields[amount] ?? ''), decimalSignOf(fields[vat] ?? '')]);
  const sign: DecimalSign = signs.includes(',') ? ',' : '.';
  let inside = 0;
  let beside = 0;
  for (const { fields } of rows) {
    const [whole, tax] = [parseAmount(fields[amount] ?? '', sign, 'EUR', 3), parseAmount(fields[vat] ?? '', sign, 'EUR', 3)];
    if (typeof whole !== 'number' || typeof tax !== 'number' || whole === 0 || tax === 0) continue;
    const near = (part: number): boolean => RATES.some((rate) => Math.abs(part * rate - tax) <= 10);
    if (near(whole)) beside++;
    if (near(whole - tax)) inside++;
  }
  return inside > beside;
}

/** One invoice of all its lines. Lines of one invoice may stand apart, so all are read before the first is given. */
export function* invoicesOfLines({ file, plan }: Known, rows: Iterable<Row>): Generator<Row> {
  const invoices = new Map<string, InvoiceDraft>();
  const addUp = plan.lines === 'add up';
  // Where no column says what was paid, a line that says when was paid itself.
  const paidByLine = !plan.at.has('paid_amount') && !plan.at.has('open_amount');
  for (const row of rows) {
    if (row.kind !== 'invoice' && row.kind !== 'credit_note') {
      yield row;
      continue;
    }
    const key = `${row.debtorId}\u001f${row.number}`;
    const before = invoices.get(key);
    if (!before) {
      invoices.set(key, row);
      continue;
    }
    const problem = contradiction(file, before, row, addUp);
    if (problem) {
      yield { kind: 'faulty', line: row.line, raw: row.raw, problems: [problem] };
      continue;
    }
    if (addUp) {
      const paid = before.paid && row.paid && paidByLine ? { ...before.paid, amount: before.paid.amount + row.paid.amount } : before.paid;
      invoices.set(key, { ...before, amount: before.amount + row.amount, paid });
    }
    yield { kind: 'ignored', reason: addUp ? 'line added to its invoice' : 'further line of an invoice' };
  }
  for (const invoice of invoices.values()) yield addUp ? finished(invoice) : invoice;
}

/** Credit notes are negative, whether their lines were or not. */
function finished(invoice: InvoiceDraft): InvoiceDraft {
  if (invoice.kind === 'credit_note') return { ...invoice, amount: -Math.abs(invoice.amount) };
  return invoice.amount < 0 ? { ...invoice, kind: 'credit_note' } : invoice;
}

/** What two lines of one invoice may not differ in. */
function contradiction(file: string, before: InvoiceDraft, row: InvoiceDraft, addUp: boolean): Problem | null {
  const columns = ['currency', 'date', 'kind', ...(addUp ? [] : ['amount'])] as const;
  const differs = columns.find((column) => before[column as 'date'] !== row[column as 'date']);
  if (!differs) return null;
  const name = differs === 'date' ? 'invoice_date' : differs;
  return {
    file,
    line: row.line,
    column: name,
    value: null,
    message: `is a line of invoice ${row.number} with another ${name.replace('_', ' ')} (first on line ${before.line})`,
    remedy: 'correct the number, or the line',
  };
}
