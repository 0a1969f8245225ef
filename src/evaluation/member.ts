import type { Condition, ValueList } from '../rules';
import { isErrorValue, rangeValues } from '../sheet';
import type { CellValue } from '../sheet';
import type { Frame } from './frame';
import { keyOfValue } from './key';
import type { ValueKey } from './key';
import type { Operand } from './operand';
import { rememberAnswers, testOf } from './preparedTest';
import type { PreparedTest } from './preparedTest';

/** Whether a value equals a cell of a list that is not blank; `negated` holds for blanks too. Nothing holds for an error. */
export function prepareMember(
  { negated, list }: Pick<Extract<Condition, { kind: 'memberOf' }>, 'negated' | 'list'>,
  value: Operand,
  frame: Frame,
): PreparedTest {
  const keys = new Set<ValueKey>();
  for (const cell of new Set(valuesOf(list, frame))) keys.add(keyOfValue(cell));
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

/** None where the range was not read. */
function valuesOf(list: ValueList, { table }: Frame): readonly CellValue[] {
  return ('column' in list ? table.columns[list.column]?.values : rangeValues(table, list.range)) ?? [];
}
