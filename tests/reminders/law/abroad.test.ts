/** Belgium, Germany, France, the United Kingdom, and countries whose law is not held. */
import { describe, expect, test } from 'vitest';
import { claimFor, lawValues, ratesAreStale } from '../../../src/reminders/law/index.js';
import { beCap, scaled } from '../../../src/reminders/law/parts/scale.js';
import { amounts, caseOf, demandAfter, invoice, issued, on } from './cases.js';

test.each([
  ['100.00', 2_000],
  ['150.00', 2_000],
  ['150.01', 3_000],
  ['300.00', 4_500],
  ['500.00', 6_500],
  ['500.01', 6_500],
  ['1000.00', 9_000],
  ['39200.00', 200_000],
  ['50000.00', 200_000],
])('Belgium: the clause on %s is at most %i cents', (balance, expected) => {
  const base = Math.round(Number(balance) * 100);
  const { amount, steps } = scaled(base, beCap(base), 'EUR');
  expect(amount).toBe(expected);
  expect(amounts(steps)).toBe(expected);
});

describe('a Belgian consumer', () => {
  const terms = { clauseAgreed: true, rollForward: false };
  const base = caseOf({ country: 'BE', sendOn: '2026-11-20', invoices: [invoice({ open: 30_000 })], terms });

  test.each([
    ['letter', '2023-09-18', '2023-09-21', '2023-10-04', '2023-10-05'],
    ['letter', '2026-11-20', '2026-11-25', '2026-12-08', '2026-12-09'],
    ['letter', '2026-12-23', '2026-12-29', '2027-01-11', '2027-01-12'],
    ['email', '2026-11-20', '2026-11-21', '2026-12-04', '2026-12-05'],
  ] as const)('%s of %s: free from %s to %s', (channel, sendOn, firstDay, lastFreeDay, chargesFrom) => {
    const invoices = [invoice({ open: 30_000, date: on('2023-07-01'), due: on('2023-08-01') })];
    expect(claimFor(caseOf({ country: 'BE', sendOn, channel, invoices, terms }), 'notice').term).toMatchObject({
      kind: 'be_first',
      firstDay,
      lastFreeDay,
      chargesFrom,
    });
  });

  test('is reminded free of charge first, also by a friendly reminder, and told what follows', () => {
    for (const step of ['reminder', 'notice'] as const) {
      const claim = claimFor(base, step);
      expect(claim).toMatchObject({ total: 30_000, costs: [], interest: [], announced: [{ kind: 'clause', amount: 4_500 }] });
      expect(claim.required.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['amount_30000', 'company_name', 'enterprise_number', 'term', 'costs', 'goods_F1', 'due_F1']),
      );
    }
    expect(demandAfter(base, '2026-12-08').total).toBe(30_000);
    expect(demandAfter(base, '2026-12-09').costs).toMatchObject([{ amount: 4_500 }]);
  });

  test('pays nothing without a clause, and nothing where the goods were not described', () => {
    const none = { ...base, terms: { ...base.terms, clauseAgreed: false } };
    expect(claimFor(none, 'notice').announced).toEqual([]);
    expect(demandAfter(none, '2027-03-01').total).toBe(30_000);
    const undescribed = { ...base, invoices: [invoice({ open: 30_000, description: null })] };
    expect(claimFor(undescribed, 'notice').announced).toEqual([]);
    expect(demandAfter(undescribed, '2027-03-01').total).toBe(30_000);
  });

  test('costs go over what is left; several debts cost no more apart than together', () => {
    const half = [invoice({ amount: 30_000, open: 10_000, receipts: [{ day: on('2026-12-08'), amount: 20_000 }] })];
    expect(demandAfter(base, '2026-12-09', { invoices: half }).costs).toMatchObject([{ amount: 2_000 }]);
    const announced = (...open: number[]) =>
      amounts(claimFor({ ...base, invoices: open.map((each, at) => invoice({ number: `F${at}`, open: each })) }, 'notice').announced);
    // 30 + 5 on the sum, where twice 20 were asked apart.
    expect(announced(10_000, 10_000)).toBe(3_500);
    // Twice 20 apart, where 30 + 13 were asked on the sum.
    expect(announced(14_000, 14_000)).toBe(4_000);
  });

  test('interest is agreed or none, within the cap, and starts after the term; for a small creditor after sending', () => {
    const agreed = { ...base, terms: { ...base.terms, agreedRate: 1_000 } };
    expect(demandAfter(base, '2026-12-20').interest).toEqual([]);
    expect(demandAfter(agreed, '2026-12-20').interest).toMatchObject([
      { from: '2026-12-09', to: '2026-12-20', days: 12, rate: 1_000, amount: 99 },
    ]);
    const small = { ...agreed, terms: { ...agreed.terms, creditorIsSme: true } };
    expect(demandAfter(small, '2026-12-08').interest).toEqual([]);
    expect(demandAfter(small, '2026-12-20').interest).toMatchObject([{ from: '2026-11-21', days: 30 }]);
    const high = demandAfter({ ...base, terms: { ...base.terms, agreedRate: 1_051 } }, '2026-12-20');
    expect(high.interest).toEqual([]);
    expect(high.warnings).toContainEqual(expect.stringContaining('above the cap'));
    expect(demandAfter({ ...base, terms: { ...base.terms, agreedRate: 1_050 } }, '2026-12-20').interest).toHaveLength(1);
  });

  test('periodic supply: the fourth missed due date of the year costs 7.50 and postage, within the cap', () => {
    const dues = ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'];
    const monthly = (some: string[]) => some.map((due, at) => invoice({ number: `F${at}`, open: 10_000, due: on(due), contract: 'gas' }));
    const supply = { ...base, terms: { ...base.terms, periodicSupply: true, postage: 145 } };
    const kinds = (invoices: ReturnType<typeof monthly>, missed: { contract: string; due: ReturnType<typeof on> }[] = []) =>
      claimFor({ ...supply, invoices, missed }, 'notice').announced.map(({ kind, amount }) => [kind, amount]);
    expect(kinds(monthly(dues))).toEqual([
      ['reminder', 895],
      ['clause', 5_500 - 895],
    ]);
    expect(kinds(monthly(dues.slice(1)))).toEqual([['clause', 4_500]]);
    expect(kinds(monthly(dues.slice(1)), [{ contract: 'gas', due: on('2026-01-01') }])[0]).toEqual(['reminder', 895]);
    expect(kinds(monthly(dues.slice(1)), [{ contract: 'gas', due: on('2025-12-01') }])).toEqual([['clause', 4_500]]);
  });
});

test('a Belgian first reminder that does not name the goods lets no interest follow either', () => {
  const base = (description: string | null) =>
    caseOf({
      ...{ country: 'BE', sendOn: '2026-11-09', terms: { clauseAgreed: true, agreedRate: 1_000 } },
      invoices: [invoice({ open: 50_001, description })],
    });
  const named = demandAfter(base('Garden chairs'), '2026-12-20');
  expect([named.costs.map(({ amount }) => amount), named.interest.map(({ days, amount }) => [days, amount])]).toEqual([
    [6_500],
    [[24, 329]],
  ]);
  const unnamed = demandAfter(base(' '), '2026-12-20');
  expect(unnamed).toMatchObject({ total: 50_001, costs: [], interest: [] });
  expect(unnamed.warnings).toEqual(['F1: the goods or service are not described: no interest is charged']);
});

test('a Belgian business owes the fixed sum and simple interest at the rate of each half-year', () => {
  const invoices = [invoice({ open: 100_000, date: on('2024-11-01'), due: on('2024-12-01') })];
  const claim = claimFor(caseOf({ country: 'BE', party: 'business', sendOn: '2026-01-31', invoices }), 'demand');
  expect(claim.interest.map(({ from, to, days, rate, base, amount }) => [from, to, days, rate, base, amount])).toEqual([
    ['2024-12-02', '2024-12-31', 30, 1_250, 100_000, 1_027],
    ['2025-01-01', '2025-06-30', 181, 1_150, 100_000, 5_703],
    ['2025-07-01', '2026-01-31', 215, 1_050, 100_000, 6_185],
  ]);
  expect(claim.total).toBe(100_000 + 4_000 + 1_027 + 5_703 + 6_185);
});

describe('Germany', () => {
  const base = caseOf({ country: 'DE', sendOn: '2026-11-19', invoices: [invoice({ open: 100_000 })], terms: { deFee: 500 } });

  test('a first Mahnung to a consumer is free; later print and postage at most', () => {
    expect(claimFor(base, 'notice')).toMatchObject({ total: 100_000, announced: [], term: { kind: 'de_mahnung' } });
    expect(claimFor(base, 'demand').total).toBe(100_000);
    expect(demandAfter(base, '2026-12-20').costs).toMatchObject([{ amount: 100 }]);
    expect(demandAfter({ ...base, terms: { ...base.terms, deFee: 0 } }, '2026-12-20').costs).toEqual([]);
    expect(demandAfter({ ...base, channel: 'email' }, '2026-12-20').costs).toEqual([]);
    expect(demandAfter(base, '2026-12-20').interest).toMatchObject([{ from: '2026-10-02', rate: 652 }]);
  });

  test('a Mahnung before the due day has moved on is none', () => {
    const saturday = { ...base, invoices: [invoice({ open: 100_000, due: on('2026-10-03') })] };
    const sent = (day: string) =>
      demandAfter({ ...saturday, sendOn: on('2026-10-06') }, '2026-11-20', {
        notices: [
          {
            kind: 'de_mahnung',
            sentOn: on(day),
            channel: 'letter',
            invoices: ['F1'],
            lastFreeDay: on('2026-10-26'),
            chargesFrom: on('2026-10-27'),
            announced: 0,
          },
        ],
      });
    expect(sent('2026-10-05').total).toBe(100_000);
    expect(sent('2026-10-06').interest).toMatchObject([{ from: '2026-10-06', to: '2026-11-20', days: 46, rate: 652, amount: 822 }]);
    expect(claimFor({ ...saturday, sendOn: on('2026-10-05') }, 'notice').term).toBeNull();
  });

  test('a due day on a Saturday or holiday moves; interest is simple', () => {
    const business = (due: string) =>
      claimFor(
        caseOf({
          country: 'DE',
          party: 'business',
          sendOn: '2026-11-19',
          invoices: [invoice({ open: 100_000, date: on('2025-01-01'), due: on(due) })],
        }),
        'demand',
      );
    // 3 October 2026 is a Saturday and a holiday.
    expect(business('2026-10-03').interest[0]?.from).toBe('2026-10-06');
    expect(business('2026-10-02').interest[0]?.from).toBe('2026-10-03');
    const long = business('2025-03-31');
    expect(long.costs).toMatchObject([{ kind: 'fixed', amount: 4_000 }]);
    expect(long.interest.map(({ from, rate, compounded }) => [from, rate, compounded])).toEqual([
      ['2025-04-01', 1_127, 0],
      ['2025-07-01', 1_027, 0],
      ['2026-07-01', 1_052, 0],
    ]);
  });
});

test('a French consumer is never asked for costs or interest; a business pays 40.00 and the penalty', () => {
  const base = caseOf({ country: 'FR', sendOn: '2026-11-19', invoices: [invoice({ open: 100_000 })] });
  for (const step of ['reminder', 'notice', 'demand'] as const)
    expect(claimFor(base, step)).toMatchObject({ total: 100_000, announced: [] });
  expect(demandAfter(base, '2027-11-19').total).toBe(100_000);
  const business = claimFor({ ...base, party: 'business' }, 'demand');
  expect(business).toMatchObject({ costs: [{ amount: 4_000 }], interest: [{ from: '2026-10-02', rate: 1_240 }], warnings: [] });
  const low = claimFor({ ...base, party: 'business', terms: { ...base.terms, agreedRate: 785 } }, 'demand');
  expect(low.warnings).toEqual([expect.stringContaining('three times the legal rate (7.86 %)')]);
});

describe('the United Kingdom', () => {
  const base = caseOf({ country: 'UK', party: 'business', currency: 'GBP', sendOn: '2026-11-19' });
  const owing = (open: number, due = '2026-10-01') => ({ ...base, invoices: [invoice({ open, date: on('2024-01-01'), due: on(due) })] });

  test.each([
    [99_999, 4_000],
    [100_000, 7_000],
    [999_999, 7_000],
    [1_000_000, 10_000],
  ])('the fixed sum on %i is %i', (open, expected) => {
    expect(amounts(claimFor(owing(open), 'demand').costs)).toBe(expected);
  });

  test('the rate of the first day stays; what was not verified is not charged, unless that is set', () => {
    expect(claimFor(owing(100_000, '2024-05-31'), 'demand').interest).toMatchObject([
      { from: '2024-06-01', to: '2026-11-19', rate: 1_325 },
    ]);
    const doubtful = owing(100_000, '2025-08-01');
    expect(claimFor(doubtful, 'demand')).toMatchObject({
      interest: [],
      warnings: ['invoice F1: no interest charged from 2025-08-02 to 2026-11-19: the rate is not verified'],
    });
    expect(claimFor({ ...doubtful, terms: { ...base.terms, chargeUnverified: true } }, 'demand').interest).toMatchObject([
      { rate: 1_225, check: 'M' },
    ]);
  });

  test('a consumer is charged nothing, and a claim in euro has no fixed sum', () => {
    expect(claimFor({ ...base, party: 'consumer' }, 'demand').total).toBe(10_000);
    expect(claimFor({ ...base, currency: 'EUR' }, 'demand').costs).toEqual([]);
  });
});

test('a claim in a currency that is not the law’s bears an agreed rate only', () => {
  for (const [country, party, currency] of [
    ['NL', 'business', 'USD'],
    ['BE', 'business', 'GBP'],
    ['FR', 'business', 'USD'],
    ['GB', 'business', 'EUR'],
    ['DE', 'business', 'CHF'],
    ['DE', 'consumer', 'CHF'],
    ['NL', 'consumer', 'USD'],
  ] as const) {
    const base = caseOf({ country, party, currency, sendOn: '2026-10-09' });
    expect(demandAfter(base, '2026-11-20')).toMatchObject({ total: 10_000, costs: [], interest: [] });
    const agreed = demandAfter({ ...base, terms: { ...base.terms, agreedRate: 300 } }, '2026-11-20');
    // 50 days at 3 %.
    expect(agreed.total).toBe(party === 'business' ? 10_041 : 10_000);
  }
});

test('German rates between businesses whose margin was not verified are listed and not charged', () => {
  const old = caseOf({
    ...{ country: 'DE', party: 'business', sendOn: '2015-01-10' },
    invoices: [invoice({ open: 100_000, date: on('2014-05-01'), due: on('2014-06-16') })],
  });
  const claim = claimFor(old, 'demand');
  expect(claim.interest).toMatchObject([{ from: '2015-01-01', to: '2015-01-10', rate: 817 }]);
  expect(claim.warnings).toEqual(['invoice F1: no interest charged from 2014-06-17 to 2014-12-31: the rate is not verified']);
  const margins = lawValues('DE').filter(({ party, check }) => party === 'business' && check === 'M');
  expect(margins.map(({ from, charged }) => [from, charged])).toContainEqual(['2014-07-01', false]);
});

test('where the law is not held nothing is charged, and that is said', () => {
  for (const country of ['PL', 'US', null])
    for (const party of ['consumer', 'business'] as const) {
      const claim = claimFor(caseOf({ country, party, sendOn: '2027-01-01' }), 'demand');
      expect(claim).toMatchObject({ total: 10_000, announced: [], law: country === 'PL' ? 'EU' : 'none' });
      expect(claim.warnings).toEqual([expect.stringContaining('no costs and no interest are charged')]);
    }
});

test('a rate table is stale from the half-year on that it does not know', () => {
  for (const country of ['NL', 'BE', 'DE', 'FR', 'GB']) {
    expect(ratesAreStale(country, 'business', on('2026-12-31'))).toBe(false);
    expect(ratesAreStale(country, 'business', on('2027-01-01'))).toBe(true);
  }
  expect(ratesAreStale('NL', null, on('2027-01-01'))).toBe(true);
  expect(ratesAreStale('FR', 'consumer', on('2027-01-01'))).toBe(false);
  expect(ratesAreStale(null, 'business', on('2027-01-01'))).toBe(false);
  expect(claimFor(caseOf({ party: 'business', sendOn: '2027-01-02' }), 'demand').warnings).toEqual([
    expect.stringContaining('older than this half-year'),
  ]);
});

test('the notices that count are recorded as they were sent', () => {
  const base = caseOf({ country: 'BE', sendOn: '2026-11-20', terms: { clauseAgreed: true } });
  const notice = issued(claimFor(base, 'notice'), base);
  expect(notice).toEqual({
    kind: 'be_first',
    sentOn: '2026-11-20',
    channel: 'letter',
    invoices: ['F1'],
    lastFreeDay: '2026-12-08',
    chargesFrom: '2026-12-09',
    announced: 2_000,
  });
});
