import type { CSSProperties } from 'react';
import { cellStyleAt, cellValueAt, columnWidthAt, lookAt } from '../hosts/workbook';
import type { CellStyle, PlacedEffect, Worksheet } from '../hosts/workbook';
import { MAX_COLUMNS, MAX_ROWS, isBlankValue } from '../sheet';
import { displayCell, formatStyle } from '../taskpane';
import { borderStyle } from './cellBorders';
import type { GridCell, GridEditing, GridModel } from './gridModel';

/** Rows and columns beyond the used ones, and how many a small sheet shows. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 6;
const FEWEST_ROWS = 100;
const FEWEST_COLUMNS = 26;
/** Frozen rows and columns are always drawn; more would leave no room to scroll. */
const MOST_FROZEN_ROWS = 20;
const MOST_FROZEN_COLUMNS = 6;
const DEFAULT_ROW_PX = 20;
const PX_PER_POINT = 4 / 3;
/** The grid's own font size stands for the default one of files. */
const FONT_PX = 12;
const DEFAULT_FONT_POINTS = 11;
/** A step of indentation: about three spaces. */
const INDENT_PX = 9;
/** Width of a digit of Calibri 11, the default font, in pixels. */
const DIGIT_PX = 7;

/** A worksheet with its conditional formats as the grid draws and edits it. */
export function workbookModel(sheet: Worksheet, effects: readonly PlacedEffect[], editing: GridEditing): GridModel {
  const { usedRange, merges } = sheet;
  const usedRows = usedRange === undefined ? 0 : usedRange.rowIndex + usedRange.rowCount;
  const usedColumns = usedRange === undefined ? 0 : usedRange.columnIndex + usedRange.columnCount;
  return {
    name: sheet.name,
    rowCount: Math.min(MAX_ROWS, Math.max(FEWEST_ROWS, usedRows + SPARE_ROWS)),
    columnCount: Math.min(MAX_COLUMNS, Math.max(FEWEST_COLUMNS, usedColumns + SPARE_COLUMNS)),
    frozenRows: Math.min(MOST_FROZEN_ROWS, sheet.frozen.rows),
    frozenColumns: Math.min(MOST_FROZEN_COLUMNS, sheet.frozen.columns),
    isRightToLeft: sheet.isRightToLeft,
    showGridLines: sheet.showGridLines,
    usedRange,
    merges,
    columnWidth: (column) => columnPixels(columnWidthAt(sheet, column)),
    rowHeight: (row) => Math.round((sheet.rowHeights.get(row) ?? DEFAULT_ROW_PX / PX_PER_POINT) * PX_PER_POINT),
    value: (row, column) => cellValueAt(sheet, row, column),
    isBlank: (row, column) => isBlankValue(cellValueAt(sheet, row, column)),
    cell: (row, column) => gridCell(sheet, effects, row, column),
    ...editing,
  };
}

/** Pixels of a width in characters (ECMA-376 part 1, 18.3.1.13). */
function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PX)) / 256) * DIGIT_PX);
}

function gridCell(sheet: Worksheet, effects: readonly PlacedEffect[], row: number, column: number): GridCell {
  const style = cellStyleAt(sheet, row, column);
  const look = lookAt(effects, row, column);
  const shown = displayCell(cellValueAt(sheet, row, column), look.format.numberFormat ?? style.numberFormat, sheet.dateSystem);
  return {
    text: shown.text,
    align: style.horizontal === undefined ? shown.align : alignOf(style.horizontal, sheet.isRightToLeft),
    vertical: style.vertical,
    style: { ...ownStyle(style), ...(shown.color === undefined ? {} : { color: shown.color }) },
    look,
    wraps: style.wrap,
  };
}

/** A file's left and right are those of the screen, on sheets that run from right to left as well (ECMA-376 18.18.40). */
function alignOf(horizontal: GridCell['align'], isRightToLeft: boolean): GridCell['align'] {
  if (!isRightToLeft || horizontal === 'center') return horizontal;
  return horizontal === 'left' ? 'right' : 'left';
}

function ownStyle(style: CellStyle): CSSProperties {
  const { fill, fontColor, bold, italic, underline, strikethrough, fontSize, indent } = style;
  const format = formatStyle({
    ...(fill === undefined ? {} : { fill }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strikethrough } : {}),
  });
  return {
    ...format,
    ...borderStyle(style),
    ...(fontSize === DEFAULT_FONT_POINTS
      ? {}
      : { fontSize: `${Math.round((FONT_PX * fontSize * 10) / DEFAULT_FONT_POINTS) / 10}px`, lineHeight: 1.2 }),
    ...(indent === 0 ? {} : { paddingInline: `${4 + INDENT_PX * indent}px` }),
  };
}
