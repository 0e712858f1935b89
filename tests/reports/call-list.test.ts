import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CallRow, callList } from '../../src/reports/screens/call-list.js';
import type { FindingRow, VerdictRow } from '../../src/reports/verdict.js';
import { reasonInWords, rounded } from '../../src/reports/verdict.js';
import type { Call } from '../../src/triage/model.js';
import { call, d, textOf } from './worlds.js';

const today = d('2026-03-02');
const verdict = (with_: Partial<VerdictRow>): VerdictRow => ({ ...call().verdict, ...with_ });
const calls = [
  call(),
  call({
    rank: 2,
    debtorId: '1002',
    name: 'Tokyo Shoji',
    currency: 'JPY',
    overdue: 50000,
    phone: null,
    lastContact: null,
    verdict: verdict({ class: 'unknown', why: [], against: [], unknownBecause: 'too little history' }),
    ask: 'What keeps you from paying?',
  }),
  call({ rank: null, debtorId: '1003', name: 'Stil BV', skipped: [{ reason: 'promise not yet due', until: '2026-03-09' }] }),
];

test('on a terminal: one compact row per call, the reason with a word for how sure we are', async () => {
  expect(await textOf(callList(calls, today), 'table', { width: 100 })).toBe(`Call list for 2026-03-02
#  debtor                     overdue  days  reason                phone
1  1001 Bakkerij Jansen  EUR 1,234.50    41  disorganised, likely  +31 30 1112223
   why: a promise was broken; paid 3 of the last 4 overdue invoices within 10 days of a reminder
   ask: Did invoice 2026-017 reach the right person, and in which payment run will it be?
2  1002 Tokyo Shoji        JPY 50,000    41  unknown
   why: a promise was broken; too little history
   ask: What keeps you from paying?
   1003 Stil BV          EUR 1,234.50    41  disorganised, likely  +31 30 1112223
   why: paid 3 of the last 4 overdue invoices within 10 days of a reminder
   ask: not today: promise not yet due, back on 2026-03-09
2 to call today
1 of them without a phone number: ask for it by e-mail, or look it up
EUR: overdue 1,234.50
JPY: overdue 50,000
`);
});

test('an unknown debtor shows the strongest finding with the reason it speaks for', async () => {
  const why = [{ ...(call().verdict.why[0] as FindingRow), speaksFor: ['cant_pay', 'wont_pay'] }];
  const text = await textOf(callList([call({ verdict: verdict({ class: 'unknown', why }) })], today), 'table', { width: 300 });
  expect(text).toContain('within 10 days of a reminder (speaks for cannot pay or will not pay)');
});

test('JSON has the published fields in their order, nested', async () => {
  const [first, second, third] = JSON.parse(await textOf(callList(calls, today), 'json'));
  expect(Object.keys(first).join(' ')).toBe(
    'rank tier debtor_id name phone email language preferred_channel class sub_reason probabilities overdue currency not_yet_due ' +
      'oldest_days_overdue invoices why against ask avoid next_step last_contact skipped ' +
      'tier_name value promises attempts last_contact_by best_moment head_office branches assigned_to legal_clock earliest set_aside',
  );
  expect(first).toMatchObject({
    rank: 1,
    phone: '+31 30 1112223',
    probabilities: { cant_pay: 0.13, wont_pay: 0.13, disorganized: 0.74 },
    overdue: '1234.50',
    not_yet_due: '0.00',
    invoices: [{ invoice_number: '2026-017', due_date: '2026-01-20', open: '1234.50', suspected: 'disorganized' }],
    against: [{ rule: 'skipped_invoice', says: 'paid a newer invoice first', cites: ['payment P81'] }],
    last_contact: { date: '2026-02-11', channel: 'email', outcome: 'spoken' },
    skipped: [],
  });
  expect(second).toMatchObject({ overdue: '50000', why: [], last_contact: null, class: 'unknown' });
  expect(third).toMatchObject({ rank: null, skipped: [{ reason: 'promise not yet due', until: '2026-03-09' }] });
});

test('takes what triage says as it is; weights and other inner figures stay inside', async () => {
  const triaged = (triage: Call): CallRow => triage;
  const why = call().verdict.why.map((each) => ({ ...each, weight: { cant_pay: 1, wont_pay: 2 } }));
  const text = await textOf(callList([triaged({ ...call(), score: 7, verdict: verdict({ why }) } as unknown as Call)], today), 'json');
  expect(Object.keys(JSON.parse(text)[0].why[0])).toEqual(['rule', 'says', 'cites']);
});

test('CSV has the same fields flat, and ends with what the colleague fills in', async () => {
  const [row, , skipped] = parse(await textOf(callList(calls, today), 'csv'), { columns: true }) as Record<string, string>[];
  expect(
    Object.keys(row ?? {})
      .slice(-8)
      .join(', '),
  ).toBe('outcome, reason, promise_date, promise_amount, call_back_on, channel_next, note, handled_by');
  expect(Object.values(row ?? {}).slice(-8)).toEqual(Array(8).fill(''));
  expect(row).toMatchObject({
    rank: '1',
    phone: "'+31 30 1112223",
    probabilities_disorganized: '0.74',
    overdue: '1234.50',
    currency: 'EUR',
    invoices: '2026-017 due 2026-01-20 open 1234.50 (disorganized)',
    against: 'paid a newer invoice first [payment P81]',
    last_contact_date: '2026-02-11',
  });
  expect(skipped).toMatchObject({ rank: '', skipped: 'promise not yet due, back on 2026-03-09' });
});

test('nobody to call is a header, or []', async () => {
  expect((await textOf(callList([], today), 'csv')).split('\n')).toHaveLength(2);
  expect(await textOf(callList([], today), 'json')).toBe('[]\n');
  expect(await textOf(callList([], today), 'table')).toContain('0 to call today');
});

test('rounded probabilities are still one together', () => {
  const shares = fc.tuple(
    fc.double({ min: 0.001, max: 1, noNaN: true }),
    fc.double({ min: 0.001, max: 1, noNaN: true }),
    fc.double({ min: 0.001, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(shares, ([a, b, c]) => {
      const { cant_pay, wont_pay, disorganized } = rounded({
        cant_pay: a / (a + b + c),
        wont_pay: b / (a + b + c),
        disorganized: c / (a + b + c),
      });
      expect(Math.round(cant_pay * 10_000) + Math.round(wont_pay * 10_000) + Math.round(disorganized * 10_000)).toBe(10_000);
      expect(Math.abs(cant_pay - a / (a + b + c))).toBeLessThan(0.0002);
    }),
  );
});

test.each([
  ['cant_pay', 0.9, 'cannot pay, very likely'],
  ['wont_pay', 0.7, 'will not pay, likely'],
  ['disorganized', 0.6, 'disorganised, perhaps'],
  ['unknown', 0.4, 'unknown'],
])('%s with %f is "%s"', (reason, probability, words) => {
  expect(
    reasonInWords(verdict({ class: reason, probabilities: { cant_pay: probability, wont_pay: probability, disorganized: probability } })),
  ).toBe(words);
});
