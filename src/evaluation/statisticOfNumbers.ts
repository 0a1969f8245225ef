import type { StatisticName } from '../rules';
import { isBlankValue, toNumber } from '../sheet';
import type { CellValue } from '../sheet';
import { exactSum } from './exactSum';
import { extremes, mean, percentileOfSorted, populationDeviation, sampleDeviation } from './statistics';

/** The error of a statistic without numbers, or without one in the place that is asked for. */
export const NO_NUMBER: CellValue = { error: '#NUM!' };
/** The error of a mean or deviation of too few numbers. */
export const NO_DIVISOR: CellValue = { error: '#DIV/0!' };

/** What a statistic needs of its numbers: ascending ones where the row says which it takes, else the value. */
export type Summary = Float64Array | CellValue;

/** Whether a parameter says which number is taken. */
export function takesParameter(name: StatisticName): name is 'LARGE' | 'SMALL' | 'PERCENTILE.INC' {
  return name === 'LARGE' || name === 'SMALL' || name === 'PERCENTILE.INC';
}

/** A statistic without a parameter of numbers in any order; the error that Excel gives where there are too few. */
export function statisticOfNumbers(name: StatisticName, numbers: Float64Array): CellValue {
  switch (name) {
    case 'COUNT':
      return numbers.length;
    case 'SUM':
      return finite(exactSum(numbers));
    case 'AVERAGE':
      return finite(mean(numbers), NO_DIVISOR);
    case 'STDEV.P':
      return finite(populationDeviation(numbers), NO_DIVISOR);
    case 'STDEV.S':
      return finite(sampleDeviation(numbers), NO_DIVISOR);
    case 'MIN':
      return finite(extremes(numbers)?.low);
    case 'MAX':
      return finite(extremes(numbers)?.high);
    case 'MEDIAN':
      return finite(percentileOfSorted(numbers.toSorted(), 0.5));
    default:
      return NO_NUMBER;
  }
}

/** The number at a place (LARGE, SMALL) or share (PERCENTILE.INC) of ascending ones; a blank place gives a blank. */
export function valueInOrder(name: StatisticName, sorted: Float64Array, parameter: CellValue): CellValue {
  if (isBlankValue(parameter)) return null;
  const number = toNumber(parameter);
  if (typeof number !== 'number') return number;
  if (name === 'PERCENTILE.INC') return number < 0 || number > 1 ? NO_NUMBER : finite(percentileOfSorted(sorted, number));
  const place = Math.floor(number);
  return place < 1 ? NO_NUMBER : finite(name === 'LARGE' ? sorted[sorted.length - place] : sorted[place - 1]);
}

/** The number, an error where it has left the range of numbers, `without` where there is none. */
export function finite(value: number | undefined, without: CellValue = NO_NUMBER): CellValue {
  if (value === undefined) return without;
  return Number.isFinite(value) ? value : NO_NUMBER;
}
