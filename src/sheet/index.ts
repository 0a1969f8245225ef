export { ERROR_CODES, isBlankValue, isErrorValue } from './cell';
export type { CellValue, ErrorCode, ErrorValue } from './cell';
export { MAX_COLUMNS, MAX_ROWS, cellAddress, columnLetters, parseColumnLetters, parseRangeAddress, rangeAddress } from './address';
export type { RangeRef } from './address';
export {
  addMonths,
  dateOfSerial,
  daysInMonth,
  isDateSerial,
  isoDateOfSerial,
  quarterOfMonth,
  serialOfDate,
  serialOfIsoDate,
  startOfWeek,
  weekdayOfSerial,
} from './dates';
export type { CivilDate } from './dates';
export { compareNumbers, compareTexts, compareValues, equalTexts, equalValues, foldCase, kindOfValue, roundTo15Digits } from './compare';
export type { ValueKind } from './compare';
export { textOfNumber, toNumber, toText } from './coerce';
export { isDateFormat, isTimeFormat } from './numberFormat';
export { columnType, distinctText, numberFormatAt } from './column';
export type { ColumnType, DateSystem, TableColumn, TableSnapshot } from './table';
