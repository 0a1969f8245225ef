import type { CSSProperties } from 'react';
import type { CellLook } from '../evaluation';
import type { CellValue } from '../sheet';
import type { GridBounds } from './gridSelection';

/** A cell as the grid draws it. */
export interface GridCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
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
  readonly showGridLines: boolean;
  /** In pixels; 0 for a hidden one. */
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  value(row: number, column: number): CellValue;
  cell(row: number, column: number): GridCell;
}
