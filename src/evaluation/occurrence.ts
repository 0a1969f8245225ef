import type { Condition } from '../rules';
import { createFirstPlaces } from './firstPlaces';
import type { Frame, RowTest } from './frame';
import { keyOfValue, keyOfValues } from './key';
import type { ValueKey } from './key';
import type { Operand } from './operand';
import { scopeOf } from './population';
import type { Steps } from './steps';
import { throughRows } from './steps';
import type { PreparedTest } from './preparedTest';

type Which = Extract<Condition, { kind: 'occurrence' }>['which'];

/** What a cell is among the cells with its key: 0 for blanks and errors. */
const ALONE = 1;
const FIRST_OF_SEVERAL = 2;
const LATER = 3;

/**
 * Duplicates, unique values, first and later occurrences. Where a value reads the cell, all cells of the rule's block
 * are one population, read row by row as Excel does; the first occurrence of a value that stands alone is a first one too.
 */
export function* prepareOccurrence(which: Which, values: readonly Operand[], frame: Frame): Steps<PreparedTest> {
  const columns = scopeOf(values, frame);
  const marks = yield* markOccurrences(columns, values, frame);
  const bind = (column: number): RowTest => {
    const marked = marks[Math.max(0, columns.indexOf(column))];
    return (row) => isMarked(which, marked?.[row] ?? 0);
  };
  return { ofCell: values.some((value) => value.ofCell), bind };
}

function isMarked(which: Which, mark: number): boolean {
  switch (which) {
    case 'duplicate':
      return mark >= FIRST_OF_SEVERAL;
    case 'unique':
      return mark === ALONE;
    case 'first':
      return mark === ALONE || mark === FIRST_OF_SEVERAL;
    case 'later':
      return mark === LATER;
  }
}

/** Cells that are looked up in one step: in a large table each may touch a page of memory that the system has yet to give. */
const LOOKED_UP_AT_ONCE = 4_000;

function* markOccurrences(columns: readonly number[], values: readonly Operand[], frame: Frame): Steps<readonly Uint8Array[]> {
  const keys = columns.map((column) => keysDown(column, values));
  const marks = columns.map(() => new Uint8Array(frame.rowCount));
  const mark = createMarker(marks, frame.rowCount);
  const rowsOfStep = Math.max(1, Math.floor(LOOKED_UP_AT_ONCE / columns.length));
  const read = (first: number, end: number): void => {
    for (let row = first; row < end; row += 1) {
      for (let index = 0; index < keys.length; index += 1) mark(row, index, keys[index]?.(row));
    }
  };
  yield* throughRows(frame.rowCount, read, rowsOfStep);
  return marks;
}

/** Marks a cell by its key, and the first one with that key when it is no longer alone. */
function createMarker(marks: readonly Uint8Array[], rowCount: number): (row: number, index: number, key: ValueKey) => void {
  const width = marks.length;
  const firstPlaces = createFirstPlaces(width * rowCount);
  const put = (place: number, mark: number): void => {
    const column = marks[place % width];
    if (column !== undefined) column[Math.floor(place / width)] = mark;
  };
  return (row, index, key) => {
    if (key === null || key === undefined) return;
    const place = row * width + index;
    const first = firstPlaces(key, place);
    if (first !== place) put(first, FIRST_OF_SEVERAL);
    put(place, first === place ? ALONE : LATER);
  };
}

function keysDown(column: number, values: readonly Operand[]): (row: number) => ValueKey {
  const valuesAt = values.map((value) => value.bind(column));
  const [onlyAt] = valuesAt;
  if (onlyAt !== undefined && valuesAt.length === 1) return (row) => keyOfValue(onlyAt(row));
  return (row) => keyOfValues(valuesAt.map((at) => at(row)));
}
