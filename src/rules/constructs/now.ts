import { constant } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import type { ExpressionConstruct } from './construct';

/** The present moment: today and the time of day, Excel's NOW. */
export const now: ExpressionConstruct<'now'> = {
  kind: 'now',
  map: (node) => node,
  tokens: [['NOW', []]],
  write: () => ['NOW'],
  read: () => ({ kind: 'now' }),
  print: () => 'now',
  parse: (reader) => (reader.take('now') ? { kind: 'now' } : undefined),
  faults: () => [],
  types: () => literalTypes('number'),
  isDate: () => true,
  words: () => 'now',
  value: () => constant('NOW()', 'number', 3),
};
