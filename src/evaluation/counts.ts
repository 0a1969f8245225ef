import type { Expression } from '../rules';
import { isErrorValue } from '../sheet';
import type { CellValue } from '../sheet';
import type { Frame, RowValue } from './frame';
import { BLANK_KEY, FAILED_KEY, errorAt, groupsOf } from './groups';
import { jobOf } from './job';
import { keyOfValue } from './key';
import { sizesOfGroups } from './occurrenceMarks';
import { columnOperand, constantOperand } from './operand';
import type { Operand } from './operand';
import { placedValues } from './placedValues';
import { scopeOf } from './population';
import { prepareRowSets, resultsOfRows, resultsOfSets } from './rowSets';
import type { PrepareExpression } from './rowSets';
import { throughRows } from './steps';
import type { Steps } from './steps';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** How many rows have the own row's key and fulfil a condition. */
export function prepareCountRows(node: Of<'countRows'>, frame: Frame, prepareExpression: PrepareExpression): Operand {
  const counts = jobOf(frame.jobs, function* () {
    const sets = yield* prepareRowSets(node, frame, prepareExpression);
    if (sets.isLookedAt !== undefined) return yield* resultsOfRows(sets, sets.isLookedAt, (rows) => rows.length);
    const sizes = yield* sizesOfGroups(sets.groups, sets.setCount);
    return resultsOfSets(sets, (set) => sizes[set] ?? 0, 0);
  });
  return { ofCell: false, bind: () => counts() };
}

/** How many cells of each row fulfil a condition about the cell. */
export function prepareCountCells({ columns, where }: Of<'countCells'>, frame: Frame): Operand {
  const inner: Frame = { ...frame, block: columns };
  const test = jobOf(frame.jobs, () => frame.prepareCondition(where, inner));
  const bind = (): RowValue => {
    const tests = columns.map((column) => test().bind(column));
    return (row) => tests.reduce((count, holds) => (holds(row) ? count + 1 : count), 0);
  };
  return { ofCell: false, bind };
}

/** How often the value, or several as one key, occurs in the value's scope, or occurs up to the own row (the own cell). */
export function prepareOccurrences({ upToRow }: Of<'occurrences'>, values: readonly Operand[], frame: Frame): Operand {
  const columns = scopeOf(values, frame);
  const counts = jobOf(frame.jobs, () => countOccurrences(values, columns, upToRow, frame.rowCount));
  const bind = (column: number): RowValue => {
    const readers = values.map((value) => value.bind(column));
    const index = Math.max(0, columns.indexOf(column));
    const counted = counts();
    return (row) => {
      const count = counted[row * columns.length + index] ?? BLANK_KEY;
      if (count === FAILED_KEY) return errorAt(readers, row);
      return count === BLANK_KEY ? null : count;
    };
  };
  return { ofCell: values.some((value) => value.ofCell), bind };
}

/** Counts by place; blank and failing keys as such. */
function* countOccurrences(values: readonly Operand[], columns: readonly number[], upToRow: boolean, rowCount: number): Steps<Int32Array> {
  const { numbers, count } = yield* groupsOf(placedValues(columns, values, rowCount));
  const totals = upToRow ? new Int32Array(count) : yield* sizesOfGroups(numbers, count);
  const step = upToRow ? 1 : 0;
  yield* throughRows(numbers.length, (first, end) => {
    for (let place = first; place < end; place += 1) {
      const group = numbers[place] ?? BLANK_KEY;
      if (group < 0) continue;
      const total = (totals[group] ?? 0) + step;
      totals[group] = total;
      numbers[place] = total;
    }
  });
  return numbers;
}

/** The number of runs of equal values down to each row; an error equals nothing. */
export function prepareChanges({ column }: Of<'changes'>, frame: Frame): Operand {
  const cells = columnOperand(frame, column);
  if (cells.constant !== undefined) return constantOperand(cells.constant);
  const runs = jobOf(frame.jobs, () => countRuns(cells.bind(0), frame.rowCount));
  const bind = (): RowValue => {
    const counted = runs();
    return (row) => counted[row] ?? 0;
  };
  return { ofCell: false, bind };
}

function* countRuns(at: RowValue, rowCount: number): Steps<Int32Array> {
  const runs = new Int32Array(rowCount);
  yield* throughRows(rowCount, (first, end) => {
    for (let row = first; row < end; row += 1) runs[row] = (runs[row - 1] ?? 0) + (row > 0 && isSame(at(row - 1), at(row)) ? 0 : 1);
  });
  return runs;
}

function isSame(above: CellValue, value: CellValue): boolean {
  return !isErrorValue(value) && keyOfValue(above) === keyOfValue(value);
}
