/**
 * Default interest in Germany: the Basiszinssatz of § 247 BGB plus 5 points, plus 9 between businesses. The 8 points
 * of before 2014-07-29 were not verified, and so are not charged.
 */
import { rateTable } from './table.js';

export const DE_CONSUMER = rateTable(
  '§ 288 Abs. 1, § 247 BGB',
  '2026-07-01',
  `
  2010-01-01 5.12 V2
  2011-07-01 5.37 V2
  2012-01-01 5.12 V2
  2013-01-01 4.87 V2
  2013-07-01 4.62 V2
  2014-01-01 4.37 V2
  2014-07-01 4.27 V2
  2015-01-01 4.17 V2
  2016-07-01 4.12 V2
  2023-01-01 6.62 V2
  2023-07-01 8.12 V2
  2024-01-01 8.62 V2
  2024-07-01 8.37 V2
  2025-01-01 7.27 V2
  2025-07-01 6.27 V2
  2026-07-01 6.52 V2`,
);

export const DE_BUSINESS = rateTable(
  '§ 288 Abs. 2, § 247 BGB',
  '2026-07-01',
  `
  2010-01-01 8.12 M
  2011-07-01 8.37 M
  2012-01-01 8.12 M
  2013-01-01 7.87 M
  2013-07-01 7.62 M
  2014-01-01 7.37 M
  2014-07-01 7.27 M
  2015-01-01 8.17 V2
  2016-07-01 8.12 V2
  2023-01-01 10.62 V2
  2023-07-01 12.12 V2
  2024-01-01 12.62 V2
  2024-07-01 12.37 V2
  2025-01-01 11.27 V2
  2025-07-01 10.27 V2
  2026-07-01 10.52 V2`,
);
