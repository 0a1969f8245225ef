import type { CellValue } from '../sheet';
import type { Operand } from './operand';
import { selectInSteps } from './selection';
import { sortedInSteps } from './sorting';
import { percentileBetween, percentileInSteps } from './statistics';
import { throughRows } from './steps';
import type { Steps } from './steps';

/** The numbers of groups, each group's in one piece and in the order of their rows until they are sorted. */
export interface GroupNumbers {
  readonly numbers: Float64Array;
  /** Where the numbers of each group begin; one more than there are groups. */
  readonly starts: Int32Array;
}

/** Sorts the numbers of an operand by the group of their row; rows below 0 belong to none, values that are no numbers are left out. */
export function* numbersOfGroups(groups: Int32Array, groupCount: number, value: Operand, columns: readonly number[]): Steps<GroupNumbers> {
  const read: Float64Array[] = [];
  const starts = new Int32Array(groupCount + 1);
  for (const column of columns) read.push(yield* readColumn(value, column, groups, starts));
  for (let group = 0; group < groupCount; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  yield;
  const numbers = new Float64Array(starts[groupCount] ?? 0);
  const next = starts.slice();
  for (const values of read) {
    yield* throughRows(values.length, (first, end) => {
      for (let row = first; row < end; row += 1) {
        const number = values[row] ?? Number.NaN;
        if (Number.isNaN(number)) continue;
        const group = groups[row] ?? 0;
        const at = next[group] ?? 0;
        next[group] = at + 1;
        numbers[at] = number;
      }
    });
  }
  return { numbers, starts };
}

/** The numbers down the rows, NaN where there is none or the row has no group; counts those of each group one place further. */
function* readColumn(value: Operand, column: number, groups: Int32Array, counts: Int32Array): Steps<Float64Array> {
  const numbers = new Float64Array(groups.length);
  const cells = value.cells?.(column);
  const at = value.bind(column);
  const note = (row: number, cell: CellValue): void => {
    const group = groups[row] ?? -1;
    if (group < 0 || typeof cell !== 'number' || !Number.isFinite(cell)) {
      numbers[row] = Number.NaN;
      return;
    }
    numbers[row] = cell;
    counts[group + 1] = (counts[group + 1] ?? 0) + 1;
  };
  yield* throughRows(groups.length, (first, end) => {
    if (cells === undefined) for (let row = first; row < end; row += 1) note(row, at(row));
    else for (let row = first; row < end; row += 1) note(row, row < cells.length ? (cells[row] ?? null) : null);
  });
  return numbers;
}

/** So many numbers of groups are sorted in one step: a few milliseconds. */
const NUMBERS_OF_STEP = 65_536;

/** Goes through the groups, some thousand numbers a step. */
function* throughGroups(
  { starts }: GroupNumbers,
  read: (group: number, start: number, end: number) => Steps<void> | undefined,
): Steps<void> {
  let looked = 0;
  for (let group = 0; group + 1 < starts.length; group += 1) {
    const [start, end] = [starts[group] ?? 0, starts[group + 1] ?? 0];
    const steps = read(group, start, end);
    if (steps !== undefined) yield* steps;
    looked += end - start + 1;
    if (looked < NUMBERS_OF_STEP) continue;
    looked = 0;
    yield;
  }
}

/** Sorts the numbers of each group, ascending. */
export function* sortGroups(groups: GroupNumbers): Steps<void> {
  yield* throughGroups(groups, (_, start, end) =>
    end - start > MANY ? sortMany(groups.numbers, start, end) : sortBetween(groups.numbers, start, end),
  );
}

function* sortMany(numbers: Float64Array, start: number, end: number): Steps<void> {
  numbers.set(yield* sortedInSteps(numbers.slice(start, end)), start);
}

/** So few numbers are sorted by moving each to its place. */
const FEW = 12;

function sortBetween(numbers: Float64Array, start: number, end: number): undefined {
  if (end - start > FEW) numbers.subarray(start, end).sort();
  else sortFew(numbers, start, end);
}

function sortFew(numbers: Float64Array, start: number, end: number): void {
  for (let index = start + 1; index < end; index += 1) {
    const number = numbers[index] ?? 0;
    let place = index;
    for (; place > start && (numbers[place - 1] ?? 0) > number; place -= 1) numbers[place] = numbers[place - 1] ?? 0;
    numbers[place] = number;
  }
}

/** More numbers are searched without sorting them. */
const MANY = 4_096;

/** Of each group the number in a zero-based place of the ascending order, which `placeOf` tells for its size; NaN outside. */
export function* numbersInPlace(groups: GroupNumbers, placeOf: (size: number) => number): Steps<Float64Array> {
  const { numbers, starts } = groups;
  const found = new Float64Array(starts.length - 1).fill(Number.NaN);
  function* search(group: number, start: number, end: number): Steps<void> {
    found[group] = (yield* selectInSteps(numbers.subarray(start, end), [placeOf(end - start)]))[0] ?? Number.NaN;
  }
  yield* throughGroups(groups, (group, start, end) => {
    const place = placeOf(end - start);
    if (place < 0 || place >= end - start) return undefined;
    if (end - start > MANY) return search(group, start, end);
    sortBetween(numbers, start, end);
    found[group] = numbers[start + place] ?? Number.NaN;
    return undefined;
  });
  return found;
}

/** Of each group Excel's PERCENTILE.INC; NaN without numbers. */
export function* percentileOfGroups(groups: GroupNumbers, share: number): Steps<Float64Array> {
  const { numbers, starts } = groups;
  const found = new Float64Array(starts.length - 1).fill(Number.NaN);
  function* search(group: number, start: number, end: number): Steps<void> {
    found[group] = (yield* percentileInSteps(numbers.subarray(start, end), share)) ?? Number.NaN;
  }
  yield* throughGroups(groups, (group, start, end) => {
    if (end - start > MANY) return search(group, start, end);
    sortBetween(numbers, start, end);
    found[group] = percentileBetween(numbers, start, end, share) ?? Number.NaN;
    return undefined;
  });
  return found;
}
