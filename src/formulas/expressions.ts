import type { Expression, FunctionName, StatisticName } from '../rules';
import { constantOf, readsToday } from './constants';
import { referredCell, rowRangeColumns, wholeColumnOf } from './place';
import type { Reading } from './place';
import type { Formula } from './syntax';

const STATISTICS: ReadonlyMap<string, StatisticName> = new Map([
  ['AVERAGE', 'AVERAGE'],
  ['MEDIAN', 'MEDIAN'],
  ['MIN', 'MIN'],
  ['MAX', 'MAX'],
  ['SUM', 'SUM'],
  ['STDEV', 'STDEV.P'],
  ['STDEVP', 'STDEV.P'],
  ['STDEV.S', 'STDEV.P'],
  ['STDEV.P', 'STDEV.P'],
]);

const FUNCTIONS: ReadonlyMap<string, FunctionName> = new Map([
  ['ABS', 'ABS'],
  ['LEN', 'LEN'],
  ['DAY', 'DAY'],
  ['MONTH', 'MONTH'],
  ['YEAR', 'YEAR'],
]);

/** Functions that change nothing where the rule language is used: it compares without case, and text never as a number. */
const TRANSPARENT: ReadonlySet<string> = new Set(['N', 'VALUE', 'TRIM', 'UPPER', 'LOWER', 'T', 'INT', 'IFERROR']);

/** The expression that a formula says, or `undefined` with its cause noted. */
export function expressionOf(formula: Formula, reading: Reading): Expression | undefined {
  switch (formula.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return formula;
    case 'reference':
      return referredCell(formula.reference, reading);
    case 'negation':
      return binaryOf('-', { kind: 'number', value: 0 }, formula.operand, reading);
    case 'binary':
      return dateConstant(formula, reading) ?? binaryOf(formula.operator, formula.left, formula.right, reading);
    case 'call':
      return dateConstant(formula, reading) ?? callOf(formula.name, formula.arguments, reading);
    default:
      return reading.refuse('a range');
  }
}

/** Whether the expression's values are dates as far as the table's number formats tell. */
export function isDateExpression(expression: Expression, reading: Reading): boolean {
  if (expression.kind === 'today' || expression.kind === 'dateOffset' || expression.kind === 'date') return true;
  if (expression.kind !== 'column') return false;
  const formats = reading.place.table.columns[expression.column]?.numberFormats ?? '';
  const format = typeof formats === 'string' ? formats : (formats.find((code) => code !== 'General') ?? '');
  return /[yd]/i.test(format) && format !== 'General';
}

/** Today, a day, a time, or a day that moves with today. */
function dateConstant(formula: Formula, reading: Reading): Expression | undefined {
  if (formula.kind === 'call' && formula.name === 'TODAY') return { kind: 'today' };
  if (formula.kind === 'call' && formula.name === 'NOW') return { kind: 'today' };
  const serial = constantOf(formula, reading.place.today);
  if (serial === undefined) return undefined;
  if (formula.kind === 'call' && (formula.name === 'DATE' || formula.name === 'DATEVALUE') && !readsToday(formula))
    return { kind: 'date', serial };
  if (!readsToday(formula)) return { kind: 'number', value: Number(serial.toPrecision(12)) };
  if (isPlainOffset(formula)) return undefined;
  const moved: Expression = { kind: 'date', serial };
  reading.moving.add(moved);
  return moved;
}

/** TODAY()+n, TODAY()-n and EDATE(TODAY(), n): what the language says as an offset. */
function isPlainOffset(formula: Formula): boolean {
  const isToday = (side: Formula | undefined): boolean => side?.kind === 'call' && (side.name === 'TODAY' || side.name === 'NOW');
  const isNumber = (side: Formula | undefined): boolean => side !== undefined && !readsToday(side);
  if (formula.kind === 'call') return formula.name === 'EDATE' && isToday(formula.arguments[0]);
  if (formula.kind !== 'binary') return false;
  return (formula.operator === '+' || formula.operator === '-') && isToday(formula.left) && isNumber(formula.right);
}

function binaryOf(operator: string, left: Formula, right: Formula, reading: Reading): Expression | undefined {
  if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/') return reading.refuse(`the operator ${operator}`);
  const a = expressionOf(left, reading);
  const b = expressionOf(right, reading);
  if (a === undefined || b === undefined) return undefined;
  return arithmetic(operator, a, b, reading);
}

function arithmetic(operator: '+' | '-' | '*' | '/', left: Expression, right: Expression, reading: Reading): Expression {
  const commutes = operator === '+' || operator === '*';
  if (commutes && left.kind === 'number' && right.kind !== 'number') return arithmetic(operator, right, left, reading);
  if (
    (operator === '+' || operator === '-') &&
    right.kind === 'number' &&
    isDateExpression(left, reading) &&
    Number.isInteger(right.value)
  ) {
    return {
      kind: 'dateOffset',
      base: left,
      amount: { kind: 'number', value: operator === '-' ? -right.value : right.value },
      unit: 'day',
    };
  }
  return { kind: 'arithmetic', operator, left, right };
}

function callOf(name: string, parameters: readonly Formula[], reading: Reading): Expression | undefined {
  const [first] = parameters;
  if (first === undefined) return reading.refuse(`the function ${name}`);
  const statistic = STATISTICS.get(name);
  if (statistic !== undefined) return statisticOf(statistic, name, parameters, reading);
  const named = FUNCTIONS.get(name);
  if (named !== undefined) return functionOf(named, first, reading);
  if (name === 'WEEKDAY')
    return isDefaultWeekday(parameters) ? functionOf('WEEKDAY', first, reading) : reading.refuse('WEEKDAY from Monday');
  if (name === 'ROUND' || name === 'ROUNDUP') return roundOf(first, parameters[1], reading);
  if (name === 'EDATE') return edateOf(first, parameters[1], reading);
  if (TRANSPARENT.has(name)) return expressionOf(first, reading);
  return reading.refuse(`the function ${name}`);
}

function functionOf(name: FunctionName, argument: Formula, reading: Reading): Expression | undefined {
  const value = expressionOf(argument, reading);
  return value && { kind: 'function', name, arguments: [value] };
}

function isDefaultWeekday(parameters: readonly Formula[]): boolean {
  const [, type] = parameters;
  return type === undefined || (type.kind === 'number' && type.value === 1);
}

function roundOf(argument: Formula, digits: Formula | undefined, reading: Reading): Expression | undefined {
  const places = digits === undefined ? 0 : constantOf(digits, 0);
  return places === 0 ? functionOf('ROUND', argument, reading) : expressionOf(argument, reading);
}

function edateOf(base: Formula, months: Formula | undefined, reading: Reading): Expression | undefined {
  const from = expressionOf(base, reading);
  const amount = months && expressionOf(months, reading);
  return from && amount && { kind: 'dateOffset', base: from, amount, unit: 'month' };
}

function statisticOf(name: StatisticName, written: string, parameters: readonly Formula[], reading: Reading): Expression | undefined {
  const [first] = parameters;
  const column = first && parameters.length === 1 ? wholeColumnOf(first, reading.place) : undefined;
  if (column !== undefined) return { kind: 'statistic', name, column };
  const row = first && parameters.length === 1 ? rowRangeColumns(first, reading.place) : undefined;
  if (name === 'SUM' && row !== undefined) return sumOf(row.map((each): Expression => ({ kind: 'column', column: each })));
  return reading.refuse(row === undefined ? `${written} of a part or block` : `${written} within the row`);
}

function sumOf(terms: readonly Expression[]): Expression | undefined {
  return terms.reduce<Expression | undefined>(
    (left, right) => (left === undefined ? right : { kind: 'arithmetic', operator: '+', left, right }),
    undefined,
  );
}
