import { conditionConstructs } from './constructs/registry';
import { DATE_WINDOWS } from './grammar';
import { parseExpression, takeUnit } from './parseExpression';
import { listOf, nameOf } from './parseReader';
import type { Reader } from './parseReader';
import { PROPERTY_WORDS, SYMBOLS, TEXT_WORDS, windowWords } from './print';
import type { CellProperty, ComparisonOperator, Condition, Expression, TextOperator } from './syntax';

/** Reads a condition; `and` binds tighter than `or`, `not` tighter than both. */
export function parseCondition(reader: Reader): Condition | undefined {
  return parseJunction(reader, 'or', (inner) => parseJunction(inner, 'and', parseUnit));
}

function parseJunction(reader: Reader, kind: 'and' | 'or', parse: (reader: Reader) => Condition | undefined): Condition | undefined {
  const conditions: Condition[] = [];
  do {
    const condition = parse(reader);
    if (condition === undefined) return undefined;
    conditions.push(condition);
  } while (reader.take(kind));
  const [only] = conditions;
  return conditions.length === 1 ? only : { kind, conditions };
}

function parseUnit(reader: Reader): Condition | undefined {
  if (reader.take('not')) {
    const condition = reader.nested(() => parseUnit(reader));
    return condition === undefined ? undefined : { kind: 'not', condition };
  }
  for (const [word, kind] of [
    ['all', 'and'],
    ['any', 'or'],
  ] as const) {
    if (!reader.take(word, '(')) continue;
    const conditions = reader.nested(() => listOf(reader, parseCondition));
    return conditions === undefined ? undefined : { kind, conditions };
  }
  for (const construct of conditionConstructs()) {
    const condition = construct.parse?.(reader);
    if (condition !== undefined || reader.fault() !== undefined) return condition;
  }
  if (bracketsCondition(reader)) {
    reader.advance();
    const inner = reader.nested(() => parseCondition(reader));
    return inner !== undefined && reader.expect(')') ? inner : undefined;
  }
  const value = parseExpression(reader);
  return value === undefined ? undefined : parsePredicate(reader, value);
}

/** A bracket opens a condition when something inside its own level compares or joins; else it belongs to an expression. */
function bracketsCondition(reader: Reader): boolean {
  if (reader.peek().value !== '(' || reader.peek().kind !== 'sign') return false;
  let depth = 0;
  for (let ahead = 0; reader.peek(ahead).kind !== 'end'; ahead += 1) {
    const { kind, value } = reader.peek(ahead);
    // Conditions inside a call, as in COUNTROWS(where ...), are the expression's own.
    if (kind === 'sign' && value === '(' && ahead > 0 && reader.peek(ahead - 1).kind === 'word') ahead = endOfCall(reader, ahead);
    else if (kind === 'sign' && value === '(') depth += 1;
    if (kind === 'sign' && value === ')') depth -= 1;
    if (depth === 0) return false;
    if (kind === 'sign' && /^(?:<>|>=|<=|[=<>])$/.test(value)) return true;
    if (kind === 'word' && CONDITION_WORDS.has(value)) return true;
  }
  return false;
}

/** Tokens ahead of the bracket that closes the one at `start`, or of the end. */
function endOfCall(reader: Reader, start: number): number {
  let depth = 0;
  for (let ahead = start; ; ahead += 1) {
    const { kind, value } = reader.peek(ahead);
    if (kind === 'end') return ahead;
    if (kind === 'sign' && value === '(') depth += 1;
    if (kind === 'sign' && value === ')' && (depth -= 1) === 0) return ahead;
  }
}

const CONDITION_WORDS: ReadonlySet<string> = new Set([
  ...['is', 'in', 'between', 'contains', 'does', 'begins', 'ends', 'not', 'and', 'or', 'all', 'any'],
  ...conditionConstructs().flatMap(({ keywords }) => keywords),
]);

const OPERATORS: readonly ComparisonOperator[] = [
  'notEqualTo',
  'greaterThanOrEqual',
  'lessThanOrEqual',
  'equalTo',
  'greaterThan',
  'lessThan',
];
const TEXT_OPERATORS: readonly TextOperator[] = ['contains', 'notContains', 'beginsWith', 'notBeginsWith', 'endsWith', 'notEndsWith'];

function parsePredicate(reader: Reader, value: Expression): Condition | undefined {
  for (const construct of conditionConstructs()) {
    const condition = construct.parseAfter?.(value, reader);
    if (condition !== undefined || reader.fault() !== undefined) return condition;
  }
  const operator = OPERATORS.find((candidate) => reader.take(SYMBOLS[candidate]));
  if (operator !== undefined) return withExpression(reader, (right) => ({ kind: 'comparison', operator, left: value, right }));
  const textOperator = TEXT_OPERATORS.find((candidate) => reader.take(...TEXT_WORDS[candidate].split(' ')));
  if (textOperator !== undefined) return withExpression(reader, (text) => ({ kind: 'text', operator: textOperator, value, text }));
  if (reader.take('between')) return parseBounds(reader, value, false);
  if (reader.take('not', 'between')) return parseBounds(reader, value, true);
  if (reader.take('is')) return parseProperty(reader, value);
  if (reader.take('in')) return parseMembership(reader, value);
  return reader.fail('unexpected', `Expected a comparison but met ${nameOf(reader.peek())}.`);
}

function withExpression(reader: Reader, make: (expression: Expression) => Condition): Condition | undefined {
  const expression = parseExpression(reader);
  return expression === undefined ? undefined : make(expression);
}

function parseBounds(reader: Reader, value: Expression, negated: boolean): Condition | undefined {
  const low = parseExpression(reader);
  if (low === undefined || !reader.expect('and')) return undefined;
  return withExpression(reader, (high) => ({ kind: 'between', negated, value, low, high }));
}

const PROPERTIES: readonly CellProperty[] = ['blank', 'notBlank', 'error', 'notError', 'number', 'text'];

function parseProperty(reader: Reader, value: Expression): Condition | undefined {
  for (const negated of [false, true]) {
    if (!reader.take(...(negated ? ['not'] : []), 'one', 'of', '(')) continue;
    const options = listOf(reader, parseExpression);
    return options === undefined ? undefined : { kind: 'oneOf', negated, value, options };
  }
  const property = PROPERTIES.find((candidate) => reader.take(...PROPERTY_WORDS[candidate].split(' ')));
  if (property !== undefined) return { kind: 'is', property, value };
  return reader.fail('unexpected', `Expected blank, error, number, text or one of but met ${nameOf(reader.peek())}.`);
}

function parseMembership(reader: Reader, value: Expression): Condition | undefined {
  const window = DATE_WINDOWS.find((candidate) => reader.take(...windowWords(candidate).split(' ')));
  if (window !== undefined) return { kind: 'dateWindow', window, value };
  const side = (['next', 'last'] as const).find((word) => reader.take(word));
  const amount = side === undefined ? undefined : parseExpression(reader);
  const unit = amount === undefined ? undefined : takeUnit(reader);
  if (side !== undefined && amount !== undefined && unit !== undefined) return { kind: 'dateSpan', direction: side, amount, unit, value };
  return reader.fail('unexpected', `Expected top, bottom, a period or a number of days but met ${nameOf(reader.peek())}.`);
}
