/** Statutory interest between businesses in the United Kingdom: 8 points over the Bank Rate of the last 30 June or 31 December. */
import { rateTable } from './table.js';

export const GB_BUSINESS = rateTable(
  'Late Payment of Commercial Debts (Interest) Act 1998, s. 6; SI 2002/1675',
  '2026-07-01',
  `
  2011-01-01 8.50 V
  2017-01-01 8.25 V
  2018-01-01 8.50 V
  2019-01-01 8.75 V
  2020-07-01 8.10 V
  2022-01-01 8.25 V
  2022-07-01 9.25 V
  2023-01-01 11.50 V
  2023-07-01 13.00 V
  2024-01-01 13.25 V
  2024-07-01 13.25 M
  2025-01-01 12.75 M
  2025-07-01 12.25 M
  2026-01-01 11.75 M
  2026-07-01 11.75 V2`,
);
