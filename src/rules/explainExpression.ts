import { columnType, dateOfSerial, numberFormatAt } from '../sheet';
import type { TableColumn, TableSnapshot } from '../sheet';
import { expressionConstructOf, isConstructedExpression } from './constructs/registry';
import type { Wording } from './constructs/construct';
import { functionRow } from './constructs/functions';
import { columnWords, plainNumber, quoted } from './explainWords';
import type { DateUnit, Expression } from './syntax';
import { startOf } from './traverse';

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
  const words = (inner: Expression): string => innerWords(inner, scope, beside);
  if (isConstructedExpression(expression)) return expressionConstructOf(expression).words(expression, scope.wording, beside);
  switch (expression.kind) {
    case 'number':
      if (beside?.kind === 'function' && beside.name === 'TIMEOFDAY') return clockWords(expression.value);
      return numberWords(expression.value, beside === undefined ? undefined : columnOf(beside, scope));
    case 'text':
      return textWords(expression.value);
    case 'boolean':
      return expression.value ? 'TRUE' : 'FALSE';
    case 'date':
      return dateWords(expression.serial, scope.table);
    case 'cell':
      return scope.targetColumns.length === 1 ? columnWords(scope.targetColumns[0] ?? 0, scope.table) : 'the cell';
    case 'column':
      return columnWords(expression.column, scope.table);
    case 'today':
      return 'today';
    case 'dateOffset':
      return offsetWords(expression, scope);
    case 'arithmetic':
      return `${words(expression.left)} ${OPERATOR_WORDS[expression.operator]} ${words(expression.right)}`;
  }
}

/** An amount and its unit: `1 week`, `10 days`. */
export function durationWords(amount: Expression, unit: DateUnit, scope: ExplanationScope): string {
  const one = amount.kind === 'number' && Math.abs(amount.value) === 1;
  const word = unit === 'workday' ? 'working day' : unit;
  return `${expressionWords(amount, scope)} ${one ? word : `${word}s`}`;
}

/** Whether an expression is a date: by its kind, or by the column that it reads. */
export function isDateLike(expression: Expression, scope: ExplanationScope): boolean {
  if (expression.kind === 'date' || expression.kind === 'today' || expression.kind === 'now' || expression.kind === 'dateOffset')
    return true;
  if (expression.kind === 'function') return functionRow(expression.name).isDate === true;
  const column = columnOf(expression, scope);
  return column !== undefined && columnType(column) === 'date';
}

const OPERATOR_WORDS = { '+': 'plus', '-': 'minus', '*': 'times', '/': 'divided by' } as const;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The column that a cell expression reads, where there is one only. */
function columnOf(expression: Expression, scope: ExplanationScope): TableColumn | undefined {
  if (expression.kind === 'column' || expression.kind === 'neighbour') return scope.table.columns[expression.column];
  return expression.kind === 'cell' ? scope.table.columns[scope.targetColumns[0] ?? 0] : undefined;
}

function innerWords(expression: Expression, scope: ExplanationScope, beside: Expression | undefined): string {
  const words = expressionWords(expression, scope, beside);
  return expression.kind === 'arithmetic' ? `(${words})` : words;
}

/** Percentages and times of day as the column shows them; groups of digits from 10,000 on, so that a year stays one. */
function numberWords(value: number, column: TableColumn | undefined): string {
  const format = column === undefined ? '' : numberFormatAt(column, 0);
  if (format.includes('%')) return `${plainNumber(Number((value * 100).toPrecision(12)))}%`;
  if (column !== undefined && columnType(column) === 'time' && value >= 0) return clockWords(value);
  return plainNumber(value);
}

function clockWords(days: number): string {
  const minutes = Math.round(days * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A value as it stands where nobody can misread it, else in quotes. */
function textWords(text: string): string {
  return /^\p{L}[\p{L}\p{N}&'’/-]*(?: [\p{L}\p{N}&'’/-]+){0,3}$/u.test(text) ? text : quoted(text);
}

function dateWords(serial: number, table: TableSnapshot): string {
  const date = dateOfSerial(serial, table.dateSystem);
  if (date === undefined) return plainNumber(serial);
  const fraction = serial - Math.floor(serial);
  const day = `${date.day} ${MONTHS[date.month - 1] ?? ''} ${date.year}`;
  return fraction === 0 ? day : `${day} ${clockWords(fraction)}`;
}

function offsetWords({ base, amount, unit }: Extract<Expression, { kind: 'dateOffset' }>, scope: ExplanationScope): string {
  const back = amount.kind === 'number' && amount.value < 0;
  const length = durationWords(amount.kind === 'number' ? { kind: 'number', value: Math.abs(amount.value) } : amount, unit, scope);
  if (base.kind === 'today' || base.kind === 'now')
    return back && base.kind === startOf(unit).kind ? `${length} ago` : `${length} ${back ? 'before' : 'from'} ${base.kind}`;
  return `${length} ${back ? 'before' : 'after'} ${innerWords(base, scope, undefined)}`;
}
