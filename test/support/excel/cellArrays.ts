import { format } from 'numfmt';
import type { CellValue, RangeRef } from '../../../src/sheet';
import { isErrorValue } from '../../../src/sheet';
import type { SheetState } from './workbookState';
import { formulaAt, numberFormatAt, valueAt } from './workbookState';

/** Above this many cells Excel answers `null` instead of an array. */
export const MAX_READABLE_CELLS = 5_000_000;

/** What office.js shows of a cell: errors are their text, blanks are empty text. */
function plain(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isErrorValue(value) ? value.error : value;
}

function valueType(value: CellValue): `${Excel.RangeValueType}` {
  if (value === null) return 'Empty';
  if (isErrorValue(value)) return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'boolean' ? 'Boolean' : 'Double';
}

function shownText(value: CellValue, code: string): string {
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return format(code, value);
}

function read<Cell>(range: RangeRef, cell: (row: number, column: number) => Cell): Cell[][] | null {
  if (range.rowCount * range.columnCount > MAX_READABLE_CELLS) return null;
  const columns = Array.from({ length: range.columnCount }, (_, offset) => range.columnIndex + offset);
  return Array.from({ length: range.rowCount }, (_, offset) => columns.map((column) => cell(range.rowIndex + offset, column)));
}

/** `Range.values`. */
export function readValues(sheet: SheetState, range: RangeRef): (string | number | boolean)[][] | null {
  return read(range, (row, column) => plain(valueAt(sheet, row, column)));
}

/** `Range.formulas`. */
export function readFormulas(sheet: SheetState, range: RangeRef): (string | number | boolean)[][] | null {
  return read(range, (row, column) => plain(formulaAt(sheet, row, column)));
}

/** `Range.valueTypes`. */
export function readValueTypes(sheet: SheetState, range: RangeRef): `${Excel.RangeValueType}`[][] | null {
  return read(range, (row, column) => valueType(valueAt(sheet, row, column)));
}

/** `Range.numberFormat`. */
export function readNumberFormats(sheet: SheetState, range: RangeRef): string[][] | null {
  return read(range, (row, column) => numberFormatAt(sheet, row, column));
}

/** `Range.text`. */
export function readTexts(sheet: SheetState, range: RangeRef): string[][] | null {
  return read(range, (row, column) => shownText(valueAt(sheet, row, column), numberFormatAt(sheet, row, column)));
}
