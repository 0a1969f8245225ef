import type { RangeRef } from '../../../src/sheet';
import { MAX_COLUMNS, MAX_ROWS, columnLetters, parseColumnLetters, parseRangeAddress, rangeAddress } from '../../../src/sheet';

const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads `B2:D9`, `C:D` or `2:5`, with or without a sheet. Throws on anything else. */
export function parseAddress(address: string): RangeRef {
  const local = address.slice(address.lastIndexOf('!') + 1).trim();
  const range = parseRangeAddress(local) ?? parseColumns(local) ?? parseRows(local);
  if (range === undefined) throw new RangeError(`no address: ${address}`);
  return range;
}

function parseColumns(address: string): RangeRef | undefined {
  const [, first = '', last = ''] = COLUMNS.exec(address) ?? [];
  const [left, right] = [parseColumnLetters(first), parseColumnLetters(last)];
  if (left === undefined || right === undefined) return undefined;
  return { rowIndex: 0, columnIndex: Math.min(left, right), rowCount: MAX_ROWS, columnCount: Math.abs(right - left) + 1 };
}

function parseRows(address: string): RangeRef | undefined {
  const [, first, last] = ROWS.exec(address) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const [top, bottom] = [Number(first) - 1, Number(last) - 1];
  return { rowIndex: Math.min(top, bottom), columnIndex: 0, rowCount: Math.abs(bottom - top) + 1, columnCount: MAX_COLUMNS };
}

/** Reads a list of addresses parted by commas. Throws when one of them is none. */
export function parseAreas(addresses: string): readonly RangeRef[] {
  return addresses.split(',').map(parseAddress);
}

/** The address Excel shows: `C:D` for whole columns, `2:5` for whole rows. */
export function localAddress(range: RangeRef): string {
  if (range.rowCount === MAX_ROWS) {
    if (range.columnCount === MAX_COLUMNS) return `1:${MAX_ROWS}`;
    return `${columnLetters(range.columnIndex)}:${columnLetters(range.columnIndex + range.columnCount - 1)}`;
  }
  if (range.columnCount === MAX_COLUMNS) return `${range.rowIndex + 1}:${range.rowIndex + range.rowCount}`;
  return rangeAddress(range);
}

/** The address with its sheet, quoted where Excel quotes it. */
export function fullAddress(sheet: string, range: RangeRef): string {
  const name = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${localAddress(range)}`;
}

/** The cells that two ranges share, or `undefined`. */
export function intersection(one: RangeRef, other: RangeRef): RangeRef | undefined {
  const rowIndex = Math.max(one.rowIndex, other.rowIndex);
  const columnIndex = Math.max(one.columnIndex, other.columnIndex);
  const rowCount = Math.min(one.rowIndex + one.rowCount, other.rowIndex + other.rowCount) - rowIndex;
  const columnCount = Math.min(one.columnIndex + one.columnCount, other.columnIndex + other.columnCount) - columnIndex;
  return rowCount > 0 && columnCount > 0 ? { rowIndex, columnIndex, rowCount, columnCount } : undefined;
}
