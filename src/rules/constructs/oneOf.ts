import { listWords } from '../explainWords';
import { equalTerm, unequalTerm } from '../formulaComparison';
import { allOf, anyOf } from '../formulaTerm';
import { listOf } from '../parseReader';
import { counted, repeat } from '../productions';
import type { GrammarSymbol } from '../productions';
import type { RuleFault } from '../syntax';
import { fault, within } from '../validateFault';
import type { ConditionConstruct, ConditionOf, Validation } from './construct';

/** Most options that have tokens. */
const MAX_OPTIONS = 6;

const pushes = (count: number): readonly GrammarSymbol[] => ['expression', ...repeat('value', count)];

/** A value that equals one of several; "not one of" holds nowhere for a value or option that is an error. */
export const oneOf: ConditionConstruct<'oneOf'> = {
  kind: 'oneOf',
  map: (node, { expression }) => ({ ...node, value: expression(node.value), options: node.options.map(expression) }),
  tokens: [...counted('IN', 2, MAX_OPTIONS, pushes), ...counted('NOT_IN', 2, MAX_OPTIONS, pushes)],
  write: ({ negated, value, options }, sink) => {
    if (options.length < 2 || options.length > MAX_OPTIONS) sink.fail(`${options.length} options`);
    const token = `${negated ? 'NOT_IN' : 'IN'}${options.length}`;
    return [token, ...sink.expression(value), ...options.flatMap((option) => sink.value(option, value))];
  },
  read: (token, source) => {
    const value = source.expression();
    const options = Array.from({ length: Number(token.slice(-1)) }, () => source.value(value));
    return { kind: 'oneOf', negated: token.startsWith('NOT'), value, options };
  },
  print: ({ negated, value, options }, { expression }) => {
    return `${expression(value)} is ${negated ? 'not ' : ''}one of (${options.map(expression).join(', ')})`;
  },
  keywords: ['is'],
  parseAfter: (value, reader) => {
    const negated = reader.take('is', 'not', 'one', 'of', '(');
    if (!negated && !reader.take('is', 'one', 'of', '(')) return undefined;
    const options = listOf(reader, () => reader.expression());
    return options === undefined ? undefined : { kind: 'oneOf', negated, value, options };
  },
  faults: (node, validation) => [...within(validation.expression(node.value), 'value'), ...optionFaults(node, validation)],
  phrase: ({ negated, value, options }, wording) => {
    const words = options.map((option) => wording.expression(option, value));
    const list = listWords(words, 'or');
    const note = negated && wording.holdsBlanks(value) ? 'blanks included' : undefined;
    const label = negated ? `other than ${list}` : `equal to ${list}`;
    return { subject: wording.expression(value), clause: negated ? `is not ${list}` : `is ${list}`, label, note };
  },
  term: ({ negated, value, options }, parts) => {
    if (!negated) return anyOf(options.map((option) => equalTerm(value, option, parts)));
    return allOf(options.map((option) => unequalTerm(value, option, parts)));
  },
};

function optionFaults({ value, options }: ConditionOf<'oneOf'>, validation: Validation): readonly RuleFault[] {
  if (options.length === 0) return [fault('emptyOptions', ['options'], 'There is no value to be one of.')];
  const found = options.flatMap((option, index) => {
    return within([...validation.expression(option), ...validation.mismatch(value, option)], 'options', index);
  });
  return [...found, ...validation.unread([value, ...options])];
}
