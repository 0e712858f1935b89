/** What invoices and payments look like on a day, from their bookings up to that day. */
import type { Day } from './day.js';
import type { Allocation, Invoice, Payment, StandingInvoice, StandingPayment } from './model.js';
import type { Minor } from './money.js';

interface Sums {
  open: Minor;
  settledOn: Day | null;
  credited: Minor;
  receipts: { day: Day; amount: Minor; payment: number }[];
}

/**
 * Lays bookings on documents.
 *
 * @param allocations bookings dated up to the day looked at, in the order they were made
 */
export function standing(
  invoices: readonly Invoice[],
  payments: readonly Payment[],
  allocations: readonly Allocation[],
): { invoices: StandingInvoice[]; payments: StandingPayment[] } {
  const sums = new Map<number, Sums>();
  for (const invoice of invoices) sums.set(invoice.key, { open: invoice.amount, settledOn: null, credited: 0, receipts: [] });
  const booked = new Map<number, Minor>();
  const gone = new Map<number, Minor>();
  const add = (map: Map<number, Minor>, key: number, amount: Minor): void => void map.set(key, (map.get(key) ?? 0) + amount);
  for (const { payment, credit, invoice, amount, day, undoes } of allocations) {
    const target = invoice === null ? undefined : sums.get(invoice);
    if (target) settle(target, amount, day);
    if (credit !== null) {
      const source = sums.get(credit);
      if (source) settle(source, -amount, day);
      if (target) target.credited += amount;
    } else if (undoes !== null) {
      if (invoice !== null) add(booked, undoes, amount);
      // Taken back by a return: neither booked nor free. Taken off by the export's word: free again.
      if (payment !== null) {
        add(gone, undoes, -amount);
        add(gone, payment, amount);
      }
      if (target) target.receipts = takenOff(target.receipts, undoes, -amount);
    } else if (payment !== null) {
      add(booked, payment, amount);
      target?.receipts.push({ day, amount, payment });
    }
  }
  return {
    invoices: invoices.map((invoice) => {
      // The spread comes last here and below: adding to a spread takes V8 ten times as long, and this was triage's slowest line.
      const { open, settledOn, credited, receipts } = sums.get(invoice.key) as Sums;
      return { open, settledOn, credited, receipts, ...invoice };
    }),
    payments: payments.map((payment) => {
      const allocated = booked.get(payment.key) ?? 0;
      const back = gone.get(payment.key) ?? 0;
      // What an invoice row stated and a real payment replaced was never money of its own.
      const unallocated = payment.stated ? 0 : payment.amount - allocated - back;
      return { allocated, unallocated, reversed: back !== 0 && unallocated === 0 && allocated === 0, ...payment };
    }),
  };
}

function settle(sums: Sums, amount: Minor, day: Day): void {
  sums.open -= amount;
  sums.settledOn = sums.open === 0 ? day : null;
}

function takenOff(receipts: Sums['receipts'], payment: number, amount: Minor): Sums['receipts'] {
  let left = amount;
  return receipts.flatMap((receipt) => {
    if (receipt.payment !== payment || left <= 0) return [receipt];
    const part = Math.min(left, receipt.amount);
    left -= part;
    return part === receipt.amount ? [] : [{ ...receipt, amount: receipt.amount - part }];
  });
}
