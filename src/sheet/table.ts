import type { RangeRef } from './address';
import type { CellValue } from './cell';

/** Which serial number is day one (ECMA-376 part 1, 18.17.4.1). */
export type DateSystem = 1900 | 1904;

/** One column of a table; `values[r]` is the cell in data row `r`. */
export interface TableColumn {
  /** Text of the header cell as it is shown, or `null` when the table has no header here. */
  readonly header: string | null;
  readonly values: readonly CellValue[];
  /** Number format codes, one a row, or a single one that holds for the whole column. */
  readonly numberFormats: readonly string[] | string;
}

/** The selected data as plain values: what linking, validation, evaluation and the preview read. */
export interface TableSnapshot {
  readonly worksheet: string;
  /** The data cells, header row excluded. */
  readonly range: RangeRef;
  /** Columns from left to right; `columns.length` is `range.columnCount`. */
  readonly columns: readonly TableColumn[];
  readonly dateSystem: DateSystem;
  /** Set when the host read only a part of the rows; `rowCount` of `range` still counts all of them. */
  readonly sampledRows?: readonly number[];
}

/** What the cells of a column mostly are. */
export type ColumnType = 'number' | 'date' | 'time' | 'text' | 'boolean' | 'empty';
