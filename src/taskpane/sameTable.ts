import { isErrorValue } from '../sheet';
import type { CellValue, TableColumn, TableSnapshot } from '../sheet';

/** Whether two snapshots show the same cells with the same content, so that what was found for one holds for the other. */
export function sameTable(left: TableSnapshot, right: TableSnapshot): boolean {
  return (
    left.worksheet === right.worksheet &&
    left.dateSystem === right.dateSystem &&
    left.range.rowIndex === right.range.rowIndex &&
    left.range.columnIndex === right.range.columnIndex &&
    left.range.rowCount === right.range.rowCount &&
    left.columns.length === right.columns.length &&
    left.columns.every((column, index) => sameColumn(column, right.columns[index]))
  );
}

function sameColumn(left: TableColumn, right: TableColumn | undefined): boolean {
  if (right === undefined || left.header !== right.header || left.values.length !== right.values.length) return false;
  return left.values.every((value, row) => sameValue(value, right.values[row] ?? null));
}

function sameValue(left: CellValue, right: CellValue): boolean {
  return isErrorValue(left) && isErrorValue(right) ? left.error === right.error : left === right;
}
