import { constant } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import type { ExpressionConstruct, Scope } from './construct';

type PlaceKind = 'rowNumber' | 'dataRowNumber' | 'columnNumber';
type PlaceFaces = Omit<ExpressionConstruct<PlaceKind>, 'kind' | 'map' | 'read' | 'parse'>;

/** The row's number on the sheet, Excel's ROW. */
export const rowNumber: ExpressionConstruct<'rowNumber'> = {
  kind: 'rowNumber',
  map: (node) => node,
  read: () => ({ kind: 'rowNumber' }),
  parse: (reader) => (reader.take('row', 'number') ? { kind: 'rowNumber' } : undefined),
  ...numberOfPlace('ROW_NUMBER', 'row number', 'the row number', (_, scope) => constant(rowText(scope), 'number', 3)),
};

/** The row's number among the rows of the table, the first one 1. */
export const dataRowNumber: ExpressionConstruct<'dataRowNumber'> = {
  kind: 'dataRowNumber',
  map: (node) => node,
  read: () => ({ kind: 'dataRowNumber' }),
  parse: (reader) => (reader.take('data', 'row', 'number') ? { kind: 'dataRowNumber' } : undefined),
  ...numberOfPlace('DATA_ROW', 'data row number', 'the row number in the table', (_, scope) => {
    const above = scope.table.range.rowIndex;
    return above === 0 ? constant(rowText(scope), 'number', 3) : constant(`${rowText(scope)}-${above}`, 'number', 1);
  }),
};

/** The number of the looked-at cell's column on the sheet, Excel's COLUMN. */
export const columnNumber: ExpressionConstruct<'columnNumber'> = {
  kind: 'columnNumber',
  map: (node) => node,
  read: () => ({ kind: 'columnNumber' }),
  parse: (reader) => (reader.take('column', 'number') ? { kind: 'columnNumber' } : undefined),
  ...numberOfPlace('COLUMN_NUMBER', 'column number', 'the column number', (_, { cellReference }) => {
    return constant(cellReference.includes(':') ? `COLUMN(${cellReference})` : 'COLUMN()', 'number', 3);
  }),
  readsCell: true,
};

function numberOfPlace(token: string, printed: string, words: string, value: PlaceFaces['value']): PlaceFaces {
  return {
    tokens: [[token, []]],
    write: () => [token],
    print: () => printed,
    faults: () => [],
    readsPlace: true,
    types: () => literalTypes('number'),
    words: () => words,
    value,
  };
}

function rowText(scope: Scope): string {
  return scope.manyRows ? `ROW(${scope.columnReference(0)})` : 'ROW()';
}
