import { columnType } from '../sheet';
import type { TableColumn, TableSnapshot } from '../sheet';
import { expressionConstructOf } from './constructs/registry';
import type { Wording } from './constructs/construct';
import type { DateUnit, Expression } from './syntax';

/** What words need to know: the table, and how the looked-at cell is called. */
export interface ExplanationScope {
  readonly table: TableSnapshot;
  /** Table columns of the target; numbers that are compared with `cell` are worded as its values are. */
  readonly targetColumns: readonly number[];
  /** For constructs that stand in files of their own. */
  readonly wording: Wording;
}

/** An expression in words; a literal is worded as the values of `beside`, which it is compared with. */
export function expressionWords(expression: Expression, scope: ExplanationScope, beside?: Expression): string {
  return expressionConstructOf(expression).words(expression, scope.wording, beside);
}

/** An amount and its unit: `1 week`, `10 days`. */
export function durationWords(amount: Expression, unit: DateUnit, scope: ExplanationScope): string {
  const one = amount.kind === 'number' && Math.abs(amount.value) === 1;
  const word = unit === 'workday' ? 'working day' : unit;
  return `${expressionWords(amount, scope)} ${one ? word : `${word}s`}`;
}

/** Whether an expression is a date: by its kind, or by the column that it reads. */
export function isDateLike(expression: Expression, scope: ExplanationScope): boolean {
  if (expressionConstructOf(expression).isDate?.(expression) === true) return true;
  const column = columnOf(expression, scope);
  return column !== undefined && columnType(column) === 'date';
}

/** The column that a cell expression reads, where there is one only. */
export function columnOf(expression: Expression, scope: ExplanationScope): TableColumn | undefined {
  if (expression.kind === 'column' || expression.kind === 'neighbour') return scope.table.columns[expression.column];
  return expression.kind === 'cell' ? scope.table.columns[scope.targetColumns[0] ?? 0] : undefined;
}
