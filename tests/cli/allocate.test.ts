/** A person decides about money and debtors: it is booked as he says, outlives re-imports, and is taken back whole. */
import { describe, expect, test } from 'vitest';
import { hasTerminal, runInTerminal } from '../support/run.js';
import { atDesk, type Desk, differences, everythingOn, isSound, withoutBatches } from './desk.js';
import { kinLedger } from './kin-ledger.js';
import { csv, dayAfter, dice, NAMES, shuffled, upTo } from './mixed-ledger.js';

const DEBTORS = `debtor_id,name,parent_id,iban
H1,Holding Groot B.V.,,NL91ABNA0417164300
B1,Filiaal Noord,H1,
B2,Filiaal Zuid,H1,
0042,Bakkerij Smit,,
42,Bakkerij Smit,,
J1,A. Jansen,,
J2,A. Jansen,,
X1,Schilder Maes BV,,
X2,Schilder Maes B.V.B.A.,,
`;
const INVOICES = `debtor_id,invoice_number,invoice_date,due_date,amount,currency,description
B1,N-1001,2026-01-05,2026-02-04,100.00,EUR,
B1,N-1002,2026-01-15,2026-02-14,150.00,EUR,
B2,Z-2001,2026-01-08,2026-02-07,80.00,EUR,
0042,K-1,2026-01-03,2026-02-02,60.00,EUR,
42,K-2,2026-01-04,2026-02-03,61.00,EUR,
J1,2026-0501,2026-01-05,2026-02-04,75.00,EUR,
J2,2026-0502,2026-01-05,2026-02-04,76.00,EUR,
X1,2026000701,2026-01-05,2026-02-04,33.00,EUR,+++010/8068/17183+++
X1,2026000702,2026-01-05,2026-02-04,34.00,EUR,
X1,2026000703,2026-01-05,2026-02-04,35.00,EUR,
`;
const PAYMENTS = `payment_id,debtor_id,payment_date,amount,currency,reference,payer_name,payer_iban
P1,H1,2026-02-10,330.00,EUR,alle facturen,Holding Groot,NL91ABNA0417164300
P2,,2026-02-11,76.00,EUR,betaling,A JANSEN,
P3,,2026-02-12,33.00,EUR,+++010/8068/17183+++,,
P4,,2026-02-12,34.00,EUR,+++010/8068/17184+++,Iemand,NL02RABO0123456789
P5,42,2026-02-13,121.00,EUR,,,
P6,,2026-02-14,20.00,EUR,,Onbekend,NL02RABO0123456789
P7,X1,2026-03-02,33.00,EUR,2026000701,,
`;
const AS_OF = ['--as-of', '2026-12-31'];

async function atMorning(work: (desk: Desk) => Promise<void>): Promise<void> {
  await atDesk(async (desk) => {
    desk.write('debtors.csv', DEBTORS);
    desk.write('invoices.csv', INVOICES);
    desk.write('payments.csv', PAYMENTS);
    await desk.must('import', 'debtors.csv', 'invoices.csv', 'payments.csv');
    await work(desk);
  });
}

const allocations = async (desk: Desk): Promise<string[]> =>
  (await desk.must('report', 'allocations', '--csv', '-q', ...AS_OF)).stdout.trim().split('\n').slice(1);

interface Row {
  readonly payment_id: string;
  readonly debtor_id: string | null;
  readonly why: string;
  readonly likely: string | null;
  readonly proposal: string | null;
}
const unmatched = async (desk: Desk): Promise<Row[]> =>
  JSON.parse((await desk.must('report', 'unmatched', '--json', '-q', ...AS_OF)).stdout) as Row[];

test('head office, equal names, structured references and lost zeros are booked by themselves', async () => {
  await atMorning(async (desk) => {
    expect(await allocations(desk)).toEqual([
      'P1,N-1001,100.00,EUR,2026-02-10,sum of several',
      'P1,N-1002,150.00,EUR,2026-02-10,sum of several',
      'P1,Z-2001,80.00,EUR,2026-02-10,sum of several',
      'P2,2026-0502,76.00,EUR,2026-02-11,exact amount',
      'P3,2026000701,33.00,EUR,2026-02-12,structured reference',
      'P5,K-1,60.00,EUR,2026-02-13,sum of several',
      'P5,K-2,61.00,EUR,2026-02-13,sum of several',
    ]);
    const ageing = JSON.parse((await desk.must('report', 'ageing', '--json', '-q', ...AS_OF)).stdout) as {
      debtor_id: string;
      total: string;
    }[];
    expect(ageing.map(({ debtor_id, total }) => [debtor_id, total])).toEqual([
      ['J1', '75.00'],
      ['X1', '36.00'],
    ]);
  });
});

test('what is not booked says why, where it may belong, and the command for it, which does it', async () => {
  await atMorning(async (desk) => {
    const rows = await unmatched(desk);
    expect(rows.map(({ payment_id, why, proposal }) => [payment_id, why, proposal])).toEqual([
      ['P7', 'names 2026000701, which is paid already (P3, 2026-02-12): paid twice?', 'dunning allocate P7 --credit'],
      ['P4', 'names no invoice, and the payer is not known for sure', 'dunning allocate P4 --to 2026000702=34.00 --debtor X1'],
      ['P6', "names no invoice, and nobody is known by this payer's name or account", null],
    ]);
    desk.write(
      'more.csv',
      'payment_id,debtor_id,payment_date,amount,currency,reference,payer_name\nP8,,2026-04-01,35.00,EUR,2026000730,Schilders Maes\nP9,X1,2026-04-02,10.00,EUR,2026000720,\n',
    );
    await desk.must('import', 'more.csv');
    const [mistyped] = (await unmatched(desk)).filter(({ payment_id }) => payment_id === 'P9');
    expect(mistyped).toMatchObject({
      why: expect.stringContaining('names 2026000720, which is no invoice of this debtor'),
      proposal: 'dunning allocate P9 --to 2026000702=10.00',
    });
    await desk.must(...(mistyped?.proposal ?? '').split(' ').slice(1));
    expect(await allocations(desk)).toContain('P9,2026000702,10.00,EUR,2026-04-02,by hand');
  });
});

test('who has probably paid is not called, nor reminded; the reason names the command, which settles it', async () => {
  await atMorning(async (desk) => {
    desk.write('more.csv', 'payment_id,payment_date,amount,currency,payer_name\nP8,2026-04-01,35.00,EUR,Schilder C. Maes\n');
    await desk.must('import', 'more.csv');
    const call = async () =>
      (
        JSON.parse((await desk.must('triage', '--all', '--json', '-q', ...AS_OF)).stdout) as {
          debtor_id: string;
          skipped: { reason: string }[];
        }[]
      ).find(({ debtor_id }) => debtor_id === 'X1');
    const reason = (await call())?.skipped.map((skip) => skip.reason).join() ?? '';
    expect(reason).toBe(
      'probably paid: payment P8 of 2026-04-01 seems to be his, equals 2026000703 and is not booked; book it first: dunning allocate P8 --to 2026000703 --debtor X1',
    );
    const reminders = JSON.parse((await desk.must('remind', '--json', '-q', ...AS_OF)).stdout) as { debtor_id: string; step: string }[];
    expect(reminders.filter(({ debtor_id }) => debtor_id === 'X1').map(({ step }) => step)).toEqual(['check']);
    await desk.must(...(reason.split('book it first: dunning ')[1] ?? '').split(' '));
    expect((await call())?.skipped).not.toContainEqual(expect.objectContaining({ reason: expect.stringContaining('probably paid') }));
  });
});

describe('dunning allocate', () => {
  test('books, is listed, outlives a re-import, and is taken back to the row', async () => {
    await atMorning(async (desk) => {
      const before = desk.dump();
      const said = await everythingOn(desk, '2026-12-31');
      const result = await desk.must('allocate', 'P4', '--to', '2026-0501=30', '--json');
      expect(JSON.parse(result.stdout)).toEqual({
        batch: 2,
        payments: [
          {
            payment_id: 'P4',
            debtor_id: 'J1',
            debtor_name: 'A. Jansen',
            amount: '34.00',
            currency: 'EUR',
            booked: [{ invoice_number: '2026-0501', amount: '30.00', day: '2026-02-12' }],
            unallocated: '4.00',
          },
        ],
      });
      const decided = await allocations(desk);
      expect(decided).toContain('P4,2026-0501,30.00,EUR,2026-02-12,by hand');
      expect((await desk.must('allocate', '--list', '--csv')).stdout).toBe(
        'kind,about,decided,batch\npayment,P4,pays 2026-0501 30.00 of J1,2\n',
      );
      expect((await desk.must('import', 'payments.csv', 'debtors.csv', 'invoices.csv')).stderr).toContain('Nothing was new');
      expect(await allocations(desk)).toEqual(decided);
      expect((await unmatched(desk)).find(({ payment_id }) => payment_id === 'P4')?.why).toBe('4.00 more than it was decided for');
      await desk.must('undo', '2');
      expect(withoutBatches(desk.dump())).toEqual(withoutBatches(before));
      expect(differences(said, await everythingOn(desk, '2026-12-31'))).toEqual([]);
      expect(isSound(`${desk.dir}/dunning.db`)).toBe(true);
    });
  });

  test('a later decision takes the place of an earlier one, and undo brings that back', async () => {
    await atMorning(async (desk) => {
      await desk.must('allocate', 'P4', '--to', '2026-0501');
      const before = desk.dump();
      await desk.must('allocate', 'P4', '--not-ours');
      expect(await unmatched(desk)).toHaveLength(2);
      expect((await allocations(desk)).filter((line) => line.startsWith('P4'))).toEqual([]);
      await desk.must('undo');
      expect(withoutBatches(desk.dump())).toEqual(withoutBatches(before));
    });
  });

  test('--credit keeps it on the account, out of the list', async () => {
    await atMorning(async (desk) => {
      await desk.must('allocate', 'P7', '--credit');
      expect((await unmatched(desk)).map(({ payment_id }) => payment_id)).toEqual(['P4', 'P6']);
      expect((await desk.must('report', 'ageing', '--csv', '-q', ...AS_OF)).stdout).toMatch(/^X1,.*33\.00,36\.00$/m);
    });
  });

  test('--payer-is is learned for the account it came from, before and after', async () => {
    await atMorning(async (desk) => {
      const { stderr } = await desk.must('allocate', 'P4', '--payer-is', 'J1');
      expect(stderr).toContain('1 other payment of this payer is of A. Jansen.');
      desk.write('later.csv', 'payment_id,payment_date,amount,currency,payer_iban\nP10,2026-05-01,21.00,EUR,NL02RABO0123456789\n');
      await desk.must('import', 'later.csv');
      expect((await allocations(desk)).filter((line) => /^P(4|6|10),/.test(line))).toEqual([
        'P4,2026-0501,34.00,EUR,2026-02-12,part of the only open invoice',
        'P6,2026-0501,20.00,EUR,2026-02-14,part of the only open invoice',
        'P10,2026-0501,21.00,EUR,2026-05-01,exact amount',
      ]);
      expect((await desk.must('debtors', '--csv')).stdout).toContain('payer,NL02RABO0123456789,pays for J1 from 2026-02-12 on,2');
    });
  });

  test.each([
    ['P4', 'account NL02RABO0123456789', ['P4', '--to', '2026-0501']],
    ['P8', 'who pays as Oom Piet', ['P8', '--to', '2026-0501=30']],
  ])('--payer-is says who pays from now on, and leaves what was decided about %s itself', async (payment, payer, earlier) => {
    await atMorning(async (desk) => {
      desk.write('more.csv', 'payment_id,payment_date,amount,currency,payer_name\nP8,2026-04-01,35.00,EUR,Oom Piet\n');
      await desk.must('import', 'more.csv');
      await desk.must('allocate', ...earlier);
      const before = { list: (await desk.must('allocate', '--list', '--csv')).stdout, booked: await allocations(desk) };
      const { stderr } = await desk.must('allocate', payment, '--payer-is', 'J1');
      expect(stderr).toContain(`Learned: ${payer} pays for J1 A. Jansen.\n`);
      expect((await desk.must('allocate', '--list', '--csv')).stdout).toContain(before.list);
      expect(await allocations(desk)).toEqual(expect.arrayContaining(before.booked));
    });
  });

  test('a decision outlives the payment, and says so while it is gone', async () => {
    await atDesk(async (desk) => {
      desk.write('debtors.csv', DEBTORS);
      desk.write('invoices.csv', INVOICES);
      desk.write('payments.csv', PAYMENTS);
      await desk.must('import', 'debtors.csv', 'invoices.csv');
      await desk.must('import', 'payments.csv');
      await desk.must('allocate', 'P4', '--to', '2026-0501=30');
      const decided = await allocations(desk);
      await desk.must('undo', '2');
      expect(await unmatched(desk)).toMatchObject([
        { payment_id: 'P4', why: 'decided (for 2026-0501), but the payment is not in the ledger any more', proposal: 'dunning undo 3' },
      ]);
      await desk.must('import', 'payments.csv');
      expect(await allocations(desk)).toEqual(decided);
    });
  });

  test.each([
    [['P99', '--credit'], 'There is no payment P99'],
    [['P4', '--to', 'Q-1'], 'There is no invoice Q-1'],
    [['P4', '--to', 'K-1'], 'K-1 is paid already, on 2026-02-13 by payment P5'],
    [['P4', '--to', '2026-0501=80'], 'has only EUR 75.00 open'],
    [['P4', '--to', '2026-0501=50', '2026000702=1'], 'That is more than payment P4 has: EUR 34.00'],
    [['P4', '--to', '2026-0501=30', '2026000702=1'], 'one payment pays for one debtor'],
    [['P4', '--to', '2026-0501=1.234'], '"1.234" is no amount'],
    [['P4', '--credit'], 'Nobody knows yet whose money payment P4 is'],
    [['P4'], 'What about payment P4?'],
    [['P4', '--credit', '--not-ours'], 'exclude each other'],
    [[], 'nobody can be asked'],
  ])('allocate %j is refused: %s', async (args, message) => {
    await atMorning(async (desk) => {
      const before = desk.dump();
      expect(await desk.dunning(['allocate', ...args])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
      expect(desk.dump()).toEqual(before);
    });
  });

  test('--dry-run tells and writes nothing', async () => {
    await atMorning(async (desk) => {
      const before = desk.dump();
      expect((await desk.must('allocate', 'P4', '--to', '2026-0501', '--dry-run')).stderr).toBe(
        'Payment P4 (J1 A. Jansen): EUR 34.00 on 2026-0501\nDry run: nothing was written.\n',
      );
      expect(desk.dump()).toEqual(before);
    });
  });

  test.skipIf(!hasTerminal)('on a terminal it goes through the list; breaking off writes nothing', async () => {
    await atMorning(async (desk) => {
      const before = desk.dump();
      const options = { cwd: desk.dir, env: { ...desk.env, DUNNING_CLOCK: '2026-12-31T09:00:00Z' }, timeout: 50_000 };
      const broken = await runInTerminal(['allocate'], {
        ...options,
        typing: [
          [/1\/3/, '\u001b[B\r'],
          [/2\/3/, '\x03'],
        ],
      });
      expect(broken.code).toBe(130);
      expect(desk.dump()).toEqual(before);
      const done = await runInTerminal(['allocate'], {
        ...options,
        typing: [
          [/1\/3/, '\u001b[B\r'],
          [/2\/3/, '\r'],
          [/3\/3/, '\u001b[B\r'],
        ],
      });
      expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining('Batch 2 written') });
      expect((await unmatched(desk)).map(({ payment_id }) => payment_id)).toEqual(['P4']);
    });
  });
});

test('one payment on several rows is addressed by the invoice of the row, in whatever order the rows came', async () => {
  await atMorning(async (desk) => {
    const rows = ['M1,X1,2026-03-01,1.00,EUR,Q1', 'M1,X1,2026-03-01,2.00,EUR,Q2'];
    for (const some of [rows, [...rows].reverse()]) {
      desk.write('parts.csv', `payment_id,debtor_id,payment_date,amount,currency,invoice_number\n${some.join('\n')}\n`);
      await desk.must('import', 'parts.csv');
      expect(await desk.dunning(['allocate', 'M1', '--credit'])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('M1#Q2 EUR 2.00'),
      });
      await desk.must('allocate', 'M1#Q2', '--to', '2026000702');
      expect((await allocations(desk)).filter((line) => line.startsWith('M1'))).toEqual(['M1,2026000702,2.00,EUR,2026-03-01,by hand']);
      await desk.must('undo');
      await desk.must('undo');
    }
  });
});

describe('allowances of the config file', () => {
  const KEYS = 'allocation: { discount_percent: 2, discount_days: 10, fee_tolerance: 5.00 }\n';

  test('are rows of their own, so that the sums hold, and new ones book the ledger anew', async () => {
    await atMorning(async (desk) => {
      desk.write('more.csv', 'debtor_id,invoice_number,invoice_date,due_date,amount,currency\nX1,F-9,2026-05-01,2026-06-01,200.00,EUR\n');
      desk.write('paid.csv', 'payment_id,debtor_id,payment_date,amount,currency,reference\nP20,X1,2026-05-05,196.00,EUR,F-9\n');
      await desk.must('import', 'more.csv', 'paid.csv');
      expect((await allocations(desk)).filter((line) => line.includes('F-9'))).toEqual([
        'P20,F-9,196.00,EUR,2026-05-05,number in reference',
      ]);
      desk.write('dunning.yaml', KEYS);
      await desk.must('allocate', 'P7', '--credit');
      expect((await allocations(desk)).filter((line) => line.includes('F-9'))).toEqual([
        ',F-9,4.00,EUR,2026-05-05,cash discount',
        'P20,F-9,196.00,EUR,2026-05-05,number in reference',
      ]);
    });
  });

  test.each([
    ['allocation: { discount_percent: 2 }\n', 'discount_percent stands without discount_days'],
    ['allocation: { fee_tolerance: -1 }\n', 'fee_tolerance is -1'],
    ['allocation: { discount: 2 }\n', 'discount is not known'],
  ])('%s is refused', async (text, message) => {
    await atMorning(async (desk) => {
      desk.write('dunning.yaml', text);
      expect(await desk.dunning(['allocate', 'P7', '--credit'])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    });
  });
});

test('a decision taken back leaves the money with the only one who owes that amount, as before', async () => {
  await atDesk(async (desk) => {
    desk.write('debtors.csv', 'debtor_id,name,iban\n1,Goud BV,NL91ABNA0417164300\n2,Goud Groep BV,NL91ABNA0417164300\n');
    desk.write(
      'invoices.csv',
      'debtor_id,invoice_number,invoice_date,due_date,amount\n1,F1,2026-01-01,2026-01-31,300\n2,F2,2026-01-02,2026-01-31,400\n',
    );
    desk.write('payments.csv', 'payment_id,payment_date,amount,payer_iban\nP1,2026-02-01,300,NL91ABNA0417164300\n');
    await desk.must('import', 'debtors.csv', 'invoices.csv', 'payments.csv');
    const before = desk.dump();
    await desk.must('allocate', 'P1', '--to', 'F1');
    await desk.must('undo');
    expect(withoutBatches(desk.dump())).toEqual(withoutBatches(before));
  });
});

test('a number of somebody else is booked where the amount says so, and not on his invoice otherwise', async () => {
  await atDesk(async (desk) => {
    desk.write('debtors.csv', 'debtor_id,name\n1,Goud BV\n2,Zilver BV\n3,Brons BV\n');
    desk.write(
      'invoices.csv',
      'debtor_id,invoice_number,invoice_date,due_date,amount\n1,260101,2026-01-01,2026-01-31,310\n2,260102,2026-01-02,2026-01-31,420\n2,260777,2026-01-02,2026-01-31,77\n3,260777,2026-01-02,2026-01-31,530\n',
    );
    desk.write(
      'payments.csv',
      'payment_id,payment_date,amount,reference,payer_name\nSlip,2026-02-01,420,factuur 260101,Zilver BV\nThird,2026-02-02,310,factuur 260101,Brons BV\nTwo,2026-02-03,530,factuur 260777,Iemand\n',
    );
    await desk.must('import', 'debtors.csv', 'invoices.csv', 'payments.csv');
    const { stdout } = await desk.must('report', 'allocations', '--csv', '-q');
    expect(stdout.match(/^\w+,\d+,[\d.]+/gm)).toEqual(['Slip,260102,420.00', 'Third,260101,310.00', 'Two,260777,530.00']);
  });
});

describe('dunning debtors', () => {
  test('duplicates come with their evidence; merge makes one, apart ends the question, undo brings it back', async () => {
    await atMorning(async (desk) => {
      const duplicates = async (): Promise<string> => (await desk.must('debtors', 'duplicates', '--csv', '-q')).stdout;
      expect(await duplicates()).toBe(
        'debtor_id,name,other_id,other_name,evidence,proposal\nJ1,A. Jansen,J2,A. Jansen,same name,dunning debtors merge J1 J2\nX1,Schilder Maes BV,X2,Schilder Maes B.V.B.A.,same name but for the legal form,dunning debtors merge X1 X2\n',
      );
      const before = desk.dump();
      const said = await everythingOn(desk, '2026-12-31');
      await desk.must('debtors', 'merge', 'J1', 'J2');
      await desk.must('debtors', 'apart', 'X1', 'X2');
      expect((await duplicates()).trim().split('\n')).toHaveLength(1);
      desk.write(
        'later.csv',
        'debtor_id,invoice_number,invoice_date,due_date,amount,currency\nJ2,2026-0599,2026-03-05,2026-04-04,9.00,EUR\n',
      );
      await desk.must('import', 'later.csv', 'debtors.csv');
      expect((await desk.must('report', 'ageing', '--csv', '-q', ...AS_OF)).stdout).toMatch(/^J1,A\. Jansen,.*,84\.00$/m);
      expect((await desk.must('report', 'invoices', '--csv', '-q', ...AS_OF)).stdout).not.toMatch(/^J2,/m);
      expect((await desk.must('explain', 'J2', '--csv', ...AS_OF)).stdout).toContain('debtor,1,debtor_id,J1');
      await desk.must('undo', '4');
      await desk.must('undo', '3');
      await desk.must('undo', '2');
      expect(withoutBatches(desk.dump())).toEqual(withoutBatches(before));
      expect(differences(said, await everythingOn(desk, '2026-12-31'))).toEqual([]);
    });
  });

  test('a merge on which money was given is not taken back alone', async () => {
    await atMorning(async (desk) => {
      const before = desk.dump();
      await desk.must('debtors', 'merge', 'J1', 'J2');
      await desk.must('allocate', 'P2', '--to', '2026-0502');
      await desk.must('allocate', 'P7', '--credit');
      expect(await desk.dunning(['undo', '2'])).toMatchObject({ code: 2, stderr: expect.stringContaining('batch 3 built on it') });
      await desk.must('undo', '2', '--cascade');
      await desk.must('undo', '4');
      expect(withoutBatches(desk.dump())).toEqual(withoutBatches(before));
    });
  });

  test('lost zeros are no question, unless a person says they are two', async () => {
    await atMorning(async (desk) => {
      const ids = async (): Promise<string[]> =>
        (JSON.parse((await desk.must('report', 'debtors', '--json', '-q', ...AS_OF)).stdout) as { debtor_id: string }[]).map(
          ({ debtor_id }) => debtor_id,
        );
      expect(await ids()).not.toContain('42');
      await desk.must('debtors', 'apart', '42', '0042');
      expect(await ids()).toEqual(expect.arrayContaining(['0042', '42']));
      expect(await desk.dunning(['debtors', 'merge', '42', '42'])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('are one debtor already'),
      });
    });
  });
});

describe.each([1, 2, 3])('a ledger of groups and namesakes (%i)', (seed) => {
  const ledger = kinLedger(seed);

  test('is what its rows say, in whatever order they came', async () => {
    const inOneGo = await atDesk(async (desk) => {
      await desk.must('import', ...desk.writeTables(ledger));
      await desk.must('allocate', 'P0003', '--credit', '--debtor', 'Z9');
      return everythingOn(desk, dayAfter(290));
    });
    const die = dice(seed + 50);
    const found = await atDesk(async (desk) => {
      const rows = NAMES.flatMap((name) =>
        [0, 1, 2].map((part) => ({
          name,
          rows: shuffled(
            ledger[name].filter((_, at) => at % 3 === part),
            die,
          ),
        })),
      );
      const files = shuffled(
        rows.filter((each) => each.rows.length > 0),
        die,
      );
      for (const [at, { name, rows: some }] of files.entries()) {
        desk.write(`${at}.csv`, csv(name, some));
        await desk.must('import', `${at}.csv`);
      }
      await desk.must('allocate', 'P0003', '--credit', '--debtor', 'Z9');
      return everythingOn(desk, dayAfter(290));
    });
    expect(differences(inOneGo, found)).toEqual([]);
  });

  test('says of a past day what it said on that day', async () => {
    const day = dayAfter(120);
    await atDesk(async (desk) => {
      await desk.must('import', ...desk.writeTables(upTo(day, ledger)));
      const then = await everythingOn(desk, day);
      await desk.must('import', ...desk.writeTables(ledger, '-2'));
      expect(differences(then, await everythingOn(desk, day))).toEqual([]);
      await desk.must('undo');
      expect(differences(then, await everythingOn(desk, day))).toEqual([]);
    });
  });
});
