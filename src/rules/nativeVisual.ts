import { defaultThresholds } from './iconSets';
import type { ColorScaleCriterion, DataBarBound, IconCriterion, IconSetName, NativeRule } from './nativeRule';
import type { ColorStop, DataBar, IconSet, IconThreshold, ScalePoint, Visual } from './syntax';

/** A visual as Excel stores it; icons carry their thresholds also where those are Excel's own. */
export function nativeVisualOf(visual: Visual): NativeRule {
  switch (visual.kind) {
    case 'colorScale':
      return colorScaleOf(visual.stops);
    case 'dataBar':
      return dataBarOf(visual);
    case 'iconSet':
      return iconSetOf(visual);
  }
}

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
  return 'value' in point ? { type: TYPES[point.kind], formula: String(point.value), color } : { type: TYPES[point.kind], color };
}

function dataBarOf({ color, negativeColor, minimum, maximum, direction, gradientFill, showDataBarOnly }: DataBar): NativeRule {
  return {
    type: 'dataBar',
    color,
    ...(negativeColor !== undefined && { negativeColor }),
    ...(minimum !== undefined && { lowerBound: boundOf(minimum) }),
    ...(maximum !== undefined && { upperBound: boundOf(maximum) }),
    ...(direction !== undefined && { barDirection: direction === 'leftToRight' ? 'LeftToRight' : 'RightToLeft' }),
    ...(gradientFill === true && { gradientFill }),
    ...(showDataBarOnly === true && { showDataBarOnly }),
  };
}

function boundOf(point: ScalePoint): DataBarBound {
  return 'value' in point ? { type: TYPES[point.kind], formula: `=${point.value}` } : { type: TYPES[point.kind] };
}

function iconSetOf({ style, thresholds = defaultThresholds(style), reversed, showIconOnly }: IconSet): NativeRule {
  return {
    type: 'iconSet',
    style: `${style.charAt(0).toUpperCase()}${style.slice(1)}` as IconSetName, // TypeScript does not follow the capital
    criteria: thresholds.map(iconCriterionOf),
    reverseIconOrder: reversed,
    showIconOnly,
  };
}

function iconCriterionOf({ point, operator }: IconThreshold): IconCriterion {
  return {
    type: TYPES[point.kind],
    operator: operator === 'greaterThan' ? 'GreaterThan' : 'GreaterThanOrEqual',
    formula: `=${point.value}`,
  };
}

const TYPES = {
  lowestValue: 'LowestValue',
  highestValue: 'HighestValue',
  number: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
} as const satisfies Record<ScalePoint['kind'], string>;
