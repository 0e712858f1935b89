/** A past day is shown as it was: what was dated later, whenever it was imported, is not looked at. */
import { describe, expect, test } from 'vitest';
import { atDesk, differences, everythingOn } from './desk.js';
import { dayAfter, mixedLedger, type Tables, upTo } from './mixed-ledger.js';

const DAYS = [40, 95, 150, 205, 260].map(dayAfter);
const FEW = DAYS.filter((_, at) => at % 2 === 1);

/** What a ledger of these rows says on each of the days. */
const said = (tables: Tables, days: readonly string[]): Promise<Record<string, string>[]> =>
  atDesk(async (desk) => {
    await desk.must('import', ...desk.writeTables(tables));
    const found: Record<string, string>[] = [];
    for (const day of days) found.push(await everythingOn(desk, day));
    return found;
  });

describe.each<[string, Tables, readonly string[]]>([
  ['debtors described in a file, and some met in documents only', mixedLedger(11, 18), DAYS],
  ['all debtors met in documents only', { ...mixedLedger(113, 14), debtors: [] }, FEW],
])('%s', (_, ledger, days) => {
  const later = said(ledger, days);

  test.each(days.map((day, at) => [day, at] as const))(
    '%s is the same to the byte, seen on the day and seen from later',
    async (day, at) => {
      const [then = {}] = await said(upTo(day, ledger), [day]);
      const now = (await later)[at] ?? {};
      expect(differences(then, now)).toEqual([]);
      expect(now['triage']).toContain('debtor_id');
    },
  );
});
