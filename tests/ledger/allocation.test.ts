/** Every way money finds its invoice, one small story each. */
import { describe, expect, test } from 'vitest';
import { booked, day, invoice, payment } from './books.js';

const F1 = invoice('2026014547', '2026-01-01', 10_000);
const F2 = invoice('2026014548', '2026-01-10', 25_000);
const F3 = invoice('2026014549', '2026-01-20', 4_000);

describe('a payment names its invoice', () => {
  test('in the number field', () => {
    expect(booked(F1, F2, payment('P', '2026-02-01', 25_000, { invoiceNumber: '2026014548' })).bookings).toEqual([
      '2026-02-01 P > 2026014548 25000 (invoice number)',
    ]);
  });

  test('however the number is written', () => {
    const oddly = invoice('F-2026/007', '2026-01-01', 500);
    expect(booked(oddly, F1, payment('P', '2026-02-01', 500, { invoiceNumber: 'f 2026-007' })).bookings).toEqual([
      '2026-02-01 P > F-2026/007 500 (invoice number)',
    ]);
  });

  test('with several numbers in the field', () => {
    const all = payment('P', '2026-02-01', 35_000, { invoiceNumber: '2026014547, 2026014548' });
    expect(booked(F1, F2, F3, all)).toMatchObject({
      bookings: ['2026-02-01 P > 2026014547 10000 (invoice number)', '2026-02-01 P > 2026014548 25000 (invoice number)'],
      open: { 2026014549: 4_000 },
      unallocated: { P: 0 },
    });
  });

  test('names three and pays exactly two of them', () => {
    const two = payment('P', '2026-02-01', 14_000, { invoiceNumber: '2026014547;2026014548;2026014549' });
    expect(booked(F1, F2, F3, two).open).toEqual({ 2026014547: 0, 2026014548: 25_000, 2026014549: 0 });
  });

  test('names several and pays no set of them: the oldest debt first', () => {
    const some = payment('P', '2026-02-01', 12_345, { invoiceNumber: '2026014548 2026014547' });
    expect(booked(F1, F2, some).open).toEqual({ 2026014547: 0, 2026014548: 22_655 });
  });

  test('in the reference, among other words', () => {
    expect(booked(F1, F2, payment('P', '2026-02-01', 25_000, { reference: 'uw fact. 2026014548 d.d. 10 jan' })).bookings).toEqual([
      '2026-02-01 P > 2026014548 25000 (number in reference)',
    ]);
  });

  test('with its last digits only, where they point at one open invoice', () => {
    expect(booked(F1, F2, payment('P', '2026-02-01', 900, { reference: 'factuur 4548' })).bookings).toEqual([
      '2026-02-01 P > 2026014548 900 (number in reference)',
    ]);
  });

  test('but not with digits that fit two', () => {
    const twin = invoice('2025004548', '2026-01-10', 7_000);
    expect(booked(F2, twin, payment('P', '2026-02-01', 900, { reference: 'factuur 4548' })).bookings).toEqual([]);
  });

  test('one in full, the others by their last digits, where all together are the amount', () => {
    const tail = (amount: number) => booked(F1, F2, F3, payment('P', '2026-02-01', amount, { reference: 'fact 2026014547 4548' })).open;
    expect(tail(35_000)).toEqual({ 2026014547: 0, 2026014548: 0, 2026014549: 4_000 });
    expect(tail(9_000)).toEqual({ 2026014547: 1_000, 2026014548: 25_000, 2026014549: 4_000 });
  });

  test('with its last digits, zeros in front', () => {
    const rows = [invoice('2026-001', '2026-01-01', 700), invoice('2026-002', '2026-01-02', 900)];
    expect(booked(...rows, payment('P', '2026-02-01', 1_600, { reference: '2026-001, 002' })).unallocated).toEqual({ P: 0 });
    expect(booked(...rows, payment('P', '2026-02-01', 300, { reference: 'nr 002' })).open).toEqual({ '2026-001': 700, '2026-002': 600 });
  });

  test('in the number field, shortened', () => {
    expect(booked(F1, F2, payment('P', '2026-02-01', 900, { invoiceNumber: '4548' })).bookings).toEqual([
      '2026-02-01 P > 2026014548 900 (invoice number)',
    ]);
  });

  test('with a slip that makes it another of his: the one of exactly that amount', () => {
    const slip = payment('P', '2026-02-01', 25_000, { reference: 'factuur 2026014547' });
    expect(booked(F1, F2, F3, slip).bookings).toEqual(['2026-02-01 P > 2026014548 25000 (exact amount)']);
    const part = payment('P', '2026-02-01', 2_500, { reference: 'factuur 2026014547' });
    expect(booked(F1, F2, F3, part).bookings).toEqual(['2026-02-01 P > 2026014547 2500 (number in reference)']);
  });

  test('and pays a part of it: the rest of one a slip away is the same by chance', () => {
    const part = [
      payment('P1', '2026-02-01', 6_000, { reference: '2026014547' }),
      payment('P2', '2026-02-02', 4_000, { reference: '2026014549 termijn 1' }),
      payment('P3', '2026-02-03', 4_000, { reference: '2026014549 termijn 2' }),
    ];
    const F9 = invoice('2026014549', '2026-01-20', 12_000);
    expect(booked(F1, F9, ...part).open).toEqual({ 2026014547: 4_000, 2026014549: 4_000 });
  });

  test('as a range in other words, or with a line where all between are the amount', () => {
    for (const reference of ['2026014547 tot en met 4549', '2026014547 t.e.m. 549', '2026014547 à 2026014549', '2026014547 - 2026014549'])
      expect(booked(F1, F2, F3, payment('P', '2026-02-01', 39_000, { reference })), reference).toMatchObject({
        open: { 2026014547: 0, 2026014548: 0, 2026014549: 0 },
        unallocated: { P: 0 },
      });
    const both = payment('P', '2026-02-01', 14_000, { reference: '2026014547 - 2026014549' });
    expect(booked(F1, F2, F3, both).open, 'the two alone').toEqual({ 2026014547: 0, 2026014548: 25_000, 2026014549: 0 });
  });

  test('as a range, its end shortened', () => {
    const range = payment('P', '2026-02-01', 39_000, { reference: 'facturen 2026014547 t/m 4549' });
    expect(booked(F1, F2, F3, range)).toMatchObject({ open: { 2026014547: 0, 2026014548: 0, 2026014549: 0 }, unallocated: { P: 0 } });
    expect(booked(F1, F2, F3, range).bookings.every((line) => line.endsWith('(number in reference)'))).toBe(true);
  });

  test('by a structured reference with a slip: not the oldest of equal amounts', () => {
    const asked = [
      invoice('101', '2026-01-01', 10_000, { description: '+++123/4567/89002+++' }),
      invoice('102', '2026-01-10', 10_000, { description: '+++000/0000/10104+++' }),
    ];
    for (const reference of ['+++000/0001/10104+++', '123457789002'])
      expect(booked(...asked, payment('P', '2026-02-01', 10_000, { reference })).bookings, reference).toEqual([]);
    const other = [asked[0] as (typeof asked)[0], invoice('103', '2026-01-10', 7_000, { description: '+++000/0000/10104+++' })];
    expect(booked(...other, payment('P', '2026-02-01', 7_000, { reference: '+++000/0001/10104+++' })).open).toMatchObject({ 103: 0 });
  });

  test('that is not there yet: nothing is paid off with it meanwhile', () => {
    const P = payment('P', '2026-01-05', 2_500, { invoiceNumber: '2026014551' });
    expect(booked(F1, invoice('2026014551', '2026-01-08', 2_500), P).bookings).toEqual(['2026-01-08 P > 2026014551 2500 (invoice number)']);
  });

  test('that is not there yet, of what he is invoiced every month: not on the month before', () => {
    const month = (n: number) => invoice(`2026-00${n}`, `2026-0${n}-10`, 4_950);
    const P = payment('P', '2026-03-08', 4_950, { reference: '2026-003' });
    expect(booked(month(1), month(2), P).unallocated).toEqual({ P: 4_950 });
    expect(booked(month(1), month(2), month(3), P).bookings).toEqual(['2026-03-10 P > 2026-003 4950 (number in reference)']);
  });

  test('that nobody has, with a slip: of equal amounts the one a slip away', () => {
    const rows = [invoice('2026014111', '2026-01-01', 700), invoice('2026014592', '2026-01-02', 700)];
    expect(booked(...rows, F3, payment('P', '2026-02-01', 700, { reference: '2026014502' })).bookings).toEqual([
      '2026-02-01 P > 2026014592 700 (exact amount)',
    ]);
  });

  test('in another currency: not this invoice', () => {
    expect(booked(F1, payment('P', '2026-02-01', 10_000, { invoiceNumber: F1.number, currency: 'USD' })).bookings).toEqual([]);
  });

  test('before the invoice is dated: a prepayment, booked on the day of the invoice', () => {
    expect(booked(F2, payment('P', '2026-01-02', 25_000, { invoiceNumber: F2.number })).bookings).toEqual([
      '2026-01-10 P > 2026014548 25000 (invoice number)',
    ]);
  });
});

describe('a payment names nothing', () => {
  test('one invoice of exactly its amount', () => {
    expect(booked(F1, F2, payment('P', '2026-02-01', 25_000)).bookings).toEqual(['2026-02-01 P > 2026014548 25000 (exact amount)']);
  });

  test('several of its amount: the oldest', () => {
    const month = (n: number) => invoice(`A${n}`, `2026-0${n}-01`, 4_950);
    expect(booked(month(3), month(1), month(2), payment('P', '2026-03-05', 4_950)).bookings).toEqual([
      '2026-03-05 P > A1 4950 (oldest of equal amounts)',
    ]);
  });

  test('the sum of several, the only such set', () => {
    expect(booked(F1, F2, F3, payment('P', '2026-02-01', 29_000))).toMatchObject({
      bookings: ['2026-02-01 P > 2026014548 25000 (sum of several)', '2026-02-01 P > 2026014549 4000 (sum of several)'],
      open: { 2026014547: 10_000 },
    });
  });

  test('two parts of one of equal invoices: the oldest', () => {
    const rows = [invoice('E1', '2026-01-01', 900), invoice('E2', '2026-01-02', 900)];
    const parts = [payment('P', '2026-02-01', 500), payment('Q', '2026-02-05', 400)];
    expect(booked(...rows, ...parts).open).toEqual({ E1: 0, E2: 900 });
  });

  test('any number of a few open ones', () => {
    const seven = [1_003, 2_017, 3_041, 4_099, 5_113, 6_211, 7_321].map((amount, n) => invoice(`S${n}`, `2026-01-0${n + 1}`, amount));
    const five = payment('P', '2026-02-01', 2_017 + 3_041 + 5_113 + 6_211 + 7_321);
    expect(booked(...seven, five)).toMatchObject({ open: { S0: 1_003, S3: 4_099 }, unallocated: { P: 0 } });
  });

  test('two sets fit, and neither is the oldest in a row: nothing is guessed', () => {
    const four = [100, 400, 200, 300].map((amount, n) => invoice(`S${n}`, `2026-01-0${n + 1}`, amount * 10 + (n === 0 ? 7 : 0)));
    expect(booked(...four, invoice('S9', '2026-01-09', 3_000), payment('P', '2026-02-01', 5_000)).unallocated).toEqual({ P: 5_000 });
  });

  test('part of the only open invoice', () => {
    expect(booked(F1, payment('P', '2026-02-01', 2_500))).toMatchObject({
      bookings: ['2026-02-01 P > 2026014547 2500 (part of the only open invoice)'],
      open: { 2026014547: 7_500 },
    });
  });

  test('the amount of a paid invoice once more: no part of the only open one', () => {
    const again = payment('Q', '2026-02-05', 4_000);
    expect(booked(F1, F3, payment('P', '2026-02-01', 4_000), again).unallocated).toEqual({ P: 0, Q: 4_000 });
  });

  test('part of the only open invoice, until that is paid whole by one who names it', () => {
    const rows = [F1, payment('P', '2026-01-05', 4_000), F3, payment('Q', '2026-02-01', 10_000, { reference: F1.number })];
    expect(booked(...rows)).toMatchObject({
      bookings: [
        '2026-01-05 P > 2026014547 4000 (part of the only open invoice)',
        '2026-02-01 - > 2026014547 -4000 (number in reference) undoing P',
        '2026-02-01 Q > 2026014547 10000 (number in reference)',
        '2026-02-01 P > 2026014549 4000 (exact amount)',
      ],
      unallocated: { P: 0, Q: 0 },
    });
  });

  test('part of one of two open invoices: which, only he can say', () => {
    expect(booked(F1, F2, payment('P', '2026-02-01', 2_500)).unallocated).toEqual({ P: 2_500 });
  });

  test('parts of one invoice, once they are whole', () => {
    expect(booked(F1, F2, payment('P1', '2026-02-01', 2_500), payment('P2', '2026-03-01', 7_500))).toMatchObject({
      bookings: [
        '2026-03-01 P2 > 2026014547 7500 (instalments of one invoice)',
        '2026-03-01 P1 > 2026014547 2500 (instalments of one invoice)',
      ],
      unallocated: { P1: 0, P2: 0 },
    });
  });

  test('the rest of an invoice that was paid in part later', () => {
    const named = payment('P2', '2026-03-01', 7_500, { invoiceNumber: F1.number });
    expect(booked(F1, F2, F3, payment('P1', '2026-02-01', 2_500), named).open).toMatchObject({ 2026014547: 0 });
  });
});

describe('credit notes', () => {
  const credit = (amount: number, with_ = {}) => invoice('C1', '2026-01-25', -amount, with_);

  test('naming its invoice', () => {
    expect(booked(F1, F2, credit(3_000, { credits: '2026014548' }))).toEqual({
      bookings: ['2026-01-25 C1 > 2026014548 3000 (credit note)'],
      open: { 2026014547: 10_000, 2026014548: 22_000, C1: 0 },
      unallocated: {},
    });
  });

  test('naming it in its text', () => {
    expect(booked(F1, F2, credit(3_000, { description: 'correctie op 2026014548' })).open).toMatchObject({ 2026014548: 22_000, C1: 0 });
  });

  test('naming an invoice that comes later', () => {
    const late = invoice('2026014999', '2026-02-10', 9_000);
    expect(booked(F1, late, credit(3_000, { credits: '2026014999' })).bookings).toEqual(['2026-02-10 C1 > 2026014999 3000 (credit note)']);
  });

  test('naming nothing, of the amount of one open invoice', () => {
    expect(booked(F1, F2, credit(10_000)).open).toEqual({ 2026014547: 0, 2026014548: 25_000, C1: 0 });
  });

  test('naming nothing, of which the export states what is left: not guessed', () => {
    const unused = invoice('C1', '2026-01-15', -10_000, { statedOpen: -10_000, statedOn: day('2026-01-31') });
    expect(booked(F1, F2, unused).open).toEqual({ 2026014547: 10_000, 2026014548: 25_000, C1: -10_000 });
  });

  test('naming nothing, of no such amount: left for the debtor to use', () => {
    expect(booked(F1, F2, credit(3_000)).open).toEqual({ 2026014547: 10_000, 2026014548: 25_000, C1: -3_000 });
  });

  test('netted by the payment', () => {
    expect(booked(F1, F2, credit(3_000), payment('P', '2026-02-01', 22_000))).toMatchObject({
      open: { 2026014547: 10_000, 2026014548: 0, C1: 0 },
      unallocated: { P: 0 },
    });
  });

  test('larger than its invoice: the rest stays', () => {
    expect(booked(F1, credit(12_000, { credits: F1.number })).open).toEqual({ 2026014547: 0, C1: -2_000 });
  });

  test('what is left of a credited invoice is paid', () => {
    const rest = payment('P', '2026-02-01', 7_000, { reference: F1.number });
    expect(booked(F1, F2, credit(3_000, { credits: F1.number }), rest).open).toMatchObject({ 2026014547: 0 });
  });
});

describe('too much and too little', () => {
  test('a part payment leaves the rest open', () => {
    expect(booked(F1, F2, payment('P', '2026-02-01', 9_999, { invoiceNumber: F1.number })).open).toMatchObject({ 2026014547: 1 });
  });

  test('an over-payment stays unallocated', () => {
    expect(booked(F1, F2, payment('P', '2026-02-01', 10_100, { invoiceNumber: F1.number }))).toMatchObject({
      open: { 2026014547: 0, 2026014548: 25_000 },
      unallocated: { P: 100 },
    });
  });

  test('a double payment stays unallocated, also where another invoice is open', () => {
    const once = payment('P1', '2026-02-01', 10_000, { invoiceNumber: F1.number });
    const again = payment('P2', '2026-02-08', 10_000, { invoiceNumber: F1.number });
    const twin = invoice('2026014600', '2026-01-05', 10_000);
    expect(booked(F1, twin, once, again)).toMatchObject({
      open: { 2026014547: 0, 2026014600: 10_000 },
      unallocated: { P1: 0, P2: 10_000 },
    });
  });
});

describe('money taken back', () => {
  const debit = payment('D1', '2026-02-01', 10_000, { invoiceNumber: F1.number, method: 'direct_debit' });
  const back = payment('R1', '2026-02-03', -10_000, { invoiceNumber: F1.number, method: 'direct_debit', returnCode: 'AM04' });

  test('a returned debit undoes what it returned, and the invoice is open again', () => {
    expect(booked(F1, F2, debit, back)).toEqual({
      bookings: ['2026-02-01 D1 > 2026014547 10000 (invoice number)', '2026-02-03 R1 > 2026014547 -10000 (returned debit) undoing D1'],
      open: { 2026014547: 10_000, 2026014548: 25_000 },
      unallocated: { D1: 0, R1: 0 },
    });
  });

  test('of two debits of one amount, the one on the invoice it names', () => {
    const twin = invoice('2026014600', '2026-01-05', 10_000);
    const other = payment('D2', '2026-02-02', 10_000, { invoiceNumber: twin.number, method: 'direct_debit' });
    expect(booked(F1, twin, debit, other, back).open).toEqual({ 2026014547: 10_000, 2026014600: 0 });
  });

  test('returned, then paid by bank', () => {
    const bank = payment('P', '2026-02-20', 10_000, { reference: F1.number, method: 'bank' });
    expect(booked(F1, F2, debit, back, bank)).toMatchObject({ open: { 2026014547: 0 }, unallocated: { D1: 0, R1: 0, P: 0 } });
  });

  test('returned while a double payment waits: that one takes its place', () => {
    const double = payment('P', '2026-02-02', 10_000, { invoiceNumber: F1.number, method: 'bank' });
    expect(booked(F1, F2, debit, double, back)).toMatchObject({ open: { 2026014547: 0 }, unallocated: { P: 0 } });
  });

  test('returned while money of just its amount waits without a number: that was meant for it', () => {
    const waiting = payment('P', '2026-02-02', 10_000, { reference: 'huur', method: 'bank' });
    expect(booked(F1, F2, F3, debit, waiting, back)).toMatchObject({
      open: { 2026014547: 0, 2026014548: 25_000 },
      unallocated: { P: 0, R1: 0 },
    });
    const two = [waiting, payment('Q', '2026-02-02', 10_000, { method: 'bank' })];
    expect(booked(F1, F2, F3, debit, ...two, back)).toMatchObject({ open: { 2026014547: 10_000 }, unallocated: { P: 10_000, Q: 10_000 } });
  });

  test('part of a debit on several invoices comes back: off the invoice it names', () => {
    const both = payment('D', '2026-02-01', 35_000, { invoiceNumber: `${F1.number} ${F2.number}`, method: 'direct_debit' });
    const part = payment('R', '2026-02-04', -25_000, { invoiceNumber: F2.number, returnCode: 'MD06' });
    expect(booked(F1, F2, both, part)).toMatchObject({ open: { 2026014547: 0, 2026014548: 25_000 }, unallocated: { D: 0, R: 0 } });
  });

  test('a refund uses up money that was never booked', () => {
    const extra = payment('P', '2026-02-01', 700, { method: 'bank' });
    expect(booked(F1, F2, extra, payment('B', '2026-02-09', -700, { method: 'bank' }))).toMatchObject({
      bookings: ['2026-02-09 B > - -700 (refund) undoing P'],
      unallocated: { P: 0, B: 0 },
    });
  });

  describe('a refund of what was paid too much', () => {
    const over = payment('P', '2026-02-01', 12_000, { reference: F1.number, method: 'bank' });
    const refund = payment('B', '2026-02-09', -2_000, { method: 'bank' });
    test('uses up the credit on the day of the refund, whether or not it names the invoice', () => {
      for (const sent of [refund, { ...refund, reference: F1.number }])
        expect(booked(F1, F2, over, sent)).toMatchObject({
          bookings: ['2026-02-01 P > 2026014547 10000 (number in reference)', '2026-02-09 B > - -2000 (refund) undoing P'],
          open: { 2026014547: 0 },
          unallocated: { P: 0, B: 0 },
        });
      expect(booked(F1, F2, over).unallocated).toEqual({ P: 2_000 });
    });

    test('waits where two credits are that much, or none is exactly', () => {
      const twin = payment('Q', '2026-02-02', 27_000, { reference: F2.number, method: 'bank' });
      expect(booked(F1, F2, over, twin, refund).unallocated).toEqual({ P: 2_000, Q: 2_000, B: -2_000 });
      expect(booked(F1, F2, over, twin, { ...refund, reference: F2.number }).unallocated).toEqual({ P: 2_000, Q: 0, B: 0 });
      expect(booked(F1, F2, over, { ...refund, amount: -1_000 }).unallocated).toEqual({ P: 2_000, B: -1_000 });
      expect(booked(F1, F2, over, { ...refund, debtor: 2 }).unallocated).toEqual({ P: 2_000, B: -2_000 });
    });

    test('takes nothing that came after it', () => {
      expect(booked(F1, F2, { ...over, date: day('2026-02-10'), knownOn: day('2026-02-10') }, refund).unallocated).toEqual({
        P: 2_000,
        B: -2_000,
      });
    });
  });

  test('a refund of money that paid an invoice leaves the invoice paid, and waits', () => {
    const paid = payment('P', '2026-02-01', 10_000, { reference: F1.number, method: 'bank' });
    expect(booked(F1, F2, paid, payment('B', '2026-02-09', -10_000, { method: 'bank' }))).toMatchObject({
      open: { 2026014547: 0 },
      unallocated: { B: -10_000 },
    });
  });

  test('a return of what is not known stays what it is: our question', () => {
    expect(booked(F1, back)).toMatchObject({ bookings: [], unallocated: { R1: -10_000 } });
  });
});

describe('what the invoice row says of its settlement', () => {
  const stated = (amount: number, date = '2026-02-01') =>
    payment('paid 2026014547', date, amount, { invoiceNumber: F1.number, stated: true });

  test('a stated payment settles it', () => {
    expect(booked(F1, F2, stated(10_000))).toMatchObject({
      bookings: ['2026-02-01 paid 2026014547 > 2026014547 10000 (stated by invoice row)'],
      open: { 2026014547: 0 },
    });
  });

  test('a real payment that comes later takes its place', () => {
    const real = payment('P', '2026-02-03', 10_000, { reference: F1.number });
    expect(booked(F1, F2, stated(10_000), real)).toMatchObject({ open: { 2026014547: 0 }, unallocated: { P: 0 } });
  });

  test('a real payment that came before leaves nothing to state', () => {
    const real = payment('P', '2026-01-30', 10_000, { reference: F1.number });
    expect(booked(F1, F2, stated(10_000), real)).toMatchObject({
      bookings: ['2026-01-30 P > 2026014547 10000 (number in reference)'],
      open: { 2026014547: 0 },
    });
  });

  test('a real payment without a number takes its place by its amount', () => {
    expect(booked(F1, F2, stated(10_000), payment('P', '2026-02-03', 10_000))).toMatchObject({
      open: { 2026014547: 0, 2026014548: 25_000 },
      unallocated: { P: 0 },
    });
  });

  test('an open amount is believed: less than the invoice', () => {
    const row = invoice('S', '2026-01-01', 10_000, { statedOpen: 2_000, statedOn: F3.date });
    expect(booked(row)).toEqual({ bookings: ['2026-01-20 - > S 8000 (stated open amount)'], open: { S: 2_000 }, unallocated: {} });
  });

  test('an open amount is believed: more than we booked, and the money is free again', () => {
    const row = invoice('S', '2026-01-01', 10_000, { statedOpen: 10_000, statedOn: F3.date });
    expect(booked(row, payment('P', '2026-01-05', 10_000, { invoiceNumber: 'S' }))).toMatchObject({
      open: { S: 10_000 },
      unallocated: { P: 10_000 },
    });
  });

  test('the payment behind a stated open amount comes later: it is not booked twice', () => {
    const row = invoice('S', '2026-01-01', 10_000, { statedOpen: 2_000, statedOn: F3.date });
    expect(booked(row, payment('P', '2026-01-25', 8_000, { invoiceNumber: 'S' }))).toMatchObject({
      open: { S: 2_000 },
      unallocated: { P: 0 },
    });
  });
});
