/** Proof that the suite runs where its projects say: far east and far west of Greenwich. */
import { expect, test } from 'vitest';

test('the clock shows the time zone of the project', () => {
  const minutesBehind = new Date('2026-01-15T12:00:00Z').getTimezoneOffset();
  expect({ 'Pacific/Kiritimati': -840, 'America/Los_Angeles': 480 }[process.env.TZ ?? '']).toBe(minutesBehind);
});
