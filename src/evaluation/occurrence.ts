import type { Condition } from '../rules';
import type { Frame, RowTest } from './frame';
import { groupsOf } from './groups';
import { ALONE, FIRST_OF_SEVERAL, LATER, markOccurrences } from './occurrenceMarks';
import type { Operand } from './operand';
import { placedValues } from './placedValues';
import { scopeOf } from './population';
import type { Steps } from './steps';
import type { PreparedTest } from './preparedTest';

type Which = Extract<Condition, { kind: 'occurrence' }>['which'];

/**
 * Duplicates, unique values, first and later occurrences. Where a value reads the cell, all cells of the rule's block
 * are one population, read row by row as Excel does; the first occurrence of a value that stands alone is a first one too.
 */
export function* prepareOccurrence(which: Which, values: readonly Operand[], frame: Frame): Steps<PreparedTest> {
  const columns = scopeOf(values, frame);
  const marks = yield* markOccurrences(yield* groupsOf(placedValues(columns, values, frame.rowCount)));
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
