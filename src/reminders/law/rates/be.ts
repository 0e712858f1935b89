/** Interest on late payment in Belgium: the ECB main refinancing rate plus 8, up to the next half point. The rate of the second half of 2026 follows from the formula only. */
import { rateTable } from './table.js';

export const BE_BUSINESS = rateTable(
  'law of 2 August 2002, art. 5',
  '2026-07-01',
  `
  2010-01-01 8.00 V2
  2011-07-01 8.50 D
  2012-01-01 8.00 D
  2013-01-01 9.00 V2
  2013-07-01 8.50 V2
  2016-07-01 8.00 V2
  2023-01-01 10.50 V2
  2023-07-01 12.00 D
  2024-01-01 12.50 V2
  2025-01-01 11.50 V2
  2025-07-01 10.50 V2`,
);
