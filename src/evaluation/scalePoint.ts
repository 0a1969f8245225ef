import type { ScalePoint } from '../rules';

/** The numbers that a visual rule draws, as its points are measured against them. */
export interface ScaleRange {
  readonly low: number;
  readonly high: number;
  /** The percentiles that are asked for, by their per cents; empty where there are no numbers. */
  readonly percentiles: ReadonlyMap<number, number>;
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
      return range.percentiles.get(point.value) ?? range.low;
  }
}
