import type { CellValue, DateSystem, RangeRef } from '../../sheet';
import type { CellColumns } from './cells';
import { positionOf } from './cells';
import type { FileRule } from './fileRule';
import type { FormulaBlock } from './formulaBlocks';
import type { CellStyle } from './styles';
import { DEFAULT_STYLE } from './styles';
import type { XlsxPackage } from './xlsxPackage';

/** One sheet of a workbook. A chart sheet has no cells. */
export interface Worksheet {
  readonly name: string;
  readonly kind: 'cells' | 'chart';
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The part of the file that holds it. */
  readonly partName: string;
  readonly dateSystem: DateSystem;
  readonly cells: CellColumns;
  /** Every cell format of the workbook; cells point into it. */
  readonly styles: readonly CellStyle[];
  /** Styles of whole rows and whole columns, for cells that are not stored. */
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly columnStyles: readonly ColumnLayout[];
  /** Round all cells with content; `undefined` on an empty sheet. */
  readonly usedRange: RangeRef | undefined;
  readonly merges: readonly RangeRef[];
  /** In characters of the default font (ECMA-376 18.3.1.13). */
  readonly defaultColumnWidth: number;
  /** Heights in points of rows that have their own; a hidden row has 0. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridLines: boolean;
  readonly isRightToLeft: boolean;
  /** Array formulas, data tables and shared formulas. */
  readonly formulaBlocks: readonly FormulaBlock[];
  /** Protected, so that locked cells cannot be edited. */
  readonly isProtected: boolean;
  /** Protected without the right to format cells. */
  readonly isFormattingProtected: boolean;
  /** Conditional formats of the file, in order of priority. */
  readonly rules: readonly FileRule[];
}

/** Width, visibility and style of a run of columns, both ends inside. */
export interface ColumnLayout {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font; 0 where the columns are hidden. */
  readonly width: number;
  readonly style: number;
}

/** An opened workbook: immutable data. */
export interface Workbook {
  readonly worksheets: readonly Worksheet[];
  /** Position of the sheet that was in front when the file was saved. */
  readonly activeIndex: number;
  readonly dateSystem: DateSystem;
  readonly package: XlsxPackage;
}

/** What a cell holds; `null` for a blank one and for one that a merge covers. */
export function cellValueAt(sheet: Worksheet, row: number, column: number): CellValue {
  const cells = sheet.cells.get(column);
  return cells === undefined ? null : (cells.values[positionOf(cells, row)] ?? null);
}

/** How a cell is formatted without conditional formats: its own style, else its row's, else its column's. */
export function cellStyleAt(sheet: Worksheet, row: number, column: number): CellStyle {
  const cells = sheet.cells.get(column);
  const own = cells?.styles[positionOf(cells, row)];
  const index = own ?? sheet.rowStyles.get(row) ?? columnStyleAt(sheet, column);
  return sheet.styles[index] ?? DEFAULT_STYLE;
}

/** Width of a column in characters of the default font; 0 where it is hidden. */
export function columnWidthAt(sheet: Worksheet, column: number): number {
  return columnLayoutAt(sheet, column)?.width ?? sheet.defaultColumnWidth;
}

/** Position in `styles` of a column's own style. */
export function columnStyleAt(sheet: Worksheet, column: number): number {
  return columnLayoutAt(sheet, column)?.style ?? 0;
}

function columnLayoutAt(sheet: Worksheet, column: number): ColumnLayout | undefined {
  return sheet.columnStyles.find((layout) => layout.first <= column && column <= layout.last);
}

/** The worksheet with this name, letter case aside. */
export function worksheetNamed(workbook: Workbook, name: string): Worksheet | undefined {
  return workbook.worksheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
