import type { Condition, Expression } from '../rules';
import { comparisonCondition } from './comparisons';
import { expressionOf } from './expressions';
import type { Guards } from './guards';
import { joinedCondition, negatedCondition } from './join';
import type { FormulaPlace, Reading } from './place';
import { parseFormula } from './parse';
import type { Formula } from './syntax';
import { searchOf } from './texts';

/** What a formula says: the readings that may hold, plainest first, or the cause why there is none. */
export interface FormulaReading {
  readonly conditions: readonly Condition[];
  readonly cause: string;
}

/**
 * Reads a conditional-format formula as conditions of the rule language, plainest first. Guards that the language has
 * built in (a blank is never below 5) are dropped in the plainer ones, so only execution tells which is faithful.
 */
export function readFormula(text: string, place: FormulaPlace): FormulaReading {
  const formula = parseFormula(text);
  if (formula === undefined) return { conditions: [], cause: 'no formula that can be parsed' };
  const causes: string[] = [];
  const conditions = (['dropAll', 'dropImplied', 'keep'] as const).flatMap((guards) => {
    const moving = new Set<Expression>();
    const reading: Reading = { place, moving, refuse: (cause) => void causes.push(cause) };
    const condition = conditionOf(formula, reading, guards);
    if (condition === undefined) return [];
    return usesAny(condition, moving) ? (causes.push('a date that moves with today'), []) : [condition];
  });
  const written = new Set<string>();
  const distinct = conditions.filter((condition) => !written.has(JSON.stringify(condition)) && written.add(JSON.stringify(condition)));
  return { conditions: distinct, cause: causes[0] ?? '' };
}

function conditionOf(formula: Formula, reading: Reading, guards: Guards): Condition | undefined {
  switch (formula.kind) {
    case 'binary':
      return binaryCondition(formula, reading, guards);
    case 'call':
      return callCondition(formula.name, formula.arguments, reading, guards);
    case 'reference': {
      const left = expressionOf(formula, reading);
      return left && { kind: 'comparison', operator: 'equalTo', left, right: { kind: 'boolean', value: true } };
    }
    default:
      return reading.refuse('no condition');
  }
}

function binaryCondition(formula: Extract<Formula, { kind: 'binary' }>, reading: Reading, guards: Guards): Condition | undefined {
  const { operator, left, right } = formula;
  if (operator === '*' || operator === '+') return join(operator === '*' ? 'and' : 'or', [left, right], reading, guards);
  if (operator === '=' && right.kind === 'boolean' && isLogical(left)) return conditionOrNot(left, right.value, reading, guards);
  if ((operator === '=' || operator === '<>') && isComparison(left) && isComparison(right))
    return bothOrNeither(operator === '=', left, right, reading, guards);
  if (right.kind === 'array') return operator === '=' ? arrayCondition(left, right.rows.flat(), reading) : reading.refuse('an array');
  return comparisonCondition({ operator, left, right }, reading);
}

function isComparison(formula: Formula): boolean {
  return formula.kind === 'binary' && ['=', '<>', '<', '<=', '>', '>='].includes(formula.operator);
}

/** `(a)=(b)` holds when both sides do or neither does, `(a)<>(b)` when exactly one does. */
function bothOrNeither(same: boolean, left: Formula, right: Formula, reading: Reading, guards: Guards): Condition | undefined {
  const a = conditionOf(left, reading, guards);
  const b = conditionOf(right, reading, guards);
  if (a === undefined || b === undefined) return undefined;
  const other = same ? b : negatedCondition(b);
  return {
    kind: 'or',
    conditions: [
      { kind: 'and', conditions: [a, other] },
      { kind: 'and', conditions: [negatedCondition(a), negatedCondition(other)] },
    ],
  };
}

function isLogical(formula: Formula): boolean {
  return formula.kind === 'call' && (formula.name.startsWith('IS') || formula.name === 'AND' || formula.name === 'OR');
}

function conditionOrNot(formula: Formula, holds: boolean, reading: Reading, guards: Guards): Condition | undefined {
  const condition = conditionOf(formula, reading, guards);
  return condition && (holds ? condition : negatedCondition(condition));
}

function arrayCondition(left: Formula, items: readonly Formula[], reading: Reading): Condition | undefined {
  const value = expressionOf(left, reading);
  const options = items.map((item) => expressionOf(item, reading)).filter((option) => option !== undefined);
  return value && options.length === items.length ? { kind: 'oneOf', negated: false, value, options } : undefined;
}

function callCondition(name: string, parameters: readonly Formula[], reading: Reading, guards: Guards): Condition | undefined {
  const [first, second, third] = parameters;
  switch (name) {
    case 'AND':
      return join('and', parameters, reading, guards);
    case 'OR':
      return join('or', parameters, reading, guards);
    case 'NOT':
      return first && conditionOrNot(first, false, reading, guards);
    case 'IF':
      return ifCondition(first, second, third, reading, guards);
    case 'IFERROR':
      return first && conditionOf(first, reading, guards);
    case 'EXACT':
      return first && second && comparisonCondition({ operator: '=', left: first, right: second }, reading);
    case 'COUNTIF':
    case 'COUNTIFS':
      return comparisonCondition(
        { operator: '>', left: { kind: 'call', name, arguments: parameters }, right: { kind: 'number', value: 0 } },
        reading,
      );
    default:
      return first === undefined ? reading.refuse(`the function ${name}`) : propertyCondition(name, first, reading);
  }
}

function propertyCondition(name: string, argument: Formula, reading: Reading): Condition | undefined {
  const found = searchOf(argument, reading);
  if (found !== undefined && name === 'ISNUMBER') return { kind: 'text', operator: 'contains', ...found };
  if (found !== undefined && (name === 'ISERROR' || name === 'ISERR')) return { kind: 'text', operator: 'notContains', ...found };
  const property = PROPERTIES.get(name);
  if (property === undefined) return reading.refuse(`the function ${name}`);
  if (argument.kind === 'call') return reading.refuse(`${name} of a function`);
  const value = expressionOf(argument, reading);
  return value && { kind: 'is', property, value };
}

const PROPERTIES: ReadonlyMap<string, 'blank' | 'error' | 'number' | 'text'> = new Map([
  ['ISBLANK', 'blank'],
  ['ISERROR', 'error'],
  ['ISERR', 'error'],
  ['ISNA', 'error'],
  ['ISNUMBER', 'number'],
  ['ISTEXT', 'text'],
]);

function ifCondition(
  test: Formula | undefined,
  yes: Formula | undefined,
  no: Formula | undefined,
  reading: Reading,
  guards: Guards,
): Condition | undefined {
  if (test === undefined || yes === undefined) return undefined;
  const isFalse = (formula: Formula | undefined): boolean =>
    formula === undefined || (formula.kind === 'boolean' && !formula.value) || (formula.kind === 'number' && formula.value === 0);
  if (isFalse(no))
    return yes.kind === 'boolean' || yes.kind === 'number' ? conditionOf(test, reading, guards) : join('and', [test, yes], reading, guards);
  if (!isFalse(yes) || no === undefined) return reading.refuse('IF with two ends');
  return join('and', [{ kind: 'call', name: 'NOT', arguments: [test] }, no], reading, guards);
}

function join(kind: 'and' | 'or', parts: readonly Formula[], reading: Reading, guards: Guards): Condition | undefined {
  const conditions = parts.map((part) => conditionOf(part, reading, guards));
  const read = conditions.filter((condition) => condition !== undefined);
  return read.length === conditions.length ? joinedCondition(kind, read, reading, guards) : undefined;
}

/** Whether one of these very expressions is still in the tree. */
function usesAny(node: unknown, expressions: ReadonlySet<unknown>): boolean {
  if (expressions.has(node)) return true;
  return typeof node === 'object' && node !== null && Object.values(node).some((child) => usesAny(child, expressions));
}
