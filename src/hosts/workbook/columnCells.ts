import type { CellValue, TableColumn } from '../../sheet';
import type { CellColumn } from './cells';
import { positionOf } from './cells';
import { DEFAULT_STYLE } from './styles';
import type { Worksheet } from './workbook';
import { columnStyleAt } from './workbook';

/** The cells of a column in ascending rows of the sheet: all at once, many times faster than one by one. */
export function columnCells(sheet: Worksheet, column: number, rows: readonly number[]): Pick<TableColumn, 'values' | 'numberFormats'> {
  const cells = sheet.cells.get(column);
  if (cells === undefined) return { values: rows.map(() => null), numberFormats: numberFormatsOf(sheet, column, rows, () => undefined) };
  const start = startOfRun(cells, rows);
  if (start >= 0) {
    const values = cells.values.slice(start, start + rows.length);
    return { values, numberFormats: numberFormatsOf(sheet, column, rows, (index) => cells.styles[start + index]) };
  }
  const positions = positionsOf(cells, rows);
  const values = Array.from(positions, (position): CellValue => cells.values[position] ?? null);
  return { values, numberFormats: numberFormatsOf(sheet, column, rows, (index) => cells.styles[positions[index] ?? -1]) };
}

/** Rows from `first` on. */
export function rowRun(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, row) => first + row);
}

/** Position of the first of `rows` where both they and the column's cells go on without a gap; else -1. */
function startOfRun(cells: CellColumn, rows: readonly number[]): number {
  const [first = 0] = rows;
  const last = rows.at(-1) ?? -1;
  if (last - first !== rows.length - 1) return -1;
  const start = positionOf(cells, first);
  return cells.rows[start + rows.length - 1] === last ? start : -1;
}

/** Position of each row in the column; -1 where it has no cell. */
function positionsOf({ rows: known }: CellColumn, rows: readonly number[]): Int32Array {
  const positions = new Int32Array(rows.length).fill(-1);
  let position = 0;
  rows.forEach((row, index) => {
    while ((known[position] ?? Infinity) < row) position += 1;
    if (known[position] === row) positions[index] = position;
  });
  return positions;
}

function numberFormatsOf(
  sheet: Worksheet,
  column: number,
  rows: readonly number[],
  ownStyle: (index: number) => number | undefined,
): string | readonly string[] {
  const columnStyle = columnStyleAt(sheet, column);
  const styleAt = (row: number, index: number): number => ownStyle(index) ?? sheet.rowStyles.get(row) ?? columnStyle;
  const formatAt = (row: number, index: number): string => (sheet.styles[styleAt(row, index)] ?? DEFAULT_STYLE).numberFormat;
  const [firstRow] = rows;
  if (firstRow === undefined) return 'General';
  const first = formatAt(firstRow, 0);
  return rows.every((row, index) => formatAt(row, index) === first) ? first : rows.map(formatAt);
}
