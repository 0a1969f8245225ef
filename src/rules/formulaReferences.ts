import { MAX_COLUMNS, MAX_ROWS, columnLetters, headerRowOf } from '../sheet';
import type { RangeRef, TableSnapshot } from '../sheet';

/** How the looked-at cell, and what stands beside it, is written in one place of a formula. */
export interface CellReferences {
  readonly cellReference: string;
  /** The cells that stand so far down and to the right of the looked-at ones. */
  readonly cellsBeside: (rows: number, columns: number) => string;
  /** The header cells above the looked-at ones. */
  readonly headerReference: string;
}

/** The cells of a table column, or those `rows` rows further down. */
export type ColumnReference = (column: number, rows?: number) => string;

/** A column of the table as the cell of the first row, as all rows, and from the first row to the own one. */
export function columnReferences({ range }: TableSnapshot): Readonly<Record<'own' | 'all' | 'upTo', ColumnReference>> {
  const first = (rows: number): number => rowNumber(range.rowIndex + rows);
  const last = (rows: number): number => rowNumber(range.rowIndex + range.rowCount - 1 + rows);
  const letters = (column: number): string => lettersOf(range.columnIndex + column);
  const own = (column: number, rows: number): string => {
    if (staysInside(range.rowIndex, range.rowCount, rows, MAX_ROWS)) return `$${letters(column)}${first(rows)}`;
    return `INDEX($${letters(column)}$1:$${letters(column)}$${MAX_ROWS},${rowAround(`$${letters(column)}${first(0)}`, rows)})`;
  };
  return {
    own: (column, rows = 0) => own(column, rows),
    all: (column, rows = 0) => `$${letters(column)}$${first(rows)}:$${letters(column)}$${last(rows)}`,
    upTo: (column, rows = 0) => `$${letters(column)}$${first(rows)}:$${letters(column)}${first(rows)}`,
  };
}

/** The first cell of an area, relative both ways. */
export function cellReferences(table: TableSnapshot, area: RangeRef): CellReferences {
  const { rowIndex, columnIndex } = area;
  const headerReference = `${lettersOf(columnIndex)}$${headerNumber(table)}`;
  return {
    cellReference: addressOf(rowIndex, columnIndex),
    cellsBeside: (rows, columns) => cellBeside(area, rows, columns),
    headerReference,
  };
}

/** The cells of one table column, as `reference` writes them. */
export function cellsOfColumn(table: TableSnapshot, column: number, reference: ColumnReference): CellReferences {
  const headerReference = `$${lettersOf(table.range.columnIndex + column)}$${headerNumber(table)}`;
  return { cellReference: reference(column), cellsBeside: (rows, columns) => reference(column + columns, rows), headerReference };
}

/** Cells of the own row, from one table column to another. */
export function cellsOfRow(table: TableSnapshot, first: number, last: number, own: ColumnReference): CellReferences {
  const [left, right] = [cellsOfColumn(table, first, own), cellsOfColumn(table, last, own)];
  const span = (from: string, to: string): string => (from === to ? from : `${from}:${to}`);
  return {
    cellReference: span(left.cellReference, right.cellReference),
    cellsBeside: (rows, columns) => span(left.cellsBeside(rows, columns), right.cellsBeside(rows, columns)),
    headerReference: span(left.headerReference, right.headerReference),
  };
}

/** All cells of an area, as an array. */
export function areaReferences(table: TableSnapshot, area: RangeRef): CellReferences {
  const shifted = (rows: number, columns: number): string =>
    absoluteAddress({ ...area, rowIndex: area.rowIndex + rows, columnIndex: area.columnIndex + columns });
  const headers = { ...area, rowIndex: headerNumber(table) - 1, rowCount: 1 };
  return { cellReference: shifted(0, 0), cellsBeside: shifted, headerReference: absoluteAddress(headers) };
}

/**
 * A relative reference that would leave the worksheet comes in again at its other edge in Excel, and is an error in
 * LibreOffice. INDEX finds the same cell in both.
 */
function cellBeside(area: RangeRef, rows: number, columns: number): string {
  const { rowIndex, columnIndex } = area;
  const [rowsStay, columnsStay] = [
    staysInside(rowIndex, area.rowCount, rows, MAX_ROWS),
    staysInside(columnIndex, area.columnCount, columns, MAX_COLUMNS),
  ];
  const own = addressOf(rowIndex, columnIndex);
  const [row, letters] = [rowNumber(rowIndex + rows), lettersOf(columnIndex + columns)];
  const lastLetters = lettersOf(MAX_COLUMNS - 1);
  if (rowsStay && columnsStay) return `${letters}${row}`;
  if (columnsStay) return `INDEX(${letters}$1:${letters}$${MAX_ROWS},${rowAround(own, rows)})`;
  if (rowsStay) return `INDEX($A${row}:$${lastLetters}${row},${columnAround(own, columns)})`;
  return `INDEX($A$1:$${lastLetters}$${MAX_ROWS},${rowAround(own, rows)},${columnAround(own, columns)})`;
}

function staysInside(first: number, count: number, distance: number, size: number): boolean {
  return first + distance >= 0 && first + count + distance <= size;
}

function rowAround(cell: string, rows: number): string {
  return `MOD(ROW(${cell})${addend(rows - 1)},${MAX_ROWS})+1`;
}

function columnAround(cell: string, columns: number): string {
  return `MOD(COLUMN(${cell})${addend(columns - 1)},${MAX_COLUMNS})+1`;
}

function addend(count: number): string {
  if (count === 0) return '';
  return count < 0 ? String(count) : `+${count}`;
}

function headerNumber(table: TableSnapshot): number {
  return rowNumber(headerRowOf(table) ?? table.range.rowIndex - 1);
}

function addressOf(rowIndex: number, columnIndex: number): string {
  return `${lettersOf(columnIndex)}${rowNumber(rowIndex)}`;
}

function rowNumber(rowIndex: number): number {
  return ((rowIndex + MAX_ROWS) % MAX_ROWS) + 1;
}

function lettersOf(columnIndex: number): string {
  return columnLetters((columnIndex + MAX_COLUMNS) % MAX_COLUMNS);
}

function absoluteAddress(area: RangeRef): string {
  const first = `$${lettersOf(area.columnIndex)}$${rowNumber(area.rowIndex)}`;
  return `${first}:$${lettersOf(area.columnIndex + area.columnCount - 1)}$${rowNumber(area.rowIndex + area.rowCount - 1)}`;
}
