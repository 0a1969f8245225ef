import { format, formatColor, isDateFormat } from 'numfmt';
import type { CellValue, DateSystem } from '../../sheet';
import { isErrorValue } from '../../sheet';
import type { Worksheet } from './workbook';
import { cellStyleAt, cellValueAt } from './workbook';

/** Days by which serial numbers of the 1904 system lag behind those of 1900. */
export const DAYS_TO_1904 = 1462;

const FORMAT_OPTIONS = { locale: 'en-US', dateErrorNumber: false, dateSpanLarge: false, overflow: '########' } as const;

/** A cell as Excel shows it in an ample column: its value under its number format; a date that cannot be shown is `########`. */
export function displayText(sheet: Worksheet, row: number, column: number): string {
  return formattedText(cellValueAt(sheet, row, column), cellStyleAt(sheet, row, column).numberFormat, sheet.dateSystem);
}

/** A value under a number format code; one that cannot be read counts as General. */
export function formattedText(value: CellValue, numberFormat: string, dateSystem: DateSystem): string {
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  try {
    return format(numberFormat, shiftedSerial(value, numberFormat, dateSystem), FORMAT_OPTIONS);
  } catch {
    return format('General', value, FORMAT_OPTIONS); // numfmt throws on a code that is no number format: a fault of the file.
  }
}

/** The font colour that a number format gives a value (`[Red]`), as a CSS colour. */
export function numberFormatColor(value: CellValue, numberFormat: string): string | undefined {
  if (typeof value !== 'number' || !numberFormat.includes('[')) return undefined;
  try {
    const color = formatColor(numberFormat, value);
    return typeof color === 'string' ? color : undefined;
  } catch {
    return undefined; // As above.
  }
}

function shiftedSerial(value: CellValue, numberFormat: string, dateSystem: DateSystem): CellValue {
  const isShifted = dateSystem === 1904 && typeof value === 'number' && isDateFormat(numberFormat);
  return isShifted ? value + DAYS_TO_1904 : value;
}
