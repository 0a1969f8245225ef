import { isErrorValue } from '../sheet';
import type { CellValue } from '../sheet';
import { keyOfValue } from './key';
import type { Operand } from './operand';
import { testOfTwo } from './preparedTest';
import type { PreparedTest } from './preparedTest';

/** Whether two values are equal, texts in their case too; `negated` holds for blanks too. Nothing holds for an error. */
export function prepareExact(left: Operand, right: Operand, negated: boolean): PreparedTest {
  return testOfTwo(left, right, (leftAt, rightAt) => (row) => {
    const first = leftAt(row);
    const second = rightAt(row);
    return !isErrorValue(first) && !isErrorValue(second) && areSame(first, second) !== negated;
  });
}

function areSame(left: CellValue, right: CellValue): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left === right;
  return keyOfValue(left) === keyOfValue(right);
}
