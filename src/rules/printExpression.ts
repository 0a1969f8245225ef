import type { TableSnapshot } from '../sheet';
import { expressionConstructOf } from './constructs/registry';
import type { Printer } from './constructs/construct';
import type { Expression } from './syntax';

/** An expression in the text form; columns by their headers, those without an own one as `[#3]` (counted from 1). */
export function printExpression(expression: Expression, printer: Printer): string {
  return expressionConstructOf(expression).print(expression, printer);
}

/** An expression, in brackets unless it holds together by itself. */
export function printPrimary(expression: Expression, printer: Printer): string {
  const text = printExpression(expression, printer);
  return expressionConstructOf(expression).isLoose === true ? `(${text})` : text;
}

/** A column as `[Header]` with `]` doubled, or by position where the header is missing, not unique or looks like a position. */
export function printColumn(column: number, table: TableSnapshot): string {
  const header = table.columns[column]?.header ?? null;
  const position = `[#${column + 1}]`;
  if (header === null || header.trim() === '' || /^#\d+$/.test(header)) return position;
  const unique = table.columns.filter((other) => other.header === header).length === 1;
  return unique ? `[${header.replaceAll(']', ']]')}]` : position;
}
