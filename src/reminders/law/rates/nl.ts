/** Statutory interest in the Netherlands. The consumer rate is set by decree and follows no formula; the business rate is the ECB main refinancing rate plus 8 (7 before 2013-03-16). */
import { rateTable } from './table.js';

export const NL_CONSUMER = rateTable(
  'art. 6:119, 6:120 lid 1 BW',
  '2026-07-01',
  `
  2010-01-01 3.00 V2
  2011-07-01 4.00 V2
  2012-07-01 3.00 V2
  2015-01-01 2.00 V2
  2023-01-01 4.00 V2
  2023-07-01 6.00 V2
  2024-01-01 7.00 V2
  2025-01-01 6.00 V2
  2026-01-01 4.00 V2`,
);

export const NL_BUSINESS = rateTable(
  'art. 6:119a, 6:120 lid 2 BW',
  '2026-07-01',
  `
  2010-01-01 8.00 V2
  2011-07-01 8.25 V2
  2012-01-01 8.00 V2
  2013-01-01 7.75 V2
  2013-03-16 8.75 V
  2013-07-01 8.50 V2
  2014-01-01 8.25 V2
  2014-07-01 8.15 V2
  2015-01-01 8.05 V2
  2016-07-01 8.00 V2
  2023-01-01 10.50 V2
  2023-07-01 12.00 V2
  2024-01-01 12.50 V2
  2024-07-01 12.25 V2
  2025-01-01 11.15 V2
  2025-07-01 10.15 V2
  2026-07-01 10.40 V2`,
);
