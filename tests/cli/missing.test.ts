/** What `plan add`, `dispute add` and `promise add` were not told: asked on a terminal, refused in a script, never guessed. */
import { describe, expect, test } from 'vitest';
import { hasTerminal, runInTerminal } from '../support/run.js';
import { atDesk, type Desk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
1003,Bakkerij Jansen,F1,2026-08-01,2026-08-31,500.00,EUR
1003,Bakkerij Jansen,F2,2026-08-01,2026-09-30,90.00,EUR
1003,Bakkerij Jansen,F3,2026-08-01,2026-10-10,10.00,EUR
`;
const ledger = async (desk: Desk): Promise<void> => {
  desk.write('list.csv', LIST);
  await desk.must('import', 'list.csv');
};

test('a script is told which flag is missing and which values there are; nothing is written', async () => {
  await atDesk(async (desk) => {
    await ledger(desk);
    const before = desk.dump();
    for (const [args, message] of [
      [['plan', 'add', '1003', '--by', 'Els'], /^Error: A plan on which terms\?\n {2}say --instalment, --months or --from/],
      [['dispute', 'add', '1003', '--kind', 'price'], /^Error: --invoice is missing/],
      [['dispute', 'add', '1003', '--invoice', 'F1'], /^Error: --kind is missing\n {2}use one of .*price/],
      [['dispute', 'add', '1003', '--invoice', 'F1', '--kind', 'price'], /^Error: --owner is missing/],
      [['promise', 'add', '1003'], /^Error: --by is missing\n {2}say by when/],
    ] as const) {
      const { code, stderr } = await desk.dunning(args);
      expect(stderr).toMatch(message);
      expect(code).toBe(2);
    }
    expect(desk.dump()).toEqual(before);
    const warned = await desk.dunning(['hold', 'add', '1003', '--because', 'burn-out', '--dry-run']);
    expect([warned.code, warned.stderr]).toEqual([0, expect.stringContaining('"burn-out" tells of health')]);
  });
});

describe.skipIf(!hasTerminal)('on a terminal', () => {
  const DOWN = '\x1b[B';
  const ENTER = '\r';
  const typed = (desk: Desk, args: string[], typing: readonly (readonly [RegExp, string])[]) =>
    runInTerminal(args, { cwd: desk.dir, env: desk.env, typing, timeout: 30_000 });

  test('a plan without terms is shown first, and Enter is no', async () => {
    await atDesk(async (desk) => {
      await ledger(desk);
      const shown = /600\.00 in .*instalments.*Agree on this plan/s;
      expect(await typed(desk, ['plan', 'add', '1003'], [[shown, ENTER]])).toMatchObject({ code: 130 });
      expect(desk.dump()['plan']).toEqual([]);
      expect(await typed(desk, ['plan', 'add', '1003'], [[shown, `y${ENTER}`]])).toMatchObject({ code: 0 });
      expect(desk.dump()['plan']).toHaveLength(1);
    });
  });

  test('a dispute and a promise ask for what is left out', async () => {
    await atDesk(async (desk) => {
      await ledger(desk);
      const { code, stdout } = await typed(
        desk,
        ['dispute', 'add', '1003'],
        [
          [/which invoices\?/, ` ${DOWN}${DOWN} ${ENTER}`],
          [/What is wrong\?/, ENTER],
          [/Who sees to it\?/, ENTER],
          [/Nothing is written/, `Piet${ENTER}`],
        ],
      );
      expect([code, stdout]).toEqual([0, expect.stringMatching(/F1, F3 in dispute \(.*\), Piet sees to it/)]);
      const promised = await typed(
        desk,
        ['promise', 'add', '1003', '--amount', '90'],
        [
          [/By when\?/, `dra${ENTER}`],
          [/"dra" is no day/, `\x15vrijdag${ENTER}`],
        ],
      );
      expect([promised.code, promised.stdout]).toEqual([0, expect.stringContaining('2026-11-06')]);
    });
  });
});
