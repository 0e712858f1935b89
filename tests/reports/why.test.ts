import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { why } from '../../src/reports/screens/why.js';
import type { FindingRow } from '../../src/reports/verdict.js';
import { call, d, textOf } from './worlds.js';

const today = d('2026-03-02');
const finding = (says: string, ...cites: string[]): FindingRow => ({ rule: says, says, cites, speaksFor: ['cant_pay'] });
const found = {
  why: [finding('one', 'invoice 1', 'payment P2'), finding('two'), finding('three')],
  against: [finding('but', 'note of 2026-01-02'), finding('and')],
};
const { verdict } = call();
const calls = [
  call({ verdict: { ...verdict, ...found } }),
  call({ rank: 2, debtorId: '1002', verdict: { ...verdict, ...found, class: 'unknown', unknownBecause: 'too little evidence' } }),
];

test('two reasons for and one against, each with what it cites', async () => {
  expect(JSON.parse(await textOf(why(calls, today), 'json'))[0]).toEqual({
    rank: 1,
    debtor_id: '1001',
    name: 'Bakkerij Jansen',
    overdue: '1234.50',
    currency: 'EUR',
    class: 'disorganized',
    confidence: 'likely',
    unknown_because: null,
    why: [
      { rule: 'one', says: 'one', cites: ['invoice 1', 'payment P2'] },
      { rule: 'two', says: 'two', cites: [] },
    ],
    against: [{ rule: 'but', says: 'but', cites: ['note of 2026-01-02'] }],
    ask: calls[0]?.ask,
    skipped: [],
  });
  const [first] = parse(await textOf(why(calls, today), 'csv'), { columns: true }) as Record<string, string>[];
  expect(first).toMatchObject({ why: 'one [invoice 1, payment P2] | two', against: 'but [note of 2026-01-02]', confidence: 'likely' });
});

test('where no class is given, why not, and what each finding speaks for', async () => {
  const text = await textOf(why(calls, today), 'table', { width: 100 });
  expect(text).toContain('disorganised, likely\n');
  expect(text).toContain('too little evidence | one (speaks for cannot pay) [invoice 1, payment P2]');
  const [, second] = JSON.parse(await textOf(why(calls, today), 'json'));
  expect(second).toMatchObject({ class: 'unknown', confidence: null, unknown_because: 'too little evidence' });
});
