/** What every report is made from. */
import type { Day } from '../../ledger/day.js';
import type { Page, Sheet } from '../../reports/sheet.js';
import type { Store } from '../../store/open.js';
import type { Settings } from '../../triage/index.js';
import type { Config } from '../config.js';

/** @param config read only by the reports that need it */
export type Maker = (store: Store, asOf: Day, settings: Settings, config: () => Promise<Config>) => Promise<Sheet | Page>;
