import type { ScalePoint } from '../rules';
import { percentileOfSorted } from './statistics';

/** The numbers that a visual rule draws, as its points are measured against them. */
export interface ScaleRange {
  readonly low: number;
  readonly high: number;
  /** The numbers ascending; empty where no percentile is asked for. */
  readonly sorted: Float64Array;
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
      return percentileOfSorted(range.sorted, point.value / 100) ?? range.low;
  }
}
