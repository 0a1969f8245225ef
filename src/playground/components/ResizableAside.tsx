import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement, ReactNode } from 'react';
import { GRID_WORDS } from '../strings';

/** The widths that a pane in Excel has, in pixels. */
const NARROWEST = 320;
const WIDEST = 420;
const INITIAL = 360;
const STEP = 10;

const useStyles = makeStyles({
  handle: {
    flexShrink: 0,
    width: '5px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralStroke2,
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible': { backgroundColor: tokens.colorStrokeFocus2 },
  },
  aside: { flexShrink: 0, overflowY: 'auto', overflowX: 'hidden', scrollbarGutter: 'stable' },
});

/** Props of {@link ResizableAside}. */
export interface ResizableAsideProps {
  readonly children: ReactNode;
}

/** The place of the task pane, as wide as one drags (or arrow keys move) its edge, 320 to 420 pixels. */
export function ResizableAside({ children }: ResizableAsideProps): ReactElement {
  const styles = useStyles();
  const [width, setWidth] = useState(INITIAL);
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const resize = (wanted: number): void => setWidth(Math.max(NARROWEST, Math.min(WIDEST, wanted)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') resize(width + STEP);
    if (event.key === 'ArrowRight') resize(width - STEP);
  };
  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current !== null) resize(start.current.width + start.current.x - event.clientX);
  };
  return (
    <>
      <div
        className={styles.handle}
        role="separator"
        aria-orientation="vertical"
        aria-label={GRID_WORDS.resize}
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => (start.current = null)}
      />
      <aside className={styles.aside} aria-label={GRID_WORDS.pane} style={{ width }}>
        {children}
      </aside>
    </>
  );
}
