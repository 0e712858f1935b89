/** A payment service's own files: disputes that name a charge, credit notes that name no customer, in whatever order they come. */
import { describe, expect, test } from 'vitest';
import { atDesk, type Desk } from './desk.js';

const INVOICES =
  'id,Amount Due,Currency,Customer,Date (UTC),Due Date (UTC),Number,Total,Amount Paid,Status,Customer Name\n' +
  'in_1,121.00,eur,cus_a,2026-03-02 14:16:37,2026-04-01 14:16:37,A1-0007,121.00,0.00,open,Atelier A\n' +
  'in_2,60.50,eur,cus_b,2026-03-03 14:16:37,2026-04-02 14:16:37,B1-0001,60.50,0.00,open,Bakker B\n';
const PAYMENTS =
  'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Status,Description,Customer ID,Invoice ID\n' +
  'ch_1,2026-03-05 18:37:41,121.00,0.00,eur,true,121.00,Paid,Subscription update,cus_a,in_1\n';
const DISPUTES =
  'id,Charge ID,Amount,Currency,Created (UTC),Due by (UTC),Reason,Status\n' +
  'dp_1,ch_1,121.00,eur,2026-03-20 03:23:13,2026-04-10 23:59:59,product_unacceptable,needs_response\n' +
  'dp_2,ch_9,10.00,eur,2026-03-20 03:23:13,2026-04-10 23:59:59,general,needs_response\n';
const CREDIT_NOTES =
  'id,amount,created,currency,discount_amount,subtotal,total,memo,number,reason,status,type,voided_at,customer_balance_transaction_id,invoice_id,refund_id\n' +
  'cn_1,1050,2026-03-10 10:04:03,eur,0,1050,1050,,B1-0001-CN-01,,issued,pre_payment,,,in_2,\n';

const written = ({ write }: Desk): void => {
  write('invoices.csv', INVOICES);
  write('payments.csv', PAYMENTS);
  write('disputes.csv', DISPUTES);
  write('credit_notes.csv', CREDIT_NOTES);
};

const disputed = async ({ must }: Desk, asOf: string): Promise<string[]> =>
  (JSON.parse((await must('report', 'disputes', '--as-of', asOf, '--json')).stdout) as { debtor_id: string; invoice_number: string }[]).map(
    ({ debtor_id, invoice_number }) => `${debtor_id} ${invoice_number}`,
  );

describe('a dispute that names a charge is on the invoice the charge paid', () => {
  test.each([
    [['disputes.csv'], ['payments.csv'], ['invoices.csv']],
    [['invoices.csv'], ['disputes.csv'], ['payments.csv']],
    [['disputes.csv', 'invoices.csv', 'payments.csv']],
  ])('%j %j %j', async (...calls) => {
    await atDesk(async (desk) => {
      written(desk);
      for (const files of calls) await desk.must('import', ...(files as string[]));
      expect(await disputed(desk, '2026-03-25')).toEqual(['cus_a A1-0007']);
      expect(await disputed(desk, '2026-03-19')).toEqual([]);
      const explained = JSON.parse((await desk.must('explain', 'cus_a', '--as-of', '2026-03-25', '--json')).stdout) as object;
      expect(JSON.stringify(explained)).toContain('dispute of A1-0007');
    });
  });

  test('it goes with the payment, and comes back with it', async () => {
    await atDesk(async (desk) => {
      written(desk);
      for (const file of ['disputes.csv', 'invoices.csv', 'payments.csv']) await desk.must('import', file);
      await desk.must('undo');
      expect(await disputed(desk, '2026-03-25')).toEqual([]);
      await desk.must('import', 'payments.csv');
      expect(await disputed(desk, '2026-03-25')).toEqual(['cus_a A1-0007']);
    });
  });
});

describe('a credit note without a customer is his whose invoice it credits', () => {
  const open = async ({ must }: Desk): Promise<string> => (await must('report', 'invoices', '--as-of', '2026-03-25', '--csv')).stdout;

  test('in one call, whatever the order of the files, and in a later one', async () => {
    const together = await atDesk(async (desk) => {
      written(desk);
      await desk.must('import', 'credit_notes.csv', 'invoices.csv');
      return open(desk);
    });
    const later = await atDesk(async (desk) => {
      written(desk);
      await desk.must('import', 'invoices.csv');
      await desk.must('import', 'credit_notes.csv');
      expect((await desk.must('import', 'credit_notes.csv')).stderr).toContain('1 unchanged');
      return open(desk);
    });
    expect(together).toContain('cus_b,Bakker B,B1-0001-CN-01,credit_note,2026-03-10,2026-03-10,-10.50,EUR,0.00');
    expect(together).toContain('cus_b,Bakker B,B1-0001,invoice,2026-03-03,2026-04-02,60.50,EUR,50.00');
    expect(later).toBe(together);
  });

  test('before its invoice it is refused, with what to do, and nothing is written', async () => {
    await atDesk(async (desk) => {
      written(desk);
      const { code, stderr } = await desk.dunning(['import', 'credit_notes.csv']);
      expect(code).toBe(3);
      expect(stderr).toContain('credits invoice B1-0001, and the ledger does not tell whose that is');
      expect(stderr).toContain('import that invoice first, or set such rows aside: --skip-bad-rows');
    });
  });
});
