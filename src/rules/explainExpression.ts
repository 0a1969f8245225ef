import { columnLetters, columnType, dateOfSerial, numberFormatAt } from '../sheet';
import type { TableColumn, TableSnapshot } from '../sheet';
import type { DateUnit, Expression } from './syntax';

/** What words need to know: the table, and how the looked-at cell is called. */
export interface ExplanationScope {
  readonly table: TableSnapshot;
  /** Table columns of the target; numbers that are compared with `cell` are worded as its values are. */
  readonly targetColumns: readonly number[];
}

/** A column's header, or its letters on the sheet where it has none. */
export function columnWords(column: number, table: TableSnapshot): string {
  const header = table.columns[column]?.header?.trim() ?? '';
  return header === '' ? `column ${columnLetters(table.range.columnIndex + column)}` : header;
}

/** An expression in words; a literal is worded as the values of `beside`, which it is compared with. */
export function expressionWords(expression: Expression, scope: ExplanationScope, beside?: Expression): string {
  const words = (inner: Expression): string => innerWords(inner, scope, beside);
  switch (expression.kind) {
    case 'number':
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
    case 'function':
      return expression.name === 'ROUND'
        ? `${words(expression.argument)} rounded`
        : `${FUNCTION_WORDS[expression.name]} of ${words(expression.argument)}`;
    case 'statistic':
      return `${STATISTIC_WORDS[expression.name]} ${columnWords(expression.column, scope.table)}`;
  }
}

/** Items as people list them: `a, b or c`. */
export function listWords(items: readonly string[], last: 'and' | 'or'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** An amount and its unit: `1 week`, `10 days`. */
export function durationWords(amount: Expression, unit: DateUnit, scope: ExplanationScope): string {
  const one = amount.kind === 'number' && Math.abs(amount.value) === 1;
  return `${expressionWords(amount, scope)} ${one ? unit : `${unit}s`}`;
}

/** Whether an expression is a date: by its kind, or by the column that it reads. */
export function isDateLike(expression: Expression, scope: ExplanationScope): boolean {
  if (expression.kind === 'date' || expression.kind === 'today' || expression.kind === 'dateOffset') return true;
  const column = columnOf(expression, scope);
  return column !== undefined && columnType(column) === 'date';
}

/** Text in quotes. */
export function quoted(text: string): string {
  return `"${text}"`;
}

const OPERATOR_WORDS = { '+': 'plus', '-': 'minus', '*': 'times', '/': 'divided by' } as const;
const FUNCTION_WORDS = {
  ABS: 'the size',
  LEN: 'the length',
  DAY: 'the day',
  WEEKDAY: 'the weekday number',
  MONTH: 'the month',
  YEAR: 'the year',
} as const;
const STATISTIC_WORDS = {
  AVERAGE: 'the average',
  MEDIAN: 'the median',
  MIN: 'the lowest',
  MAX: 'the highest',
  SUM: 'the total',
  'STDEV.P': 'the standard deviation of',
} as const;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The column that a cell expression reads, where there is one only. */
function columnOf(expression: Expression, scope: ExplanationScope): TableColumn | undefined {
  if (expression.kind === 'column') return scope.table.columns[expression.column];
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

function plainNumber(value: number): string {
  const grouped = Math.abs(value) >= 10_000;
  if (Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-6)) return String(value);
  return new Intl.NumberFormat('en-US', { useGrouping: grouped, maximumFractionDigits: 10 }).format(value);
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
  if (base.kind === 'today') return back ? `${length} ago` : `${length} from today`;
  return `${length} ${back ? 'before' : 'after'} ${innerWords(base, scope, undefined)}`;
}
