import type { Expression } from '../rules';
import { MAX_COLUMNS, MAX_ROWS, headerRowOf, headerValueOf, sheetValueAt } from '../sheet';
import type { Frame, RowValue } from './frame';
import { constantOperand } from './operand';
import type { Operand } from './operand';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** The cells of a column some rows further up or down; `#REF!` where the table has no such column. */
export function neighbourOperand({ column, rows }: Of<'neighbour'>, frame: Frame): Operand {
  if (frame.table.columns[column] === undefined) return constantOperand({ error: '#REF!' });
  const at = valuesBeside(frame, column, rows);
  return { ofCell: false, bind: () => at };
}

/** The cells beside the one that is looked at. */
export function cellNeighbourOperand({ rows, columns }: Of<'cellNeighbour'>, frame: Frame): Operand {
  return { ofCell: true, bind: (column) => valuesBeside(frame, column + columns, rows) };
}

/** The header cell of the looked-at cell's column; a blank where there is none. */
export function headerOperand({ table }: Frame): Operand {
  const hasHeaders = headerRowOf(table) !== undefined;
  const bind = (column: number): RowValue => {
    const own = table.columns[column];
    const value = own === undefined || !hasHeaders ? null : headerValueOf(own);
    return () => value;
  };
  return { ofCell: true, bind };
}

/** One cell of the worksheet; a blank where it is not known. */
export function fixedCellOperand({ rowIndex, columnIndex }: Of<'fixedCell'>, { table }: Frame): Operand {
  return constantOperand(sheetValueAt(table, rowIndex, columnIndex) ?? null);
}

/** Cells `rows` below those of a table column, which may lie outside; what is not known is a blank, and Excel's references go round the edges of the sheet. */
function valuesBeside({ table }: Frame, column: number, rows: number): RowValue {
  const { range, sampledRows } = table;
  const columnIndex = around(range.columnIndex + column, MAX_COLUMNS);
  const onSheet: RowValue = (row) => {
    const rowIndex = around(range.rowIndex + (sampledRows?.[row] ?? row) + rows, MAX_ROWS);
    return sheetValueAt(table, rowIndex, columnIndex) ?? null;
  };
  const values = sampledRows === undefined ? table.columns[column]?.values : undefined;
  if (values === undefined) return onSheet;
  return (row) => (row + rows >= 0 && row + rows < range.rowCount ? (values[row + rows] ?? null) : onSheet(row));
}

function around(index: number, count: number): number {
  return (index + count) % count;
}
