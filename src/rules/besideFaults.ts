import { MAX_COLUMNS, MAX_ROWS } from '../sheet';
import type { RangeRef } from '../sheet';
import type { RuleFault } from './syntax';
import { fault } from './validateFault';

/** Rows or columns that a cell can lie away from another one at most. */
export const MAX_DISTANCE = 1000;

/** A fault at `path` where a distance is no whole number, or too large. */
export function distanceFaults(distance: number, path: string): readonly RuleFault[] {
  if (Number.isInteger(distance) && Math.abs(distance) <= MAX_DISTANCE) return [];
  return [fault('distanceOutOfRange', [path], `Another cell lies a whole number of cells away, at most ${MAX_DISTANCE}, not ${distance}.`)];
}

/** A fault at `path` where the worksheet has no such range. */
export function sheetRangeFaults(range: RangeRef, ...path: readonly string[]): readonly RuleFault[] {
  return isRange(range) && isOnSheet(range) ? [] : [fault('rangeOutOfSheet', path, 'The worksheet has no such range.')];
}

/** A fault where ranges reach beyond the worksheet: single references come in again at the other edge, ranges can't. */
export function rangeFaults(ranges: readonly RangeRef[], path: string): readonly RuleFault[] {
  if (ranges.every(isOnSheet)) return [];
  return [fault('cellOutOfSheet', [path], 'So far away the worksheet has no cells for some rows.')];
}

function isRange({ rowIndex, columnIndex, rowCount, columnCount }: RangeRef): boolean {
  return [rowIndex, columnIndex, rowCount, columnCount].every(Number.isInteger) && rowCount >= 1 && columnCount >= 1;
}

function isOnSheet({ rowIndex, columnIndex, rowCount, columnCount }: RangeRef): boolean {
  return rowIndex >= 0 && columnIndex >= 0 && rowIndex + rowCount <= MAX_ROWS && columnIndex + columnCount <= MAX_COLUMNS;
}
