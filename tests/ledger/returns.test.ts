/** Refused and returned collections: told by the bank's report, by the money, or by both. */
import { describe, expect, test } from 'vitest';
import { booked, invoice, payment } from './books.js';

const JANUARY = invoice('INV-1', '2026-01-01', 100);
const FEBRUARY = invoice('INV-2', '2026-02-01', 100);
const collected = (id: string, on: string, number: string) => payment(id, on, 100, { invoiceNumber: number, method: 'direct_debit' });
const report = (on: string, number: string | null) =>
  payment('report', on, -100, { reference: number, method: 'direct_debit', returnCode: 'AM04', stated: true });
const returned = (on: string, number: string | null) =>
  payment('return', on, -100, { reference: number, method: 'direct_debit', returnCode: 'AM04' });

describe('a collection that was refused', () => {
  test('and never received makes no debt', () => {
    expect(booked(JANUARY, report('2026-01-05', 'INV-1'))).toEqual({ bookings: [], open: { 'INV-1': 100 }, unallocated: { report: 0 } });
  });

  test('takes nothing from the month before', () => {
    const { open } = booked(JANUARY, FEBRUARY, collected('P1', '2026-01-05', 'INV-1'), report('2026-02-05', 'INV-2'));
    expect(open).toEqual({ 'INV-1': 0, 'INV-2': 100 });
  });

  test('takes nothing from what was paid by other means', () => {
    const { open } = booked(
      JANUARY,
      payment('P1', '2026-01-04', 100, { invoiceNumber: 'INV-1', method: 'bank' }),
      report('2026-01-05', 'INV-1'),
    );
    expect(open).toEqual({ 'INV-1': 0 });
  });

  test('is open again where the bookkeeping had it as received', () => {
    const { open, unallocated } = booked(JANUARY, collected('P1', '2026-01-05', 'INV-1'), report('2026-01-06', 'INV-1'));
    expect([open, unallocated]).toEqual([{ 'INV-1': 100 }, { P1: 0, report: 0 }]);
  });
});

describe.each([
  ['the report first', '2026-01-06', '2026-01-07'],
  ['the money first', '2026-01-07', '2026-01-06'],
  ['both on one day', '2026-01-06', '2026-01-06'],
])('a return told twice, %s', (_, reported, left) => {
  test.each([
    ['naming the invoice', 'INV-1'],
    ['naming nothing', null],
  ])('is taken back once, %s', (_, number) => {
    const { open, unallocated } = booked(JANUARY, collected('P1', '2026-01-05', 'INV-1'), report(reported, number), returned(left, number));
    expect([open, unallocated]).toEqual([{ 'INV-1': 100 }, { P1: 0, report: 0, return: 0 }]);
  });

  test('does not take back the month before', () => {
    const before = [invoice('INV-0', '2025-12-01', 100), collected('P0', '2025-12-05', 'INV-0')];
    const { open } = booked(...before, JANUARY, collected('P1', '2026-01-05', 'INV-1'), report(reported, 'INV-1'), returned(left, 'INV-1'));
    expect(open).toEqual({ 'INV-0': 0, 'INV-1': 100 });
  });
});
