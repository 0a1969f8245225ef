import { isErrorValue } from './cell';
import type { CellValue } from './cell';

/** The kinds of value that Excel tells apart when it compares; empty text counts as `blank`. */
export type ValueKind = 'blank' | 'number' | 'text' | 'boolean' | 'error';

/** Which kind of value a cell holds. */
export function kindOfValue(value: CellValue): ValueKind {
  switch (typeof value) {
    case 'number':
      return 'number';
    case 'string':
      return value === '' ? 'blank' : 'text';
    case 'boolean':
      return 'boolean';
    default:
      return value === null ? 'blank' : 'error';
  }
}

/** Text without its case, so that texts which Excel takes for equal become the same string; accents stay apart. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  // Lower-casing writes a Greek sigma by its place in the word.
  return lower.includes('ς') ? lower.replaceAll('ς', 'σ') : lower;
}

/** Whether two texts are equal to Excel's `=`: case does not count, wildcards are plain characters. */
export function equalTexts(left: string, right: string): boolean {
  return left === right || foldCase(left) === foldCase(right);
}

const collator = new Intl.Collator('en');

/** Order of two texts without their case, negative when `left` comes first: punctuation, digits, letters. Zero exactly where `equalTexts` holds. */
export function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  const foldedLeft = foldCase(left);
  const foldedRight = foldCase(right);
  if (foldedLeft === foldedRight) return 0;
  const order = collator.compare(foldedLeft, foldedRight);
  if (order !== 0) return order;
  return foldedLeft < foldedRight ? -1 : 1;
}

/** Powers of ten that are numbers without rounding. */
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** The number that its first 15 significant digits give, as Excel sees it when it compares; what would leave the range of numbers comes back as it is. */
export function roundTo15Digits(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value;
  // A quotient of two exact integers is the double nearest to a decimal of at most 15 digits: nothing to round.
  const millionths = Math.round(value * 1e6);
  if (Math.abs(millionths) < 1e15 && millionths / 1e6 === value) return value;
  const quotient = quotientOf15Digits(value);
  if (quotient !== undefined) return quotient;
  const rounded = Number(value.toPrecision(15));
  return Number.isFinite(rounded) ? rounded : value;
}

/** The same without writing digits: a whole number of 15 digits over a power of ten, both exact. `undefined` far from 1. */
function quotientOf15Digits(value: number): number | undefined {
  const size = Math.abs(value);
  if (!(size >= 1e-7 && size < 1e14)) return undefined;
  let power = POWERS_OF_TEN[14 - Math.floor(Math.log10(size))] ?? 1;
  // The logarithm may be rounded across a power of ten.
  if (size * power >= 1e15) power /= 10;
  else if (size * power < 1e14) power *= 10;
  const scaled = size * power;
  const whole = Math.round(scaled);
  // Below 10^15 a product is off by less than its distance to a half, unless it is one.
  const quotient = (whole - scaled === 0.5 && lostByProduct(size, power, scaled) < 0 ? whole - 1 : whole) / power;
  return value < 0 ? -quotient : quotient;
}

/** What rounding took from a product (Dekker, A Floating-Point Technique for Extending the Available Precision, 1971). */
function lostByProduct(left: number, right: number, product: number): number {
  const [leftHigh, rightHigh] = [upperHalf(left), upperHalf(right)];
  const [leftLow, rightLow] = [left - leftHigh, right - rightHigh];
  return leftLow * rightLow - (product - leftHigh * rightHigh - leftLow * rightHigh - leftHigh * rightLow);
}

/** A number without the lower half of its mantissa. */
function upperHalf(value: number): number {
  const scaled = 134_217_729 * value; // 2^27 + 1
  return scaled - (scaled - value);
}

/** Order of two numbers as Excel sees it: equal when their first 15 significant digits are, so 0.1 + 0.2 equals 0.3. */
export function compareNumbers(left: number, right: number): number {
  if (left === right) return 0;
  const difference = left - right;
  // Numbers that share 15 digits lie at most one unit of the 15th digit apart; beyond that nothing needs rounding.
  if (Math.abs(difference) > 1.1e-14 * Math.max(Math.abs(left), Math.abs(right))) return difference;
  return roundTo15Digits(left) - roundTo15Digits(right);
}

const RANK = { number: 0, text: 1, boolean: 2 } as const;

/**
 * Excel's order of two values: numbers before text before booleans. A blank counts as 0, empty text or FALSE, whichever
 * the other value is. `undefined` when one of them is an error.
 */
export function compareValues(left: CellValue, right: CellValue): number | undefined {
  if (isErrorValue(left) || isErrorValue(right)) return undefined;
  const first = left ?? blankLike(right);
  const second = right ?? blankLike(left);
  if (typeof first === 'number' && typeof second === 'number') return compareNumbers(first, second);
  if (typeof first === 'string' && typeof second === 'string') return compareTexts(first, second);
  if (typeof first === 'boolean' && typeof second === 'boolean') return Number(first) - Number(second);
  return RANK[scalarKind(first)] - RANK[scalarKind(second)];
}

/** Whether Excel's `=` holds between two values (a blank equals 0, empty text and FALSE); never for errors. */
export function equalValues(left: CellValue, right: CellValue): boolean {
  return compareValues(left, right) === 0;
}

function blankLike(other: number | string | boolean | null): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function scalarKind(value: number | string | boolean): 'number' | 'text' | 'boolean' {
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
}
