import { reference } from '../formulaValue';
import { columnTypes } from '../operandTypes';
import type { ExpressionConstruct } from './construct';

/** The cell of the row in a column; its token is the slot of the column. */
export const column: ExpressionConstruct<'column'> = {
  kind: 'column',
  map: (node, mapper) => ({ ...node, column: mapper.column(node.column) }),
  tokens: [],
  write: (node, sink) => [sink.column(node.column)],
  read: (_token, source) => ({ kind: 'column', column: source.column() }),
  print: (node, printer) => printer.column(node.column),
  parse: (reader) => {
    const position = reader.peek().kind === 'column' ? reader.column() : undefined;
    return position === undefined ? undefined : { kind: 'column', column: position };
  },
  faults: (node, validation) => validation.column(node.column, 'column'),
  types: (node, { table }) => columnTypes([node.column], table),
  words: (node, wording) => wording.column(node.column),
  value: (node, scope) => reference(scope.columnReference(node.column)),
};
