/** The flags of `dunning triage`, and what they say on stderr. */
import { expect, test } from 'vitest';
import { atDesk, type Desk } from './desk.js';

const LIST = `debtor_id,debtor_name,invoice_number,invoice_date,due_date,amount,currency
${Array.from({ length: 30 }, (_, at) => `${1000 + at},Debtor ${at},F${at},2026-08-01,2026-08-31,${900 - 10 * at}.00,EUR`).join('\n')}
2000,Trifle,T1,2026-08-01,2026-08-31,2.00,EUR
`;
const rows = (text: string) => JSON.parse(text) as Record<string, unknown>[];
const at = (desk: Desk, ...args: string[]) => desk.dunning(['triage', '--as-of', '2026-11-02', ...args]);

test('a day ends somewhere: so many calls, the last drawn by lot and marked, the others with the reason', async () => {
  await atDesk(async (desk) => {
    desk.write('list.csv', LIST);
    await desk.must('import', 'list.csv');
    expect(rows((await at(desk, '--json')).stdout)).toHaveLength(30);
    const limited = await at(desk, '--limit', '20', '--json');
    const today = rows(limited.stdout);
    expect(today.map(({ tier }) => tier)).toEqual([...Array(18).fill(5), 6, 6]);
    expect(today[0]).toMatchObject({ tier_name: 'value of a call', value: { balance: '900.00', urgency: 1.05 }, best_moment: null });
    expect(limited.stderr).toContain('10 more would be called, had the day more room');
    expect((await at(desk, '--limit', '20', '--json')).stdout).toBe(limited.stdout);
    expect((await at(desk, '--limit', '20', '--format', 'table')).stdout).toContain('R: drawn by lot');
    const all = rows((await at(desk, '--limit', '20', '--json', '--all')).stdout);
    expect(all).toHaveLength(31);
    expect(all[20]).toMatchObject({
      rank: null,
      skipped: [{ reason: "beyond today's capacity of 20 calls", until: '2026-11-03' }],
      earliest: '2026-11-03',
    });
    const skipped = await at(desk, '--skipped', '--json');
    expect(rows(skipped.stdout)).toMatchObject([{ debtor_id: '2000', rank: null, earliest: null }]);
    expect((await at(desk, '--skipped', '--format', 'table')).stdout).toContain('a person clears it');
  });
});

test('the config says how long a day is and who looks after whom; what fits nothing is explained', async () => {
  await atDesk(async (desk) => {
    desk.write('list.csv', LIST);
    desk.write('dunning.yaml', 'calls: { minutes_per_day: 40, hours: "10:00-12:00", assigned: { Sanne: ["1003", "1004"] } }\n');
    await desk.must('import', 'list.csv');
    expect((await at(desk, '--format', 'table')).stdout).toContain("Calling hours: 10:00-12:00, by the debtor's own clock");
    const minutes = rows((await at(desk, '--json')).stdout).map(({ value }) => (value as { minutes: number }).minutes);
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(40);
    expect(minutes.length).toBeGreaterThan(5);
    expect(rows((await at(desk, '--for', 'SANNE', '--json')).stdout).map(({ debtor_id }) => debtor_id)).toEqual(['1003', '1004']);
    const nobody = await at(desk, '--for', 'Piet', '--json');
    expect(nobody).toMatchObject({ code: 0, stdout: '[]\n', stderr: expect.stringContaining('known are Sanne') });
    for (const [args, says] of [
      [['--limit', '0'], '--limit is 0'],
      [['--all', '--skipped'], '--all and --skipped ask for different things'],
      [['--list', 'friends'], 'There is no list "friends"'],
    ] as const)
      expect(await at(desk, ...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(says) });
    desk.write('dunning.yaml', 'calls: { assigned: { Sanne: [0042] } }\n');
    expect(await at(desk)).toMatchObject({ code: 2, stderr: expect.stringContaining('write each between quotes') });
  });
});
