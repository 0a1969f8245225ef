import type { Condition } from '../rules';
import type { Frame, RowTest } from './frame';
import { createKeys, keysOfRows } from './groups';
import { columnOperand } from './operand';
import type { Operand } from './operand';
import { scopeOf } from './population';
import type { PreparedTest } from './preparedTest';
import { isOnSide, isWithinRank, rankSize } from './ranking';
import { mean } from './statistics';
import { throughRows } from './steps';
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
  const groups = yield* numbersOfGroups(by, value, frame);
  for (const numbers of groups.numbers) numbers.sort();
  const bind = (column: number): RowTest => {
    const at = value.bind(column);
    const countAt = count.bind(column);
    return (row) => {
      const number = at(row);
      const sorted = groups.numbers[groups.ofRow[row] ?? -1];
      if (typeof number !== 'number' || sorted === undefined) return false;
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
  const groups = yield* numbersOfGroups(by, value, frame);
  const means = groups.numbers.map(mean);
  const bind = (column: number): RowTest => {
    const at = value.bind(column);
    return (row) => {
      const number = at(row);
      const average = means[groups.ofRow[row] ?? -1];
      return typeof number === 'number' && average !== undefined && isOnSide(relation, number, average);
    };
  };
  return { ofCell: value.ofCell, bind };
}

interface NumbersOfGroups {
  /** The group of each row; below 0 where it has none. */
  readonly ofRow: Int32Array;
  readonly numbers: readonly Float64Array[];
}

function* numbersOfGroups(by: readonly number[], value: Operand, frame: Frame): Steps<NumbersOfGroups> {
  const keys = createKeys();
  const readers = by.map((column) => columnOperand(frame, column).bind(0));
  const ofRow = yield* keysOfRows(readers, frame.rowCount, keys);
  const columns = scopeOf([value], frame);
  const sizes = new Int32Array(keys.count());
  for (const group of ofRow) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + columns.length;
  const numbers = Array.from(sizes, (size) => new Float64Array(size));
  const counts = new Int32Array(numbers.length);
  for (const column of columns) {
    const at = value.bind(column);
    yield* throughRows(frame.rowCount, (first, end) => {
      for (let row = first; row < end; row += 1) {
        const group = ofRow[row] ?? -1;
        const number = at(row);
        if (group < 0 || typeof number !== 'number' || !Number.isFinite(number)) continue;
        const place = counts[group] ?? 0;
        counts[group] = place + 1;
        const of = numbers[group];
        if (of !== undefined) of[place] = number;
      }
    });
  }
  return { ofRow, numbers: numbers.map((found, group) => found.subarray(0, counts[group])) };
}
