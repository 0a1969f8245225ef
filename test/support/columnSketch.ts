import type { CellValue, ColumnType } from '../../src/sheet';

/** What a condition has to know of a column to fit it. */
export interface ColumnSketch {
  readonly type: ColumnType;
  readonly values: readonly CellValue[];
}
