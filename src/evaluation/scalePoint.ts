import type { ScalePoint } from '../rules';
import { percentileOfSorted } from './statistics';

/** The numbers that a visual rule draws, and what its points are measured against. */
export interface ScaleRange {
  readonly low: number;
  readonly high: number;
  readonly numbers: Float64Array;
}

/** Where a point lies among the numbers. Per cents run from the lowest to the highest value, percentiles are Excel's PERCENTILE.INC. */
export function positionOfPoint(point: ScalePoint, range: ScaleRange): number {
  switch (point.kind) {
    case 'lowestValue':
      return range.low;
    case 'highestValue':
      return range.high;
    case 'number':
      return point.value;
    case 'percent':
      return range.low + ((range.high - range.low) * point.value) / 100;
    case 'percentile':
      return percentileOfSorted(range.numbers.slice().sort(), point.value / 100) ?? range.low;
  }
}
