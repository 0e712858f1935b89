/** Debtors' ledgers: invoices, credit notes and receipts in one list, with what was brought forward and a running balance. */
import { type DecimalSign, decimalSignOf, parseAmount } from './amounts.js';
import type { Recognised } from './recognise.js';
import { aside, extended, through } from './shape.js';
import { isDate } from './shape-look.js';
import { documentIn, isOpening, plainLine } from './shape-words.js';
import type { Shown } from './table.js';
import { documentKindOf, plainWord } from './words.js';

const JOURNAL = new Set(
  'dagboek dagboekcode dagboeknaam dagboekomschrijving dagb journaal journal journalcode codejournal codejrnl jnl diary bron source herkunft boekingstype boekingssoort bookingtype mutatietype soortboeking vorgang buchungsart nature'.split(
    ' ',
  ),
);
const MATCHING = new Set(
  'matching matchingnumber matchingno matchnumber matchingcode match lettrage lettre ecriturelet codelettrage letter lettercode afletternummer afletternr aflettercode afletter afpuntnummer afpuntnr afpunting afpuntcode punting ausgleich ausgleichsnummer ausgleichsbeleg ausgleichsbelegnummer opbelegnummer reconciliation reconciliationno reconcileno appliedto appliestodocno appliedtoinvoice betreft betreftfactuur opfactuur factuurbetaald'.split(
    ' ',
  ),
);
const OF_MONEY = new Set('bnk bk bq ban bank kas ks ca caisse kasse cash cr crj rcpt zhlg bp dz ra za'.split(' '));
/** Journals that go by the bank whose account they keep. */
const BANKS =
  /^(?:fin|bnk|bank)?(?:kbc|cbc|ing|belfius|bnp|bnpp|bnpparibas|fortis|rabo|rabobank|abn|abnamro|knab|triodos|argenta|crelan|sns|asn|bunq|hsbc|lcl|sg|sparkasse|commerzbank|deutschebank|postbank|bnk|bank|bq|ba|kas|kasse|cash)(?:boek|book|journaal|journal|dagboek)?\d{0,3}$/;
const ofMoney = (word: string): boolean => OF_MONEY.has(word) || BANKS.test(word);
const BY_SIDE = new Set(
  'mem memoriaal diversen diverse od div journalentry generaljournal journaal sachbuchung gj correctie correction korrektur umbuchung overboeking creditering'.split(
    ' ',
  ),
);

type Kind = 'invoice' | 'credit_note' | 'payment' | 'purchase' | 'none' | 'opening' | '';

/** How the rows of a ledger say what they are. */
interface Ledger {
  readonly at: ReadonlyMap<string, number>;
  readonly kind: number | undefined;
  readonly journal: number;
  readonly matching: number;
  readonly balance: number | undefined;
}

/** Columns of a ledger that its owner has named; -1 for none. */
export interface SaidLedger {
  readonly matching: number;
  readonly journal: number;
}

/** The columns of journals and of matching numbers, by their headers; -1 for none. */
export const ledgerColumns = (header: readonly string[]): SaidLedger => ({
  journal: header.findIndex((name) => JOURNAL.has(plainWord(name))),
  matching: header.findIndex((name) => MATCHING.has(plainWord(name))),
});

/** Whether a type or journal is one of money. */
export const isMoneyBook = (text: string): boolean => ofMoney(plainWord(text));

function ledgerOf({ table, plan }: Recognised, said: SaidLedger | null = null): Ledger {
  const { fields } = table.header;
  return {
    at: plan.at,
    kind: plan.at.get('kind'),
    ...(said ?? ledgerColumns(fields)),
    balance: plan.at.get('open_amount'),
  };
}

/** Whether a list with a debit and a credit column is a debtors' ledger: it names its journals, matches numbers, or brings a balance forward. */
export function isLedger(seen: Recognised, sample: readonly Shown[]): boolean {
  const ledger = ledgerOf(seen);
  const { at } = seen.plan;
  if (seen.table.header.fields.some((name) => /iban|gegenkonto|tegenrekening|counterparty|contrepartie/.test(plainWord(name))))
    return false;
  const claims = sample.filter((record) => !onCredit(at, record) && textAt(record, at.get('invoice_number')) !== '');
  if (claims.length === 0) return false;
  return ledger.matching >= 0 || ledger.journal >= 0 || sample.some((record) => kindOf(ledger, record) === 'opening') || at.has('due_date');
}

export function asLedger(seen: Recognised, sample: readonly Shown[], said: SaidLedger | null = null): Recognised | null {
  const { table, plan } = seen;
  if (plan.journal) return null;
  const { fields } = table.header;
  const ledger = ledgerOf(seen, said);
  const rows = sample.filter((record) => !record.aside);
  const kinds = rows.map((record) => kindOf(ledger, record));
  const receipts = rows.filter((_, nth) => kinds[nth] === 'payment');
  const sided = plan.at.has('debit') && plan.at.has('credit');
  if (!sided && receipts.length === 0 && !kinds.includes('opening')) return null;
  const at = new Map(plan.at);
  const running = ledger.balance !== undefined && isRunning(ledger, rows);
  if (running) at.delete('open_amount');
  // Where receipts are negative, a positive one is money that went back: the amount is a debit with its sign.
  const amount = at.get('amount');
  if (!sided && amount !== undefined && !at.has('sign') && receipts.some(({ fields: cells }) => isNegative(cells[amount] ?? ''))) {
    at.delete('amount');
    at.set('debit', amount);
  }
  const width = fields.length;
  return through(
    seen,
    ['kind', 'credits_invoice'],
    function* (body) {
      const books = booksOf(ledger, table.body());
      for (const record of body) {
        if (record.aside || record.fault !== null) {
          yield record;
          continue;
        }
        const kind = books.kindOf(record);
        if (kind === 'opening') yield broughtForward(books, ledger, record, width, running);
        else {
          const own = textAt(record, plan.at.get('kind'));
          yield extended(record, width, [
            kind || (BY_SIDE.has(plainWord(own)) || documentIn(own) ? '' : own),
            books.invoicesOf(record, kind),
          ]);
        }
      }
    },
    { at },
  );
}

const textAt = ({ fields }: Shown, at: number | undefined): string => (at === undefined || at < 0 ? '' : (fields[at] ?? '').trim());
const isNegative = (text: string): boolean => /^\s*[-(]|-\s*$/.test(text) && /[1-9]/.test(text);

/** What a row says it is; an empty text where only its side tells. */
function kindOf({ at, kind, journal, matching }: Ledger, record: Shown): Kind {
  const debtor = [at.get('debtor_id'), at.get('debtor_name')];
  if (record.fields.some((field, place) => !debtor.includes(place) && place !== matching && isOpening(field))) return 'opening';
  const own = textAt(record, kind);
  const said = own === '' ? null : (documentKindOf(own) ?? documentIn(own) ?? (OF_MONEY.has(plainWord(own)) ? 'payment' : null));
  if (said !== null && said !== 'invoice') return said;
  const book = journal === kind ? '' : textAt(record, journal);
  if (book !== '' && (ofMoney(plainWord(book)) || documentIn(book) === 'payment' || documentKindOf(book) === 'payment')) return 'payment';
  if (!onCredit(at, record)) return said === null ? '' : 'invoice';
  // A credit that is called an invoice is one taken back.
  if (said === 'invoice') return '';
  for (const column of ['invoice_number', 'description'])
    for (const text of [textAt(record, at.get(column))]) {
      const told = documentIn(text);
      if (told) return told;
    }
  return '';
}

/** Whether a row stands on the credit side. */
export function onCredit(at: ReadonlyMap<string, number>, record: Shown): boolean {
  const credit = textAt(record, at.get('credit'));
  const debit = textAt(record, at.get('debit'));
  if (at.has('credit') || at.has('debit')) return /[1-9]/.test(credit) ? !isNegative(credit) : isNegative(debit);
  const sign = plainWord(textAt(record, at.get('sign')));
  return /^(?:c|credit|cr|h|haben|k)$/.test(sign) || isNegative(textAt(record, at.get('amount')));
}

interface Books {
  kindOf(record: Shown): Kind;
  /** The invoices a receipt or a credit note is for. */
  invoicesOf(record: Shown, kind: Kind): string;
  hasDocuments(record: Shown): boolean;
}

/** What must be known of the whole list before its first row: who has invoices, and which numbers match. */
function booksOf(ledger: Ledger, body: Iterable<Shown>): Books {
  const { at, matching } = ledger;
  const debtor = (record: Shown): string => textAt(record, at.get('debtor_id')) || textAt(record, at.get('debtor_name'));
  const numbers = new Set<string>();
  const matched = new Map<string, string[]>();
  const owners = new Set<string>();
  const key = (record: Shown, text: string): string => `${debtor(record)}\u001f${text}`;
  for (const record of body) {
    if (record.aside || record.fault !== null) continue;
    const kind = kindOf(ledger, record);
    const number = textAt(record, at.get('invoice_number'));
    if (kind === 'opening' || kind === 'payment' || number === '') continue;
    owners.add(debtor(record));
    if (onCredit(at, record)) continue;
    numbers.add(key(record, number));
    const code = textAt(record, matching);
    if (code !== '') matched.set(key(record, code), [...(matched.get(key(record, code)) ?? []), number]);
  }
  return {
    kindOf(record) {
      const kind = kindOf(ledger, record);
      const number = textAt(record, at.get('invoice_number'));
      // A credit under the number of an invoice, and nothing calls it a credit note: the invoice was paid.
      return kind === '' && number !== '' && onCredit(at, record) && numbers.has(key(record, number)) && textAt(record, ledger.kind) === ''
        ? 'payment'
        : kind;
    },
    invoicesOf(record, kind) {
      if (kind !== 'payment' && !onCredit(at, record)) return textAt(record, at.get('credits_invoice'));
      const stated = textAt(record, at.get('credits_invoice'));
      const code = textAt(record, matching);
      const number = textAt(record, at.get('invoice_number'));
      const together = code === '' ? [] : (matched.get(key(record, code)) ?? []).filter((other) => other !== number);
      if (together.length > 0)
        return kind === 'payment' ? together.slice(0, 20).join(' ') : together.length === 1 ? (together[0] as string) : stated;
      if (stated !== '') return stated;
      if (code !== '' && numbers.has(key(record, code))) return code;
      if (kind === 'payment' && number !== '' && numbers.has(key(record, number))) return number;
      return '';
    },
    hasDocuments: (record) => owners.has(debtor(record)),
  };
}

/**
 * What was brought forward is made of invoices older than the list. Where a debtor has documents here, it is left out: other lists
 * have its invoices, and it has no number and no age. Where he has none, it is all there is of his debt, and a claim of its own.
 */
function broughtForward(books: Books, { at, balance }: Ledger, record: Shown, width: number, running: boolean): Shown {
  const cells = [...record.fields];
  const debit = at.get('debit') ?? at.get('amount');
  const amounts = ['debit', 'credit', 'amount'].map((column) => textAt(record, at.get(column)));
  if (running && debit !== undefined && balance !== undefined && amounts.every((text) => text === ''))
    cells[debit] = textAt(record, balance);
  const label = cells.find((text) => isOpening(text))?.trim() ?? '';
  const number = at.get('invoice_number') ?? -1;
  const zero = !['debit', 'credit', 'amount', 'open_amount'].some((column) => /[1-9]/.test(cells[at.get(column) ?? -1] ?? ''));
  const dated = ['invoice_date', 'due_date'].some((column) => isDate(cells[at.get(column) ?? -1] ?? ''));
  if (zero) return aside(record, 'nothing brought forward');
  if (books.hasDocuments(record)) return aside(record, 'balance brought forward: its invoices are older than this list', 'brought forward');
  if (!dated) return aside(record, 'balance brought forward without a day', 'brought forward');
  if ((cells[number] ?? '').trim() === '') cells[number] = label;
  return extended({ ...record, fields: cells }, width, ['', '']);
}

/** Whether the column that may be open amounts runs on from row to row: each the last one and what the row adds. */
function isRunning({ at, balance }: Ledger, rows: readonly Shown[]): boolean {
  const columns = [at.get('debit'), at.get('credit'), at.get('amount'), balance];
  const signs = rows.flatMap((record) => columns.map((place) => decimalSignOf(textAt(record, place))));
  const sign: DecimalSign = signs.includes(',') ? ',' : '.';
  const amount = (record: Shown, place: number | undefined): number => {
    const value = parseAmount(textAt(record, place), sign, 'EUR', 3);
    return typeof value === 'number' ? value : 0;
  };
  const moved = (record: Shown): number =>
    at.has('debit') || at.has('credit')
      ? amount(record, at.get('debit')) - amount(record, at.get('credit'))
      : amount(record, at.get('amount'));
  let runs = 0;
  let not = 0;
  let before: number | null = null;
  for (const record of rows) {
    const now = /^\(?[-+]?[\d.,]*\d/.test(plainLine(textAt(record, balance)))
      ? amount(record, balance) * (/[a-z]*c(?:r|redit)?$/.test(plainLine(textAt(record, balance))) ? -1 : 1)
      : null;
    const movement = moved(record);
    if (now !== null && before !== null && before !== 0 && movement !== 0) {
      if (Math.abs(now - before - movement) < 1) runs++;
      // The first row of the next debtor starts again.
      else if (now !== movement) not++;
    }
    before = now;
  }
  return runs > 0 && runs > not;
}
