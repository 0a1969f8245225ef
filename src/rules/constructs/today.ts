import { constant } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import type { ExpressionConstruct } from './construct';

/** The present day, Excel's TODAY. */
export const today: ExpressionConstruct<'today'> = {
  kind: 'today',
  map: (node) => node,
  tokens: [['TODAY', []]],
  write: () => ['TODAY'],
  read: () => ({ kind: 'today' }),
  print: () => 'today',
  parse: (reader) => (reader.take('today') ? { kind: 'today' } : undefined),
  faults: () => [],
  types: () => literalTypes('number'),
  isDate: () => true,
  words: () => 'today',
  value: () => constant('TODAY()', 'number', 3),
};
