import { headerRowOf, headerValueOf } from '../../sheet';
import type { CellValue } from '../../sheet';
import { comparedWords } from '../explainBeside';
import { reference } from '../formulaValue';
import { valueTypes } from '../operandTypes';
import { fault } from '../validateFault';
import type { CellsPlace, ExpressionConstruct } from './construct';

/** The header cell above the cell that is looked at, such as the day of a column of a Gantt chart. */
export const header: ExpressionConstruct<'header'> = {
  kind: 'header',
  map: (node) => node,
  tokens: [['HEADER', []]],
  write: () => ['HEADER'],
  read: () => ({ kind: 'header' }),
  print: () => 'header',
  parse: (reader) => (reader.take('header') ? { kind: 'header' } : undefined),
  faults: (_node, validation) => [
    ...validation.expression({ kind: 'cell' }),
    ...(headerRowOf(validation.table) === undefined ? [fault('noHeader', [], 'The table has no row of headers.')] : []),
    ...(validation.place === 'eachRow'
      ? [fault('headerOfRows', [], 'A header is the same for all rows: there is nothing to rank or count.')]
      : []),
  ],
  readsCell: true,
  ranges: (_node, { table, targetColumns }) => {
    const rowIndex = headerRowOf(table);
    if (rowIndex === undefined) return [];
    return targetColumns.map((column) => ({ rowIndex, columnIndex: table.range.columnIndex + column, rowCount: 1, columnCount: 1 }));
  },
  types: (_node, validation) => valueTypes(headersOf(validation)),
  words: () => 'the header of its column',
  comparedWith: (_node, { operator, left }, wording) => comparedWords(operator, 'the header of its column', wording.isDate(left)),
  value: (_node, scope) => reference(scope.headerReference),
};

function headersOf({ table, targetColumns }: CellsPlace): readonly CellValue[] {
  return targetColumns.flatMap((column) => table.columns[column] ?? []).map(headerValueOf);
}
