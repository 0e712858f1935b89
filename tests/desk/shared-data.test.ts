/** The simulated and public ledgers, where they lie beside the repository: what was booked is what was paid, and who is overdue is found. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { callList } from '../../src/desk/call-list.js';
import { importFiles } from '../../src/desk/import-files.js';
import type { Day } from '../../src/ledger/day.js';
import { decimal } from '../../src/ledger/money.js';
import { bookedPayments } from '../../src/store/lists.js';
import { openStore, type Store } from '../../src/store/open.js';
import { DEFAULTS } from '../../src/triage/index.js';
import { ROOT } from '../support/run.js';

const DATA = join(ROOT, '..', 'shared', 'data');
const folder = mkdtempSync(join(tmpdir(), 'dunning-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rowsOf = (path: string): Record<string, string>[] =>
  parse(readFileSync(join(DATA, path)), { columns: true, bom: true }) as Record<string, string>[];

/** Imports files in one batch, in a ledger of their own. */
async function withLedger<T>(files: readonly string[], work: (store: Store) => T): Promise<T> {
  const store = openStore(join(folder, `${files[0]?.replaceAll('/', '-')}.db`), { create: true });
  try {
    const paths = files.map((file) => join(DATA, file));
    await importFiles(store, paths, { currency: 'EUR', termsDays: 30, dateOrder: null, decimal: null, dryRun: false, now: new Date(0) });
    return work(store);
  } finally {
    store.close();
  }
}

const cents = (text: string): number => Math.round(Number(text) * 100);

function addTo(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

/** How much of what was booked is right, and of what is right was booked, by amount. */
function agreement(found: ReadonlyMap<string, number>, truth: ReadonlyMap<string, number>): { precision: number; recall: number } {
  let both = 0;
  for (const [key, amount] of found) both += Math.min(amount, truth.get(key) ?? 0);
  const total = (sums: ReadonlyMap<string, number>): number => [...sums.values()].reduce((sum, amount) => sum + amount, 0);
  return { precision: both / total(found), recall: both / total(truth) };
}

if (existsSync(DATA)) {
  describe.each(['b2b-nl', 'saas-en'])('simulated/%s on 2026-10-31', (name) => {
    const base = join('simulated', name);
    test('money is booked where it was meant, and everyone who is overdue is on the list', async () => {
      await withLedger(
        ['debtors', 'invoices', 'payments', 'contacts'].map((kind) => join(base, `${kind}.csv`)),
        (store) => {
          const asOf = '2026-10-31' as Day;
          const found = new Map<string, number>();
          for (const { paymentId, invoiceNumber, amount } of bookedPayments(store, asOf))
            addTo(found, `${paymentId} ${invoiceNumber}`, amount);
          const truth = new Map<string, number>();
          for (const row of rowsOf(join(base, 'truth', 'allocations.csv')))
            addTo(truth, `${row['payment_id']} ${row['invoice_number']}`, cents(row['amount'] ?? ''));
          const { precision, recall } = agreement(found, truth);
          expect(precision).toBeGreaterThanOrEqual(0.999);
          expect(recall).toBeGreaterThanOrEqual(0.999);

          const labelled = rowsOf(join(base, 'truth', 'labels.csv')).map((row) => row['debtor_id'] ?? '');
          const overdue = new Set([...callList(store, asOf, DEFAULTS).calls].map(({ debtorId }) => debtorId));
          expect(labelled.filter((id) => !overdue.has(id))).toEqual([]);
          expect(overdue.size - labelled.length).toBeLessThanOrEqual(overdue.size * 0.02);
        },
      );
    });
  });

  test('ibm on 2013-06-30: eight debtors are overdue, the one with the most evidence or money first', async () => {
    await withLedger(['ibm/receivables.csv'], (store) => {
      const calls = [...callList(store, '2013-06-30' as Day, DEFAULTS).calls];
      expect(calls).toHaveLength(8);
      expect(
        decimal(
          calls.reduce((sum, { overdue }) => sum + overdue, 0),
          'EUR',
        ),
      ).toBe('576.09');
      expect(calls[0]?.debtorId).toBe('5875-VZQCZ');
    });
  });
} else {
  test('there is no ../shared/data beside the repository: nothing to compare with', () => {
    console.info('../shared/data is not there: the simulated and public ledgers are not looked at.');
  });
}
