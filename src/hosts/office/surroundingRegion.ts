import type { RangeRef } from '../../sheet';

/** A cell, counted from the first cell of a block. */
interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The region round a cell of a block that blank rows and columns bound, for an Excel that cannot say it (before ExcelApi
 * 1.7). `isFilled` counts rows and columns from the first cell of the block.
 */
export function regionAround(block: RangeRef, cell: CellPlace, isFilled: (row: number, column: number) => boolean): RangeRef {
  let edges: Edges = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
  for (;;) {
    const grown = grow(edges, block, isFilled);
    if (grown === undefined) break;
    edges = grown;
  }
  return {
    rowIndex: block.rowIndex + edges.top,
    columnIndex: block.columnIndex + edges.left,
    rowCount: edges.bottom - edges.top + 1,
    columnCount: edges.right - edges.left + 1,
  };
}

/** One row or column more on the first side where a neighbour, diagonal ones included, has content. */
function grow(edges: Edges, block: RangeRef, isFilled: (row: number, column: number) => boolean): Edges | undefined {
  const { top, bottom, left, right } = edges;
  const [firstRow, lastRow] = [Math.max(0, top - 1), Math.min(block.rowCount - 1, bottom + 1)];
  const [firstColumn, lastColumn] = [Math.max(0, left - 1), Math.min(block.columnCount - 1, right + 1)];
  const isRowFilled = (row: number): boolean => isAny(firstColumn, lastColumn, (column) => isFilled(row, column));
  const isColumnFilled = (column: number): boolean => isAny(firstRow, lastRow, (row) => isFilled(row, column));
  if (firstRow < top && isRowFilled(firstRow)) return { ...edges, top: firstRow };
  if (lastRow > bottom && isRowFilled(lastRow)) return { ...edges, bottom: lastRow };
  if (firstColumn < left && isColumnFilled(firstColumn)) return { ...edges, left: firstColumn };
  if (lastColumn > right && isColumnFilled(lastColumn)) return { ...edges, right: lastColumn };
  return undefined;
}

function isAny(first: number, last: number, holds: (index: number) => boolean): boolean {
  for (let index = first; index <= last; index += 1) if (holds(index)) return true;
  return false;
}
