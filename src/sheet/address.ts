/** A rectangle of cells: zero-based first row and column, counts at least 1. */
export interface RangeRef {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Excel's limits on a worksheet (rows, columns). */
export const MAX_ROWS = 1_048_576;
/** Columns A to XFD. */
export const MAX_COLUMNS = 16_384;

/** Letters of a zero-based column: 0 is `A`, 26 is `AA`. */
export function columnLetters(columnIndex: number): string {
  let letters = '';
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of letters in either case, or `undefined` when they name no column of a worksheet. */
export function parseColumnLetters(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  const index = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return index < MAX_COLUMNS ? index : undefined;
}

/** A1 name of one cell, without `$` or sheet. */
export function cellAddress(rowIndex: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${rowIndex + 1}`;
}

/** A1 address of a rectangle (`B2:D17`, or `B2` for one cell), without `$` or sheet. */
export function rangeAddress(range: RangeRef): string {
  const first = cellAddress(range.rowIndex, range.columnIndex);
  if (range.rowCount === 1 && range.columnCount === 1) return first;
  return `${first}:${cellAddress(range.rowIndex + range.rowCount - 1, range.columnIndex + range.columnCount - 1)}`;
}

/** A1 address with every part fixed: `$H$1`, `$H$1:$H$20`, and `$H:$H` or `$1:$1` for whole columns or rows. */
export function absoluteAddress({ rowIndex, columnIndex, rowCount, columnCount }: RangeRef): string {
  const letters = [columnIndex, columnIndex + columnCount - 1].map((column) => `$${columnLetters(column)}`);
  const numbers = [rowIndex, rowIndex + rowCount - 1].map((row) => `$${row + 1}`);
  if (rowCount === MAX_ROWS) return letters.join(':');
  if (columnCount === MAX_COLUMNS) return numbers.join(':');
  const corners = letters.map((column, corner) => `${column}${numbers[corner] ?? ''}`);
  return rowCount === 1 && columnCount === 1 ? (corners[0] ?? '') : corners.join(':');
}

const ABSOLUTE = /^(?:\$[A-Za-z]{1,3}\$\d{1,7}(?::\$[A-Za-z]{1,3}\$\d{1,7})?|\$[A-Za-z]{1,3}:\$[A-Za-z]{1,3}|\$\d{1,7}:\$\d{1,7})$/;

/** Reads what `absoluteAddress` writes, corners in any order and letters in either case; `undefined` where a part is not fixed, a sheet is named, or it is no rectangle of a worksheet. */
export function parseAbsoluteAddress(address: string): RangeRef | undefined {
  if (!ABSOLUTE.test(address)) return undefined;
  const whole = address
    .replace(/^(\$[A-Za-z]+):(\$[A-Za-z]+)$/, `$1$$1:$2$$${MAX_ROWS}`)
    .replace(/^(\$\d+):(\$\d+)$/, `$$A$1:$$${columnLetters(MAX_COLUMNS - 1)}$2`);
  return parseRangeAddress(whole);
}

const A1 = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** Reads `B2`, `$B$2:$D$17` or `Sheet1!B2:D17` (the sheet is ignored); `undefined` when it is no rectangle of a worksheet. */
export function parseRangeAddress(address: string): RangeRef | undefined {
  const match = A1.exec(address.slice(address.lastIndexOf('!') + 1).trim());
  if (match === null) return undefined;
  const [, firstLetters = '', firstRow = '', lastLetters = firstLetters, lastRow = firstRow] = match;
  const columns = [parseColumnLetters(firstLetters), parseColumnLetters(lastLetters)];
  const rows = [Number(firstRow) - 1, Number(lastRow) - 1];
  const [left, right] = columns;
  if (left === undefined || right === undefined || rows.some((row) => row < 0 || row >= MAX_ROWS)) return undefined;
  const [top = 0, bottom = 0] = rows;
  return {
    rowIndex: Math.min(top, bottom),
    columnIndex: Math.min(left, right),
    rowCount: Math.abs(bottom - top) + 1,
    columnCount: Math.abs(right - left) + 1,
  };
}
