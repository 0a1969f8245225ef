import { soleSubject } from '../explainWords';
import type { ConditionWords } from '../explainWords';
import { allOf, anyOf } from '../formulaTerm';
import { listOf } from '../parseReader';
import type { Reader } from '../parseReader';
import { rows } from '../productions';
import type { Condition, RuleFault } from '../syntax';
import { fault, within } from '../validateFault';
import type { ConditionConstruct, ConditionOf, Printer, TokenSink, TokenSource, Validation, Wording } from './construct';

type Kind = 'and' | 'or';
type Junction = ConditionOf<Kind>;

/** Holds where all of the conditions do. */
export const and: ConditionConstruct<'and'> = {
  kind: 'and',
  map: (node, mapper) => ({ ...node, conditions: node.conditions.map(mapper.condition) }),
  tokens: rows(['AND'], 'condition', 'condition'),
  write: ({ conditions }, sink) => writeParts('AND', conditions, sink),
  read: (_token, source) => ({ kind: 'and', conditions: readParts('and', source) }),
  print: printJunction,
  keywords: ['and', 'all'],
  parse: (reader) => {
    const conditions = parseList(reader, 'all');
    return conditions === undefined ? undefined : { kind: 'and', conditions };
  },
  faults: junctionFaults,
  phrase: junctionWords,
  term: ({ conditions }, parts) => allOf(conditions.map((condition) => parts.condition(condition))),
};

/** Holds where at least one of the conditions does. */
export const or: ConditionConstruct<'or'> = {
  kind: 'or',
  map: (node, mapper) => ({ ...node, conditions: node.conditions.map(mapper.condition) }),
  tokens: rows(['OR'], 'condition', 'condition'),
  write: ({ conditions }, sink) => writeParts('OR', conditions, sink),
  read: (_token, source) => ({ kind: 'or', conditions: readParts('or', source) }),
  print: printJunction,
  keywords: ['or', 'any'],
  parse: (reader) => {
    const conditions = parseList(reader, 'any');
    return conditions === undefined ? undefined : { kind: 'or', conditions };
  },
  faults: junctionFaults,
  phrase: junctionWords,
  term: ({ conditions }, parts) => anyOf(conditions.map((condition) => parts.condition(condition))),
};

/** Reads conditions joined by `and` and `or`, which binds less tightly, out of what `parse` reads. */
export function parseJunctions(reader: Reader, parse: (reader: Reader) => Condition | undefined): Condition | undefined {
  return parseJoined(reader, 'or', (inner) => parseJoined(inner, 'and', parse));
}

function parseJoined(reader: Reader, kind: Kind, parse: (reader: Reader) => Condition | undefined): Condition | undefined {
  const conditions: Condition[] = [];
  do {
    const condition = parse(reader);
    if (condition === undefined) return undefined;
    conditions.push(condition);
  } while (reader.take(kind));
  const [only] = conditions;
  return conditions.length === 1 ? only : { kind, conditions };
}

function parseList(reader: Reader, word: string): readonly Condition[] | undefined {
  return reader.take(word, '(') ? reader.nested(() => listOf(reader, () => reader.condition())) : undefined;
}

/** `and` binds tighter than `or`; a junction of fewer than two conditions is written as `all(...)` or `any(...)`. */
function printJunction({ kind, conditions }: Junction, printer: Printer): string {
  if (conditions.length < 2) return `${kind === 'and' ? 'all' : 'any'}(${conditions.map(printer.condition).join(', ')})`;
  const isBare = (inner: Condition): boolean => isShort(inner) || (inner.kind !== 'or' && inner.kind !== kind);
  return conditions.map((inner) => (isBare(inner) ? printer.condition(inner) : `(${printer.condition(inner)})`)).join(` ${kind} `);
}

function isShort(condition: Condition): boolean {
  return (condition.kind === 'and' || condition.kind === 'or') && condition.conditions.length < 2;
}

function writeParts(token: string, [first, ...rest]: readonly Condition[], sink: TokenSink): readonly string[] {
  const head = first === undefined ? sink.fail('nothing joined') : sink.condition(first);
  return rest.length === 0 ? head : [token, ...head, ...writeParts(token, rest, sink)];
}

function readParts(kind: Kind, source: TokenSource): readonly Condition[] {
  const parts = [source.condition(), source.condition()];
  return parts.flatMap((part) => (part.kind === kind ? part.conditions : [part]));
}

function junctionFaults({ conditions }: Junction, validation: Validation): readonly RuleFault[] {
  if (conditions.length === 0) return [fault('emptyJunction', ['conditions'], 'There is no condition to join.')];
  return conditions.flatMap((inner, index) => within(validation.condition(inner), 'conditions', index));
}

/** A subject that stays the same is said once. */
function junctionWords({ kind, conditions }: Junction, wording: Wording): ConditionWords {
  const parts = conditions.map((inner) => ({ inner, words: wording.words(inner) }));
  const clauses = parts.map(({ inner, words }, index) => {
    const subject = soleSubject(words.phrases);
    const repeated = index > 0 && subject !== undefined && subject === soleSubject(parts[index - 1]?.words.phrases ?? []);
    const clause = repeated && words.clause.startsWith(`${subject} `) ? words.clause.slice(subject.length + 1) : words.clause;
    return bracketed(inner, kind, clause);
  });
  const labels = parts.map(({ inner, words }) => bracketed(inner, kind, words.label));
  return { clause: clauses.join(` ${kind} `), label: labels.join(` ${kind} `), phrases: parts.flatMap(({ words }) => words.phrases) };
}

function bracketed(inner: Condition, outer: Kind, words: string): string {
  return (inner.kind === 'and' || inner.kind === 'or') && inner.kind !== outer ? `(${words})` : words;
}
