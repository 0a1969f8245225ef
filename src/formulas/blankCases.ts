import { isBlankValue } from '../sheet';
import type { CellValue } from '../sheet';
import type { Condition, Expression } from '../rules';
import { calculate } from './calculation/calculate';
import { holds, scalarOf } from './calculation/value';
import type { Reading } from './place';
import { isStatistic } from './statistics';
import type { BinaryOperator, Comparison, Formula } from './syntax';

/** More cells than this are not told apart by which of them are blank. */
const MOST_CELLS = 3;

/**
 * What a comparison formats beside what the language's own comparison does: to Excel a blank cell is 0 or empty text, and any
 * text is more than any number. `plain` reads a comparison as the language does.
 */
export function exactComparison(
  comparison: Comparison,
  reading: Reading,
  plain: (comparison: Comparison) => Condition | undefined,
): Condition | undefined {
  const base = plain(comparison);
  const cells = cellsOf(comparison, reading);
  if (base === undefined || cells.length === 0 || cells.length > MOST_CELLS) return base;
  // Beside text a blank is empty text, to the language as well.
  const isEquality = comparison.operator === '=' || comparison.operator === '<>';
  if (isEquality && cells.length > 1 && !cells.some(({ expression }) => holdsNumbers(expression, reading))) return base;
  const [only] = cells;
  if (comparison.operator === '<>' && only !== undefined && cells.length === 1) return exactDifference(comparison, only, base, reading);
  const blanks = subsetsOf(cells.filter(({ expression }) => cells.length === 1 || holdsBlanks(expression, reading)));
  const cases = blanks.map((blank) => blankCase(comparison, blank, reading, plain));
  const texts = textCase(comparison, cells, reading);
  const filled: readonly Condition[] = cells.map(({ expression }) => ({ kind: 'is', property: 'notBlank', value: expression }));
  const guarded: Condition = comparison.operator === '<>' ? { kind: 'and', conditions: [...filled, base] } : base;
  const conditions = [guarded, ...cases, texts].filter((condition) => condition !== undefined);
  return conditions.length === 1 ? guarded : { kind: 'or', conditions };
}

/** The language's `<>` holds for blanks, Excel's does not where the other side is what a blank counts as. */
function exactDifference(comparison: Comparison, { formula, expression }: Cell, base: Condition, reading: Reading): Condition {
  const [a, b] = [comparison.left, comparison.right].map((side) => replaced(side, formula, BLANK));
  const truth = a && b && constantTruth(comparison.operator, a, b, reading);
  if (truth !== false) return base;
  return { kind: 'and', conditions: [{ kind: 'is', property: 'notBlank', value: expression }, base] };
}

interface Cell {
  readonly formula: Formula;
  readonly expression: Expression;
}

/** Cells of the row that the comparison calculates with. */
function cellsOf({ left, right }: Comparison, reading: Reading): readonly Cell[] {
  const cells = new Map<string, Cell>();
  const visit = (formula: Formula): void => {
    if (formula.kind === 'binary') [formula.left, formula.right].forEach(visit);
    else if (formula.kind === 'negation') visit(formula.operand);
    else if (formula.kind === 'call' && !isStatistic(formula.name)) formula.arguments.forEach(visit);
    else if (formula.kind === 'reference' || (formula.kind === 'range' && reading.eachRow)) {
      const expression = reading.expression(formula);
      if (expression !== undefined) cells.set(JSON.stringify(formula), { formula, expression });
    }
  };
  [left, right].forEach(visit);
  return [...cells.values()];
}

function holdsBlanks(expression: Expression, reading: Reading): boolean {
  return valuesOf(expression, reading)?.some(isBlankValue) ?? true;
}

function holdsNumbers(expression: Expression, reading: Reading): boolean {
  return valuesOf(expression, reading)?.some((value) => typeof value === 'number') ?? true;
}

function valuesOf(expression: Expression, { place: { table } }: Reading): readonly CellValue[] | undefined {
  return expression.kind === 'column' || expression.kind === 'own' ? table.columns[expression.column]?.values : undefined;
}

/** The non-empty subsets. */
function subsetsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  return Array.from({ length: 2 ** cells.length - 1 }, (_, index) => cells.filter((__, place) => ((index + 1) >> place) & 1));
}

function blankCase(
  { operator, left, right }: Comparison,
  blank: readonly Cell[],
  reading: Reading,
  plain: (comparison: Comparison) => Condition | undefined,
): Condition | undefined {
  const guards: readonly Condition[] = blank.map(({ expression }) => ({ kind: 'is', property: 'blank', value: expression }));
  const [a, b] = [left, right].map((side) => blank.reduce((formula, cell) => replaced(formula, cell.formula, BLANK), side));
  if (a === undefined || b === undefined) return undefined;
  const truth = constantTruth(operator, a, b, reading);
  const rest = truth === undefined ? plain({ operator, left: numbered(a), right: numbered(b) }) : undefined;
  const conditions = truth === true ? guards : rest === undefined ? [] : [...guards, rest];
  const [only] = conditions;
  return conditions.length > 1 ? { kind: 'and', conditions } : only;
}

const BLANK: Formula = { kind: 'omitted' };

/** A blank beside another cell is 0. */
function numbered(formula: Formula): Formula {
  return formula.kind === 'omitted' ? { kind: 'number', value: 0 } : replaced(formula, BLANK, { kind: 'number', value: 0 });
}

/** A text in a cell that is compared with a number. */
function textCase({ operator, left, right }: Comparison, [cell, other]: readonly Cell[], reading: Reading): Condition | undefined {
  if (cell === undefined || other !== undefined || cell.expression.kind !== 'column' || left.kind !== 'reference') return undefined;
  const hasText = reading.place.table.columns[cell.expression.column]?.values.some((value) => typeof value === 'string' && value !== '');
  const truth = hasText === true && constantTruth(operator, { kind: 'text', value: 'text' }, right, reading);
  return truth === true && right.kind !== 'text' && operator !== '<>'
    ? { kind: 'is', property: 'text', value: cell.expression }
    : undefined;
}

/** Whether a comparison without cells holds; `undefined` where it has cells. */
function constantTruth(operator: BinaryOperator, left: Formula, right: Formula, { place }: Reading): boolean | undefined {
  if ([left, right].some(readsCells)) return undefined;
  let known = true;
  const cell = { row: place.applies.rowIndex, column: place.applies.columnIndex };
  const context = { table: place.table, today: place.today, cell, anchor: cell, unknown: () => (known = false) };
  const value = scalarOf(calculate({ kind: 'binary', operator, left, right }, context));
  return known ? holds(value) : undefined;
}

function readsCells(formula: Formula): boolean {
  switch (formula.kind) {
    case 'reference':
    case 'range':
      return true;
    case 'binary':
      return readsCells(formula.left) || readsCells(formula.right);
    case 'negation':
      return readsCells(formula.operand);
    case 'call':
      return formula.name === 'ROW' || formula.name === 'COLUMN' || formula.arguments.some(readsCells);
    default:
      return false;
  }
}

/** The formula with every `old` part in it exchanged. */
export function replaced(formula: Formula, old: Formula, fresh: Formula): Formula {
  if (JSON.stringify(formula) === JSON.stringify(old)) return fresh;
  switch (formula.kind) {
    case 'binary':
      return { ...formula, left: replaced(formula.left, old, fresh), right: replaced(formula.right, old, fresh) };
    case 'negation':
      return { ...formula, operand: replaced(formula.operand, old, fresh) };
    case 'call':
      return { ...formula, arguments: formula.arguments.map((argument) => replaced(argument, old, fresh)) };
    default:
      return formula;
  }
}
