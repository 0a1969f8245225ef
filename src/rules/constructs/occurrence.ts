import type { ColumnContents } from '../columnContents';
import { listWords } from '../explainWords';
import { termOf } from '../formulaTerm';
import type { NativeRule } from '../nativeRule';
import { listOf } from '../parseReader';
import { counted, repeat } from '../productions';
import { fault, within } from '../validateFault';
import type { ConditionConstruct, ConditionOf } from './construct';
import { placeFaults } from './grouping';
import { occurrenceCount } from './occurrenceCount';

type Which = ConditionOf<'occurrence'>['which'];

/** Stems of the tokens; the number of values follows. */
const TOKENS: Readonly<Record<Which, string>> = { duplicate: 'DUPLICATE', unique: 'UNIQUE', first: 'FIRST', later: 'LATER' };
const KINDS = Object.keys(TOKENS) as Which[]; // Object.keys widens the keys of a Record to string

/** Most values of a key that has tokens. */
export const MAX_KEY_VALUES = 3;

const PHRASES: Readonly<Record<Which, readonly [clause: string, label: string]>> = {
  duplicate: ['occurs more than once', 'occurring more than once'],
  unique: ['occurs only once', 'occurring only once'],
  first: ['occurs for the first time', 'occurring for the first time'],
  later: ['repeats an earlier one', 'repeating an earlier one'],
};

/** Duplicates, unique values, first and later occurrences. */
export const occurrence: ConditionConstruct<'occurrence'> = {
  kind: 'occurrence',
  map: (node, mapper) => ({ ...node, values: node.values.map(mapper.expression) }),
  tokens: KINDS.flatMap((which) => counted(TOKENS[which], 1, MAX_KEY_VALUES, (n) => repeat('expression', n))),
  write: ({ which, values }, sink) => {
    if (values.length < 1 || values.length > MAX_KEY_VALUES) sink.fail(`${values.length} columns`);
    return [`${TOKENS[which]}${values.length}`, ...values.flatMap(sink.expression)];
  },
  read: (token, source) => {
    const which = KINDS.find((kind) => token.startsWith(TOKENS[kind])) ?? source.fail('an occurrence');
    return { kind: 'occurrence', which, values: Array.from({ length: Number(token.slice(-1)) }, () => source.expression()) };
  },
  print: ({ which, values }, printer) => `${which}(${values.map(printer.expression).join(', ')})`,
  keywords: KINDS,
  parse: (reader) => {
    const which = KINDS.find((word) => reader.take(word, '('));
    const values = which === undefined ? undefined : listOf(reader, () => reader.expression());
    return which === undefined || values === undefined ? undefined : { kind: 'occurrence', which, values };
  },
  faults: ({ values }, validation) => {
    if (values.length === 0) return [fault('emptyValues', ['values'], 'There is nothing to count.')];
    const each = validation.at('eachRow');
    const found = values.flatMap((value, index) => within(each.expression(value), 'values', index));
    return [...found, ...validation.constant(values), ...placeFaults(validation)];
  },
  phrase: ({ which, values }, wording) => {
    const subject = listWords(
      values.map((value) => wording.expression(value)),
      'and',
    );
    const [clause, label] = PHRASES[which];
    return { subject: values.length > 1 ? `the combination of ${subject}` : subject, clause, label, note: undefined };
  },
  term: ({ which, values }, parts) => {
    const { text, guards, fails } = occurrenceCount(values, which === 'first' || which === 'later', parts);
    return termOf([...guards, `${text}${which === 'unique' || which === 'first' ? '=1' : '>1'}`], fails);
  },
  native: ({ which, values }, place) =>
    values.length === 1 && values.every(place.isFormattedCell) && place.isOneArea ? nativeOccurrence(which, place.contents) : undefined,
};

function nativeOccurrence(which: Which, { kinds, emptyText, ambiguousText }: ColumnContents): NativeRule | undefined {
  if (emptyText || ambiguousText || kinds.has('error') || kinds.has('boolean')) return undefined;
  switch (which) {
    case 'duplicate':
      return { type: 'presetCriteria', criterion: 'DuplicateValues' };
    case 'unique':
      // Whether a lone blank is a unique value, spreadsheets do not agree.
      return kinds.has('blank') ? undefined : { type: 'presetCriteria', criterion: 'UniqueValues' };
    case 'first':
    case 'later':
      return undefined;
  }
}
