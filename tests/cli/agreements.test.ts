/** Promises, disputes and the mandate, through the built program: on any day, in one batch, taken back, and never undone by a file. */
import { describe, expect, test } from 'vitest';
import { atDesk, type Desk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency,disputed,dispute_reason
1003,Bakkerij Jansen,F1,2026-08-01,2026-08-31,500.00,EUR,,
1003,Bakkerij Jansen,F3,2026-08-02,2026-09-01,80.00,EUR,yes,wrong price
1004,Smit,F2,2026-09-01,2026-09-30,900.00,EUR,,
`;
const DISPUTES = `dispute_id,invoice_number,opened_on,closed_on,reason
D1,F2,2026-10-20,,two boxes short
`;
const at = (desk: Desk, day: string) => ({
  run: (...args: string[]) => desk.dunning(args, { env: { ...desk.env, DUNNING_CLOCK: `${day}T09:00:00Z` } }),
  json: async (...args: string[]) => {
    const { code, stdout, stderr } = await desk.dunning([...args, '--json'], { env: { ...desk.env, DUNNING_CLOCK: `${day}T09:00:00Z` } });
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Record<string, unknown>[];
  },
});
const ledger = async (desk: Desk): Promise<ReturnType<typeof at>> => {
  desk.write('list.csv', LIST);
  const monday = at(desk, '2026-11-02');
  expect((await monday.run('import', 'list.csv')).code).toBe(0);
  return monday;
};
const states = (rows: Record<string, unknown>[]) =>
  rows.map(({ debtor_id, side, state, days_late }) => [debtor_id, side, state, days_late]);

describe('promises', () => {
  test('ours are first on the list when due, and status says whose they are; undo takes both back', async () => {
    await atDesk(async (desk) => {
      const monday = await ledger(desk);
      const before = desk.dump();
      const added = await monday.run('promise', 'add', 'smit', '--ours', 'look_into', '--by', '+2', '--owner', 'Piet', '--json');
      expect(JSON.parse(added.stdout)).toMatchObject({ batch: 2, debtor_id: '1004', side: 'ours', by: '2026-11-04', owner: 'Piet' });
      await monday.run('promise', 'add', '1003', '--by', '+1', '--amount', '100', '--invoice', 'f1', '--handled-by', 'Els');

      expect(states(await monday.json('promise'))).toEqual([
        ['1004', 'ours', 'open', null],
        ['1003', 'theirs', 'open', null],
      ]);
      const [call] = await monday.json('triage', '--as-of', '2026-11-05');
      expect(call).toMatchObject({
        tier: 1,
        debtor_id: '1004',
        ask: expect.stringContaining('we were to look into it by 2026-11-04'),
        next_step: expect.stringContaining('look into it (Piet)'),
        avoid: expect.stringContaining('we promised to look into it'),
      });
      const { today } = JSON.parse((await monday.run('status', '--json', '--as-of', '2026-11-05')).stdout) as { today: unknown };
      expect(today).toEqual([{ due: '2026-11-04', debtor_id: '1004', name: 'Smit', what: 'look into it', owner: 'Piet' }]);
      // Broken on Monday the 9th: three working days after Tuesday the 3rd are over.
      expect(states(await monday.json('promise', '--as-of', '2026-11-09'))).toEqual([
        ['1004', 'ours', 'due', 5],
        ['1003', 'theirs', 'broken', 6],
      ]);
      const { agreements } = JSON.parse((await monday.run('explain', '1004', '--json', '--as-of', '2026-11-05')).stdout) as {
        agreements: unknown[];
      };
      expect(agreements).toMatchObject([{ kind: 'our promise: look into', state: 'due', owner: 'Piet', note: '1 day late' }]);

      const friday = at(desk, '2026-11-06');
      const settle = ['promise', 'settle', '1004', '--ours', 'look_into', '--kept', '--because', 'told him'];
      expect((await friday.run(...settle, '--dry-run')).stderr).toContain('Dry run');
      expect((await friday.run(...settle, '--on', '2026-11-04')).code).toBe(0);
      expect((await friday.run(...settle)).stderr).toContain('is open on 2026-11-06: no "look into"');
      expect(states(await friday.json('promise', '--all'))).toContainEqual(['1004', 'ours', 'kept', null]);
      expect(states(await friday.json('promise', '--all', '--as-of', '2026-11-03'))).toContainEqual(['1004', 'ours', 'open', null]);
      for (let n = 0; n < 3; n++) await desk.must('undo');
      expect({ ...desk.dump(), batch: [] }).toEqual({ ...before, batch: [] });
    });
  });

  test('his are kept by money, whichever file comes first, and withdrawn by a person', async () => {
    const payments = (rows: string) => `payment_id,debtor_id,payment_date,amount,currency,invoice_number\n${rows}`;
    const [first, second] = [payments('P1,1003,2026-11-04,60.00,EUR,F1\n'), payments('P2,1003,2026-11-05,35.00,EUR,F1\n')];
    const outcomes: unknown[] = [];
    for (const files of [
      [first, second],
      [second, first],
    ])
      await atDesk(async (desk) => {
        const monday = await ledger(desk);
        await monday.run('promise', 'add', '1003', '--by', '+3', '--amount', '100');
        for (const [n, file] of files.entries()) {
          desk.write(`p${n}.csv`, file);
          expect((await monday.run('import', `p${n}.csv`)).code).toBe(0);
        }
        const days = ['2026-11-04', '2026-11-05', '2026-11-20'];
        outcomes.push(await Promise.all(days.map(async (asOf) => states(await monday.json('promise', '--all', '--as-of', asOf)))));
        const withdraw = await monday.run('promise', 'settle', '1003', '--withdrawn', '--because', 'off', '--as-of', '2026-11-04');
        expect(withdraw.stderr).toContain('pay by 2026-11-05 withdrawn');
        expect(states(await monday.json('promise', '--all', '--as-of', '2026-11-20'))).toEqual([['1003', 'theirs', 'withdrawn', null]]);
      });
    expect(outcomes[0]).toEqual([
      [['1003', 'theirs', 'open', null]],
      [['1003', 'theirs', 'kept', null]],
      [['1003', 'theirs', 'kept', null]],
    ]);
    expect(outcomes[1]).toEqual(outcomes[0]);
  });

  test('none is taken back without what a person said became of it', async () => {
    await atDesk(async (desk) => {
      const monday = await ledger(desk);
      const before = desk.dump();
      const because = ['--because', 'done'];
      const pairs = [
        [
          ['promise', 'add', '1003', '--ours', 'look_into', '--by', '+3'],
          ['promise', 'settle', '1003', '--ours', 'look_into', '--kept', ...because],
        ],
        [
          ['log', '1003', '--outcome', 'spoken', '--promise', '+4'],
          ['promise', 'settle', '1003', '--withdrawn', ...because],
        ],
        [
          ['log', '1003', '--outcome', 'spoken', '--call-back', '+5'],
          ['promise', 'settle', '1003', '--ours', 'call_back', '--withdrawn', ...because],
        ],
        [
          ['dispute', 'add', '1003', '--invoice', 'F1', '--kind', 'price', '--owner', 'Piet'],
          ['dispute', 'settle', '1003', '--invoice', 'F1', '--how', 'rejected', ...because],
        ],
      ] as const;
      for (const pair of pairs) {
        for (const args of pair) expect(await monday.run(...args), args.join(' ')).toMatchObject({ code: 0 });
        const [last, first] = JSON.parse((await desk.must('history', '--json')).stdout) as { batch: number }[];
        const alone = await desk.dunning(['undo', String(first?.batch)]);
        expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining(`cannot go alone: batch ${last?.batch} built on it`)]);
        await desk.must('undo', String(first?.batch), '--cascade');
      }
      expect({ ...desk.dump(), batch: [] }).toEqual({ ...before, batch: [] });
    });
  });

  test('what does not go together is refused, and nothing is written', async () => {
    await atDesk(async (desk) => {
      const monday = await ledger(desk);
      const before = desk.dump();
      for (const [args, message] of [
        [['add', '1003', '--by', '2026-10-01'], 'A promise made on 2026-11-02 cannot be for 2026-10-01'],
        [['add', '1003', '--by', '+3', '--ours', 'moon'], '"moon" is not known'],
        [['add', '1003', '--by', '+3', '--ours', 'other', '--amount', '5'], 'is for what he pays'],
        [['add', '1003', '--by', '+3', '--invoice', 'F2'], 'has no invoice F2'],
        [['add', '1003', '--by', '+3', '--amount', '0'], 'promise of nothing'],
        [['settle', '1003', '--kept', '--because', 'x'], 'follows from the money'],
        [['settle', '1003', '--withdrawn', '--because', 'x'], 'has no open promise to pay'],
        [['settle', '1003', '--withdrawn', '--kept', '--because', 'x'], 'Kept, or withdrawn?'],
        [['settle', '1003', '--withdrawn'], 'Why is it withdrawn?'],
      ] as const) {
        const { code, stderr } = await monday.run('promise', ...args);
        expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
      }
      expect(desk.dump()).toEqual(before);
    });
  });
});

describe('disputes', () => {
  const listed = (rows: Record<string, unknown>[]) =>
    rows.map(({ invoice_number, kind, owner, fault, age, how }) => [invoice_number, kind, owner, fault, age, how]);

  test('of a file, of a flag and of a person: one list; what a person settled no file opens again', async () => {
    await atDesk(async (desk) => {
      const monday = await ledger(desk);
      desk.write('disputes.csv', DISPUTES);
      await monday.run('import', 'disputes.csv');
      await monday.run('dispute', 'add', '1003', '--invoice', 'f1', '--kind', 'quality', '--owner', 'Piet', '--ours', '--note', 'stale');
      await monday.run('dispute', 'own', '1003', '--invoice', 'F3', '--owner', 'Els');
      expect(listed(await monday.json('dispute'))).toEqual([
        ['F3', null, 'Els', null, 92, null],
        ['F2', null, null, null, 13, null],
        ['F1', 'quality', 'Piet', 'ours', 0, null],
      ]);
      const skipped = async (asOf: string) =>
        (await monday.json('triage', '--all', '--as-of', asOf)).map(({ debtor_id, skipped: why }) => [
          debtor_id,
          (why as unknown[]).length,
        ]);
      expect(await skipped('2026-11-03')).toEqual([
        ['1004', 1],
        ['1003', 1],
      ]);

      const tuesday = at(desk, '2026-11-03');
      await tuesday.run(
        'dispute',
        'settle',
        '1004',
        '--invoice',
        'F2',
        '--how',
        'credit',
        '--amount',
        '90',
        '--because',
        'short',
        '--ours',
      );
      await tuesday.run('dispute', 'settle', '1003', '--invoice', 'F3', '--how', 'rejected', '--because', 'price was agreed', '--theirs');
      expect(listed(await tuesday.json('dispute'))).toEqual([['F1', 'quality', 'Piet', 'ours', 1, null]]);
      expect((await skipped('2026-11-03')).filter(([, reasons]) => reasons === 0)).toHaveLength(2);

      // The same files again, and newer ones that still say so.
      desk.write('disputes.csv', DISPUTES.replace('two boxes', 'three boxes'));
      desk.write('list.csv', LIST.replace('wrong price', 'still the wrong price'));
      expect((await at(desk, '2026-11-05').run('import', 'list.csv', 'disputes.csv')).code).toBe(0);
      const later = at(desk, '2026-11-06');
      expect(listed(await later.json('dispute', '--all'))).toEqual([
        ['F3', null, 'Els', 'theirs', expect.any(Number), 'rejected'],
        ['F2', null, null, 'ours', 14, 'credit'],
        ['F1', 'quality', 'Piet', 'ours', 4, null],
      ]);
      expect(listed(await later.json('dispute', '--as-of', '2026-11-02')).map(([invoice]) => invoice)).toContain('F2');
      const { agreements } = JSON.parse((await later.run('explain', '1004', '--json')).stdout) as { agreements: unknown[] };
      expect(agreements).toMatchObject([
        { kind: 'our promise: credit note', until: '2026-11-08', state: 'open' },
        { kind: 'dispute of F2', state: 'closed', amount: '90.00', note: expect.stringContaining('credit: short') },
      ]);

      // A person may open it again.
      await later.run('dispute', 'add', '1003', '--invoice', 'F3', '--kind', 'price', '--owner', 'Els');
      expect(listed(await later.json('dispute'))).toContainEqual(['F3', 'price', 'Els', null, 0, null]);
      for (let n = 0; n < 6; n++) await desk.must('undo');
      expect(desk.dump()['dispute_event']).toEqual([]);
      expect(listed(await later.json('dispute')).map(([invoice]) => invoice)).toEqual(['F3', 'F2']);
    });
  });

  test('a file that writes the number of the invoice in another way tells of the same one', async () => {
    await atDesk(async (desk) => {
      desk.write(
        'invoices.csv',
        'invoice_number,debtor_id,invoice_date,due_date,amount,currency\nF-101,1001,2026-08-01,2026-08-31,500.00,EUR\n',
      );
      desk.write('disputes.csv', 'dispute_id,invoice_number,opened_on,reason\nD1,f/101,2026-10-01,broken\n');
      await desk.must('import', 'invoices.csv', 'disputes.csv');
      const [call] = JSON.parse((await desk.must('triage', '--all', '--json', '--as-of', '2026-11-02')).stdout);
      expect(call.skipped).toEqual([expect.objectContaining({ reason: expect.stringContaining('in dispute, 32 days old') })]);
      const [aside] = JSON.parse((await desk.must('triage', '--list', 'disputes', '--json', '--as-of', '2026-11-02')).stdout);
      expect(aside).toMatchObject({ invoice_number: 'F-101', days: 32 });
    });
  });

  test('goodwill above the mandate needs approval, and is recorded with it', async () => {
    await atDesk(async (desk) => {
      const monday = await ledger(desk);
      const settle = (amount: string, ...more: string[]) =>
        monday.run(
          'dispute',
          'settle',
          '1003',
          '--invoice',
          'F3',
          '--how',
          'goodwill',
          '--amount',
          amount,
          '--because',
          'a week late',
          ...more,
        );
      expect((await settle('79', '--dry-run')).code).toBe(0);
      desk.write('dunning.yaml', 'mandate: { goodwill: 25.00 }\n');
      const before = desk.dump();
      const refused = await settle('25,01');
      expect([refused.code, refused.stderr]).toEqual([4, expect.stringMatching(/EUR 25\.00.*EUR 25\.01[\s\S]*--approved-by NAME/)]);
      for (const [amount, more, message] of [
        ['81', ['--approved-by', 'Boss'], 'no part of invoice F3'],
        ['5', ['--ours', '--theirs'], 'exclude one another'],
      ] as const) {
        const { code, stderr } = await settle(amount, ...more);
        expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
      }
      expect((await settle('25', '--dry-run')).code).toBe(0);
      expect(desk.dump()).toEqual(before);
      expect((await settle('25.01', '--approved-by', 'Boss')).code).toBe(0);
      expect(await monday.json('dispute', '--all')).toMatchObject([
        { invoice_number: 'F3', how: 'goodwill', given: '25.01', approved_by: 'Boss', because: 'a week late' },
      ]);
      expect((await settle('1')).stderr).toContain('is not in dispute');
    });
  });

  test('a mandate that makes no sense is refused with its key', async () => {
    await atDesk(async (desk) => {
      await ledger(desk);
      for (const [text, message] of [
        ['mandate: { goodwill: much }', 'mandate: goodwill is "much"'],
        ['mandate: { goodwill: 2.555 }', 'mandate: goodwill is 2.555'],
        ['mandate: { plan_months: 1.5 }', 'mandate: plan_months is 1.5'],
        ['mandate: { currency: euro }', 'mandate: currency is euro'],
        ['mandate: { gift: 5 }', 'gift is not known'],
        ['agreements: { grace_days: -1 }', 'agreements: grace_days is -1'],
        ['agreements: { tolerance_percent: 51 }', 'agreements: tolerance_percent is 51'],
      ] as const) {
        desk.write('dunning.yaml', `${text}\n`);
        const { code, stderr } = await desk.dunning(['promise']);
        expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
      }
      desk.write('dunning.yaml', 'agreements: { grace_days: 0 }\n');
      const monday = at(desk, '2026-11-02');
      await monday.run('promise', 'add', '1003', '--by', '+1');
      expect(states(await monday.json('promise', '--as-of', '2026-11-04'))).toEqual([['1003', 'theirs', 'broken', 1]]);
    });
  });
});

test('a call notes all of it in one batch, and the language he asked for stays', async () => {
  await atDesk(async (desk) => {
    const monday = await ledger(desk);
    const before = desk.dump();
    const logged = await monday.run(
      ...['log', '1003', '--reason', 'complaint_price', '--dispute', 'f1', '--ours', 'credit_note', '--ours-by', '+3', '--by', 'Els'],
      ...['--call-back', '+1', '--by-whom', 'Piet', '--next-language', 'fr', '--next-channel', 'letter'],
    );
    expect(logged.stderr).toContain('Batch 2 written');
    expect(await monday.json('promise')).toMatchObject([
      { kind: 'call_back', state: 'open', owner: 'Piet', by: '2026-11-03' },
      { kind: 'credit_note', state: 'open', owner: 'Els', by: '2026-11-05', invoices: ['F1'] },
    ]);
    expect(await monday.json('dispute')).toMatchObject([{ invoice_number: 'F3' }, { invoice_number: 'F1', kind: 'price', owner: 'Els' }]);
    const french = async () =>
      (await monday.json('triage', '--all'))
        .filter(({ debtor_id }) => debtor_id === '1003')
        .map(({ language, preferred_channel }) => [language, preferred_channel]);
    expect(await french()).toEqual([['fr', 'letter']]);

    // The credit note arrives, and the promise of it is kept; one dated before would not.
    desk.write(
      'credit.csv',
      'debtor_id,invoice_number,kind,invoice_date,amount,currency,credits_invoice\n1003,C1,credit_note,2026-11-04,-50.00,EUR,F1\n',
    );
    await monday.run('import', 'credit.csv');
    expect(await monday.json('promise', '--all', '--as-of', '2026-11-06')).toMatchObject([
      { kind: 'call_back', state: 'due', days_late: 3 },
      { kind: 'credit_note', state: 'kept' },
    ]);
    await desk.must('undo');
    await desk.must('undo');
    expect({ ...desk.dump(), batch: [] }).toEqual({ ...before, batch: [] });
    expect(await french()).toEqual([[null, null]]);
  });
});
