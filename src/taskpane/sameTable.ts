import { headerRowOf, headerValueOf, holdsFormula, isErrorValue } from '../sheet';
import type { CellValue, Surroundings, TableColumn, TableSnapshot } from '../sheet';

/** Whether two snapshots show the same cells with the same content, beside the table too, so that what was found for one holds for the other. */
export function sameTable(left: TableSnapshot, right: TableSnapshot): boolean {
  return (
    left.worksheet === right.worksheet &&
    left.dateSystem === right.dateSystem &&
    left.range.rowIndex === right.range.rowIndex &&
    left.range.columnIndex === right.range.columnIndex &&
    left.range.rowCount === right.range.rowCount &&
    left.columns.length === right.columns.length &&
    headerRowOf(left) === headerRowOf(right) &&
    left.columns.every((column, index) => sameColumn(column, right.columns[index])) &&
    sameSurroundings(left.surroundings, right.surroundings)
  );
}

function sameColumn(left: TableColumn, right: TableColumn | undefined): boolean {
  if (right === undefined || left.header !== right.header || left.values.length !== right.values.length) return false;
  if (!sameValue(headerValueOf(left), headerValueOf(right))) return false;
  return left.values.every(
    (value, row) => sameValue(value, right.values[row] ?? null) && holdsFormula(left, row) === holdsFormula(right, row),
  );
}

/** Of the same table, the same cells are read in the same order. */
function sameSurroundings(left: Surroundings | undefined, right: Surroundings | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  if (left.complete !== right.complete || left.cells.length !== right.cells.length) return false;
  return left.cells.every(({ rowIndex, columnIndex, value }, index) => {
    const other = right.cells[index];
    return other?.rowIndex === rowIndex && other.columnIndex === columnIndex && sameValue(value, other.value);
  });
}

function sameValue(left: CellValue, right: CellValue): boolean {
  return isErrorValue(left) && isErrorValue(right) ? left.error === right.error : left === right;
}
