import type { CSSProperties } from 'react';
import type { CellLook } from '../evaluation';
import type { CellValue, RangeRef } from '../sheet';
import type { GridBounds } from './gridSelection';

/** A cell as the grid draws it. */
export interface GridCell {
  readonly text: string;
  /** On a sheet that runs from right to left, `left` is the side where columns begin. */
  readonly align: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  /** The file's own style. */
  readonly style: CSSProperties;
  /** What conditional formats make of it. */
  readonly look: CellLook;
  readonly wraps: boolean;
}

/** A sheet as the grid draws it; a new object whenever anything in it changes. */
export interface GridModel extends GridBounds {
  readonly name: string;
  /** Rows that stay at the top. */
  readonly frozenRows: number;
  /** Columns that stay at the side where columns begin. */
  readonly frozenColumns: number;
  /** Column A stands at the right. */
  readonly isRightToLeft: boolean;
  readonly showGridLines: boolean;
  /** In pixels; 0 for a hidden one. */
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  value(row: number, column: number): CellValue;
  cell(row: number, column: number): GridCell;
  /** Text that, typed into the cell, gives its value again. */
  entryText(row: number, column: number): string;
  /** Types text into a cell; false where it was not taken. */
  enter(row: number, column: number, text: string): boolean;
  /** Takes the content of cells away. */
  clear(range: RangeRef): void;
}

/** How a sheet's cells are edited. */
export type GridEditing = Pick<GridModel, 'entryText' | 'enter' | 'clear'>;
