/** `dunning waive` as a program: the mandate, the list, what it changes elsewhere, and debtors who turn out to be one. */
import { expect, test } from 'vitest';
import { atDesk } from './desk.js';

const DEBTORS = `debtor_id,name,party,country,language,email
J1,A. Jansen,business,NL,nl,j1@debtor.example.com
J2,Jansen A.,business,NL,nl,j2@debtor.example.com
`;
const LIST = `debtor_id,invoice_number,invoice_date,due_date,amount,currency,description
J1,F1,2026-08-01,2026-08-31,500.00,EUR,goods
J2,F2,2026-08-02,2026-09-01,80.00,EUR,goods
`;
const PAID = 'payment_id,debtor_id,payment_date,amount,currency,invoice_number\nP1,J1,2026-10-30,1.00,EUR,F1\n';
const CONFIG = `company: { name: Voorbeeld B.V., country: NL, iban: NL91ABNA0417164300, email: a@voorbeeld.example, enterprise_number: "12345678" }
mandate: { waive: 40.00 }
playbook: playbook.yaml
`;
/** Whoever can pay gets the notice at once. */
const kinds = '{ wont_pay: [notice], disorganized: [notice], unknown: [notice] }';
const PLAYBOOK = `steps:\n  business: ${kinds}\n  consumer: ${kinds}\n`;

test('above the mandate it exits 4; approved it is listed, explained and left out, follows who is merged, and is taken back', () =>
  atDesk(async ({ write, must, dunning, dump }) => {
    for (const [name, text] of Object.entries({
      'debtors.csv': DEBTORS,
      'list.csv': LIST,
      'paid.csv': PAID,
      'dunning.yaml': CONFIG,
      'playbook.yaml': PLAYBOOK,
    }))
      write(name, text);
    await must('import', 'debtors.csv', 'list.csv', 'paid.csv');
    const json = async (...args: string[]) => JSON.parse((await must(...args, '--json')).stdout) as Record<string, unknown>[];
    const before = dump();
    const add = ['waive', 'add', 'J2', '--because', 'went to the old address', '--by', 'Els'];
    expect(await dunning(add)).toMatchObject({
      code: 4,
      stderr: expect.stringMatching(/ends at EUR 40\.00; this is EUR 41\.\d\d[\s\S]*--approved-by NAME/),
    });
    expect((await must(...add, '--approved-by', 'Mia', '--dry-run')).stderr).toContain('Dry run: nothing was written.');
    expect(dump()).toEqual(before);

    const done = await must(...add, '--approved-by', 'Mia', '--json');
    expect(JSON.parse(done.stdout)).toMatchObject({
      batch: 2,
      debtor_id: 'J2',
      invoices: ['F2'],
      worth: [{ amount: '41.41', currency: 'EUR' }],
      approved_by: 'Mia',
    });
    expect(done.stderr).toContain('F2: costs and interest let off, worth EUR 41.41 today.');
    const says = 'F2: costs and interest let off on 2026-11-02 by Els: went to the old address';
    expect((await must('remind', '--explain-costs', '--csv')).stderr).toContain(`J2: ${says}`);
    expect(await json('remind', '--all')).toContainEqual(
      expect.objectContaining({ debtor_id: 'J2', step: 'notice', because: expect.stringContaining(says) }),
    );

    await must('debtors', 'merge', 'J1', 'J2');
    expect(await json('waive')).toMatchObject([
      { debtor_id: 'J1', invoice_number: 'F2', since: '2026-11-02', handled_by: 'Els', approved_by: 'Mia' },
    ]);
    expect(await json('waive', '--as-of', '2026-11-01')).toEqual([]);
    const { agreements } = JSON.parse((await must('explain', 'J1', '--json')).stdout) as { agreements: unknown[] };
    expect(agreements).toMatchObject([
      { kind: 'waiver of F2', state: 'open', owner: 'Els', note: 'costs and interest let off; went to the old address; approved by Mia' },
    ]);
    expect((await must('waive', 'lift', 'J1', '--because', 'moved back')).stderr).toContain(
      'F2: costs and interest are asked again for what comes later.',
    );
    expect((await must('waive', '--csv')).stdout).toBe('debtor_id,name,invoice_number,since,because,handled_by,approved_by\n');
    for (let n = 0; n < 3; n++) await must('undo');
    expect({ ...dump(), batch: [] }).toEqual({ ...before, batch: [] });
  }));
