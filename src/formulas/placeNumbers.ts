import type { Expression } from '../rules';
import type { Reading } from './place';
import type { Call } from './syntax';

/** ROW and COLUMN of the own cell, or of one of its row or column; `undefined` for other calls. */
export function placeNumberOf({ name, arguments: parameters }: Call, { place }: Reading): Expression | undefined {
  const [of] = parameters;
  if ((name !== 'ROW' && name !== 'COLUMN') || parameters.length > 1) return undefined;
  const { applies } = place;
  if (of !== undefined && of.kind !== 'reference') return undefined;
  if (name === 'COLUMN') {
    if (of === undefined || (!of.reference.columnAbsolute && of.reference.column === applies.columnIndex)) return { kind: 'columnNumber' };
    return of.reference.columnAbsolute ? { kind: 'number', value: of.reference.column + 1 } : undefined;
  }
  if (of?.reference.rowAbsolute === true) return { kind: 'number', value: of.reference.row + 1 };
  const rows = of === undefined ? 0 : of.reference.row - applies.rowIndex;
  if (rows === 0) return { kind: 'rowNumber' };
  return { kind: 'arithmetic', operator: '+', left: { kind: 'rowNumber' }, right: { kind: 'number', value: rows } };
}
