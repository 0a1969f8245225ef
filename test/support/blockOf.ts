import type { CellBlock } from '../../src/hosts/block';
import type { CellValue } from '../../src/sheet';

/** A block at A1 of "Sheet1" from a 2-D literal; short rows end in blanks. */
export function blockOf(rows: readonly (readonly CellValue[])[], more: Partial<CellBlock> = {}): CellBlock {
  const columnCount = Math.max(1, ...rows.map((row) => row.length));
  const value = (row: number, column: number): CellValue => rows[row]?.[column] ?? null;
  return {
    worksheet: 'Sheet1',
    range: { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount },
    dateSystem: 1900,
    value,
    numberFormat: () => 'General',
    text: (row, column) => {
      const shown = value(row, column);
      return typeof shown === 'object' ? (shown?.error ?? '') : String(shown);
    },
    ...more,
  };
}
