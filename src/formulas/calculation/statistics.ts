import { compareNumbers, isBlankValue, isErrorValue, toNumber } from '../../sheet';
import type { CellValue, ErrorValue } from '../../sheet';
import { errorOf, isGrid, scalarOf, valuesOf } from './value';
import type { Value } from './value';

type Statistic = (numbers: readonly number[]) => number | undefined;

/** Statistics of all numbers in their arguments; `undefined` where there are too few. */
export const STATISTICS: ReadonlyMap<string, Statistic> = new Map<string, Statistic>([
  ['SUM', sumOf],
  ['PRODUCT', (numbers) => numbers.reduce((product, number) => product * number, numbers.length === 0 ? 0 : 1)],
  ['AVERAGE', meanOf],
  ['MIN', (numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)],
  ['MAX', (numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)],
  ['MEDIAN', (numbers) => percentileOf(numbers, 0.5)],
  ['STDEV', (numbers) => deviationOf(numbers, 1)],
  ['STDEV.S', (numbers) => deviationOf(numbers, 1)],
  ['STDEVP', (numbers) => deviationOf(numbers, 0)],
  ['STDEV.P', (numbers) => deviationOf(numbers, 0)],
  ['MODE', modeOf],
  ['MODE.SNGL', modeOf],
]);

type Ordered = (numbers: readonly number[], parameter: number) => number | undefined;

/** Statistics of the numbers of a range and a number beside it. */
export const ORDERED: ReadonlyMap<string, Ordered> = new Map<string, Ordered>([
  ['LARGE', (numbers, place) => sorted(numbers)[numbers.length - Math.ceil(place)]],
  ['SMALL', (numbers, place) => sorted(numbers)[Math.ceil(place) - 1]],
  ['PERCENTILE', percentileOf],
  ['PERCENTILE.INC', percentileOf],
  ['QUARTILE', (numbers, quarter) => percentileOf(numbers, Math.trunc(quarter) / 4)],
  ['QUARTILE.INC', (numbers, quarter) => percentileOf(numbers, Math.trunc(quarter) / 4)],
]);

/** The numbers among the values of ranges, and what is given outright as numbers; the first error instead, if there is one. */
export function numbersOf(parameters: readonly Value[]): readonly number[] | ErrorValue {
  const numbers: number[] = [];
  for (const parameter of parameters) {
    const outright = !isGrid(parameter);
    for (const value of valuesOf(parameter)) {
      if (isErrorValue(value)) return value;
      const number = outright && value !== null ? toNumber(value) : value;
      if (isErrorValue(number)) return number;
      if (typeof number === 'number') numbers.push(number);
    }
  }
  return numbers;
}

/** Cells with content, numbers, or blanks, in all arguments. */
export function countOf(name: 'COUNT' | 'COUNTA' | 'COUNTBLANK', parameters: readonly Value[]): number {
  const counts = (value: CellValue, parameter: Value): boolean => {
    if (name === 'COUNTBLANK') return isBlankValue(value);
    if (name === 'COUNTA') return value !== null;
    return typeof value === 'number' || (!isGrid(parameter) && value !== null && typeof toNumber(value) === 'number');
  };
  return parameters.reduce<number>((sum, parameter) => sum + valuesOf(parameter).filter((value) => counts(value, parameter)).length, 0);
}

/** RANK: how many numbers of the range come before, plus one. */
export function rankOf([value, range, order]: readonly Value[]): CellValue {
  const number = toNumber(scalarOf(value ?? null));
  const numbers = numbersOf([range ?? null]);
  if (isErrorValue(number)) return number;
  if ('error' in numbers) return numbers;
  const ascending = toNumber(scalarOf(order ?? 0)) !== 0;
  if (!numbers.some((each) => compareNumbers(each, number) === 0)) return errorOf('#N/A');
  return 1 + numbers.filter((each) => (ascending ? compareNumbers(each, number) < 0 : compareNumbers(each, number) > 0)).length;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function meanOf(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : sumOf(numbers) / numbers.length;
}

function deviationOf(numbers: readonly number[], lost: 0 | 1): number | undefined {
  const mean = meanOf(numbers);
  if (mean === undefined || numbers.length <= lost) return undefined;
  return Math.sqrt(sumOf(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - lost));
}

function sorted(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}

function percentileOf(numbers: readonly number[], share: number): number | undefined {
  if (numbers.length === 0 || !(share >= 0 && share <= 1)) return undefined;
  const ordered = sorted(numbers);
  const place = share * (numbers.length - 1);
  const below = ordered[Math.floor(place)] ?? 0;
  return below + (place - Math.floor(place)) * ((ordered[Math.ceil(place)] ?? below) - below);
}

function modeOf(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? undefined : numbers.find((number) => counts.get(number) === most);
}
