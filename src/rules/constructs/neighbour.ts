import type { RangeRef } from '../../sheet';
import { distanceFaults, rangeFaults } from '../besideFaults';
import { comparedWords, rowWords } from '../explainBeside';
import { reference } from '../formulaValue';
import { columnTypes } from '../operandTypes';
import type { Expression } from '../syntax';
import { fault } from '../validateFault';
import type { CellsPlace, ExpressionConstruct, ExpressionOf, Wording } from './construct';

type Neighbour = ExpressionOf<'neighbour'>;

/** The cell of a column in a row further up or down; in the text form as Excel's OFFSET, which the formula does without. */
export const neighbour: ExpressionConstruct<'neighbour'> = {
  kind: 'neighbour',
  map: (node, mapper) => ({ ...node, column: mapper.column(node.column) }),
  tokens: [
    ['ABOVE', ['column']],
    ['BELOW', ['column']],
  ],
  write: ({ column, rows }, sink) => {
    if (Math.abs(rows) !== 1) return sink.fail('a row that far away');
    return [rows < 0 ? 'ABOVE' : 'BELOW', sink.column(column)];
  },
  read: (token, source) => ({ kind: 'neighbour', column: source.column(), rows: token === 'ABOVE' ? -1 : 1 }),
  print: ({ column, rows }, printer) => `offset(${printer.column(column)}, ${rows})`,
  parse: (reader) => {
    if (reader.peek(2).value === 'cell' || !reader.take('offset', '(')) return undefined;
    const column = reader.column();
    const rows = column === undefined || !reader.expect(',') ? undefined : reader.number();
    return column === undefined || rows === undefined || !reader.expect(')') ? undefined : { kind: 'neighbour', column, rows };
  },
  faults: (node, validation) => [
    ...validation.column(node.column, 'column'),
    ...distanceFaults(node.rows, 'rows'),
    ...(node.rows === 0 ? [fault('noDistance', ['rows'], 'The row itself is no row above or below.')] : []),
    ...(validation.place === 'row' ? [] : rangeFaults(rangesOf(node, validation), 'rows')),
  ],
  ranges: rangesOf,
  types: ({ column }, { table }) => columnTypes([column], table),
  words: ({ column, rows }, wording) => `${wording.column(column)} ${rowWords(rows)}`,
  comparedWith: (node, { operator, left }, wording) => {
    if (isSameColumn(left, node, wording)) return comparedWords(operator, rowWords(node.rows), wording.isDate(left));
    return undefined;
  },
  value: ({ column, rows }, scope) => reference(scope.columnReference(column, rows)),
};

function rangesOf({ column, rows }: Neighbour, { table: { range } }: CellsPlace): readonly RangeRef[] {
  return [{ ...range, rowIndex: range.rowIndex + rows, columnIndex: range.columnIndex + column, columnCount: 1 }];
}

function isSameColumn(left: Expression, { column }: Neighbour, { targetColumns }: Wording): boolean {
  if (left.kind === 'column') return left.column === column;
  return left.kind === 'cell' && targetColumns.every((target) => target === column);
}
