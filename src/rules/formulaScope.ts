import { cellAddress, columnLetters } from '../sheet';
import type { RangeRef, TableSnapshot } from '../sheet';
import type { FormulaParts } from './constructs/construct';
import { columnsOfExpression, readsCell } from './traverse';
import type { Expression, Rule } from './syntax';
import { areasOf, targetColumnsOf } from './formulaTarget';

/** How columns and the looked-at cell are written in one place of a formula. */
export interface Scope {
  readonly table: TableSnapshot;
  /** Columns that `cell` runs over. */
  readonly targetColumns: readonly number[];
  readonly columnReference: (column: number) => string;
  readonly cellReference: string;
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
  const ownCell = severalColumns ? cellAddress(anchor.rowIndex, anchor.columnIndex) : own(only);
  const scope = (columnReference: Scope['columnReference'], cellReference: string): Scope => ({
    ...{ table, targetColumns, columnReference, columnRange: all, ownReference: own, manyRows: columnReference !== own, cellReference },
    get parts() {
      return parts;
    },
  });
  const whole = (area: RangeRef): Scope => scope(all, absoluteAddress(area));
  const scopes: FormulaScopes = {
    own: scope(own, ownCell),
    all: (expression) => (readsCell(expression) && areas.length > 0 ? areas.map(whole) : [whole(anchor)]),
    upToOwnRow: scope(upTo, upTo(only)),
    severalColumns,
    areas,
    otherRows: () => innerScopes(scopes, { ...whole(anchor), targetColumns: [] }, partsOf),
    cells: (first, last) => {
      const targetColumns = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      const cellReference = first === last ? own(first) : `${own(first)}:${own(last)}`;
      return innerScopes(scopes, { ...scopes.own, targetColumns, cellReference }, partsOf);
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

type References = Readonly<Record<'own' | 'all' | 'upTo', (column: number) => string>>;

/** A column of the table as the cell of the first row, as all rows, and from the first row to the own one. */
function columnReferences({ range }: TableSnapshot): References {
  const row = range.rowIndex + 1;
  const lastRow = row + range.rowCount - 1;
  const letters = (column: number): string => columnLetters(range.columnIndex + column);
  return {
    own: (column) => `$${letters(column)}${row}`,
    all: (column) => `$${letters(column)}$${row}:$${letters(column)}$${lastRow}`,
    upTo: (column) => `$${letters(column)}$${row}:$${letters(column)}${row}`,
  };
}

/** Table columns that an expression reads, those that `cell` runs over included. */
export function columnsReadBy(expression: Expression, targetColumns: readonly number[]): readonly number[] {
  return [...columnsOfExpression(expression), ...(readsCell(expression) ? targetColumns : [])];
}

function absoluteAddress(area: RangeRef): string {
  const first = `$${columnLetters(area.columnIndex)}$${area.rowIndex + 1}`;
  return `${first}:$${columnLetters(area.columnIndex + area.columnCount - 1)}$${area.rowIndex + area.rowCount}`;
}
