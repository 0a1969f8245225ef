import { HIGH_WORD, LOW_WORD, wordsOf } from './numberWords';

/** From this biased exponent on, a sum may leave the range of numbers on its way. */
const HUGE_EXPONENT = 2_000;

/** So many low words of 32 bits sum up below 2^53. */
const EXACT_COUNT = 2 ** 21;

/** Below so many numbers, looking through the sums of all exponents would take longer than adding. */
const FEW = 4_096;

/**
 * The sum of finite numbers, rounded once at the end, so that their order does not matter. Many numbers are summed up by
 * exponent first, the two halves of their mantissas as whole numbers, which is exact (after Neal, Fast Exact Summation Using
 * Small and Large Superaccumulators, 2015); the sums of the exponents, or few numbers, are added with the rests that
 * rounding drops (Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997).
 */
export function exactSum(numbers: Float64Array): number {
  const partials: number[] = [];
  for (let first = 0; first < numbers.length; first += EXACT_COUNT) addRun(partials, numbers.subarray(first, first + EXACT_COUNT));
  return partials.reduceRight((sum, partial) => sum + partial, 0);
}

function addRun(partials: number[], numbers: Float64Array): void {
  if (numbers.length < FEW || !addByExponent(partials, numbers)) for (const number of numbers) addPartial(partials, number);
}

/** Whether the numbers could be summed up by exponent; where not, nothing is added. */
function addByExponent(partials: number[], numbers: Float64Array): boolean {
  const high = new Float64Array(2_048);
  const low = new Float64Array(2_048);
  const words = wordsOf(numbers);
  for (let index = 0; index < words.length; index += 2) {
    const word = words[index + HIGH_WORD] ?? 0;
    const exponent = (word >>> 20) & 2_047;
    const mantissa = (word & 0xfffff) | (exponent === 0 ? 0 : 0x100000);
    const sign = word >>> 31 === 1 ? -1 : 1;
    high[exponent] = (high[exponent] ?? 0) + sign * mantissa;
    low[exponent] = (low[exponent] ?? 0) + sign * (words[index + LOW_WORD] ?? 0);
  }
  if (high.subarray(HUGE_EXPONENT).some((sum) => sum !== 0)) return false;
  for (let exponent = 0; exponent < HUGE_EXPONENT; exponent += 1) addScaled(partials, high[exponent] ?? 0, low[exponent] ?? 0, exponent);
  return true;
}

function addScaled(partials: number[], high: number, low: number, exponent: number): void {
  // The last bit of a mantissa counts 2^(exponent - 1075); numbers without a leading bit share the exponent of the smallest with one.
  const power = Math.max(1, exponent) - 1_075;
  if (high !== 0) addPartial(partials, scaled(high, power + 32));
  if (low !== 0) addPartial(partials, scaled(low, power));
}

/** A whole number times a power of two; exact, for the result has no bit below the smallest number's. */
function scaled(whole: number, power: number): number {
  // 2^-1074 is the smallest power that is a number.
  return power < -1_022 ? whole * 2 ** (power + 52) * 2 ** -52 : whole * 2 ** power;
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
