import type { Color } from '../rules';
import type { VisualCell } from './effect';
import type { ScaleRange } from './scalePoint';

/** Draws numbers as bars from zero, the automatic bars of Excel 2010: the cell's width spans 0 and all values, negative bars run left of the axis. */
export function dataBarPainter(color: Color, range: ScaleRange): (value: number) => VisualCell {
  // Halves keep the difference of two huge numbers finite.
  const low = Math.min(0, range.low) / 2;
  const width = Math.max(0, range.high) / 2 - low;
  const axis = width === 0 ? 0 : (0 - low) / width;
  return (value) => {
    const length = width === 0 ? 0 : value / 2 / width;
    return { kind: 'bar', color, start: Math.min(0, length), end: Math.max(0, length), axis };
  };
}
