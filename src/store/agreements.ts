/** Promises and what people noted about disputes: rows of batches, taken back with them. */
import { asHePrefers, type PromiseEvent } from '../ledger/agreements.js';
import type { Day } from '../ledger/day.js';
import { type DisputeEvent, disputesWith } from '../ledger/disputes.js';
import type { Account } from '../ledger/model.js';
import { numberKey } from '../ledger/references.js';
import { ACCOUNTS_DISPUTING_PAYMENTS } from './disputed-payments.js';
import { accountIdOf, ofFamily } from './kin.js';
import type { Store } from './open.js';

const PROMISE =
  'key, side, event, kind, on_day AS "on", by_day AS "by", amount, currency, invoices, owner, note, since_contact AS sinceContact, besides';
const DISPUTE =
  'key, invoice_number AS invoice, event, on_day AS "on", kind, owner, fault, how, amount, currency, note, approved_by AS approvedBy';

/** Completes accounts with what was agreed up to a day, with the debtor or with those who are one with him. */
export function agreedOn({ db }: Store, asOf: Day): (account: Account, family: readonly number[]) => Account {
  const any = (table: string): boolean => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined;
  const of = (table: string, columns: string) =>
    any(table) ? ofFamily(db, `SELECT ${columns} FROM ${table} WHERE debtor_id IN ($IDS) AND on_day <= :asOf ORDER BY on_day, key`) : null;
  const promises = of('promise', PROMISE);
  const events = of('dispute_event', DISPUTE);
  return (account, family) => {
    const debtor = asHePrefers(account.debtor, account.contacts);
    const rows = (promises?.(family, { asOf }) ?? []) as (Omit<PromiseEvent, 'invoices' | 'besides'> & {
      readonly invoices: string;
      readonly besides: number;
    })[];
    const noted = (events?.(family, { asOf }) ?? []) as DisputeEvent[];
    if (debtor === account.debtor && rows.length === 0 && noted.length === 0) return account;
    return {
      ...account,
      debtor,
      promises: rows.map((row) => ({ ...row, invoices: JSON.parse(row.invoices) as string[], besides: row.besides === 1 })),
      ...disputesWith(account.disputes, noted, account.invoices),
    };
  };
}

export function writePromise({ db }: Store, batch: number, debtorId: string, event: Omit<PromiseEvent, 'key' | 'sinceContact'>): void {
  db.prepare(
    `INSERT INTO promise (debtor_id, side, event, kind, on_day, by_day, amount, currency, invoices, owner, note, since_contact, besides, batch_id)
     VALUES (:debtorId, :side, :event, :kind, :on, :by, :amount, :currency, :invoices, :owner, :note,
       (SELECT coalesce(max(key), 0) FROM contact), :besides, :batch)`,
  ).run({ ...event, debtorId, batch, invoices: JSON.stringify(event.invoices), besides: Number(event.besides === true) });
}

export function writeDispute({ db }: Store, batch: number, debtorId: string, event: Omit<DisputeEvent, 'key'>): void {
  db.prepare(
    `INSERT INTO dispute_event (debtor_id, invoice_number, number_key, event, on_day, kind, owner, fault, how, amount, currency, note, approved_by, batch_id)
     VALUES (:debtorId, :invoice, :numberKey, :event, :on, :kind, :owner, :fault, :how, :amount, :currency, :note, :approvedBy, :batch)`,
  ).run({ ...event, debtorId, batch, numberKey: numberKey(event.invoice) });
}

/**
 * Numbers of debtors with whom anything was agreed up to a day, in order; their accounts say what.
 *
 * @param notes also those who owe and of whom a note may tell of a promise
 */
export function debtorsAgreed({ db }: Store, asOf: Day, notes = false): string[] {
  return db
    .prepare(
      `SELECT ${accountIdOf('debtor_id')} FROM promise WHERE on_day <= :asOf
       UNION SELECT h.id FROM contact c JOIN kin_or_self k ON k.debtor_key = c.debtor_key JOIN debtor h ON h.key = k.account_key
         WHERE c.date <= :asOf AND (c.promise_date IS NOT NULL OR c.call_back_on IS NOT NULL
           OR (:notes AND c.note IS NOT NULL AND (h.clear_since IS NULL OR h.clear_since > :asOf))) ORDER BY 1`.replace('kin_or_self', OWN),
    )
    .pluck()
    .all({ asOf, notes: Number(notes) }) as string[];
}

/** Numbers of debtors whose invoices were ever disputed by a day, in order. */
export function debtorsDisputing({ db }: Store, asOf: Day): string[] {
  return db
    .prepare(
      `SELECT ${accountIdOf('debtor_id')} FROM dispute_event WHERE on_day <= :asOf
       UNION SELECT h.id FROM invoice i JOIN kin_or_self k ON k.debtor_key = i.debtor_key JOIN debtor h ON h.key = k.account_key
         WHERE i.date <= :asOf AND ((i.disputed = 1 AND i.flagged_on <= :asOf)
           OR coalesce(i.number_key, i.number) IN (SELECT number_key FROM dispute WHERE opened_on <= :asOf))
       UNION SELECT h.id FROM debtor h WHERE h.key IN (${ACCOUNTS_DISPUTING_PAYMENTS}) ORDER BY 1`.replace('kin_or_self', OWN),
    )
    .pluck()
    .all({ asOf }) as string[];
}

/** The account each debtor's rows are on. */
const OWN = `(SELECT d.key AS debtor_key, coalesce(n.account_key, d.key) AS account_key FROM debtor d LEFT JOIN kin n ON n.debtor_key = d.key)`;
