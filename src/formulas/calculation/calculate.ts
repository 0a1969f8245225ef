import { MAX_RANGE_VALUES, compareValues, isErrorValue, rangeValues, sheetValueAt, toNumber } from '../../sheet';
import type { CellValue, TableSnapshot } from '../../sheet';
import type { Call, CellReference, Formula } from '../syntax';
import { functionOf } from './functions';
import { errorOf, isGrid, lifted, withNumbers, withTexts } from './value';
import type { Grid, Value } from './value';

/** What a formula is calculated for: the cell that is looked at, and the cell that the formula was written for. */
export interface Calculation {
  readonly table: TableSnapshot;
  /** Serial number of today. */
  readonly today: number;
  readonly cell: { readonly row: number; readonly column: number };
  readonly anchor: { readonly row: number; readonly column: number };
  /** Notes that the result cannot be known from here: a function that is not known, a cell that was not read. */
  readonly unknown: (what: string) => void;
}

/** The value of a formula as Excel calculates it for one cell of a conditional format: ranges are calculated cell by cell. */
export function calculate(formula: Formula, calculation: Calculation): Value {
  switch (formula.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return formula.value;
    case 'error':
      return errorOf('#N/A');
    case 'omitted':
      return null;
    case 'array':
      return arrayOf(formula.rows, calculation);
    case 'reference':
      return rangeOf(formula.reference, formula.reference, calculation);
    case 'range':
      return rangeOf(formula.from, formula.to, calculation);
    case 'negation':
      return lifted([calculate(formula.operand, calculation)], (value = null) => withNumbers([value], (number = 0) => -number));
    case 'binary':
      return lifted([calculate(formula.left, calculation), calculate(formula.right, calculation)], (left = null, right = null) =>
        binaryOf(formula.operator, left, right),
      );
    case 'call':
      return callOf(formula, calculation);
    case 'foreign':
      return unknown(formula.what, calculation);
  }
}

function unknown(what: string, calculation: Calculation): CellValue {
  calculation.unknown(what);
  return errorOf('#NAME?');
}

function arrayOf(rows: readonly (readonly Formula[])[], calculation: Calculation): Grid {
  const values = rows.flatMap((row) => row.map((item) => calculate(item, calculation))).map((value) => (isGrid(value) ? null : value));
  return { rowCount: rows.length, columnCount: rows[0]?.length ?? 0, values };
}

function rangeOf(from: CellReference, to: CellReference, calculation: Calculation): Value {
  const [first, last] = [placeOf(from, calculation), placeOf(to, calculation)];
  const [row, column] = [Math.min(first.row, last.row), Math.min(first.column, last.column)];
  const range = {
    rowIndex: row,
    columnIndex: column,
    rowCount: Math.abs(last.row - first.row) + 1,
    columnCount: Math.abs(last.column - first.column) + 1,
  };
  if (range.rowCount === 1 && range.columnCount === 1) {
    const value = sheetValueAt(calculation.table, row, column);
    if (value === undefined) return unknown('a cell that was not read', calculation);
    return { rowCount: 1, columnCount: 1, values: [value], place: { row, column } };
  }
  const values = rangeValues(calculation.table, range);
  if (values === undefined || values.length > MAX_RANGE_VALUES) return unknown('cells that were not read', calculation);
  return { rowCount: values.length / range.columnCount, columnCount: range.columnCount, values, place: { row, column } };
}

function placeOf(reference: CellReference, { cell, anchor }: Calculation): { readonly row: number; readonly column: number } {
  return {
    row: reference.row + (reference.rowAbsolute ? 0 : cell.row - anchor.row),
    column: reference.column + (reference.columnAbsolute ? 0 : cell.column - anchor.column),
  };
}

function binaryOf(operator: string, left: CellValue, right: CellValue): CellValue {
  switch (operator) {
    case '&':
      return withTexts([left, right], (first, second) => `${first}${second}`);
    case '+':
      return withNumbers([left, right], (a = 0, b = 0) => a + b);
    case '-':
      return withNumbers([left, right], (a = 0, b = 0) => a - b);
    case '*':
      return withNumbers([left, right], (a = 0, b = 0) => a * b);
    case '/':
      return withNumbers([left, right], (a = 0, b = 0) => (b === 0 ? errorOf('#DIV/0!') : a / b));
    case '^':
      return withNumbers([left, right], (a = 0, b = 0) => a ** b);
    default:
      return comparisonOf(operator, left, right);
  }
}

function comparisonOf(operator: string, left: CellValue, right: CellValue): CellValue {
  if (isErrorValue(left)) return left;
  if (isErrorValue(right)) return right;
  const order = compareValues(left, right) ?? 0;
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

function callOf(call: Call, calculation: Calculation): Value {
  const { name } = call;
  if (name === 'IF' || name === 'IFERROR' || name === 'IFNA') return choiceOf(call, calculation);
  if (name === 'ROW' || name === 'COLUMN') return positionOf(call, calculation);
  if (name === 'TODAY' || name === 'NOW') return calculation.today;
  const parameters = call.arguments.map((argument) => calculate(argument, calculation));
  const { table } = calculation;
  const result = functionOf(name, parameters, { dateSystem: table.dateSystem, widen: (grid, like) => widened(grid, like, table) });
  return result === undefined ? unknown(`the function ${name}`, calculation) : result;
}

/** Only the branch that is taken counts, cell by cell where the test has several. */
function choiceOf({ name, arguments: parameters }: Call, calculation: Calculation): Value {
  const [first, second = { kind: 'omitted' } as const, third] = parameters.map((argument) => calculate(argument, calculation));
  const test = first ?? null;
  if (name !== 'IF') {
    return lifted([test, isGridOrValue(second)], (value = null, other = null) =>
      isErrorValue(value) && (name === 'IFERROR' || value.error === '#N/A') ? other : value,
    );
  }
  return lifted([test, isGridOrValue(second), third ?? false], (value = null, yes = null, no = null) => {
    const number = typeof value === 'string' ? errorOf('#VALUE!') : toNumber(value);
    if (isErrorValue(number)) return number;
    return number === 0 ? no : yes;
  });
}

function isGridOrValue(value: Value | { readonly kind: 'omitted' }): Value {
  return typeof value === 'object' && value !== null && 'kind' in value ? null : value;
}

function positionOf({ name, arguments: [of] }: Call, calculation: Calculation): Value {
  const along = name === 'ROW' ? 'row' : 'column';
  if (of === undefined) return calculation.cell[along] + 1;
  if (of.kind !== 'reference' && of.kind !== 'range') return unknown(`${name} of a value`, calculation);
  const [from, to] = of.kind === 'range' ? [of.from, of.to] : [of.reference, of.reference];
  const [first, last] = [placeOf(from, calculation)[along], placeOf(to, calculation)[along]];
  const count = Math.min(last - first + 1, MAX_RANGE_VALUES);
  const values = Array.from({ length: count }, (_, index) => first + index + 1);
  return name === 'ROW' ? { rowCount: count, columnCount: 1, values } : { rowCount: 1, columnCount: count, values };
}

/** SUMIF takes as many cells to sum as it has to test, from the upper left one on. */
function widened(grid: Grid, like: Grid, table: TableSnapshot): Grid {
  if (grid.values.length === like.values.length || grid.place === undefined) return grid;
  const { row, column } = grid.place;
  const { rowCount, columnCount } = like;
  const values = rangeValues(table, { rowIndex: row, columnIndex: column, rowCount, columnCount }) ?? grid.values;
  return { rowCount, columnCount, values, place: grid.place };
}
