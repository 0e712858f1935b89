/** A call is written down, by flags or by answers, and the list of the next day knows it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTerminal, runInTerminal } from '../support/run.js';
import { atDesk, type Desk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
1003,Bakkerij Jansen,F1,2026-08-01,2026-08-31,500.00,EUR
1004,Smit,F2,2026-09-01,2026-09-30,900.00,EUR
`;
const env = { DUNNING_CLOCK: '2026-11-02T09:00:00Z' };
const ledger = async (desk: Desk): Promise<void> => {
  desk.write('list.csv', LIST);
  await desk.must('import', 'list.csv');
};
const log = (desk: Desk, ...args: string[]) => desk.dunning(['log', ...args], { env: { ...desk.env, ...env } });
const list = async (desk: Desk, day: string) =>
  (JSON.parse((await desk.must('triage', '--all', '--json', '--as-of', day)).stdout) as Record<string, unknown>[]).map(
    ({ rank, tier, debtor_id, class: given }) => [rank, tier, debtor_id, given],
  );

test('a reason and a promise, a call-back, and both taken back', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    const before = desk.dump()['contact'];
    const said = await log(desk, 'jansen', '--reason', 'forgot', '--promise', '+4', '--amount', '500,00', '--by', 'Sanne', '--json');
    expect(JSON.parse(said.stdout)).toMatchObject({
      batch: 2,
      debtor_id: '1003',
      date: '2026-11-02',
      outcome: 'spoken',
      reason: 'forgot',
      promise_date: '2026-11-06',
      promise_amount: '500.00',
      handled_by: 'Sanne',
    });
    expect((await log(desk, '1004', '--outcome', 'no_answer', '--call-back', '2026-11-04')).stderr).toContain(
      'Smit (1004): no answer on 2026-11-02; we call back on 2026-11-04',
    );
    await log(desk, '1004', '--outcome', 'no_answer');
    expect(await list(desk, '2026-11-03')).toEqual([
      [null, 5, '1004', 'unknown'],
      [null, 5, '1003', 'disorganized'],
    ]);
    expect(await list(desk, '2026-11-04')).toEqual([
      [1, 1, '1004', 'unknown'],
      [null, 5, '1003', 'disorganized'],
    ]);
    expect((await list(desk, '2026-11-12'))[1]).toEqual([2, 2, '1003', 'disorganized']);
    for (let n = 0; n < 3; n++) await desk.must('undo');
    expect(desk.dump()['contact']).toEqual(before);
  });
});

test('a hold leaves a debtor or an invoice alone until it is lifted, in batches of its own', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    const hold = (...args: string[]) => desk.dunning(['hold', ...args], { env: { ...desk.env, ...env } });
    expect((await hold('add', 'smit', '--because', 'moves house', '--until', '+7')).stderr).toContain(
      'Smit (1004) on hold until and including 2026-11-09.',
    );
    expect((await hold('add', '1003', '--invoice', 'f1', '--because', 'credit note is on its way')).stderr).toContain(
      'Bakkerij Jansen (1003): F1 on hold until it is lifted.',
    );
    expect((await desk.must('hold', '--csv', '--as-of', '2026-11-05')).stdout).toBe(
      'debtor_id,name,invoice_number,since,until,because,handled_by\n1003,Bakkerij Jansen,F1,2026-11-02,,credit note is on its way,\n1004,Smit,,2026-11-02,2026-11-09,moves house,\n',
    );
    expect((await list(desk, '2026-11-05')).map(([rank]) => rank)).toEqual([null, null]);
    await hold('lift', '1003', '--invoice', 'F1', '--because', 'sent');
    expect((await list(desk, '2026-11-10')).map(([rank]) => rank)).toEqual([1, 2]);
    expect((await hold('add', '1003', '--invoice', 'F9', '--because', 'x')).code).toBe(2);
    for (let n = 0; n < 3; n++) await desk.must('undo');
    expect(desk.dump()['hold']).toEqual([]);
  });
});

test('what does not go together is refused with a remedy, and nothing is written', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    const before = desk.dump();
    for (const [args, message] of [
      [['--reason', 'moon'], '"moon" is not known'],
      [['--outcome', 'no_answer', '--reason', 'forgot'], 'nobody gave a reason'],
      [['--promise', 'soon'], '"soon" is no day'],
      [['--promise', '2026-10-01'], 'A promise made on 2026-11-02 cannot be for 2026-10-01'],
      [['--amount', '5'], 'without --promise'],
      [['--promise', '+3', '--amount', '5.123'], 'is no amount in EUR'],
      [['--outcome', 'spoken', '--on', '2026-11-03'], 'is still to come'],
      [['--dispute', 'F1', '--kind', 'price'], 'Who sees to the dispute?'],
      [['--dispute', 'F2', '--by', 'Els'], 'has no invoice F2'],
      [['--dispute', 'F1', '--by', 'Els', '--kind', 'moon'], '"moon" is not known'],
      [['--dispute', 'F1', '--by', 'Els', '--outcome', 'voicemail'], 'nobody disputed'],
      [['--ours', 'credit_note', '--by', 'Els'], 'go together'],
      [['--by-whom', 'Els', '--outcome', 'voicemail'], 'but when?'],
      [['--next-language', 'es'], '"es" is not known'],
      [['--no-input'], 'What came of the contact with 1003?'],
    ] as const) {
      const { code, stderr } = await log(desk, '1003', ...args);
      expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    }
    expect((await log(desk, '1003', '--outcome', 'spoken', '--dry-run')).stderr).toContain('Dry run');
    expect(desk.dump()).toEqual(before);
  });
});

test('a plan by flags is one batch with the call, keeps to the mandate, and stands beside no promise', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    desk.write('dunning.yaml', 'mandate: { plan_months: 6 }\n');
    const before = desk.dump();
    const refused = async (...args: string[]) => {
      const { code, stderr } = await log(desk, 'jansen', '--reason', 'no_money_temporary', '--by', 'Sanne', ...args);
      expect(desk.dump(), stderr).toEqual(before);
      return [code, stderr.split('\n')[0]];
    };
    expect(await refused('--plan', '--instalment', '50')).toEqual([4, expect.stringContaining('6 months')]);
    expect(await refused('--plan')).toEqual([2, expect.stringContaining('--plan stands without --instalment')]);
    expect(await refused('--instalment', '50')).toEqual([2, expect.stringContaining('--instalment stands without --plan')]);
    expect(await refused('--plan', '--instalment', '100', '--promise', '+7')).toEqual([2, expect.stringContaining('beside --promise')]);
    expect(await refused('--plan', '--instalment', '100', '--outcome', 'no_answer')).toEqual([
      2,
      expect.stringContaining('With no_answer'),
    ]);

    const logged = await log(
      desk,
      'jansen',
      '--reason',
      'no_money_temporary',
      '--plan',
      '--instalment',
      '50',
      '--approved-by',
      'Mia',
      '--json',
    );
    expect(JSON.parse(logged.stdout)).toMatchObject({ batch: 2, plan: { total: '500.00', invoices: ['F1'] } });
    expect(desk.dump()).toMatchObject({ contact: [expect.anything()], plan: [expect.anything()] });
    expect(await list(desk, '2026-11-12')).toEqual([
      [1, 5, '1004', 'unknown'],
      [null, 5, '1003', 'cant_pay'],
    ]);
    await desk.must('undo');
    const { contact, plan, plan_instalment } = desk.dump();
    expect([contact, plan, plan_instalment]).toEqual([[], [], []]);
  });
});

test('a mere note is no call: he stays on the list, and words about health are warned of', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    const places = async () => (await list(desk, '2026-11-03')).map((row) => row.slice(0, 3));
    const before = await places();
    const { code, stdout, stderr } = await log(desk, '1003', '--note', 'opgenomen in het ziekenhuis', '--json');
    expect([code, stderr]).toEqual([0, expect.stringContaining('"ziekenhuis" tells of health')]);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'note', channel: null });
    expect(await places()).toEqual(before);
    await log(desk, '1004', '--outcome', 'no_answer', '--call-back', '+0');
    const due = (await list(desk, '2026-11-02'))[0];
    await log(desk, '1004', '--note', 'he will be in after two');
    expect([due?.[1], (await list(desk, '2026-11-02'))[0]]).toEqual([1, due]);
    await log(desk, '1004', '--note', 'cooperation, millions, Zieglers', '--reason', 'forgot').then(({ stderr: quiet }) =>
      expect(quiet).not.toContain('health'),
    );
  });
});

describe.skipIf(!hasTerminal)('on a terminal', () => {
  const DOWN = '\x1b[B';
  const ENTER = '\r';
  const asked = (desk: Desk, typing: readonly (readonly [RegExp, string])[]) =>
    runInTerminal(['log', '1003'], { cwd: desk.dir, env: { ...desk.env, ...env, DUNNING_USER: 'Sanne' }, typing, timeout: 30_000 });

  test('few keys, a step back, and Ctrl-C leaves nothing', async () => {
    await atDesk(async (desk) => {
      await ledger(desk);
      const answers = [
        [/reached\?/, ENTER],
        [/What keeps him/, ENTER],
        [/What was agreed/, ENTER],
        [/by when/, `<${ENTER}`],
        [/What was agreed/, ENTER],
        [/by when/, `+7${ENTER}`],
        [/How much/, ENTER],
        [/Anything else/, ENTER],
        [/How does he want/, ENTER],
      ] as const;
      expect(await asked(desk, [...answers, [/A note/, ENTER], [/Write this/, '\x03']])).toMatchObject({ code: 130 });
      expect(desk.dump()['contact']).toEqual([]);
      const { code, stdout } = await asked(desk, [...answers, [/A note/, ENTER], [/Write this/, ENTER]]);
      expect([code, stdout]).toEqual([0, expect.stringContaining('says: forgot; pays all that is overdue by 2026-11-09')]);
      expect(
        await asked(desk, [
          [/reached\?/, DOWN + ENTER],
          [/What was agreed/, ENTER],
          [/call when/, ENTER],
          [/Who calls/, ENTER],
          [/A note/, ENTER],
          [/Write this/, ENTER],
        ]),
      ).toMatchObject({ code: 0 });
      expect(desk.dump()['contact']).toHaveLength(2);
      expect(existsSync(join(desk.dir, 'dunning.db'))).toBe(true);
    });
  });

  test('a dispute and what we promise are asked for, one batch each, and nothing where it is broken off', async () => {
    await atDesk(async (desk) => {
      await ledger(desk);
      const dispute = [
        [/reached\?/, ENTER],
        [/What keeps him/, DOWN.repeat(5) + ENTER],
        [/What was agreed/, DOWN.repeat(3) + ENTER],
        [/Which invoice\?/, ENTER],
        [/Who sees to it/, `<${ENTER}`],
        [/Which invoice\?/, ENTER],
        [/Who sees to it/, `Piet${ENTER}`],
        [/Anything else/, ENTER],
        [/How does he want/, DOWN.repeat(7) + ENTER],
      ] as const;
      expect(await asked(desk, [...dispute, [/A note/, ENTER], [/Write this/, '\x03']])).toMatchObject({ code: 130 });
      expect([desk.dump()['contact'], desk.dump()['dispute_event']]).toEqual([[], []]);
      const done = await asked(desk, [...dispute, [/A note/, ENTER], [/Write this/, ENTER]]);
      expect([done.code, done.stdout]).toEqual([
        0,
        expect.stringContaining('says: complaint price; disputes F1 (price), Piet sees to it; next time in fr'),
      ]);
      const ours = await asked(desk, [
        [/reached\?/, ENTER],
        [/What keeps him/, ENTER],
        [/What was agreed/, DOWN.repeat(2) + ENTER],
        [/What did we promise/, ENTER],
        [/by when/, ENTER],
        [/Who sees to it/, `Els${ENTER}`],
        [/Anything else/, ENTER],
        [/How does he want/, ENTER],
        [/A note/, ENTER],
        [/Write this/, ENTER],
      ]);
      expect([ours.code, ours.stdout]).toEqual([0, expect.stringContaining('we promised: credit note by 2026-11-05')]);
      expect(desk.dump()['contact']).toHaveLength(2);
      await desk.must('undo');
      await desk.must('undo');
      const { contact, promise, dispute_event } = desk.dump();
      expect([contact, promise, dispute_event]).toEqual([[], [], []]);
    });
  });

  test('a plan is proposed from what he can pay, shown, and written with the call; nothing where it is broken off', async () => {
    await atDesk(async (desk) => {
      await ledger(desk);
      desk.write('dunning.yaml', 'mandate: { plan_months: 6 }\n');
      const before = desk.dump();
      const call = [
        [/reached\?/, ENTER],
        [/What keeps him/, DOWN.repeat(11) + ENTER],
        [/What was agreed/, DOWN + ENTER],
      ] as const;
      const plan = [
        ...call,
        [/each time/, `<${ENTER}`],
        [/What was agreed/, DOWN + ENTER],
        [/each time/, `abc${ENTER}`],
        [/each time/, `50${ENTER}`],
        [/Above the mandate.*6 months.*Who approved/s, ENTER],
        [/each time/, `100${ENTER}`],
        [/500\.00 in 5 instalments.*Agreed/s, ENTER],
        [/Anything else/, ENTER],
        [/How does he want/, ENTER],
      ] as const;
      expect(await asked(desk, [...plan, [/A note/, ENTER], [/Write this/, '\x03']])).toMatchObject({ code: 130 });
      expect(desk.dump()).toEqual(before);
      const { code, stdout } = await asked(desk, [...plan, [/A note/, ENTER], [/Write this/, ENTER]]);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/pays in 5 instalments, EUR 100.00 first on 2026-12-02/)]);
      const changed = await asked(desk, [
        ...call,
        [/each time/, `125${ENTER}`],
        [/Agreed\?.*in place of the plan of 2026-11-02/s, ENTER],
        [/Anything else/, ENTER],
        [/How does he want/, ENTER],
        [/A note/, ENTER],
        [/Write this/, ENTER],
      ]);
      expect(changed.code).toBe(0);
      expect(desk.dump()).toMatchObject({ plan: [expect.anything(), expect.anything()], plan_end: [expect.anything()] });
      await desk.must('undo');
      await desk.must('undo');
      const { contact, plan: plans, plan_instalment } = desk.dump();
      expect([contact, plans, plan_instalment]).toEqual([[], [], []]);
    });
  });

  test('what cannot be read is asked again on the spot, and Enter says beforehand what it means', async () => {
    await atDesk(async (desk) => {
      await ledger(desk);
      const { code, stdout } = await asked(desk, [
        [/reached\?/, ENTER],
        [/What keeps him/, ENTER],
        [/What was agreed/, ENTER],
        [/by when\?.*Enter is in a week/s, `gisteren${ENTER}`],
        [/2026-11-01 has gone by/, `\x15soonish${ENTER}`],
        [/"soonish" is no day; write/, `\x15vrijdag${ENTER}`],
        [/How much\?/, `1.000${ENTER}`],
        [/"1.000" is no amount in EUR; write/, `\x15450,50${ENTER}`],
        [/Anything else/, ENTER],
        [/How does he want/, ENTER],
        [/A note/, `ligt in het ziekenhuis${ENTER}`],
        [/"ziekenhuis" tells of health.*Write it all the same/s, ENTER],
        [/A note/, `betaalt zelf${ENTER}`],
        [/pays EUR 450.50 by 2026-11-06; note: "betaalt zelf"; called by Sanne.*Write this/s, ENTER],
      ]);
      expect([code, stdout]).toEqual([0, expect.stringContaining('Batch 2 written')]);
      expect(desk.dump()['contact']?.join()).not.toContain('ziekenhuis');
    });
  });

  test('a second sum is asked to stand beside the first or instead of it, only where both can stand', async () => {
    await atDesk(async (desk) => {
      await ledger(desk);
      await log(desk, '1003', '--promise', '+3', '--amount', '200');
      const until = (amount: string) =>
        [
          [/reached\?/, ENTER],
          [/What keeps him/, ENTER],
          [/What was agreed/, ENTER],
          [/by when/, `+14${ENTER}`],
          [/How much\?/, `${amount}${ENTER}`],
        ] as const;
      const rest = [
        [/Anything else/, ENTER],
        [/How does he want/, ENTER],
        [/A note/, ENTER],
        [/Write this/, ENTER],
      ] as const;
      const beside = await asked(desk, [...until('300'), [/Instead of or beside the promise by 2026-11-05\?/, DOWN + ENTER], ...rest]);
      expect([beside.code, beside.stdout]).toEqual([0, expect.stringContaining('This promise stands beside the promise by 2026-11-05')]);
      // All that is overdue leaves nothing to stand beside: no question.
      const all = await asked(desk, [...until(''), ...rest]);
      expect([all.code, all.stdout]).toEqual([0, expect.stringContaining('takes the place of the one by 2026-11-05 and 2026-11-16')]);
      expect(all.stdout).not.toContain('Instead of or beside');
    });
  });

  test('two agreements in one call, two of his invoices in dispute, and two currencies', async () => {
    await atDesk(async (desk) => {
      desk.write(
        'list.csv',
        `${LIST}1003,Bakkerij Jansen,F3,2026-08-02,2026-09-01,70.00,USD\n1003,Bakkerij Jansen,F4,2026-08-02,2026-09-02,80.00,EUR\n`,
      );
      await desk.must('import', 'list.csv');
      const call = [
        [/reached\?/, ENTER],
        [/Who is calling/, `Els${ENTER}`],
        [/What keeps him/, DOWN.repeat(5) + ENTER],
        [/What was agreed/, ENTER],
        [/several currencies/, DOWN + ENTER],
        [/by when/, ENTER],
        [/How much/, `70${ENTER}`],
        [/Anything else/, DOWN.repeat(2) + ENTER],
        [/Which invoices\?/, ` ${DOWN}${DOWN} ${ENTER}`],
        [/Who sees to it\? Enter is Els/, ENTER],
        [/Anything else/, ENTER],
        [/How does he want/, ENTER],
        [/A note/, ENTER],
      ] as const;
      const typed = (typing: readonly (readonly [RegExp, string])[]) =>
        runInTerminal(['log', '1003'], { cwd: desk.dir, env: { ...desk.env, ...env }, typing, timeout: 30_000 });
      const before = desk.dump();
      for (const at of [1, 5, 8, 13])
        expect(
          (await typed([...call, [/Write this/, ENTER] as const].map((each, n) => (n === at ? ([each[0], '\x03'] as const) : each)))).code,
        ).toBe(130);
      expect(desk.dump()).toEqual(before);
      const { code, stdout } = await typed([...call, [/Write this/, ENTER]]);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/pays USD 70.00 by 2026-11-09; disputes F1, F4 \(price\), Els sees to it/)]);
      expect(desk.dump()['dispute_event']).toHaveLength(2);
      const again = await typed([
        [/reached\?/, DOWN.repeat(5) + ENTER],
        [/A note/, `belt terug${ENTER}`],
        [/note: "belt terug"; called by Els.*Write this/s, ENTER],
      ]);
      expect(again.code).toBe(0);
    });
  });
});
