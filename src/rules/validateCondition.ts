import type { TableSnapshot } from '../sheet';
import { constructOf, expressionConstructOf } from './constructs/registry';
import type { Place, Validation } from './constructs/construct';
import type { Condition, Expression, RuleFault, Target } from './syntax';
import { columnsOfExpression, operandsOf, rangesOfExpression, readsCell, readsPlace } from './traverse';
import { fault, within } from './validateFault';
import { dateFault, mismatch, numberFault, typesOf } from './validateOperand';
import type { ValidationScope } from './validateOperand';

/** The scope of a rule's condition. */
export function validationScope(
  table: TableSnapshot,
  target: Target,
  targetColumns: readonly number[],
  place: Place = 'row',
): ValidationScope {
  const parts: Validation = {
    ...{ table, target, targetColumns },
    condition: (condition) => conditionFaults(condition, scope),
    expression: (expression) => expressionFaults(expression, scope),
    column: (column, ...path) => columnFaults(column, scope).map((found) => ({ ...found, path })),
    mismatch: (value, other, ...path) => needed(mismatch(value, other, scope), ...path),
    number: (expression, ...path) => needed(numberFault(expression, scope), ...path),
    date: (expression, ...path) => needed(dateFault(expression, scope), ...path),
    constant: (expressions) => (expressions.some(readsRows) ? [] : [NOT_OF_TABLE]),
    types: (expression) => typesOf(expression, scope),
    isLiteral: (expression) => operandsOf(expression).length === 0 && !readsTable(expression, scope),
    unread: (expressions) => (expressions.some((expression) => readsTable(expression, scope)) ? [] : [NOT_OF_TABLE]),
    single: (expression, taker, ...path) => (isMany(expression, place) ? [fault('noArrays', path, arrayMessage(taker))] : []),
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
  return constructOf(condition).faults(condition, scope.parts);
}

function expressionFaults(expression: Expression, scope: ValidationScope): readonly RuleFault[] {
  return expressionConstructOf(expression).faults(expression, scope.parts);
}

function columnFaults(column: number, scope: ValidationScope): readonly RuleFault[] {
  return scope.table.columns[column] === undefined ? [fault('columnOutOfRange', ['column'], `The table has no column ${column}.`)] : [];
}

function needed(found: RuleFault | undefined, ...path: readonly (string | number)[]): readonly RuleFault[] {
  return found === undefined ? [] : within([found], ...path);
}

/** Whether the value has to be worked out for many cells at once, as an array. */
function isMany(expression: Expression, place: Place): boolean {
  if (place === 'row' || expression.kind === 'own') return false;
  const inside = operandsOf(expression);
  if (inside.length > 0) return inside.some((operand) => isMany(operand, place));
  return readsCell(expression) || (place !== 'cells' && readsRows(expression));
}

function arrayMessage(taker: string): string {
  return `Excel's ${taker} takes one value, not those of many cells: calculate it in a column of its own.`;
}

/** A condition that reads nothing holds everywhere or nowhere; one on another cell of the worksheet may change. */
const NOT_OF_TABLE = fault('constantCondition', [], 'The condition does not look at the table.');

function readsTable(expression: Expression, scope: ValidationScope): boolean {
  return readsRows(expression) || rangesOfExpression(expression, scope).length > 0;
}

function readsRows(expression: Expression): boolean {
  return readsCell(expression) || readsPlace(expression) || columnsOfExpression(expression).length > 0;
}
