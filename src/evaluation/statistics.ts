import { exactSum } from './exactSum';
import { selectInSteps } from './selection';
import type { Steps } from './steps';

/** Arithmetic mean; `undefined` of no numbers. */
export function mean(numbers: Float64Array): number | undefined {
  return numbers.length === 0 ? undefined : exactSum(numbers) / numbers.length;
}

/** `mean` of the numbers from a place on up to another, which is not inside. */
export function meanOf(numbers: Float64Array, start: number, end: number): number | undefined {
  return end === start ? undefined : sumOf(numbers, start, end) / (end - start);
}

/** `exactSum` of the numbers from a place on up to another; one or two are added as they are, which rounds once. */
export function sumOf(numbers: Float64Array, start: number, end: number): number {
  if (end - start > 2) return exactSum(numbers.subarray(start, end));
  return (end > start ? (numbers[start] ?? 0) : 0) + (end - start === 2 ? (numbers[start + 1] ?? 0) : 0);
}

/** Standard deviation of a whole population, Excel's STDEV.P; `undefined` of no numbers. */
export function populationDeviation(numbers: Float64Array): number | undefined {
  return deviation(numbers, numbers.length);
}

/** Standard deviation estimated from a sample, Excel's STDEV.S; `undefined` of fewer than two numbers. */
export function sampleDeviation(numbers: Float64Array): number | undefined {
  return deviation(numbers, numbers.length - 1);
}

function deviation(numbers: Float64Array, divisor: number): number | undefined {
  const center = mean(numbers);
  if (center === undefined || divisor < 1) return undefined;
  return Math.sqrt(exactSum(numbers.map((number) => (number - center) * (number - center))) / divisor);
}

/** Excel's PERCENTILE.INC of ascending numbers; `share` from 0 to 1 is clamped. `undefined` of no numbers. */
export function percentileOfSorted(sorted: Float64Array, share: number): number | undefined {
  return percentileBetween(sorted, 0, sorted.length, share);
}

/** `percentileOfSorted` of the numbers from a place on up to another, which is not inside. */
export function percentileBetween(sorted: Float64Array, start: number, end: number, share: number): number | undefined {
  if (end === start) return undefined;
  const position = percentilePosition(share, end - start);
  return mixNeighbours(sorted[start + Math.floor(position)], sorted[start + Math.ceil(position)], position);
}

/** `percentileOfSorted` of numbers in any order, which they keep. */
export function* percentileInSteps(numbers: Float64Array, share: number): Steps<number | undefined> {
  const position = percentilePosition(share, numbers.length);
  const [below, above] = yield* selectInSteps(numbers, [Math.floor(position), Math.ceil(position)]);
  return mixNeighbours(below, above, position);
}

function percentilePosition(share: number, length: number): number {
  return Math.min(1, Math.max(0, share)) * (length - 1);
}

function mixNeighbours(below: number | undefined, above: number | undefined, position: number): number | undefined {
  if (below === undefined || above === undefined) return undefined;
  return below === above ? below : below + (above - below) * (position - Math.floor(position));
}

/** Smallest and largest number; `undefined` of no numbers. */
export function extremes(numbers: Float64Array): { readonly low: number; readonly high: number } | undefined {
  if (numbers.length === 0) return undefined;
  let low = Infinity;
  let high = -Infinity;
  for (const number of numbers) {
    if (number < low) low = number;
    if (number > high) high = number;
  }
  return { low, high };
}
