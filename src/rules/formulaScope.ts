import { MAX_COLUMNS, MAX_ROWS, columnLetters, headerRowOf } from '../sheet';
import type { RangeRef, TableSnapshot } from '../sheet';
import { contentsOf } from './columnContents';
import type { ColumnContents } from './columnContents';
import type { CellsPlace, FormulaParts } from './constructs/construct';
import { columnsOfExpression, rangesOfExpression, readsCell } from './traverse';
import type { Expression, Rule } from './syntax';
import { areasOf, targetColumnsOf } from './formulaTarget';

/** How columns and the looked-at cell are written in one place of a formula. */
export interface Scope {
  readonly table: TableSnapshot;
  /** Columns that `cell` runs over. */
  readonly targetColumns: readonly number[];
  /** The cells of a column, or those `rows` rows further down. */
  readonly columnReference: (column: number, rows?: number) => string;
  readonly cellReference: string;
  /** The cells that stand so far down and to the right of the looked-at ones. */
  readonly cellsBeside: (rows: number, columns: number) => string;
  /** The header cells above the looked-at ones. */
  readonly headerReference: string;
  /** All rows of a column, whatever `columnReference` gives. */
  readonly columnRange: (column: number) => string;
  /** The cell of the own row, whatever `columnReference` gives. */
  readonly ownReference: (column: number) => string;
  /** Whether columns stand for many rows, as arrays. */
  readonly manyRows: boolean;
  /** For constructs that stand in files of their own. */
  readonly parts: FormulaParts;
}

/** The scopes that a rule's formula needs: its own row, and whole columns for what looks at all rows. */
export interface FormulaScopes {
  readonly own: Scope;
  /** The rows that an expression runs over: one scope, or one for each area where it reads the looked-at cell. */
  readonly all: (expression: Expression) => readonly Scope[];
  /** From the first row to the own one; only for expressions that do not read the looked-at cell of several columns. */
  readonly upToOwnRow: Scope;
  /** Whether `cell` stands for the cells of more than one column. */
  readonly severalColumns: boolean;
  readonly areas: readonly RangeRef[];
  /** For a condition that is asked of all rows as arrays, the own one among them: there `own` is all rows. */
  readonly otherRows: () => FormulaScopes;
  /** For a condition that is asked of adjacent cells of the own row as an array: there `cell` is the cells from `first` to `last`. */
  readonly cells: (first: number, last: number) => FormulaScopes;
}

/** Scopes of a rule whose formula is written for the first cell of its area number `areaIndex`; `partsOf` compiles in them. */
export function scopesOf(
  rule: Pick<Rule, 'target'>,
  table: TableSnapshot,
  areaIndex: number,
  partsOf: (scopes: FormulaScopes) => FormulaParts,
): FormulaScopes {
  const areas = areasOf(rule, table);
  const targetColumns = targetColumnsOf(rule, table);
  const anchor = areas[areaIndex] ?? table.range;
  const { own, all, upTo } = columnReferences(table);
  const only = targetColumns[0] ?? 0;
  const severalColumns = targetColumns.length > 1;
  const scope = (columnReference: Scope['columnReference'], cells: CellReferences): Scope => ({
    ...{ table, targetColumns, columnReference, columnRange: all, ownReference: own, manyRows: columnReference !== own, ...cells },
    get parts() {
      return parts;
    },
  });
  const ownCells = severalColumns ? cellReferences(table, anchor) : cellsOfColumn(table, only, own);
  const whole = (area: RangeRef): Scope => scope(all, areaReferences(table, area));
  const scopes: FormulaScopes = {
    own: scope(own, ownCells),
    all: (expression) => (readsCell(expression) && areas.length > 0 ? areas.map(whole) : [whole(anchor)]),
    upToOwnRow: scope(upTo, cellsOfColumn(table, only, upTo)),
    severalColumns,
    areas,
    otherRows: () => innerScopes(scopes, { ...whole(anchor), targetColumns: [] }, partsOf),
    cells: (first, last) => {
      const targetColumns = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      return innerScopes(scopes, { ...scopes.own, targetColumns, ...cellsOfRow(table, first, last, own) }, partsOf);
    },
  };
  const parts = partsOf(scopes);
  return scopes;
}

function innerScopes(outer: FormulaScopes, inner: Scope, partsOf: (scopes: FormulaScopes) => FormulaParts): FormulaScopes {
  const own: Scope = {
    ...inner,
    get parts() {
      return parts;
    },
  };
  const scopes: FormulaScopes = { ...outer, own, all: () => [own], upToOwnRow: own, severalColumns: false };
  const parts = partsOf(scopes);
  return scopes;
}

type References = Readonly<Record<'own' | 'all' | 'upTo', (column: number, rows?: number) => string>>;

/** A column of the table as the cell of the first row, as all rows, and from the first row to the own one. */
function columnReferences({ range }: TableSnapshot): References {
  const first = (rows: number): number => rowNumber(range.rowIndex + rows);
  const last = (rows: number): number => rowNumber(range.rowIndex + range.rowCount - 1 + rows);
  const letters = (column: number): string => lettersOf(range.columnIndex + column);
  return {
    own: (column, rows = 0) => `$${letters(column)}${first(rows)}`,
    all: (column, rows = 0) => `$${letters(column)}$${first(rows)}:$${letters(column)}$${last(rows)}`,
    upTo: (column, rows = 0) => `$${letters(column)}$${first(rows)}:$${letters(column)}${first(rows)}`,
  };
}

type CellReferences = Pick<Scope, 'cellReference' | 'cellsBeside' | 'headerReference'>;

/** The first cell of an area, relative both ways. */
function cellReferences(table: TableSnapshot, { rowIndex, columnIndex }: RangeRef): CellReferences {
  const at = (rows: number, columns: number): string => `${lettersOf(columnIndex + columns)}${rowNumber(rowIndex + rows)}`;
  return { cellReference: at(0, 0), cellsBeside: at, headerReference: `${lettersOf(columnIndex)}$${headerNumber(table)}` };
}

/** The cells of one table column, as `references` writes them. */
function cellsOfColumn(table: TableSnapshot, column: number, references: References['own']): CellReferences {
  const headerReference = `$${lettersOf(table.range.columnIndex + column)}$${headerNumber(table)}`;
  return { cellReference: references(column), cellsBeside: (rows, columns) => references(column + columns, rows), headerReference };
}

/** Cells of the own row, from one table column to another. */
function cellsOfRow(table: TableSnapshot, first: number, last: number, own: References['own']): CellReferences {
  const [left, right] = [cellsOfColumn(table, first, own), cellsOfColumn(table, last, own)];
  const span = (from: string, to: string): string => (from === to ? from : `${from}:${to}`);
  return {
    cellReference: span(left.cellReference, right.cellReference),
    cellsBeside: (rows, columns) => span(left.cellsBeside(rows, columns), right.cellsBeside(rows, columns)),
    headerReference: span(left.headerReference, right.headerReference),
  };
}

/** All cells of an area, as an array. */
function areaReferences(table: TableSnapshot, area: RangeRef): CellReferences {
  const shifted = (rows: number, columns: number): string =>
    absoluteAddress({ ...area, rowIndex: area.rowIndex + rows, columnIndex: area.columnIndex + columns });
  const headers = { ...area, rowIndex: headerNumber(table) - 1, rowCount: 1 };
  return { cellReference: shifted(0, 0), cellsBeside: shifted, headerReference: absoluteAddress(headers) };
}

function headerNumber(table: TableSnapshot): number {
  return rowNumber(headerRowOf(table) ?? table.range.rowIndex - 1);
}

/** Relative references that leave the worksheet at one edge come in again at the other, as in Excel. */
function rowNumber(rowIndex: number): number {
  return ((rowIndex + MAX_ROWS) % MAX_ROWS) + 1;
}

function lettersOf(columnIndex: number): string {
  return columnLetters((columnIndex + MAX_COLUMNS) % MAX_COLUMNS);
}

/** Table columns that an expression reads, those that `cell` runs over included. */
export function columnsReadBy(expression: Expression, targetColumns: readonly number[]): readonly number[] {
  return [...columnsOfExpression(expression), ...(readsCell(expression) ? targetColumns : [])];
}

/** What the cells hold that expressions read, as far as it is known. */
export function contentsReadBy(expressions: readonly Expression[], place: CellsPlace): ColumnContents {
  const columns = expressions.flatMap((expression) => columnsReadBy(expression, place.targetColumns));
  const ranges = expressions.flatMap((expression) => rangesOfExpression(expression, place));
  return contentsOf(place.table, columns, ranges);
}

function absoluteAddress(area: RangeRef): string {
  const first = `$${lettersOf(area.columnIndex)}$${rowNumber(area.rowIndex)}`;
  return `${first}:$${lettersOf(area.columnIndex + area.columnCount - 1)}$${rowNumber(area.rowIndex + area.rowCount - 1)}`;
}
