import type { CSSProperties, ReactElement } from 'react';
import type { CellLook } from '../../evaluation';
import type { DisplayedCell } from '../display';
import { PAPER } from '../paper';
import { CellIcon } from './CellIcon';

/** Props of {@link CellContent}. */
export interface CellContentProps {
  readonly cell: DisplayedCell;
  readonly look: CellLook;
}

/** Room between a bar and the cell's edge, in pixels. */
const BAR_INSET = 1;
const BAR_OPACITY = 0.55;
const AXIS_COLOR = '#595959';

/** What stands inside a cell: its bar behind, its icon at the left, its text where Excel aligns it. The parent is `position: relative`. */
export function CellContent({ cell, look }: CellContentProps): ReactElement {
  const { bar, icon } = look;
  return (
    <>
      {bar !== undefined && <CellBar bar={bar} />}
      <span style={{ ...CONTENT, justifyContent: JUSTIFY[cell.align] }}>
        {icon !== undefined && (
          <span style={ICON}>
            <CellIcon style={icon.style} index={icon.index} />
          </span>
        )}
        {!hidesValue(look) && (
          <span dir="auto" style={TEXT}>
            {cell.text}
          </span>
        )}
      </span>
    </>
  );
}

/** Whether bars or icons stand in the value's place. */
function hidesValue({ bar, icon }: CellLook): boolean {
  return icon?.showIconOnly === true || bar?.showDataBarOnly === true;
}

const JUSTIFY = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const CONTENT: CSSProperties = { position: 'relative', display: 'flex', alignItems: 'center', gap: 4, width: '100%', minWidth: 0 };
const ICON: CSSProperties = { display: 'inline-flex', marginInlineEnd: 'auto' };
const TEXT: CSSProperties = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'pre', minWidth: 0 };

function CellBar({ bar }: { readonly bar: NonNullable<CellLook['bar']> }): ReactElement {
  const left = bar.axis + Math.min(bar.start, bar.end);
  const width = Math.abs(bar.end - bar.start);
  return (
    <span
      aria-hidden="true"
      data-bar={width.toFixed(3)}
      style={{ position: 'absolute', inset: BAR_INSET, pointerEvents: 'none', forcedColorAdjust: 'none' }}
    >
      <span style={{ ...BAR, left: percent(left), width: percent(width), ...barFill(bar), opacity: BAR_OPACITY }} />
      {bar.axis > 0 && bar.axis < 1 && <span style={{ ...BAR, left: percent(bar.axis), borderLeft: `1px dashed ${AXIS_COLOR}` }} />}
    </span>
  );
}

/** One colour, or one that fades to white away from the axis. */
function barFill({ color, start, gradientFill }: NonNullable<CellLook['bar']>): CSSProperties {
  if (gradientFill !== true) return { backgroundColor: color };
  return { backgroundImage: `linear-gradient(to ${start < 0 ? 'left' : 'right'}, ${color}, ${PAPER.background})` };
}

const BAR: CSSProperties = { position: 'absolute', top: 0, bottom: 0 };

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
