import { useVirtualizer } from '@tanstack/react-virtual';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useMemo } from 'react';
import type { RefObject } from 'react';
import type { RangeRef } from '../../sheet';
import type { GridModel } from '../gridModel';
import type { CellPlace } from '../gridSelection';

/** Height of the column letters and width of the row numbers, in pixels. */
export const HEADER_HEIGHT = 24;
/** Wide enough for seven digits. */
export const HEADER_WIDTH = 58;

const ROW_OVERSCAN = 8;
const COLUMN_OVERSCAN = 2;

/** A row or column that is drawn: its index, where it starts and how large it is, in pixels. */
export interface GridLine {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

/** A rectangle in pixels. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One of the up to four parts of a sheet: rows and columns that stay, and those that scroll. */
export interface GridPart {
  readonly rows: 'frozen' | 'scrolling';
  readonly columns: 'frozen' | 'scrolling';
}

/**
 * Which lines are in view and where everything lies. Offsets of columns count from the first column, of rows from the first
 * row that scrolls; on a sheet that runs from right to left, columns count from the right.
 */
export interface GridGeometry {
  readonly frozenColumns: readonly GridLine[];
  /** Those that scroll. */
  readonly columns: readonly GridLine[];
  readonly frozenRows: readonly GridLine[];
  readonly rows: readonly GridLine[];
  readonly frozenHeight: number;
  readonly frozenWidth: number;
  /** Row numbers included. */
  readonly totalWidth: number;
  readonly totalHeight: number;
  /** Rows that fit in the view. */
  readonly pageRows: number;
  /** `offset` counts from the first column. */
  scrollingColumnAt(offset: number): number;
  /** `offset` counts from the upper edge of the first row that scrolls. */
  scrollingRowAt(offset: number): number;
  /** The box of what of `range` lies in a part of the sheet; `undefined` when nothing does. */
  boxOf(range: RangeRef, part: GridPart): PixelBox | undefined;
  reveal(place: CellPlace): void;
}

/** The geometry of a sheet in a scrolling element; rows and columns out of view are not drawn. */
export function useGridGeometry(model: GridModel, scroller: RefObject<HTMLElement | null>): GridGeometry {
  const frozenRows = useMemo(() => frozenLines(model.frozenRows, (row) => model.rowHeight(row)), [model]);
  const frozenColumns = useMemo(() => frozenLines(model.frozenColumns, (column) => model.columnWidth(column)), [model]);
  const [frozen, frozenHeight] = [frozenRows.length, endOf(frozenRows)];
  const [fixed, frozenWidth] = [frozenColumns.length, endOf(frozenColumns)];
  const rows = useRows(model, scroller, frozen, frozenHeight);
  const columns = useColumns(model, scroller, fixed, frozenWidth);
  // The same list until another column comes into view, so that rows are not drawn again.
  const scrolling = columns.getVirtualItems();
  const inView = useMemo(
    () => scrolling.map(({ index, start, size }) => ({ index: index + fixed, start: start + frozenWidth, size })),
    [scrolling, fixed, frozenWidth],
  );
  const viewHeight = (rows.scrollRect?.height ?? 0) - HEADER_HEIGHT - frozenHeight;
  return {
    frozenColumns,
    columns: inView,
    frozenRows,
    rows: rows.getVirtualItems().map((line) => ({ index: line.index + frozen, start: line.start, size: line.size })),
    frozenHeight,
    frozenWidth,
    totalWidth: HEADER_WIDTH + frozenWidth + columns.getTotalSize(),
    totalHeight: rows.getTotalSize(),
    pageRows: Math.max(1, Math.floor(viewHeight / model.rowHeight(model.rowCount - 1))),
    scrollingColumnAt: (offset) => (columns.getVirtualItemForOffset(Math.max(0, offset - frozenWidth))?.index ?? 0) + fixed,
    scrollingRowAt: (offset) => (rows.getVirtualItemForOffset(Math.max(0, offset))?.index ?? 0) + frozen,
    boxOf: (range, part) => {
      const isFixed = part.columns === 'frozen';
      const scrollingAcross = span(measuredLines(columns), range.columnIndex - fixed, range.columnCount);
      const across = isFixed ? span(frozenStarts(frozenColumns), range.columnIndex, range.columnCount) : scrollingAcross;
      const scrollingDown = span(measuredLines(rows), range.rowIndex - frozen, range.rowCount);
      const down = part.rows === 'frozen' ? span(frozenStarts(frozenRows), range.rowIndex, range.rowCount) : scrollingDown;
      const left = (across?.start ?? 0) + (isFixed ? 0 : frozenWidth);
      return across && down && { left, width: across.size, top: down.start, height: down.size };
    },
    reveal: ({ row, column }) => {
      if (row >= frozen) rows.scrollToIndex(row - frozen, { align: 'auto' });
      if (column >= fixed) columns.scrollToIndex(column - fixed, { align: 'auto' });
    },
  };
}

type LineVirtualizer = Virtualizer<HTMLElement, Element>;

function useRows(model: GridModel, scroller: RefObject<HTMLElement | null>, frozen: number, frozenHeight: number): LineVirtualizer {
  return useVirtualizer({
    count: model.rowCount - frozen,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => model.rowHeight(index + frozen),
    overscan: ROW_OVERSCAN,
    scrollPaddingEnd: HEADER_HEIGHT + frozenHeight,
  });
}

function useColumns(model: GridModel, scroller: RefObject<HTMLElement | null>, fixed: number, frozenWidth: number): LineVirtualizer {
  return useVirtualizer({
    horizontal: true,
    isRtl: model.isRightToLeft,
    count: model.columnCount - fixed,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => model.columnWidth(index + fixed),
    overscan: COLUMN_OVERSCAN,
    scrollPaddingEnd: HEADER_WIDTH + frozenWidth,
  });
}

function frozenLines(count: number, sizeOf: (index: number) => number): readonly GridLine[] {
  const lines: GridLine[] = [];
  for (let index = 0; index < count; index++) lines.push({ index, start: endOf(lines), size: sizeOf(index) });
  return lines;
}

function endOf(lines: readonly GridLine[]): number {
  const last = lines.at(-1);
  return last === undefined ? 0 : last.start + last.size;
}

interface Lines {
  readonly count: number;
  /** Start of a line; of line `count`, the end of all. */
  start(index: number): number;
}

function measuredLines({ measurementsCache, options }: LineVirtualizer): Lines {
  return { count: options.count, start: (index) => measurementsCache[index]?.start ?? measurementsCache[index - 1]?.end ?? 0 };
}

function frozenStarts(lines: readonly GridLine[]): Lines {
  return { count: lines.length, start: (index) => lines[index]?.start ?? endOf(lines) };
}

function span(lines: Lines, first: number, count: number): { readonly start: number; readonly size: number } | undefined {
  const from = Math.max(0, first);
  const to = Math.min(lines.count, first + count);
  if (from >= to) return undefined;
  const start = lines.start(from);
  return { start, size: lines.start(to) - start };
}
