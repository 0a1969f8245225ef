import type { EditedCell } from './editedSheet';
import type { SheetRule } from './sheetRule';
import type { CellStyle } from './styles';
import type { Workbook, Worksheet } from './workbook';

/** A cell format that the file lacks: that of another one with another number format. */
export interface AddedStyle {
  /** Position in the styles of the file. */
  readonly base: number;
  readonly numberFormat: string;
}

/** Cells that were edited, by worksheet name and by `cellKey`. */
export type EditsBySheet = ReadonlyMap<string, ReadonlyMap<number, EditedCell>>;

/** All that can change in an open workbook. A new object for each change; two that are the same object are the same workbook. */
export interface BookState {
  readonly worksheets: readonly Worksheet[];
  /** Rules by worksheet name, first priority first. */
  readonly rules: ReadonlyMap<string, readonly SheetRule[]>;
  readonly edits: EditsBySheet;
  /** Styles after those of the file. */
  readonly addedStyles: readonly AddedStyle[];
  /** The sheet on which the change was made that led here. */
  readonly changedSheet?: string;
}

/** A workbook as it was opened. */
export function stateOfFile(workbook: Workbook): BookState {
  const rules = workbook.worksheets.map((sheet) => [sheet.name, rulesOfFile(sheet)] as const);
  return { worksheets: workbook.worksheets, rules: new Map(rules), edits: new Map(), addedStyles: [] };
}

/** One number for a cell's place on its sheet. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** The file's styles and those that were added. */
export function allStyles(ofFile: readonly CellStyle[], added: readonly AddedStyle[]): readonly CellStyle[] {
  return [...ofFile, ...added.flatMap(({ base, numberFormat }) => styleWith(ofFile[base], numberFormat))];
}

function styleWith(style: CellStyle | undefined, numberFormat: string): readonly CellStyle[] {
  return style === undefined ? [] : [{ ...style, numberFormat }];
}

function rulesOfFile(sheet: Worksheet): readonly SheetRule[] {
  return sheet.rules.map((rule) => ({ kind: 'file', id: rule.id, rule }));
}
