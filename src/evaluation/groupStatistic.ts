import type { StatisticName } from '../rules';
import { isBlankValue, toNumber } from '../sheet';
import type { CellValue } from '../sheet';
import { numbersInPlace, numbersOfGroups, percentileOfGroups, sortGroups } from './groupNumbers';
import type { GroupNumbers } from './groupNumbers';
import type { Operand } from './operand';
import { NO_DIVISOR, NO_NUMBER, finite, takesParameter } from './statisticOfNumbers';
import type { Summary } from './statisticOfNumbers';
import { meanOf, populationDeviation, sampleDeviation, sumOf } from './statistics';
import { throughRows } from './steps';
import type { Steps } from './steps';

/** Groups of rows. */
interface Sets {
  /** The group of each row, below 0 where it has none. */
  readonly groups: Int32Array;
  readonly setCount: number;
}

/** A statistic of the cells of each group, for a parameter where it is the same for all rows. */
export function* groupStatistic(
  name: StatisticName,
  parameter: CellValue | undefined,
  sets: Sets,
  cells: Operand,
): Steps<(set: number) => Summary> {
  if (name === 'COUNTA') return numbersOr(yield* countFilled(sets, cells), NO_NUMBER);
  if (name === 'MIN' || name === 'MAX') return numbersOr(yield* extremesOf(name, sets, cells), NO_NUMBER);
  const groups = yield* numbersOfGroups(sets.groups, sets.setCount, cells, [0]);
  if (!takesParameter(name)) return numbersOr(yield* statisticOfGroups(name, groups), isMean(name) ? NO_DIVISOR : NO_NUMBER);
  if (parameter !== undefined) return yield* valuesInOrder(name, parameter, groups);
  yield* sortGroups(groups);
  const { numbers, starts } = groups;
  const views: Float64Array[] = [];
  return (set) => (views[set] ??= numbers.subarray(starts[set], starts[set + 1]));
}

/** NaN stands for the error of a group without enough numbers. */
function numbersOr(numbers: Float64Array, without: CellValue): (set: number) => CellValue {
  return (set) => {
    const number = numbers[set] ?? Number.NaN;
    return finite(Number.isNaN(number) ? undefined : number, without);
  };
}

function isMean(name: StatisticName): boolean {
  return name === 'AVERAGE' || name === 'STDEV.P' || name === 'STDEV.S';
}

function* countFilled({ groups, setCount }: Sets, cells: Operand): Steps<Float64Array> {
  const counts = new Float64Array(setCount);
  const at = cells.bind(0);
  yield* throughRows(groups.length, (first, end) => {
    for (let row = first; row < end; row += 1) {
      const group = groups[row] ?? -1;
      if (group >= 0 && !isBlankValue(at(row))) counts[group] = (counts[group] ?? 0) + 1;
    }
  });
  return counts;
}

function* extremesOf(name: 'MIN' | 'MAX', { groups, setCount }: Sets, cells: Operand): Steps<Float64Array> {
  const found = new Float64Array(setCount).fill(Number.NaN);
  const values = cells.cells?.(0);
  const at = cells.bind(0);
  yield* throughRows(groups.length, (first, end) => {
    for (let row = first; row < end; row += 1) {
      const group = groups[row] ?? -1;
      if (group < 0) continue;
      const value = values === undefined ? at(row) : row < values.length ? values[row] : null;
      if (typeof value !== 'number' || !Number.isFinite(value)) continue;
      const known = found[group] ?? Number.NaN;
      if (!(name === 'MAX' ? value <= known : value >= known)) found[group] = value;
    }
  });
  return found;
}

/** Groups that are worked out in one step. */
const GROUPS_OF_STEP = 16_384;

function* statisticOfGroups(name: StatisticName, groups: GroupNumbers): Steps<Float64Array> {
  if (name === 'MEDIAN') return yield* percentileOfGroups(groups, 0.5);
  const { numbers, starts } = groups;
  const results = new Float64Array(starts.length - 1);
  for (let group = 0; group < results.length; group += 1) {
    results[group] = statisticBetween(name, numbers, starts[group] ?? 0, starts[group + 1] ?? 0) ?? Number.NaN;
    if (group % GROUPS_OF_STEP === 0) yield;
  }
  return results;
}

function statisticBetween(name: StatisticName, numbers: Float64Array, start: number, end: number): number | undefined {
  switch (name) {
    case 'COUNT':
      return end - start;
    case 'SUM':
      return sumOf(numbers, start, end);
    case 'AVERAGE':
      return meanOf(numbers, start, end);
    case 'STDEV.P':
      return populationDeviation(numbers.subarray(start, end));
    case 'STDEV.S':
      return sampleDeviation(numbers.subarray(start, end));
    default:
      return undefined;
  }
}

/** The number of each group at a place (LARGE, SMALL) or share (PERCENTILE.INC); a blank place gives a blank. */
function* valuesInOrder(name: StatisticName, parameter: CellValue, groups: GroupNumbers): Steps<(set: number) => CellValue> {
  if (isBlankValue(parameter)) return () => null;
  const number = toNumber(parameter);
  if (typeof number !== 'number') return () => number;
  if (name === 'PERCENTILE.INC')
    return number < 0 || number > 1 ? () => NO_NUMBER : numbersOr(yield* percentileOfGroups(groups, number), NO_NUMBER);
  const place = Math.floor(number);
  if (place < 1) return () => NO_NUMBER;
  return numbersOr(yield* numbersInPlace(groups, (size) => (name === 'LARGE' ? size - place : place - 1)), NO_NUMBER);
}
