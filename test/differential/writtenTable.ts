import { headerValueOf } from '../../src/sheet';
import type { CellValue, TableSnapshot } from '../../src/sheet';
import type { WrittenFormula, WrittenSheet } from '../support/writeWorkbook';

type Written = CellValue | WrittenFormula;

/** The sheet that a table stands on: its cells, its headers and what lies beside it, each in its place. */
export function sheetOf({ range, columns, surroundings }: TableSnapshot, name: string): WrittenSheet {
  const rows: Written[][] = [];
  const put = (row: number, column: number, value: CellValue): void => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = written(value);
  };
  for (const [index, column] of columns.entries()) {
    put(range.rowIndex - 1, range.columnIndex + index, headerValueOf(column));
    for (const [row, value] of column.values.entries()) put(range.rowIndex + row, range.columnIndex + index, value);
  }
  for (const { rowIndex, columnIndex, value } of surroundings?.cells ?? []) put(rowIndex, columnIndex, value);
  const formats = columns.map(({ numberFormats }) => (typeof numberFormats === 'string' ? numberFormats : 'General'));
  return { name, rows, numberFormats: [...Array<string>(range.columnIndex).fill('General'), ...formats] };
}

/** Only a formula gives an empty text. */
function written(value: CellValue): Written {
  return value === '' ? { formula: '""', value } : value;
}
