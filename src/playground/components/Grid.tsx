import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, MouseEvent, MutableRefObject, ReactElement } from 'react';
import { cellAddress } from '../../sheet';
import type { RangeRef } from '../../sheet';
import { PAPER } from '../../taskpane';
import type { GridModel } from '../gridModel';
import { isSelectAll, selectionAfterKey } from '../gridKeys';
import { selectCell, selectedRange } from '../gridSelection';
import type { CellPlace, GridSelection } from '../gridSelection';
import { typedText, useCellEditor } from '../hooks/useCellEditor';
import type { CellEditing, Move } from '../hooks/useCellEditor';
import { HEADER_HEIGHT, HEADER_WIDTH, useGridGeometry } from '../hooks/useGridGeometry';
import { useGridPointer } from '../hooks/useGridPointer';
import { cellEditorLabel } from '../strings';
import { CellEditor } from './CellEditor';
import { cellId } from './GridCells';
import { GridBand } from './GridBand';
import type { CellEditorSlot, GridBandProps } from './GridBand';
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
  const [select, mover] = useMover(onSelect);
  const pointer = useGridPointer({ model, geometry, scroller, selection, onSelect: (next) => select('pointer', next) });
  const range = selectedRange(selection, model.merges);
  useReveal(selection, mover, geometry.reveal);
  const onLeave = (move: Move | null): void => {
    scroller.current?.focus({ preventScroll: true });
    const next = move && selectionAfterKey(selectCell(selection.active), { ...move, control: false }, model, geometry.pageRows);
    if (next) select('key', next);
  };
  const editing = useCellEditor({ model, onLeave });
  const band = { model, geometry, range, active: selection.active, idPrefix, editor: editorSlot(editing) };
  return (
    <div
      ref={scroller}
      dir={model.isRightToLeft ? 'rtl' : 'ltr'}
      className={styles.root}
      role="grid"
      aria-label={label}
      aria-rowcount={model.rowCount + 1}
      aria-colcount={model.columnCount + 1}
      aria-multiselectable="true"
      aria-activedescendant={cellId(idPrefix, selection.active)}
      tabIndex={0}
      onKeyDown={(event) => {
        if (!onEditKey(event, model, { selection, range }, editing)) onGridKey(event, { model, selection }, geometry.pageRows, select);
      }}
      onDoubleClick={(event) => isOnCells(event) && editing.begin(selection.active)}
      {...pointer}
    >
      <ColumnHeaders frozenColumns={geometry.frozenColumns} columns={geometry.columns} width={geometry.totalWidth} range={range} />
      <Bands band={band} />
    </div>
  );
}

function Bands({ band }: { readonly band: Omit<GridBandProps, 'part'> }): ReactElement {
  const styles = useStyles();
  const { frozenRows, frozenHeight, totalHeight, totalWidth: width } = band.geometry;
  return (
    <>
      {frozenRows.length > 0 && (
        <div className={mergeClasses(styles.body, styles.frozen)} style={{ width, height: frozenHeight }}>
          <GridBand {...band} part="frozen" />
        </div>
      )}
      <div className={styles.body} style={{ width, height: totalHeight }}>
        <GridBand {...band} part="scrolling" />
      </div>
    </>
  );
}

function editorSlot({ open, change, done, cancel }: CellEditing): CellEditorSlot | undefined {
  if (open === null) return undefined;
  const { place, text, mode } = open;
  const label = cellEditorLabel(cellAddress(place.row, place.column));
  return {
    place,
    draw: (box) => (
      <CellEditor
        label={label}
        box={box}
        text={text}
        mode={mode}
        onText={(next) => change({ text: next })}
        onMode={(next) => change({ mode: next })}
        onDone={done}
        onCancel={cancel}
      />
    ),
  };
}

/** Opens the editor, or empties the selected cells; true where the key was one of those that do. */
function onEditKey(
  event: KeyboardEvent,
  model: GridModel,
  { selection, range }: { readonly selection: GridSelection; readonly range: RangeRef },
  editing: CellEditing,
): boolean {
  if (event.key === ' ' && (event.shiftKey || event.ctrlKey)) return false;
  const text = typedText(event);
  if (event.key === 'F2') editing.begin(selection.active);
  else if (event.key === 'Delete') model.clear(range);
  else if (text !== undefined) editing.begin(selection.active, text);
  else return false;
  // What an input method composes goes into the editor.
  if (event.key !== 'Process' && event.key !== 'Dead') event.preventDefault();
  return true;
}

/** A press is caught by the sheet itself, so that the place decides: below the letters, beside the numbers. */
function isOnCells({ clientX, clientY, currentTarget }: MouseEvent): boolean {
  const { left, right, top } = currentTarget.getBoundingClientRect();
  const isMirrored = currentTarget.getAttribute('dir') === 'rtl';
  return clientY - top > HEADER_HEIGHT && (isMirrored ? right - clientX : clientX - left) > HEADER_WIDTH;
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
  const pressed = { key: mirroredKey(event.key, model.isRightToLeft), shift: event.shiftKey, control: event.ctrlKey || event.metaKey };
  const next = selectionAfterKey(selection, pressed, model, pageRows);
  if (next === undefined) return;
  event.preventDefault();
  select(isSelectAll(pressed) ? 'selectAll' : 'key', next);
}

/** On a sheet that runs from right to left the next column is at the left. */
function mirroredKey(key: string, isRightToLeft: boolean): string {
  if (!isRightToLeft) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
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
