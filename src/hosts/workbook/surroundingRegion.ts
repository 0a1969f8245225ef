import type { RangeRef } from '../../sheet';
import { firstPositionFrom } from './cells';
import type { Steps } from '../steps';
import type { Worksheet } from './workbook';
import { cellValueAt } from './workbook';

interface Edges {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The region round `range` that blank rows and columns bound, diagonal neighbours included, as Excel's Ctrl+A takes it; inside the used range. */
export function* surroundingRegion(sheet: Worksheet, range: RangeRef): Steps<RangeRef> {
  const used = sheet.usedRange;
  if (used === undefined) return range;
  const edges: Edges = {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
  while (growRows(sheet, edges, used) || growColumns(sheet, edges, used)) yield;
  return shrink(sheet, edges);
}

function growRows(sheet: Worksheet, edges: Edges, used: RangeRef): boolean {
  const before = edges.bottom - edges.top;
  const lastRow = used.rowIndex + used.rowCount - 1;
  const filled = (row: number): boolean => isRowFilled(sheet, row, edges.left - 1, edges.right + 1);
  while (edges.top > used.rowIndex && filled(edges.top - 1)) edges.top -= 1;
  while (edges.bottom < lastRow && filled(edges.bottom + 1)) edges.bottom += 1;
  return edges.bottom - edges.top > before;
}

function growColumns(sheet: Worksheet, edges: Edges, used: RangeRef): boolean {
  const before = edges.right - edges.left;
  const lastColumn = used.columnIndex + used.columnCount - 1;
  const filled = (column: number): boolean => isColumnFilled(sheet, column, edges.top - 1, edges.bottom + 1);
  while (edges.left > used.columnIndex && filled(edges.left - 1)) edges.left -= 1;
  while (edges.right < lastColumn && filled(edges.right + 1)) edges.right += 1;
  return edges.right - edges.left > before;
}

/** A blank start cell at the rim of its region does not belong to it. */
function shrink(sheet: Worksheet, edges: Edges): RangeRef {
  while (edges.top < edges.bottom && !isRowFilled(sheet, edges.top, edges.left, edges.right)) edges.top += 1;
  while (edges.bottom > edges.top && !isRowFilled(sheet, edges.bottom, edges.left, edges.right)) edges.bottom -= 1;
  while (edges.left < edges.right && !isColumnFilled(sheet, edges.left, edges.top, edges.bottom)) edges.left += 1;
  while (edges.right > edges.left && !isColumnFilled(sheet, edges.right, edges.top, edges.bottom)) edges.right -= 1;
  return {
    rowIndex: edges.top,
    columnIndex: edges.left,
    rowCount: edges.bottom - edges.top + 1,
    columnCount: edges.right - edges.left + 1,
  };
}

function isRowFilled(sheet: Worksheet, row: number, first: number, last: number): boolean {
  for (let column = first; column <= last; column += 1) if (cellValueAt(sheet, row, column) !== null) return true;
  return false;
}

function isColumnFilled(sheet: Worksheet, column: number, first: number, last: number): boolean {
  const cells = sheet.cells.get(column);
  if (cells === undefined) return false;
  for (let position = firstPositionFrom(cells, first); ; position += 1) {
    const row = cells.rows[position];
    if (row === undefined || row > last) return false;
    if (cells.values[position] !== null) return true;
  }
}
