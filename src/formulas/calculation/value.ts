import { isErrorValue, toNumber, toText } from '../../sheet';
import type { CellValue, ErrorCode, ErrorValue } from '../../sheet';

/** Values in rows and columns: a range of the sheet, an array, or what a calculation gives for one of them. */
export interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row by row. */
  readonly values: readonly CellValue[];
  /** Upper left cell, where the values are those of a range. */
  readonly place?: { readonly row: number; readonly column: number };
}

/** What a part of a formula gives. */
export type Value = CellValue | Grid;

/** Whether a value has rows and columns. */
export function isGrid(value: Value): value is Grid {
  return typeof value === 'object' && value !== null && 'values' in value;
}

/** The upper left value; what a formula shows in one cell. */
export function scalarOf(value: Value): CellValue {
  return isGrid(value) ? (value.values[0] ?? null) : value;
}

/** All values, row by row. */
export function valuesOf(value: Value): readonly CellValue[] {
  return isGrid(value) ? value.values : [value];
}

/** An error value. */
export function errorOf(error: ErrorCode): ErrorValue {
  return { error };
}

/** Calls `work` with one value of each argument at a time; single values, rows and columns stand for as many as the largest has. */
export function lifted(parameters: readonly Value[], work: (...values: readonly CellValue[]) => CellValue): Value {
  const grids = parameters.filter(isGrid);
  if (grids.every(({ values }) => values.length === 1)) return work(...parameters.map(scalarOf));
  const rowCount = Math.max(...grids.map((grid) => grid.rowCount));
  const columnCount = Math.max(...grids.map((grid) => grid.columnCount));
  const values = Array.from({ length: rowCount * columnCount }, (_, index) => {
    const [row, column] = [Math.floor(index / columnCount), index % columnCount];
    return work(...parameters.map((parameter) => valueAt(parameter, row, column)));
  });
  return { rowCount, columnCount, values };
}

function valueAt(value: Value, row: number, column: number): CellValue {
  if (!isGrid(value)) return value;
  const { rowCount, columnCount, values } = value;
  if ((rowCount !== 1 && row >= rowCount) || (columnCount !== 1 && column >= columnCount)) return errorOf('#N/A');
  return values[(rowCount === 1 ? 0 : row) * columnCount + (columnCount === 1 ? 0 : column)] ?? null;
}

/** Works with numbers; the first error among the values is the result. */
export function withNumbers(values: readonly CellValue[], work: (...numbers: readonly number[]) => CellValue): CellValue {
  const numbers: number[] = [];
  for (const value of values) {
    const number = toNumber(value);
    if (isErrorValue(number)) return number;
    numbers.push(number);
  }
  const result = work(...numbers);
  return typeof result === 'number' && !Number.isFinite(result) ? errorOf('#NUM!') : result;
}

/** Works with texts; the first error among the values is the result. */
export function withTexts(values: readonly CellValue[], work: (...texts: readonly string[]) => CellValue): CellValue {
  const texts: string[] = [];
  for (const value of values) {
    const text = toText(value);
    if (isErrorValue(text)) return text;
    texts.push(text);
  }
  return work(...texts);
}

/** Whether a condition's result formats: TRUE or a number that is not 0. */
export function holds(value: CellValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}
