import type { Condition, Expression } from '../rules';
import { headerRowOf } from '../sheet';
import type { RangeRef, TableSnapshot } from '../sheet';
import type { CellReference, Formula } from './syntax';

/** Where a conditional-format formula stands: it is written for the top-left cell of `applies`. */
export interface FormulaPlace {
  readonly table: TableSnapshot;
  readonly applies: RangeRef;
  /** Serial number of today. */
  readonly today: number;
  /** Table columns that are formatted, as many as `applies` has, where they do not lie side by side. */
  readonly columns?: readonly number[];
}

/** How a formula is read. */
export interface ReadingStyle {
  /** How much of the guards in an AND is taken for granted. */
  readonly guards: 'dropAll' | 'dropImplied' | 'keep';
  /** What seldom changes anything is left out (TRIM, N, ROUND to digits, case); days that move with today may become calendar windows. */
  readonly loose: boolean;
  /** What Excel formats of blanks and texts beside numbers is said, too. */
  readonly exact: boolean;
}

/** A place with a notebook: why something could not be read, and which dates move with today. */
export interface Reading extends ReadingStyle {
  readonly place: FormulaPlace;
  /** Inside a condition on other rows: ranges stand for their cells, cells of the row for those that the rows are looked at for. */
  readonly eachRow: boolean;
  /** The same reading inside a condition on other rows. */
  ofRows(): Reading;
  /** The expression that a part says, or `undefined` with its cause noted. */
  expression(formula: Formula): Expression | undefined;
  /** The condition that a part says, or `undefined` with its cause noted. */
  condition(formula: Formula): Condition | undefined;
  /** Notes the cause and gives `undefined`; the first cause is the one that counts. */
  refuse(cause: string): undefined;
  /** Dates that were computed from today; only a calendar window may stand for them. */
  readonly moving: Set<Expression>;
}

/** Columns of the table that a range of cells in this row covers, from left to right; `undefined` when it is another kind of range. */
export function rowRangeColumns(formula: Formula, place: FormulaPlace): number[] | undefined {
  if (formula.kind !== 'range') return undefined;
  const { from, to } = formula;
  const inRow = [from, to].every((end) => !end.rowAbsolute && end.row === place.applies.rowIndex);
  const fixed = [from, to].every((end) => end.columnAbsolute || place.applies.columnCount === 1);
  if (!inRow || !fixed) return undefined;
  const first = from.column - place.table.range.columnIndex;
  return Array.from({ length: to.column - from.column + 1 }, (_, i) => first + i).filter((column) => isColumn(column, place));
}

/** The table column whose data cells the range covers from first to last row; `undefined` when it is another kind of range. */
export function wholeColumnOf(formula: Formula, place: FormulaPlace): number | undefined {
  const columns = blockColumns(formula, place);
  return columns?.length === 1 && isFixedColumn(formula, place) ? columns[0] : undefined;
}

/** Without a `$` the column moves along with the cell that is looked at. */
function isFixedColumn(formula: Formula, place: FormulaPlace): boolean {
  return formula.kind === 'range' && (formula.from.columnAbsolute || place.applies.columnCount === 1);
}

/** Whether the range is the very block that the rule formats, so that `cell` ranges over it. */
export function isOwnBlock(formula: Formula, place: FormulaPlace): boolean {
  const { applies, table } = place;
  const columns = blockColumns(formula, place);
  return (
    columns?.length === applies.columnCount && columns[0] === applies.columnIndex - table.range.columnIndex && isFixedColumn(formula, place)
  );
}

/** Columns of a fixed range over all data rows. */
export function blockColumns(formula: Formula, place: FormulaPlace): number[] | undefined {
  if (formula.kind !== 'range') return undefined;
  const { from, to } = formula;
  const { range } = place.table;
  if (!from.rowAbsolute || !to.rowAbsolute || from.row > range.rowIndex || to.row < range.rowIndex + range.rowCount - 1) return undefined;
  const first = from.column - range.columnIndex;
  const columns = Array.from({ length: to.column - from.column + 1 }, (_, i) => first + i);
  return columns.every((column) => isColumn(column, place)) ? columns : undefined;
}

/** The table column of a range that grows from the first data row to this row. */
export function runningColumnOf(formula: Formula, place: FormulaPlace): number | undefined {
  if (formula.kind !== 'range') return undefined;
  const { from, to } = formula;
  const column = from.column - place.table.range.columnIndex;
  const grows = from.rowAbsolute && !to.rowAbsolute && to.row === place.applies.rowIndex && from.row <= place.table.range.rowIndex;
  return grows && from.column === to.column && isColumn(column, place) ? column : undefined;
}

/** What a reference means in the row that is looked at; `undefined`, with its cause noted, for cells that the language does not reach. */
export function referredCell(reference: CellReference, reading: Reading): Expression | undefined {
  const { applies, table } = reading.place;
  const column = reference.column - table.range.columnIndex;
  const several = applies.columnCount > 1;
  if (reference.rowAbsolute) return fixedCell(reference, several, reading);
  const rows = reference.row - applies.rowIndex;
  const columns = reference.column - applies.columnIndex;
  if (several && !reference.columnAbsolute) {
    if (reading.eachRow) return reading.refuse('the looked-at cell in a condition on other rows');
    return rows === 0 && columns === 0 ? { kind: 'cell' } : { kind: 'cellNeighbour', rows, columns };
  }
  if (!isColumn(column, reading.place)) return reading.refuse('a cell of the row outside the table');
  if (rows !== 0)
    return reading.eachRow ? reading.refuse('a row beside in a condition on other rows') : { kind: 'neighbour', column, rows };
  return { kind: reading.eachRow ? 'own' : 'column', column };
}

/** A cell of the header row moves along with the column, where it has no `$`. */
function fixedCell({ row, column, columnAbsolute }: CellReference, several: boolean, reading: Reading): Expression | undefined {
  if (columnAbsolute || !several) return { kind: 'fixedCell', rowIndex: row, columnIndex: column };
  const { applies, table } = reading.place;
  if (row === headerRowOf(table) && column === applies.columnIndex && !reading.eachRow) return { kind: 'header' };
  return reading.refuse('a fixed row');
}

function isColumn(column: number, place: FormulaPlace): boolean {
  return column >= 0 && column < place.table.columns.length;
}
