import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, MutableRefObject, ReactElement } from 'react';
import { PAPER } from '../../taskpane';
import type { GridModel } from '../gridModel';
import { isSelectAll, selectionAfterKey } from '../gridKeys';
import { selectedRange } from '../gridSelection';
import type { CellPlace, GridSelection } from '../gridSelection';
import { HEADER_HEIGHT, useGridGeometry } from '../hooks/useGridGeometry';
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
    overflow: 'clip',
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
  const width = geometry.totalWidth;
  const [select, mover] = useMover(onSelect);
  const pointer = useGridPointer({ model, geometry, scroller, selection, onSelect: (next) => select('pointer', next) });
  const range = selectedRange(selection, model.merges);
  useReveal(selection, mover, geometry.reveal);
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
      aria-activedescendant={cellId(idPrefix, selection.active)}
      tabIndex={0}
      onKeyDown={(event) => onGridKey(event, { model, selection }, geometry.pageRows, select)}
      {...pointer}
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

/** What moved the selection last. */
type Mover = 'key' | 'selectAll' | 'pointer' | 'other';

type Select = (by: Mover, next: GridSelection) => void;

function onGridKey(
  event: KeyboardEvent,
  { model, selection }: Pick<GridProps, 'model' | 'selection'>,
  pageRows: number,
  select: Select,
): void {
  const pressed = { key: event.key, shift: event.shiftKey, control: event.ctrlKey || event.metaKey };
  const next = selectionAfterKey(selection, pressed, model, pageRows);
  if (next === undefined) return;
  event.preventDefault();
  select(isSelectAll(pressed) ? 'selectAll' : 'key', next);
}

function useMover(onSelect: GridProps['onSelect']): readonly [Select, MutableRefObject<Mover>] {
  const mover = useRef<Mover>('other');
  const select: Select = (by, next) => {
    mover.current = by;
    onSelect(next);
  };
  return [select, mover];
}

/** Keys bring the corner that they move into view, Ctrl+A none; a pointer is there already; whatever else selects brings the first cell. */
function useReveal(selection: GridSelection, mover: MutableRefObject<Mover>, reveal: (place: CellPlace) => void): void {
  const known = useRef(selection);
  useEffect(() => {
    if (known.current === selection) return;
    known.current = selection;
    const moved = mover.current;
    mover.current = 'other';
    if (selection.whole !== 'none' || moved === 'pointer' || moved === 'selectAll') return;
    reveal(moved === 'key' ? selection.extent : selection.active);
  });
}
