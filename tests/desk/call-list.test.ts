/** The list of a day from a ledger: companies together, colleagues apart, who is set aside. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callList, type Wanted } from '../../src/desk/call-list.js';
import { setAside } from '../../src/desk/set-aside.js';
import type { Day } from '../../src/ledger/day.js';
import { DEFAULTS } from '../../src/triage/index.js';
import { Ledger } from './ledger.js';

let ledger: Ledger;
beforeEach(() => {
  ledger = new Ledger();
});
afterEach(() => ledger.close());

const TODAY = '2026-11-02' as Day;
const listed = (wanted: Wanted = {}, settings = DEFAULTS) => [...callList(ledger.store, TODAY, settings, wanted).calls];
const ids = (wanted?: Wanted, settings = DEFAULTS) => listed(wanted, settings).map(({ debtorId }) => debtorId);

/** `owing([['7', 900]])`: one invoice each, a month overdue. */
const owing = (debtors: readonly (readonly [id: string, amount: number])[]): string =>
  `debtor_id,invoice_number,invoice_date,due_date,amount,currency\n${debtors
    .map(([id, amount]) => `${id},F${id},2026-09-01,2026-10-01,${amount}.00,EUR\n`)
    .join('')}`;

describe('a company', () => {
  const COMPANY = 'debtor_id,name,parent_id\nH,Head,\nB1,North,H\nB2,South,H\nX,Other,\n';

  test('is one conversation: the head office first, at the place of the best of them', () => {
    ledger.import(COMPANY, owing([['H', 50], ['B1', 9000], ['B2', 70], ['X', 800]])); // biome-ignore format: one line
    expect(ids()).toEqual(['H', 'B1', 'B2', 'X']);
    const [head, branch] = listed();
    expect(head).toMatchObject({ rank: 1, tierName: 'with its company (head office H)', group: { head: 'H', branches: ['B1', 'B2'] } });
    expect(branch).toMatchObject({ rank: 2, tierName: 'value of a call' });
  });

  test('comes with a promise to one of its branches, and no branch is called that is to be left alone', () => {
    const contacts =
      'debtor_id,date,channel,direction,outcome,call_back_on\nB2,2026-10-20,phone,out,spoken,2026-11-02\nB1,2026-11-01,phone,out,spoken,\n';
    ledger.import(COMPANY, owing([['H', 50], ['B1', 9000], ['B2', 70], ['X', 800]]), contacts); // biome-ignore format: one line
    expect(listed().map(({ rank, tier, debtorId }) => [rank, tier, debtorId])).toEqual([
      [1, 1, 'H'],
      [2, 1, 'B2'],
      [3, 5, 'X'],
      [null, 5, 'B1'],
    ]);
  });
});

test('a colleague has those assigned to him, and those he spoke to last; the rest are nobody’s', () => {
  const spoke =
    'debtor_id,date,channel,direction,outcome,handled_by\n1,2026-10-10,phone,out,no_answer,Sanne\n2,2026-10-10,phone,out,no_answer,Sanne\n';
  ledger.import(owing([['1', 900], ['2', 800], ['3', 700], ['4', 600]]), spoke); // biome-ignore format: one line
  const settings = { ...DEFAULTS, assigned: { '2': 'Piet', '3': 'Sanne' } };
  expect(ids({ owner: 'sanne' }, settings)).toEqual(['1', '3']);
  expect(listed({ owner: 'sanne' }, settings).map(({ rank }) => rank)).toEqual([1, 2]);
  expect(ids({ owner: 'Piet' }, settings)).toEqual(['2']);
  expect(ids({ owner: null }, settings)).toEqual(['4']);
  expect(callList(ledger.store, TODAY, settings, { owner: 'Jan' }).owners).toEqual(new Set(['Sanne', 'Piet']));
});

test('who is beyond the day is among those skipped, with the next working day; the same bytes each time', () => {
  ledger.import(owing([['1', 900], ['2', 800], ['3', 700], ['4', 5]])); // biome-ignore format: one line
  const capacity = { calls: 2, minutes: null };
  expect(ids({ capacity, which: 'today' })).toHaveLength(2);
  const rest = listed({ capacity, which: 'skipped' });
  expect(rest.map(({ debtorId, skipped }) => [debtorId, skipped.at(-1)?.until])).toContainEqual(['4', null]);
  expect(rest.flatMap(({ skipped }) => skipped.filter(({ reason }) => reason.includes('capacity of 2 calls')))).toEqual([
    { reason: "beyond today's capacity of 2 calls", until: '2026-11-03' },
  ]);
  expect(JSON.stringify(listed({ capacity }))).toBe(JSON.stringify(listed({ capacity })));
  expect(callList(ledger.store, TODAY, DEFAULTS, { capacity }).beyond).toBe(1);
});

test('who is set aside is on the list of those who deal with it', () => {
  const disputes = 'dispute_id,invoice_number,opened_on,reason\nD1,F1,2026-10-23,damaged\n';
  const money = 'payment_id,debtor_id,payment_date,amount,currency\nP1,2,2026-10-20,30.00,EUR\n';
  const second = 'debtor_id,invoice_number,invoice_date,due_date,amount,currency\n2,G2,2026-09-02,2026-10-02,810.00,EUR\n';
  const stop = 'debtor_id,date,channel,direction,outcome,handled_by\n3,2026-10-10,phone,in,do_not_contact,Sanne\n';
  ledger.import(owing([['1', 900], ['2', 800], ['3', 700], ['4', 600]]), second, disputes, money, stop); // biome-ignore format: one line
  const on = (list: Parameters<typeof setAside>[3]) => [...setAside(ledger.store, TODAY, DEFAULTS, list)];
  expect(on('disputes')).toMatchObject([{ debtorId: '1', invoice: 'F1', amount: 90_000, days: 10, because: 'damaged', owner: null }]);
  expect(on('check-first')).toMatchObject([{ debtorId: '2', because: expect.stringContaining('EUR 30.00 of his is booked on nothing') }]);
  expect(on('legal-stops')).toMatchObject([{ debtorId: '3', owner: 'Sanne', because: 'asked on 2026-10-10 not to be contacted' }]);
});

test('a promise for tomorrow is off the list of today, and who paid is on none', () => {
  const promised = 'debtor_id,date,channel,direction,outcome,promise_date\n1,2026-10-20,phone,out,spoken,2026-11-03\n';
  ledger.import(owing([['1', 900], ['2', 800]]), promised, 'payment_id,debtor_id,payment_date,amount,currency,invoice_number\nP1,2,2026-11-02,800.00,EUR,F2\n'); // biome-ignore format: one line
  expect(ids({ which: 'today' })).toEqual([]);
  expect(ids({ which: 'skipped' })).toEqual(['1']);
});
