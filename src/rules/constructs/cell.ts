import { reference } from '../formulaValue';
import { columnTypes } from '../operandTypes';
import { fault } from '../validateFault';
import type { ExpressionConstruct } from './construct';

/** The cell that is looked at. */
export const cell: ExpressionConstruct<'cell'> = {
  kind: 'cell',
  map: (node) => node,
  tokens: [['THIS', []]],
  write: () => ['THIS'],
  read: () => ({ kind: 'cell' }),
  print: () => 'cell',
  parse: (reader) => (reader.take('cell') ? { kind: 'cell' } : undefined),
  faults: (_node, { target }) =>
    target.kind === 'rows' ? [fault('cellWithRows', [], 'Whole rows have no cell of their own to look at.')] : [],
  types: (_node, { targetColumns, table }) => columnTypes(targetColumns, table),
  words: (_node, { targetColumns, column }) => (targetColumns.length === 1 ? column(targetColumns[0] ?? 0) : 'the cell'),
  value: (_node, scope) => reference(scope.cellReference),
};
