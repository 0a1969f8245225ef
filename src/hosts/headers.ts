import { isDateFormat } from 'numfmt';
import type { CellValue } from '../sheet';
import { isBlankValue } from '../sheet';
import type { CellBlock } from './block';

/** Rows below a supposed header that are looked at. */
const EVIDENCE_ROWS = 50;
const LONGEST_HEADER = 120;
const TOTAL_LABEL =
  /^(grand |sub|sub-|overall )?(totals?|sums?)\b.{0,30}$|^(averages?|avg|mean|median|min|minimum|max|maximum|count)( of .{1,30})?:?$/i;

type Shape = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'blank';

/**
 * Whether a row holds the headers of the rows below it. It must be at least half filled, hold no error and no boolean,
 * no text twice, and at least one text; a number is a header only beside texts and where it reads as a year or a date.
 * Beyond that one sign is needed: it is bold or filled where the row below is not; a text stands over numbers, dates or
 * booleans, or a year or date over amounts; a text stands over texts that repeat while it never does; or several columns are all headed by plain words.
 */
export function isHeaderRow(block: CellBlock, row: number, lastRow: number, columns: readonly number[]): boolean {
  if (row >= lastRow || !couldBeHeaders(block, row, columns)) return false;
  const below = rowsBelow(block, row, lastRow);
  if (columns.some((column) => repeatsBelow(block, row, below, column))) return false;
  if (standsOut(block, row, below[0] ?? row + 1, columns)) return true;
  return columns.some((column) => isHeadedColumn(block, row, below, column)) || areWords(block, row, columns, below);
}

/** Whether a row is a title above a table: one filled cell of three columns or more, and a wider row under it. */
export function isTitleRow(block: CellBlock, row: number, columns: readonly number[]): boolean {
  if (columns.length < 3) return false;
  const filled = columns.filter((column) => !isBlankValue(block.value(row, column)));
  const [only] = filled;
  if (filled.length !== 1 || only === undefined || typeof block.value(row, only) !== 'string') return false;
  const next = nextFilledRow(block, row);
  return next !== undefined && columns.filter((column) => !isBlankValue(block.value(next, column))).length >= Math.ceil(columns.length / 2);
}

/** Whether a row sums up the rows above it: its first filled cell says "Total", "Average" or the like, and a number follows. */
export function isTotalRow(block: CellBlock, row: number, columns: readonly number[]): boolean {
  const filled = columns.map((column) => block.value(row, column)).filter((value) => !isBlankValue(value));
  const [label, ...rest] = filled;
  return typeof label === 'string' && TOTAL_LABEL.test(label.trim()) && rest.some((value) => typeof value !== 'string');
}

function nextFilledRow(block: CellBlock, row: number): number | undefined {
  const last = Math.min(block.range.rowCount - 1, row + 3);
  for (let next = row + 1; next <= last; next += 1) {
    for (let column = 0; column < block.range.columnCount; column += 1) {
      if (!isBlankValue(block.value(next, column))) return next;
    }
  }
  return undefined;
}

function rowsBelow(block: CellBlock, row: number, lastRow: number): readonly number[] {
  if (block.sampledRows !== undefined) return block.sampledRows.filter((below) => below > row && below <= lastRow).slice(0, EVIDENCE_ROWS);
  return Array.from({ length: Math.min(lastRow - row, EVIDENCE_ROWS) }, (_, index) => row + 1 + index);
}

function shapeOf(value: CellValue, numberFormat: string): Shape {
  if (isBlankValue(value)) return 'blank';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return isDateFormat(numberFormat) ? 'date' : 'number';
  return 'error';
}

function shapeAt(block: CellBlock, row: number, column: number): Shape {
  return shapeOf(block.value(row, column), block.numberFormat(row, column));
}

function couldBeHeaders(block: CellBlock, row: number, columns: readonly number[]): boolean {
  const filled = columns.filter((column) => !isBlankValue(block.value(row, column)));
  const texts = filled.map((column) => block.value(row, column)).filter((value) => typeof value === 'string');
  if (texts.length === 0 || filled.length * 2 < columns.length) return false;
  if (texts.some((text) => text.length > LONGEST_HEADER)) return false;
  if (new Set(texts.map((text) => text.trim().toLowerCase())).size < texts.length) return false;
  return filled.every((column) => isHeaderCell(block, row, column));
}

function isHeaderCell(block: CellBlock, row: number, column: number): boolean {
  const shape = shapeAt(block, row, column);
  return shape === 'text' || shape === 'date' || (shape === 'number' && isYear(block.value(row, column)));
}

function isYear(value: CellValue): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2100;
}

function repeatsBelow(block: CellBlock, row: number, below: readonly number[], column: number): boolean {
  const header = block.value(row, column);
  return typeof header === 'string' && below.some((other) => sameText(block.value(other, column), header));
}

function sameText(value: CellValue, header: string): boolean {
  return typeof value === 'string' && value.trim().toLowerCase() === header.trim().toLowerCase();
}

function standsOut(block: CellBlock, row: number, next: number, columns: readonly number[]): boolean {
  if (block.isEmphasised === undefined) return false;
  const emphasised = (at: number): number => columns.filter((column) => block.isEmphasised?.(at, column) === true).length;
  return emphasised(row) * 2 > columns.length && emphasised(next) * 2 <= columns.length;
}

function isHeadedColumn(block: CellBlock, row: number, below: readonly number[], column: number): boolean {
  const header = shapeAt(block, row, column);
  if (header !== 'text') return header !== 'blank' && isOverAmounts(block, below, column);
  const shapes = below.map((other) => shapeAt(block, other, column)).filter((shape) => shape !== 'blank' && shape !== 'error');
  if (shapes.length === 0) return false;
  const others = shapes.filter((shape) => shape !== 'text').length;
  if (others * 2 > shapes.length) return true;
  return others === 0 && shapes.length >= 3 && hasRepeats(below.map((other) => block.value(other, column)));
}

/** A year or a date heads amounts: numbers that mostly are neither. */
function isOverAmounts(block: CellBlock, below: readonly number[], column: number): boolean {
  const amounts = below.filter((row) => shapeAt(block, row, column) === 'number' && !isYear(block.value(row, column)));
  return amounts.length * 2 > below.length;
}

function hasRepeats(values: readonly CellValue[]): boolean {
  const texts = values.filter((value) => typeof value === 'string').map((text) => text.toLowerCase());
  return new Set(texts).size < texts.length;
}

function areWords(block: CellBlock, row: number, columns: readonly number[], below: readonly number[]): boolean {
  if (columns.length < 2 || below.length < 2) return false;
  return columns.every((column) => {
    const value = block.value(row, column);
    return typeof value === 'string' && /^\p{L}[\p{L}\s/.()&%#-]*$/u.test(value.trim());
  });
}
