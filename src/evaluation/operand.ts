import type { CellValue } from '../sheet';
import type { Frame, RowValue } from './frame';

/** An expression made ready: what does not change from row to row is already calculated. */
export interface Operand {
  /** Whether the value depends on which cell of the row is looked at. */
  readonly ofCell: boolean;
  /** The value, where it is the same everywhere. */
  readonly constant?: CellValue;
  /** The values down the rows, for the cells of one column. */
  readonly bind: (column: number) => RowValue;
  /** Where the values are plain cells: those of `bind`, blank behind the last one. */
  readonly cells?: (column: number) => readonly CellValue[];
}

/** An operand with the same value everywhere. */
export function constantOperand(value: CellValue): Operand {
  return { ofCell: false, constant: value, bind: () => () => value };
}

/** The cells of a column of the table; `#REF!` where the table has no such column. */
export function columnOperand(frame: Frame, column: number): Operand {
  if (frame.table.columns[column] === undefined) return constantOperand({ error: '#REF!' });
  const at = cellsOfColumn(frame, column);
  return { ofCell: false, bind: () => at, cells: () => frame.table.columns[column]?.values ?? [] };
}

/** The cell that is looked at. */
export function cellOperand(frame: Frame): Operand {
  return { ofCell: true, bind: (column) => cellsOfColumn(frame, column), cells: (column) => frame.table.columns[column]?.values ?? [] };
}

/** A calculation on one operand. */
export function mapOperand(argument: Operand, calculate: (value: CellValue) => CellValue): Operand {
  if (argument.constant !== undefined) return constantOperand(calculate(argument.constant));
  const bind = (column: number): RowValue => {
    const at = argument.bind(column);
    return (row) => calculate(at(row));
  };
  return { ofCell: argument.ofCell, bind };
}

/** A calculation on two operands. */
export function combineOperands(left: Operand, right: Operand, calculate: (left: CellValue, right: CellValue) => CellValue): Operand {
  if (left.constant !== undefined && right.constant !== undefined) return constantOperand(calculate(left.constant, right.constant));
  const bind = (column: number): RowValue => {
    const leftAt = left.bind(column);
    const rightAt = right.bind(column);
    return (row) => calculate(leftAt(row), rightAt(row));
  };
  return { ofCell: left.ofCell || right.ofCell, bind };
}

function cellsOfColumn(frame: Frame, column: number): RowValue {
  const values = frame.table.columns[column]?.values ?? [];
  return (row) => values[row] ?? null;
}
