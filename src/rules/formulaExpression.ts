import { contentsOf } from './columnContents';
import { dateLiteral, numberLiteral, stringLiteral } from './formulaLiteral';
import type { Scope } from './formulaScope';
import { joined } from './formulaTerm';
import type { DateUnit, Expression, FunctionName, StatisticName } from './syntax';

/** An expression as a formula. */
export interface FormulaValue {
  readonly text: string;
  /** What must hold for the text to be the expression's value; where it does not, the expression has none. */
  readonly guards: readonly string[];
  /** What the value is when it has one; a cell may hold anything. */
  readonly kind: 'number' | 'text' | 'boolean' | 'cell';
  /** Cells or sub-formulas whose error is an error of the text. */
  readonly fails: ReadonlySet<string>;
  /** How tightly the text holds together: a negative number 0, a sum 1, a product 2, anything else 3. */
  readonly rank: 0 | 1 | 2 | 3;
}

/** Compiles an expression; `scope` says whether for one row or, as an array, for many. */
export function formulaValueOf(expression: Expression, scope: Scope): FormulaValue {
  switch (expression.kind) {
    case 'number':
      return constant(numberLiteral(expression.value), 'number', expression.value < 0 ? 0 : 3);
    case 'text':
      return constant(stringLiteral(expression.value), 'text', 3);
    case 'boolean':
      return constant(expression.value ? 'TRUE' : 'FALSE', 'boolean', 3);
    case 'date': {
      const text = dateLiteral(expression.serial, scope.table.dateSystem);
      return constant(text, 'number', expression.serial < 0 ? 0 : text.includes(')+') ? 1 : 3);
    }
    case 'today':
      return constant('TODAY()', 'number', 3);
    case 'cell':
      return reference(scope.cellReference);
    case 'column':
      return reference(scope.columnReference(expression.column));
    case 'dateOffset':
      return dateOffsetValue(formulaValueOf(expression.base, scope), formulaValueOf(expression.amount, scope), expression.unit);
    case 'arithmetic':
      return arithmeticValue(expression.operator, formulaValueOf(expression.left, scope), formulaValueOf(expression.right, scope));
    case 'function':
      return functionValue(expression.name, formulaValueOf(expression.argument, scope));
    case 'statistic':
      return statisticValue(expression.name, expression.column, scope);
  }
}

/** Guards of the value, and that it is a number. */
export function numberGuards(value: FormulaValue): readonly string[] {
  switch (value.kind) {
    case 'number':
      return value.guards;
    case 'cell':
      return [...value.guards, `ISNUMBER(${value.text})`];
    case 'text':
    case 'boolean':
      return ['FALSE'];
  }
}

/** Text of a date `amount` units after `base`; both must be numbers. EDATE drops the time of day. */
export function dateOffsetText(base: FormulaValue, amount: FormulaValue, unit: DateUnit): string {
  switch (unit) {
    case 'day':
      return sumText(base, amount);
    case 'week':
      return sumText(base, times(7, amount));
    case 'month':
      return `EDATE(${base.text},${amount.text})`;
    case 'year':
      return `EDATE(${base.text},${times(12, amount).text})`;
  }
}

function constant(text: string, kind: FormulaValue['kind'], rank: FormulaValue['rank']): FormulaValue {
  return { text, guards: [], kind, fails: new Set(), rank };
}

function reference(text: string): FormulaValue {
  return { text, guards: [], kind: 'cell', fails: new Set([text]), rank: 3 };
}

/** The value's text, in brackets unless it holds together at least as tightly as `rank`. */
function operand(value: FormulaValue, rank: 1 | 2 | 3): string {
  return value.rank < rank ? `(${value.text})` : value.text;
}

/** Literal amounts are multiplied here, so that a formula says 14 days for two weeks. */
function times(factor: number, amount: FormulaValue): FormulaValue {
  const value = Number(amount.text);
  if (!Number.isNaN(value)) return constant(numberLiteral(factor * value), 'number', value < 0 ? 0 : 3);
  return { ...amount, text: `${factor}*${operand(amount, 3)}`, rank: 2 };
}

function sumText(base: FormulaValue, addend: FormulaValue): string {
  return addend.rank === 0 ? `${base.text}${addend.text}` : `${base.text}+${operand(addend, 2)}`;
}

function dateOffsetValue(base: FormulaValue, amount: FormulaValue, unit: DateUnit): FormulaValue {
  const text = dateOffsetText(base, amount, unit);
  const fails = joined(base.fails, amount.fails, unit === 'month' || unit === 'year' ? new Set([text]) : new Set());
  return {
    text,
    guards: [...numberGuards(base), ...numberGuards(amount)],
    kind: 'number',
    fails,
    rank: unit === 'day' || unit === 'week' ? 1 : 3,
  };
}

function arithmeticValue(operator: '+' | '-' | '*' | '/', left: FormulaValue, right: FormulaValue): FormulaValue {
  const rank = operator === '+' || operator === '-' ? 1 : 2;
  // The right side is bracketed at the same rank too: the tree's own order of operations is kept.
  const text = `${operand(left, rank)}${operator}${operand(right, rank === 1 ? 2 : 3)}`;
  const fails = joined(left.fails, right.fails, operator === '/' ? new Set([text]) : new Set());
  return { text, guards: [...numberGuards(left), ...numberGuards(right)], kind: 'number', fails, rank };
}

function functionValue(name: FunctionName, argument: FormulaValue): FormulaValue {
  switch (name) {
    case 'LEN':
      return { text: `LEN(${argument.text})`, guards: argument.guards, kind: 'number', fails: argument.fails, rank: 3 };
    case 'ROUND':
      return numberFunction(`ROUND(${argument.text},0)`, argument, argument.fails);
    case 'ABS':
      return numberFunction(`ABS(${argument.text})`, argument, argument.fails);
    case 'DAY':
    case 'WEEKDAY':
    case 'MONTH':
    case 'YEAR': {
      // A number before the calendar begins is an error.
      const text = `${name}(${argument.text})`;
      return numberFunction(text, argument, joined(argument.fails, new Set([text])));
    }
  }
}

function numberFunction(text: string, argument: FormulaValue, fails: ReadonlySet<string>): FormulaValue {
  return { text, guards: numberGuards(argument), kind: 'number', fails, rank: 3 };
}

/** AGGREGATE's number for each statistic, with option 6 (past errors). STDEVP is STDEV.P under its name that all versions read. */
const AGGREGATE_NUMBERS = { AVERAGE: 1, MEDIAN: 12, MIN: 5, MAX: 4, SUM: 9, 'STDEV.P': 8 } as const;

function statisticValue(name: StatisticName, column: number, scope: Scope): FormulaValue {
  const range = scope.columnRange(column);
  const { kinds } = contentsOf(scope.table, [column]);
  const plain = name === 'STDEV.P' ? `STDEVP(${range})` : `${name}(${range})`;
  const text = kinds.has('error') ? `AGGREGATE(${AGGREGATE_NUMBERS[name]},6,${range})` : plain;
  return { text, guards: kinds.has('number') ? [] : [`COUNT(${range})>0`], kind: 'number', fails: new Set([text]), rank: 3 };
}
