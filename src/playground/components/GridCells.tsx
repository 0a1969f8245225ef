import { makeStyles } from '@fluentui/react-components';
import { memo } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { CellContent, PAPER, formatStyle } from '../../taskpane';
import { columnLetters } from '../../sheet';
import type { GridCell, GridModel } from '../gridModel';
import type { CellPlace } from '../gridSelection';
import { HEADER_WIDTH } from '../hooks/useGridGeometry';
import type { GridLine, PixelBox } from '../hooks/useGridGeometry';

/** About the width of a character at the grid's font size, in pixels. */
const CHARACTER_PX = 6.6;
const CELL_PADDING_PX = 8;

/** Classes of a row and its cells, as the grid made them; one set for all rows keeps scrolling quick. */
export const useGridCellStyles = makeStyles({
  row: { position: 'absolute', insetInlineStart: 0, width: '100%' },
  // The row's number and its frozen cells stay in view; cells that scroll pass under them.
  fixed: { position: 'sticky', insetInlineStart: 0, zIndex: 3, width: 0, height: 0 },
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    display: 'flex',
    padding: '0 4px',
    overflow: 'hidden',
    whiteSpace: 'pre',
    borderInlineEndWidth: '1px',
    borderInlineEndStyle: 'solid',
    borderInlineEndColor: 'transparent',
    borderBottom: '1px solid transparent',
    backgroundColor: PAPER.background,
    color: PAPER.text,
    // The colours of cells are what the sheet is about.
    forcedColorAdjust: 'none',
  },
  lined: { borderInlineEndColor: PAPER.line, borderBottomColor: PAPER.line },
});

/** Props of {@link GridRow}. */
export interface GridRowProps {
  readonly model: GridModel;
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly frozenColumns: readonly GridLine[];
  readonly columns: readonly GridLine[];
  readonly idPrefix: string;
  readonly classes: { readonly row: string; readonly fixed: string; readonly cell: string; readonly header: string };
  /** First and last selected column in this row; -1 for none. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
}

/** A row in view: its number and its frozen cells, which stay at the side, and those of the others that are in view. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactElement {
  const { row, top, height, frozenColumns, columns, classes } = props;
  return (
    <div role="row" aria-rowindex={row + 2} className={classes.row} style={{ top, height }}>
      <div role="presentation" className={classes.fixed}>
        <div role="rowheader" data-part="rows" aria-colindex={1} className={classes.header} style={{ height }}>
          {row + 1}
        </div>
        {frozenColumns.map((column) => (
          <RowCell key={column.index} {...props} column={column} />
        ))}
      </div>
      {columns.map((column) => (
        <RowCell key={column.index} {...props} column={column} />
      ))}
    </div>
  );
});

type RowCellProps = Omit<GridRowProps, 'columns' | 'frozenColumns' | 'top'> & { readonly column: GridLine };

function RowCell({ model, row, height, column, idPrefix, classes, selectedFrom, selectedTo }: RowCellProps): ReactElement {
  const { index, start, size } = column;
  return (
    <GridCellBox
      id={cellId(idPrefix, { row, column: index })}
      className={classes.cell}
      cell={model.cell(row, index)}
      column={index}
      selected={index >= selectedFrom && index <= selectedTo}
      box={{ left: start, top: 0, width: size, height }}
      spill={() => spillWidth(model, row, index)}
    />
  );
}

/** Id of a cell's element, for `aria-activedescendant`. */
export function cellId(prefix: string, { row, column }: CellPlace): string {
  return `${prefix}-${columnLetters(column)}${row + 1}`;
}

/** Props of {@link GridCellBox}. */
export interface GridCellBoxProps {
  readonly id?: string;
  readonly className: string;
  readonly cell: GridCell;
  readonly column: number;
  readonly selected: boolean;
  readonly box: PixelBox;
  /** Width over which long text may run, own width included. */
  readonly spill: () => number;
}

/** One cell; long text runs over blank cells at its right, and a number that does not fit shows as `###`, as in Excel. */
export function GridCellBox({ id, className, cell, column, selected, box, spill }: GridCellBoxProps): ReactElement {
  const fit = fitText(cell, box.width, spill);
  const runsOver = fit.width > box.width;
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={selected}
      className={className}
      title={fit.cut ? cell.text : undefined}
      style={{
        ...cellStyle(cell),
        insetInlineStart: HEADER_WIDTH + box.left,
        top: box.top,
        width: box.width,
        height: box.height,
        ...(runsOver ? RUNNING_OVER : {}),
      }}
    >
      {runsOver ? (
        <div style={{ flexShrink: 0, width: fit.width - CELL_PADDING_PX }}>
          <CellContent cell={cell} look={cell.look} />
        </div>
      ) : (
        !isEmpty(cell) && <CellContent cell={{ text: fit.text, align: cell.align }} look={cell.look} />
      )}
    </div>
  );
}

const RUNNING_OVER: CSSProperties = { zIndex: 1, overflow: 'visible' };

interface FittedText {
  readonly text: string;
  /** Pixels that the text takes, the cell's padding included. */
  readonly width: number;
  /** Not all of the text is seen. */
  readonly cut: boolean;
}

function fitText({ text, align, wraps, look }: GridCell, width: number, spill: () => number): FittedText {
  const needed = Math.ceil(text.length * CHARACTER_PX) + CELL_PADDING_PX;
  if (needed <= width || wraps) return { text, width, cut: false };
  if (align === 'left' && look.icon === undefined) {
    const room = spill();
    return { text, width: Math.min(needed, room), cut: needed > room };
  }
  const hides = align === 'right' && look.icon === undefined && needed > width + 2 * CHARACTER_PX;
  return { text: hides ? hashes(width) : text, width, cut: true };
}

function isEmpty({ text, look }: GridCell): boolean {
  return text === '' && look.bar === undefined && look.icon === undefined;
}

function spillWidth(model: GridModel, row: number, column: number): number {
  let width = model.columnWidth(column);
  const end = column < model.frozenColumns ? model.frozenColumns : model.columnCount;
  for (let next = column + 1; next < end && model.isBlank(row, next); next++) width += model.columnWidth(next);
  return width;
}

function hashes(width: number): string {
  return '#'.repeat(Math.max(1, Math.floor((width - CELL_PADDING_PX) / CHARACTER_PX)));
}

const VERTICAL = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const;

/** The file's style, over it what conditional formats say: a rule's format beats a colour scale only where it comes first. */
function cellStyle({ style, look, wraps, vertical }: GridCell): CSSProperties {
  return {
    alignItems: VERTICAL[vertical],
    ...style,
    ...(look.color === undefined ? {} : { backgroundColor: look.color }),
    ...formatStyle(look.format),
    ...(wraps ? { whiteSpace: 'normal' } : {}),
  };
}
