import { foldCase, isErrorValue, roundTo15Digits } from '../sheet';
import type { CellValue } from '../sheet';

/** Stands for a value in tests of equality: two values are equal exactly when their keys are identical. `null` is a blank, `undefined` an error. */
export type ValueKey = number | string | boolean | null | undefined;

/** Numbers to 15 digits, text without case, booleans, blanks and empty text as one; a number never equals text or a blank. */
export function keyOfValue(value: CellValue): ValueKey {
  if (typeof value === 'number') return roundTo15Digits(value);
  if (typeof value === 'string') return value === '' ? null : foldCase(value);
  return isErrorValue(value) ? undefined : value;
}
