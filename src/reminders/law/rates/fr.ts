/** Late payment penalties in France: the ECB main refinancing rate of 1 January or 1 July plus 10; agreed ones are at least three times the legal rate. */
import { rateTable } from './table.js';

export const FR_BUSINESS = rateTable(
  'Code de commerce, art. L441-10',
  '2026-07-01',
  `
  2010-01-01 11.00 D
  2011-07-01 11.25 D
  2012-01-01 11.00 D
  2013-01-01 10.75 D
  2013-07-01 10.50 D
  2014-01-01 10.25 V2
  2014-07-01 10.15 D
  2015-01-01 10.05 D
  2016-07-01 10.00 D
  2023-01-01 12.50 D
  2023-07-01 14.00 D
  2024-01-01 14.50 D
  2024-07-01 14.25 V2
  2025-01-01 13.15 D
  2025-07-01 12.15 V2
  2026-07-01 12.40 V2`,
);

/** The legal rate of which three times is the least that may be agreed; that of the second half of 2026 was not found. */
export const FR_LEGAL = rateTable(
  'Code monétaire et financier, art. L313-2',
  '2026-01-01',
  `
  2024-07-01 4.92 V2
  2025-01-01 3.71 V2
  2025-07-01 2.76 V2
  2026-01-01 2.62 V2`,
);
