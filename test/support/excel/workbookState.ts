import type { CellValue, DateSystem, RangeRef } from '../../../src/sheet';
import { MAX_COLUMNS, isErrorValue } from '../../../src/sheet';
import { parseAddress, parseAreas } from './addresses';

/** A cell as a test writes it: a value, or a formula with the value that Excel would have calculated. */
export type CellInput = CellValue | { readonly formula: string; readonly value: CellValue };

/** A worksheet as a test writes it; `rows[0][0]` stands in A1. */
export interface SheetData {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[];
  /** Number format codes by A1 address (`C:C`, `B2:B9`); later entries win, cells in none are General. */
  readonly numberFormats?: Readonly<Record<string, string>>;
  /** Merged areas in A1; the cells that a merge hides are written as `null`. */
  readonly merged?: readonly string[];
  /** `formatCells` is the protection that still allows formatting. */
  readonly protection?: 'none' | 'full' | 'formatCells';
}

/** A workbook as a test writes it. */
export interface WorkbookData {
  readonly sheets: readonly SheetData[];
  readonly dateSystem?: DateSystem;
  readonly isReadOnly?: boolean;
}

/** Excel's eight conditional format types. */
export type FormatType = `${Excel.ConditionalFormatType}`;

/** The look of a conditional format: what was set, by its path (`fill/color`, `font/bold`, `borders/EdgeTop/style`). */
export type LookState = Record<string, string | boolean>;

/** One conditional format of a sheet; the array it stands in is the order of priority. */
export interface FormatState {
  readonly id: string;
  type: FormatType;
  areas: readonly RangeRef[];
  stopIfTrue: boolean | null;
  /** Rule and visual properties by path (`rule`, `criteria`, `positiveFormat/fillColor`); formulas stand for the first cell of the first area. */
  readonly properties: Record<string, unknown>;
  readonly look: LookState;
  /** Reading its rule or its look fails, as Excel does on some rules made by hand. */
  isUnreadable: boolean;
}

/** A worksheet of the running workbook. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly rows: CellInput[][];
  readonly numberFormats: (readonly [RangeRef, string])[];
  readonly merged: readonly RangeRef[];
  protection: 'none' | 'full' | 'formatCells';
  conditionalFormats: FormatState[];
}

/** The running workbook; `selection` is the person's, on `activeSheet`. */
export interface WorkbookState {
  readonly sheets: SheetState[];
  readonly dateSystem: DateSystem;
  readonly isReadOnly: boolean;
  readonly settings: Map<string, unknown>;
  activeSheet: SheetState;
  selection: readonly RangeRef[];
  nextId: number;
  /** What Excel makes of a formula that it keeps; tests let it go wrong here. */
  rewriteFormula: (formula: string) => string;
}

function openSheet(data: SheetData, index: number): SheetState {
  return {
    id: `{00000000-0001-0000-${String(index).padStart(4, '0')}-000000000000}`,
    name: data.name,
    rows: data.rows.map((row) => [...row]),
    numberFormats: Object.entries(data.numberFormats ?? {}).map(([address, code]) => [parseAddress(address), code] as const),
    merged: (data.merged ?? []).map(parseAddress),
    protection: data.protection ?? 'none',
    conditionalFormats: [],
  };
}

/** Opens a workbook with A1 of its first sheet selected. Throws when it has no sheet. */
export function openWorkbook(data: WorkbookData): WorkbookState {
  const sheets = data.sheets.map(openSheet);
  const [activeSheet] = sheets;
  if (activeSheet === undefined) throw new Error('a workbook has at least one sheet');
  return {
    sheets,
    dateSystem: data.dateSystem ?? 1900,
    isReadOnly: data.isReadOnly ?? false,
    settings: new Map(),
    activeSheet,
    selection: parseAreas('A1'),
    nextId: 1,
    rewriteFormula: (formula) => formula,
  };
}

/** What a cell holds and shows nothing of its formula. */
export function valueAt(sheet: SheetState, row: number, column: number): CellValue {
  const cell = sheet.rows[row]?.[column] ?? null;
  if (typeof cell !== 'object' || cell === null || isErrorValueInput(cell)) return cell;
  return cell.value;
}

/** The formula of a cell, or its value where it has none. */
export function formulaAt(sheet: SheetState, row: number, column: number): CellValue {
  const cell = sheet.rows[row]?.[column] ?? null;
  if (typeof cell !== 'object' || cell === null || isErrorValueInput(cell)) return cell;
  return cell.formula;
}

function isErrorValueInput(cell: Exclude<CellInput, string | number | boolean | null>): cell is Extract<CellInput, { error: string }> {
  return !('formula' in cell) && isErrorValue(cell);
}

/** The number format code of a cell. */
export function numberFormatAt(sheet: SheetState, row: number, column: number): string {
  let code = 'General';
  for (const [range, format] of sheet.numberFormats) {
    const rowInside = row >= range.rowIndex && row < range.rowIndex + range.rowCount;
    if (rowInside && column >= range.columnIndex && column < range.columnIndex + range.columnCount) code = format;
  }
  return code;
}

/** Replaces a cell's content. Grows the sheet as needed. */
export function writeCell(sheet: SheetState, row: number, column: number, content: CellInput): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = content;
}

/** First and last used column of a row within `from` to `to`, both inside; `undefined` for a blank row. */
function usedColumns(cells: readonly CellInput[], from: number, to: number): readonly [number, number] | undefined {
  let first = from;
  while (first <= to && (cells[first] ?? null) === null) first += 1;
  if (first > to) return undefined;
  let last = to;
  while ((cells[last] ?? null) === null) last -= 1;
  return [first, last];
}

/** The smallest rectangle of `range` that holds every cell with content, or `undefined` when there is none. */
export function usedRange(sheet: SheetState, range: RangeRef): RangeRef | undefined {
  let [top, bottom, left, right] = [-1, -1, MAX_COLUMNS, -1];
  const endRow = Math.min(range.rowIndex + range.rowCount, sheet.rows.length);
  for (let row = range.rowIndex; row < endRow; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const used = usedColumns(cells, range.columnIndex, Math.min(range.columnIndex + range.columnCount, cells.length) - 1);
    if (used === undefined) continue;
    if (top < 0) top = row;
    bottom = row;
    left = Math.min(left, used[0]);
    right = Math.max(right, used[1]);
  }
  if (bottom < 0) return undefined;
  return { rowIndex: top, columnIndex: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function holdsContent(sheet: SheetState, range: RangeRef): boolean {
  return usedRange(sheet, range) !== undefined;
}

/** The region round a range that blank rows and columns bound, as Ctrl+Shift+* selects it. */
export function surroundingRegion(sheet: SheetState, range: RangeRef): RangeRef {
  let region = range;
  for (;;) {
    const grown = growRegion(sheet, region);
    if (grown === undefined) return region;
    region = grown;
  }
}

function growRegion(sheet: SheetState, region: RangeRef): RangeRef | undefined {
  const { rowIndex, columnIndex, rowCount, columnCount } = region;
  const left = Math.max(0, columnIndex - 1);
  const top = Math.max(0, rowIndex - 1);
  const wide = { columnIndex: left, columnCount: columnIndex + columnCount + 1 - left };
  const tall = { rowIndex: top, rowCount: rowIndex + rowCount + 1 - top };
  if (rowIndex > 0 && holdsContent(sheet, { ...wide, rowIndex: rowIndex - 1, rowCount: 1 })) {
    return { ...region, rowIndex: rowIndex - 1, rowCount: rowCount + 1 };
  }
  if (holdsContent(sheet, { ...wide, rowIndex: rowIndex + rowCount, rowCount: 1 })) return { ...region, rowCount: rowCount + 1 };
  if (columnIndex > 0 && holdsContent(sheet, { ...tall, columnIndex: columnIndex - 1, columnCount: 1 })) {
    return { ...region, columnIndex: columnIndex - 1, columnCount: columnCount + 1 };
  }
  if (holdsContent(sheet, { ...tall, columnIndex: columnIndex + columnCount, columnCount: 1 })) {
    return { ...region, columnCount: columnCount + 1 };
  }
  return undefined;
}
