import type { RangeRef } from './address';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import type { CellValue } from './cell';
import { headerValueOf } from './column';
import type { Surroundings, TableSnapshot } from './table';

/** Cells beside a table that a host reads at most. */
export const MAX_SURROUNDING_CELLS = 2_000;

/** Values that `rangeValues` gives at most. */
export const MAX_RANGE_VALUES = 250_000;

/** How far a cell lies outside a range, in rows or columns, whichever is more; 0 inside. */
export function distanceToRange({ rowIndex, columnIndex, rowCount, columnCount }: RangeRef, row: number, column: number): number {
  const rows = Math.max(rowIndex - row, row - (rowIndex + rowCount - 1));
  const columns = Math.max(columnIndex - column, column - (columnIndex + columnCount - 1));
  return Math.max(0, rows, columns);
}

/** Zero-based worksheet row of the headers: above the data unless the snapshot says otherwise; `undefined` where no column has a header. */
export function headerRowOf({ range, columns, headerRowIndex }: TableSnapshot): number | undefined {
  if (columns.every((column) => headerValueOf(column) === null)) return undefined;
  const row = headerRowIndex ?? range.rowIndex - 1;
  return row < 0 ? undefined : row;
}

/**
 * What a cell of the table's worksheet holds, data, headers and cells beside the table alike, zero-based; `null` is a
 * blank. `undefined` where the snapshot does not say it: outside where nothing was read, in rows that were
 * not sampled, and beyond the edges of a worksheet.
 */
export function sheetValueAt(table: TableSnapshot, rowIndex: number, columnIndex: number): CellValue | undefined {
  return valueIn(table, lookupOf(table), rowIndex, columnIndex);
}

/**
 * The values of a range of the table's worksheet, row by row, or `undefined` where the snapshot does not say one of them.
 * Of a range with more than `MAX_RANGE_VALUES` cells, rows after the last with content are left out; `undefined` if it is too large even so.
 */
export function rangeValues(table: TableSnapshot, range: RangeRef): readonly CellValue[] | undefined {
  const lookup = lookupOf(table);
  const rowCount = countedRows(table, lookup, range);
  if (rowCount * range.columnCount > MAX_RANGE_VALUES) return undefined;
  const values: CellValue[] = [];
  for (let place = 0; place < rowCount * range.columnCount; place += 1) {
    const row = range.rowIndex + Math.floor(place / range.columnCount);
    const value = valueIn(table, lookup, row, range.columnIndex + (place % range.columnCount));
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** What is worked out once of a snapshot. */
interface Lookup {
  readonly headerRow: number | undefined;
  /** Cells beside the table by `keyOf`. */
  readonly beside: ReadonlyMap<number, CellValue>;
  /** Last row of the worksheet with content, as far as the snapshot says. */
  readonly lastRow: number;
  /** Positions in `values` by data row, where not all rows were read. */
  readonly sampled: ReadonlyMap<number, number> | undefined;
}

const lookups = new WeakMap<TableSnapshot, Lookup>();

function lookupOf(table: TableSnapshot): Lookup {
  const known = lookups.get(table);
  if (known !== undefined) return known;
  const lookup = createLookup(table);
  lookups.set(table, lookup);
  return lookup;
}

function createLookup(table: TableSnapshot): Lookup {
  const { range, surroundings, sampledRows } = table;
  const cells = surroundings?.cells ?? [];
  return {
    headerRow: headerRowOf(table),
    beside: new Map(cells.map(({ rowIndex, columnIndex, value }) => [keyOf(rowIndex, columnIndex), value])),
    lastRow: cells.reduce((last, cell) => Math.max(last, cell.rowIndex), range.rowIndex + range.rowCount - 1),
    sampled: sampledRows === undefined ? undefined : new Map(sampledRows.map((row, position) => [row, position])),
  };
}

function keyOf(rowIndex: number, columnIndex: number): number {
  return rowIndex * MAX_COLUMNS + columnIndex;
}

function valueIn(table: TableSnapshot, lookup: Lookup, rowIndex: number, columnIndex: number): CellValue | undefined {
  if (rowIndex < 0 || columnIndex < 0 || rowIndex >= MAX_ROWS || columnIndex >= MAX_COLUMNS) return undefined;
  const column = table.columns[columnIndex - table.range.columnIndex];
  const row = rowIndex - table.range.rowIndex;
  if (column !== undefined && row >= 0 && row < table.range.rowCount) {
    const position = lookup.sampled === undefined ? row : lookup.sampled.get(row);
    return position === undefined ? undefined : (column.values[position] ?? null);
  }
  if (column !== undefined && rowIndex === lookup.headerRow) return headerValueOf(column);
  const value = lookup.beside.get(keyOf(rowIndex, columnIndex));
  if (value !== undefined) return value;
  return isKnown(table.surroundings, rowIndex, columnIndex) ? null : undefined;
}

function isKnown(surroundings: Surroundings | undefined, rowIndex: number, columnIndex: number): boolean {
  if (surroundings?.complete === true) return true;
  return surroundings?.known?.some((range) => distanceToRange(range, rowIndex, columnIndex) === 0) === true;
}

function countedRows(table: TableSnapshot, lookup: Lookup, range: RangeRef): number {
  if (range.rowCount * range.columnCount <= MAX_RANGE_VALUES || table.surroundings?.complete !== true) return range.rowCount;
  return Math.max(0, Math.min(range.rowCount, lookup.lastRow + 1 - range.rowIndex));
}
