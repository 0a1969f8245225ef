import type { RangeRef } from './address';
import type { CellValue } from './cell';

/** Which serial number is day one (ECMA-376 part 1, 18.17.4.1). */
export type DateSystem = 1900 | 1904;

/** One column of a table; `values[r]` is the cell in data row `r`. */
export interface TableColumn {
  /** Text of the header cell as it is shown, or `null` when the table has no header here. */
  readonly header: string | null;
  /** The header cell's value where it is not simply the text `header`: a date, a number. See `headerValueOf`. */
  readonly headerValue?: CellValue;
  readonly values: readonly CellValue[];
  /** Number format codes, one a row, or a single one that holds for the whole column. */
  readonly numberFormats: readonly string[] | string;
  /** Whether the cells hold formulas, one a row, or a single answer for the whole column; absent where it is not known. */
  readonly formulas?: readonly boolean[] | boolean;
}

/** A cell of a worksheet, zero-based. */
export interface SheetCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: CellValue;
}

/** What stands on a worksheet beside a table. */
export interface Surroundings {
  /** Cells with content outside the data and their headers, nearest to the data first (see `distanceToRange`). */
  readonly cells: readonly SheetCell[];
  /** Whether these are all there are. */
  readonly complete: boolean;
  /** Where they are not: the ranges of which every cell with content is among them. Other cells that are not listed are not known. */
  readonly known?: readonly RangeRef[];
}

/** The selected data as plain values: what linking, validation, evaluation and the preview read. */
export interface TableSnapshot {
  readonly worksheet: string;
  /** The data cells, header row excluded. */
  readonly range: RangeRef;
  /** Columns from left to right; `columns.length` is `range.columnCount`. */
  readonly columns: readonly TableColumn[];
  readonly dateSystem: DateSystem;
  /** Zero-based worksheet row of the headers, where that is not the row above `range`. */
  readonly headerRowIndex?: number;
  /** Cells of the same worksheet outside data and headers; absent where they were not read. See `sheetValueAt`. */
  readonly surroundings?: Surroundings;
  /** Set when the host read only a part of the rows; `rowCount` of `range` still counts all of them. */
  readonly sampledRows?: readonly number[];
}

/** What the cells of a column mostly are. */
export type ColumnType = 'number' | 'date' | 'time' | 'text' | 'boolean' | 'empty';
