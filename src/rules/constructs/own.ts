import { reference } from '../formulaValue';
import { columnTypes } from '../operandTypes';
import { fault } from '../validateFault';
import type { ExpressionConstruct } from './construct';

/** In a condition on other rows, the cell of the row that they are looked at for. */
export const own: ExpressionConstruct<'own'> = {
  kind: 'own',
  map: (node, mapper) => ({ ...node, column: mapper.column(node.column) }),
  tokens: [['OWN', ['column']]],
  write: ({ column }, sink) => ['OWN', sink.column(column)],
  read: (_token, source) => ({ kind: 'own', column: source.column() }),
  print: ({ column }, printer) => `own ${printer.column(column)}`,
  parse: (reader) => {
    if (!reader.take('own')) return undefined;
    const column = reader.column();
    return column === undefined ? undefined : { kind: 'own', column };
  },
  faults: ({ column }, validation) => [
    ...validation.column(column, 'column'),
    ...(validation.place === 'otherRows'
      ? []
      : [fault('ownOutsideWhere', [], 'Only a condition on other rows can tell them from the own row.')]),
  ],
  types: ({ column }, validation) => columnTypes([column], validation.table),
  words: ({ column }, wording) => `the ${wording.column(column)} of this row`,
  value: ({ column }, scope) => reference(scope.ownReference(column)),
};
