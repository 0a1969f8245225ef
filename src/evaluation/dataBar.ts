import type { Color } from '../rules';
import type { VisualCell } from './effect';
import type { ScaleRange } from './scalePoint';

/** Bars are drawn to this part of the cell's width, far below a pixel, so that cells with nearly the same bar can share it. */
const PARTS = 10_000;

/** Draws numbers as bars from zero, the automatic bars of Excel 2010: the cell's width spans 0 and all values, negative bars run left of the axis. */
export function dataBarPainter(color: Color, range: ScaleRange): (value: number) => VisualCell {
  // Halves keep the difference of two huge numbers finite.
  const low = Math.min(0, range.low) / 2;
  const width = Math.max(0, range.high) / 2 - low;
  const axis = width === 0 ? 0 : Math.round(PARTS * ((0 - low) / width));
  const bars = new Map<number, VisualCell>();
  return (value) => {
    // Rounded, axis and bar together may pass the edge by one part.
    const length = width === 0 ? 0 : Math.min(PARTS - axis, Math.max(-axis, Math.round(PARTS * (value / 2 / width))));
    const known = bars.get(length);
    if (known !== undefined) return known;
    const share = length / PARTS;
    const bar: VisualCell = { kind: 'bar', color, start: Math.min(0, share), end: Math.max(0, share), axis: axis / PARTS };
    bars.set(length, bar);
    return bar;
  };
}
