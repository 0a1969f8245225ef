import { parseJunctions } from './constructs/junction';
import { conditionConstructs } from './constructs/registry';
import { parseExpression } from './parseExpression';
import { nameOf } from './parseReader';
import type { Reader } from './parseReader';
import type { Condition, Expression } from './syntax';

/** Reads a condition; `and` binds tighter than `or`, `not` tighter than both. */
export function parseCondition(reader: Reader): Condition | undefined {
  return parseJunctions(reader, parseStatement);
}

/** Reads a condition that holds together without `and` and `or`. */
export function parseStatement(reader: Reader): Condition | undefined {
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

const CONDITION_WORDS: ReadonlySet<string> = new Set(conditionConstructs().flatMap(({ keywords }) => keywords));

function parsePredicate(reader: Reader, value: Expression): Condition | undefined {
  for (const construct of conditionConstructs()) {
    const condition = construct.parseAfter?.(value, reader);
    if (condition !== undefined || reader.fault() !== undefined) return condition;
  }
  return reader.fail('unexpected', `Expected ${expectedAt(reader)} but met ${nameOf(reader.peek())}.`);
}

/** What may follow the word at the cursor, which is taken when some conditions begin with it. */
function expectedAt(reader: Reader): string {
  if (reader.take('is')) return 'blank, error, number, text or one of';
  return reader.take('in') ? 'top, bottom, a period or a number of days' : 'a comparison';
}
