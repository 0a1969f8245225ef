import type { Condition } from '../rules';
import { createFirstPlaces } from './firstPlaces';
import type { Frame, RowTest } from './frame';
import { keyOfValue, keyOfValues } from './key';
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
  const width = columns.length;
  const keys = columns.map((column) => keysDown(column, values));
  const marks = new Uint8Array(width * frame.rowCount);
  const firstPlaces = createFirstPlaces(marks.length);
  for (let row = 0, place = 0; row < frame.rowCount; row += 1) {
    for (const keyAt of keys) {
      const key = keyAt(row);
      if (key !== null && key !== undefined) {
        const first = firstPlaces(key, place);
        if (first !== place) marks[first] = FIRST_OF_SEVERAL;
        marks[place] = first === place ? ALONE : LATER;
      }
      place += 1;
    }
  }
  return columns.map((_, index) => (width === 1 ? marks : marks.filter((_mark, place) => place % width === index)));
}

function keysDown(column: number, values: readonly Operand[]): (row: number) => ValueKey {
  const valuesAt = values.map((value) => value.bind(column));
  const [onlyAt] = valuesAt;
  if (onlyAt !== undefined && valuesAt.length === 1) return (row) => keyOfValue(onlyAt(row));
  return (row) => keyOfValues(valuesAt.map((at) => at(row)));
}
