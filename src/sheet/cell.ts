/** Excel's error values, as they are written in a cell (ECMA-376 part 1, 18.17.3). */
export const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
] as const;

/** One of Excel's error values. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A cell that holds an error value. */
export interface ErrorValue {
  readonly error: ErrorCode;
}

/** What a cell holds: dates and times are serial numbers, `null` is a blank cell, `''` a formula that gave empty text. */
export type CellValue = number | string | boolean | null | ErrorValue;

/** Whether `value` is one of Excel's error values. */
export function isErrorValue(value: CellValue): value is ErrorValue {
  return typeof value === 'object' && value !== null;
}

/** Whether Excel's ISBLANK-or-empty-text sense of blank holds (`=A1=""`): no content, or a formula that gave empty text. */
export function isBlankValue(value: CellValue): value is null | '' {
  return value === null || value === '';
}
