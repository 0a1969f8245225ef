import type { Condition } from '../rules';
import type { Frame, RowTest } from './frame';
import { keyOfValues } from './key';
import type { ValueKey } from './key';
import type { Operand } from './operand';
import { scopeOf } from './population';
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
export function prepareOccurrence(which: Which, values: readonly Operand[], frame: Frame): PreparedTest {
  const columns = scopeOf(values, frame);
  const marks = markOccurrences(columns, values, frame);
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

function markOccurrences(columns: readonly number[], values: readonly Operand[], frame: Frame): readonly Uint8Array[] {
  const keys = columns.map((column) => keysDown(column, values));
  const marks = columns.map(() => new Uint8Array(frame.rowCount));
  const firstPlaces = new Map<ValueKey, number>();
  for (let place = 0; place < columns.length * frame.rowCount; place += 1) {
    const row = Math.floor(place / columns.length);
    const index = place - row * columns.length;
    const key = keys[index]?.(row);
    if (key === null || key === undefined) continue;
    const firstPlace = firstPlaces.get(key);
    if (firstPlace === undefined) firstPlaces.set(key, place);
    else setMark(marks, firstPlace, FIRST_OF_SEVERAL);
    setMark(marks, place, firstPlace === undefined ? ALONE : LATER);
  }
  return marks;
}

function setMark(marks: readonly Uint8Array[], place: number, mark: number): void {
  marks[place % marks.length]?.set([mark], Math.floor(place / marks.length));
}

function keysDown(column: number, values: readonly Operand[]): (row: number) => ValueKey {
  const valuesAt = values.map((value) => value.bind(column));
  return (row) => keyOfValues(valuesAt.map((at) => at(row)));
}
