/** The references we ask to be paid under come back: to the same debtor, and to the invoices of that message. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CONFIG } from '../../src/desk/config.js';
import { issueReminders } from '../../src/desk/issue-reminders.js';
import { referencesFor } from '../../src/desk/payment-reference.js';
import { type PlannedBatch, planReminders } from '../../src/desk/plan-reminders.js';
import { defaultPlaybook } from '../../src/desk/read-playbook.js';
import type { Day } from '../../src/ledger/day.js';
import { makeReference } from '../../src/ledger/make-reference.js';
import { structuredIn } from '../../src/ledger/structured-reference.js';
import type { NextStep } from '../../src/reminders/next-step.js';
import { bare } from '../../src/store/issued-references.js';
import { DEFAULTS } from '../../src/triage/index.js';
import { Ledger, NOW } from './ledger.js';

const TODAY = '2026-11-02' as Day;
const plan = (country: string): PlannedBatch =>
  planReminders(ledger.store, TODAY, {
    config: {
      ...NO_CONFIG,
      company: {
        ...{ name: 'Voorbeeld B.V.', country, enterpriseNumber: '12345678', iban: 'NL91ABNA0417164300', address: 'Dorpsstraat 1, Utrecht' },
        ...{ email: 'debiteuren@voorbeeld.example', phone: '+31 30 1234567', contact: 'Sanne de Vries' },
      },
    },
    playbook: defaultPlaybook(),
    texts: new Map(),
    settings: DEFAULTS,
    overridden: new Set(),
  });

let ledger: Ledger;
beforeEach(() => {
  ledger = new Ledger();
});
afterEach(() => ledger.close());

/** Three debtors: one invoice, many invoices, and one whose number has the same digits as the first one's. */
async function issue(country: string): Promise<Map<string, { reference: string; structured: string | null }>> {
  const many = Array.from({ length: 12 }, (_, at) => `1002,G1002-${at + 1},2026-09-20,2026-10-20,${at + 20}.00,EUR,goods`);
  ledger.import(
    'debtor_id,name,party,country,language,email,phone\n1001,A,business,NL,nl,a@debtor.example.com,+31 30 5550101\n1002,B,business,NL,nl,b@debtor.example.com,+31 30 5550102\n1003,C,business,NL,nl,c@debtor.example.com,+31 30 5550103\n',
    `debtor_id,invoice_number,invoice_date,due_date,amount,currency,description\n1001,F1001-1,2026-09-20,2026-10-20,100.00,EUR,goods\n1003,10011,2026-09-20,2026-10-20,100.00,EUR,goods\n${many.join('\n')}\n`,
    'debtor_id,date,channel,direction,outcome,reason\n1001,2026-10-21,email,in,note,forgot\n1002,2026-10-21,email,in,note,forgot\n1003,2026-10-21,email,in,note,forgot\n',
    'payment_id,debtor_id,payment_date,amount,currency,invoice_number\nP0,9,2026-10-30,1.00,EUR,\n',
  );
  const planned = plan(country);
  expect(planned.messages).toHaveLength(3);
  await issueReminders(ledger.store, planned, { out: `${ledger.folder}/out`, overrides: [], dryRun: false, now: NOW });
  return new Map(planned.messages.map(({ next: { debtorId }, message }) => [debtorId, message.payTo]));
}

const openOf = (id: string): number => ledger.account(id).invoices.reduce((sum, { open }) => sum + open, 0);
const paid = (id: string, on: string, amount: string, reference: string): string =>
  `payment_id,payment_date,amount,currency,reference\n${id},${on},${amount},EUR,${reference}\n`;

test.each(['NL', 'BE', 'DE'])('money under our own reference is booked on what it was asked for: %s', async (country) => {
  const given = await issue(country);
  const of = (id: string): string => given.get(id)?.reference ?? '';
  expect(new Set([...given.values()].map(({ reference }) => bare(reference))).size).toBe(3);
  for (const { reference, structured } of given.values()) {
    expect(structured).not.toBeNull();
    expect(structuredIn(reference).references.map((each) => each.reference)).toContain(bare(reference));
  }
  ledger.import(paid('P1', '2026-11-04', '100.00', of('1001')), paid('P2', '2026-11-04', '306.00', bare(of('1002'))));
  expect([openOf('1001'), openOf('1002'), openOf('1003')]).toEqual([0, 0, 10_000]);
  expect(ledger.store.db.prepare('SELECT DISTINCT how FROM allocation').pluck().all()).toEqual(['structured reference']);
});

test('a part of it pays the oldest first, and before the message went out the reference says nothing', async () => {
  const given = await issue('NL');
  const reference = given.get('1002')?.reference ?? '';
  ledger.import(paid('P1', '2026-11-04', '30.50', reference), paid('P2', '2026-10-31', '25.25', reference));
  expect(openOf('1002')).toBe(30_600 - 3_050 - 2_525);
  expect(ledger.account('1002', '2026-11-01').invoices.reduce((sum, { open }) => sum + open, 0)).toBe(30_600);
});

test('no reference is ever given to two debtors, and each is read as it was made', () => {
  const number = fc.stringMatching(/^[A-Z]{0,3}[0-9]{1,6}(-[0-9]{1,2})?$/);
  fc.assert(
    fc.property(
      fc.constantFrom('NL', 'BE', 'DE', 'FR'),
      fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), fc.array(number, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 30 }),
      (country, asked) => {
        const referenceFor = referencesFor(ledger.store, country);
        const owner = new Map<string, string>();
        for (const [debtorId, numbers] of asked) {
          const lines = numbers.map((each) => ({ number: each }));
          const { reference } = referenceFor({ debtorId, currency: 'EUR', lines } as unknown as NextStep);
          const key = bare(reference);
          expect(structuredIn(reference).references.map((each) => each.reference)).toContain(key);
          const what = `${debtorId} ${[...numbers].sort().join()}`;
          expect(owner.get(key) ?? what).toBe(what);
          owner.set(key, what);
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(makeReference('NL', 'F1001-1')?.printed).toBe('770010011');
});
