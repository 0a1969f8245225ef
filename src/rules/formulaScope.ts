import type { RangeRef, TableSnapshot } from '../sheet';
import { contentsOf } from './columnContents';
import type { ColumnContents } from './columnContents';
import type { CellsPlace, FormulaParts, FormulaScopes, Scope } from './constructs/construct';
import { columnsOfExpression, rangesOfExpression, readsCell } from './traverse';
import { areaReferences, cellReferences, cellsOfColumn, cellsOfRow, columnReferences } from './formulaReferences';
import type { CellReferences } from './formulaReferences';
import type { Expression, Rule } from './syntax';
import { areasOf, targetColumnsOf } from './formulaTarget';

export type { FormulaScopes, Scope } from './constructs/construct';

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
