/** What is said of money adds up: credit notes beside payments that are booked nowhere. */
import { expect, test } from 'vitest';
import { NO_CONFIG } from '../../src/desk/config.js';
import { MAKERS } from '../../src/desk/make-report.js';
import type { Day } from '../../src/ledger/day.js';
import { notesOf, render } from '../../src/reports/render/index.js';
import { DEFAULTS } from '../../src/triage/index.js';
import { Ledger } from './ledger.js';

const INVOICES = `debtor_id,invoice_number,kind,invoice_date,due_date,amount,currency
1,A1,invoice,2026-08-01,2026-08-31,100.00,EUR
2,C1,credit_note,2026-08-01,2026-08-31,-20.00,EUR
`;
const PAYMENTS = `payment_id,debtor_id,payment_date,amount,currency,invoice_number
P1,3,2026-09-01,30.00,EUR,
`;

test('ageing and unmatched name the credit notes that make the difference between them', async () => {
  const ledger = new Ledger();
  try {
    ledger.import(INVOICES, PAYMENTS);
    const notes = async (name: 'ageing' | 'unmatched') => {
      const made = await MAKERS[name](ledger.store, '2026-11-01' as Day, DEFAULTS, async () => NO_CONFIG);
      await render(made, 'csv').then((text) => [...text]);
      return notesOf(made).join('; ');
    };
    expect(await notes('ageing')).toMatch(/unallocated 50\.00; Of what is unallocated, EUR 20\.00 is open credit notes/);
    expect(await notes('unmatched')).toMatch(/unallocated 30\.00; Besides, EUR 20\.00 is open on credit notes/);
    const before = await MAKERS.unmatched(ledger.store, '2026-07-01' as Day, DEFAULTS, async () => NO_CONFIG);
    await render(before, 'csv').then((text) => [...text]);
    expect(notesOf(before).join(' ')).not.toContain('credit notes');
  } finally {
    ledger.close();
  }
});
