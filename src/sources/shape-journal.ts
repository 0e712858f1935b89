/** Journals: every entry twice, on accounts of all kinds. Only the rows on the receivables account are claims and receipts. */
import { layoutAs } from './layout.js';
import type { Recognised } from './recognise.js';
import { aside, extended, through } from './shape.js';
import { plainLine } from './shape-words.js';
import type { Shown } from './table.js';
import { plainWord } from './words.js';

const ACCOUNT = new Set(
  (
    'account accounts accountname accountnumber accountno accountnr accountcode glaccount glaccountnumber glaccountname ledgeraccount ledgeraccountnumber ledgeraccountname nominalcode nominalaccount ' +
    'generalledgeraccount grootboek grootboekrekening grootboeknummer grootboekrekeningnummer grootboeknaam grootboekomschrijving rekening rekeningnummer rekeningnr rekeningnaam rekeningomschrijving gbrek gbrekening ' +
    'konto kontonummer kontonr kontobezeichnung kontoname sachkonto sachkontonummer compte comptes numerocompte nocompte ncompte comptenum comptelib comptegeneral intitulecompte libellecompte'
  ).split(' '),
);

const RECEIVABLE =
  /(?:^|[\d\s.-])(?:handels)?(?:debiteuren|accounts? receivable(?: \(?a\/r\)?)?|a\/r|trade (?:debtors|receivables)|debtors(?: control(?: account)?)?|(?:trade )?receivables|forderungen(?: aus.*| a\.? ?l.*)?|debitoren|clients|klanten|creances clients?|vorderingen op (?:handels)?debiteuren|sales ledger control(?: account)?)$/;
const DOUBTFUL = /dubieu|voorziening|provision|allowance|doubtful|douteu|zweifelhaft|wertberichtigung/;
/** Accounts that hold receivables by their number alone, the surest first: a chart that has two of them uses the first. */
const NUMBERS = [/^1300+$/, /^1400+$/, /^1100+$/, /^1200+$/, /^400\d{3,}$/, /^411/];
const REVENUE = /omzet|verkopen|opbrengst|revenue|sales|turnover|income|erlos|erloes|umsatz|ventes|prestations|produits|honoraires|chiffre/;
const REVENUE_NUMBER = /^(?:8\d{3,5}|70\d*)$/;
const MONEY = /\bbank|bank\b|\bkas\b|cash|giro|banque|caisse|kasse|checking|undeposited|paypal|stripe|mollie|kruispost/;
const MONEY_NUMBER = /^(?:5[0-7]\d{2,}|512\d*|10[0-4]0|1[12]00|1[68]00)$/;

/** A journal seen from the receivables account; `null` where the list is none. */
export function asJournal(seen: Recognised, sample: readonly Shown[]): Recognised | null {
  const { fields } = seen.table.header;
  const accounts = accountColumns(fields);
  if (accounts.length === 0 || !['debit', 'credit', 'sign', 'amount'].some((column) => seen.plan.at.has(column))) return null;
  const layout = layoutAs(
    'invoices',
    fields.map((name, at) => (accounts.includes(at) ? '' : name)),
  );
  if (!layout) return null;
  const receivable = receivableIn(sample, accounts, documentIn(layout.at));
  return receivable ? onAccount({ table: seen.table, plan: { ...seen.plan, ...layout } }, accounts, receivable) : null;
}

/** A document by its number and day. */
const documentIn =
  (at: ReadonlyMap<string, number>) =>
  (record: Shown): string =>
    [at.get('invoice_number'), at.get('invoice_date')]
      .map((place) => (place === undefined ? '' : (record.fields[place] ?? '').trim()))
      .join('\u001f');

/** A journal seen from one account: its rows are claims and receipts, the others tell which. */
export function onAccount(
  seen: Recognised,
  accounts: readonly number[],
  receivable: Test,
  isMoney: (texts: readonly string[]) => boolean = isMoneyByName,
): Recognised {
  const { table } = seen;
  const { at } = seen.plan;
  const width = table.header.fields.length;
  const documentOf = documentIn(at);
  return through(
    seen,
    ['kind'],
    function* (body) {
      const { returned, moved } = documentsOf(table.body(), accounts, receivable, documentOf, at, isMoney);
      for (const record of body) {
        const named = accounts.map((place) => (record.fields[place] ?? '').trim()).filter((text) => text !== '');
        if (record.aside || record.fault !== null || named.length === 0)
          yield record.fault === null && !record.aside ? extended(record, width, ['']) : record;
        else if (!receivable(record)) yield aside(record, `account ${named.join(' ')}`, 'amount');
        else {
          const document = documentOf(record);
          const own = at.get('kind');
          const said = (own === undefined ? '' : (record.fields[own] ?? '').trim()) || undefined;
          yield extended(record, width, [moved.has(document) ? 'payment' : returned.has(document) ? '' : (said ?? '')]);
        }
      }
    },
    { at },
  );
}

/** Columns of accounts, by their headers. */
export const accountColumns = (header: readonly string[]): number[] =>
  header.flatMap((name, at) => (ACCOUNT.has(plainWord(name)) ? [at] : []));

/** Whether an account is that of receivables by its name, as a plain line. */
export const isReceivable = (text: string): boolean => RECEIVABLE.test(text) && !DOUBTFUL.test(text);

/** Whether an account is bank or cash, by its name or number as a plain line. */
export const isMoneyAccount = (text: string): boolean => MONEY.test(text) || MONEY_NUMBER.test(text);

/** Numbers among those of a chart that are known to be of receivables, where it has revenue too. */
export function receivableNumbers(accounts: readonly string[]): string[] {
  const number = NUMBERS.find((form) => accounts.some((text) => form.test(text)));
  return number && accounts.some((text) => REVENUE_NUMBER.test(text)) ? accounts.filter((text) => number.test(text)) : [];
}

const GENERAL = /^(?:gl|grootboek|ledger|generalledger|nominal|sachkonto|comptenum|comptegeneral)/;

/** Whether a table is a journal of all accounts, by its header: where none of them is known, none of it may be read as something else. */
export const namesGeneralLedger = (header: readonly string[]): boolean => header.some((name) => GENERAL.test(plainWord(name)));

type Test = (record: Shown) => boolean;

/** Which rows stand on the receivables account, by its name or else by its number, in a list whose documents stand on other accounts too. */
function receivableIn(sample: readonly Shown[], accounts: readonly number[], documentOf: (record: Shown) => string): Test | null {
  const values = (record: Shown): string[] => accounts.map((at) => plainLine(record.fields[at] ?? '')).filter((text) => text !== '');
  const named = (record: Shown): boolean => values(record).some(isReceivable);
  const rows = sample.filter((record) => values(record).length > 0);
  if (rows.length === 0) return null;
  if (rows.every(named) || entwined(rows, named, documentOf)) return named;
  const kinds = new Set(rows.flatMap(values));
  const number = NUMBERS.find((form) => [...kinds].some((text) => form.test(text)));
  const counterpart = [...kinds].some((text) => REVENUE_NUMBER.test(text) || REVENUE.test(text));
  const numbered: Test = (record) => values(record).some((text) => number?.test(text));
  return number && counterpart && entwined(rows, numbered, documentOf) ? numbered : null;
}

/** Whether most documents stand on the account and on another: a customer called Clients has documents of his own. */
function entwined(rows: readonly Shown[], on: Test, documentOf: (record: Shown) => string): boolean {
  const documents = new Map<string, { on: boolean; off: boolean }>();
  for (const record of rows) {
    const sides = documents.get(documentOf(record)) ?? { on: false, off: false };
    documents.set(documentOf(record), { on: sides.on || on(record), off: sides.off || !on(record) });
  }
  const all = [...documents.values()];
  const both = all.filter((sides) => sides.on && sides.off).length;
  return both > 0 && both * 2 >= all.filter((sides) => sides.on).length && both * 4 >= all.length;
}

const isMoneyByName = (texts: readonly string[]): boolean => texts.some(isMoneyAccount);

/** Documents in which sales were taken back, and those in which money moved. */
function documentsOf(
  body: Iterable<Shown>,
  accounts: readonly number[],
  receivable: Test,
  documentOf: (record: Shown) => string,
  at: ReadonlyMap<string, number>,
  isMoney: (texts: readonly string[]) => boolean,
): { returned: ReadonlySet<string>; moved: ReadonlySet<string> } {
  const returned = new Set<string>();
  const moved = new Set<string>();
  const debit = at.get('debit') ?? at.get('amount');
  for (const record of body) {
    if (record.fault !== null || record.aside || receivable(record)) continue;
    const values = accounts.map((place) => plainLine(record.fields[place] ?? ''));
    if (isMoney(values)) moved.add(documentOf(record));
    else if (
      debit !== undefined &&
      /^[^-(]*[1-9][^-]*$/.test(record.fields[debit] ?? '') &&
      values.some((text) => REVENUE.test(text) || REVENUE_NUMBER.test(text))
    )
      returned.add(documentOf(record));
  }
  return { returned, moved };
}
