import type { RangeRef } from '../../sheet';
import { MAX_COLUMNS, MAX_ROWS } from '../../sheet';

/** What of the used cells round a block is to be read: on each side those nearest to it. */
export interface SurroundingPlan {
  readonly strips: readonly RangeRef[];
  /** No used cell outside the block is left out. */
  readonly isWhole: boolean;
}

/** Cells read at most on one side of a block; all four sides together take a tenth of what one answer may hold. */
export const CELLS_PER_STRIP = 5_000;
/** Columns read at most to the left and to the right, so that some rows of each are read. */
const COLUMNS_PER_STRIP = 100;

/** First and last row or column, both inside; empty where the last one comes first. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** Plans to read cells of `used` outside `block`: above and below it over the whole width, to the left and right in its rows. */
export function surroundingPlan(block: RangeRef, used: RangeRef): SurroundingPlan {
  const usedColumns = columnsOf(used);
  const above = before(rowsOf(used), rowsOf(block));
  const below = after(rowsOf(used), rowsOf(block));
  const beside = within(rowsOf(used), rowsOf(block));
  const left = before(usedColumns, columnsOf(block));
  const right = after(usedColumns, columnsOf(block));
  const rowLimit = Math.floor(CELLS_PER_STRIP / lengthOf(usedColumns));
  const parts: readonly (readonly [wanted: readonly [Span, Span], read: readonly [Span, Span]])[] = [
    [
      [above, usedColumns],
      [lastOf(above, rowLimit), usedColumns],
    ],
    [
      [below, usedColumns],
      [firstOf(below, rowLimit), usedColumns],
    ],
    [[beside, left], sidePart(beside, lastOf(left, COLUMNS_PER_STRIP))],
    [[beside, right], sidePart(beside, firstOf(right, COLUMNS_PER_STRIP))],
  ];
  return {
    strips: parts.flatMap(([, [rows, columns]]) => rangeOf(rows, columns)),
    isWhole: parts.every(([wanted, read]) => areaOf(wanted) === areaOf(read)),
  };
}

/** The parts of a worksheet outside its used range: all of their cells are blank. */
export function rangesOutside(used: RangeRef): readonly RangeRef[] {
  const all: Span = { first: 0, last: MAX_COLUMNS - 1 };
  const [rows, columns] = [rowsOf(used), columnsOf(used)];
  return [
    ...rangeOf({ first: 0, last: rows.first - 1 }, all),
    ...rangeOf({ first: rows.last + 1, last: MAX_ROWS - 1 }, all),
    ...rangeOf(rows, { first: 0, last: columns.first - 1 }),
    ...rangeOf(rows, { first: columns.last + 1, last: MAX_COLUMNS - 1 }),
  ];
}

/** The first rows of some columns, as many as one strip may hold. */
function sidePart(rows: Span, columns: Span): readonly [Span, Span] {
  return [firstOf(rows, Math.floor(CELLS_PER_STRIP / Math.max(1, lengthOf(columns)))), columns];
}

function rowsOf({ rowIndex, rowCount }: RangeRef): Span {
  return { first: rowIndex, last: rowIndex + rowCount - 1 };
}

function columnsOf({ columnIndex, columnCount }: RangeRef): Span {
  return { first: columnIndex, last: columnIndex + columnCount - 1 };
}

function lengthOf({ first, last }: Span): number {
  return Math.max(0, last - first + 1);
}

function areaOf([rows, columns]: readonly [Span, Span]): number {
  return lengthOf(rows) * lengthOf(columns);
}

function before(used: Span, block: Span): Span {
  return { first: used.first, last: Math.min(used.last, block.first - 1) };
}

function after(used: Span, block: Span): Span {
  return { first: Math.max(used.first, block.last + 1), last: used.last };
}

function within(used: Span, block: Span): Span {
  return { first: Math.max(used.first, block.first), last: Math.min(used.last, block.last) };
}

function firstOf({ first, last }: Span, count: number): Span {
  return { first, last: Math.min(last, first + count - 1) };
}

function lastOf({ first, last }: Span, count: number): Span {
  return { first: Math.max(first, last - count + 1), last };
}

function rangeOf(rows: Span, columns: Span): readonly RangeRef[] {
  const [rowCount, columnCount] = [lengthOf(rows), lengthOf(columns)];
  return rowCount * columnCount === 0 ? [] : [{ rowIndex: rows.first, columnIndex: columns.first, rowCount, columnCount }];
}
