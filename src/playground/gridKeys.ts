import type { RangeRef } from '../sheet';
import { extendTo, selectCell, selectColumns, selectRange, selectRows, selectSheet, selectedRange } from './gridSelection';
import type { CellPlace, GridBounds, GridSelection } from './gridSelection';

/** A key with the modifiers that matter; `control` is Command on a Mac. */
export interface GridKey {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
}

/** The selection after a key, as in Excel; `undefined` when the key does not move it. `pageRows` is how many rows a page has. */
export function selectionAfterKey(
  selection: GridSelection,
  pressed: GridKey,
  bounds: GridBounds,
  pageRows: number,
): GridSelection | undefined {
  const { key, shift, control } = pressed;
  if (isSelectAll(pressed)) return regionOrSheet(selection, bounds);
  if (key === ' ' && (shift || control)) return wholeLines(selection, control);
  const from = shift ? selection.extent : selection.active;
  const target = targetOf(pressed, from, bounds, pageRows);
  if (target === undefined) return undefined;
  const place = clamped(target, bounds);
  return shift && key !== 'Enter' ? extendTo({ ...selection, whole: 'none' }, place) : selectCell(place);
}

/** Whether a key is Ctrl+A. */
export function isSelectAll({ key, control }: GridKey): boolean {
  return control && key.toLowerCase() === 'a';
}

function targetOf({ key, shift, control }: GridKey, from: CellPlace, bounds: GridBounds, pageRows: number): CellPlace | undefined {
  switch (key) {
    case 'ArrowUp':
      return step(from, -1, 0, control, bounds);
    case 'ArrowDown':
      return step(from, 1, 0, control, bounds);
    case 'ArrowLeft':
      return step(from, 0, -1, control, bounds);
    case 'ArrowRight':
      return step(from, 0, 1, control, bounds);
    case 'PageUp':
      return { ...from, row: from.row - pageRows };
    case 'PageDown':
      return { ...from, row: from.row + pageRows };
    case 'Home':
      return { row: control ? 0 : from.row, column: 0 };
    case 'End':
      return control ? lastUsedCell(bounds) : { ...from, column: lastUsedCell(bounds).column };
    case 'Enter':
      return step(from, shift ? -1 : 1, 0, false, bounds);
    default:
      return undefined;
  }
}

function clamped({ row, column }: CellPlace, bounds: GridBounds): CellPlace {
  return { row: Math.max(0, Math.min(bounds.rowCount - 1, row)), column: Math.max(0, Math.min(bounds.columnCount - 1, column)) };
}

function lastUsedCell({ usedRange }: GridBounds): CellPlace {
  if (usedRange === undefined) return { row: 0, column: 0 };
  return { row: usedRange.rowIndex + usedRange.rowCount - 1, column: usedRange.columnIndex + usedRange.columnCount - 1 };
}

function step(from: CellPlace, rows: number, columns: number, jump: boolean, bounds: GridBounds): CellPlace {
  return jump ? edgeFrom(from, rows, columns, bounds) : pastMerge(from, rows, columns, bounds);
}

/** A step out of a merged cell leaves all of it. */
function pastMerge(from: CellPlace, rows: number, columns: number, { merges }: GridBounds): CellPlace {
  const merge = merges.find((range) => contains(range, from));
  const to = { row: from.row + rows, column: from.column + columns };
  if (merge === undefined || !contains(merge, to)) return to;
  return {
    row: rows > 0 ? merge.rowIndex + merge.rowCount : rows < 0 ? merge.rowIndex - 1 : to.row,
    column: columns > 0 ? merge.columnIndex + merge.columnCount : columns < 0 ? merge.columnIndex - 1 : to.column,
  };
}

function contains(range: RangeRef, { row, column }: CellPlace): boolean {
  return (
    row >= range.rowIndex &&
    row < range.rowIndex + range.rowCount &&
    column >= range.columnIndex &&
    column < range.columnIndex + range.columnCount
  );
}

/** To the end of the filled cells, or over blank ones to the next filled cell, or to the edge. */
function edgeFrom(from: CellPlace, rows: number, columns: number, bounds: GridBounds): CellPlace {
  const next = (place: CellPlace): CellPlace => ({ row: place.row + rows, column: place.column + columns });
  const inside = (place: CellPlace): boolean =>
    place.row >= 0 && place.row < bounds.rowCount && place.column >= 0 && place.column < bounds.columnCount;
  const filled = (place: CellPlace): boolean => inside(place) && !bounds.isBlank(place.row, place.column);
  let place = next(from);
  if (filled(from) && filled(place)) {
    while (filled(next(place))) place = next(place);
    return place;
  }
  while (inside(next(place)) && !filled(place)) place = next(place);
  return place;
}

/** Ctrl+A takes the used cells first, and the whole sheet when they are selected already or hold nothing. */
function regionOrSheet(selection: GridSelection, bounds: GridBounds): GridSelection {
  const { usedRange } = bounds;
  if (usedRange === undefined || sameRange(selectedRange(selection, bounds.merges), usedRange)) return selectSheet();
  return selectRange(usedRange);
}

function sameRange(left: RangeRef, right: RangeRef): boolean {
  return (
    left.rowIndex === right.rowIndex &&
    left.columnIndex === right.columnIndex &&
    left.rowCount === right.rowCount &&
    left.columnCount === right.columnCount
  );
}

function wholeLines({ active, extent }: GridSelection, columns: boolean): GridSelection {
  if (columns) return selectColumns(active.column, extent.column);
  return selectRows(active.row, extent.row);
}
