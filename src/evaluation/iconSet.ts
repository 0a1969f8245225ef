import { defaultThresholds, iconCount } from '../rules';
import type { IconSet } from '../rules';
import type { VisualCell } from './effect';
import { positionOfPoint } from './scalePoint';
import type { ScaleRange } from './scalePoint';

/** Draws numbers as icons: a number has the icon of the highest threshold that it reaches. */
export function iconSetPainter(visual: IconSet, range: ScaleRange): (value: number) => VisualCell | null {
  const { style, reversed, showIconOnly, thresholds = defaultThresholds(style) } = visual;
  const count = iconCount(style);
  const limits = thresholds.map(({ point, operator }) => ({
    at: positionOfPoint(point, range),
    isInside: operator === 'greaterThanOrEqual',
  }));
  const cells = Array.from({ length: count }, (_, step): VisualCell => {
    return { kind: 'icon', style, index: reversed ? count - 1 - step : step, showIconOnly };
  });
  return (value) => {
    let step = limits.length;
    for (; step > 0; step -= 1) {
      const limit = limits[step - 1];
      if (limit !== undefined && (limit.isInside ? value >= limit.at : value > limit.at)) break;
    }
    return cells[step] ?? null;
  };
}
