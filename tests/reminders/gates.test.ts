/** The stale gate counts the days on which the company's bank books. */
import { expect, test } from 'vitest';
import type { Day } from '../../src/ledger/day.js';
import { type Checked, gatesFor } from '../../src/reminders/gates.js';
import type { NextStep } from '../../src/reminders/next-step.js';
import { FACTS } from '../support/message.js';

const checked = (newest: string, asOf: string, country: string | null): Checked => ({
  asOf: asOf as Day,
  nextSteps: [{ step: 'hand_over', template: null } as NextStep],
  worded: [],
  sender: FACTS.sender,
  iban: 'NL91ABNA0417164300',
  newest: newest as Day,
  paymentsDays: 5,
  country,
  overridden: new Set(),
  ownerless: [],
  ratesAreOld: () => false,
  missing: () => [],
});
const gates = (...given: Parameters<typeof checked>): readonly string[] => gatesFor(checked(...given)).map(({ gate }) => gate);

test('payments are too old after so many business days, of the country of the company', () => {
  // 2026-12-18 is a Friday; the 25th, a Friday, is a holiday in both countries, the 26th a Saturday.
  expect(gates('2026-12-18', '2026-12-28', 'NL')).toEqual([]);
  expect(gates('2026-12-18', '2026-12-29', 'NL')).toEqual(['stale-payments']);
  expect(gates('2026-12-18', '2026-12-28', null)).toEqual(['stale-payments']);
  // The French and Belgian 11 November is a working day in the Netherlands.
  expect(gates('2026-11-06', '2026-11-16', 'BE')).toEqual([]);
  expect(gates('2026-11-06', '2026-11-16', 'NL')).toEqual(['stale-payments']);
});
