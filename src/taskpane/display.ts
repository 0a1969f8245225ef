import { format, formatColor, isDateFormat, isValidFormat } from 'numfmt';
import { isErrorValue } from '../sheet';
import type { CellValue, DateSystem, TableColumn } from '../sheet';

/** Days between the two date systems: serial 0 of 1904 is serial 1462 of 1900. */
const DAYS_1900_TO_1904 = 1462;

/** How a value is shown in a cell. */
export interface DisplayedCell {
  readonly text: string;
  /** Excel's general alignment: numbers right, text left, booleans and errors in the middle. */
  readonly align: 'left' | 'center' | 'right';
  /** A colour that the number format asks for, as CSS. */
  readonly color?: string;
}

/** The text of a cell under its number format code, as Excel (en-US) shows it in a wide enough column; a code that is none counts as General. */
export function displayCell(value: CellValue, numberFormat: string, dateSystem: DateSystem): DisplayedCell {
  if (value === null) return { text: '', align: 'left' };
  if (isErrorValue(value)) return { text: value.error, align: 'center' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', align: 'center' };
  const pattern = isValidFormat(numberFormat) ? numberFormat : 'General';
  if (typeof value === 'string') return { text: format(pattern, value), align: 'left' };
  const serial = dateSystem === 1904 && isDateFormat(pattern) ? value + DAYS_1900_TO_1904 : value;
  const color = patternColor(pattern, serial);
  // A negative date shows as hash signs in Excel too.
  const text = format(pattern, serial, { dateErrorThrows: false, dateErrorNumber: false });
  return { text, align: 'right', ...(color === undefined ? {} : { color }) };
}

/** Number format code of data row `row` of a column. */
export function numberFormatAt(column: TableColumn, row: number): string {
  return typeof column.numberFormats === 'string' ? column.numberFormats : (column.numberFormats[row] ?? 'General');
}

function patternColor(pattern: string, value: number): string | undefined {
  if (!pattern.includes('[')) return undefined;
  const color = formatColor(pattern, value);
  return typeof color === 'string' ? color : undefined;
}
