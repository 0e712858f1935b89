/** Lists that write a debtor's number and name into one cell, `10001 Bakkerij Maes` or `Bakkerij Maes (10001)`: taken apart where all do. */
import type { Plan } from './plan.js';
import type { Shown } from './table.js';

const NUMBER_NAME = /^([A-Z]{0,4}[-.]?\d[\dA-Z./-]*)(?:\s*[-–:|,]\s*|\s+)(.*\p{L}.*)$/iu;
const NAME_NUMBER = /^(.*\p{L}.*?)\s*[([]\s*(?:nr\.?|no\.?)?\s*([A-Z]{0,4}[-.]?\d[\dA-Z./-]*)\s*[)\]]$/iu;
/** Said before a name: no part of it. */
export const NAME_WORD = /^(?:naam|name|nom|bezeichnung)\s*(?::\s*|$)/i;

/** Number and name of one cell; `null` where it is not both. */
export function numberedName(text: string): { readonly id: string; readonly name: string } | null {
  const before = NUMBER_NAME.exec(text);
  if (before) return { id: before[1] as string, name: (before[2] as string).replace(NAME_WORD, '').trim() };
  const behind = NAME_NUMBER.exec(text);
  return behind ? { id: behind[2] as string, name: (behind[1] as string).trim() } : null;
}

/** Fewer digits may begin a name: `3M Nederland`, `24/7 Security`. */
const NUMBER = /\d{3}/;

/**
 * Whether the one column that tells whose a row is holds number and name throughout: in two debtors at least, the numbers all of one
 * form, and each number with one name.
 */
export function holdsNumberedNames({ kind, at }: Plan, body: () => Iterable<Shown>): boolean {
  if (kind !== 'invoices' && kind !== 'payments') return false;
  const [id, name] = [at.get('debtor_id'), at.get('debtor_name')];
  const place = id === undefined ? name : name === undefined || name === id ? id : undefined;
  if (place === undefined) return false;
  // Totals have neither.
  const document = at.get(kind === 'invoices' ? 'invoice_number' : 'payment_date');
  const names = new Map<string, string>();
  const forms = new Set<string>();
  for (const { fields, fault, aside } of body()) {
    const text = (fields[place] ?? '').trim();
    if (fault !== null || aside || text === '' || (document !== undefined && !fields[document]?.trim())) continue;
    const both = numberedName(text);
    if (both === null || !NUMBER.test(both.id) || (names.get(both.id) ?? both.name) !== both.name) return false;
    names.set(both.id, both.name);
    if (forms.add(`${text.startsWith(both.id)} ${both.id.replace(/\d/g, '0')}`).size > 1) return false;
  }
  return names.size > 1;
}
