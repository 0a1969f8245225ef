import type { TableSnapshot } from '../../src/sheet';
import { dates, error, table } from './builders';

/** Orders with everything that rules have to cope with: blanks, text among numbers, ties, case, an error, dates with times. First data cell A2. */
export const ORDERS: TableSnapshot = table({
  Order: ['A-1', 'A-2', 'a-2', 'B-1', '0012', 'C*'],
  Status: ['Completed', 'Open', 'Cancelled', null, 'completed', 'Open'],
  Sales: [1200, 900, null, 900, 'n/a', -50],
  Cost: [800, 950, 100, error('#N/A'), 0, 10],
  Due: dates('2026-03-01', '2026-03-15', null, '2026-02-28', '2026-04-01', '2026-12-31'),
  Paid: [true, false, false, true, null, true],
  Rate: { values: [0.1, 0.15, 0.2, 0.05, 0.3, null], numberFormats: '0%' },
});
