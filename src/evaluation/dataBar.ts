import type { Color, DataBar } from '../rules';
import type { VisualCell } from './effect';
import { positionOfPoint } from './scalePoint';
import type { ScaleRange } from './scalePoint';

type Bar = Extract<VisualCell, { kind: 'bar' }>;

/** Bars are drawn to this part of the cell's width, far below a pixel, so that cells with nearly the same bar can share it. */
const PARTS = 10_000;

/** Excel's own colour of bars for values below zero. */
const NEGATIVE_COLOR: Color = '#FF0000';

/**
 * Draws numbers as the bars of Excel 2010: the cell's width spans the values from `minimum` to `maximum`, bars begin at the
 * axis, which stands at zero or at the end nearest to it, and what lies outside is cut off.
 */
export function dataBarPainter(bar: DataBar, range: ScaleRange): (value: number) => VisualCell {
  // Halves keep the difference of two huge numbers finite.
  const low = (bar.minimum === undefined ? Math.min(0, range.low) : positionOfPoint(bar.minimum, range)) / 2;
  const high = (bar.maximum === undefined ? Math.max(0, range.high) : positionOfPoint(bar.maximum, range)) / 2;
  const width = high - low;
  const origin = Math.min(high, Math.max(low, 0));
  const axis = width > 0 ? Math.round(PARTS * ((origin - low) / width)) : 0;
  const bars: (Bar | undefined)[] = Array<undefined>(PARTS + 1).fill(undefined);
  return (value) => {
    // Rounded, axis and bar together may pass the edge by one part.
    const length = width > 0 ? Math.min(PARTS - axis, Math.max(0 - axis, Math.round(PARTS * ((value / 2 - origin) / width)))) : 0;
    return (bars[length + axis] ??= barOf(bar, length / PARTS, axis / PARTS));
  };
}

/** The bar over a signed share of the cell's width from the axis; mirrored where bars run from right to left. */
function barOf(
  { color, negativeColor = NEGATIVE_COLOR, direction, gradientFill, showDataBarOnly }: DataBar,
  share: number,
  axis: number,
): Bar {
  const isMirrored = direction === 'rightToLeft';
  const signed = isMirrored ? 0 - share : share;
  return {
    kind: 'bar',
    color: share < 0 ? negativeColor : color,
    start: Math.min(0, signed),
    end: Math.max(0, signed),
    axis: isMirrored ? 1 - axis : axis,
    ...(gradientFill === true && { gradientFill }),
    ...(showDataBarOnly === true && { showDataBarOnly }),
  };
}
