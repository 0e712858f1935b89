/** Header → kind of file and meaning of each column. The order of the columns never matters. */
import { MEANINGS } from './columns.js';
import { KINDS, type Kind } from './drafts.js';
import { type HeaderWord, headerWord } from './header-words.js';
import { ANY_NAME, CREDIT_NOTE_NUMBER, EITHER, MADE_OUT_TO } from './headers/shared.js';
import { isNamedBy, takeNameParts } from './person-names.js';
import { plainWord } from './words.js';

/** Which column of a file holds what. */
export interface Layout {
  readonly kind: Kind;
  /** Canonical column → position in the record. */
  readonly at: ReadonlyMap<string, number>;
  /** Currency named in a header (`Invoice_Amount_USD`, `Bedrag (EUR)`). */
  readonly currency: string | null;
  /** Headers no meaning was found for. */
  readonly unknown: readonly string[];
  /** True where the day of a payment is called a day of booking, or no more than a date. */
  readonly anyDate?: boolean;
  /** What every row means, told by a header: a list of credit notes numbers nothing else. */
  readonly always?: Readonly<Record<string, string>>;
}

/** Why a header that can be read must not be. */
export interface Objection {
  readonly message: string;
  readonly remedy: string;
  /** A column may say it whose name is not known: a mapping file can. */
  readonly describable?: true;
}

const list = (words: string): string[] => words.split(' ').filter((word) => word !== '');
const EITHERS = list(`${EITHER} ${MADE_OUT_TO.either}`);
const ANY_NAMES = new Set(list(ANY_NAME));

/** Word → the columns it may mean, each with its place in their lists: the lower, the surer. */
type Words = ReadonlyMap<string, ReadonlyMap<string, number>>;

const WORDS = new Map<Kind, Words>();

function wordsOf(kind: Kind): Words {
  const made = WORDS.get(kind);
  if (made) return made;
  const words = new Map<string, Map<string, number>>();
  const add = (word: string, column: string, rank: number): void => {
    const columns = words.get(word) ?? new Map<string, number>();
    if (!columns.has(column)) columns.set(column, rank);
    words.set(word, columns);
  };
  const columns = Object.entries(MEANINGS[kind].columns);
  for (const [column] of columns) add(plainWord(column), column, -1);
  // A canonical name means itself, whatever else it might be a synonym of.
  const canonical = new Set(words.keys());
  for (const [column, { headers }] of columns)
    list(headers).forEach((word, rank) => {
      if (!canonical.has(word)) add(word, column, rank);
    });
  WORDS.set(kind, words);
  return words;
}

interface Claim {
  readonly column: string;
  readonly at: number;
  readonly name: string;
  readonly word: HeaderWord;
  /** The vocabulary's word it was found by. */
  readonly found: string;
  readonly rank: number;
}

/** Everything each header may mean, by column. */
function claimsOf(kind: Kind, header: readonly string[]): Claim[] {
  const words = wordsOf(kind);
  const { columns } = MEANINGS[kind];
  return header.flatMap((name, at): Claim[] => {
    const word = headerWord(name);
    const whole = words.get(word.whole);
    if (whole === undefined && !words.has(word.word)) return [];
    const found = whole ? word.whole : word.word;
    return [...(whole ?? words.get(found) ?? [])].flatMap(([column, rank]): Claim[] => {
      if (whole === undefined && columns[column]?.reading !== 'amount' && (word.vat !== null || word.side !== null)) {
        // `Base currency` and `Document currency` are both a currency; other columns do not come with and without VAT.
        if (column !== 'currency') return [];
      }
      if (columns[column]?.reading === 'amount' && word.vat === 'without' && column !== 'net_amount')
        return column === 'amount' && columns['net_amount'] ? [{ column: 'net_amount', at, name, word, found, rank: rank + 500 }] : [];
      return [{ column, at, name, word, found, rank }];
    });
  });
}

/** How a header reads as one kind of file; `null` where a needed column is missing. */
export function layoutAs(kind: Kind, header: readonly string[]): Layout | null {
  const claims = claimsOf(kind, header);
  const { columns, needs } = MEANINGS[kind];
  const claimed = new Set(claims.map(({ column }) => column));
  const has = (column: string): boolean => claimed.has(column);
  // Most lines that are tried as a header are none.
  if (!needs.every((group) => group.some(has) || (has('last_name') && isNamedBy(group, 'last_name')))) return null;
  const context = { taxed: has('vat_amount') || has('net_amount'), currency: has('currency') };
  const eithers = claims.filter(({ found, column }) => isParty(column) && EITHERS.includes(found));
  const at = new Map<string, number>();
  let currency: string | null = null;
  let base = false;
  for (const column of Object.keys(columns)) {
    const [best] = claims
      .filter((claim) => claim.column === column && !eithers.includes(claim))
      .sort(
        (a, b) =>
          preference(a, context) - preference(b, context) ||
          (a.word.whole < b.word.whole ? -1 : a.word.whole > b.word.whole ? 1 : a.at - b.at),
      );
    if (!best) continue;
    at.set(column, best.at);
    if (columns[column]?.reading !== 'amount' || columns[column]?.aside) continue;
    if (best.word.currency !== null) currency ??= best.word.currency;
    if (best.word.side === 'base' && column === 'amount') base = true;
  }
  if (at.get('applied_amount') === at.get('amount')) at.delete('applied_amount');
  takeEithers(eithers, at);
  takeNameParts(
    kind,
    header,
    at,
    claims
      .filter(({ column }) => column === 'name' || column === 'debtor_name')
      .sort((a, b) => a.rank - b.rank || a.at - b.at)
      .map((claim) => claim.at),
  );
  if (kind === 'payments') leaveOwnAccount(header, at);
  if (kind === 'invoices') takeNumberBesideName(header, at, eithers.length === 0 ? ACCOUNT_NUMBERS : CODES);
  // An amount whose header names its currency is in that one, and one in our own currency not in that of the document.
  const own = headerWord(header[at.get('currency') ?? -1] ?? '').side === 'base';
  if (currency !== null || (base && !own)) at.delete('currency');
  if (!fits(kind, header, at)) return null;
  if (!needs.every((group) => group.some((column) => at.has(column)))) return null;
  const creditNotes = kind === 'invoices' && CREDIT_NOTE_NUMBERS.has(headerWord(header[at.get('invoice_number') ?? -1] ?? '').word);
  // Types of credit notes are not kinds of documents.
  if (creditNotes) at.delete('kind');
  const meant = new Set(at.values());
  return {
    kind,
    at,
    currency,
    unknown: header.filter((_, place) => !meant.has(place)),
    anyDate: ANY_DATE.has(dateWord(header, at)),
    ...(creditNotes && { always: { kind: 'credit_note' } }),
  };
}

const CREDIT_NOTE_NUMBERS = new Set(list(CREDIT_NOTE_NUMBER));

const isParty = (column: string): boolean => column === 'debtor_id' || column === 'debtor_name' || column === 'name';

/** Which of several headers for one column is taken: the lowest. */
function preference({ column, word, rank, name }: Claim, { taxed, currency }: { taxed: boolean; currency: boolean }): number {
  if (column === 'currency') return rank + (word.side === 'base' ? 1000 : 0);
  if (!/amount$/.test(column)) return rank;
  const side = word.side === 'document' ? (currency ? -4000 : 0) : word.side === 'base' ? 4000 : 0;
  const named = word.currency !== null && currency ? 2000 : 0;
  if (word.vat === 'with') return side + named - 1000 + rank;
  // Our own name for it stands above all others, but not above a total where VAT is kept apart.
  if (plainWord(name) === plainWord(column)) return side + named + (column === 'amount' && taxed ? 200 : -500);
  return side + named + rank;
}

/** `Klant` holds the name where a number stands beside it, the number where a name does, and a name where it stands alone. */
function takeEithers(eithers: readonly Claim[], at: Map<string, number>): void {
  const nameColumn = eithers.some(({ column }) => column === 'name') ? 'name' : 'debtor_name';
  const hasName = eithers.some(({ column }) => column === nameColumn);
  const places = [...new Map(eithers.map((claim) => [claim.at, claim])).values()].sort(
    (a, b) => EITHERS.indexOf(a.found) - EITHERS.indexOf(b.found) || a.at - b.at,
  );
  places.forEach(({ at: place }, nth) => {
    const another = nth < places.length - 1;
    if (!at.has('debtor_id') && (!hasName || at.has(nameColumn) || another)) at.set('debtor_id', place);
    else if (hasName && !at.has(nameColumn)) at.set(nameColumn, place);
  });
}

/** On a statement with its balance, the account is our own and no debtor's. */
function leaveOwnAccount(header: readonly string[], at: Map<string, number>): void {
  if (!at.has('balance')) return;
  for (const column of ['debtor_id', 'debtor_name']) {
    const place = at.get(column);
    if (place !== undefined && OWN_ACCOUNT.has(plainWord(header[place] ?? ''))) {
      at.delete(column);
      at.set('account', place);
    }
  }
}

const OWN_ACCOUNT = new Set(list('account ac accountname accountnumber accountno accountid accountcode'));

/** A bare `Code` or `Konto` is the debtor's number where it stands right before or behind his name. */
function takeNumberBesideName(header: readonly string[], at: Map<string, number>, numbers: ReadonlySet<string>): void {
  if (at.has('debtor_id')) return;
  const words = header.map(plainWord);
  const taken = new Set(at.values());
  // An account goes by its own name only in a list of what falls due: elsewhere it may be any account of the books.
  if (!at.has('debtor_name') && at.has('due_date')) {
    const named = words.findIndex((word, place) => ACCOUNT_NAMES.has(word) && !taken.has(place) && numbers.has(words[place - 1] ?? ''));
    if (named > 0) at.set('debtor_name', named);
  }
  const name = at.get('debtor_name');
  if (name === undefined) return;
  const number = [name - 1, name + 1].find((place) => numbers.has(words[place] ?? '') && !taken.has(place));
  if (number !== undefined) at.set('debtor_id', number);
}

const CODES = new Set(['code', 'ac']);
const ACCOUNT_NUMBERS = new Set(
  list(
    'code ac konto kto kontonummer kontonr ktonr ktonummer compte ncompte nocompte numerocompte numerodecompte rekening rekeningnummer rekeningnr',
  ),
);
const ACCOUNT_NAMES = new Set(
  list(
    'kontobezeichnung kontoname kontobeschriftung ktobezeichnung bezeichnung beschriftung intitule intitulecompte intituleducompte libellecompte libelleducompte nomcompte nomducompte rekeningnaam naamrekening rekeningomschrijving omschrijvingrekening',
  ),
);

/** Debtors are described, not billed: a table with documents' numbers, dates or amounts, or with a bare `id` only, is none of them. */
function fits(kind: Kind, header: readonly string[], at: ReadonlyMap<string, number>): boolean {
  if (kind === 'payments') return !listsDocuments(header, at);
  if (kind !== 'debtors') return true;
  const id = at.get('debtor_id');
  const name = at.get('name');
  if (name === undefined && id !== undefined && BARE.has(plainWord(header[id] ?? ''))) return false;
  const used = new Set(at.values());
  return !header.some((text, place) => !used.has(place) && DOCUMENT_WORDS.has(headerWord(text).word));
}

/** Money has no due day and nothing open: a list that has, and no date that says it is one of payments, lists documents. */
function listsDocuments(header: readonly string[], at: ReadonlyMap<string, number>): boolean {
  if (!ANY_DATE.has(dateWord(header, at))) return false;
  const used = new Set(at.values());
  return header.some((name, place) => !used.has(place) && OF_DOCUMENTS.has(headerWord(name).word));
}

const dateWord = (header: readonly string[], at: ReadonlyMap<string, number>): string =>
  headerWord(header[at.get('payment_date') ?? -1] ?? '').word;

const ANY_DATE = new Set(
  list(
    'dateop bookingdate bookdate postingdate transactiondate boekdatum boekingsdatum transactiedatum buchungsdatum buchungstag buchung valutadatum valuedate datecomptable dateoperation datedeloperation datevaleur datum date',
  ),
);
const OF_DOCUMENTS = new Set(
  ['due_date', 'open_amount']
    .flatMap((column) => list(MEANINGS.invoices.columns[column]?.headers ?? ''))
    .filter((word) => !['due', 'open'].includes(word)),
);

const BARE = new Set(list('id number nummer numero nr no code idnumber'));
const DOCUMENT_WORDS = new Set(
  (
    [
      ['invoices', ['invoice_number', 'due_date', 'amount', 'line_amount', 'paid_date']],
      ['payments', ['payment_date', 'amount', 'payment_id']],
      ['disputes', ['dispute_id', 'opened_on']],
    ] as const
  )
    .flatMap(([kind, columns]) => columns.flatMap((column) => [plainWord(column), ...list(MEANINGS[kind].columns[column]?.headers ?? '')]))
    .filter((word) => !['id', 'date', 'datum', 'number', 'nummer', 'nr', 'no', 'numero', 'ref', 'reference', 'value', 'in'].includes(word)),
);

let owners: Map<string, Set<Kind>> | null = null;

/** How much a header says of a kind: much where no other kind knows the word. */
function weight(kind: Kind, text: string): number {
  if (!owners) {
    owners = new Map();
    for (const each of KINDS) for (const word of wordsOf(each).keys()) owners.set(word, (owners.get(word) ?? new Set<Kind>()).add(each));
  }
  const { whole, word } = headerWord(text);
  const known = owners.get(whole) ?? owners.get(word);
  return known?.size === 1 && known.has(kind) ? 3 : 1;
}

export interface Scored {
  readonly layout: Layout;
  readonly score: number;
}

/** Every kind a header can be read as, best first: by what only that kind has, then by columns understood. */
export function scoredLayouts(header: readonly string[]): Scored[] {
  return KINDS.flatMap((kind): Scored[] => {
    const layout = layoutAs(kind, header);
    if (!layout) return [];
    const score = [...layout.at.values()].reduce((sum, at) => sum + weight(kind, header[at] ?? ''), 0);
    return [{ layout, score: kind === 'debtors' ? score - 0.5 : score }];
  }).sort((a, b) => b.score - a.score);
}

/** What a header is short of to be a list of invoices, or of money; `null` where it is far from both. */
export function shortOf(
  header: readonly string[],
): { readonly kind: Kind; readonly missing: readonly string[]; readonly unknown: readonly string[] } | null {
  const short = (['invoices', 'payments'] as const).map((kind) => {
    const claims = claimsOf(kind, header);
    const claimed = new Set(claims.map(({ column }) => column));
    const missing = MEANINGS[kind].needs.filter((group) => !group.some((column) => claimed.has(column))).map((group) => group[0] as string);
    const places = new Set(claims.map(({ at }) => at));
    return { kind, missing, unknown: header.filter((name, place) => name.trim() !== '' && !places.has(place)), known: places.size };
  });
  const near = short.filter(({ missing, known }) => missing.length === 1 && known >= 3);
  return near.sort((a, b) => b.known - a.known)[0] ?? null;
}

/** What is said of a list that is only of what we owe. */
export const ofSuppliers = (column: string | null): Objection => ({
  message: `lists what we owe suppliers${column === null ? '' : ` (column ${column})`}, and nothing that customers owe us`,
  remedy: 'export the sales side: customers, sales invoices, money received',
});

/** The column that names suppliers, in a header that names no customers. */
export function supplierColumn(header: readonly string[]): string | null {
  const claims = claimsOf('invoices', header);
  if (claims.some(({ column, name }) => column.startsWith('debtor') && !ANY_NAMES.has(plainWord(name)) && !BARE.has(plainWord(name))))
    return null;
  return claims.find(({ column }) => column === 'supplier')?.name.trim() ?? null;
}

/** What speaks against reading a header as it seems to be meant; `null` for nothing. */
export function objectionTo({ kind, at }: Layout, header: readonly string[]): Objection | null {
  const name = (column: string): string => (header[at.get(column) ?? -1] ?? column).trim();
  const debtor = ['debtor_id', 'debtor_name', 'name'].filter((column) => at.has(column));
  const sure = debtor.some((column) => !ANY_NAMES.has(plainWord(name(column))) && !BARE.has(plainWord(name(column))));
  if (at.has('supplier') && !sure) return ofSuppliers(name('supplier'));
  if (kind !== 'invoices') return null;
  if (debtor.length === 0)
    return {
      message: 'lists invoices without saying whose they are',
      remedy: "export it with the customer's number or name in a column of its own",
      describable: true,
    };
  const claim = ['amount', 'open_amount', 'line_amount', 'debit'].some((column) => at.has(column));
  if (!claim && !at.has('vat_amount'))
    return {
      message: `has amounts without VAT only (column ${name('net_amount')}), and customers owe the amount with VAT`,
      remedy: 'export it with the amount including VAT, or with the VAT in a column of its own',
    };
  return null;
}
