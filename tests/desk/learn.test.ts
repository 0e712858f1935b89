/** Learning: from what, with which evidence, kept only where it helps, and gone after undo. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { learn } from '../../src/desk/learn.js';
import { settingsFor } from '../../src/desk/settings.js';
import { undo } from '../../src/desk/undo.js';
import type { Day } from '../../src/ledger/day.js';
import { listBatches } from '../../src/store/batches.js';
import { DEFAULTS, judge, type Reason } from '../../src/triage/index.js';
import { Ledger, NOW } from './ledger.js';

const ASOF = '2026-10-31' as Day;
/** Who pays in round parts here has forgotten the rest, which is not what is usual; on the day he says so, his note says otherwise. */
const DEBTORS = Array.from({ length: 48 }, (_, at) => `${100 + at}`);
const lines = (head: string, of: (id: string, at: number) => string[], ids = DEBTORS): string =>
  `${[head, ...ids.flatMap(of)].join('\n')}\n`;
const day = (at: number): string => `2026-10-${String(10 + (at % 20)).padStart(2, '0')}`;
const INVOICES = lines(
  'debtor_id,invoice_number,invoice_date,due_date,amount,currency',
  (id) => [`${id},F${id},2026-07-01,2026-07-31,500.00,EUR`],
  [...DEBTORS, '999'],
);
const PAYMENTS = lines(
  'payment_id,debtor_id,payment_date,amount,currency,invoice_number',
  (id) => [`P${id},${id},2026-08-20,100.00,EUR,F${id}`, `Q${id},${id},2026-09-20,100.00,EUR,F${id}`],
  [...DEBTORS, '999'],
);
const contacts = (reason: string): string =>
  lines('debtor_id,date,channel,direction,outcome,note,reason', (id, at) => [
    `${id},${day(at)},phone,out,spoken,cannot pay at the moment,${reason}`,
  ]);

let ledger: Ledger;
beforeAll(() => {
  ledger = new Ledger();
  ledger.import(INVOICES, PAYMENTS, contacts('forgot'));
});
afterAll(() => ledger.close());

const run = (more: { dryRun?: boolean; labels?: ReadonlyMap<string, Reason> } = {}) =>
  learn(ledger.store, { asOf: ASOF, labels: null, settings: settingsFor(ledger.store, { priors: {} }), dryRun: false, now: NOW, ...more });
const shareOf = (id: string): number => {
  const [call] = judge(ledger.account(id, ASOF), ASOF, { disputeRate: null }, settingsFor(ledger.store, { priors: {} }));
  return call?.verdict.probabilities.disorganized ?? Number.NaN;
};

describe('learning from stated reasons', () => {
  test('a dry run says what it would learn and whether that helps, and writes nothing', () => {
    const before = listBatches(ledger.store).length;
    const report = run({ dryRun: true });
    expect(report).toMatchObject({ batch: null, told: 48, sources: [{}, {}, { source: 'stated', used: 48 }, {}] });
    expect(report.newest?.after.logLoss.value).toBeLessThan(report.newest?.before.logLoss.value ?? 0);
    expect(report.newest?.before.cases).toBe(12);
    expect(JSON.stringify(run({ dryRun: true }))).toBe(JSON.stringify(report));
    expect(listBatches(ledger.store)).toHaveLength(before);
  });

  test('neither the note nor the reason of the day explains itself', () => {
    const rules = run({ dryRun: true }).rules.map(({ rule }) => rule);
    expect(rules).toContain('round_part_payments');
    expect(rules).not.toContain('inability_words');
    expect(rules).not.toContain('stated_reason');
  });

  test('no rule moves by more than half as much again in a run', () => {
    for (const { before, after } of run({ dryRun: true }).rules)
      expect(Math.abs(Math.log(after / before))).toBeLessThanOrEqual(Math.log(1.5) + 1e-6);
  });

  test('what is learned is a batch, used for debtors without a label, and gone after undo', () => {
    const before = shareOf('999');
    const { batch } = run();
    expect(listBatches(ledger.store)[0]).toMatchObject({ id: batch, command: 'learn', summary: expect.stringMatching(/^learned: /) });
    expect(shareOf('999')).toBeGreaterThan(before + 0.05);
    const learned = settingsFor(ledger.store, { priors: {} }).learned;
    const next = run();
    expect(next.batch).not.toBeNull();
    expect(() => undo(ledger.store, { batch, cascade: false, dryRun: false, now: NOW })).toThrow(/built on it/);
    undo(ledger.store, { batch: next.batch, cascade: false, dryRun: false, now: NOW });
    expect(settingsFor(ledger.store, { priors: {} }).learned).toEqual(learned);
    undo(ledger.store, { batch, cascade: false, dryRun: false, now: NOW });
    expect(settingsFor(ledger.store, { priors: {} })).toEqual(DEFAULTS);
    expect(shareOf('999')).toBe(before);
  });
});

describe('learning from a file', () => {
  const labels = new Map<string, Reason>(DEBTORS.map((id) => [id, 'disorganized']));

  test('its labels take the place of stated ones, and are kept for the next time', () => {
    const { sources, batch } = run({ labels });
    expect(sources).toMatchObject([{ source: 'file', used: 48, weight: 48 }, { labels: 0 }, { labels: 0 }, {}]);
    expect(run({ dryRun: true }).sources[0]).toMatchObject({ source: 'file', used: 48 });
    undo(ledger.store, { batch, cascade: false, dryRun: false, now: NOW });
    expect(run({ dryRun: true }).sources[0]).toMatchObject({ used: 0 });
  });

  test('of a few debtors teaches nothing', () => {
    const few = new Ledger();
    few.import(INVOICES, PAYMENTS);
    const report = learn(few.store, { asOf: ASOF, labels: new Map([['100', 'cant_pay']]), settings: DEFAULTS, dryRun: false, now: NOW });
    expect(report).toMatchObject({ told: 1, newest: null, chosen: { best: { name: 'nothing' } } });
    expect(settingsFor(few.store, { priors: {} }).learned).toBeNull();
    few.close();
  });
});

test('labels that agree with what is computed teach nothing', () => {
  const usual = new Ledger();
  // Every label is drawn as the verdict has it, as near as whole debtors can be.
  const invoices = lines('debtor_id,invoice_number,invoice_date,due_date,amount,currency', (id) => [
    `${id},F${id},2026-07-01,2026-07-31,500.00,EUR`,
  ]);
  usual.import(invoices);
  const p = judge(usual.account('100', ASOF), ASOF, { disputeRate: null })[0]?.verdict.probabilities;
  const cut = [(p?.cant_pay ?? 0) * 48, ((p?.cant_pay ?? 0) + (p?.wont_pay ?? 0)) * 48];
  const labels = new Map<string, Reason>(
    DEBTORS.map((id, at) => [id, at < (cut[0] ?? 0) ? 'cant_pay' : at < (cut[1] ?? 0) ? 'wont_pay' : 'disorganized']),
  );
  const report = learn(usual.store, { asOf: ASOF, labels, settings: DEFAULTS, dryRun: true, now: NOW });
  expect(report.chosen.best.name).toBe('nothing');
  usual.close();
});
