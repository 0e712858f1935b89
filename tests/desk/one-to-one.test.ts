/** The plain case, worked out for many debtors at once, answers as the replay of each debtor does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { importFiles } from '../../src/desk/import-files.js';
import { settle } from '../../src/desk/settle.js';
import type { Allowances } from '../../src/ledger/bookable.js';
import { ownerOf } from '../../src/ledger/owners.js';
import { allDebtors } from '../../src/store/bookings.js';
import { directoryOf } from '../../src/store/directory.js';
import { Kin } from '../../src/store/kin.js';
import { changing, openStore, type Store } from '../../src/store/open.js';
import { PAYMENT, paymentOf, type Raw } from '../../src/store/rows.js';
import { csv, dayAfter, dice, mixedLedger, NAMES, type Row } from '../cli/mixed-ledger.js';

const folder = mkdtempSync(join(tmpdir(), 'dunning-plain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Debtors whose payments are plain but for a few, and each numbers his invoices in one of several ways. */
function nearlyPlain(seed: number): { invoices: Row[]; payments: Row[] } {
  const die = dice(seed);
  const upto = (n: number): number => Math.floor(die() * n);
  const one = <T>(values: readonly T[]): T => values[upto(values.length)] as T;
  const tables = { invoices: [] as Row[], payments: [] as Row[] };
  const styles = [
    (n: number) => `F${2600 + n}`,
    (n: number) => `2026-${100 + n}`,
    (n: number) => `${1000 + n}`,
    (n: number) => `00${n + 10}`,
    (n: number) => `${2026000100 + n}`,
    (n: number) => `Factuur ${1000 + n}`,
    (n: number) => `FA${1000 + n}`,
    (n: number) => `f.${n}`,
  ];
  let paid = 0;
  for (let debtor = 1; debtor <= 12; debtor++) {
    const style = one(styles);
    const odd = (chance: number): boolean => debtor % 3 !== 1 && die() < chance;
    for (let n = 0; n < 5; n++) {
      const number = (odd(0.1) ? one(styles) : style)(debtor % 3 === 0 ? n : debtor * 10 + n);
      const day = upto(60);
      const cents = one([5000, 7500, 1000 + upto(9000)]);
      const invoice = { debtor_id: `D${debtor}`, debtor_name: `Firma ${debtor}`, invoice_number: number };
      const kind = odd(0.05) ? 'credit_note' : 'invoice';
      tables.invoices.push({
        ...invoice,
        kind,
        invoice_date: dayAfter(day),
        due_date: dayAfter(day + 14),
        amount: `${cents / 100}`,
        currency: odd(0.05) ? 'USD' : 'EUR',
      });
      for (let part = 0; part < one([0, 1, 1, 1]); part++) {
        const amount = odd(0.4)
          ? one([Math.round(cents / 2), Math.round(cents * 0.98), cents + 100])
          : one([cents, cents, Math.round(cents / 2)]);
        const words = odd(0.5) ? one(['Fact ', 'betaling FA ', 'RF ', 'factuur, ', 'klant 7 ']) : one(['', 'factuur ', 'uw nummer ']);
        const field = die() < 0.4;
        tables.payments.push({
          payment_id: odd(0.1) ? `P${Math.max(paid, 1)}` : `P${++paid}`,
          debtor_id: die() < 0.6 ? `D${debtor}` : '',
          payment_date: dayAfter((die() < 0.4 ? 60 : day) + upto(40) - (odd(0.2) ? 30 : 0)),
          amount: `${(odd(0.05) ? -amount : amount) / 100}`,
          currency: 'EUR',
          invoice_number: field ? (odd(0.1) ? `${number}, 99` : number) : '',
          reference: die() < 0.15 ? one(['dank u', 'betaling', '']) : `${words}${number}`,
        });
      }
    }
  }
  return tables;
}

/** All that is worked out, as text. */
function workedOut({ db }: Store): string {
  const tables = [
    'SELECT debtor_key, payment_key, credit_key, invoice_key, amount, day, how, undoes_key FROM allocation ORDER BY debtor_key, day, payment_key, seq',
    'SELECT key, clear_since FROM debtor ORDER BY key',
  ];
  return tables.map((sql) => db.prepare(sql).raw().all().map((row) => JSON.stringify(row)).join('\n')).join('\n\n'); // biome-ignore format: one pair of lists
}

function imported(name: string, files: readonly string[], allowances?: Allowances): Store {
  const store = openStore(join(folder, `${name}.db`), { create: true });
  importFiles(store, files, { currency: 'EUR', termsDays: 30, dateOrder: 'dmy', decimal: '.', dryRun: false, now: new Date(0), skipBadRows: true, ...(allowances ? { allowances } : {}) }); // biome-ignore format: one call
  return store;
}

/** @returns how many debtors the plain case took */
function bothWays(store: Store, allowances?: Allowances): number {
  const replayed = workedOut(store);
  const all = allDebtors(store);
  const currencies = store.db.prepare('SELECT DISTINCT currency FROM payment').pluck().all() as string[];
  const after = Math.floor((store.db.prepare('SELECT max(key) FROM payment').pluck().get() as number) / 2);
  const told = [1, 1e6].flatMap((many) =>
    [null, ...(currencies.length === 1 ? currencies : [])].map((currency) => {
      const touched = { debtors: all, toBook: all, toName: [], hadMoney: true, many, allowances, currency };
      const booked = changing(store, () => settle(store, touched, after));
      expect(workedOut(store)).toBe(replayed);
      return booked;
    }),
  );
  // What is said of the newer half of the payments, whether each was replayed or not.
  for (const booked of told) expect(booked).toEqual(told[0]);
  // Where only some are to be booked, the others stay as they are.
  for (const part of [0, 1]) {
    const half = all.filter((_, at) => at % 2 === part);
    changing(store, () => settle(store, { debtors: half, toBook: half, toName: [], hadMoney: true, many: 1, allowances }, after));
    expect(workedOut(store)).toBe(replayed);
  }
  changing(store, () => settle(store, { debtors: all, toBook: all, toName: [], hadMoney: true, many: 1, allowances }));
  const directory = directoryOf(store, new Kin(store));
  const payment = store.db.prepare(`SELECT ${PAYMENT} FROM payment WHERE key = ?`).raw();
  const owned = store.db.prepare('SELECT payment_key, debtor_key, how FROM temp.plain_owner').raw().all() as [number, number, string][];
  for (const [key, debtor, how] of owned) {
    const row = paymentOf(payment.get(key) as Raw);
    expect(ownerOf(row, directory)).toEqual({ debtor, since: row.date, how });
  }
  return store.db.prepare('SELECT count(*) FROM temp.plain_debtor').pluck().get() as number;
}

describe('the plain case', () => {
  test('books ledgers that are nearly plain as their replay does, with and without allowances', () => {
    let plain = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const tables = nearlyPlain(seed);
      const files = (['invoices', 'payments'] as const).map((name) => {
        const path = join(folder, `${seed}-${name}.csv`);
        writeFileSync(path, csv(name, tables[name]));
        return path;
      });
      const allowances = seed % 3 === 0 ? { discountPercent: 2, discountDays: 10, feeTolerance: 2 } : undefined;
      const store = imported(`plain-${seed}`, files, allowances);
      plain += bothWays(store, allowances);
      store.close();
    }
    expect(plain).toBeGreaterThan(20);
  });

  test('leaves a reference alone that is an invoice number as it stands, words and all', () => {
    const invoice = { debtor_id: 'D1', kind: 'invoice', invoice_date: dayAfter(1), due_date: dayAfter(20), amount: '10', currency: 'EUR' };
    const payment = {
      payment_id: 'P1',
      debtor_id: 'D1',
      payment_date: dayAfter(9),
      amount: '10',
      currency: 'EUR',
      reference: 'factuur 1000',
    };
    const rows = { invoices: ['1000', 'Factuur 1000'].map((invoice_number) => ({ ...invoice, invoice_number })), payments: [payment] };
    const files = (['invoices', 'payments'] as const).map((name) => {
      const path = join(folder, `whole-${name}.csv`);
      writeFileSync(path, csv(name, rows[name]));
      return path;
    });
    const store = imported('whole', files);
    expect(bothWays(store)).toBe(0);
    store.close();
  });

  test('leaves ledgers of everything exports hold as they are', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const tables = mixedLedger(seed);
      const files = NAMES.map((name) => {
        const path = join(folder, `mixed-${seed}-${name}.csv`);
        writeFileSync(path, csv(name, tables[name]));
        return path;
      });
      const store = imported(`mixed-${seed}`, files);
      bothWays(store);
      store.close();
    }
  });
});
