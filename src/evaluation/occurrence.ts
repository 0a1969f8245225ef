import type { Condition } from '../rules';
import type { CellValue } from '../sheet';
import type { Frame, RowTest } from './frame';
import { keyOfValue } from './key';
import { ALONE, FIRST_OF_SEVERAL, LATER, markOccurrences } from './occurrenceMarks';
import type { PlacedValues } from './occurrenceMarks';
import type { Operand } from './operand';
import { scopeOf } from './population';
import type { Steps } from './steps';
import type { PreparedTest } from './preparedTest';
import { hashOfValue, hashOfValues } from './valueHash';

type Which = Extract<Condition, { kind: 'occurrence' }>['which'];

/**
 * Duplicates, unique values, first and later occurrences. Where a value reads the cell, all cells of the rule's block
 * are one population, read row by row as Excel does; the first occurrence of a value that stands alone is a first one too.
 */
export function* prepareOccurrence(which: Which, values: readonly Operand[], frame: Frame): Steps<PreparedTest> {
  const columns = scopeOf(values, frame);
  const marks = yield* markOccurrences(placedValues(columns, values, frame.rowCount));
  const width = columns.length;
  // A look at a table instead of comparisons: nobody could guess how they end.
  const holds = Uint8Array.from({ length: 4 }, (_, mark) => (marksOf(which).includes(mark) ? 1 : 0));
  const bind = (column: number): RowTest => {
    const index = Math.max(0, columns.indexOf(column));
    return (row) => holds[marks[row * width + index] ?? 0] === 1;
  };
  return { ofCell: values.some((value) => value.ofCell), bind };
}

function marksOf(which: Which): readonly number[] {
  switch (which) {
    case 'duplicate':
      return [FIRST_OF_SEVERAL, LATER];
    case 'unique':
      return [ALONE];
    case 'first':
      return [ALONE, FIRST_OF_SEVERAL];
    case 'later':
      return [LATER];
  }
}

/** Places run along the rows: first all columns of row 0. */
function placedValues(columns: readonly number[], values: readonly Operand[], rowCount: number): PlacedValues {
  const count = columns.length * rowCount;
  const [only] = values;
  if (values.length !== 1 || only === undefined) return placedKeys(columns, values, count);
  if (only.cells !== undefined) return placedCells(columns.map(only.cells), count);
  const readers = columns.map(only.bind);
  const at = (place: number): CellValue => readers[place % columns.length]?.(Math.floor(place / columns.length)) ?? null;
  return { count, hashAt: (place) => hashOfValue(at(place)), areEqual: (left, right) => areSame(at(left), at(right)) };
}

/** Plain cells: the same as any other values, without a call for each. */
function placedCells(columns: readonly (readonly CellValue[])[], count: number): PlacedValues {
  const width = columns.length;
  const [cells = []] = columns;
  const at = (place: number): CellValue => {
    if (width === 1) return cells[place] ?? null;
    const row = (place / width) | 0;
    return columns[place - row * width]?.[row] ?? null;
  };
  return { count, hashAt: (place) => hashOfValue(at(place)), areEqual: (left, right) => areSame(at(left), at(right)) };
}

function placedKeys(columns: readonly number[], values: readonly Operand[], count: number): PlacedValues {
  const readers = columns.map((column) => values.map((value) => value.bind(column)));
  const at = (place: number): readonly CellValue[] => {
    const row = Math.floor(place / columns.length);
    return readers[place % columns.length]?.map((read) => read(row)) ?? [];
  };
  const areEqual = (left: number, right: number): boolean => {
    const others = at(right);
    return at(left).every((value, index) => areSame(value, others[index] ?? null));
  };
  return { count, hashAt: (place) => hashOfValues(at(place)), areEqual };
}

function areSame(left: CellValue, right: CellValue): boolean {
  return left === right || keyOfValue(left) === keyOfValue(right);
}
