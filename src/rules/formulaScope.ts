import { cellAddress, columnLetters } from '../sheet';
import type { RangeRef, TableSnapshot } from '../sheet';
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
}

/** Scopes of a rule whose formula is written for the first cell of its area number `areaIndex`. */
export function scopesOf(rule: Pick<Rule, 'target'>, table: TableSnapshot, areaIndex: number): FormulaScopes {
  const areas = areasOf(rule, table);
  const targetColumns = targetColumnsOf(rule, table);
  const severalColumns = targetColumns.length > 1;
  const row = table.range.rowIndex + 1;
  const anchor = areas[areaIndex] ?? table.range;
  const letters = (column: number): string => columnLetters(table.range.columnIndex + column);
  const ownReference = (column: number): string => `$${letters(column)}${row}`;
  const anchorCell = cellAddress(anchor.rowIndex, anchor.columnIndex);
  const lastRow = row + table.range.rowCount - 1;
  const allRows = (column: number): string => `$${letters(column)}$${row}:$${letters(column)}$${lastRow}`;
  const upToOwn = (column: number): string => `$${letters(column)}$${row}:$${letters(column)}${row}`;
  const whole = (area: RangeRef): Scope => ({
    table,
    targetColumns,
    columnReference: allRows,
    columnRange: allRows,
    cellReference: absoluteAddress(area),
  });
  const only = targetColumns[0] ?? 0;
  return {
    own: {
      table,
      targetColumns,
      columnReference: ownReference,
      columnRange: allRows,
      cellReference: severalColumns ? anchorCell : ownReference(only),
    },
    all: (expression) => (readsCell(expression) && areas.length > 0 ? areas.map(whole) : [whole(anchor)]),
    upToOwnRow: { table, targetColumns, columnReference: upToOwn, columnRange: allRows, cellReference: upToOwn(only) },
    severalColumns,
    areas,
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
