import type { CellValue, ErrorCode } from '../../sheet';
import { ERROR_CODES } from '../../sheet';

/** A cell as Office.js hands it over: errors and blanks are told from text by the type alone. */
export function cellValueOf(value: unknown, type: string | undefined): CellValue {
  if (type === 'Empty') return null;
  if (type === 'Error') return { error: errorCodeOf(value) };
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return null;
}

/** Whether a cell holds a formula, from its entry in `Range.formulas`, which is the value itself where it holds none. */
export function isFormulaOf(formula: unknown, value: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** Errors younger than the language (`#BLOCKED!`, `#FIELD!`) count as `#VALUE!`. */
function errorCodeOf(value: unknown): ErrorCode {
  return ERROR_CODES.find((code) => code === value) ?? '#VALUE!';
}
