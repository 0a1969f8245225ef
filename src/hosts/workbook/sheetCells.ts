import type { CellValue, ErrorCode } from '../../sheet';
import { ERROR_CODES, MAX_COLUMNS, MAX_ROWS } from '../../sheet';
import type { FormulaBlock } from './formulaBlocks';
import { formulaBlockOf } from './formulaBlocks';
import { CellCollector } from './cells';
import type { CellColumns } from './cells';
import { serialOfIsoDate } from './isoDate';
import { richText, unescapeText } from './sharedStrings';
import type { DateSystem } from '../../sheet';
import type { Steps } from '../steps';
import { readInWindows } from './xmlBytes';
import { endOfElement, nextTag, textBetween } from './xmlScan';

/** The cells of a sheet and what its rows say of themselves. */
export interface SheetCells {
  readonly cells: CellColumns;
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly formulaBlocks: readonly FormulaBlock[];
}

/** What cell values refer to. */
export interface CellSources {
  readonly sharedStrings: readonly string[];
  readonly dateSystem: DateSystem;
}

/**
 * Reads the rows of a sheet part (`cells` stand inside `sheetData`). Formulas count by their cached values. Rows and cells
 * without addresses follow the ones before them. `undefined` where the bytes break off or an address is none.
 */
export function* readSheetCells(cells: Uint8Array, sources: CellSources): Steps<SheetCells | undefined> {
  const reader = new SheetCellReader(sources);
  const isWhole = yield* readInWindows(cells, (text, isLast) => reader.read(text, isLast));
  return isWhole ? yield* reader.finish() : undefined;
}

/** Reads cells window by window. */
class SheetCellReader {
  private readonly collector = new CellCollector();
  private readonly rowStyles = new Map<number, number>();
  private readonly rowHeights = new Map<number, number>();
  private readonly formulaBlocks: FormulaBlock[] = [];
  private row = -1;
  private column = -1;

  constructor(private readonly sources: CellSources) {}

  /** How many characters hold whole rows and cells; `undefined` where one is damaged, or, in the last window, breaks off. */
  read(text: string, isLast: boolean): number | undefined {
    let at = text.indexOf('<');
    for (; at >= 0; at = text.indexOf('<', at)) {
      const close = text.indexOf('>', at);
      const end = close < 0 ? -1 : this.readTag(text, at, close);
      if (end === undefined) return undefined;
      if (end < 0) return isLast ? undefined : at;
      at = end;
    }
    return text.length;
  }

  *finish(): Steps<SheetCells> {
    const cells = yield* this.collector.finish();
    return { cells, rowStyles: this.rowStyles, rowHeights: this.rowHeights, formulaBlocks: this.formulaBlocks };
  }

  /** Where to read on; -1 where the cell does not end in this text, `undefined` where it has no place on a sheet. */
  private readTag(text: string, start: number, close: number): number | undefined {
    const nameStart = localNameStart(text, start + 1);
    const next = text.charCodeAt(nameStart + 1);
    const first = text.charCodeAt(nameStart);
    if (first === 99 && (next <= 32 || next === 62 || next === 47)) return this.readCell(text, start, nameStart, close);
    const isRow = first === 114 && text.startsWith('row', nameStart) && text.charCodeAt(start + 1) !== 47;
    return isRow && !this.readRow(text, nameStart + 3, close) ? undefined : close;
  }

  private readRow(text: string, attributesAt: number, close: number): boolean {
    const attributes = rowAttributes(text, attributesAt, close);
    this.row = attributes.row ?? this.row + 1;
    this.column = -1;
    if (attributes.style !== undefined) this.rowStyles.set(this.row, attributes.style);
    if (attributes.height !== undefined) this.rowHeights.set(this.row, attributes.height);
    return this.row >= 0 && this.row < MAX_ROWS;
  }

  private readCell(text: string, start: number, nameStart: number, close: number): number | undefined {
    const isEmpty = text.charCodeAt(close - 1) === 47;
    const end = isEmpty ? close : text.indexOf(`</${text.slice(start + 1, nameStart)}c>`, close);
    if (end < 0) return -1;
    const cell = cellAttributes(text, nameStart + 1, close);
    this.row = cell.row < 0 ? this.row : cell.row;
    this.column = cell.column < 0 ? this.column + 1 : cell.column;
    if (this.row < 0 || this.row >= MAX_ROWS || this.column >= MAX_COLUMNS) return undefined;
    const value = isEmpty ? null : contentOf(text, close + 1, end, cell.type, this.sources);
    const isFormula = !isEmpty && startsWithFormula(text, close + 1, end);
    const block = isFormula ? formulaBlockOf(text, close + 1, this.row, this.column) : undefined;
    if (block !== undefined) this.formulaBlocks.push(block);
    this.collector.add(this.row, this.column, value, cell.style, isFormula);
    return end;
  }
}

function localNameStart(text: string, from: number): number {
  for (let at = from; at < from + 12; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 58) return at + 1;
    if (code <= 32 || code === 62 || code === 47) return from;
  }
  return from;
}

/** Whether the first element of a cell's content is `f`, as ECMA-376 part 1, 18.3.1.4 puts it. */
function startsWithFormula(text: string, start: number, end: number): boolean {
  const tag = text.indexOf('<', start);
  if (tag < 0 || tag >= end) return false;
  const name = localNameStart(text, tag + 1);
  const next = text.charCodeAt(name + 1);
  return text.charCodeAt(name) === 102 && (next <= 32 || next === 62 || next === 47);
}

interface CellAttributes {
  row: number;
  column: number;
  style: number;
  type: string;
}

function cellAttributes(text: string, from: number, end: number): CellAttributes {
  const cell: CellAttributes = { row: -1, column: -1, style: 0, type: 'n' };
  eachAttribute(text, from, end, (nameStart, nameEnd, valueStart, valueEnd) => {
    if (nameEnd - nameStart !== 1) return;
    const name = text.charCodeAt(nameStart);
    if (name === 114) readReference(text, valueStart, valueEnd, cell);
    else if (name === 115) cell.style = Number(text.slice(valueStart, valueEnd)) || 0;
    else if (name === 116) cell.type = text.slice(valueStart, valueEnd);
  });
  return cell;
}

function readReference(text: string, start: number, end: number, cell: CellAttributes): void {
  let column = 0;
  let row = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
  }
  cell.column = column - 1;
  cell.row = row - 1;
}

function rowAttributes(text: string, from: number, end: number): { row?: number; style?: number; height?: number } {
  const found = new Map<string, string>();
  eachAttribute(text, from, end, (nameStart, nameEnd, valueStart, valueEnd) => {
    found.set(text.slice(nameStart, nameEnd), text.slice(valueStart, valueEnd));
  });
  const row = Number(found.get('r') ?? NaN) - 1;
  const style = Number(found.get('s') ?? NaN);
  const height = isSet(found.get('hidden')) ? 0 : Number(found.get('ht') ?? NaN);
  return {
    ...(Number.isInteger(row) && { row }),
    ...(Number.isInteger(style) && isSet(found.get('customFormat')) && { style }),
    ...(Number.isFinite(height) && { height }),
  };
}

function isSet(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}

type AttributeVisitor = (nameStart: number, nameEnd: number, valueStart: number, valueEnd: number) => void;

function eachAttribute(text: string, from: number, end: number, visit: AttributeVisitor): void {
  let at = from;
  while (at < end) {
    const equals = text.indexOf('=', at);
    if (equals < 0 || equals >= end) return;
    let nameStart = at;
    while (text.charCodeAt(nameStart) <= 32) nameStart += 1;
    let valueStart = equals + 1;
    while (text.charCodeAt(valueStart) <= 32) valueStart += 1;
    const valueEnd = text.indexOf(text.charAt(valueStart), valueStart + 1);
    if (valueEnd < 0 || valueEnd > end) return;
    let nameEnd = equals;
    while (text.charCodeAt(nameEnd - 1) <= 32) nameEnd -= 1;
    visit(nameStart, nameEnd, valueStart + 1, valueEnd);
    at = valueEnd + 1;
  }
}

function contentOf(text: string, start: number, end: number, type: string, sources: CellSources): CellValue {
  if (type === 'inlineStr') return richText(text, start, end);
  const raw = rawValue(text, start, end);
  if (raw === undefined) return null;
  switch (type) {
    case 's':
      return sources.sharedStrings[Number(raw)] ?? null;
    case 'str':
      return unescapeText(raw);
    case 'b':
      return raw === '1' || raw === 'true';
    case 'e':
      return { error: errorCodeOf(raw) };
    case 'd':
      return serialOfIsoDate(raw, sources.dateSystem) ?? raw;
    default:
      return numberFrom(raw);
  }
}

function numberFrom(raw: string): CellValue {
  const number = Number(raw);
  if (raw.trim() === '') return null;
  return Number.isFinite(number) ? number : raw;
}

function errorCodeOf(raw: string): ErrorCode {
  return ERROR_CODES.find((code) => code === raw) ?? '#VALUE!';
}

/** Text of the `v` element; the quick way holds for plain `<v>...</v>`. */
function rawValue(text: string, start: number, end: number): string | undefined {
  const quick = text.indexOf('<v>', start);
  if (quick >= 0 && quick < end) {
    const close = text.indexOf('<', quick + 3);
    if (text.startsWith('</v>', close)) return textBetween(text, quick + 3, close);
  }
  for (let tag = nextTag(text, start); tag !== undefined && tag.start < end; tag = nextTag(text, tag.end)) {
    if (tag.name !== 'v' || tag.kind !== 'open') continue;
    const close = endOfElement(text, tag);
    return close === undefined ? undefined : textBetween(text, tag.end, text.lastIndexOf('<', close - 1));
  }
  return undefined;
}
