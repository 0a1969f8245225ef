import type { Condition } from '../rules';
import type { FormulaPlace } from './place';
import type { CellReference, Formula } from './syntax';

/** Wider areas are not read column by column. */
const MOST_COLUMNS = 12;

/**
 * A formula that looks at other cells for each column of its area, read for each of them: "in column 2 this, in column 3 that".
 * `undefined` where the area is one column or too wide, or a column has no reading.
 */
export function columnByColumn(
  formula: Formula,
  place: FormulaPlace,
  read: (formula: Formula, place: FormulaPlace) => Condition | undefined,
): Condition | undefined {
  const { applies } = place;
  if (applies.columnCount < 2 || applies.columnCount > MOST_COLUMNS || place.columns !== undefined) return undefined;
  if (JSON.stringify(shifted(formula, 1)) === JSON.stringify(formula)) return undefined;
  const conditions: Condition[] = [];
  for (let shift = 0; shift < applies.columnCount; shift += 1) {
    const area = { ...applies, columnIndex: applies.columnIndex + shift, columnCount: 1 };
    const condition = read(shifted(formula, shift), { ...place, applies: area });
    if (condition === undefined) return undefined;
    conditions.push({ kind: 'and', conditions: [inColumn(area.columnIndex), condition] });
  }
  return { kind: 'or', conditions };
}

function inColumn(columnIndex: number): Condition {
  return { kind: 'comparison', operator: 'equalTo', left: { kind: 'columnNumber' }, right: { kind: 'number', value: columnIndex + 1 } };
}

/** The formula as it stands so many columns further right. */
function shifted(formula: Formula, columns: number): Formula {
  const move = (reference: CellReference): CellReference =>
    reference.columnAbsolute ? reference : { ...reference, column: reference.column + columns };
  switch (formula.kind) {
    case 'reference':
      return { ...formula, reference: move(formula.reference) };
    case 'range':
      return { ...formula, from: move(formula.from), to: move(formula.to) };
    case 'call':
      return { ...formula, arguments: formula.arguments.map((argument) => shifted(argument, columns)) };
    case 'binary':
      return { ...formula, left: shifted(formula.left, columns), right: shifted(formula.right, columns) };
    case 'negation':
      return { ...formula, operand: shifted(formula.operand, columns) };
    default:
      return formula;
  }
}

/** The condition within the rows of its area only; `undefined` where the area has all rows of the table. */
export function withinRows(condition: Condition, { applies, table }: FormulaPlace): Condition | undefined {
  const first = applies.rowIndex - table.range.rowIndex + 1;
  const last = Math.min(first + applies.rowCount - 1, table.range.rowCount);
  if (first < 1 || (first === 1 && last === table.range.rowCount)) return undefined;
  return joinedRows(first, last, last === table.range.rowCount, condition);
}

function joinedRows(first: number, last: number, toEnd: boolean, condition: Condition): Condition {
  const bounds: readonly Condition[] = [
    ...(first > 1 ? [rowBound('greaterThanOrEqual', first)] : []),
    ...(toEnd ? [] : [rowBound('lessThanOrEqual', last)]),
  ];
  return { kind: 'and', conditions: [...bounds, ...(condition.kind === 'and' ? condition.conditions : [condition])] };
}

function rowBound(operator: 'greaterThanOrEqual' | 'lessThanOrEqual', value: number): Condition {
  return { kind: 'comparison', operator, left: { kind: 'dataRowNumber' }, right: { kind: 'number', value } };
}

/** Table columns that are formatted. */
export function columnsOf({ applies, table, columns }: FormulaPlace): readonly number[] {
  const first = applies.columnIndex - table.range.columnIndex;
  return columns ?? Array.from({ length: applies.columnCount }, (_, index) => first + index);
}
