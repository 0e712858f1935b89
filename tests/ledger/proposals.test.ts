/** What is proposed for money that was not booked, and what is said of why. */
import { expect, test } from 'vitest';
import { allocate } from '../../src/ledger/allocation.js';
import { likelyDuplicates } from '../../src/ledger/identity.js';
import type { Account, Debtor } from '../../src/ledger/model.js';
import { proposalsIn, whyNotBooked } from '../../src/ledger/proposals.js';
import { isSlipOf } from '../../src/ledger/references.js';
import { standing } from '../../src/ledger/standing.js';
import { NO_DETAILS } from '../support/debtor.js';
import { invoice, invoicesIn, payment, paymentsIn, type Row } from './books.js';

let keys = 0;
const debtor = (id: string, name: string, with_: Partial<Debtor> = {}): Debtor => ({ ...NO_DETAILS, key: ++keys, id, name, ...with_ });

const account = (...rows: Row[]): Account => ({
  debtor: debtor('1', 'Bakker'),
  ...standing(invoicesIn(rows), paymentsIn(rows), allocate(invoicesIn(rows), paymentsIn(rows))),
  contacts: [],
  disputes: [],
  holds: [],
});

test.each([
  ['2026014574', '2026014547', true],
  ['202601454', '2026014547', true],
  ['20260145477', '2026014547', true],
  ['2026014599', '2026014547', true],
  ['2026014000', '2026014547', false],
  ['1234', '1243', true],
  ['1234', '1256', false],
  ['123', '124', false],
])('%s for %s: %s', (written, meant, slip) => {
  expect(isSlipOf(written, meant)).toBe(slip);
});

test('likely invoices, best first: the number, a slip of it, the amount, a sum', () => {
  const F1 = invoice('2026014547', '2026-01-01', 10_000);
  const F2 = invoice('2026014600', '2026-01-02', 4_000);
  const F3 = invoice('2026014700', '2026-01-02', 3_000);
  const reasons = (amount: number, reference: string): string[] =>
    proposalsIn(account(F1, F2, F3), payment('P', '2026-02-01', amount, { reference }), amount).map(({ reason }) => reason);
  expect(reasons(4_000, 'fact 2026014574')).toEqual(['same amount as 2026014600', 'names 2026014574, one slip from 2026014547']);
  expect(reasons(10_000, 'fact 2026014574')).toEqual(['names 2026014574, one slip from 2026014547, and is its amount']);
  expect(reasons(13_000, '')).toEqual(['sum of 2026014547 and 2026014700']);
  expect(reasons(99, '')).toEqual([]);
});

test('why: what precisely is missing', () => {
  const F1 = invoice('F1', '2026-01-01', 10_000);
  const why = (...rows: Row[]): string => {
    const whole = account(...rows);
    const last = whole.payments.at(-1);
    return last ? whyNotBooked(last, whole, () => ({ id: 'P1', day: F1.date })) : '';
  };
  const once = payment('P1', '2026-02-01', 10_000, { reference: 'F1' });
  expect(why(F1, once, payment('P2', '2026-02-02', 10_000, { reference: 'F1' }))).toBe(
    'names F1, which is paid already (P1, 2026-01-01): paid twice?',
  );
  expect(why(F1, payment('P2', '2026-02-02', 10_100, { reference: 'F1' }))).toBe('1.00 more than was open on the invoices it pays');
  expect(why(F1, once, payment('P2', '2026-02-02', 500, { reference: 'dank' }))).toBe('nothing is open that it could pay');
  expect(why(F1, invoice('F2', '2026-01-02', 7_000), payment('P2', '2026-02-02', 500, { reference: 'F9' }))).toBe(
    'names F9, which is no invoice of this debtor, and its amount is no open invoice or sum of them for sure',
  );
});

test('what a payment names is said alike where it may belong and where the reason stands', () => {
  const whole = account(invoice('3', '2026-01-01', 10_000), invoice('4', '2026-01-02', 6_000));
  const waiting = { ...payment('P1', '2026-02-01', 7_000, { reference: '3 stuks' }), allocated: 0, unallocated: 7_000, reversed: false };
  expect(proposalsIn(whole, waiting, 7_000)[0]?.reason).toBe('names 3');
  expect(whyNotBooked(waiting, whole, () => null)).toBe('names 3, where 100.00 is open');
  expect(whyNotBooked({ ...waiting, unallocated: 10_000 }, whole, () => null)).toBe('names 3, in a way that is not certain');
});

test('duplicates: what both have, the likeliest first; branches are two', () => {
  const pairs = likelyDuplicates([
    debtor('0042', 'Smit', { vatNumber: 'NL 0012.34.567.B01' }),
    debtor('42', 'Smit BV'),
    debtor('77', 'Maes', { iban: 'BE71096123456769' }),
    debtor('78', 'Schilder Maes', { iban: 'BE71 0961 2345 6769', vatNumber: 'NL001234567B01' }),
    debtor('80', 'Groot', { parentId: 'H' }),
    debtor('81', 'Groot', { parentId: 'H' }),
  ]);
  expect(pairs.map(({ a, b, evidence }) => [a.id, b.id, evidence])).toEqual([
    ['0042', '42', ['number differs in leading zeros only', 'same name but for the legal form']],
    ['0042', '78', ['same VAT number']],
    ['77', '78', ['same IBAN']],
  ]);
});
