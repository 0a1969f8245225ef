import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { PAPER } from '../../taskpane';
import type { EditorMode, Move } from '../hooks/useCellEditor';
import { HEADER_WIDTH } from '../hooks/useGridGeometry';
import type { PixelBox } from '../hooks/useGridGeometry';

/** About the width of a character, and the widest that an editor grows. */
const CHARACTER_PX = 7;
const WIDEST_PX = 420;
const LINE_PX = 18;

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    zIndex: 4,
    boxSizing: 'border-box',
    padding: '0 3px',
    margin: 0,
    border: 'none',
    borderRadius: 0,
    resize: 'none',
    overflow: 'hidden',
    font: 'inherit',
    lineHeight: `${LINE_PX}px`,
    whiteSpace: 'pre',
    color: PAPER.text,
    backgroundColor: PAPER.background,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-1px',
    userSelect: 'text',
    cursor: 'text',
  },
});

const OWN_TAB = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

/** Props of {@link CellEditor}. */
export interface CellEditorProps {
  readonly label: string;
  /** The cell's. */
  readonly box: PixelBox;
  readonly text: string;
  readonly mode: EditorMode;
  readonly onText: (text: string) => void;
  readonly onMode: (mode: EditorMode) => void;
  /** Takes the text over; `move` says where to go then. */
  readonly onDone: (move: Move | null) => void;
  readonly onCancel: () => void;
}

/** The text of a cell while it is edited, laid over the cell and as wide as the text needs. */
export function CellEditor({ label, box, text, mode, onText, onMode, onDone, onCancel }: CellEditorProps): ReactElement {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') return onCancel();
    if (event.key === 'F2') onMode(mode === 'enter' ? 'edit' : 'enter');
    const move = moveOf(event, mode);
    if (move === undefined) return;
    event.preventDefault();
    if (move === 'line') return onText(withLine(event.currentTarget));
    onDone(move);
  };
  const size = sizeOf(text, box);
  return (
    <textarea
      ref={area}
      // Fluent's keyboard navigation would take Tab first.
      data-tabster={OWN_TAB}
      dir="auto"
      className={styles.root}
      aria-label={label}
      rows={1}
      spellCheck={false}
      value={text}
      style={{ insetInlineStart: HEADER_WIDTH + box.left, top: box.top, ...size }}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => onDone(null)}
    />
  );
}

/** As wide and high as the text needs, at least as the cell. */
function sizeOf(text: string, box: PixelBox): Pick<PixelBox, 'width' | 'height'> {
  const lines = text.split('\n');
  const needed = Math.max(...lines.map((line) => line.length)) * CHARACTER_PX + 16;
  return { width: Math.max(box.width, Math.min(WIDEST_PX, needed)), height: Math.max(box.height, lines.length * LINE_PX) };
}

/** Where a key leads: Enter and Tab always, arrows while one types anew; Alt+Enter begins a line. */
function moveOf({ key, shiftKey: shift, altKey }: KeyboardEvent, mode: EditorMode): Move | 'line' | undefined {
  if (key === 'Enter') return altKey ? 'line' : { key: 'Enter', shift };
  if (key === 'Tab') return { key: shift ? 'ArrowLeft' : 'ArrowRight', shift: false };
  return mode === 'enter' && key.startsWith('Arrow') ? { key, shift: false } : undefined;
}

function withLine({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string {
  return `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`;
}
