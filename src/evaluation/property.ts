import type { CellProperty, Condition } from '../rules';
import { compareNumbers, holdsFormula, isErrorValue, toText } from '../sheet';
import type { CellValue } from '../sheet';
import type { Frame } from './frame';
import type { Operand } from './operand';
import { testOf } from './preparedTest';
import type { PreparedTest } from './preparedTest';
import { capitals, isTrimmed, smallLetters } from './textFunctions';

/** Whether cells are what a condition asks of them; whether they hold a formula, only of cells of the table where it is known. */
export function prepareProperty({ property, value }: Extract<Condition, { kind: 'is' }>, operand: Operand, frame: Frame): PreparedTest {
  if (property !== 'formula') return testOf(operand, (at) => (row) => hasProperty(property, at(row)));
  return {
    ofCell: operand.ofCell,
    bind: (cellColumn) => {
      const column = frame.table.columns[value.kind === 'column' ? value.column : cellColumn];
      const known = column !== undefined && (value.kind === 'column' || value.kind === 'cell');
      return (row) => known && holdsFormula(column, row) === true;
    },
  };
}

/** Whether a cell has a property. Blank is Excel's `LEN(TRIM(A1))=0`, spaces alone included; only `error` holds for an error. */
export function hasProperty(property: Exclude<CellProperty, 'formula'>, value: CellValue): boolean {
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
    case 'boolean':
      return typeof value === 'boolean';
    case 'wholeNumber':
      return typeof value === 'number' && compareNumbers(value, Math.floor(value)) === 0;
    case 'containsDigit':
      return containsDigit(value);
    case 'numberAsText':
      return typeof value === 'string' && /^ *[+-]?(?:\d+\.?\d*|\.\d+)%? *$/.test(value);
    case 'email':
      return typeof value === 'string' && looksLikeEmail(value);
    case 'untrimmed':
      return typeof value === 'string' && !isTrimmed(value);
    case 'upperCase':
      return typeof value === 'string' && !/[a-z]/.test(value) && capitals(value) === value && hasCase(value);
    case 'lowerCase':
      return typeof value === 'string' && isLowerCase(value);
  }
}

function looksBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && /^ *$/.test(value));
}

function containsDigit(value: CellValue): boolean {
  if (typeof value === 'number') return true;
  const text = toText(value);
  return typeof text === 'string' && /[0-9]/.test(text);
}

/** One `@` that is not the first character, a dot later but neither right behind it nor last, no space. */
function looksLikeEmail(text: string): boolean {
  const at = text.indexOf('@');
  if (at < 1 || at !== text.lastIndexOf('@') || text.endsWith('.') || text.includes(' ')) return false;
  return text.includes('.', at + 2);
}

function isLowerCase(text: string): boolean {
  // Latin-1 without capitals, or any text that small letters leave as it is.
  if (!/^[\0-@[-\u00bf\u00d7\u00df-\u00ff]*$/.test(text) && (/[A-Z]/.test(text) || smallLetters(text) !== text)) return false;
  return /[a-z]/.test(text) || hasCase(text);
}

function hasCase(text: string): boolean {
  return capitals(text) !== smallLetters(text);
}
