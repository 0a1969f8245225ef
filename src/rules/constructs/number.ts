import { columnType, numberFormatAt } from '../../sheet';
import type { TableColumn } from '../../sheet';
import { clockWords, plainNumber } from '../explainWords';
import { numberLiteral } from '../formulaLiteral';
import { constant } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import { fault } from '../validateFault';
import type { ExpressionConstruct } from './construct';

/** A number that is written in the rule. */
export const number: ExpressionConstruct<'number'> = {
  kind: 'number',
  map: (node) => node,
  tokens: [],
  write: (_node, sink) => sink.fail('a literal on the left'),
  read: (_token, source) => source.fail('an expression'),
  print: ({ value }) => (Object.is(value, -0) ? '-0' : String(value)),
  parse: (reader) => {
    const { kind, value: sign } = reader.peek();
    if (kind !== 'number' && !(kind === 'sign' && sign === '-')) return undefined;
    const value = reader.number();
    return value === undefined ? undefined : { kind: 'number', value };
  },
  faults: ({ value }) => (Number.isFinite(value) ? [] : [fault('notFinite', [], 'A number must be finite.')]),
  types: () => literalTypes('number'),
  words: ({ value }, wording, beside) => {
    if (beside?.kind === 'function' && beside.name === 'TIMEOFDAY') return clockWords(value);
    return numberWords(value, beside === undefined ? undefined : wording.columnOf(beside));
  },
  value: ({ value }) => constant(numberLiteral(value), 'number', value < 0 ? 0 : 3),
};

/** Percentages and times of day as the column shows them; groups of digits from 10,000 on, so that a year stays one. */
function numberWords(value: number, column: TableColumn | undefined): string {
  const format = column === undefined ? '' : numberFormatAt(column, 0);
  if (format.includes('%')) return `${plainNumber(Number((value * 100).toPrecision(12)))}%`;
  if (column !== undefined && columnType(column) === 'time' && value >= 0) return clockWords(value);
  return plainNumber(value);
}
