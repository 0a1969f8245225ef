import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { PAPER } from '../../taskpane';
import type { GridModel } from '../gridModel';
import { selectionAfterKey } from '../gridKeys';
import { selectedRange } from '../gridSelection';
import type { CellPlace, GridSelection } from '../gridSelection';
import { HEADER_HEIGHT, HEADER_WIDTH, useGridGeometry } from '../hooks/useGridGeometry';
import { useGridPointer } from '../hooks/useGridPointer';
import { cellId } from './GridCells';
import { GridBand } from './GridBand';
import { ColumnHeaders } from './ColumnHeaders';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    overflow: 'auto',
    width: '100%',
    height: '100%',
    backgroundColor: PAPER.background,
    color: PAPER.text,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    userSelect: 'none',
    touchAction: 'pan-x pan-y',
    cursor: 'cell',
    outlineStyle: 'none',
    overscrollBehavior: 'contain',
  },
  body: { position: 'relative' },
  // The frozen rows stay under the column letters.
  frozen: {
    position: 'sticky',
    top: `${HEADER_HEIGHT}px`,
    zIndex: 4,
    backgroundColor: PAPER.background,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
  },
});

/** Props of {@link Grid}. */
export interface GridProps {
  readonly model: GridModel;
  readonly label: string;
  readonly selection: GridSelection;
  readonly onSelect: (selection: GridSelection) => void;
}

/** A sheet one can look over and select in, by pointer and keyboard; only what is in view is in the document. */
export function Grid({ model, label, selection, onSelect }: GridProps): ReactElement {
  const styles = useStyles();
  const idPrefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const geometry = useGridGeometry(model, scroller);
  const pointer = useGridPointer({ model, geometry, scroller, selection, onSelect });
  const range = selectedRange(selection, model.merges);
  useReveal(selection, pointer.isDragging, geometry.reveal);
  const width = HEADER_WIDTH + geometry.totalWidth;
  const band = { model, geometry, range, active: selection.active, idPrefix };
  return (
    <div
      ref={scroller}
      className={styles.root}
      role="grid"
      aria-label={label}
      aria-rowcount={model.rowCount + 1}
      aria-colcount={model.columnCount + 1}
      aria-multiselectable="true"
      aria-activedescendant={cellId(idPrefix, selection.active.row, selection.active.column)}
      tabIndex={0}
      onKeyDown={(event) => onGridKey(event, { model, selection, onSelect }, geometry.pageRows)}
      {...pointer.handlers}
    >
      <ColumnHeaders columns={geometry.columns} width={width} range={range} />
      {geometry.frozenRows.length > 0 && (
        <div className={mergeClasses(styles.body, styles.frozen)} style={{ width, height: geometry.frozenHeight }}>
          <GridBand {...band} part="frozen" />
        </div>
      )}
      <div className={styles.body} style={{ width, height: geometry.totalHeight }}>
        <GridBand {...band} part="scrolling" />
      </div>
    </div>
  );
}

function onGridKey(event: KeyboardEvent, { model, selection, onSelect }: Omit<GridProps, 'label'>, pageRows: number): void {
  const pressed = { key: event.key, shift: event.shiftKey, control: event.ctrlKey || event.metaKey };
  const next = selectionAfterKey(selection, pressed, model, pageRows);
  if (next === undefined) return;
  event.preventDefault();
  onSelect(next);
}

/** Brings the corner that moved into view; a pointer is there already, and whole lines have no corner to see. */
function useReveal(selection: GridSelection, isDragging: () => boolean, reveal: (place: CellPlace) => void): void {
  const known = useRef(selection);
  useEffect(() => {
    const before = known.current;
    known.current = selection;
    if (before === selection || isDragging() || selection.whole !== 'none') return;
    reveal(samePlace(before.active, selection.active) ? selection.extent : selection.active);
  });
}

function samePlace(left: CellPlace, right: CellPlace): boolean {
  return left.row === right.row && left.column === right.column;
}
