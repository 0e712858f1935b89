import { describe, expect, it } from 'vitest';
import { fromSerial, serial } from '../../src/ledger/day.js';
import { dayIn } from '../../src/triage/words/when.js';
import { day } from './world.js';

/** Written on a Tuesday, 8 September 2026. */
const WRITTEN = serial(day('2026-09-08'));
const read = (note: string): string | null => {
  const found = dayIn(note, WRITTEN);
  return found === null ? null : fromSerial(found);
};

describe('the day a note names', () => {
  it.each([
    ['Belooft opnieuw te betalen, nu voor 15 september', '2026-09-15'],
    ['will pay by September 15th', '2026-09-15'],
    ['zahlt bis zum 15. September', '2026-09-15'],
    ['promet de régler avant le 1er octobre', '2026-10-01'],
    ['betaalt uiterlijk 3 jan', '2027-01-03'],
    ['betaalt 15-9', '2026-09-15'],
    ['pays on 2026-09-20 at the latest', '2026-09-20'],
    ['not paid on 3/8, will pay by 24/9', '2026-09-24'],
    ['pays 9/24/26', '2026-09-24'],
    ['pays Friday', '2026-09-11'],
    ['betaalt vrijdag', '2026-09-11'],
    ['zahlt bis Dienstag', '2026-09-15'],
    ['paiera lundi', '2026-09-14'],
    ['pays next week', '2026-09-18'],
    ['überweist nächste Woche', '2026-09-18'],
    ['vire cet aprem', '2026-09-08'],
    ['virement la semaine prochaine', '2026-09-18'],
    ['maakt het eind deze maand over', '2026-09-30'],
    ['zahlt Ende des Monats', '2026-09-30'],
    ['betaalt eind volgende maand', '2026-10-31'],
    ['paie fin du mois', '2026-09-30'],
    ['binnen 10 dagen', '2026-09-18'],
    ['innerhalb von 2 Wochen', '2026-09-22'],
    ['sous 8 jours', '2026-09-16'],
    ['pays tomorrow', '2026-09-09'],
    ['betaalt vandaag', '2026-09-08'],
  ])('%s: %s', (note, expected) => {
    expect(read(note)).toBe(expected);
  });

  it.each([
    'will pay',
    'Belooft te betalen',
    'betaalt 2026-0028',
    'paid 31/02',
    'has 3 boxes, may pay',
    'was due on 3 August',
    'invoice 12-345',
  ])('%s: none', (note) => {
    expect(read(note)).toBeNull();
  });
});
