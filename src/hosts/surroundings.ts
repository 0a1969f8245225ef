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

/** The cells beside a table, at most `limit` of them: those nearest to its data, and of the farthest ones the first visited. */
export function* surroundingsOf(area: TableArea, source: CellSource, limit: number = MAX_SURROUNDING_CELLS): Steps<Surroundings> {
  const counts = new Map<number, number>();
  yield* eachBeside(area, source, (distance) => counts.set(distance, (counts.get(distance) ?? 0) + 1));
  const { farthest, isWhole } = reachOf(counts, limit);
  const found: { readonly distance: number; readonly cell: SheetCell }[] = [];
  let room = limit - [...counts].reduce((sum, [distance, count]) => (distance < farthest ? sum + count : sum), 0);
  yield* eachBeside(area, source, (distance, rowIndex, columnIndex, value) => {
    if (distance > farthest || (distance === farthest && room-- <= 0)) return;
    found.push({ distance, cell: { rowIndex, columnIndex, value } });
  });
  const cells = found.sort((left, right) => left.distance - right.distance).map(({ cell }) => cell);
  if (isWhole) return source.known === undefined ? { cells, complete: true } : { cells, complete: false, known: source.known };
  const box = boxRound(area.range, farthest - 1);
  return { cells, complete: false, known: source.known?.flatMap((range) => shared(range, box)) ?? [box] };
}

type BesideVisitor = (distance: number, ...cell: Parameters<CellVisitor>) => void;

function* eachBeside({ range, headerRowIndex }: TableArea, source: CellSource, visit: BesideVisitor): Steps<void> {
  const lastColumn = range.columnIndex + range.columnCount - 1;
  yield* source.each((row, column, value) => {
    if (value === null || (row === headerRowIndex && column >= range.columnIndex && column <= lastColumn)) return;
    const distance = distanceToRange(range, row, column);
    if (distance > 0) visit(distance, row, column, value);
  });
}

/** How far out the first `limit` cells go, and whether these are all. */
function reachOf(counts: ReadonlyMap<number, number>, limit: number): { readonly farthest: number; readonly isWhole: boolean } {
  let sum = 0;
  for (const [distance, count] of [...counts].sort(([left], [right]) => left - right)) {
    sum += count;
    if (sum > limit) return { farthest: distance, isWhole: false };
  }
  return { farthest: Infinity, isWhole: true };
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
