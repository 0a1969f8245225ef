import { serialOfIsoDate } from '../sheet';
import { expressionConstructs } from './constructs/registry';
import { nameOf } from './parseReader';
import type { Reader } from './parseReader';
import type { DateUnit, Expression } from './syntax';

/** Reads an expression: sums of products of what may have date offsets behind it. */
export function parseExpression(reader: Reader): Expression | undefined {
  return parseOperations(reader, ['+', '-'], (inner) => parseOperations(inner, ['*', '/'], parseOffset));
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
  return (['minute', 'hour', 'day', 'workday', 'week', 'month', 'quarter', 'year'] as const).find(
    (unit) => reader.take(`${unit}s`) || reader.take(unit),
  );
}

function parseOperations(
  reader: Reader,
  operators: readonly ('+' | '-' | '*' | '/')[],
  parseOperand: (reader: Reader) => Expression | undefined,
): Expression | undefined {
  let left = parseOperand(reader);
  while (left !== undefined) {
    const operator = operators.find((sign) => reader.take(sign));
    if (operator === undefined) return left;
    const right = parseOperand(reader);
    left = right === undefined ? undefined : { kind: 'arithmetic', operator, left, right };
  }
  return undefined;
}

function parseOffset(reader: Reader): Expression | undefined {
  let base = parsePrimary(reader);
  while (base !== undefined && reader.take('plus')) {
    const amount = parsePrimary(reader);
    const unit = amount === undefined ? undefined : takeUnit(reader);
    if (amount === undefined) return undefined;
    if (unit === undefined)
      return reader.fail('unexpected', `Expected a unit of time (days, weeks, hours and so on) but met ${nameOf(reader.peek())}.`);
    base = { kind: 'dateOffset', base, amount, unit };
  }
  return base;
}

/** Reads a value that holds together without brackets, or a bracketed one. */
export function parsePrimary(reader: Reader): Expression | undefined {
  const token = reader.peek();
  switch (token.kind) {
    case 'number':
      return numberOf(parseNumber(reader));
    case 'text':
      reader.advance();
      return { kind: 'text', value: token.value };
    case 'date':
      return parseDate(reader);
    case 'column': {
      const column = parseColumn(reader);
      return column === undefined ? undefined : { kind: 'column', column };
    }
    case 'word':
    case 'address':
      return parseWord(reader);
    default:
      break;
  }
  if (token.value === '-') return numberOf(parseNumber(reader));
  if (reader.take('(')) {
    const inner = reader.nested(() => parseExpression(reader));
    return inner !== undefined && reader.expect(')') ? inner : undefined;
  }
  return reader.fail('unexpected', `Expected a value but met ${nameOf(token)}.`);
}

function numberOf(value: number | undefined): Expression | undefined {
  return value === undefined ? undefined : { kind: 'number', value };
}

function parseDate(reader: Reader): Expression | undefined {
  const { value } = reader.peek();
  const serial = serialOfIsoDate(value, reader.table.dateSystem);
  if (serial === undefined) return reader.fail('unexpected', `${value} is no date of the calendar.`);
  reader.advance();
  return { kind: 'date', serial };
}

function parseWord(reader: Reader): Expression | undefined {
  for (const construct of expressionConstructs()) {
    const expression = construct.parse(reader);
    if (expression !== undefined || reader.fault() !== undefined) return expression;
  }
  if (reader.take('cell')) return { kind: 'cell' };
  if (reader.take('today')) return { kind: 'today' };
  if (reader.take('true')) return { kind: 'boolean', value: true };
  if (reader.take('false')) return { kind: 'boolean', value: false };
  if (reader.take('date', '(')) return parseSerial(reader);
  return reader.fail('unexpected', `Expected a value but met ${nameOf(reader.peek())}.`);
}

function parseSerial(reader: Reader): Expression | undefined {
  const serial = parseNumber(reader);
  return serial !== undefined && reader.expect(')') ? { kind: 'date', serial } : undefined;
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
