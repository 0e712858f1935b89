/** The prior in force for each segment and stage, with where it comes from. */
import type { Day } from '../ledger/day.js';
import type { PriorRow } from '../reports/screens/learning.js';
import { portfolioOn } from '../store/accounts.js';
import { learnedInForce } from '../store/learning.js';
import type { Store } from '../store/open.js';
import { priorFor, SEGMENTS, type Settings, STAGES, STRENGTH } from '../triage/index.js';

export function priorsInForce(store: Store, asOf: Day, settings: Settings): readonly PriorRow[] {
  const portfolio = portfolioOn(store, asOf);
  const version = learnedInForce(store);
  return SEGMENTS.flatMap((segment) =>
    STAGES.map((stage) => {
      const cell = settings.learned?.labels[segment]?.[stage];
      const labels = cell === undefined ? 0 : cell.cant_pay + cell.wont_pay + cell.disorganized;
      const learned = cell === undefined ? null : version;
      const base = settings.priors[segment]?.[stage] === undefined ? 'default' : 'config';
      return {
        segment,
        stage,
        ...priorFor(segment, stage, portfolio, settings),
        labels,
        strength: STRENGTH + labels,
        source: learned === null ? base : `${base}, learned in batch ${learned.batch} on ${learned.on}`,
        batch: learned?.batch ?? null,
        learnedOn: learned?.on ?? null,
      };
    }),
  );
}
