/** What holds of every claim. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, fromSerial, serial } from '../../../src/ledger/day.js';
import { type Case, claimFor, DEFAULT_TERMS, type Terms } from '../../../src/reminders/law/index.js';
import { interestOf, simple } from '../../../src/reminders/law/parts/interest.js';
import { beCap, NL_SCALE, scaled } from '../../../src/reminders/law/parts/scale.js';
import { NL_BUSINESS } from '../../../src/reminders/law/rates/nl.js';
import { amounts, caseOf, invoice, issued } from './cases.js';

const day = (from: string, to: string) => fc.integer({ min: serial(from as Day), max: serial(to as Day) }).map(fromSerial);
const cents = fc.integer({ min: 1, max: 500_000_000 });
const running = (invoice_: ReturnType<typeof invoice>, from: Day, to: Day, compounding: 'none' | 'year') => ({
  invoice: invoice_,
  from,
  to,
  rates: NL_BUSINESS,
  compounding,
  dayCount: 'ACT/365' as const,
  chargeUnverified: false,
});

test('simple interest over a period is that of its parts, to half a cent for each line', () => {
  fc.assert(
    fc.property(cents, day('2012-01-01', '2026-06-30'), fc.nat(2_000), fc.nat(2_000), (open, from, first, second) => {
      const split = addDays(from, first);
      const to = addDays(split, second + 1);
      const parts = [running(invoice({ open }), from, split, 'none'), running(invoice({ open }), addDays(split, 1), to, 'none')];
      const [a, b] = parts.map((part) => interestOf(part).segments);
      const whole = interestOf(running(invoice({ open }), from, to, 'none')).segments;
      const lines = whole.length + (a?.length ?? 0) + (b?.length ?? 0);
      expect(Math.abs(amounts(whole) - amounts(a ?? []) - amounts(b ?? []))).toBeLessThanOrEqual(lines / 2);
    }),
  );
});

test('interest never falls as days go by, and its segments cover each day once', () => {
  const receipts = fc.array(fc.record({ day: day('2012-01-01', '2027-01-01'), amount: fc.integer({ min: 1, max: 100_000 }) }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(cents, receipts, day('2012-01-01', '2026-06-30'), fc.nat(2_000), fc.boolean(), (open, paid, from, days, yearly) => {
      const debt = invoice({ open, amount: open + amounts(paid), receipts: paid });
      const to = addDays(from, days);
      const { segments } = interestOf(running(debt, from, to, yearly ? 'year' : 'none'));
      const longer = interestOf(running(debt, from, addDays(to, 1), yearly ? 'year' : 'none')).segments;
      expect(amounts(longer)).toBeGreaterThanOrEqual(amounts(segments));
      expect(segments.reduce((sum, segment) => sum + segment.days, 0)).toBe(days + 1);
      segments.slice(1).forEach((segment, at) => {
        expect(segment.from).toBe(addDays(segments[at]?.to as Day, 1));
      });
      for (const { base, rate, days: length, yearDays, amount } of segments) expect(amount).toBe(simple(base, rate, length, yearDays));
    }),
  );
});

test('the scales keep to their least and most, never fall, and their steps add up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300_000_000 }), (base) => {
      const nl = scaled(base, NL_SCALE, 'EUR');
      const be = scaled(base, beCap(base), 'EUR');
      expect(nl.amount).toBeGreaterThanOrEqual(4_000);
      expect(nl.amount).toBeLessThanOrEqual(677_500);
      expect(be.amount).toBeGreaterThanOrEqual(2_000);
      expect(be.amount).toBeLessThanOrEqual(200_000);
      for (const { amount, steps } of [nl, be]) expect(amounts(steps)).toBe(amount);
      expect(scaled(base + 1, NL_SCALE, 'EUR').amount).toBeGreaterThanOrEqual(nl.amount);
      expect(scaled(base + 1, beCap(base + 1), 'EUR').amount).toBeGreaterThanOrEqual(be.amount);
    }),
  );
});

const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    clauseAgreed: fc.boolean(),
    periodicSupply: fc.boolean(),
    creditorIsSme: fc.boolean(),
    agreedRate: fc.option(fc.integer({ min: 0, max: 2_000 })),
    rollForward: fc.boolean(),
    deFee: fc.nat(200),
    postage: fc.nat(300),
    dueDateAgreed: fc.boolean(),
    chargeUnverified: fc.boolean(),
  })
  .map((some) => ({ ...DEFAULT_TERMS, ...some }));
const anyInvoices = fc
  .array(
    fc.record({
      open: fc.integer({ min: 1, max: 2_000_000 }),
      due: day('2025-06-01', '2026-12-01'),
      contract: fc.option(fc.constantFrom('a', 'b')),
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((some) => some.map((each, at) => invoice({ ...each, number: `F${at}`, date: addDays(each.due, -30) })));
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    country: fc.constantFrom('NL', 'BE', 'DE', 'FR', 'GB', 'PL', null),
    channel: fc.constantFrom('letter' as const, 'email' as const, 'sms' as const),
    invoices: anyInvoices,
    terms: anyTerms,
    sendOn: day('2026-01-01', '2026-12-01'),
  })
  .map((some) => caseOf({ ...some, party: 'consumer' }));

test('a consumer is charged nothing before a notice, with it, or while its term runs', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(40), (first, later) => {
      for (const step of ['reminder', 'notice', 'demand'] as const) {
        const claim = claimFor(first, step);
        expect(claim.total).toBe(claim.principal);
      }
      const claim = claimFor(first, 'notice');
      if (!claim.term) return;
      expect(addDays(first.sendOn, 14) <= claim.term.strictLastDay).toBe(true);
      const on = addDays(first.sendOn, later);
      const demand = claimFor({ ...first, notices: [issued(claim, first)], sendOn: on }, 'demand');
      if (on < claim.term.chargesFrom) expect(demand.total).toBe(demand.principal);
    }),
    { numRuns: 300 },
  );
});

test('once the term is over costs stay within what was announced and within the scale or cap, and the claim adds up', () => {
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 20, max: 90 }), (first, later) => {
      const notice = claimFor(first, 'notice');
      if (!notice.term) return;
      const demand = claimFor({ ...first, notices: [issued(notice, first)], sendOn: addDays(first.sendOn, later) }, 'demand');
      const costs = amounts(demand.costs);
      if (first.country === 'DE') expect(costs).toBeLessThanOrEqual(100);
      else expect(costs).toBeLessThanOrEqual(amounts(notice.announced));
      if (first.country === 'NL') expect(costs).toBeLessThanOrEqual(scaled(demand.principal, NL_SCALE, 'EUR').amount);
      if (first.country === 'BE') expect(costs).toBeLessThanOrEqual(scaled(demand.principal, beCap(demand.principal), 'EUR').amount);
      if (first.country === 'FR' || first.country === 'GB') expect(demand.total).toBe(demand.principal);
      expect(demand.total).toBe(demand.principal + costs + amounts(demand.interest));
      for (const charge of [...demand.costs, ...notice.announced]) expect(amounts(charge.steps)).toBe(charge.amount);
    }),
    { numRuns: 300 },
  );
});

test('two notices one after the other announce no more than one would, and never less than nothing', () => {
  fc.assert(
    fc.property(anyCase, anyInvoices, fc.nat(60), (any, more, later) => {
      const first = { ...any, terms: { ...any.terms, dueDateAgreed: true } };
      const claim = claimFor(first, 'notice');
      if (!claim.term || (first.country !== 'NL' && first.country !== 'BE')) return;
      const invoices = [...first.invoices, ...more.map((each) => ({ ...each, number: `G${each.number}` }))];
      const second: Case = { ...first, invoices, sendOn: addDays(first.sendOn, later) };
      const together = claimFor(second, 'notice');
      const apart = claimFor({ ...second, notices: [issued(claim, first)] }, 'notice');
      for (const { amount } of apart.announced) expect(amount).toBeGreaterThan(0);
      const whole = Math.max(amounts(together.announced), amounts(claim.announced));
      expect(amounts(claim.announced) + amounts(apart.announced)).toBeLessThanOrEqual(whole);
    }),
    { numRuns: 500 },
  );
});
