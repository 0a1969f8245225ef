import { contentsOf } from './columnContents';
import { dateLiteral, numberLiteral, stringLiteral } from './formulaLiteral';
import { contentsReadBy } from './formulaScope';
import type { Scope } from './formulaScope';
import { conjunctionOf } from './formulaTerm';
import { expressionConstructOf, isConstructedExpression } from './constructs/registry';
import { calculated, constant, dateOffsetText, filledGuards, isCertain, operand, reference } from './formulaValue';
import type { FormulaValue } from './formulaValue';
import type { DateUnit, Expression } from './syntax';

/** Compiles an expression; `scope` says whether for one row or, as an array, for many. */
export function formulaValueOf(expression: Expression, scope: Scope): FormulaValue {
  if (isConstructedExpression(expression)) return expressionConstructOf(expression).value(expression, scope, scope.parts);
  switch (expression.kind) {
    case 'number':
      return constant(numberLiteral(expression.value), 'number', expression.value < 0 ? 0 : 3);
    case 'text':
      return constant(stringLiteral(expression.value), 'text', 3);
    case 'boolean':
      return constant(expression.value ? 'TRUE' : 'FALSE', 'boolean', 3);
    case 'date': {
      const text = dateLiteral(expression.serial, scope.table.dateSystem);
      return constant(text, 'number', expression.serial < 0 ? 0 : text.includes(')+') ? 1 : 3);
    }
    case 'today':
      return constant('TODAY()', 'number', 3);
    case 'cell':
      return reference(scope.cellReference);
    case 'column':
      return reference(scope.columnReference(expression.column));
    case 'dateOffset':
      return dateOffsetValue(formulaValueOf(expression.base, scope), formulaValueOf(expression.amount, scope), expression.unit);
    case 'arithmetic':
      return arithmeticValue(
        expression.operator,
        formulaValueOf(expression.left, scope),
        formulaValueOf(expression.right, scope),
        contentsReadBy([expression], scope).emptyText,
      );
  }
}

function dateOffsetValue(base: FormulaValue, amount: FormulaValue, unit: DateUnit): FormulaValue {
  const text = dateOffsetText(base, amount, unit);
  const fails = new Set(isCertain(base) && isCertain(amount) ? [] : [text]);
  const isCall = text.startsWith('EDATE(') || text.startsWith('WORKDAY(');
  return calculated(text, [...filledGuards(base), ...filledGuards(amount)], fails, isCall ? 3 : 1);
}

function arithmeticValue(
  operator: '+' | '-' | '*' | '/',
  left: FormulaValue,
  right: FormulaValue,
  mayHoldEmptyText: boolean,
): FormulaValue {
  const rank = operator === '+' || operator === '-' ? 1 : 2;
  const [first, second] = operator === '+' ? [addend(left, mayHoldEmptyText), addend(right, mayHoldEmptyText)] : [left, right];
  // The right side is bracketed at the same rank too: the tree's own order of operations is kept.
  const text = `${operand(first, rank)}${operator}${operand(second, rank === 1 ? 2 : 3)}`;
  const fails = new Set(operator !== '/' && isCertain(left) && isCertain(right) ? [] : [text]);
  return calculated(text, operator === '+' ? eitherFilled(left, right) : [...filledGuards(left), ...filledGuards(right)], fails, rank);
}

/** In a sum a blank adds nothing. A blank cell is 0 to Excel, but a formula's empty text or a calculation on a blank may not be. */
function addend(value: FormulaValue, mayHoldEmptyText: boolean): FormulaValue {
  const guards = filledGuards(value);
  if (guards.length === 0 || (value.kind === 'cell' && !mayHoldEmptyText)) return value;
  return { ...value, text: `IF(${conjunctionOf(guards)},${value.text},0)`, rank: 3 };
}

/** Only a sum of two blanks is blank. Written as arithmetic, because OR would take a whole array together. */
function eitherFilled(left: FormulaValue, right: FormulaValue): readonly string[] {
  const sides = [filledGuards(left), filledGuards(right)];
  if (sides.some((guards) => guards.length === 0)) return [];
  return [`${sides.map((guards) => guards.map((guard) => `(${guard})`).join('*')).join('+')}>0`];
}
