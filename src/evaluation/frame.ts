import type { Condition, Target } from '../rules';
import type { CellValue, TableSnapshot } from '../sheet';
import type { EvaluationContext } from './effect';
import type { Job } from './job';
import type { Steps } from './steps';

/** What the parts of one rule share while they are evaluated. */
export interface Frame {
  readonly table: TableSnapshot;
  readonly context: EvaluationContext;
  /** Zero-based columns of the rule's target, ascending; `cell` ranges over them. */
  readonly block: readonly number[];
  /** Data rows that were read; fewer than the range has where the host sampled. */
  readonly rowCount: number;
  /** Makes a condition that stands inside an expression ready. */
  readonly prepareCondition: PrepareCondition;
  /** What is still to be worked out before values are asked for; asked for earlier, it is done at once. */
  readonly jobs: Job[];
  /** Inside a condition on other rows: the row that these are looked at for. */
  readonly own?: { row: number };
}

/** Makes a condition ready for the rule of a frame. */
export type PrepareCondition = (condition: Condition, frame: Frame) => Steps<PreparedTest>;

/** The value in a data row. */
export type RowValue = (row: number) => CellValue;

/** Whether something holds in a data row. */
export type RowTest = (row: number) => boolean;

/** A condition made ready: what does not change from row to row is already calculated. */
export interface PreparedTest {
  /** Whether the answer depends on which cell of the row is looked at. */
  readonly ofCell: boolean;
  /** The answers down the rows, for the cells of one column. */
  readonly bind: (column: number) => RowTest;
}

/** The frame of a rule with this target. */
export function createFrame(target: Target, table: TableSnapshot, context: EvaluationContext, prepareCondition: PrepareCondition): Frame {
  const rowCount = table.columns.reduce((count, column) => Math.max(count, column.values.length), 0);
  return { table, context, block: columnsOfTarget(target, table), rowCount, prepareCondition, jobs: [] };
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
