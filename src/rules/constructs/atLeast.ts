import { listOf, nameOf } from '../parseReader';
import { counted, repeat } from '../productions';
import { termOf, withoutError } from '../formulaTerm';
import { fault, within } from '../validateFault';
import { listWords } from '../explainWords';
import type { ConditionConstruct } from './construct';

/** Most conditions that have tokens. */
const MAX_CONDITIONS = 5;

/** "At least k of these conditions": so many hold. */
export const atLeast: ConditionConstruct<'atLeast'> = {
  kind: 'atLeast',
  map: (node, mapper) => ({ ...node, conditions: node.conditions.map(mapper.condition) }),
  tokens: counted('AT_LEAST', 2, MAX_CONDITIONS, (n) => ['number', ...repeat('condition', n)]),
  write: ({ count, conditions }, sink) => {
    if (conditions.length < 2 || conditions.length > MAX_CONDITIONS) sink.fail(`so many conditions as ${conditions.length}`);
    return [`AT_LEAST${conditions.length}`, sink.number(count, 'points'), ...conditions.flatMap(sink.condition)];
  },
  read: (token, source) => {
    const count = source.number('points');
    return { kind: 'atLeast', count, conditions: Array.from({ length: Number(token.slice(-1)) }, () => source.condition()) };
  },
  print: ({ count, conditions }, printer) => `at least ${count} of (${conditions.map(printer.condition).join(', ')})`,
  keywords: ['at', 'least', 'of'],
  parse: (reader) => {
    if (!reader.take('at', 'least')) return undefined;
    const count = reader.number();
    if (count === undefined) return undefined;
    if (!reader.take('of', '(')) return reader.fail('unexpected', `Expected "of (" but met ${nameOf(reader.peek())}.`);
    const conditions = reader.nested(() => listOf(reader, () => reader.condition()));
    return conditions === undefined ? undefined : { kind: 'atLeast', count, conditions };
  },
  faults: ({ count, conditions }, validation) => [
    ...conditions.flatMap((condition, index) => within(validation.condition(condition), 'conditions', index)),
    ...(conditions.length === 0 ? [fault('emptyJunction', ['conditions'], 'There is no condition to count.')] : []),
    ...(Number.isInteger(count) && count >= 1 && count <= conditions.length
      ? []
      : [fault('countOutOfRange', ['count'], `Of ${conditions.length} conditions at least 1 and at most all can hold, not ${count}.`)]),
  ],
  phrase: ({ count, conditions }, wording) => {
    const label = `at least ${count} of: ${listWords(conditions.map(wording.condition), 'or')}`;
    return { subject: label, clause: conditions.length === 1 ? 'holds' : 'hold', label, note: undefined };
  },
  term: ({ count, conditions }, parts) => {
    const marks = conditions.map((condition) => `(${withoutError(parts.condition(condition))})`);
    return termOf([`${marks.join('+')}>=${count}`]);
  },
};
