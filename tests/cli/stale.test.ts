/** A call list made of old payments calls those who have paid since. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

test('payments that are old on the day looked at are warned of once, by triage and by remind', async () => {
  await atDesk(async (desk) => {
    desk.write('i.csv', 'debtor_id,invoice_number,invoice_date,amount,currency\n1,F1,2025-07-01,10.00,EUR\n');
    desk.write('p.csv', 'payment_id,debtor_id,payment_date,amount,currency\nP1,1,2025-08-19,4.00,EUR\n');
    await desk.must('import', 'i.csv');
    expect((await desk.must('triage')).stderr).not.toContain('Warning');
    await desk.must('import', 'p.csv');
    const warning = 'Warning: the newest payment is of 2025-08-19, 440 days ago: import newer payments first.\n';
    for (const command of ['triage', 'remind']) {
      expect((await desk.must(command)).stderr.split(warning)).toHaveLength(2);
      expect((await desk.must(command, '--as-of', '2025-09-20')).stderr).not.toContain('Warning');
    }
  });
});
