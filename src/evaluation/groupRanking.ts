import type { Condition } from '../rules';
import { compareNumbers } from '../sheet';
import type { Frame, RowTest } from './frame';
import { numbersInPlace, numbersOfGroups, sortGroups } from './groupNumbers';
import type { GroupNumbers } from './groupNumbers';
import { groupsOf } from './groups';
import { columnOperand } from './operand';
import type { Operand } from './operand';
import { placedValues } from './placedValues';
import { scopeOf } from './population';
import type { PreparedTest } from './preparedTest';
import { isOnSide, isWithinRank, rankSize } from './ranking';
import { meanOf } from './statistics';
import type { Steps } from './steps';

type Rank = Extract<Condition, { kind: 'rank' }>;
type Average = Extract<Condition, { kind: 'average' }>;

/** Top or bottom n, or n per cent, of the numbers in the rows with the own row's key. */
export function* prepareGroupRank(
  { direction, percent }: Pick<Rank, 'direction' | 'percent'>,
  by: readonly number[],
  value: Operand,
  count: Operand,
  frame: Frame,
): Steps<PreparedTest> {
  const { ofRow, groups } = yield* groupsByKey(by, value, frame);
  if (count.constant !== undefined) {
    const size = count.constant;
    const last = yield* numbersInPlace(groups, (total) => {
      const within = rankSize(size, percent, total);
      return within < 1 ? -1 : direction === 'top' ? total - within : within - 1;
    });
    return testOfGroups(value, ofRow, last, (number, limit) => {
      const order = compareNumbers(number, limit);
      return direction === 'top' ? order >= 0 : order <= 0;
    });
  }
  yield* sortGroups(groups);
  const { numbers, starts } = groups;
  const bind = (column: number): RowTest => {
    const at = value.bind(column);
    const countAt = count.bind(column);
    return (row) => {
      const number = at(row);
      const group = ofRow[row] ?? -1;
      if (typeof number !== 'number' || group < 0) return false;
      const sorted = numbers.subarray(starts[group], starts[group + 1]);
      return isWithinRank(direction, number, sorted, rankSize(countAt(row), percent, sorted.length));
    };
  };
  return { ofCell: value.ofCell || count.ofCell, bind };
}

/** Numbers against the mean of the numbers in the rows with the own row's key. */
export function* prepareGroupAverage(
  relation: Average['relation'],
  by: readonly number[],
  value: Operand,
  frame: Frame,
): Steps<PreparedTest> {
  const { ofRow, groups } = yield* groupsByKey(by, value, frame);
  const { numbers, starts } = groups;
  const means = new Float64Array(starts.length - 1);
  for (let group = 0; group < means.length; group += 1) {
    means[group] = meanOf(numbers, starts[group] ?? 0, starts[group + 1] ?? 0) ?? Number.NaN;
    if (group % GROUPS_OF_STEP === 0) yield;
  }
  return testOfGroups(value, ofRow, means, (number, average) => isOnSide(relation, number, average));
}

/** Groups that are averaged in one step. */
const GROUPS_OF_STEP = 32_768;

/** A test of a number against that of its group; it holds nowhere where the group has none (NaN). */
function testOfGroups(
  value: Operand,
  ofRow: Int32Array,
  numbers: Float64Array,
  holds: (number: number, ofGroup: number) => boolean,
): PreparedTest {
  const bind = (column: number): RowTest => {
    const at = value.bind(column);
    return (row) => {
      const group = ofRow[row] ?? -1;
      if (group < 0) return false;
      const number = at(row);
      const ofGroup = numbers[group] ?? Number.NaN;
      return typeof number === 'number' && !Number.isNaN(ofGroup) && holds(number, ofGroup);
    };
  };
  return { ofCell: value.ofCell, bind };
}

interface NumbersByKey {
  /** The group of each row; below 0 where it has none. */
  readonly ofRow: Int32Array;
  readonly groups: GroupNumbers;
}

function* groupsByKey(by: readonly number[], value: Operand, frame: Frame): Steps<NumbersByKey> {
  const key = by.map((column) => columnOperand(frame, column));
  const { numbers, count } = yield* groupsOf(placedValues([0], key, frame.rowCount));
  return { ofRow: numbers, groups: yield* numbersOfGroups(numbers, count, value, scopeOf([value], frame)) };
}
