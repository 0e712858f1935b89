/** What a call sheet says that the ledger contradicts or lacks: written as it stands, and said aloud, for a person to put right. */
import { type Day, later } from '../ledger/day.js';
import type { Account } from '../ledger/model.js';
import { type Minor, readable } from '../ledger/money.js';
import type { ContactDraft, Draft } from '../sources/drafts.js';
import { eachAccount } from '../store/accounts.js';
import { listedDebtor } from '../store/listed-debtor.js';
import type { Store } from '../store/open.js';
import { undisputed } from './undisputed.js';

/** Rows that are named; further ones are counted. */
const NAMED = 20;

export class SheetRemarks {
  private readonly rows: { readonly file: string; readonly draft: ContactDraft }[] = [];

  /** A row that is new or changed. */
  add(file: string, draft: Draft): void {
    if (draft.kind === 'contact' && draft.listed !== null) this.rows.push({ file, draft });
  }

  /** @param today rows are held against what is open on this day, or on their own where that is later */
  notes(store: Store, today: Day): string[] {
    const all = this.rows.flatMap(({ file, draft }) =>
      contradictions(store, draft, later(today, draft.date)).map((what) => `${file}: line ${draft.line}: ${what}`),
    );
    return all.length > NAMED ? [...all.slice(0, NAMED), `… and ${all.length - NAMED} more rows to look at`] : all;
  }
}

function contradictions(store: Store, draft: ContactDraft, asOf: Day): string[] {
  const { date, promiseDate, promiseAmount, promiseCurrency, callBackOn, listed, reason } = draft;
  const found: string[] = [];
  if (promiseDate !== null && promiseDate < date) found.push(`the promise for ${promiseDate} lies before the call of ${date}`);
  if (callBackOn !== null && callBackOn < date) found.push(`the call-back on ${callBackOn} lies before the call of ${date}`);
  if (promiseDate === null && promiseAmount === null && reason === null) return found;
  const id = listedDebtor(store, draft.debtorId)?.id;
  const [account] = id === undefined ? [] : eachAccount(store, asOf, { id });
  const complaint = account === undefined ? null : undisputed(account, reason);
  if (complaint !== null) found.push(complaint);
  if (promiseDate === null && promiseAmount === null) return found;
  const currency = promiseCurrency ?? listed?.currency ?? null;
  if (account === undefined || currency === null) return found;
  const open = openIn(account, currency);
  if (open <= 0) found.push(`debtor ${id} promised to pay, and nothing of his is open in ${currency}: has he paid meanwhile?`);
  else if (promiseAmount !== null && promiseAmount > open)
    found.push(`debtor ${id} promised ${readable(promiseAmount, currency)}, and only ${readable(open, currency)} is open`);
  return found;
}

const openIn = ({ invoices }: Account, currency: string): Minor =>
  invoices.reduce(
    (sum, invoice) => (invoice.kind === 'invoice' && invoice.currency === currency ? sum + Math.max(0, invoice.open) : sum),
    0,
  );
