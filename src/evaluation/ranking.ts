import type { Condition } from '../rules';
import { compareNumbers } from '../sheet';
import type { CellValue } from '../sheet';
import type { Frame } from './frame';
import type { Operand } from './operand';
import { numbersOf } from './population';
import { NEVER, testOf, testOfTwo } from './preparedTest';
import type { PreparedTest } from './preparedTest';
import { selectInSteps } from './selection';
import { sortedInSteps } from './sorting';
import { mean } from './statistics';
import type { Steps } from './steps';

type Rank = Extract<Condition, { kind: 'rank' }>;
type AverageRelation = Extract<Condition, { kind: 'average' }>['relation'];

/** Top or bottom n, or n per cent, of the numbers in the value's scope; ties with the last one stay in. */
export function* prepareRank(
  { direction, percent }: Pick<Rank, 'direction' | 'percent'>,
  value: Operand,
  count: Operand,
  frame: Frame,
): Steps<PreparedTest> {
  const numbers = yield* numbersOf(value, frame);
  if (count.constant !== undefined)
    return yield* prepareConstantRank(direction, value, numbers, rankSize(count.constant, percent, numbers.length));
  const sorted = yield* sortedInSteps(numbers);
  return testOfTwo(value, count, (valueAt, countAt) => (row) => {
    const number = valueAt(row);
    if (typeof number !== 'number') return false;
    return isWithinRank(direction, number, sorted, rankSize(countAt(row), percent, sorted.length));
  });
}

/** Whether a number is among the first `size` of ascending ones, from the top or the bottom. */
export function isWithinRank(direction: Rank['direction'], number: number, sorted: Float64Array, size: number): boolean {
  const last = sorted[direction === 'top' ? sorted.length - size : size - 1];
  if (size < 1 || last === undefined) return false;
  const order = compareNumbers(number, last);
  return direction === 'top' ? order >= 0 : order <= 0;
}

function* prepareConstantRank(direction: Rank['direction'], value: Operand, numbers: Float64Array, size: number): Steps<PreparedTest> {
  if (size < 1) return NEVER;
  const [last] = yield* selectInSteps(numbers, [direction === 'top' ? numbers.length - size : size - 1]);
  if (last === undefined) return NEVER;
  return testOf(value, (at) => (row) => {
    const number = at(row);
    if (typeof number !== 'number') return false;
    const order = compareNumbers(number, last);
    return direction === 'top' ? order >= 0 : order <= 0;
  });
}

/** How many of `total` numbers are meant: at most all, at least one of a positive share, none of anything but a positive number. */
export function rankSize(count: CellValue, percent: boolean, total: number): number {
  if (typeof count !== 'number' || !(count > 0)) return 0;
  const size = percent ? Math.max(1, Math.floor((total * count) / 100)) : Math.floor(count);
  return Math.min(size, total);
}

/** Numbers against the mean of the numbers in the value's scope. */
export function* prepareAverage(relation: AverageRelation, value: Operand, frame: Frame): Steps<PreparedTest> {
  const average = mean(yield* numbersOf(value, frame));
  if (average === undefined) return NEVER;
  return testOf(value, (at) => (row) => {
    const number = at(row);
    return typeof number === 'number' && isOnSide(relation, number, average);
  });
}

/** Whether a number stands in a relation to a mean. */
export function isOnSide(relation: AverageRelation, number: number, average: number): boolean {
  const order = compareNumbers(number, average);
  switch (relation) {
    case 'above':
      return order > 0;
    case 'below':
      return order < 0;
    case 'equalOrAbove':
      return order >= 0;
    case 'equalOrBelow':
      return order <= 0;
  }
}
