import type { ColorScaleCriterion, IconSetName, NativeRule } from './nativeRule';
import type { ColorStop, IconSetStyle, Visual } from './syntax';

/** A visual as Excel stores it; bars have automatic bounds, icons Excel's own thresholds. */
export function nativeVisualOf(visual: Visual): NativeRule {
  switch (visual.kind) {
    case 'colorScale':
      return colorScaleOf(visual.stops);
    case 'dataBar':
      return { type: 'dataBar', color: visual.color };
    case 'iconSet':
      return {
        type: 'iconSet',
        style: ICON_SET_NAMES[visual.style],
        criteria: iconThresholdsOf(visual.style).map((percent) => ({
          type: 'Percent',
          operator: 'GreaterThanOrEqual',
          formula: `=${percent}`,
        })),
        reverseIconOrder: visual.reversed,
        showIconOnly: visual.showIconOnly,
      };
  }
}

/** Lower bounds, inclusive, of the second and later icons in per cent of the span from the lowest to the highest value: Excel's defaults. */
export function iconThresholdsOf(style: IconSetStyle): readonly number[] {
  if (style.startsWith('three')) return [33, 67];
  return style.startsWith('four') ? [25, 50, 75] : [20, 40, 60, 80];
}

const ICON_SET_NAMES: Readonly<Record<IconSetStyle, IconSetName>> = {
  threeArrows: 'ThreeArrows',
  threeFlags: 'ThreeFlags',
  threeTrafficLights1: 'ThreeTrafficLights1',
  threeSigns: 'ThreeSigns',
  threeSymbols: 'ThreeSymbols',
  threeStars: 'ThreeStars',
  threeTriangles: 'ThreeTriangles',
  fourArrows: 'FourArrows',
  fourTrafficLights: 'FourTrafficLights',
  fourRating: 'FourRating',
  fiveArrows: 'FiveArrows',
  fiveRating: 'FiveRating',
  fiveQuarters: 'FiveQuarters',
  fiveBoxes: 'FiveBoxes',
};

/** Excel has places for a lowest, a highest and one stop between them; stops beyond three are dropped from the middle. */
function colorScaleOf(stops: readonly ColorStop[]): NativeRule {
  const [first, second] = stops;
  const last = stops.at(-1);
  if (first === undefined || last === undefined || second === undefined) {
    throw new Error('A colour scale without two stops came past validation.');
  }
  const ends = { minimum: criterionOf(first), maximum: criterionOf(last) };
  return stops.length === 2 ? { type: 'colorScale', ...ends } : { type: 'colorScale', ...ends, midpoint: criterionOf(second) };
}

function criterionOf({ point, color }: ColorStop): ColorScaleCriterion {
  switch (point.kind) {
    case 'lowestValue':
      return { type: 'LowestValue', color };
    case 'highestValue':
      return { type: 'HighestValue', color };
    case 'number':
      return { type: 'Number', formula: String(point.value), color };
    case 'percent':
      return { type: 'Percent', formula: String(point.value), color };
    case 'percentile':
      return { type: 'Percentile', formula: String(point.value), color };
  }
}
