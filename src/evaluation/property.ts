import type { CellProperty } from '../rules';
import { isErrorValue } from '../sheet';
import type { CellValue } from '../sheet';

/** Whether a cell has a property. Blank is Excel's `LEN(TRIM(A1))=0`, spaces alone included; only `error` holds for an error. */
export function hasProperty(property: CellProperty, value: CellValue): boolean {
  switch (property) {
    case 'blank':
      return looksBlank(value);
    case 'notBlank':
      return !looksBlank(value) && !isErrorValue(value);
    case 'error':
      return isErrorValue(value);
    case 'notError':
      return !isErrorValue(value);
    case 'number':
      return typeof value === 'number';
    case 'text':
      return typeof value === 'string' && !looksBlank(value);
  }
}

function looksBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && /^ *$/.test(value));
}
