import type { Condition, ValueList } from '../rules';
import { isErrorValue, rangeValues } from '../sheet';
import type { CellValue } from '../sheet';
import type { Frame } from './frame';
import { BLANK_KEY, groupsOf } from './groups';
import { keyOfValue } from './key';
import type { ValueKey } from './key';
import type { Operand } from './operand';
import { placedPairs } from './placedValues';
import { rememberAnswers, testOf } from './preparedTest';
import type { PreparedTest } from './preparedTest';
import type { Steps } from './steps';

type Member = Pick<Extract<Condition, { kind: 'memberOf' }>, 'negated' | 'list'>;

/** So many cells are put in a set at once: about a millisecond. */
const SHORT_LIST = 10_000;

/** Whether a value equals a cell of a list that is not blank; `negated` holds for blanks too. Nothing holds for an error. */
export function* prepareMember({ negated, list }: Member, value: Operand, frame: Frame): Steps<PreparedTest> {
  const cells = valuesOf(list, frame);
  const isLong = cells.length > SHORT_LIST && frame.rowCount > SHORT_LIST;
  if (isLong && !value.ofCell && value.constant === undefined) return yield* prepareLongList(negated, cells, value, frame);
  const keys = new Set<ValueKey>();
  for (const cell of new Set(cells)) keys.add(keyOfValue(cell));
  keys.delete(null);
  return testOf(value, (at) => {
    const answers = rememberAnswers((text) => keys.has(keyOfValue(text)) !== negated);
    return (row) => {
      const cell = at(row);
      if (typeof cell === 'string') return answers(cell);
      return !isErrorValue(cell) && keys.has(keyOfValue(cell)) !== negated;
    };
  });
}

/** Cells of the list and values of the rows in common groups. */
function* prepareLongList(negated: boolean, cells: readonly CellValue[], value: Operand, { rowCount }: Frame): Steps<PreparedTest> {
  const list: Operand = { ofCell: false, bind: () => (row) => cells[row] ?? null, cells: () => cells };
  const { numbers, count } = yield* groupsOf(placedPairs([list], [value], Math.max(cells.length, rowCount)));
  const isListed = new Uint8Array(count);
  for (let place = 0; place < numbers.length; place += 2) {
    const group = numbers[place] ?? BLANK_KEY;
    if (group >= 0) isListed[group] = 1;
  }
  yield;
  const holds = (row: number): boolean => {
    const group = numbers[2 * row + 1] ?? BLANK_KEY;
    return group >= 0 ? (isListed[group] === 1) !== negated : negated && group === BLANK_KEY;
  };
  return { ofCell: false, bind: () => holds };
}

/** None where the range was not read. */
function valuesOf(list: ValueList, { table }: Frame): readonly CellValue[] {
  return ('column' in list ? table.columns[list.column]?.values : rangeValues(table, list.range)) ?? [];
}
