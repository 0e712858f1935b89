/** Known layouts: each claims its own fixture and nothing else, and reads it to the cent. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DataProblems } from '../../src/errors.js';
import { claims } from '../../src/sources/plan.js';
import { PROFILES } from '../../src/sources/profiles/index.js';
import { readFile } from '../../src/sources/read-file.js';
import { tablesIn } from '../../src/sources/table.js';
import { survey } from '../../src/sources/text.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['profiles', 'demo', 'dutch-excel', 'bad'];
const FILES = FOLDERS.flatMap((folder) => readdirSync(join(ROOT, 'fixtures', folder)).map((name) => join(ROOT, 'fixtures', folder, name)));
const fixture = (id: string): string => join(ROOT, 'fixtures/profiles', `${id}.csv`);

const claimants = (path: string): string[] => {
  const tables = [...tablesIn(path, survey(path).encoding)];
  return PROFILES.filter((profile) => tables.some(({ header, above }) => claims(profile, header.fields, above))).map(({ id }) => id);
};

const rowsOf = (path: string): Record<string, unknown>[] =>
  [...readFile(path, { currency: 'EUR', dateOrder: null, decimal: null }).rows()] as unknown as Record<string, unknown>[];

describe('each layout claims its own fixture, and no other file', () => {
  test.each(FILES.map((path) => [basename(path, '.csv'), path]))('%s', (name, path) => {
    expect(claimants(path)).toEqual(path.includes('/profiles/') ? [name] : []);
  });

  test('every layout has a fixture, in order of its name', () => {
    const ids = PROFILES.map(({ id }) => id);
    expect(
      FILES.filter((path) => path.includes('/profiles/'))
        .map((path) => basename(path, '.csv'))
        .sort(),
    ).toEqual([...ids].sort());
    expect(ids).toEqual([...ids].sort());
    expect(new Set(PROFILES.map(({ title }) => title)).size).toBe(ids.length);
  });

  test('what a layout names is in its fixture, but for spellings of other versions', () => {
    const beyond = PROFILES.flatMap(({ id, columns }) => {
      const [header] = [...tablesIn(fixture(id), survey(fixture(id)).encoding)]
        .filter(({ header: { fields }, above }) => claims(PROFILES.find((each) => each.id === id) as never, fields, above))
        .map(({ header: { fields } }) => fields.map((name) => name.trim().toLowerCase()));
      return Object.values(columns)
        .filter((name) => !header?.includes(name.toLowerCase()))
        .map((name) => `${id}: ${name}`);
    });
    expect(beyond).toEqual(['datev-buchungsstapel: Generalumkehr (GU)']);
  });
});

/** Layout → what its fixture gives: drafts by kind, rows left out, and a draft that must be among them. */
const GIVES: Readonly<Record<string, readonly [Readonly<Record<string, number>>, Readonly<Record<string, unknown>>]>> = {
  'abn-amro': [
    { payment: 1, ignored: 1 },
    { amount: 12000, date: '2026-03-02', currency: 'EUR' },
  ],
  'adyen-settlement': [
    { payment: 3, ignored: 2 },
    { amount: -5000, date: '2026-07-05', method: 'direct_debit', reference: 'INV-20260003' },
  ],
  barclays: [
    { payment: 1, ignored: 1 },
    { amount: 12100, date: '2026-03-02', currency: 'GBP', reference: 'KORENAAR LTD INV-0101 BGC' },
  ],
  belfius: [
    { payment: 1, ignored: 1 },
    { amount: 12100, date: '2026-03-14', payerName: 'Maes Schilderwerken' },
  ],
  'belfius-fr': [
    { payment: 1, ignored: 1 },
    { amount: 121000, date: '2026-07-02', payerName: 'BOULANGERIE MAES', payerIban: 'BE68539007547034' },
  ],
  'bnp-paribas-fortis': [
    { payment: 1, ignored: 1 },
    { amount: 12100, date: '2026-03-14', payerIban: 'BE12' },
  ],
  'bnp-paribas-fortis-fr': [
    { payment: 1, ignored: 2 },
    { amount: 121000, payerName: 'Boulangerie Maes', payerIban: 'BE68539007547034' },
  ],
  'bunq-en': [
    { payment: 1, ignored: 1 },
    { amount: 175000, date: '2026-03-09' },
  ],
  'bunq-nl': [
    { payment: 1, ignored: 1 },
    { amount: 75000, date: '2026-03-09', payerName: 'W. Kool' },
  ],
  cbc: [{ payment: 1 }, { amount: 24200, date: '2026-03-14', payerIban: 'BE12' }],
  commerzbank: [
    { payment: 1, ignored: 1 },
    { amount: 11900, date: '2026-03-14' },
  ],
  'datev-buchungsstapel': [
    { invoice: 1, credit_note: 1, payment: 1, ignored: 3 },
    { kind: 'invoice', debtorId: '10400', number: 'RE-2025-881', amount: 154700, date: '2025-12-05' },
  ],
  dkb: [
    { payment: 1, ignored: 2 },
    { amount: 111900, date: '2026-03-14', payerName: 'Huber Bäckerei' },
  ],
  'dkb-older': [
    { payment: 1, ignored: 1 },
    { amount: 119000, payerName: 'Bäckerei Maes', payerIban: 'DE02120300000000202051' },
  ],
  'dunning-call-list': [
    { contact: 2, ignored: 1 },
    { debtorId: '42', date: '2026-11-22', outcome: 'spoken', reason: 'no_money_temporary', promiseAmount: 125050, handledBy: 'Sanne' },
  ],
  'dunning-debtors': [{ debtor: 2 }, { id: '1001', phone: null, mobile: '+31 6 55501001' }],
  'dunning-invoices': [
    { invoice: 1, credit_note: 1 },
    { number: '2026-0001', statedOpen: null },
  ],
  'dunning-payments': [{ payment: 2 }, { id: '0a1b2c3d4e', reference: '+++010/8068/17183+++', returnCode: null }],
  'freshbooks-clients': [{ debtor: 2 }, { id: 'Tom Reed', name: 'Tom Reed' }],
  'freshbooks-invoices': [
    { invoice: 2, ignored: 1 },
    { number: '0000041', amount: 20000, date: '2026-03-02', currency: 'CAD' },
  ],
  'gocardless-export': [
    { payment: 1, ignored: 2 },
    { id: 'PM001', amount: 121000, date: '2026-07-04', payerName: 'Bakery Maes', method: 'direct_debit' },
  ],
  'gocardless-payments': [
    { payment: 1, ignored: 2 },
    { amount: 12100, date: '2026-03-05', method: 'direct_debit' },
  ],
  'harvest-invoices': [{ invoice: 2 }, { number: '1001', debtorName: 'Bakery Maes', amount: 120000, statedOpen: 120000, currency: 'EUR' }],
  'ing-be': [
    { payment: 1, ignored: 1 },
    { amount: 121000, date: '2026-07-02', reference: expect.stringContaining('+++000/0000/00101+++') },
  ],
  'ing-be-fr': [
    { payment: 1, ignored: 1 },
    { amount: 121000, payerIban: 'BE68539007547034', reference: expect.stringContaining('+++000/0000/00101+++') },
  ],
  'ing-nl': [
    { payment: 2, ignored: 1 },
    { amount: 121050, date: '2026-03-02', payerIban: 'NL44RABO0123456789' },
  ],
  'ing-nl-en': [
    { payment: 1, ignored: 1 },
    { amount: 8000, date: '2026-03-02' },
  ],
  'invoice-ninja-clients': [{ debtor: 1 }, { id: 'Harbour Cafe', phone: '555 0102', contactPerson: 'Lee Moss' }],
  'invoice-ninja-invoices': [
    { invoice: 1, ignored: 2 },
    { amount: 105000, statedOpen: 100000, due: '2026-04-01' },
  ],
  'invoice-ninja-payments': [{ payment: 3 }, { amount: -2000, date: '2026-03-04', invoiceNumber: '299' }],
  'invoice2go-invoices': [
    { invoice: 1, ignored: 1 },
    { amount: 121050, date: '2026-03-02', due: '2026-03-16', statedOpen: 81050 },
  ],
  'invoicely-statement': [{ invoice: 2 }, { number: 'INV-7', amount: 102000, due: '2026-04-01' }],
  kbc: [
    { payment: 1, ignored: 1 },
    { amount: 12100, date: '2026-03-14' },
  ],
  knab: [
    { payment: 1, ignored: 1 },
    { amount: 121050, date: '2026-03-14', payerName: 'De Korenaar' },
  ],
  mollie: [
    { payment: 2, ignored: 2 },
    { id: 'chb_1', amount: -5000, date: '2026-07-05', payerName: 'Jansen' },
  ],
  n26: [
    { payment: 1, ignored: 1 },
    { amount: 11900, date: '2026-03-14', reference: 'RE 4711' },
  ],
  'n26-older': [
    { payment: 1, ignored: 1 },
    { amount: 11900, date: '2022-03-14' },
  ],
  paypal: [
    { payment: 1, ignored: 2 },
    { id: '8AB1', amount: 12100, date: '2026-03-14', invoiceNumber: '2026-12' },
  ],
  'quickbooks-credit-memos': [{ credit_note: 1 }, { amount: -1250, statedOpen: -250, date: '2026-03-10', currency: 'USD' }],
  'paypal-fr': [
    { payment: 1, ignored: 1 },
    { id: '8AB1', amount: 121000, invoiceNumber: 'FA1', payerName: 'Jean Dupont' },
  ],
  'paypal-nl': [
    { payment: 1, ignored: 2 },
    { id: '8AB1', amount: 121000, date: '2026-07-02', invoiceNumber: '20260001' },
  ],
  'quickbooks-customers': [
    { debtor: 1, ignored: 1 },
    { id: '58', name: 'Birch Hotel', preferredChannel: 'email' },
  ],
  'quickbooks-invoices': [
    { invoice: 3, ignored: 1 },
    { number: '1041 (902)', amount: 750, due: '2026-04-02' },
  ],
  'quickbooks-payments': [
    { payment: 1, ignored: 1 },
    { id: '77', amount: 6000, date: '2026-03-14' },
  ],
  rabobank: [
    { payment: 2, ignored: 1 },
    { amount: -2500, date: '2026-03-03', returnCode: 'AM04' },
  ],
  'shopify-orders': [
    { invoice: 2, ignored: 1 },
    { number: '#1002', debtorId: 'b@x.example', debtorName: 'Bakkerij Maes', due: '2026-08-01', statedOpen: 24200 },
  ],
  'sparkasse-camt': [
    { payment: 2, ignored: 2 },
    { amount: -3500, date: '2026-03-04', returnCode: 'AM04' },
  ],
  'stripe-balance': [
    { payment: 3, ignored: 2 },
    { id: 'dp_1', amount: -10000, debtorId: 'cus_a', invoiceNumber: 'A1-0007' },
  ],
  'stripe-balance-history': [
    { payment: 2, ignored: 1 },
    { id: 're_1', amount: -2100, date: '2026-03-06' },
  ],
  'stripe-charges': [
    { payment: 1, ignored: 3 },
    { id: 'ch_a1', amount: 10000, date: '2026-03-02', currency: 'EUR' },
  ],
  'stripe-credit-notes': [{ credit_note: 1 }, { number: 'A1-0007-CN-01', credits: 'A1-0007', amount: -500, debtorId: '' }],
  'stripe-customers': [
    { debtor: 1, ignored: 1 },
    { id: 'cus_a', city: 'Gent', country: 'BE' },
  ],
  'stripe-disputes': [{ dispute: 2 }, { id: 'dp_2', invoiceNumber: 'ch_a4', openedOn: '2026-03-21', closed: true }],
  'stripe-disputes-export': [{ dispute: 1 }, { id: 'dp_1', invoiceNumber: 'ch_a1', openedOn: '2026-03-20' }],
  'stripe-invoices': [
    { invoice: 1, ignored: 2 },
    { number: 'A1-0007', amount: 12100, statedOpen: 10000, date: '2026-03-02' },
  ],
  'stripe-payments': [
    { payment: 1, ignored: 2 },
    { id: 'ch_a1', amount: 12100, debtorId: 'cus_a', date: '2026-03-05' },
  ],
  volksbank: [
    { payment: 1, ignored: 1 },
    { amount: 11900, date: '2026-03-02' },
  ],
  'wave-customers': [{ debtor: 1 }, { id: 'Fern Studio', mobile: '555 0106', contactPerson: 'Ida Fern' }],
  'wave-transactions': [
    { invoice: 1, payment: 1, ignored: 3 },
    { kind: 'payment', amount: 30000, date: '2026-03-09', invoiceNumber: '12' },
  ],
  wise: [
    { payment: 1, ignored: 1 },
    { id: 'TRANSFER-1', amount: 25000, date: '2026-03-14', currency: 'USD' },
  ],
  'xero-sales-invoices': [
    { invoice: 1, credit_note: 1, ignored: 2 },
    { number: 'CN-0009', amount: -3600, date: '2026-03-20', currency: 'GBP' },
  ],
  'zoho-contacts': [
    { debtor: 1, ignored: 1 },
    { id: '2520018000000073005', party: 'business', customerSince: '2025-01-28' },
  ],
  'zoho-invoices': [
    { invoice: 1, ignored: 2 },
    { amount: 27000, statedOpen: 7000, paid: { date: '2026-03-20', amount: 20000 } },
  ],
};

describe('what a fixture gives', () => {
  test.each(PROFILES.filter(({ refused }) => !refused).map(({ id }) => id))('%s', (id) => {
    const [counts, draft] = GIVES[id] ?? [{}, {}];
    const rows = rowsOf(fixture(id));
    const found: Record<string, number> = {};
    for (const { kind } of rows) found[String(kind)] = (found[String(kind)] ?? 0) + 1;
    expect(found).toEqual(counts);
    expect(rows).toContainEqual(expect.objectContaining(draft));
  });

  test('a layout that is known and cannot be read says why', () => {
    const refused = PROFILES.filter((profile) => profile.refused);
    expect(refused.map(({ id }) => id)).toEqual(['stripe-payouts']);
    expect(() => rowsOf(fixture('stripe-payouts'))).toThrow(DataProblems);
  });

  test('a journal without a year: the day falls where the file says it covers days', () => {
    const dates = rowsOf(fixture('datev-buchungsstapel')).flatMap(({ date }) => (date ? [date] : []));
    expect(dates.sort()).toEqual(['2025-12-05', '2026-01-03', '2026-01-12']);
  });

  test('equal rows of a statement are two payments', () => {
    const [first, second] = rowsOf(fixture('ing-nl'));
    expect({ ...second, line: first?.['line'], raw: first?.['raw'] }).toMatchObject({
      amount: first?.['amount'],
      reference: first?.['reference'],
      id: null,
    });
  });
});
