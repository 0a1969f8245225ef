import type { IconSetStyle, Visual } from '../rules';
import type { VisualCell } from './effect';
import { positionOfPoint } from './scalePoint';
import type { ScaleRange } from './scalePoint';

type IconSet = Extract<Visual, { kind: 'iconSet' }>;

/** Per cents of the way from the lowest to the highest value at which Excel's default next icon begins. */
const THRESHOLDS = { 3: [33, 67], 4: [25, 50, 75], 5: [20, 40, 60, 80] } as const;

/** How many icons a set has. */
export function iconCount(style: IconSetStyle): 3 | 4 | 5 {
  if (style.startsWith('three')) return 3;
  return style.startsWith('four') ? 4 : 5;
}

/** Draws numbers as icons: a number at a threshold already has the next one. */
export function iconSetPainter({ style, reversed, showIconOnly }: IconSet, range: ScaleRange): (value: number) => VisualCell | null {
  const count = iconCount(style);
  const thresholds = THRESHOLDS[count].map((value) => positionOfPoint({ kind: 'percent', value }, range));
  const cells = Array.from({ length: count }, (_, step): VisualCell => {
    return { kind: 'icon', style, index: reversed ? count - 1 - step : step, showIconOnly };
  });
  return (value) => cells[thresholds.filter((threshold) => value >= threshold).length] ?? null;
}
