import { calculated } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import type { Expression } from '../syntax';
import type { Reader } from '../parseReader';
import { counted, repeat } from '../productions';
import { listWords } from '../explainWords';
import { fault, within } from '../validateFault';
import type { ExpressionConstruct } from './construct';
import { timesPhrase } from './counted';
import { placeFaults } from './grouping';
import { MAX_KEY_VALUES } from './occurrence';
import { occurrenceCount } from './occurrenceCount';

/** How often a value, or several as one key, occurs, or occurs up to here. */
export const occurrences: ExpressionConstruct<'occurrences'> = {
  kind: 'occurrences',
  map: (node, mapper) => ({ ...node, values: node.values.map(mapper.expression) }),
  tokens: ['OCCURRENCES', 'OCCURRENCES_SO_FAR'].flatMap((name) => counted(name, 1, MAX_KEY_VALUES, (n) => repeat('expression', n))),
  write: ({ values, upToRow }, sink) => {
    if (values.length < 1 || values.length > MAX_KEY_VALUES) sink.fail(`${values.length} values`);
    return [`OCCURRENCES${upToRow ? '_SO_FAR' : ''}${values.length}`, ...values.flatMap(sink.expression)];
  },
  read: (token, source) => ({
    kind: 'occurrences',
    values: Array.from({ length: Number(token.slice(-1)) }, () => source.expression()),
    upToRow: token.includes('SO_FAR'),
  }),
  print: ({ values, upToRow }, printer) => `OCCURRENCES(${values.map(printer.expression).join(', ')}${upToRow ? ' so far' : ''})`,
  parse: (reader) => {
    if (!reader.take('occurrences', '(')) return undefined;
    const values = reader.nested(() => parseValues(reader));
    const upToRow = reader.take('so', 'far');
    return values === undefined || !reader.expect(')') ? undefined : { kind: 'occurrences', values, upToRow };
  },
  faults: ({ values }, validation) => {
    if (values.length === 0) return [fault('emptyValues', ['values'], 'There is nothing to count.')];
    const each = validation.at('eachRow');
    return [...values.flatMap((value, index) => within(each.expression(value), 'values', index)), ...placeFaults(validation)];
  },
  types: () => literalTypes('number'),
  words: ({ values, upToRow }, wording) => {
    const things = values.map((value) => wording.expression(value));
    const subject = things.length > 1 ? `the combination of ${listWords(things, 'and')}` : things.join('');
    return `the number of times ${subject} appears${upToRow ? ' so far' : ''}`;
  },
  compared: ({ values, upToRow }, comparison, wording) =>
    timesPhrase(
      values.map((value) => wording.expression(value)),
      comparison,
      upToRow,
    ),
  value: ({ values, upToRow }, _scope, parts) => {
    const { text, summands, guards, fails } = occurrenceCount(values, upToRow, parts);
    return calculated(text, guards, fails, summands > 1 ? 1 : 3);
  },
};

function parseValues(reader: Reader): readonly Expression[] | undefined {
  const values: Expression[] = [];
  if (reader.peek().value === ')' || reader.peek().value === 'so') return values;
  do {
    const value = reader.expression();
    if (value === undefined) return undefined;
    values.push(value);
  } while (reader.take(','));
  return values;
}
