import type { Target } from '../rules';
import type { CellValue, TableSnapshot } from '../sheet';
import type { EvaluationContext } from './effect';

/** What the parts of one rule share while they are evaluated. */
export interface Frame {
  readonly table: TableSnapshot;
  readonly context: EvaluationContext;
  /** Zero-based columns of the rule's target, ascending; `cell` ranges over them. */
  readonly block: readonly number[];
  /** Data rows that were read; fewer than the range has where the host sampled. */
  readonly rowCount: number;
}

/** The value in a data row. */
export type RowValue = (row: number) => CellValue;

/** Whether something holds in a data row. */
export type RowTest = (row: number) => boolean;

/** The frame of a rule with this target. */
export function createFrame(target: Target, table: TableSnapshot, context: EvaluationContext): Frame {
  const rowCount = table.columns.reduce((count, column) => Math.max(count, column.values.length), 0);
  return { table, context, block: columnsOfTarget(target, table), rowCount };
}

/** Zero-based columns that a target covers, ascending and each once; columns that the table lacks are left out. */
export function columnsOfTarget(target: Target, table: TableSnapshot): readonly number[] {
  switch (target.kind) {
    case 'columns':
      return [...new Set(target.columns)].filter((column) => table.columns[column] !== undefined).sort((left, right) => left - right);
    case 'rows':
    case 'selection':
      return table.columns.map((_, column) => column);
  }
}
