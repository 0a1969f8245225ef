import type { CellValue, RangeRef, Surroundings, TableColumn, TableSnapshot } from '../sheet';
import { isBlankValue } from '../sheet';
import type { CellBlock } from './block';
import type { HostResult } from './host';
import { isHeaderRow, isTitleRow, isTotalRow } from './headers';
import type { Steps } from './steps';
import { finish } from './steps';
import type { TableArea } from './surroundings';

/** More rows than this are sampled. */
export const MAX_SNAPSHOT_ROWS = 200_000;

/** What a block says as a table. */
export interface BlockTable {
  readonly table: TableSnapshot;
  /** True when the first row of the block was taken as headers; headers above the block leave it false. */
  readonly hasHeaders: boolean;
}

/** How much of a block becomes the snapshot. */
export interface SnapshotOptions {
  /** Default `MAX_SNAPSHOT_ROWS`. */
  readonly maxRows?: number;
}

/**
 * Turns a block into a table. From the top, blank rows and one-cell title rows are left out; then a header row is taken
 * off (see `isHeaderRow`). At the bottom, blank rows and rows labelled as totals are left out; at the sides, blank columns.
 * Data beyond `maxRows` is sampled: `values` then hold the cells of `sampledRows`, which count from the first data row.
 * A block without content is an `emptySelection`.
 */
export function snapshotOf(block: CellBlock, options: SnapshotOptions = {}): HostResult<BlockTable> {
  return finish(snapshotSteps(block, options));
}

/** `snapshotOf` in steps, one a column. */
export function* snapshotSteps(block: CellBlock, options: SnapshotOptions = {}): Steps<HostResult<BlockTable>> {
  const columns = filledColumns(block);
  const rows = contentRows(block);
  if (columns === undefined || rows === undefined) return { ok: false, fault: { code: 'emptySelection' } };
  const top = belowTitles(block, rows, columns);
  const isKnownHeader = block.startsWithHeaders === true && top === 0;
  const hasHeaders = top < rows.last && (isKnownHeader || isHeaderRow(block, top, rows.last, columns));
  const firstRow = hasHeaders ? top + 1 : top;
  const last = aboveTotals(block, { first: firstRow, last: rows.last }, columns);
  const headerRow = hasHeaders ? top : (headerAbove(block, firstRow, last, columns) ?? block.headerRowAbove);
  const span = { first: firstRow, last };
  const table = yield* tableOf(block, span, columns, headerRow, options.maxRows ?? MAX_SNAPSHOT_ROWS);
  return { ok: true, value: { hasHeaders, table } };
}

/** Zero-based rows to read of a block with `rowCount` rows: all of them, or `limit` with both ends whole and the rest evenly spread. */
export function sampleRows(rowCount: number, limit: number): readonly number[] {
  if (rowCount <= limit) return Array.from({ length: rowCount }, (_, row) => row);
  const edge = Math.min(100, Math.floor(limit / 4));
  const middle = limit - 2 * edge;
  const step = (rowCount - 2 * edge) / middle;
  return Array.from({ length: limit }, (_, index) => {
    if (index < edge) return index;
    if (index >= limit - edge) return rowCount - limit + index;
    return edge + Math.floor((index - edge) * step);
  });
}

/** A header cell as a column has it, from the text that it shows and the value that it holds. */
export function headerOf(shown: string, value: CellValue): Pick<TableColumn, 'header' | 'headerValue'> {
  const text = shown.trim();
  const header = text === '' ? null : text;
  return isBlankValue(value) || value === header ? { header } : { header, headerValue: value };
}

/** First and last row or column, both inside. */
interface Span {
  readonly first: number;
  readonly last: number;
}

function readableRows(block: CellBlock): readonly number[] {
  return block.sampledRows ?? Array.from({ length: block.range.rowCount }, (_, row) => row);
}

function isColumnFilled(block: CellBlock, column: number, rows: readonly number[]): boolean {
  return rows.some((row) => block.value(row, column) !== null);
}

function filledColumns(block: CellBlock): readonly number[] | undefined {
  const all = Array.from({ length: block.range.columnCount }, (_, column) => column);
  const rows = readableRows(block);
  const first = all.find((column) => isColumnFilled(block, column, rows));
  if (first === undefined) return undefined;
  const last = all.findLast((column) => isColumnFilled(block, column, rows)) ?? first;
  return all.slice(first, last + 1);
}

function isRowFilled(block: CellBlock, row: number): boolean {
  for (let column = 0; column < block.range.columnCount; column += 1) {
    if (!isBlankValue(block.value(row, column))) return true;
  }
  return false;
}

function isSheetRowFilled(block: CellBlock, row: number): boolean {
  return block.isRowBlank === undefined ? isRowFilled(block, row) : !block.isRowBlank(row);
}

function contentRows(block: CellBlock): Span | undefined {
  const rows = readableRows(block);
  const first = rows.find((row) => isRowFilled(block, row));
  const last = rows.findLast((row) => isSheetRowFilled(block, row));
  return first === undefined || last === undefined ? undefined : { first, last: Math.max(first, last) };
}

function belowTitles(block: CellBlock, rows: Span, columns: readonly number[]): number {
  let top = rows.first;
  while (top < rows.last && (isTitleRow(block, top, columns) || !isRowFilled(block, top))) top += 1;
  return top < rows.last ? top : rows.first;
}

function aboveTotals(block: CellBlock, rows: Span, columns: readonly number[]): number {
  let last = rows.last;
  for (let row = rows.last; row > rows.first; row -= 1) {
    const isTotal = isTotalRow(block, row, columns);
    if (isTotal) last = row - 1;
    else if (isRowFilled(block, row)) return last;
    else if (last === row && row < rows.last) last = row - 1;
  }
  return last;
}

function headerAbove(block: CellBlock, firstRow: number, last: number, columns: readonly number[]): number | undefined {
  const isAbove = block.hasRowAbove === true && firstRow === 0;
  return isAbove && isHeaderRow(block, -1, last, columns) ? -1 : undefined;
}

function* tableOf(
  block: CellBlock,
  span: Span,
  columns: readonly number[],
  headerRow: number | undefined,
  maxRows: number,
): Steps<TableSnapshot> {
  const rowCount = span.last - span.first + 1;
  const rows = rowsOf(block, span, maxRows);
  const cells: TableColumn[] = [];
  for (const column of columns) {
    cells.push(columnOf(block, column, rows, headerRow));
    yield;
  }
  const range: RangeRef = {
    rowIndex: block.range.rowIndex + span.first,
    columnIndex: block.range.columnIndex + (columns[0] ?? 0),
    rowCount,
    columnCount: columns.length,
  };
  const headerRowIndex = headerRow === undefined ? undefined : block.range.rowIndex + headerRow;
  const surroundings = yield* surroundingsIn(block, { range, headerRowIndex });
  return {
    worksheet: block.worksheet,
    range,
    columns: cells,
    dateSystem: block.dateSystem,
    ...(headerRowIndex !== undefined && headerRowIndex !== range.rowIndex - 1 && { headerRowIndex }),
    ...(surroundings !== undefined && { surroundings }),
    ...(rows.length < rowCount && { sampledRows: rows.map((row) => row - span.first) }),
  };
}

function* surroundingsIn(block: CellBlock, area: TableArea): Steps<Surroundings | undefined> {
  return block.surroundings === undefined ? undefined : yield* block.surroundings(area);
}

function rowsOf(block: CellBlock, span: Span, maxRows: number): readonly number[] {
  const sampled = block.sampledRows?.filter((row) => row >= span.first && row <= span.last);
  return sampled ?? sampleRows(span.last - span.first + 1, maxRows).map((row) => row + span.first);
}

function columnOf(block: CellBlock, column: number, rows: readonly number[], headerRow: number | undefined): TableColumn {
  const header = headerRow === undefined ? { header: null } : headerOf(block.text(headerRow, column), block.value(headerRow, column));
  return { ...header, ...(block.columnCells?.(column, rows) ?? cellsOf(block, column, rows)) };
}

function cellsOf(block: CellBlock, column: number, rows: readonly number[]): Pick<TableColumn, 'values' | 'numberFormats' | 'formulas'> {
  const formulas = block.isFormula === undefined ? undefined : rows.map((row) => block.isFormula?.(row, column) === true);
  return {
    values: rows.map((row) => block.value(row, column)),
    numberFormats: oneOrAll(rows.map((row) => block.numberFormat(row, column))) ?? 'General',
    ...(formulas !== undefined && { formulas: oneOrAll(formulas) ?? false }),
  };
}

/** The one element that all are, or all of them; `undefined` of none. */
function oneOrAll<T>(elements: readonly T[]): T | readonly T[] | undefined {
  const [first] = elements;
  return elements.every((element) => element === first) ? first : elements;
}
