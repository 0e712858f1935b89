/** One dispute in a small ledger hardly moves anybody but the one who objects. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callList } from '../../src/desk/call-list.js';
import type { Day } from '../../src/ledger/day.js';
import { disputeRateOf } from '../../src/ledger/dispute-rate.js';
import { DEFAULTS } from '../../src/triage/index.js';
import { ROOT } from '../support/run.js';
import { Ledger } from './ledger.js';

test('the share of disputes is drawn to the usual one, and unknown of few invoices', () => {
  expect(disputeRateOf(29, 1)).toBeNull();
  expect(disputeRateOf(60, 1)).toBeLessThan(0.03);
  expect(disputeRateOf(60, 2)).toBeLessThan(0.035);
  expect(disputeRateOf(20_000, 2_000)).toBeCloseTo(0.1, 2);
  expect(disputeRateOf(40, 900)).toBe(1);
});

test('another debtor’s dispute changes nobody’s reason', () => {
  const ledger = new Ledger();
  const classes = () =>
    new Map([...callList(ledger.store, '2026-11-01' as Day, DEFAULTS).calls].map(({ debtorId, verdict }) => [debtorId, verdict] as const));
  try {
    ledger.import(
      ...['debtors', 'invoices', 'payments', 'contacts'].map((kind) => readFileSync(join(ROOT, 'fixtures/demo', `${kind}.csv`), 'utf8')),
    );
    const before = classes();
    const [first] = [...callList(ledger.store, '2026-11-01' as Day, DEFAULTS).calls];
    ledger.import(
      `dispute_id,debtor_id,invoice_number,opened_on,closed_on,reason\nX1,${first?.debtorId},${first?.invoices[0]?.number},2026-10-05,,price\n`,
    );
    const after = classes();
    expect(before.size).toBeGreaterThan(5);
    for (const [id, verdict] of before) {
      if (id === first?.debtorId) continue;
      expect(after.get(id)?.class, id).toBe(verdict.class);
      for (const reason of ['cant_pay', 'wont_pay', 'disorganized'] as const)
        expect(Math.abs((after.get(id)?.probabilities[reason] ?? 0) - verdict.probabilities[reason]), id).toBeLessThan(0.04);
    }
  } finally {
    ledger.close();
  }
});
