import { describe, expect, test } from 'vitest';
import { ageingOf, creditNotesOpen, standingsOf } from '../../src/ledger/balances.js';
import { ageing } from '../../src/reports/ageing.js';
import { allocations } from '../../src/reports/allocations.js';
import { debtors } from '../../src/reports/debtors.js';
import { reportList, reportNamed } from '../../src/reports/index.js';
import { invoices } from '../../src/reports/invoices.js';
import { payments } from '../../src/reports/payments.js';
import { notesOf } from '../../src/reports/render/index.js';
import { explain } from '../../src/reports/screens/explain.js';
import { history } from '../../src/reports/screens/history.js';
import { status } from '../../src/reports/screens/status.js';
import { unmatched } from '../../src/reports/unmatched.js';
import { NOTHING_CAME } from '../triage/world.js';
import { account, call, d, debtor, invoice, payment, textOf } from './worlds.js';

const today = d('2026-03-02');
const whose = { debtorId: '1001', debtorName: 'Bakkerij Jansen' };
const jansen = account({
  invoices: [
    invoice('2026-017', '2026-01-20', 123450),
    invoice('2026-018', '2026-03-20', 5000),
    invoice('C-1', '2026-02-20', -1000),
    invoice('J-1', '2025-02-20', 1000, { currency: 'JPY' }),
  ],
  payments: [payment('P1', 7000, { payerName: 'A. Jansen', reference: 'deel' })],
  contacts: [
    {
      ...NOTHING_CAME,
      key: 1,
      date: d('2026-02-11'),
      channel: 'email',
      direction: 'in',
      outcome: 'spoken',
      note: 'factuur niet ontvangen',
    },
  ],
  disputes: [{ key: 1, id: null, invoiceNumber: '2026-017', openedOn: d('2026-02-12'), closedOn: null, reason: 'price' }],
});

describe('the ledger as it was read', () => {
  test('ageing', async () => {
    const rows = ageingOf(jansen, today).map((each) => ({
      ...each,
      debtorId: '1001',
      name: 'Bakkerij Jansen',
      class: 'disorganized',
      creditNotes: creditNotesOpen(jansen, each.currency),
    }));
    const sheet = ageing(rows, today);
    expect(await textOf(sheet, 'csv')).toBe(`debtor_id,name,class,currency,not_due,d1_30,d31_60,d61_90,d90_plus,unallocated,total
1001,Bakkerij Jansen,disorganized,EUR,50.00,0.00,1234.50,0.00,0.00,80.00,1204.50
1001,Bakkerij Jansen,disorganized,JPY,0,0,0,0,1000,0,1000
`);
    expect(notesOf(sheet)).toEqual([
      'EUR: total 1,204.50, not due 50.00, 31-60 1,234.50, unallocated 80.00',
      'JPY: total 1,000, 90+ 1,000',
      'Of what is unallocated, EUR 10.00 is open credit notes; the rest is payments: dunning report unmatched',
    ]);
  });

  test('debtors, also those without any invoice', async () => {
    const [eur] = standingsOf(jansen, today);
    const rows = [
      { debtor: debtor(), standing: eur ?? null },
      { debtor: debtor({ id: '1002', name: 'Nieuw BV', phone: null, mobile: '+31 6 1' }), standing: null },
    ];
    expect(await textOf(debtors(rows, today), 'csv')).toBe(
      `debtor_id,name,party,country,language,email,phone,mobile,preferred_channel,customer_since,currency,open,overdue,oldest_days_overdue,unallocated,invoices,open_invoices,overdue_invoices,average_days_late,handled_by
1001,Bakkerij Jansen,business,NL,nl,info@jansen.example,'+31 30 1112223,,email,2021-05-01,EUR,1284.50,1234.50,41,80.00,2,2,1,,
1002,Nieuw BV,business,NL,nl,info@jansen.example,,'+31 6 1,email,2021-05-01,,,,,,0,0,0,,
`,
    );
  });

  test('invoices', async () => {
    const rows = jansen.invoices.map((each) => ({ ...each, ...whose }));
    expect((await textOf(invoices(rows, today), 'csv')).split('\n').slice(0, 2)).toEqual([
      'debtor_id,debtor_name,invoice_number,kind,invoice_date,due_date,amount,currency,open',
      '1001,Bakkerij Jansen,2026-017,invoice,2026-01-01,2026-01-20,1234.50,EUR,1234.50',
    ]);
  });

  test('payments', async () => {
    const rows = [payment('P2', 0, { amount: -4200, returnCode: 'AM04', method: 'direct_debit' })].map((each) => ({ ...each, ...whose }));
    expect(
      await textOf(payments(rows, today), 'csv'),
    ).toBe(`payment_id,debtor_id,debtor_name,payment_date,amount,currency,method,reference,return_code,allocated
P2,1001,Bakkerij Jansen,2026-02-01,-42.00,EUR,direct_debit,,AM04,0.00
`);
  });

  test('allocations', async () => {
    const row = {
      paymentId: 'P1',
      invoiceNumber: '2026-017',
      amount: 500,
      currency: 'EUR',
      paymentDate: d('2026-02-01'),
      how: 'exact amount' as const,
    };
    expect(await textOf(allocations([row], today), 'csv')).toBe(
      'payment_id,invoice_number,amount,currency,payment_date,how\nP1,2026-017,5.00,EUR,2026-02-01,exact amount\n',
    );
  });

  test('unmatched money, also of nobody', async () => {
    const row = {
      ...payment('P9', 7000, { payerName: 'A. Jansen' }),
      debtorId: null,
      debtorName: null,
      why: 'no debtor has this IBAN',
      likely: null,
      proposal: null,
    };
    expect(await textOf(unmatched([row], today), 'csv')).toBe(
      `payment_id,debtor_id,debtor_name,payment_date,amount,currency,unallocated,payer_name,payer_iban,reference,why,likely,proposal
P9,,,2026-02-01,70.00,EUR,70.00,A. Jansen,,,no debtor has this IBAN,,
`,
    );
  });
});

describe('explain', () => {
  const unsettled = { basis: null, overrides: [], missing: [] };
  const { verdict } = call();
  const weighed = {
    ...verdict,
    why: verdict.why.map((f) => ({ ...f, speaksFor: ['disorganized'], shareWithout: 0.52, times: 3.1 })),
    against: verdict.against.map((f) => ({ ...f, speaksFor: ['wont_pay'], shareWithout: 0.81, times: 0.4 })),
  };

  test('the strongest of everything on one screen', async () => {
    const prior = { cant_pay: 0.2, wont_pay: 0.2, disorganized: 0.6 };
    const settled = { basis: { segment: 'business', stage: 'reminded', prior }, overrides: [], missing: ['a conversation'] };
    const page = explain({ asOf: today, account: jansen, verdict: weighed, calls: [call()], agreements: [], ...settled });
    await expect(await textOf(page, 'table', { width: 80 })).toMatchFileSnapshot('explain-screen.txt');
    const idle = { ...weighed, against: weighed.against.map((finding) => ({ ...finding, times: 1.04 })) };
    const screenOf = async (full: boolean): Promise<string> =>
      textOf(explain({ asOf: today, account: jansen, verdict: idle, calls: [call()], agreements: [], ...settled }, { full }), 'table', {
        width: 80,
      });
    expect(await screenOf(false)).not.toContain('paid a newer invoice first');
    expect(await screenOf(true)).toContain('paid a newer invoice first');
    expect(JSON.parse(await textOf(page, 'json'))).toMatchObject({ basis: { stage: 'reminded', disorganized: 0.6 }, missing: [{}] });
  });

  test('everything, on as many screens as it takes', async () => {
    const page = explain({ asOf: today, account: jansen, verdict: weighed, calls: [call()], agreements: [], ...unsettled }, { full: true });
    await expect(await textOf(page, 'table', { width: 110 })).toMatchFileSnapshot('explain.txt');
  });

  test('as data, with all sections and all of history', async () => {
    const many = { ...jansen, payments: Array.from({ length: 40 }, (_, at) => payment(`P${at}`, 100)) };
    const page = () =>
      explain({ asOf: today, account: many, verdict: weighed, calls: [call()], agreements: [], ...unsettled }, { full: true });
    const data = JSON.parse(await textOf(page(), 'json'));
    expect(Object.keys(data)).toEqual(
      'debtor today verdict basis for against missing overrides balance open_items unallocated agreements instalments issued habits history'.split(
        ' ',
      ),
    );
    expect(data.history).toHaveLength(46);
    expect(data.history[0]).toMatchObject({ date: '2026-02-12', what: 'dispute of 2026-017', details: 'price' });
    expect(data.open_items[0]).toMatchObject({ invoice_number: '2026-017', days_overdue: 41, suspected: 'disorganized' });
    expect(await textOf(page(), 'table')).not.toMatch(/\d+ more/);
  });

  test('a debtor with nothing overdue is told so', async () => {
    const page = explain({ asOf: today, account: account(), verdict: null, calls: [], agreements: [], ...unsettled }, { full: true });
    const screen = await textOf(page, 'table', { width: 80 });
    expect(screen).toContain('Nothing is overdue');
    expect(screen).not.toContain('Against');
    expect(JSON.parse(await textOf(page, 'json'))).toMatchObject({ verdict: null, today: [], history: [] });
  });
});

test('history', async () => {
  const batch = { batch: 3, at: '2026-03-02T09:00:00Z', command: 'import', what: 'invoices.csv', records: 1200, undone: false };
  expect(await textOf(history([batch]), 'table')).toBe(`batch  at                    command  what          records  undone
    3  2026-03-02T09:00:00Z  import   invoices.csv    1,200  no
`);
});

test('status', async () => {
  const data = [{ kind: 'invoices', records: 1_000_000, newest: d('2026-02-28'), imported: d('2026-03-01') }];
  const page = status({ asOf: today, database: 'dunning.db', batches: 3, data, today: [] });
  expect(await textOf(page, 'table')).toBe(`Status on 2026-03-02

database  dunning.db
as of     2026-03-02
batches   3

Data
kind        records  newest      days old  imported
invoices  1,000,000  2026-02-28         2  2026-03-01
`);
  expect(JSON.parse(await textOf(page, 'json'))).toMatchObject({ ledger: { batches: 3 }, data: [{ days_old: 2 }], today: [] });
});

describe('the list of reports', () => {
  test('finds names and aliases, loads what it names, and prints itself', async () => {
    expect(reportNamed('aging')?.name).toBe('ageing');
    expect(reportNamed('nonsense')).toBeUndefined();
    expect(await reportNamed('ageing')?.load()).toBe(ageing);
    expect((await textOf(reportList(), 'csv')).split('\n')[0]).toBe('name,shows');
  });
});
