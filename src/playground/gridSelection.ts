import { MAX_COLUMNS, MAX_ROWS } from '../sheet';
import type { RangeRef } from '../sheet';

/** A cell by zero-based row and column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A selected block: `active` is where it began and where typing would go, `extent` the corner that Shift moves. */
export interface GridSelection {
  readonly active: CellPlace;
  readonly extent: CellPlace;
  /** Whole columns, whole rows or the whole sheet, up to Excel's limits. */
  readonly whole: 'none' | 'columns' | 'rows' | 'sheet';
}

/** What moving about needs to know of a sheet. */
export interface GridBounds {
  /** Rows and columns that the grid shows; moving ends there. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly RangeRef[];
  /** Round all cells with content. */
  readonly usedRange: RangeRef | undefined;
  isBlank(row: number, column: number): boolean;
}

/** The first cell alone. */
export const FIRST_CELL: GridSelection = selectCell({ row: 0, column: 0 });

/** One cell. */
export function selectCell(place: CellPlace): GridSelection {
  return { active: place, extent: place, whole: 'none' };
}

/** The block from where the selection began to `place`. */
export function extendTo(selection: GridSelection, place: CellPlace): GridSelection {
  return { ...selection, extent: place };
}

/** Whole columns from one to another. */
export function selectColumns(first: number, last: number): GridSelection {
  return { active: { row: 0, column: first }, extent: { row: MAX_ROWS - 1, column: last }, whole: 'columns' };
}

/** Whole rows from one to another. */
export function selectRows(first: number, last: number): GridSelection {
  return { active: { row: first, column: 0 }, extent: { row: last, column: MAX_COLUMNS - 1 }, whole: 'rows' };
}

/** Every cell of the sheet. */
export function selectSheet(): GridSelection {
  return { active: { row: 0, column: 0 }, extent: { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 }, whole: 'sheet' };
}

/** The selected rectangle, grown until it cuts no merged cell, as Excel does. */
export function selectedRange({ active, extent, whole }: GridSelection, merges: readonly RangeRef[]): RangeRef {
  const range = rangeBetween(active, extent);
  return whole === 'none' ? grownOverMerges(range, merges) : range;
}

/** The selection that holds exactly `range`. */
export function selectRange(range: RangeRef): GridSelection {
  const active = { row: range.rowIndex, column: range.columnIndex };
  return { active, extent: { row: range.rowIndex + range.rowCount - 1, column: range.columnIndex + range.columnCount - 1 }, whole: 'none' };
}

/** Whether the ranges share a cell. */
export function rangesMeet(left: RangeRef, right: RangeRef): boolean {
  return (
    left.rowIndex < right.rowIndex + right.rowCount &&
    right.rowIndex < left.rowIndex + left.rowCount &&
    left.columnIndex < right.columnIndex + right.columnCount &&
    right.columnIndex < left.columnIndex + left.columnCount
  );
}

function rangeBetween(from: CellPlace, to: CellPlace): RangeRef {
  const rowIndex = Math.min(from.row, to.row);
  const columnIndex = Math.min(from.column, to.column);
  const rowCount = Math.max(from.row, to.row) - rowIndex + 1;
  return { rowIndex, columnIndex, rowCount, columnCount: Math.max(from.column, to.column) - columnIndex + 1 };
}

function grownOverMerges(range: RangeRef, merges: readonly RangeRef[]): RangeRef {
  const grown = merges.filter((merge) => rangesMeet(range, merge)).reduce(unionOf, range);
  return grown.rowCount === range.rowCount && grown.columnCount === range.columnCount ? grown : grownOverMerges(grown, merges);
}

function unionOf(left: RangeRef, right: RangeRef): RangeRef {
  return rangeBetween(
    { row: Math.min(left.rowIndex, right.rowIndex), column: Math.min(left.columnIndex, right.columnIndex) },
    {
      row: Math.max(left.rowIndex + left.rowCount, right.rowIndex + right.rowCount) - 1,
      column: Math.max(left.columnIndex + left.columnCount, right.columnIndex + right.columnCount) - 1,
    },
  );
}
