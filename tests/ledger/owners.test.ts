import { describe, expect, test } from 'vitest';
import { looseNameKey, nameKey } from '../../src/ledger/names.js';
import {
  type Directory,
  earliest,
  type Owner,
  type OwnerlessPayment,
  ownerByAccount,
  ownerOf,
  type Pointer,
} from '../../src/ledger/owners.js';
import { day } from './books.js';

const ALWAYS = '0000-01-01';
const at = (debtor: number, since = ALWAYS, amount?: number): Pointer => ({ debtor, since: day(since), amount });

/** A directory of a few invoices and names. */
const directory = (
  invoices: Record<string, Pointer[]>,
  names: Record<string, Pointer> = {},
  ids: Record<string, Pointer> = {},
): Directory => ({
  invoicesNumbered: (key) => invoices[key] ?? [],
  debtorNumbered: (id) => ids[id] ?? null,
  debtorsNamed: (name) => {
    const exact = Object.entries(names).filter(([known]) => nameKey(known) === nameKey(name));
    const near = Object.entries(names).filter(([known]) => looseNameKey(known) === looseNameKey(name));
    return (exact.length > 0 ? exact : near).map(([, pointer]) => pointer);
  },
});

const payment = (with_: Partial<OwnerlessPayment>): OwnerlessPayment => ({
  date: day('2026-03-01'),
  amount: 5_000,
  invoiceNumber: null,
  reference: null,
  payerName: null,
  ...with_,
});

describe('by number', () => {
  const known = directory({ '2026000101': [at(1, '2026-01-01')], '2026000102': [at(2, '2026-02-01')], '777': [at(3, '2026-01-01')] });

  test('in its own field, from the day of the payment', () => {
    expect(ownerOf(payment({ invoiceNumber: '2026000101' }), known)).toEqual({ debtor: 1, since: '2026-03-01', how: 'invoice number' });
  });

  test('in the reference, where it is long enough to be no chance', () => {
    expect(ownerOf(payment({ reference: 'fact 2026000102' }), known)).toEqual({
      debtor: 2,
      since: '2026-03-01',
      how: 'number in reference',
    });
    expect(ownerOf(payment({ reference: 'huis 777' }), known)).toBeNull();
  });

  test('of an invoice that comes later: from then on', () => {
    const later = directory({ '2026000103': [at(1, '2026-05-05')] });
    expect(ownerOf(payment({ invoiceNumber: '2026000103' }), later)).toEqual({ debtor: 1, since: '2026-05-05', how: 'invoice number' });
  });

  test('of two debtors: nobody, unless the name says which', () => {
    const both = directory({ '2026000101': [at(1, '2026-01-01'), at(2, '2026-02-01')] }, { Jansen: at(2) });
    expect(ownerOf(payment({ invoiceNumber: '2026000101' }), both)).toBeNull();
    expect(ownerOf(payment({ invoiceNumber: '2026000101', payerName: 'JANSEN' }), both)).toMatchObject({
      debtor: 2,
      how: 'invoice number',
    });
  });

  test('of two debtors: the one whose invoice is the amount', () => {
    const both = directory({ '2026000101': [at(1, '2026-01-01', 5_000), at(2, '2026-02-01', 700)] });
    expect(ownerOf(payment({ invoiceNumber: '2026000101' }), both)).toMatchObject({ debtor: 1, how: 'invoice number' });
    expect(ownerOf(payment({ invoiceNumber: '2026000101', amount: 600 }), both)).toBeNull();
  });

  test('of another than the debtor who is called as the payer: his only where it is the amount', () => {
    const known = directory({ '2026000101': [at(1, '2026-01-01', 5_000)] }, { Jansen: at(2) });
    const by = (payerName: string, amount: number) => ownerOf(payment({ reference: 'fact 2026000101', payerName, amount }), known);
    expect(by('Jansen', 5_000)).toMatchObject({ debtor: 1, how: 'number in reference' });
    expect(by('Jansen', 700)).toMatchObject({ debtor: 2, how: 'payer name' });
    expect(by('Een vreemde', 700)).toMatchObject({ debtor: 1, how: 'number in reference' });
    expect(by('Jansen', -5_000)).toMatchObject({ debtor: 1 });
  });

  test('of two invoices of another debtor, together the amount', () => {
    const known = directory({ A10001: [at(1, '2026-01-01', 2_000)], A10002: [at(1, '2026-01-01', 3_000)] }, { Jansen: at(2) });
    expect(ownerOf(payment({ reference: 'A10001 A10002', payerName: 'Jansen' }), known)).toMatchObject({ debtor: 1 });
  });

  test('a second debtor with the number who comes after the payment changes nothing', () => {
    const both = directory({ '2026000101': [at(1, '2026-01-01'), at(2, '2026-04-01')] });
    expect(ownerOf(payment({ invoiceNumber: '2026000101' }), both)).toMatchObject({ debtor: 1, since: '2026-03-01' });
  });

  test('the debtor number in the reference', () => {
    const numbered = directory({}, {}, { '12394': at(7) });
    for (const reference of ['klant 12394', 'debiteurnr. 12394', 'Kd-Nr 12394', 'customer no. 12394'])
      expect(ownerOf(payment({ reference }), numbered)).toEqual({ debtor: 7, since: '2026-03-01', how: 'debtor number in reference' });
    expect(ownerOf(payment({ reference: 'bestelling 12394' }), numbered)).toBeNull();
  });
});

describe('by name', () => {
  test('the only one of that name', () => {
    expect(ownerOf(payment({ payerName: 'jansen bv' }), directory({}, { 'Jansen B.V.': at(1), 'Jansen VOF': at(2) }))).toMatchObject({
      debtor: 1,
      how: 'payer name',
    });
  });

  test('two of that name are none; one who comes later changes nothing', () => {
    expect(ownerOf(payment({ payerName: 'Jansen' }), directory({}, { 'Jansen B.V.': at(1), 'Jansen VOF': at(2) }))).toBeNull();
    expect(
      ownerOf(payment({ payerName: 'Jansen' }), directory({}, { 'Jansen B.V.': at(1), 'Jansen VOF': at(2, '2026-06-01') })),
    ).toMatchObject({ debtor: 1 });
  });
});

describe('by account', () => {
  const on = day('2026-03-01');
  test.each<[string, Pointer[], object | null]>([
    ['the only one known', [at(1)], { debtor: 1, since: '2026-03-01', how: 'iban' }],
    ['known later: from then on', [at(1, '2026-04-01')], { debtor: 1, since: '2026-04-01', how: 'iban' }],
    ['two known: nobody', [at(1), at(2, '2026-02-01')], null],
    ['one known, one later: the one', [at(1), at(2, '2026-04-01')], { debtor: 1, since: '2026-03-01', how: 'iban' }],
    ['two who become known on one day: nobody', [at(1, '2026-04-01'), at(2, '2026-04-01')], null],
    [
      'two who become known one after the other: the first',
      [at(2, '2026-05-01'), at(1, '2026-04-01')],
      { debtor: 1, since: '2026-04-01', how: 'iban' },
    ],
    ['nobody known', [], null],
  ])('%s', (_, links, expected) => {
    expect(ownerByAccount(on, links)).toEqual(expected);
    expect(ownerByAccount(on, [...links].reverse())).toEqual(expected);
  });
});

test('what came first decides, and on one day the stronger sign', () => {
  const owner = (debtor: number, since: string, how: Owner['how']): Owner => ({ debtor, since: day(since), how });
  const number = owner(1, '2026-03-02', 'invoice number');
  expect(earliest([number, owner(2, '2026-03-01', 'payer name')])).toMatchObject({ debtor: 2 });
  expect(earliest([owner(2, '2026-03-02', 'payer name'), number])).toMatchObject({ debtor: 1 });
  expect(earliest([])).toBeNull();
});
