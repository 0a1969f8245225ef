import type { CellValue, RangeRef } from '../../sheet';
import { isErrorValue } from '../../sheet';
import type { AddedStyle, BookState } from './bookState';
import { allStyles, cellKey } from './bookState';
import type { EditedCell } from './editedSheet';
import { styleAt, styleIndexAt, withCells } from './editedSheet';
import { heldFormulaAt } from './formulaBlocks';
import { intersection } from './ranges';
import type { CellStyle } from './styles';
import type { TypedEntry } from './typedEntry';
import type { Workbook, Worksheet } from './workbook';
import { cellValueAt } from './workbook';

/** Why cells cannot be edited: the sheet is protected, they belong to an array formula, or others share their formula. */
export type CellEditFault = 'protectedCell' | 'arrayFormula' | 'sharedFormula';

/** Texts beyond this many characters fit in no cell. */
export const MAX_TEXT_LENGTH = 32_767;

/** The state after something was typed into a cell; the same state where that changes nothing. */
export function withEntry(state: BookState, workbook: Workbook, sheet: Worksheet, place: Place, entry: TypedEntry): BookState {
  const { row, column } = place;
  const known = styleIndexAt(sheet, row, column);
  const [style, addedStyles] = styleFor(state.addedStyles, stylesOfFile(workbook), known, entry.numberFormat);
  if (style === known && isSame(cellValueAt(sheet, row, column), entry.value) && !isFormula(sheet, row, column)) return state;
  return withEdits({ ...state, addedStyles }, workbook, sheet, [{ row, column, value: entry.value, style }]);
}

/** The state with the content of a range taken away; formats stay. The same state where nothing is in it. */
export function withoutContent(state: BookState, workbook: Workbook, sheet: Worksheet, range: RangeRef): BookState {
  const cells = filledCells(sheet, range).map(({ row, column }) => ({
    row,
    column,
    value: null,
    style: styleIndexAt(sheet, row, column),
  }));
  return cells.length === 0 ? state : withEdits(state, workbook, sheet, cells);
}

/** Why the filled cells of a range, or the cell that it is, cannot be edited. */
export function editFault(sheet: Worksheet, range: RangeRef): CellEditFault | undefined {
  const isCell = range.rowCount === 1 && range.columnCount === 1;
  const cells = isCell ? [{ row: range.rowIndex, column: range.columnIndex }] : filledCells(sheet, range);
  for (const { row, column } of cells) {
    if (sheet.isProtected && styleAt(sheet.styles, styleIndexAt(sheet, row, column)).locked) return 'protectedCell';
    const held = sheet.formulaBlocks.length === 0 ? undefined : heldFormulaAt(sheet.formulaBlocks, row, column);
    if (held !== undefined) return held === 'array' ? 'arrayFormula' : 'sharedFormula';
  }
  return undefined;
}

/** Whether a cell holds a formula, of which only the last result is known. */
export function isFormula(sheet: Worksheet, row: number, column: number): boolean {
  return sheet.cells.get(column)?.formulaRows?.includes(row) === true;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function filledCells(sheet: Worksheet, range: RangeRef): readonly Place[] {
  const used = sheet.usedRange === undefined ? undefined : intersection(range, sheet.usedRange);
  const places: Place[] = [];
  for (let column = used?.columnIndex ?? 0; used !== undefined && column < used.columnIndex + used.columnCount; column += 1) {
    const { rows = [], values = [] } = sheet.cells.get(column) ?? {};
    rows.forEach((row, position) => {
      if (row >= used.rowIndex && row < used.rowIndex + used.rowCount && values[position] !== null) places.push({ row, column });
    });
  }
  return places;
}

function withEdits(state: BookState, workbook: Workbook, sheet: Worksheet, cells: readonly EditedCell[]): BookState {
  const edited = withCells(sheet, cells, allStyles(stylesOfFile(workbook), state.addedStyles));
  const known = new Map(state.edits.get(sheet.name));
  for (const cell of cells) known.set(cellKey(cell.row, cell.column), cell);
  return {
    ...state,
    worksheets: state.worksheets.map((other) => (other === sheet ? edited : other)),
    edits: new Map(state.edits).set(sheet.name, known),
    changedSheet: sheet.name,
  };
}

/** All sheets of a file share its styles. */
function stylesOfFile({ worksheets }: Workbook): readonly CellStyle[] {
  return worksheets[0]?.styles ?? [];
}

/** The style with another number format: one that was added before, else a new one. A file without styles keeps none. */
function styleFor(
  added: readonly AddedStyle[],
  ofFile: readonly CellStyle[],
  style: number,
  numberFormat: string | undefined,
): readonly [number, readonly AddedStyle[]] {
  const base = added[style - ofFile.length]?.base ?? style;
  if (numberFormat === undefined || ofFile[base] === undefined) return [style, added];
  if (ofFile[base].numberFormat === numberFormat) return [base, added];
  const known = added.findIndex((other) => other.base === base && other.numberFormat === numberFormat);
  if (known >= 0) return [ofFile.length + known, added];
  return [ofFile.length + added.length, [...added, { base, numberFormat }]];
}

function isSame(left: CellValue, right: CellValue): boolean {
  return isErrorValue(left) && isErrorValue(right) ? left.error === right.error : left === right;
}
