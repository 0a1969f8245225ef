export { ERROR_CODES, isBlankValue, isErrorValue } from './cell';
export type { CellValue, ErrorCode, ErrorValue } from './cell';
export { MAX_COLUMNS, MAX_ROWS, cellAddress, columnLetters, parseColumnLetters, parseRangeAddress, rangeAddress } from './address';
export type { RangeRef } from './address';
export type { ColumnType, DateSystem, TableColumn, TableSnapshot } from './table';
