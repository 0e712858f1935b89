/** Dutch law: the 14-day letter, the scale, repeated instalments, interest that compounds. */
import { describe, expect, test } from 'vitest';
import { claimFor } from '../../../src/reminders/law/index.js';
import { NL_SCALE, scaled } from '../../../src/reminders/law/parts/scale.js';
import { nlDelivered } from '../../../src/reminders/law/parts/terms.js';
import { amounts, caseOf, demandAfter, invoice, issued, on } from './cases.js';

const strict = { rollForward: false, emailMarginDays: 0 };

test.each([
  ['100.00', 4_000],
  ['266.67', 4_000],
  ['1000.00', 15_000],
  ['2500.00', 37_500],
  ['5000.00', 62_500],
  ['10000.00', 87_500],
  ['23000.00', 100_500],
  ['200000.00', 277_500],
  ['1000000.00', 677_500],
  ['9000000.00', 677_500],
  ['0.00', 0],
])('the scale on %s is %i cents, and its steps add up to it', (principal, expected) => {
  const { amount, steps } = scaled(Math.round(Number(principal) * 100), NL_SCALE, 'EUR');
  expect(amount).toBe(expected);
  expect(amounts(steps)).toBe(expected);
});

test.each([
  // posted, delivered, last free day, costs from
  ['2026-11-19', '2026-11-21', '2026-12-05', '2026-12-06'],
  ['2026-11-20', '2026-11-24', '2026-12-08', '2026-12-09'],
  ['2026-12-23', '2026-12-29', '2027-01-12', '2027-01-13'],
])('a letter posted on %s is delivered on %s and leaves free until %s', (sendOn, presumedDelivered, lastFreeDay, chargesFrom) => {
  const { term } = claimFor(caseOf({ sendOn, terms: strict }), 'notice');
  expect(term).toMatchObject({ kind: 'nl_14_days', presumedDelivered, lastFreeDay, strictLastDay: lastFreeDay, chargesFrom });
});

test('a term that ends on a Saturday runs to the Monday; an e-mail counts the same day, with two days more before anything is charged', () => {
  expect(claimFor(caseOf({ sendOn: '2026-11-19' }), 'notice').term).toMatchObject({
    strictLastDay: '2026-12-05',
    lastFreeDay: '2026-12-07',
    chargesFrom: '2026-12-08',
  });
  expect(claimFor(caseOf({ sendOn: '2026-11-20', channel: 'email' }), 'notice').term).toMatchObject({
    presumedDelivered: '2026-11-20',
    lastFreeDay: '2026-12-04',
    chargesFrom: '2026-12-07',
  });
  // 1 January, and the days before Easter: Good Friday to Easter Monday.
  expect(claimFor(caseOf({ sendOn: '2026-12-18', channel: 'email' }), 'notice').term?.lastFreeDay).toBe('2027-01-04');
  expect(claimFor(caseOf({ sendOn: '2027-03-12', channel: 'email' }), 'notice').term).toMatchObject({
    strictLastDay: '2027-03-26',
    lastFreeDay: '2027-03-30',
  });
});

test('letters need three postal days from 1 July 2027, or as many as are set', () => {
  expect(nlDelivered(on('2027-06-30'), null)).toBe('2027-07-02');
  expect(nlDelivered(on('2027-07-01'), null)).toBe('2027-07-06');
  expect(nlDelivered(on('2026-11-19'), 4)).toBe('2026-11-25');
});

describe('the 14-day letter', () => {
  const first = caseOf({ sendOn: '2026-11-19', invoices: [invoice({ open: 100_000 })], terms: strict });
  const letter = claimFor(first, 'notice');

  test('charges nothing, names the costs, and needs them and the term in its text', () => {
    expect({ total: letter.total, costs: letter.costs, interest: letter.interest }).toEqual({ total: 100_000, costs: [], interest: [] });
    expect(letter.announced).toMatchObject([{ kind: 'scale', amount: 15_000, base: 100_000, check: 'V2' }]);
    expect(letter.required).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'costs', kind: 'amount', amount: 15_000 }),
        expect.objectContaining({ kind: 'amount', amount: 100_000 }),
        expect.objectContaining({ id: 'invoice_F1', kind: 'text', text: 'F1' }),
      ]),
    );
    const term = letter.required.find(({ id }) => id === 'term');
    expect(term?.kind === 'words' && term.anyOf['nl']).toEqual(
      expect.arrayContaining([
        'binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd',
        'binnen vijftien dagen nadat deze brief bij u is bezorgd',
        'binnen 14 dagen vanaf de dag nadat deze e-mail bij u is bezorgd',
      ]),
    );
    // "From today" or "from the date of this letter" is too short.
    expect(JSON.stringify(term)).not.toMatch(/vandaag|dagtekening|datum/);
  });

  test('lets nothing be charged on its last free day, and everything the day after', () => {
    expect(demandAfter(first, '2026-12-05').total).toBe(100_000);
    expect(demandAfter(first, '2026-12-05').warnings).toEqual([
      'the term of the notice of 2026-11-19 runs until 2026-12-05: nothing is charged on it yet',
    ]);
    const claim = demandAfter(first, '2026-12-06');
    // 66 days from 2 October at 4 %.
    expect(claim.interest).toMatchObject([{ from: '2026-10-02', to: '2026-12-06', days: 66, rate: 400, base: 100_000, amount: 723 }]);
    expect(claim.costs).toMatchObject([{ amount: 15_000 }]);
    expect(claim.total).toBe(100_000 + 15_000 + 723);
  });

  test('costs go over what is left when the term is over', () => {
    const paid = (day: string, open: number) => ({
      invoices: [invoice({ amount: 100_000, open, receipts: [{ day: on(day), amount: 100_000 - open }] })],
    });
    const inTime = demandAfter(first, '2026-12-20', paid('2026-12-05', 40_000));
    expect(inTime.costs).toMatchObject([{ base: 40_000, amount: 6_000 }]);
    expect(inTime.interest.map(({ from, to, base }) => [from, to, base])).toEqual([
      ['2026-10-02', '2026-12-05', 100_000],
      ['2026-12-06', '2026-12-20', 40_000],
    ]);
    expect(demandAfter(first, '2026-12-20', paid('2026-12-06', 40_000)).costs).toMatchObject([{ base: 100_000, amount: 15_000 }]);
    const settled = demandAfter(first, '2026-12-20', paid('2026-12-05', 0));
    expect(settled.costs).toEqual([]);
  });

  test('several invoices are summed, and nothing that is not due is named', () => {
    const invoices = [
      invoice({ open: 10_000 }),
      invoice({ number: 'F2', open: 20_000 }),
      invoice({ number: 'F3', open: 90_000, due: on('2026-12-31') }),
    ];
    expect(claimFor(caseOf({ sendOn: '2026-11-19', invoices }), 'notice').announced).toMatchObject([{ base: 30_000, amount: 4_500 }]);
  });

  test('a second letter never adds a second least amount', () => {
    const one = caseOf({ sendOn: '2026-11-19', invoices: [invoice({ open: 10_000 })] });
    const notices = [issued(claimFor(one, 'notice'), one)];
    const two = claimFor(
      caseOf({ sendOn: '2026-12-15', notices, invoices: [...one.invoices, invoice({ number: 'F2', open: 10_000 })] }),
      'notice',
    );
    expect(two.announced).toEqual([]);
    expect(two.warnings).toContain('earlier letters announced all that may be asked: this one announces no more');
    const more = claimFor(
      caseOf({ sendOn: '2026-12-15', notices, invoices: [...one.invoices, invoice({ number: 'F2', open: 90_000 })] }),
      'notice',
    );
    expect(more.announced).toMatchObject([{ amount: 15_000 - 4_000 }]);
    expect(amounts(more.announced[0]?.steps ?? [])).toBe(11_000);
  });

  test('no more is claimed than the letter said', () => {
    const notice = { ...issued(letter, first), announced: 4_000 };
    const claim = claimFor({ ...first, sendOn: on('2026-12-20'), notices: [notice] }, 'demand');
    expect(claim.costs).toMatchObject([{ amount: 4_000 }]);
    expect(amounts(claim.costs[0]?.steps ?? [])).toBe(4_000);
  });

  test('no letter, no text message and no letter of another kind lets costs follow', () => {
    const later = { ...first, sendOn: on('2027-03-01') };
    expect(claimFor(later, 'demand').total).toBe(100_000);
    for (const change of [{ channel: 'sms' as const }, { kind: 'plain' as const }, { invoices: ['F9'] }, { sentOn: on('2026-10-01') }])
      expect(claimFor({ ...later, notices: [{ ...issued(letter, first), ...change }] }, 'demand').total).toBe(100_000);
    expect(claimFor({ ...first, channel: 'sms' }, 'notice')).toMatchObject({ term: null, announced: [] });
  });

  test('a debtor of whom it is not known is a consumer; a claim in pounds has no scale', () => {
    expect(claimFor({ ...first, party: null }, 'demand')).toMatchObject({ party: 'consumer', total: 100_000 });
    const pounds = claimFor({ ...first, currency: 'GBP' }, 'notice');
    expect(pounds.announced).toEqual([]);
    expect(pounds.warnings).toEqual([expect.stringContaining('amounts in law are in EUR')]);
  });

  test('a due date that was only printed needs a notice of default before the letter', () => {
    const printed = { ...first, terms: { ...first.terms, dueDateAgreed: false } };
    const before = claimFor(printed, 'notice');
    expect(before).toMatchObject({ term: { kind: 'plain' }, announced: [] });
    const notices = [issued(before, printed)];
    const letterAfter = claimFor({ ...printed, sendOn: on('2026-12-20'), notices }, 'notice');
    expect(letterAfter).toMatchObject({ term: { kind: 'nl_14_days' }, announced: [{ amount: 15_000 }] });
  });
});

describe('repeated instalments of one contract', () => {
  const monthly = (open: number, ...dues: string[]) =>
    dues.map((due, at) => invoice({ number: `F${at + 1}`, open, due: on(due), contract: 'rent' }));
  const announced = (invoices: ReturnType<typeof monthly>, missed: { contract: string; due: ReturnType<typeof on> }[] = []) =>
    claimFor(caseOf({ sendOn: '2026-11-19', invoices, missed }), 'notice');

  test('the lowest reading is taken, with a warning', () => {
    // Sum 120 → 40; highest alone 40; 40 + 20 + 20 = 80.
    expect(amounts(announced(monthly(4_000, '2026-08-01', '2026-09-01', '2026-10-01')).announced)).toBe(4_000);
    // Sum 1000 → 150; highest alone 75; 75 + 75.
    const two = announced(monthly(50_000, '2026-09-01', '2026-10-01'));
    expect(two.announced).toMatchObject([{ amount: 7_500, check: 'V' }]);
    expect(amounts(two.announced[0]?.steps ?? [])).toBe(7_500);
    expect(two.warnings).toEqual([expect.stringContaining('F1, F2: instalments of one contract missed within six months')]);
  });

  test('one that follows one missed and since paid costs half of the least', () => {
    expect(amounts(announced(monthly(10_000, '2026-10-01'), [{ contract: 'rent', due: on('2026-05-01') }]).announced)).toBe(2_000);
    expect(amounts(announced(monthly(10_000, '2026-10-01'), [{ contract: 'rent', due: on('2026-03-31') }]).announced)).toBe(4_000);
    expect(amounts(announced(monthly(10_000, '2026-10-01'), [{ contract: 'phone', due: on('2026-05-01') }]).announced)).toBe(4_000);
  });

  test('single deliveries and instalments more than six months apart are summed as ever', () => {
    expect(announced(monthly(50_000, '2026-01-01', '2026-10-01'))).toMatchObject({ announced: [{ amount: 15_000 }], warnings: [] });
  });
});

test('consumer interest compounds on each anniversary of the default, and follows the table', () => {
  const claim = demandAfter(
    caseOf({ sendOn: '2024-03-01', invoices: [invoice({ open: 100_000, date: on('2024-01-01'), due: on('2024-01-31') })] }),
    '2026-03-01',
  );
  expect(claim.interest.map(({ from, to, days, rate, base, amount }) => [from, to, days, rate, base, amount])).toEqual([
    ['2024-02-01', '2024-12-31', 335, 700, 100_000, 6_425],
    ['2025-01-01', '2025-01-31', 31, 600, 100_000, 510],
    ['2025-02-01', '2025-12-31', 334, 600, 106_935, 5_871],
    ['2026-01-01', '2026-01-31', 31, 400, 106_935, 363],
    ['2026-02-01', '2026-03-01', 29, 400, 113_169, 360],
  ]);
});

describe('businesses', () => {
  const base = caseOf({ sendOn: '2026-11-19', party: 'business', invoices: [invoice({ open: 1_000_000 })] });

  test('owe the fixed sum and interest from the day after the due day, without a notice; a friendly reminder asks for neither', () => {
    expect(claimFor(base, 'reminder').total).toBe(1_000_000);
    const claim = claimFor(base, 'demand');
    expect(claim.costs).toMatchObject([{ kind: 'fixed', amount: 4_000 }]);
    expect(claim.interest).toMatchObject([{ from: '2026-10-02', to: '2026-11-19', days: 49, rate: 1_040, amount: 13_962 }]);
    expect(claimFor({ ...base, sendOn: on('2026-10-01') }, 'demand').total).toBe(1_000_000);
    expect(claimFor({ ...base, sendOn: on('2026-10-02') }, 'demand').total).toBe(1_000_000 + 4_000 + 285);
  });

  test('once a claim, or once an invoice where that is set', () => {
    const invoices = [invoice({ open: 10_000 }), invoice({ number: 'F2', open: 10_000 })];
    expect(amounts(claimFor({ ...base, invoices }, 'demand').costs)).toBe(4_000);
    expect(amounts(claimFor({ ...base, invoices, terms: { ...base.terms, fixedSumPer: 'invoice' } }, 'demand').costs)).toBe(8_000);
  });

  test('the scale in place of the fixed sum, where it is set and a notice has run out', () => {
    const set = { ...base, terms: { ...base.terms, businessScale: true } };
    expect(amounts(claimFor(set, 'demand').costs)).toBe(4_000);
    expect(claimFor(set, 'notice').announced).toMatchObject([{ amount: 87_500 }]);
    expect(demandAfter(set, '2027-01-15').costs).toMatchObject([{ kind: 'scale', amount: 87_500 }]);
  });

  test('an agreed rate takes the place of the law, and does not compound', () => {
    const old = [invoice({ open: 100_000, date: on('2024-01-01'), due: on('2024-01-31') })];
    const claim = claimFor({ ...base, invoices: old, terms: { ...base.terms, agreedRate: 1_200 } }, 'demand');
    expect(claim.interest).toMatchObject([{ from: '2024-02-01', rate: 1_200, base: 100_000, compounded: 0 }]);
  });

  test('an invoice paid late still owes its interest', () => {
    const paid = [invoice({ amount: 1_000_000, open: 0, receipts: [{ day: on('2026-10-11'), amount: 1_000_000 }] })];
    expect(claimFor({ ...base, invoices: paid }, 'demand').interest).toMatchObject([
      { from: '2026-10-02', to: '2026-10-11', days: 10, amount: 2_849 },
    ]);
  });
});
