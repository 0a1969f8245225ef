/**
 * The sum of numbers, rounded once at the end, so that their order does not matter (Shewchuk, Adaptive Precision
 * Floating-Point Arithmetic, 1997).
 */
export function exactSum(numbers: Float64Array): number {
  const partials: number[] = [];
  for (const number of numbers) addPartial(partials, number);
  return partials.reduceRight((sum, partial) => sum + partial, 0);
}

/** Adds a number to partial sums that do not overlap, the smallest first. */
function addPartial(partials: number[], number: number): void {
  let carried = number;
  let kept = 0;
  for (let i = 0; i < partials.length; i += 1) {
    const partial = partials[i] ?? 0;
    const sum = carried + partial;
    const lost = Math.abs(carried) < Math.abs(partial) ? carried - (sum - partial) : partial - (sum - carried);
    carried = sum;
    if (lost !== 0) partials[kept++] = lost;
  }
  partials.length = kept;
  partials.push(carried);
}

/** Arithmetic mean; `undefined` of no numbers. */
export function mean(numbers: Float64Array): number | undefined {
  return numbers.length === 0 ? undefined : exactSum(numbers) / numbers.length;
}

/** Standard deviation of a whole population, Excel's STDEV.P; `undefined` of no numbers. */
export function populationDeviation(numbers: Float64Array): number | undefined {
  const center = mean(numbers);
  if (center === undefined) return undefined;
  return Math.sqrt(exactSum(numbers.map((number) => (number - center) ** 2)) / numbers.length);
}

/** Excel's PERCENTILE.INC of ascending numbers; `share` from 0 to 1 is clamped. `undefined` of no numbers. */
export function percentileOfSorted(sorted: Float64Array, share: number): number | undefined {
  const position = Math.min(1, Math.max(0, share)) * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
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
