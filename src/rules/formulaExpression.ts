import { contentsOf } from './columnContents';
import { dateLiteral, numberLiteral, stringLiteral } from './formulaLiteral';
import { columnsReadBy } from './formulaScope';
import type { Scope } from './formulaScope';
import { conjunctionOf } from './formulaTerm';
import type { DateUnit, Expression, FunctionName, StatisticName } from './syntax';

/** An expression as a formula. */
export interface FormulaValue {
  readonly text: string;
  /** What must hold for the expression not to be blank, when it is calculated; the cells themselves say so by `<>""`. */
  readonly filled: readonly string[];
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
      return arithmeticValue(
        expression.operator,
        formulaValueOf(expression.left, scope),
        formulaValueOf(expression.right, scope),
        contentsOf(scope.table, columnsReadBy(expression, scope.targetColumns)).emptyText,
      );
    case 'function':
      return functionValue(expression.name, formulaValueOf(expression.argument, scope));
    case 'statistic':
      return statisticValue(expression.name, expression.column, scope);
  }
}

/** What must hold for the value to be a number (its text may still be an error). */
export function numberGuards(value: FormulaValue): readonly string[] {
  switch (value.kind) {
    case 'number':
      return value.filled;
    case 'cell':
      return [`ISNUMBER(${value.text})`];
    case 'text':
    case 'boolean':
      return ['FALSE'];
  }
}

/** What must hold for the value not to be blank; works on single cells and on arrays. */
export function filledGuards(value: FormulaValue): readonly string[] {
  return value.kind === 'cell' ? [`${value.text}<>""`] : value.filled;
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
  return { text, filled: [], kind, fails: new Set(), rank };
}

function reference(text: string): FormulaValue {
  return { text, filled: [], kind: 'cell', fails: new Set([text]), rank: 3 };
}

/** The value's text, in brackets unless it holds together at least as tightly as `rank`. */
function operand(value: FormulaValue, rank: 1 | 2 | 3): string {
  return value.rank < rank ? `(${value.text})` : value.text;
}

/** Literal amounts are multiplied here, so that a formula says 14 days for two weeks. */
function times(factor: number, amount: FormulaValue): FormulaValue {
  const value = Number(amount.text);
  if (Number.isFinite(factor * value)) return constant(numberLiteral(factor * value), 'number', value < 0 ? 0 : 3);
  return { ...amount, text: `${factor}*${operand(amount, 3)}`, rank: 2 };
}

function sumText(base: FormulaValue, addend: FormulaValue): string {
  return addend.rank === 0 ? `${base.text}${addend.text}` : `${base.text}+${operand(addend, 2)}`;
}

function dateOffsetValue(base: FormulaValue, amount: FormulaValue, unit: DateUnit): FormulaValue {
  const text = dateOffsetText(base, amount, unit);
  const fails = new Set(isCertain(base) && isCertain(amount) ? [] : [text]);
  return calculated(text, [...filledGuards(base), ...filledGuards(amount)], fails, unit === 'day' || unit === 'week' ? 1 : 3);
}

function arithmeticValue(
  operator: '+' | '-' | '*' | '/',
  left: FormulaValue,
  right: FormulaValue,
  mayHoldEmptyText: boolean,
): FormulaValue {
  const rank = operator === '+' || operator === '-' ? 1 : 2;
  const [first, second] = operator === '+' ? [addend(left, mayHoldEmptyText), addend(right, mayHoldEmptyText)] : [left, right];
  // The right side is bracketed at the same rank too: the tree's own order of operations is kept.
  const text = `${operand(first, rank)}${operator}${operand(second, rank === 1 ? 2 : 3)}`;
  const fails = new Set(operator !== '/' && isCertain(left) && isCertain(right) ? [] : [text]);
  return calculated(text, operator === '+' ? eitherFilled(left, right) : [...filledGuards(left), ...filledGuards(right)], fails, rank);
}

/** In a sum a blank adds nothing. A blank cell is 0 to Excel, but a formula's empty text or a calculation on a blank may not be. */
function addend(value: FormulaValue, mayHoldEmptyText: boolean): FormulaValue {
  const guards = filledGuards(value);
  if (guards.length === 0 || (value.kind === 'cell' && !mayHoldEmptyText)) return value;
  return { ...value, text: `IF(${conjunctionOf(guards)},${value.text},0)`, rank: 3 };
}

/** Only a sum of two blanks is blank. Written as arithmetic, because OR would take a whole array together. */
function eitherFilled(left: FormulaValue, right: FormulaValue): readonly string[] {
  const sides = [filledGuards(left), filledGuards(right)];
  if (sides.some((guards) => guards.length === 0)) return [];
  return [`${sides.map((guards) => guards.map((guard) => `(${guard})`).join('*')).join('+')}>0`];
}

function functionValue(name: FunctionName, argument: FormulaValue): FormulaValue {
  const text = name === 'ROUND' ? `ROUND(${argument.text},0)` : `${name}(${argument.text})`;
  // LEN fails where its argument does; the others also on text.
  return calculated(text, filledGuards(argument), name === 'LEN' ? argument.fails : new Set([text]), 3);
}

function calculated(text: string, filled: readonly string[], fails: ReadonlySet<string>, rank: 1 | 2 | 3): FormulaValue {
  return { text, filled: [...new Set(filled)], kind: 'number', fails, rank };
}

/** Numbers that no cell decides. */
function isCertain(value: FormulaValue): boolean {
  return value.kind === 'number' && value.fails.size === 0 && value.filled.length === 0;
}

/** AGGREGATE's number for each statistic, with option 6 (past errors). STDEVP is STDEV.P under its name that all versions read. */
const AGGREGATE_NUMBERS = { AVERAGE: 1, MEDIAN: 12, MIN: 5, MAX: 4, SUM: 9, 'STDEV.P': 8 } as const;

function statisticValue(name: StatisticName, column: number, scope: Scope): FormulaValue {
  const range = scope.columnRange(column);
  const failing = contentsOf(scope.table, [column]).kinds.has('error');
  const plain = name === 'STDEV.P' ? `STDEVP(${range})` : `${name}(${range})`;
  const text = failing ? `AGGREGATE(${AGGREGATE_NUMBERS[name]},6,${range})` : plain;
  return calculated(text, [], new Set([text]), 3);
}
