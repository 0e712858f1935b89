/** A past day is shown as it was: what was dated later, whenever it was imported, is not looked at. */
import { expect, test } from 'vitest';
import { atDesk, differences, everythingOn } from './desk.js';
import { dayAfter, mixedLedger, upTo } from './mixed-ledger.js';

const LEDGER = mixedLedger(11);

test.each([40, 95, 150, 205, 260].map(dayAfter))('%s, seen from later and seen on the day, is the same to the byte', async (day) => {
  const later = await atDesk(async (desk) => {
    await desk.must('import', ...desk.writeTables(LEDGER));
    return everythingOn(desk, day);
  });
  const then = await atDesk(async (desk) => {
    await desk.must('import', ...desk.writeTables(upTo(day, LEDGER)));
    return everythingOn(desk, day);
  });
  expect(differences(then, later)).toEqual([]);
  expect(later.triage).toContain('debtor_id');
});
