import fc from 'fast-check';
import { distanceToRange, isDateFormat, numberFormatAt } from '../../src/sheet';
import type { CellValue, SheetCell, TableColumn, TableSnapshot } from '../../src/sheet';
import { arbitraryCellValue, arbitraryTable } from '../support/arbitraries';

/** The day about which the test arbitraries draw dates, and how far from it these may lie. */
const MIDDLE_OF_DATES = 46_095;
const DAYS_ABOUT = 1000;

/** What stands in the two corners of a sheet: LibreOffice shows the cells from the first to the last one that holds something. */
export const CORNER = '.';
const MOST_CELLS = 12;

/** A table with its dates about `today`, near the top of a sheet that holds cells above, below and beside it; all of them are known. */
export function arbitrarySurroundedTable(today: number): fc.Arbitrary<TableSnapshot> {
  const place = fc.record({ rowIndex: fc.integer({ min: 2, max: 5 }), columnIndex: fc.integer({ min: 0, max: 3 }) });
  return fc.tuple(arbitraryTable({ dateSystem: 1900 }), place).chain(([anywhere, firstCell]) => {
    const columns = fc.tuple(...anywhere.columns.map((column) => withHeaderValue(columnAbout(today, column))));
    const range = { ...anywhere.range, ...firstCell };
    return columns.chain((all) => withCells({ ...anywhere, range, columns: all }));
  });
}

/** The column with its dates about today, and one number format for all rows, as the written sheets have. */
function columnAbout(today: number, column: TableColumn): TableColumn {
  const numberFormats = numberFormatAt(column, 0);
  const moved = (value: CellValue): CellValue =>
    typeof value === 'number' && Math.abs(value - MIDDLE_OF_DATES) < DAYS_ABOUT ? value + today - MIDDLE_OF_DATES : value;
  return { ...column, numberFormats, values: isDateFormat(numberFormats) ? column.values.map(moved) : column.values };
}

/** Headers are now and then a number, often one of the column. */
function withHeaderValue(column: TableColumn): fc.Arbitrary<TableColumn> {
  const numbers = column.values.filter((value) => typeof value === 'number');
  const header = fc.constantFrom(2026, ...numbers).map((value) => ({ ...column, header: String(value), headerValue: value }));
  return column.header === null
    ? fc.constant(column)
    : fc.oneof({ weight: 4, arbitrary: fc.constant(column) }, { weight: 1, arbitrary: header });
}

/** Cells in the rows and columns next to the table hold what it holds itself, or anything. */
function withCells(table: TableSnapshot): fc.Arbitrary<TableSnapshot> {
  const { range, columns } = table;
  const [lastRow, lastColumn] = [range.rowIndex + range.rowCount + 1, range.columnIndex + range.columnCount + 1];
  const values = columns.flatMap((column) => column.values).filter((value) => value !== null);
  const value = values.length === 0 ? arbitraryCellValue : fc.oneof(fc.constantFrom(...values), arbitraryCellValue);
  const cell = fc.record({ rowIndex: fc.integer({ min: 0, max: lastRow }), columnIndex: fc.integer({ min: 0, max: lastColumn }), value });
  const corner = (rowIndex: number, columnIndex: number): SheetCell => ({ rowIndex, columnIndex, value: CORNER });
  const corners = [corner(0, 0), corner(lastRow, lastColumn)];
  const isFree = ({ rowIndex, columnIndex }: SheetCell): boolean =>
    distanceToRange({ ...range, rowIndex: range.rowIndex - 1, rowCount: range.rowCount + 1 }, rowIndex, columnIndex) > 0;
  const drawn = fc.uniqueArray(cell, { maxLength: MOST_CELLS, selector: ({ rowIndex, columnIndex }) => `${rowIndex} ${columnIndex}` });
  return drawn.map((cells) => {
    const others = cells.filter((one) => isFree(one) && one.value !== null && !corners.some((each) => isSamePlace(each, one)));
    const nearest = [...corners, ...others].sort((a, b) => distanceOf(a, table) - distanceOf(b, table));
    return { ...table, surroundings: { cells: nearest, complete: true } };
  });
}

function distanceOf({ rowIndex, columnIndex }: SheetCell, { range }: TableSnapshot): number {
  return distanceToRange(range, rowIndex, columnIndex);
}

function isSamePlace(a: SheetCell, b: SheetCell): boolean {
  return a.rowIndex === b.rowIndex && a.columnIndex === b.columnIndex;
}
