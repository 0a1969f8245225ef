import { isoDateOfSerial, serialOfIsoDate } from '../sheet';
import type { TableSnapshot } from '../sheet';
import { expressionConstructOf, isConstructedExpression } from './constructs/registry';
import type { Printer } from './constructs/construct';
import type { DateUnit, Expression } from './syntax';

/** An expression in the text form; columns by their headers, those without an own one as `[#3]` (counted from 1). */
export function printExpression(expression: Expression, printer: Printer): string {
  const print = (inner: Expression): string => printExpression(inner, printer);
  const { table } = printer;
  if (isConstructedExpression(expression)) return expressionConstructOf(expression).print(expression, printer);
  switch (expression.kind) {
    case 'number':
      return Object.is(expression.value, -0) ? '-0' : String(expression.value);
    case 'text':
      return printText(expression.value);
    case 'boolean':
      return String(expression.value);
    case 'date':
      return printDate(expression.serial, table);
    case 'cell':
    case 'today':
      return expression.kind;
    case 'column':
      return printColumn(expression.column, table);
    case 'dateOffset': {
      const { base, amount, unit } = expression;
      return `${bracketed(base, isPostfix(base), print)} plus ${bracketed(amount, isPrimary(amount), print)} ${unitWord(unit)}`;
    }
    case 'arithmetic': {
      const { operator, left, right } = expression;
      const rank = rankOf(expression);
      return `${bracketed(left, rankOf(left) >= rank, print)} ${operator} ${bracketed(right, rankOf(right) > rank, print)}`;
    }
  }
}

/** An expression, in brackets unless it holds together by itself. */
export function printPrimary(expression: Expression, printer: Printer): string {
  return bracketed(expression, isPrimary(expression), (inner) => printExpression(inner, printer));
}

/** A column as `[Header]` with `]` doubled, or by position where the header is missing, not unique or looks like a position. */
export function printColumn(column: number, table: TableSnapshot): string {
  const header = table.columns[column]?.header ?? null;
  const position = `[#${column + 1}]`;
  if (header === null || header.trim() === '' || /^#\d+$/.test(header)) return position;
  const unique = table.columns.filter((other) => other.header === header).length === 1;
  return unique ? `[${header.replaceAll(']', ']]')}]` : position;
}

/** Text between quotes, quotes doubled. */
export function printText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The word of a unit after an amount. */
export function unitWord(unit: DateUnit): string {
  return `${unit}s`;
}

/** `2026-03-01`, with `T18:30` where that is exact, else `date(46082.123)`. */
function printDate(serial: number, table: TableSnapshot): string {
  const day = isoDateOfSerial(serial, table.dateSystem);
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const spellings = [day ?? '', `${day ?? ''}T${clock}`];
  return spellings.find((text) => serialOfIsoDate(text, table.dateSystem) === serial) ?? `date(${String(serial)})`;
}

function bracketed(expression: Expression, bare: boolean, print: (inner: Expression) => string): string {
  return bare ? print(expression) : `(${print(expression)})`;
}

function isPrimary(expression: Expression): boolean {
  return expression.kind !== 'arithmetic' && expression.kind !== 'dateOffset';
}

function isPostfix(expression: Expression): boolean {
  return expression.kind !== 'arithmetic';
}

function rankOf(expression: Expression): number {
  if (expression.kind !== 'arithmetic') return 3;
  return expression.operator === '+' || expression.operator === '-' ? 1 : 2;
}
