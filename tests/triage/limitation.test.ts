import { describe, expect, it, test } from 'vitest';
import type { Debtor } from '../../src/ledger/model.js';
import { judge } from '../../src/triage/index.js';
import { clockOf } from '../../src/triage/limitation.js';
import { DEFAULTS } from '../../src/triage/settings.js';
import { debtor, PORTFOLIO, TODAY, type World } from './world.js';

/** Today is 30 June 2026. */
const owing = (due: string, who: Partial<Debtor>): World => debtor('D', who).invoice('A', 500, due, due);
const clock = (world: World, country: string | null = null) => clockOf(world.facts(PORTFOLIO, { ...DEFAULTS, country }));

describe('a claim that is about to lapse', () => {
  test.each([
    ['NL', 'business', '2021-07-15', '2026-07-15'],
    ['NL', 'consumer', '2024-07-15', '2026-07-15'],
    ['NL', 'consumer', '2021-08-29', '2026-08-29'],
    ['NL', 'business', '2024-07-15', null],
    ['NL', 'business', '2021-08-30', null],
    ['NL', 'business', '2021-06-29', null],
    ['DE', 'business', '2023-05-01', null],
    ['FR', 'consumer', '2024-07-15', '2026-07-15'],
    ['FR', 'business', '2021-07-15', '2026-07-15'],
    ['FR', 'business', '2024-07-15', null],
    ['GB', 'business', '2020-07-15', '2026-07-15'],
    ['UK', 'consumer', '2020-07-15', '2026-07-15'],
    ['BE', 'business', '2021-07-15', null],
    ['BE', 'consumer', '2024-07-15', null],
    ['US', 'business', '2020-07-15', null],
  ] as const)('%s, %s, due %s: %s', (country, party, due, until) => {
    expect(clock(owing(due, { country, party }))?.until ?? null).toBe(until);
  });

  it('in Germany lapses at the end of the third year', () => {
    const world = debtor('D', { country: 'DE' }).invoice('A', 500, '2023-01-02', '2023-02-01');
    const facts = (asOf: string) => ({ ...world.account(), asOf });
    const [call] = judge(facts('2026-11-15'), '2026-11-15' as never, PORTFOLIO);
    expect(call?.clock).toMatchObject({ invoice: 'A', until: '2026-12-31' });
    expect(judge(facts('2026-10-31'), '2026-10-31' as never, PORTFOLIO)[0]?.clock).toBeNull();
  });

  it('starts anew with a written reminder in the Netherlands, and not in Germany or France', () => {
    expect(clock(owing('2021-07-15', { country: 'NL' }).reminded('2024-01-10'))).toBeNull();
    expect(clock(owing('2019-07-15', { country: 'NL' }).reminded('2021-08-01'))).toMatchObject({ until: '2026-08-01' });
    expect(clock(owing('2021-07-15', { country: 'FR' }).reminded('2024-01-10'))).toMatchObject({ until: '2026-07-15' });
  });

  it('starts anew with a part payment', () => {
    expect(clock(owing('2021-07-15', { country: 'NL' }).paid('A', '2023-03-01', 50))).toBeNull();
    expect(clock(owing('2020-07-15', { country: 'GB' }).paid('A', '2023-03-01', 50))).toBeNull();
  });

  it('goes by our own country where the debtor has none', () => {
    const world = owing('2021-07-15', { country: null });
    expect(clock(world)).toBeNull();
    expect(clock(world, 'NL')).toMatchObject({ invoice: 'A', until: '2026-07-15', law: expect.stringContaining('3:307 BW') });
  });

  it('comes after broken promises and before loyal payers', () => {
    const [call] = judge(owing('2021-07-15', {}).account(), TODAY, PORTFOLIO);
    expect(call).toMatchObject({ tier: 3, tierName: 'legal clock' });
    const [broken] = judge(owing('2021-07-15', {}).note('2026-06-10', 'Will pay by 12 June').account(), TODAY, PORTFOLIO);
    expect(broken).toMatchObject({ tier: 2, clock: { until: '2026-07-15' } });
  });
});
