import type { CellValue, RangeRef } from '../sheet';
import { isBlankValue } from '../sheet';

/** What Excel's status bar says of several cells: how many are filled, and of the numbers their sum and mean. */
export interface RangeSummary {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** What a summary reads. */
export interface SummarisedCells {
  readonly usedRange: RangeRef | undefined;
  value(row: number, column: number): CellValue;
}

/** Cells that are summed up in one step. */
const CELLS_OF_STEP = 100_000;

/** Sums up the used cells of a range, some thousand a step. */
export function* summarise(cells: SummarisedCells, range: RangeRef): Generator<undefined, RangeSummary, undefined> {
  let [count, numbers, sum, looked] = [0, 0, 0, 0];
  const used = cells.usedRange;
  if (used === undefined) return { count, numbers, sum };
  const lastRow = Math.min(range.rowIndex + range.rowCount, used.rowIndex + used.rowCount);
  const lastColumn = Math.min(range.columnIndex + range.columnCount, used.columnIndex + used.columnCount);
  for (let column = Math.max(range.columnIndex, used.columnIndex); column < lastColumn; column++) {
    for (let row = Math.max(range.rowIndex, used.rowIndex); row < lastRow; row++) {
      if (++looked % CELLS_OF_STEP === 0) yield;
      const value = cells.value(row, column);
      if (isBlankValue(value)) continue;
      count++;
      if (typeof value !== 'number') continue;
      numbers++;
      sum += value;
    }
  }
  return { count, numbers, sum };
}
