import type { CellValue, DateSystem, RangeRef, Surroundings, TableColumn } from '../sheet';
import type { Steps } from './steps';
import type { TableArea } from './surroundings';

/**
 * A selected rectangle, clipped to the used range of its sheet. Rows and columns of the readers count from the first
 * cell of `range`.
 */
export interface CellBlock {
  readonly worksheet: string;
  readonly range: RangeRef;
  readonly dateSystem: DateSystem;
  /** The cell's value; `null` for a cell that another one's merge covers. */
  value(row: number, column: number): CellValue;
  numberFormat(row: number, column: number): string;
  /** Values and number formats of a column in ascending rows, where the host has a faster way than cell by cell. */
  columnCells?(column: number, rows: readonly number[]): Pick<TableColumn, 'values' | 'numberFormats' | 'formulas'>;
  /** Whether a cell holds a formula; absent where the host did not read that. */
  isFormula?(row: number, column: number): boolean;
  /** The cell as it is shown; asked of header cells only. */
  text(row: number, column: number): string;
  /** Whether a cell stands out by bold type or a fill; absent where the host does not read styles. */
  isEmphasised?(row: number, column: number): boolean;
  /** Whether the sheet's whole row is blank; absent, the cells of the block alone decide. */
  isRowBlank?(row: number): boolean;
  /** True when row -1, the one above the block, can be read too: it may hold the headers. */
  readonly hasRowAbove?: boolean;
  /** True where the host knows from the cells beside the block that its first row holds headers. */
  readonly startsWithHeaders?: boolean;
  /** The row, a negative one, that the host knows to hold the headers above the block. */
  readonly headerRowAbove?: number;
  /** What stands on the worksheet beside a table of the block; absent where the host does not read it. */
  surroundings?(area: TableArea): Steps<Surroundings>;
  /** The only rows that can be read, ascending, where the host did not read all (see `sampleRows`). */
  readonly sampledRows?: readonly number[];
}
