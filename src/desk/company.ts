/** A head office speaks for its branches and pays for them: what was agreed with it holds for each, and is measured on all of them. */
import type { Day } from '../ledger/day.js';
import type { Account } from '../ledger/model.js';
import type { Currency } from '../ledger/money.js';
import { eachAccount } from '../store/accounts.js';
import { companiesOf, type HeadOffice, headOffices } from '../store/companies.js';
import type { Store } from '../store/open.js';
import { allPromises, factsFor, type Settings } from '../triage/index.js';

export interface Companies {
  /** A branch with what was said and agreed with its head office, which is called in its place where it has no telephone. */
  spokenFor(account: Account): Account;
  /** A head office with all that its branches owe and paid; anyone else as he is. */
  whole(account: Account): Account;
}

/** What a head office tells its branches. */
type Office = HeadOffice & Pick<Account, 'contacts' | 'promises'>;

const ALONE: Companies = { spokenFor: (account) => account, whole: (account) => account };

/** A head office with all that its branches owe and paid; anyone else as he is. */
export function wholeAt(store: Store, asOf: Day): Companies['whole'] {
  const companies = companiesOf(store);
  if (companies === null) return ALONE.whole;
  return (account) => {
    const { id } = account.debtor;
    const group = companies.get(id);
    if (group?.head !== id) return account;
    const branches = group.branches.flatMap((id) => [...eachAccount(store, asOf, { id })]);
    return {
      ...account,
      invoices: [account, ...branches].flatMap(({ invoices }) => invoices).sort(byDate),
      payments: [account, ...branches].flatMap(({ payments }) => payments).sort(byDate),
    };
  };
}

export function companiesAt(store: Store, asOf: Day, settings: Settings): Companies {
  const companies = companiesOf(store);
  if (companies === null) return ALONE;
  const whole = wholeAt(store, asOf);
  const known = headOffices(store);
  const offices = new Map<string, Office | null>();
  const officeOf = (head: string): Office | null => {
    const met = offices.get(head);
    if (met !== undefined) return met;
    const found = known(head);
    // An account is read only where it has something to tell.
    const [account] = found?.spoken ? eachAccount(store, asOf, { id: head }) : [];
    const office = found && { ...found, ...(account ? holding(whole(account), asOf, settings) : { contacts: [], promises: [] }) };
    offices.set(head, office);
    return office;
  };
  return {
    whole,
    spokenFor: (account) => {
      const { debtor, contacts, promises = [] } = account;
      const head = companies.get(debtor.id)?.head;
      const office = head === undefined || head === debtor.id ? null : officeOf(head);
      if (office === null) return account;
      return {
        ...account,
        debtor: {
          ...debtor,
          phone: debtor.phone ?? debtor.mobile ?? office.phone,
          contactPerson: debtor.contactPerson ?? office.contactPerson,
          handledBy: debtor.handledBy ?? office.handledBy,
        },
        // A reminder goes to the one it is addressed to.
        contacts: [...contacts, ...office.contacts.filter(({ outcome }) => outcome !== 'reminder_sent')].sort(byDate),
        promises: [...promises, ...(office.promises ?? [])].sort((a, b) => a.key - b.key),
      };
    },
  };
}

const byDate = <Dated extends { readonly date: Day; readonly key: number }>(a: Dated, b: Dated): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.key - b.key;

/**
 * What a head office said as it holds for a branch: a sum it promised is measured on the whole company; where that was kept, no branch
 * waits for it any more, and otherwise each waits for its own.
 */
function holding(office: Account, asOf: Day, settings: Settings): Pick<Account, 'contacts' | 'promises'> {
  const isDone = (cite: string, key: number, currency: Currency | null): boolean => {
    const facts = factsFor(office, currency ?? office.invoices[0]?.currency ?? '', asOf, { disputeRate: null }, settings);
    const promise = allPromises(facts).find((one) => one.key === key && one.cite.startsWith(cite));
    return promise === undefined || promise.withdrawn !== null || promise.state === 'kept' || promise.state === 'late';
  };
  return {
    contacts: office.contacts.map((contact) => {
      const { key, promiseDate, promiseCurrency } = contact;
      if (promiseDate === null) return contact;
      return isDone('contact', key, promiseCurrency) ? { ...contact, promiseDate: null } : { ...contact, promiseAmount: null };
    }),
    promises: (office.promises ?? []).flatMap((event) => {
      if (event.side === 'ours') return [event];
      const holds = event.event === 'made' && event.invoices.length === 0 && !isDone('promise', event.key, event.currency);
      return holds ? [{ ...event, amount: null }] : [];
    }),
  };
}
