export { ERROR_CODES, isBlankValue, isErrorValue } from './cell';
export type { CellValue, ErrorCode, ErrorValue } from './cell';
export {
  MAX_COLUMNS,
  MAX_ROWS,
  absoluteAddress,
  cellAddress,
  columnLetters,
  parseAbsoluteAddress,
  parseColumnLetters,
  parseRangeAddress,
  rangeAddress,
} from './address';
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
export { columnType, distinctText, headerValueOf, holdsFormula, numberFormatAt } from './column';
export { MAX_RANGE_VALUES, MAX_SURROUNDING_CELLS, distanceToRange, headerRowOf, rangeValues, sheetValueAt } from './sheetCells';
export type { ColumnType, DateSystem, SheetCell, Surroundings, TableColumn, TableSnapshot } from './table';
