import type { Condition } from '../rules';
import { comparisonCondition } from './comparisons';
import { joinedCondition, negatedCondition } from './join';
import { amountCondition } from './amounts';
import type { Reading } from './place';
import { propertyCondition } from './properties';
import type { Formula } from './syntax';

/** The condition that a formula says, or `undefined` with its cause noted. */
export function conditionOf(formula: Formula, reading: Reading): Condition | undefined {
  switch (formula.kind) {
    case 'binary':
      return binaryCondition(formula, reading);
    case 'call':
      return callCondition(formula.name, formula.arguments, reading);
    case 'negation':
      return formula.operand.kind === 'negation' ? reading.condition(formula.operand.operand) : reading.refuse('no condition');
    case 'reference': {
      const left = reading.expression(formula);
      return left && { kind: 'comparison', operator: 'equalTo', left, right: { kind: 'boolean', value: true } };
    }
    case 'foreign':
      return reading.refuse(formula.what);
    default:
      return reading.refuse('no condition');
  }
}

function binaryCondition(formula: Extract<Formula, { kind: 'binary' }>, reading: Reading): Condition | undefined {
  const { operator, left, right } = formula;
  if (operator === '*' || operator === '+') return join(operator === '*' ? 'and' : 'or', [left, right], reading);
  if (operator === '=' && right.kind === 'boolean' && isLogical(left)) return conditionOrNot(left, right.value, reading);
  if ((operator === '=' || operator === '<>') && isTruth(left) && isTruth(right))
    return bothOrNeither(operator === '=', left, right, reading);
  if (right.kind === 'array') return operator === '=' ? arrayCondition(left, right.rows.flat(), reading) : reading.refuse('an array');
  return amountOfTruths({ operator, left, right }, reading) ?? comparisonCondition({ operator, left, right }, reading);
}

/** `(a)+(b)+(c)>=2`: so many of the conditions hold. */
function amountOfTruths(
  { operator, left, right }: Extract<Formula, { kind: 'binary' }> | Omit<Extract<Formula, { kind: 'binary' }>, 'kind'>,
  reading: Reading,
): Condition | undefined {
  const terms = termsOf(left);
  if (terms.length < 2 || right.kind !== 'number' || !terms.every(isTruth)) return undefined;
  const conditions = terms.map((term) => reading.condition(term)).filter((condition) => condition !== undefined);
  return conditions.length === terms.length ? amountCondition(conditions, operator, right.value, reading) : undefined;
}

function termsOf(formula: Formula): readonly Formula[] {
  return formula.kind === 'binary' && formula.operator === '+' ? [...termsOf(formula.left), ...termsOf(formula.right)] : [formula];
}

/** Whether a formula is TRUE or FALSE, or 1 or 0 made of them. */
function isTruth(formula: Formula): boolean {
  if (formula.kind === 'negation') return formula.operand.kind === 'negation' && isTruth(formula.operand.operand);
  if (formula.kind === 'binary' && formula.operator === '*') return isTruth(formula.left) && isTruth(formula.right);
  return isLogical(formula) || (formula.kind === 'binary' && ['=', '<>', '<', '<=', '>', '>='].includes(formula.operator));
}

function isLogical(formula: Formula): boolean {
  return formula.kind === 'call' && (formula.name.startsWith('IS') || ['AND', 'OR', 'NOT', 'XOR', 'EXACT'].includes(formula.name));
}

/** `(a)=(b)` holds when both sides do or neither does, `(a)<>(b)` when exactly one does. */
function bothOrNeither(same: boolean, left: Formula, right: Formula, reading: Reading): Condition | undefined {
  const a = reading.condition(left);
  const b = reading.condition(right);
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

function conditionOrNot(formula: Formula, holds: boolean, reading: Reading): Condition | undefined {
  const condition = reading.condition(formula);
  return condition && (holds ? condition : negatedCondition(condition));
}

function arrayCondition(left: Formula, items: readonly Formula[], reading: Reading): Condition | undefined {
  const value = reading.expression(left);
  const options = items.map((item) => reading.expression(item)).filter((option) => option !== undefined);
  return value && options.length === items.length ? { kind: 'oneOf', negated: false, value, options } : undefined;
}

function callCondition(name: string, parameters: readonly Formula[], reading: Reading): Condition | undefined {
  const [first, second, third] = parameters;
  switch (name) {
    case 'AND':
      return join('and', parameters, reading);
    case 'OR':
      return join('or', parameters, reading);
    case 'XOR':
      return first && second && parameters.length === 2 ? bothOrNeither(false, first, second, reading) : reading.refuse('XOR of many');
    case 'NOT':
      return first && conditionOrNot(first, false, reading);
    case 'IF':
      return ifCondition(first, second, third, reading);
    case 'IFERROR':
      return first && errorCondition(first, second, reading);
    case 'COUNTIF':
    case 'COUNTIFS':
    case 'SUMPRODUCT':
    case 'COUNTA':
    case 'COUNT':
    case 'COUNTBLANK':
      return comparisonCondition(
        { operator: '>', left: { kind: 'call', name, arguments: parameters }, right: { kind: 'number', value: 0 } },
        reading,
      );
    default:
      return propertyCondition({ kind: 'call', name, arguments: parameters }, reading);
  }
}

/** What comes out where the first part is an error: FALSE, or TRUE. */
function errorCondition(formula: Formula, otherwise: Formula | undefined, reading: Reading): Condition | undefined {
  const condition = reading.condition(formula);
  const isTrue = (otherwise?.kind === 'boolean' && otherwise.value) || (otherwise?.kind === 'number' && otherwise.value !== 0);
  return isTrue && !reading.loose ? reading.refuse('IFERROR with TRUE') : condition;
}

function ifCondition(
  test: Formula | undefined,
  yes: Formula | undefined,
  no: Formula | undefined,
  reading: Reading,
): Condition | undefined {
  if (test === undefined || yes === undefined) return undefined;
  const otherwise: Formula = { kind: 'call', name: 'NOT', arguments: [test] };
  const both = join('and', [test, yes], reading, truthOf(yes));
  if (no === undefined || truthOf(no) === false) return truthOf(yes) === false ? reading.refuse('no condition') : both;
  if (truthOf(yes) === false) return join('and', [otherwise, no], reading, truthOf(no));
  const neither = join('and', [otherwise, no], reading, truthOf(no));
  return both && neither && joinedCondition('or', [both, neither], reading);
}

/** TRUE and FALSE, 1 and 0 by themselves. */
function truthOf(formula: Formula): boolean | undefined {
  if (formula.kind === 'boolean') return formula.value;
  return formula.kind === 'number' ? formula.value !== 0 : undefined;
}

/** Where the last part is TRUE by itself it says nothing. */
function join(kind: 'and' | 'or', parts: readonly Formula[], reading: Reading, last?: boolean): Condition | undefined {
  const conditions = (last === true ? parts.slice(0, -1) : parts).map((part) => reading.condition(part));
  const read = conditions.filter((condition) => condition !== undefined);
  return read.length === conditions.length ? joinedCondition(kind, read, reading) : undefined;
}
