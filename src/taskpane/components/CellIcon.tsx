import type { ReactElement } from 'react';
import type { IconSetStyle } from '../../rules';
import { iconName } from '../strings';
import { ICON_SHAPES } from './iconShapes';

/** Props of {@link CellIcon}. */
export interface CellIconProps {
  readonly style: IconSetStyle;
  /** 0 is the icon of the lowest values. */
  readonly index: number;
  /** Width and height in pixels, 14 unless given. */
  readonly size?: number;
}

/** One icon of an icon set, crisp at any size; assistive technology hears its place in the set. */
export function CellIcon({ style, index, size = 14 }: CellIconProps): ReactElement {
  const shapes = ICON_SHAPES[style];
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role="img"
      aria-label={iconName(index, shapes.length)}
      style={{ flexShrink: 0, forcedColorAdjust: 'none' }}
    >
      {shapes[index]}
    </svg>
  );
}
