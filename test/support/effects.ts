import { evaluateRule } from '../../src/evaluation';
import type { RuleEffect, VisualCell } from '../../src/evaluation';
import type { Condition, Target, Visual } from '../../src/rules';
import { cellAddress } from '../../src/sheet';
import type { CellValue, TableSnapshot } from '../../src/sheet';
import { day, rule, table } from './builders';

/** The day on which tests stand unless they say another: Wednesday 11 March 2026. */
export const TODAY = day('2026-03-11');

/** A1 addresses of the cells that an effect formats or draws in, row by row. */
export function formattedCells(effect: RuleEffect, on: TableSnapshot): readonly string[] {
  const rowCount = on.columns.reduce((count, column) => Math.max(count, column.values.length), 0);
  const columnIndices = effect.kind === 'condition' ? effect.mask.columns : effect.columns;
  const touches = (index: number, row: number): boolean =>
    effect.kind === 'condition' ? effect.mask.rows[index]?.[row] === 1 : (effect.drawn[index]?.[row] ?? null) !== null;
  return Array.from({ length: rowCount }, (_, row) => row).flatMap((row) =>
    columnIndices.flatMap((column, index) =>
      touches(index, row) ? [cellAddress(on.range.rowIndex + row, on.range.columnIndex + column)] : [],
    ),
  );
}

/** A1 addresses of the cells where a condition holds, the selection looked at cell by cell unless a target is given. */
export function cellsWhere(condition: Condition, on: TableSnapshot, target: Target = { kind: 'selection' }): readonly string[] {
  return formattedCells(evaluateRule(rule(condition, target), on, { today: TODAY }), on);
}

/** Which of some values a condition on `cell` holds for. */
export function valuesWhere(condition: Condition, values: readonly CellValue[]): readonly CellValue[] {
  const effect = evaluateRule(rule(condition), table({ Value: values }), { today: TODAY });
  return effect.kind === 'condition' ? values.filter((_, row) => effect.mask.rows[0]?.[row] === 1) : [];
}

/** What a visual draws in each of some values. */
export function drawnIn(visual: Visual, values: readonly CellValue[]): readonly (VisualCell | null)[] {
  const effect = evaluateRule({ kind: 'visual', target: { kind: 'selection' }, visual }, table({ Value: values }), { today: TODAY });
  return effect.kind === 'visual' ? (effect.drawn[0] ?? []) : [];
}
