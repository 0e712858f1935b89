/** ISO 20022 messages: which one an XML file is, and its payments. Any version, any prefix. */
import type { Currency } from '../ledger/money.js';
import type { Ignored } from './drafting.js';
import type { PaymentDraft } from './drafts.js';
import { Balances } from './iso20022-balances.js';
import { movementsOf } from './iso20022-entries.js';
import { refusalsOf } from './iso20022-status.js';
import { Names, rowOf } from './movements.js';
import { refuse } from './refuse.js';
import type { Faulty } from './rows.js';
import { elements, outline, textAt } from './xml.js';

export interface Message {
  /** Such as `camt.053`. */
  readonly source: string;
  /** Full name where the file gives it, such as `camt.053.001.08`. */
  readonly version: string;
  readonly notes: readonly string[];
}

const READ: Readonly<Record<string, string>> = {
  BkToCstmrStmt: 'camt.053',
  BkToCstmrDbtCdtNtfctn: 'camt.054',
  CstmrPmtStsRpt: 'pain.002',
};

/** Messages that are met where statements are kept, and what to take instead. */
const OTHERS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  BkToCstmrAcctRpt: [
    'is an account report of the running day (camt.052), which may still change',
    'import the statement of the day (camt.053)',
  ],
  CstmrDrctDbtInitn: ['is a collection order (pain.008): what was asked for, not what was paid', 'import the statement (camt.053)'],
  CstmrCdtTrfInitn: ['is a payment order (pain.001): money you pay, not money you receive', 'import the statement (camt.053)'],
  Invoice: ['is an electronic invoice (UBL), one document and no list', 'import the list of invoices as CSV'],
  CrossIndustryInvoice: ['is an electronic invoice (CII), one document and no list', 'import the list of invoices as CSV'],
  auditfile: ['is an audit file (XAF)', 'export debtors, invoices and payments as CSV'],
  html: ['is a web page, perhaps a login page', 'log in and export it again'],
};

/**
 * Recognises an XML file.
 *
 * @throws DataProblems where it is another kind of XML, or none
 */
export function messageIn(file: string, text: Iterable<string>): Message {
  const { names, namespaces } = outline(file, text, 8);
  const [root = ''] = names;
  const found = names.find((name) => READ[name] !== undefined || OTHERS[name] !== undefined);
  const source = found === undefined ? undefined : READ[found];
  if (source !== undefined) {
    const version = /(?:camt|pain)\.\d{3}\.\d{3}\.\d{2}/.exec(namespaces)?.[0] ?? source;
    const twice = 'tells payments that the account statement (camt.053) books too; import one of the two for an account';
    return { source, version, notes: source === 'camt.054' ? [twice] : [] };
  }
  const other = found === undefined ? undefined : OTHERS[found];
  if (other) throw refuse(file, other[0], other[1]);
  throw refuse(
    file,
    root === '' ? 'is no proper XML: it has no element' : `is XML of another kind (${root.slice(0, 40)})`,
    'bank files that are read: camt.053, camt.054, pain.002; all else as CSV',
    1,
  );
}

/** Reads the payments of a message. */
export function* paymentsOf(
  file: string,
  { source }: Message,
  text: Iterable<string>,
  currency: Currency,
): Generator<PaymentDraft | Ignored | Faulty> {
  if (source === 'pain.002') {
    yield* refusalsOf(file, text, currency);
    return;
  }
  const names = new Names();
  let account = '';
  let accountCurrency = currency;
  const balances = source === 'camt.053' ? new Balances(file) : null;
  for (const element of elements(file, text, new Set(['Acct', 'Bal', 'Ntry']), 'TxDtls')) {
    balances?.see(element);
    if (element.name === 'Bal') continue;
    if (element.name === 'Acct') {
      account = textAt(element, 'Id/IBAN', 'Id/Othr/Id', 'Id/PrtryAcct/Id', 'Id/BBAN') ?? '';
      accountCurrency = textAt(element, 'Ccy') ?? currency;
    } else for (const each of movementsOf(file, element, account, accountCurrency)) yield 'effect' in each ? rowOf(each, names) : each;
  }
  balances?.end();
}
