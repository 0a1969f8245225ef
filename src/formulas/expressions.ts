import type { Expression } from '../rules';
import { constantOf, readsToday } from './constants';
import { dateFormOf } from './dateForms';
import { isDateExpression } from './dates';
import { calledFunction } from './functionCalls';
import { referredCell, wholeColumnOf } from './place';
import type { Reading } from './place';
import { placeNumberOf } from './placeNumbers';
import { isStatistic, statisticOf } from './statistics';
import type { Call, Formula } from './syntax';

/** Functions that change nothing where the rule language is used: it compares without case, and text never as a number. */
const TRANSPARENT: ReadonlySet<string> = new Set(['VALUE', 'TRIM', 'UPPER', 'LOWER', 'T', 'INT', 'IFERROR', 'ROUND', 'ROUNDUP']);

/** The expression that a formula says, or `undefined` with its cause noted. */
export function expressionOf(formula: Formula, reading: Reading): Expression | undefined {
  switch (formula.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return formula;
    case 'omitted':
      return { kind: 'number', value: 0 };
    case 'reference':
      return referredCell(formula.reference, reading);
    case 'range':
      return rangeOf(formula, reading);
    case 'negation':
      return negationOf(formula.operand, reading);
    case 'binary':
      return dateConstant(formula, reading) ?? dateFormOf(formula, reading) ?? binaryOf(formula, reading);
    case 'call':
      return dateConstant(formula, reading) ?? dateFormOf(formula, reading) ?? callOf(formula, reading);
    case 'foreign':
      return reading.refuse(formula.what);
    default:
      return reading.refuse(formula.kind === 'error' ? 'an error value' : 'an array');
  }
}

/** Today, a day, a time, or, where that is allowed, a day that moves with today. */
function dateConstant(formula: Formula, reading: Reading): Expression | undefined {
  if (formula.kind === 'call' && formula.name === 'TODAY') return { kind: 'today' };
  if (formula.kind === 'call' && formula.name === 'NOW') return { kind: reading.loose ? 'today' : 'now' };
  const serial = constantOf(formula, reading.place.today);
  if (serial === undefined) return undefined;
  if (formula.kind === 'call' && (formula.name === 'DATE' || formula.name === 'DATEVALUE') && !readsToday(formula))
    return { kind: 'date', serial };
  if (!readsToday(formula)) return { kind: 'number', value: Number(serial.toPrecision(12)) };
  if (!reading.loose || isPlainOffset(formula)) return undefined;
  const moved: Expression = { kind: 'date', serial };
  reading.moving.add(moved);
  return moved;
}

/** TODAY()+n, TODAY()-n and EDATE(TODAY(), n): what the language says as an offset. */
function isPlainOffset(formula: Formula): boolean {
  const isToday = (side: Formula | undefined): boolean => side?.kind === 'call' && (side.name === 'TODAY' || side.name === 'NOW');
  const isNumber = (side: Formula | undefined): boolean => side !== undefined && !readsToday(side);
  if (formula.kind === 'call') return formula.name === 'EDATE' && isToday(formula.arguments[0]);
  if (formula.kind !== 'binary') return false;
  return (formula.operator === '+' || formula.operator === '-') && isToday(formula.left) && isNumber(formula.right);
}

/** In a condition on other rows a column stands for the cell of such a row. */
function rangeOf(formula: Formula, reading: Reading): Expression | undefined {
  const column = reading.eachRow ? wholeColumnOf(formula, reading.place) : undefined;
  return column === undefined ? reading.refuse('a range') : { kind: 'column', column };
}

/** `--x` makes a number of a text or a truth value. */
function negationOf(operand: Formula, reading: Reading): Expression | undefined {
  if (operand.kind === 'negation') {
    const inner = reading.expression(operand.operand);
    return inner && !reading.loose ? { kind: 'function', name: 'VALUE', arguments: [inner] } : inner;
  }
  const value = expressionOf(operand, reading);
  return value && { kind: 'arithmetic', operator: '-', left: { kind: 'number', value: 0 }, right: value };
}

function binaryOf({ operator, left, right }: Extract<Formula, { kind: 'binary' }>, reading: Reading): Expression | undefined {
  if (operator === '&') return calledFunction({ kind: 'call', name: 'CONCATENATE', arguments: joinedParts(left, right) }, reading);
  if (operator === '^') return calledFunction({ kind: 'call', name: 'POWER', arguments: [left, right] }, reading);
  if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/') return reading.refuse(`the operator ${operator}`);
  const a = expressionOf(left, reading);
  const b = expressionOf(right, reading);
  return a && b && arithmetic(operator, a, b, reading);
}

function joinedParts(left: Formula, right: Formula): readonly Formula[] {
  const parts = (side: Formula): readonly Formula[] =>
    side.kind === 'binary' && side.operator === '&' ? joinedParts(side.left, side.right) : [side];
  return [...parts(left), ...parts(right)];
}

function arithmetic(operator: '+' | '-' | '*' | '/', left: Expression, right: Expression, reading: Reading): Expression {
  const commutes = operator === '+' || operator === '*';
  if (commutes && left.kind === 'number' && right.kind !== 'number') return arithmetic(operator, right, left, reading);
  const moves = operator === '+' || operator === '-';
  if (moves && right.kind === 'number' && isDateExpression(left, reading) && Number.isInteger(right.value)) {
    const days = operator === '-' ? -right.value : right.value;
    return { kind: 'dateOffset', base: left, amount: { kind: 'number', value: days }, unit: 'day' };
  }
  return { kind: 'arithmetic', operator, left, right };
}

function callOf(call: Call, reading: Reading): Expression | undefined {
  const { name, arguments: parameters } = call;
  const [first] = parameters;
  if (isStatistic(name)) return statisticOf(call, reading);
  const place = placeNumberOf(call, reading);
  if (place !== undefined) return place;
  if (name === 'EDATE') return offsetOf(first, parameters[1], 'month', reading);
  if (name === 'WORKDAY' && parameters.length === 2) return offsetOf(first, parameters[1], 'workday', reading);
  // A blank is 0 to N as to a comparison.
  if (name === 'N' && first !== undefined) return reading.expression(first);
  if (reading.loose && TRANSPARENT.has(name) && first !== undefined && !isWholeRound(call)) return expressionOf(first, reading);
  return calledFunction(call, reading);
}

/** ROUND to whole numbers means something; ROUND to digits only guards against the arithmetic of fractions. */
function isWholeRound({ name, arguments: [, digits] }: Call): boolean {
  return name.startsWith('ROUND') && (digits === undefined || constantOf(digits, 0) === 0);
}

function offsetOf(
  base: Formula | undefined,
  size: Formula | undefined,
  unit: 'month' | 'workday',
  reading: Reading,
): Expression | undefined {
  const from = base && reading.expression(base);
  const amount = size && reading.expression(size);
  return from && amount && { kind: 'dateOffset', base: from, amount, unit };
}
