import type { CellValue, RangeRef } from '../../sheet';
import type { Steps } from '../steps';

/** The filled or styled cells of one column, rows ascending; position `i` of `rows`, `values` and `styles` is one cell. */
export interface CellColumn {
  readonly rows: readonly number[];
  readonly values: readonly CellValue[];
  /** Positions in the workbook's `styles`. */
  readonly styles: readonly number[];
  /** Rows of the cells that hold formulas, ascending; of an array formula the first cell. Absent where none does. */
  readonly formulaRows?: readonly number[];
}

/** The columns of a sheet that hold cells, by zero-based column. Memory grows with the cells, not with the sheet. */
export type CellColumns = ReadonlyMap<number, CellColumn>;

/** Position of `row` in a column, or -1: immediate where the rows have no gaps, else a binary search. */
export function positionOf(column: CellColumn, row: number): number {
  const { rows } = column;
  const guess = row - (rows[0] ?? 0);
  if (rows[guess] === row) return guess;
  const position = firstPositionFrom(column, row);
  return rows[position] === row ? position : -1;
}

/** Position of the first cell at or below `row`; the number of cells where there is none. */
export function firstPositionFrom({ rows }: CellColumn, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Collects cells in any order and gives them as columns. */
export class CellCollector {
  private readonly columns = new Map<number, CollectedColumn>();

  add(row: number, columnIndex: number, value: CellValue, style: number, isFormula = false): void {
    let column = this.columns.get(columnIndex);
    if (column === undefined) {
      column = { rows: [], values: [], styles: [], formulaPositions: [], isAscending: true };
      this.columns.set(columnIndex, column);
    }
    if (isFormula) column.formulaPositions.push(column.rows.length);
    if (row <= (column.rows.at(-1) ?? -1)) column.isAscending = false;
    column.rows.push(row);
    column.values.push(value);
    column.styles.push(style);
  }

  *finish(): Steps<CellColumns> {
    const columns = new Map<number, CellColumn>();
    for (const [index, column] of this.columns) {
      columns.set(index, finished(column));
      yield;
    }
    return columns;
  }
}

interface CollectedColumn {
  readonly rows: number[];
  readonly values: CellValue[];
  readonly styles: number[];
  readonly formulaPositions: number[];
  isAscending: boolean;
}

function finished(column: CollectedColumn): CellColumn {
  if (!column.isAscending) return sorted(column);
  const { rows, values, styles, formulaPositions } = column;
  return { rows, values, styles, ...formulaRowsOf(formulaPositions.map((position) => rows[position] ?? 0)) };
}

/** Rows ascending, the last of several cells at one place kept. */
function sorted(column: CollectedColumn): CellColumn {
  const last = new Map(column.rows.map((row, position) => [row, position]));
  const order = [...last].toSorted(([a], [b]) => a - b).map(([, position]) => position);
  const formulas = new Set(column.formulaPositions);
  const rowAt = (position: number): number => column.rows[position] ?? 0;
  return {
    rows: order.map(rowAt),
    values: order.map((position) => column.values[position] ?? null),
    styles: order.map((position) => column.styles[position] ?? 0),
    ...formulaRowsOf(order.filter((position) => formulas.has(position)).map(rowAt)),
  };
}

function formulaRowsOf(formulaRows: readonly number[]): Pick<CellColumn, 'formulaRows'> {
  return formulaRows.length === 0 ? {} : { formulaRows };
}

/** The smallest rectangle round all cells with content, or `undefined` on an empty sheet. Cells that only have a style do not count. */
export function usedRangeOf(columns: CellColumns): RangeRef | undefined {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const [index, { rows, values }] of columns) {
    const first = values.findIndex((value) => value !== null);
    if (first < 0) continue;
    const last = values.findLastIndex((value) => value !== null);
    top = Math.min(top, rows[first] ?? 0);
    bottom = Math.max(bottom, rows[last] ?? 0);
    left = Math.min(left, index);
    right = Math.max(right, index);
  }
  if (bottom < 0) return undefined;
  return { rowIndex: top, columnIndex: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
