/** What the config file says of contracts, the list of values, and the breakdown of a claim. */
import { expect, test } from 'vitest';
import { lawOf, NO_LAW_CONFIG, termsFor } from '../../src/desk/config-law.js';
import { lawReport } from '../../src/desk/law-report.js';
import { claimFor, DEFAULT_TERMS } from '../../src/reminders/law/index.js';
import { render } from '../../src/reports/render/index.js';
import { type CostLine, costBreakdown } from '../../src/reports/screens/cost-breakdown.js';
import type { Sheet } from '../../src/reports/sheet.js';
import { caseOf, demandAfter, invoice, on } from '../reminders/law/cases.js';

const printed = async (sheet: Sheet, format: 'csv' | 'table' = 'csv'): Promise<string> =>
  [...(await render(sheet, format, { color: false, width: format === 'table' ? 160 : undefined, raw: undefined, excel: undefined }))].join(
    '',
  );

test('without a word in the config file everything is careful', () => {
  expect(lawOf(undefined, 'dunning.yaml')).toEqual(NO_LAW_CONFIG);
  expect(termsFor(NO_LAW_CONFIG, null)).toEqual(DEFAULT_TERMS);
});

test('what the user says is read exactly, and rates differ by party', () => {
  const read = lawOf(
    { damage_clause: true, agreed_rate: { consumer: 8.35, business: 12 }, de_fee: 0.76, delivery_days: 3, day_count: 'ACT/ACT' },
    'x',
  );
  expect(termsFor(read, null)).toEqual({
    ...DEFAULT_TERMS,
    clauseAgreed: true,
    agreedRate: 835,
    deFee: 76,
    deliveryAllowanceDays: 3,
    dayCount: 'ACT/ACT',
  });
  expect(termsFor(read, 'business').agreedRate).toBe(1_200);
});

test.each([
  [{ damage_clause: 'yes' }, 'law: damage_clause is "yes"', 'say true or false'],
  [{ de_fee: 1.01 }, 'law: de_fee is 1.01', 'give an amount in euro, 0 to 1'],
  [{ de_fee: 0.765 }, 'law: de_fee is 0.765', 'give an amount in euro, 0 to 1'],
  [{ agreed_rate: { consumer: '8 %' } }, 'law: agreed_rate: consumer is "8 %"', 'give per cent a year, 0 to 100'],
  [{ delivery_days: -1 }, 'law: delivery_days is -1', 'give a number of postal days, 0 to 30'],
  [{ day_count: '30/360' }, 'law: day_count is "30/360"', 'use one of ACT/365, ACT/ACT'],
  [{ fee: 10 }, 'law: fee is not known', 'known are due_dates_agreed'],
])('%o is refused', (given, message, remedy) => {
  expect(() => lawOf(given, 'x')).toThrow(
    expect.objectContaining({ message: expect.stringContaining(message), remedy: expect.stringContaining(remedy) }),
  );
});

test('rates that are not verified are charged only where the config file says so', async () => {
  const line = async (charge: boolean): Promise<string | undefined> =>
    (await printed(lawReport('UK', charge))).split('\n').find((each) => each.includes('2025-07-01'));
  expect(await line(false)).toMatch(/12\.25 %,2025-07-01,M,no,.*not charged: not verified/);
  expect(await line(true)).toMatch(/12\.25 %,2025-07-01,M,yes,.*charged by the config file/);
  expect(() => lawReport('US', false)).toThrow('The law of "US" is not held');
});

test('the breakdown of a claim adds up to its total, whatever was announced', async () => {
  const first = caseOf({
    sendOn: '2025-12-01',
    invoices: [
      invoice({
        amount: 150_000,
        open: 100_000,
        date: on('2024-12-01'),
        due: on('2024-12-31'),
        receipts: [{ day: on('2025-12-10'), amount: 50_000 }],
      }),
    ],
  });
  const claim = demandAfter(first, '2026-02-01');
  const rows = [...costBreakdown([{ debtorId: 'D1', claim }]).rows];
  const parts = rows.filter(({ part }) => part === 'principal' || part === 'costs' || part === 'interest');
  expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(claim.total);
  expect(rows.at(-1)).toMatchObject({ part: 'total', amount: claim.total });
  expect(await printed(costBreakdown([{ debtorId: 'D1', claim }]) as Sheet<CostLine> as Sheet, 'csv')).toBe(
    [
      'debtor_id,part,invoice_number,says,from,to,days,rate,base,amount,currency,source',
      'D1,principal,,what is open,,,,,,1000.00,EUR,',
      'D1,costs,,"collection costs, without VAT: 15 % of EUR 1,000.00",,,,,,150.00,EUR,"Besluit vergoeding voor buitengerechtelijke incassokosten, art. 2"',
      'D1,interest,F1,"EUR 1,500.00 × 6.00 % × 344/365",2025-01-01,2025-12-10,344,6.00,1500.00,84.82,EUR,"art. 6:119, 6:120 lid 1 BW"',
      'D1,interest,F1,"EUR 1,000.00 × 6.00 % × 21/365",2025-12-11,2025-12-31,21,6.00,1000.00,3.45,EUR,"art. 6:119, 6:120 lid 1 BW"',
      'D1,interest,F1,"EUR 1,088.27 × 4.00 % × 32/365, of which EUR 88.27 interest of full years",2026-01-01,2026-02-01,32,4.00,1088.27,3.82,EUR,"art. 6:119, 6:120 lid 1 BW"',
      'D1,total,,"principal, costs and interest",,,,,,1242.09,EUR,',
      '',
    ].join('\n'),
  );
  const letter = claimFor(first, 'notice');
  const announced = [...costBreakdown([{ debtorId: 'D1', claim: letter }]).rows];
  expect(announced.map(({ part }) => part)).toEqual(['principal', 'total', 'announced']);
  expect(announced[1]?.amount).toBe(letter.principal);
});
