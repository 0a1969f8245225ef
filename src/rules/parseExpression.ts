import { parseArithmetic } from './constructs/arithmetic';
import { expressionConstructs } from './constructs/registry';
import { DATE_UNITS } from './dateUnits';
import { nameOf } from './parseReader';
import type { Reader } from './parseReader';
import type { DateUnit, Expression } from './syntax';

/** Reads an expression: sums of products of values that may have something behind them. */
export function parseExpression(reader: Reader): Expression | undefined {
  return parseArithmetic(reader, parseFollowed);
}

/** Reads `[Header]` or `[#3]` into a zero-based column. Headers are found exactly, or else without their case. */
export function parseColumn(reader: Reader): number | undefined {
  const token = reader.peek();
  if (token.kind !== 'column') return reader.fail('unexpected', `Expected a column but met ${nameOf(token)}.`);
  const column = findColumn(token.value, reader);
  if (column !== undefined) reader.advance();
  return column;
}

/** Reads a number with its sign. */
export function parseNumber(reader: Reader): number | undefined {
  const negative = reader.take('-');
  const token = reader.peek();
  if (token.kind !== 'number') return reader.fail('unexpected', `Expected a number but met ${nameOf(token)}.`);
  reader.advance();
  return negative ? -Number(token.value) : Number(token.value);
}

/** Takes the word of a unit, in singular or plural. */
export function takeUnit(reader: Reader): DateUnit | undefined {
  return DATE_UNITS.find((unit) => reader.take(`${unit}s`) || reader.take(unit));
}

function parseFollowed(reader: Reader): Expression | undefined {
  let value = parsePrimary(reader);
  for (let next = value; next !== undefined; next = parseAfter(next, reader)) value = next;
  return reader.fault() === undefined ? value : undefined;
}

function parseAfter(value: Expression, reader: Reader): Expression | undefined {
  for (const construct of expressionConstructs()) {
    const expression = construct.parseAfter?.(value, reader);
    if (expression !== undefined || reader.fault() !== undefined) return expression;
  }
  return undefined;
}

/** Reads a value that holds together without brackets, or a bracketed one. */
export function parsePrimary(reader: Reader): Expression | undefined {
  for (const construct of expressionConstructs()) {
    const expression = construct.parse(reader);
    if (expression !== undefined || reader.fault() !== undefined) return expression;
  }
  if (!reader.take('(')) return reader.fail('unexpected', `Expected a value but met ${nameOf(reader.peek())}.`);
  const inner = reader.nested(() => parseExpression(reader));
  return inner !== undefined && reader.expect(')') ? inner : undefined;
}

function findColumn(name: string, reader: Reader): number | undefined {
  const headers = reader.table.columns.map((column) => column.header);
  const position = /^#(\d+)$/.exec(name)?.[1];
  if (position !== undefined) {
    const column = Number(position) - 1;
    return column >= 0 && column < headers.length ? column : reader.fail('unknownColumn', `The table has no column ${position}.`);
  }
  const exact = positionsOf(headers, (header) => header === name);
  const found = exact.length > 0 ? exact : positionsOf(headers, (header) => header.toLowerCase() === name.toLowerCase());
  const [column] = found;
  if (found.length > 1) return reader.fail('ambiguousColumn', `Several columns are called ${JSON.stringify(name)}; write their number.`);
  return column ?? reader.fail('unknownColumn', `No column is called ${JSON.stringify(name)}.`);
}

function positionsOf(headers: readonly (string | null)[], matches: (header: string) => boolean): readonly number[] {
  return headers.flatMap((header, column) => (header !== null && matches(header) ? [column] : []));
}
