import type { CellValue } from '../sheet';
import type { Frame, RowValue } from './frame';
import type { Operand } from './operand';
import { throughRows } from './steps';
import type { Steps } from './steps';

/** Columns over which an operand is counted: the rule's whole block where it reads the cell, else one pass down the rows. */
export function scopeOf(operands: readonly Operand[], frame: Frame): readonly number[] {
  return operands.some((operand) => operand.ofCell) ? frame.block : [0];
}

/** The numbers among the values of an operand in its scope; blanks, text, booleans and errors are left out. */
export function* numbersOf(operand: Operand, frame: Frame): Steps<Float64Array> {
  const columns = scopeOf([operand], frame);
  const numbers = new Float64Array(columns.length * frame.rowCount);
  let count = 0;
  for (const column of columns) {
    const read = operand.cells === undefined ? readCalculated(operand.bind(column), numbers) : readCells(operand.cells(column), numbers);
    yield* throughRows(frame.rowCount, (first, end) => {
      count = read(first, end, count);
    });
  }
  return numbers.subarray(0, count);
}

/** Puts the numbers in some rows into an array from a place on, and says the place behind them. */
type ReadNumbers = (first: number, end: number, place: number) => number;

function readCalculated(at: RowValue, numbers: Float64Array): ReadNumbers {
  return (first, end, place) => {
    let next = place;
    for (let row = first; row < end; row += 1) {
      const value = at(row);
      if (typeof value === 'number' && Number.isFinite(value)) numbers[next++] = value;
    }
    return next;
  };
}

/** A loop of its own: a number that a function gives takes memory each time. */
function readCells(cells: readonly CellValue[], numbers: Float64Array): ReadNumbers {
  return (first, end, place) => {
    let next = place;
    for (let row = first; row < Math.min(end, cells.length); row += 1) {
      const value = cells[row];
      if (typeof value === 'number' && Number.isFinite(value)) numbers[next++] = value;
    }
    return next;
  };
}
