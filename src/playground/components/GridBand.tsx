import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { RangeRef } from '../../sheet';
import type { GridModel } from '../gridModel';
import { rangesMeet } from '../gridSelection';
import type { CellPlace } from '../gridSelection';
import { HEADER_WIDTH } from '../hooks/useGridGeometry';
import type { GridGeometry, GridLine, PixelBox } from '../hooks/useGridGeometry';
import { GridCellBox, GridRow, useGridCellStyles } from './GridCells';
import type { GridRowProps } from './GridCells';

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    left: 0,
    zIndex: 3,
    boxSizing: 'border-box',
    width: `${HEADER_WIDTH}px`,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
  },
  selectedHeader: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground5,
    borderRight: `2px solid ${tokens.colorBrandStroke1}`,
  },
  merged: { zIndex: 1 },
  mark: {
    position: 'absolute',
    zIndex: 2,
    boxSizing: 'border-box',
    pointerEvents: 'none',
    border: `2px solid ${tokens.colorBrandStroke1}`,
  },
  openBelow: { borderBottomStyle: 'none' },
  openAbove: { borderTopStyle: 'none' },
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
}

/** The rows of one part of the sheet with merged cells and the mark of the selection over them. */
export function GridBand(props: GridBandProps): ReactElement {
  const styles = useStyles();
  const { model, geometry, part, range, idPrefix } = props;
  const { plain, selected } = useRowClasses(model.showGridLines);
  const lines = part === 'frozen' ? geometry.frozenRows : geometry.rows;
  const isSelected = (row: number): boolean => row >= range.rowIndex && row < range.rowIndex + range.rowCount;
  return (
    <>
      {lines.map((line) => (
        <GridRow
          key={line.index}
          model={model}
          row={line.index}
          top={line.start}
          height={line.size}
          columns={geometry.columns}
          idPrefix={idPrefix}
          classes={isSelected(line.index) ? selected : plain}
          selectedFrom={isSelected(line.index) ? range.columnIndex : -1}
          selectedTo={isSelected(line.index) ? range.columnIndex + range.columnCount - 1 : -1}
        />
      ))}
      {visibleMerges(model, lines, geometry.columns).map((merge) => (
        <MergedCell
          key={`${merge.rowIndex}-${merge.columnIndex}`}
          model={model}
          merge={merge}
          box={geometry.boxOf(merge, part)}
          className={mergeClasses(plain.cell, styles.merged)}
        />
      ))}
      <SelectionMarks {...props} />
    </>
  );
}

/** The frame round the selected cells and, in a block, round the active one. */
function SelectionMarks({ model, geometry, part, range, active }: GridBandProps): ReactElement {
  const styles = useStyles();
  const frozen = geometry.frozenRows.length;
  // Open where the frame goes on from the frozen rows into those that scroll.
  const goesOn = range.rowIndex < frozen && range.rowIndex + range.rowCount > frozen;
  const openSide = goesOn && (part === 'frozen' ? styles.openBelow : styles.openAbove);
  const single = range.rowCount * range.columnCount === 1;
  return (
    <>
      <SelectionMark box={geometry.boxOf(range, part)} className={mergeClasses(styles.mark, !single && styles.shaded, openSide)} />
      {!single && <SelectionMark box={geometry.boxOf(cellRange(active, model.merges), part)} className={styles.active} />}
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
    const plain = { row: cells.row, cell, header: styles.header };
    return { plain, selected: { ...plain, header: selectedHeader } };
  }, [cells.row, cell, styles.header, selectedHeader]);
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
      style={{ left: HEADER_WIDTH + box.left - 1, top: box.top - 1, width: box.width + 1, height: box.height + 1 }}
    />
  );
}
