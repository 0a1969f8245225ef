import { constant } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import type { ExpressionConstruct } from './construct';

/** TRUE or FALSE. */
export const boolean: ExpressionConstruct<'boolean'> = {
  kind: 'boolean',
  map: (node) => node,
  tokens: [],
  write: (_node, sink) => sink.fail('a literal on the left'),
  read: (_token, source) => source.fail('an expression'),
  print: ({ value }) => String(value),
  parse: (reader) => {
    if (reader.take('true')) return { kind: 'boolean', value: true };
    return reader.take('false') ? { kind: 'boolean', value: false } : undefined;
  },
  faults: () => [],
  types: () => literalTypes('boolean'),
  words: ({ value }) => (value ? 'TRUE' : 'FALSE'),
  value: ({ value }) => constant(value ? 'TRUE' : 'FALSE', 'boolean', 3),
};
