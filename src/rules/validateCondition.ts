import type { TableSnapshot } from '../sheet';
import { constructOf, expressionConstructOf, isConstructed, isConstructedExpression } from './constructs/registry';
import type { Place, Validation } from './constructs/construct';
import type { Condition, Expression, RuleFault, Target } from './syntax';
import { columnsOfExpression, operandsOf, rangesOfExpression, readsCell, readsPlace } from './traverse';
import { fault, within } from './validateFault';
import { dateFault, mismatch, numberFault, typesOf } from './validateOperand';
import type { ValidationScope } from './validateOperand';

/** Longest text that SEARCH looks for. */
const MAX_SEARCH = 255;

/** The scope of a rule's condition. */
export function validationScope(
  table: TableSnapshot,
  target: Target,
  targetColumns: readonly number[],
  place: Place = 'row',
): ValidationScope {
  const parts: Validation = {
    table,
    targetColumns,
    condition: (condition) => conditionFaults(condition, scope),
    expression: (expression) => expressionFaults(expression, scope),
    column: (column, ...path) => columnFaults(column, scope).map((found) => ({ ...found, path })),
    mismatch: (value, other, ...path) => needed(mismatch(value, other, scope), ...path),
    number: (expression, ...path) => needed(numberFault(expression, scope), ...path),
    date: (expression, ...path) => needed(dateFault(expression, scope), ...path),
    constant: (expressions) => (expressions.some(readsRows) ? [] : [NOT_OF_TABLE]),
    types: (expression) => typesOf(expression, scope),
    place,
    at: (inner, cells) => innerScope(scope, inner, cells).parts,
  };
  const scope: ValidationScope = { table, target, targetColumns, parts };
  return scope;
}

function innerScope({ table, target, targetColumns }: ValidationScope, place: Place, cells?: readonly number[]): ValidationScope {
  if (cells !== undefined) return validationScope(table, { kind: 'columns', columns: cells }, cells, place);
  return place === 'otherRows' ? validationScope(table, { kind: 'rows' }, [], place) : validationScope(table, target, targetColumns, place);
}

/** Faults of a condition; paths begin inside it. */
export function conditionFaults(condition: Condition, scope: ValidationScope): readonly RuleFault[] {
  if (isConstructed(condition)) return constructOf(condition).faults(condition, scope.parts);
  const at = (name: string, expression: Expression): readonly RuleFault[] => within(expressionFaults(expression, scope), name);
  switch (condition.kind) {
    case 'comparison':
      return [...at('left', condition.left), ...at('right', condition.right), ...comparisonFaults(condition, scope)];
    case 'between':
      return [
        ...at('value', condition.value),
        ...at('low', condition.low),
        ...at('high', condition.high),
        ...boundFaults(condition, scope),
      ];
    case 'text':
      return [...at('value', condition.value), ...at('text', condition.text), ...textFaults(condition.text)];
    case 'oneOf':
      return [...at('value', condition.value), ...optionFaults(condition, scope)];
    case 'is':
      return [...at('value', condition.value), ...constantFaults([condition.value], scope)];
    case 'dateWindow':
      return [...at('value', condition.value), ...needed(dateFault(condition.value, scope), 'value')];
    case 'dateSpan':
      return [...at('value', condition.value), ...at('amount', condition.amount), ...spanFaults(condition, scope)];
    case 'and':
    case 'or':
      return junctionFaults(condition.conditions, scope);
    case 'not':
      return within(conditionFaults(condition.condition, scope), 'condition');
  }
}

function expressionFaults(expression: Expression, scope: ValidationScope): readonly RuleFault[] {
  if (isConstructedExpression(expression)) return expressionConstructOf(expression).faults(expression, scope.parts);
  const at = (name: string, operand: Expression): readonly RuleFault[] => [
    ...within(expressionFaults(operand, scope), name),
    ...needed(numberFault(operand, scope), name),
  ];
  switch (expression.kind) {
    case 'number':
      return Number.isFinite(expression.value) ? [] : [fault('notFinite', [], 'A number must be finite.')];
    case 'date':
      return Number.isFinite(expression.serial) ? [] : [fault('notFinite', [], 'A date must be a finite number.')];
    case 'text':
    case 'boolean':
    case 'today':
      return [];
    case 'cell':
      return scope.target.kind === 'rows' ? [fault('cellWithRows', [], 'Whole rows have no cell of their own to look at.')] : [];
    case 'column':
      return columnFaults(expression.column, scope);
    case 'dateOffset':
      return [...at('base', expression.base), ...at('amount', expression.amount)];
    case 'arithmetic':
      return [...at('left', expression.left), ...at('right', expression.right)];
  }
}

function columnFaults(column: number, scope: ValidationScope): readonly RuleFault[] {
  return scope.table.columns[column] === undefined ? [fault('columnOutOfRange', ['column'], `The table has no column ${column}.`)] : [];
}

function comparisonFaults({ left, right }: Extract<Condition, { kind: 'comparison' }>, scope: ValidationScope): readonly RuleFault[] {
  const leftIsLiteral = operandsOf(left).length === 0 && !readsTable(left, scope);
  const found = leftIsLiteral ? mismatch(right, left, scope) : mismatch(left, right, scope);
  return [...needed(found, leftIsLiteral ? 'left' : 'right'), ...constantFaults([left, right], scope)];
}

function boundFaults({ value, low, high }: Extract<Condition, { kind: 'between' }>, scope: ValidationScope): readonly RuleFault[] {
  const [from, to] = [literalNumber(low), literalNumber(high)];
  const reversed = from !== undefined && to !== undefined && from > to;
  return [
    ...needed(mismatch(value, low, scope), 'low'),
    ...needed(mismatch(value, high, scope), 'high'),
    ...(reversed ? [fault('boundsReversed', ['low'], 'The low bound lies above the high one.')] : []),
    ...constantFaults([value, low, high], scope),
  ];
}

function textFaults(text: Expression): readonly RuleFault[] {
  if (text.kind !== 'text') return [];
  if (text.value === '') return [fault('emptyText', ['text'], 'Every text contains the empty text.')];
  return text.value.length > MAX_SEARCH ? [fault('textTooLong', ['text'], `Excel searches for at most ${MAX_SEARCH} characters.`)] : [];
}

function optionFaults({ value, options }: Extract<Condition, { kind: 'oneOf' }>, scope: ValidationScope): readonly RuleFault[] {
  if (options.length === 0) return [fault('emptyOptions', ['options'], 'There is no value to be one of.')];
  const found = options.flatMap((option, index) => {
    return within([...expressionFaults(option, scope), ...needed(mismatch(value, option, scope))], 'options', index);
  });
  return [...found, ...constantFaults([value, ...options], scope)];
}

function spanFaults({ value, amount }: Extract<Condition, { kind: 'dateSpan' }>, scope: ValidationScope): readonly RuleFault[] {
  const negative = amount.kind === 'number' && amount.value < 0;
  return [
    ...needed(dateFault(value, scope), 'value'),
    ...needed(numberFault(amount, scope), 'amount'),
    ...(negative ? [fault('negativeAmount', ['amount'], 'A span has a direction and no negative length.')] : []),
  ];
}

function junctionFaults(conditions: readonly Condition[], scope: ValidationScope): readonly RuleFault[] {
  if (conditions.length === 0) return [fault('emptyJunction', ['conditions'], 'There is no condition to join.')];
  return conditions.flatMap((inner, index) => within(conditionFaults(inner, scope), 'conditions', index));
}

function needed(found: RuleFault | undefined, ...path: readonly (string | number)[]): readonly RuleFault[] {
  return found === undefined ? [] : within([found], ...path);
}

/** A condition that reads nothing holds everywhere or nowhere; one on another cell of the worksheet may change. */
function constantFaults(expressions: readonly Expression[], scope: ValidationScope): readonly RuleFault[] {
  return expressions.some((expression) => readsTable(expression, scope)) ? [] : [NOT_OF_TABLE];
}

const NOT_OF_TABLE = fault('constantCondition', [], 'The condition does not look at the table.');

function readsTable(expression: Expression, scope: ValidationScope): boolean {
  return readsRows(expression) || rangesOfExpression(expression, scope).length > 0;
}

function readsRows(expression: Expression): boolean {
  return readsCell(expression) || readsPlace(expression) || columnsOfExpression(expression).length > 0;
}

function literalNumber(expression: Expression): number | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'date':
      return expression.serial;
    default:
      return undefined;
  }
}
