import type { RangeRef, Surroundings, TableColumn, TableSnapshot } from '../../sheet';
import type { HostResult } from '../host';
import type { CellBlock } from '../block';
import { isHeaderRow, isTitleRow } from '../headers';
import type { BlockTable } from '../snapshot';
import { headerOf, snapshotSteps } from '../snapshot';
import { columnCells, rowRun } from './columnCells';
import { displayText } from './displayText';
import { failure } from './faults';
import { intersection } from './ranges';
import type { Steps } from '../steps';
import { finish } from '../steps';
import type { CellSource } from '../surroundings';
import { surroundingsOf } from '../surroundings';
import { surroundingRegion } from './surroundingRegion';
import type { Worksheet } from './workbook';
import { cellStyleAt, cellValueAt } from './workbook';

/**
 * The table behind a selected range: round a single cell the region that blank rows and columns bound, else the used
 * part of the range. Where the range begins below the headers of its region, they head its columns.
 */
export function* readTable(sheet: Worksheet, selected: RangeRef): Steps<HostResult<BlockTable>> {
  if (sheet.usedRange === undefined) return failure('emptySelection', 'The sheet is empty.');
  const isCell = isSingleCell(sheet, selected);
  const region = yield* surroundingRegion(sheet, isCell ? selected : firstCellOf(selected));
  const range = intersection(isCell ? region : selected, sheet.usedRange);
  if (range === undefined) return failure('emptySelection', 'The selected cells are empty.');
  return yield* snapshotSteps(isCell ? blockOf(sheet, range) : { ...blockOf(sheet, range), ...besideBlock(sheet, region, range) });
}

/**
 * All cells of a range as a table, as evaluation wants it: nothing is left out, and the row above is taken for the headers
 * unless another one is named. The cells beside it are gone through when they are first asked for, since few rules look at them.
 */
export function* tableOfRange(sheet: Worksheet, range: RangeRef, headerRowIndex = range.rowIndex - 1): Steps<TableSnapshot> {
  const rows = rowRun(range.rowIndex, range.rowCount);
  const columns: TableColumn[] = [];
  for (let column = 0; column < range.columnCount; column += 1) {
    const columnIndex = range.columnIndex + column;
    columns.push({ ...headerAt(sheet, headerRowIndex, columnIndex), ...columnCells(sheet, columnIndex, rows) });
    yield;
  }
  let surroundings: Surroundings | undefined;
  return {
    worksheet: sheet.name,
    range,
    columns,
    dateSystem: sheet.dateSystem,
    ...(headerRowIndex !== range.rowIndex - 1 && { headerRowIndex }),
    get surroundings() {
      return (surroundings ??= finish(surroundingsOf({ range, headerRowIndex }, cellsOf(sheet), CELLS_FOR_EVALUATION)));
    },
  };
}

/** Cells beside a table that evaluation in the browser can look at, none of which is sent anywhere. */
const CELLS_FOR_EVALUATION = 200_000;

function headerAt(sheet: Worksheet, row: number, column: number): Pick<TableColumn, 'header' | 'headerValue'> {
  return row < 0 ? { header: null } : headerOf(displayText(sheet, row, column), cellValueAt(sheet, row, column));
}

function cellsOf(sheet: Worksheet): CellSource {
  return {
    *each(visit) {
      for (const [column, { rows, values }] of sheet.cells) {
        for (let position = 0; position < rows.length; position += 1) visit(rows[position] ?? 0, column, values[position] ?? null);
        yield;
      }
    },
  };
}

function isSingleCell(sheet: Worksheet, range: RangeRef): boolean {
  if (range.rowCount === 1 && range.columnCount === 1) return true;
  return sheet.merges.some(
    (merge) =>
      merge.rowIndex === range.rowIndex &&
      merge.columnIndex === range.columnIndex &&
      merge.rowCount === range.rowCount &&
      merge.columnCount === range.columnCount,
  );
}

function firstCellOf({ rowIndex, columnIndex }: RangeRef): RangeRef {
  return { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
}

function blockOf(sheet: Worksheet, range: RangeRef): CellBlock {
  const { rowIndex, columnIndex } = range;
  return {
    worksheet: sheet.name,
    range,
    dateSystem: sheet.dateSystem,
    value: (row, column) => cellValueAt(sheet, rowIndex + row, columnIndex + column),
    numberFormat: (row, column) => cellStyleAt(sheet, rowIndex + row, columnIndex + column).numberFormat,
    columnCells: (column, rows) => columnCells(sheet, columnIndex + column, rowIndex === 0 ? rows : rows.map((row) => rowIndex + row)),
    text: (row, column) => displayText(sheet, rowIndex + row, columnIndex + column),
    isEmphasised: (row, column) => {
      const style = cellStyleAt(sheet, rowIndex + row, columnIndex + column);
      return style.bold || style.fill !== undefined;
    },
    surroundings: (area) => surroundingsOf(area, cellsOf(sheet)),
  };
}

/** What the region that a selection is a part of says: how far its rows go, and what heads its columns. */
function besideBlock(sheet: Worksheet, region: RangeRef, range: RangeRef): Partial<CellBlock> {
  const first = Math.min(region.columnIndex, range.columnIndex);
  const last = Math.max(region.columnIndex + region.columnCount, range.columnIndex + range.columnCount) - 1;
  const columns = [...sheet.cells.keys()].filter((column) => column >= first && column <= last);
  const headerRow = headerRowOf(sheet, region);
  const isRowBlank = (row: number): boolean => columns.every((column) => cellValueAt(sheet, range.rowIndex + row, column) === null);
  if (headerRow === undefined || headerRow > range.rowIndex) return { isRowBlank };
  if (headerRow === range.rowIndex) return { isRowBlank, startsWithHeaders: true };
  return { isRowBlank, headerRowAbove: headerRow - range.rowIndex };
}

/** The row of the sheet that holds a region's headers, below its titles. */
function headerRowOf(sheet: Worksheet, region: RangeRef): number | undefined {
  const block = blockOf(sheet, region);
  const columns = Array.from({ length: region.columnCount }, (_, column) => column);
  let top = 0;
  while (top < region.rowCount - 1 && isTitleRow(block, top, columns)) top += 1;
  return isHeaderRow(block, top, region.rowCount - 1, columns) ? region.rowIndex + top : undefined;
}
