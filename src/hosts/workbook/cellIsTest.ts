import type { CellValue, RangeRef } from '../../sheet';
import { isErrorValue } from '../../sheet';
import type { CellIsOperand, CellIsTest } from './fileRule';
import type { Worksheet } from './workbook';
import { cellValueAt } from './workbook';

/** A cell of a rule's area, and the first cell of its first area, from which relative references count. */
export interface LookedAt {
  readonly row: number;
  readonly column: number;
  readonly anchor: RangeRef;
}

/**
 * Whether a `cellIs` rule formats a cell, as Excel compares: numbers below text below booleans, text without regard to
 * case, a blank as 0 or as empty text, whichever the other side is; an error on either side formats nothing.
 */
export function cellIsHolds(sheet: Worksheet, test: CellIsTest, cell: LookedAt): boolean {
  const value = cellValueAt(sheet, cell.row, cell.column);
  const [first = null, second = null] = test.operands.map((operand) => operandValue(sheet, operand, cell));
  if (isErrorValue(value) || isErrorValue(first) || isErrorValue(second)) return false;
  const toFirst = compareValues(value, first);
  switch (test.operator) {
    case 'equal':
      return toFirst === 0;
    case 'notEqual':
      return toFirst !== 0;
    case 'lessThan':
      return toFirst < 0;
    case 'lessThanOrEqual':
      return toFirst <= 0;
    case 'greaterThan':
      return toFirst > 0;
    case 'greaterThanOrEqual':
      return toFirst >= 0;
    case 'between':
      return isBetween(value, first, second);
    case 'notBetween':
      return !isBetween(value, first, second);
    default:
      return false;
  }
}

type Comparable = Exclude<CellValue, { error: unknown }>;

/** Excel takes the bounds in either order. */
function isBetween(value: Comparable, first: Comparable, second: Comparable): boolean {
  const [low, high] = compareValues(first, second) <= 0 ? [first, second] : [second, first];
  return compareValues(value, low) >= 0 && compareValues(value, high) <= 0;
}

function operandValue(sheet: Worksheet, operand: CellIsOperand, { row, column, anchor }: LookedAt): CellValue {
  if (operand.kind === 'literal') return operand.value;
  const rowShift = operand.isRowFixed ? 0 : row - anchor.rowIndex;
  const columnShift = operand.isColumnFixed ? 0 : column - anchor.columnIndex;
  return cellValueAt(sheet, operand.row + rowShift, operand.column + columnShift);
}

const RANKS = { number: 0, string: 1, boolean: 2 } as const;

function compareValues(a: Comparable, b: Comparable): number {
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return RANKS[kindOf(left)] - RANKS[kindOf(right)];
}

function kindOf(value: number | string | boolean): keyof typeof RANKS {
  if (typeof value === 'number') return 'number';
  return typeof value === 'string' ? 'string' : 'boolean';
}

function compareTexts(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What a blank counts as beside a value. */
function emptyLike(other: Comparable): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}
