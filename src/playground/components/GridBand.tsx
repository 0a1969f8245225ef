import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { RangeRef } from '../../sheet';
import type { GridModel } from '../gridModel';
import { rangesMeet } from '../gridSelection';
import type { CellPlace } from '../gridSelection';
import { HEADER_WIDTH } from '../hooks/useGridGeometry';
import type { GridGeometry, GridLine, GridPart, PixelBox } from '../hooks/useGridGeometry';
import { GridCellBox, GridRow, useGridCellStyles } from './GridCells';
import type { GridRowProps } from './GridCells';

const useStyles = makeStyles({
  header: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    boxSizing: 'border-box',
    width: `${HEADER_WIDTH}px`,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    borderInlineEndWidth: '1px',
    borderInlineEndStyle: 'solid',
    borderInlineEndColor: tokens.colorNeutralStroke1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
  },
  selectedHeader: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground5,
    borderInlineEndWidth: '2px',
    borderInlineEndStyle: 'solid',
    borderInlineEndColor: tokens.colorBrandStroke1,
  },
  merged: { zIndex: 1 },
  // Marks and merged cells of the frozen columns stay with them.
  fixed: { position: 'sticky', insetInlineStart: 0, zIndex: 3, width: 0, height: 0 },
  edge: {
    position: 'absolute',
    top: 0,
    zIndex: 2,
    width: '1px',
    pointerEvents: 'none',
    backgroundColor: tokens.colorNeutralStroke1,
  },
  mark: {
    position: 'absolute',
    zIndex: 2,
    boxSizing: 'border-box',
    pointerEvents: 'none',
    border: `2px solid ${tokens.colorBrandStroke1}`,
  },
  openBelow: { borderBottomStyle: 'none' },
  openAbove: { borderTopStyle: 'none' },
  openAfter: { borderInlineEndStyle: 'none' },
  openBefore: { borderInlineStartStyle: 'none' },
  shaded: { backgroundColor: 'rgba(16, 124, 65, 0.07)' },
  active: {
    position: 'absolute',
    zIndex: 2,
    boxSizing: 'border-box',
    pointerEvents: 'none',
    outline: `1px solid ${tokens.colorBrandStroke1}`,
  },
});

/** Props of {@link GridBand}. */
export interface GridBandProps {
  readonly model: GridModel;
  readonly geometry: GridGeometry;
  readonly part: 'frozen' | 'scrolling';
  /** The selected cells. */
  readonly range: RangeRef;
  readonly active: CellPlace;
  readonly idPrefix: string;
  /** The editor of a cell, given the box of the cell. */
  readonly editor?: CellEditorSlot | undefined;
}

/** What is laid over a cell while it is edited. */
export interface CellEditorSlot {
  readonly place: CellPlace;
  readonly draw: (box: PixelBox) => ReactElement;
}

/** The rows of one part of the sheet with merged cells and the mark of the selection over them. */
export function GridBand(props: GridBandProps): ReactElement {
  const styles = useStyles();
  const { model, geometry, part, range, idPrefix } = props;
  const { plain, selected } = useRowClasses(model.showGridLines);
  const lines = part === 'frozen' ? geometry.frozenRows : geometry.rows;
  const isSelected = (row: number): boolean => row >= range.rowIndex && row < range.rowIndex + range.rowCount;
  const height = part === 'frozen' ? geometry.frozenHeight : geometry.totalHeight;
  return (
    <>
      {lines.map((line) => (
        <GridRow
          key={line.index}
          model={model}
          row={line.index}
          top={line.start}
          height={line.size}
          frozenColumns={geometry.frozenColumns}
          columns={geometry.columns}
          idPrefix={idPrefix}
          classes={isSelected(line.index) ? selected : plain}
          selectedFrom={isSelected(line.index) ? range.columnIndex : -1}
          selectedTo={isSelected(line.index) ? range.columnIndex + range.columnCount - 1 : -1}
        />
      ))}
      <PartOverlay {...props} lines={lines} at={{ rows: part, columns: 'scrolling' }} cell={plain.cell} />
      {geometry.frozenColumns.length > 0 && (
        <div role="presentation" className={styles.fixed}>
          <PartOverlay {...props} lines={lines} at={{ rows: part, columns: 'frozen' }} cell={plain.cell} />
          <div aria-hidden="true" className={styles.edge} style={{ insetInlineStart: HEADER_WIDTH + geometry.frozenWidth - 1, height }} />
        </div>
      )}
    </>
  );
}

interface PartOverlayProps extends GridBandProps {
  readonly lines: readonly GridLine[];
  readonly at: GridPart;
  /** Class of a cell. */
  readonly cell: string;
}

/** What lies over the cells of a part: merged cells, the mark of the selection, the editor. */
function PartOverlay({ model, geometry, lines, at, cell, range, active, editor }: PartOverlayProps): ReactElement {
  const styles = useStyles();
  const columns = at.columns === 'frozen' ? geometry.frozenColumns : geometry.columns;
  const editorBox = editor && geometry.boxOf(cellRange(editor.place, model.merges), at);
  return (
    <>
      {visibleMerges(model, lines, columns).map((merge) => (
        <MergedCell
          key={`${merge.rowIndex}-${merge.columnIndex}`}
          model={model}
          merge={merge}
          box={geometry.boxOf(merge, at)}
          className={mergeClasses(cell, styles.merged)}
        />
      ))}
      <SelectionMarks model={model} geometry={geometry} at={at} range={range} active={active} />
      {editorBox && editor.draw(editorBox)}
    </>
  );
}

type SelectionMarksProps = Pick<GridBandProps, 'model' | 'geometry' | 'range' | 'active'> & { readonly at: GridPart };

/** The frame round the selected cells and, in a block, round the active one. */
function SelectionMarks({ model, geometry, at, range, active }: SelectionMarksProps): ReactElement {
  const styles = useStyles();
  const [frozen, fixed] = [geometry.frozenRows.length, geometry.frozenColumns.length];
  // Open where the frame goes on from what is frozen into what scrolls.
  const goesDown = range.rowIndex < frozen && range.rowIndex + range.rowCount > frozen;
  const goesOn = range.columnIndex < fixed && range.columnIndex + range.columnCount > fixed;
  const openRow = goesDown && (at.rows === 'frozen' ? styles.openBelow : styles.openAbove);
  const openColumn = goesOn && (at.columns === 'frozen' ? styles.openAfter : styles.openBefore);
  const single = range.rowCount * range.columnCount === 1;
  return (
    <>
      <SelectionMark box={geometry.boxOf(range, at)} className={mergeClasses(styles.mark, !single && styles.shaded, openRow, openColumn)} />
      {!single && <SelectionMark box={geometry.boxOf(cellRange(active, model.merges), at)} className={styles.active} />}
    </>
  );
}

/** The same objects as long as nothing changes, so that rows in view are not drawn again while others scroll in. */
function useRowClasses(lined: boolean): { readonly plain: GridRowProps['classes']; readonly selected: GridRowProps['classes'] } {
  const styles = useStyles();
  const cells = useGridCellStyles();
  const cell = mergeClasses(cells.cell, lined && cells.lined);
  const selectedHeader = mergeClasses(styles.header, styles.selectedHeader);
  return useMemo(() => {
    const plain = { row: cells.row, fixed: cells.fixed, cell, header: styles.header };
    return { plain, selected: { ...plain, header: selectedHeader } };
  }, [cells.row, cells.fixed, cell, styles.header, selectedHeader]);
}

function cellRange({ row, column }: CellPlace, merges: readonly RangeRef[]): RangeRef {
  const cell = { rowIndex: row, columnIndex: column, rowCount: 1, columnCount: 1 };
  return merges.find((merge) => rangesMeet(merge, cell)) ?? cell;
}

function visibleMerges(model: GridModel, rows: readonly GridLine[], columns: readonly GridLine[]): readonly RangeRef[] {
  const [firstRow, lastRow, firstColumn, lastColumn] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
  if (firstRow === undefined || lastRow === undefined || firstColumn === undefined || lastColumn === undefined) return [];
  const view = {
    rowIndex: firstRow.index,
    columnIndex: firstColumn.index,
    rowCount: lastRow.index - firstRow.index + 1,
    columnCount: lastColumn.index - firstColumn.index + 1,
  };
  return model.merges.filter((merge) => rangesMeet(merge, view));
}

interface MergedCellProps {
  readonly model: GridModel;
  readonly merge: RangeRef;
  readonly box: PixelBox | undefined;
  readonly className: string;
}

/** Lies over the cells that it joins; those who hear the sheet hear its first cell, which stands below. */
function MergedCell({ model, merge, box, className }: MergedCellProps): ReactElement | null {
  if (box === undefined) return null;
  return (
    <div aria-hidden="true">
      <GridCellBox
        className={className}
        cell={model.cell(merge.rowIndex, merge.columnIndex)}
        column={merge.columnIndex}
        selected={false}
        box={box}
        spill={() => box.width}
      />
    </div>
  );
}

function SelectionMark({ box, className }: { readonly box: PixelBox | undefined; readonly className: string }): ReactElement | null {
  if (box === undefined) return null;
  return (
    <div
      aria-hidden="true"
      className={className}
      style={{ insetInlineStart: HEADER_WIDTH + box.left - 1, top: box.top - 1, width: box.width + 1, height: box.height + 1 }}
    />
  );
}
