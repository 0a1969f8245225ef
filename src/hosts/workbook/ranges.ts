import type { RangeRef } from '../../sheet';

/** The cells that two rectangles share, or `undefined` where they share none. */
export function intersection(a: RangeRef, b: RangeRef): RangeRef | undefined {
  const rowIndex = Math.max(a.rowIndex, b.rowIndex);
  const columnIndex = Math.max(a.columnIndex, b.columnIndex);
  const rowCount = Math.min(a.rowIndex + a.rowCount, b.rowIndex + b.rowCount) - rowIndex;
  const columnCount = Math.min(a.columnIndex + a.columnCount, b.columnIndex + b.columnCount) - columnIndex;
  return rowCount > 0 && columnCount > 0 ? { rowIndex, columnIndex, rowCount, columnCount } : undefined;
}
