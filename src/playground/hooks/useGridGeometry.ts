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

/** Which lines are in view and where everything lies. Offsets of columns count from the first column, of rows from the first row that scrolls. */
export interface GridGeometry {
  readonly columns: readonly GridLine[];
  readonly frozenRows: readonly GridLine[];
  readonly rows: readonly GridLine[];
  readonly frozenHeight: number;
  /** Row numbers included. */
  readonly totalWidth: number;
  readonly totalHeight: number;
  /** Rows that fit in the view. */
  readonly pageRows: number;
  columnAt(offset: number): number;
  /** `offset` counts from the upper edge of the first row that scrolls. */
  scrollingRowAt(offset: number): number;
  /** The box of the part of `range` that scrolls, or that is frozen; `undefined` when there is none. */
  boxOf(range: RangeRef, part: 'frozen' | 'scrolling'): PixelBox | undefined;
  reveal(place: CellPlace): void;
}

/** The geometry of a sheet in a scrolling element; rows and columns out of view are not drawn. */
export function useGridGeometry(model: GridModel, scroller: RefObject<HTMLElement | null>): GridGeometry {
  const frozenRows = useMemo(() => frozenLines(model), [model]);
  const frozen = frozenRows.length;
  const frozenHeight = endOf(frozenRows);
  const rows = useRows(model, scroller, frozen, frozenHeight);
  const columns = useColumns(model, scroller);
  const viewHeight = (rows.scrollRect?.height ?? 0) - HEADER_HEIGHT - frozenHeight;
  return {
    columns: columns.getVirtualItems(),
    frozenRows,
    rows: rows.getVirtualItems().map((line) => ({ index: line.index + frozen, start: line.start, size: line.size })),
    frozenHeight,
    totalWidth: HEADER_WIDTH + columns.getTotalSize(),
    totalHeight: rows.getTotalSize(),
    pageRows: Math.max(1, Math.floor(viewHeight / model.rowHeight(model.rowCount - 1))),
    columnAt: (offset) => columns.getVirtualItemForOffset(Math.max(0, offset))?.index ?? 0,
    scrollingRowAt: (offset) => (rows.getVirtualItemForOffset(Math.max(0, offset))?.index ?? 0) + frozen,
    boxOf: (range, part) => {
      const across = span(measuredLines(columns), range.columnIndex, range.columnCount);
      const scrolling = span(measuredLines(rows), range.rowIndex - frozen, range.rowCount);
      const down = part === 'scrolling' ? scrolling : span(frozenStarts(frozenRows), range.rowIndex, range.rowCount);
      return across && down && { left: across.start, width: across.size, top: down.start, height: down.size };
    },
    reveal: ({ row, column }) => {
      if (row >= frozen) rows.scrollToIndex(row - frozen, { align: 'auto' });
      columns.scrollToIndex(column, { align: 'auto' });
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

function useColumns(model: GridModel, scroller: RefObject<HTMLElement | null>): LineVirtualizer {
  return useVirtualizer({
    horizontal: true,
    count: model.columnCount,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => model.columnWidth(index),
    overscan: COLUMN_OVERSCAN,
    scrollPaddingEnd: HEADER_WIDTH,
  });
}

function frozenLines(model: GridModel): readonly GridLine[] {
  const lines: GridLine[] = [];
  for (let index = 0; index < model.frozenRows; index++) lines.push({ index, start: endOf(lines), size: model.rowHeight(index) });
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
