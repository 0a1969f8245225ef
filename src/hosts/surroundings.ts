import type { CellValue, RangeRef, SheetCell, Surroundings } from '../sheet';
import { MAX_COLUMNS, MAX_ROWS, MAX_SURROUNDING_CELLS, distanceToRange } from '../sheet';
import type { Steps } from './steps';

/** Where a table lies on its worksheet. */
export interface TableArea {
  /** The data cells. */
  readonly range: RangeRef;
  /** Zero-based worksheet row of the headers, as far as there are any. */
  readonly headerRowIndex: number | undefined;
}

/** Told of a cell, zero-based on the worksheet. */
export type CellVisitor = (rowIndex: number, columnIndex: number, value: CellValue) => void;

/** Cells of a worksheet that may be gone through more than once. */
export interface CellSource {
  /** Visits every cell with content that is known, those of the table too or not, each once and in the same order each time. */
  each(visit: CellVisitor): Steps<void>;
  /** The ranges whose cells are known, apart from the table; `undefined` for the whole worksheet. */
  readonly known?: readonly RangeRef[] | undefined;
}

/**
 * The cells beside a table, at most `limit` of them: those nearest to its data; of equally near ones those above and below
 * come before those to the left and right, and then the first visited.
 */
export function* surroundingsOf(area: TableArea, source: CellSource, limit: number = MAX_SURROUNDING_CELLS): Steps<Surroundings> {
  const counts = new Map<number, number>();
  yield* eachBeside(area, source, (order) => counts.set(order, (counts.get(order) ?? 0) + 1));
  const { last, room } = reachOf(counts, limit);
  const found: { readonly order: number; readonly cell: SheetCell }[] = [];
  let left = room;
  yield* eachBeside(area, source, (order, rowIndex, columnIndex, value) => {
    if (order > last || (order === last && left-- <= 0)) return;
    found.push({ order, cell: { rowIndex, columnIndex, value } });
  });
  const cells = found.sort((one, other) => one.order - other.order).map(({ cell }) => cell);
  if (last !== Infinity) return { cells, complete: false, known: knownBefore(area.range, last, source.known) };
  return source.known === undefined ? { cells, complete: true } : { cells, complete: false, known: source.known };
}

type BesideVisitor = (order: number, ...cell: Parameters<CellVisitor>) => void;

function* eachBeside({ range, headerRowIndex }: TableArea, source: CellSource, visit: BesideVisitor): Steps<void> {
  const lastRow = range.rowIndex + range.rowCount - 1;
  const lastColumn = range.columnIndex + range.columnCount - 1;
  yield* source.each((row, column, value) => {
    if (value === null || (row === headerRowIndex && column >= range.columnIndex && column <= lastColumn)) return;
    const distance = distanceToRange(range, row, column);
    if (distance > 0) visit(orderOf(distance, row >= range.rowIndex && row <= lastRow), row, column, value);
  });
}

/** Even numbers for cells above and below, odd ones for cells in the rows of the table. */
function orderOf(distance: number, isInRows: boolean): number {
  return distance * 2 + (isInRows ? 1 : 0);
}

/** The last order of which cells are taken, and how many of it; `Infinity` where all are taken. */
function reachOf(counts: ReadonlyMap<number, number>, limit: number): { readonly last: number; readonly room: number } {
  let room = limit;
  for (const [order, count] of [...counts].sort(([one], [other]) => one - other)) {
    if (count > room) return { last: order, room };
    room -= count;
  }
  return { last: Infinity, room };
}

/** The ranges whose cells all come before `order`, as far as they are known. */
function knownBefore(range: RangeRef, order: number, known: readonly RangeRef[] | undefined): readonly RangeRef[] {
  const distance = Math.floor(order / 2);
  const boxes = order % 2 === 0 ? [boxRound(range, distance - 1)] : [boxRound(range, distance - 1), ...rowsOutside(range, distance)];
  return known === undefined ? boxes : boxes.flatMap((box) => known.flatMap((one) => shared(one, box)));
}

/** The cells above and below a range, up to a distance. */
function rowsOutside(range: RangeRef, distance: number): readonly RangeRef[] {
  const box = boxRound(range, distance);
  const below = range.rowIndex + range.rowCount;
  const above = { ...box, rowCount: range.rowIndex - box.rowIndex };
  return [above, { ...box, rowIndex: below, rowCount: box.rowIndex + box.rowCount - below }].filter(({ rowCount }) => rowCount > 0);
}

function boxRound({ rowIndex, columnIndex, rowCount, columnCount }: RangeRef, distance: number): RangeRef {
  const top = Math.max(0, rowIndex - distance);
  const left = Math.max(0, columnIndex - distance);
  return {
    rowIndex: top,
    columnIndex: left,
    rowCount: Math.min(MAX_ROWS, rowIndex + rowCount + distance) - top,
    columnCount: Math.min(MAX_COLUMNS, columnIndex + columnCount + distance) - left,
  };
}

function shared(one: RangeRef, other: RangeRef): readonly RangeRef[] {
  const rowIndex = Math.max(one.rowIndex, other.rowIndex);
  const columnIndex = Math.max(one.columnIndex, other.columnIndex);
  const rowCount = Math.min(one.rowIndex + one.rowCount, other.rowIndex + other.rowCount) - rowIndex;
  const columnCount = Math.min(one.columnIndex + one.columnCount, other.columnIndex + other.columnCount) - columnIndex;
  return rowCount > 0 && columnCount > 0 ? [{ rowIndex, columnIndex, rowCount, columnCount }] : [];
}
